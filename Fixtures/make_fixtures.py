#!/usr/bin/env python3
"""Writes every .docx and .expected.json of this folder again.

    python3 Fixtures/make_fixtures.py          write
    python3 Fixtures/make_fixtures.py --check  write nothing; exit 1 when a file differs from what would be written

Only the standard library is used. The same program writes the same bytes each time.
"""
import importlib
import io
import pathlib
import sys
import zipfile
from collections import Counter

from maker import broken, package, truth

HERE = pathlib.Path(__file__).resolve().parent

PAPERS = (
    "mobilization_zh", "mobilization_en", "mobilization_fr", "working_group", "layout",
    "languages_ar", "languages_ru", "languages_es", "planning_zh", "strict_en",
)

# Papers that are versions of one another cite the same things equally often.
VERSIONS = (("044C", "044E", "044F"), ("058A", "058R", "058S"))


def wanted():
    """Every file of the folder: path to bytes."""
    found, cited = {}, {}
    for name in PAPERS:
        paper = importlib.import_module(f"maker.papers.{name}").PAPER
        stem = pathlib.Path(paper.file).stem
        expected = truth.Truth()
        found[HERE / paper.file] = package.docx(paper)
        found[HERE / f"{stem}.expected.json"] = truth.expected(paper).encode("utf-8")
        for block in paper.blocks:
            block.visit(expected, "body")
        expected.read_notes()
        cited[stem] = Counter(reference["id"] for reference in expected.references)
    for versions in VERSIONS:
        for other in versions[1:]:
            difference = (cited[versions[0]] - cited[other]) + (cited[other] - cited[versions[0]])
            assert not difference, f"{versions[0]} and {other} cite differently: {dict(difference)}"
    for name, content in broken.files(found[HERE / "044E.docx"]).items():
        found[HERE / "broken" / name] = content
    return found


def same(have, want):
    """Whether two files hold the same; another zlib may pack the same parts into other bytes."""
    if have == want:
        return True
    try:
        a, b = (zipfile.ZipFile(io.BytesIO(content)) for content in (have, want))
        return [(n, a.read(n)) for n in a.namelist()] == [(n, b.read(n)) for n in b.namelist()]
    except zipfile.BadZipFile:
        return False


def main():
    files = wanted()
    if "--check" in sys.argv[1:]:
        stale = [p for p, content in files.items() if not p.exists() or not same(p.read_bytes(), content)]
        for path in stale:
            print(f"{path.relative_to(HERE)} differs", file=sys.stderr)
        return 1 if stale else 0
    for path, content in files.items():
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
    print(f"{len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
