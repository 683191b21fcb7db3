#!/usr/bin/env python3
"""Damages the papers in Fixtures at random and sees how the tool takes it: it must end with status 0, 1 or 2, in time,
without a signal, and what it writes must be whole and consistent (validate_outputs.py).

    fuzz.py [--tool FILE] [--seconds N] [--seed N] [--keep FOLDER]

The same seed damages the same papers in the same way. What fails is kept with the reason, to be looked at. Exit status 0
nothing failed, 1 something did, 64 wrong usage. Needs only Python 3; where the package jsonschema is installed, outputs
are checked against the schemas too, else only for being JSON."""

import argparse
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 10  # seconds for one file
BATCH = 20  # files in one run of the tool

TAG = re.compile(rb"<[^<>]*>")
NAME = re.compile(rb"</?([\w:]+)")
ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
VALUES = [b"", b"0", b"-1", b"1", b"999999999", b"-2147483648", b"4294967296", b"99999999999999999999", b"restart",
          b"begin", b"separate", b"end", b"x" * 5000, b"\xef\xbf\xbf", b"&#10;", b"%1%2%3%9", b"rId1"]
PIECES = [b"&", b"<", b">", b"]]>", b"<!--", b"<![CDATA[", b"<?x", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"&nbsp;", b"\"",
          b"<w:p>", b"</w:p>", b"<w:tbl>", b"</w:tbl>", b"<w:tr>", b"</w:tr>", b"<w:tc>", b"</w:tc>", b"<w:r>", b"</w:r>",
          b"<w:t>text C24/70</w:t>", b"<w:txbxContent>", b"</w:txbxContent>", b'<w:fldChar w:fldCharType="begin"/>',
          b'<w:fldChar w:fldCharType="separate"/>', b'<w:fldChar w:fldCharType="end"/>', b"<w:del>", b"</w:del>", b"<w:ins>",
          b'<w:hyperlink w:anchor="a">', b"</w:hyperlink>", b'<w:footnoteReference w:id="1"/>', b"<mc:AlternateContent>",
          b'<mc:Choice Requires="wps">', b"<mc:Fallback>", b"<w:footnote>", b"<w:document>", b"</w:body>", b"</w:document>",
          b"<w:cellDel/>", b"<w:trPr><w:del/></w:trPr>", b'<w:gridSpan w:val="70"/>', b"<w:vMerge/>", b"<w:hMerge/>",
          b'<w:bookmarkStart w:name="b"/>', b"<w:rPr>", b"<w:pPr>", b"</w:pPr>", b"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
          b"<w:sdt>", b"<w:sectPr>", b"<w:tab/>", b'<w:sym w:font="Wingdings" w:char="F0FC"/>', b"<!DOCTYPE a>"]


def elements(xml, chance):
    """The bounds of one element with its content; None where there is none."""
    tags = list(TAG.finditer(xml))
    for _ in range(20):
        if not tags:
            return None
        start = chance.randrange(len(tags))
        first = tags[start]
        name = NAME.match(first.group())
        if not name or first.group().startswith(b"</"):
            continue
        if first.group().endswith(b"/>"):
            return first.start(), first.end()
        depth = 0
        for tag in tags[start:start + 3000]:
            found = NAME.match(tag.group())
            if not found or found.group(1) != name.group(1) or tag.group().endswith(b"/>"):
                continue
            depth += -1 if tag.group().startswith(b"</") else 1
            if depth == 0:
                return first.start(), tag.end()
    return None


def cut(xml, chance):
    start = chance.randrange(len(xml) + 1)
    return xml[:start] + xml[start + chance.choice([1, 2, 10, 100, 1000, 100_000]):]


def truncate(xml, chance):
    return xml[:chance.randrange(len(xml) + 1)]


def change_bytes(xml, chance):
    data = bytearray(xml)
    for _ in range(chance.randint(1, 8)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def insert(xml, chance):
    piece = chance.choice(PIECES) * chance.choice([1, 1, 1, 1, 2, 50])
    if chance.random() < 0.5:
        place = chance.randrange(len(xml) + 1)
    else:
        tags = list(TAG.finditer(xml))
        place = chance.choice(tags).end() if tags else 0
    return xml[:place] + piece + xml[place:]


def remove_element(xml, chance):
    bounds = elements(xml, chance)
    return xml[:bounds[0]] + xml[bounds[1]:] if bounds else xml


def repeat_element(xml, chance):
    bounds = elements(xml, chance)
    if not bounds:
        return xml
    element = xml[bounds[0]:bounds[1]]
    times = min(chance.choice([1, 1, 2, 30]), 300_000 // len(element) + 1)
    return xml[:bounds[1]] + element * times + xml[bounds[1]:]


def move_element(xml, chance):
    bounds = elements(xml, chance)
    if not bounds:
        return xml
    element = xml[bounds[0]:bounds[1]]
    rest = xml[:bounds[0]] + xml[bounds[1]:]
    tags = list(TAG.finditer(rest))
    place = chance.choice(tags).end() if tags else 0
    return rest[:place] + element + rest[place:]


def remove_tag(xml, chance):
    tags = list(TAG.finditer(xml))
    if not tags:
        return xml
    tag = chance.choice(tags)
    return xml[:tag.start()] + xml[tag.end():]


def rename(xml, chance):
    """One tag gets the name of another, alone or with all tags of its name."""
    tags = [tag for tag in TAG.finditer(xml) if NAME.match(tag.group())]
    if not tags:
        return xml
    tag, other = chance.choice(tags), chance.choice(tags)
    old, new = (NAME.match(found.group()).group(1) for found in (tag, other))
    if chance.random() < 0.4:
        return re.sub(rb"(</?)" + re.escape(old) + rb"\b", rb"\1" + new, xml)
    return xml[:tag.start()] + tag.group().replace(old, new) + xml[tag.end():]


def change_attribute(xml, chance):
    attributes = list(ATTRIBUTE.finditer(xml))
    if not attributes:
        return xml
    attribute = chance.choice(attributes)
    kind = chance.randrange(4)
    if kind == 0:
        new = attribute.group(1) + b'="' + chance.choice(VALUES) + b'"'
    elif kind == 1:
        new = b""
    elif kind == 2:
        new = attribute.group() + b" " + attribute.group()
    else:
        new = chance.choice(attributes).group(1) + b'="' + attribute.group(2) + b'"'
    return xml[:attribute.start()] + new + xml[attribute.end():]


XML_DAMAGE = [cut, truncate, change_bytes, insert, insert, insert, remove_element, repeat_element, move_element, move_element,
              remove_tag, remove_tag, rename, rename, change_attribute, change_attribute, change_attribute]


def damaged(paper, chance):
    """The bytes of a paper with some damage to its parts, its archive, or both."""
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = [name for name in parts if name.startswith("word/document")]
    if chance.random() < 0.9:
        for _ in range(chance.choice([1, 1, 2, 3, 8])):
            name = chance.choice(main if main and chance.random() < 0.7 else sorted(parts))
            parts[name] = chance.choice(XML_DAMAGE)(parts[name], chance)
    if chance.random() < 0.05:
        parts.pop(chance.choice(sorted(parts)))
    if chance.random() < 0.05:
        one, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
        parts[one], parts[other] = parts[other], parts[one]
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", chance.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content, archive.compression)
    data = output.getvalue()
    if chance.random() < 0.15:
        data = chance.choice([cut, truncate, change_bytes, change_bytes, change_bytes])(data, chance)
    return data


def checker_of(folder):
    """The checks of validate_outputs.py; None where jsonschema is missing."""
    sys.path.insert(0, str(ROOT / "Tests"))
    try:
        import validate_outputs
    except ImportError:
        return None
    return validate_outputs.Checker(folder, validate_outputs.SCHEMAS)


def fault(tool, files, work):
    """Converts some files; says what went wrong, or gives None."""
    output = work / "out"
    shutil.rmtree(output, ignore_errors=True)
    command = [str(tool), "convert", *map(str, files), "--output", str(output), "--quiet"]
    try:
        run = subprocess.run(command, capture_output=True, timeout=LONGEST if len(files) == 1 else LONGEST * 3)
    except subprocess.TimeoutExpired:
        return "took too long"
    if run.returncode not in (0, 1, 2):
        return f"ended with {run.returncode}: {run.stderr[-2000:].decode('utf-8', 'replace')}"
    for line in run.stderr.decode("utf-8").splitlines():
        if not line.startswith("  hint: ") and not re.search(r"\[[a-z-]+\]$", line):
            return f"a message without a code: {line}"
    if not output.exists():
        return None
    checker = checker_of(output)
    if checker is None:
        for path in output.rglob("*.json"):
            json.loads(path.read_text(encoding="utf-8"))
        return None
    checker.run()
    return "; ".join(checker.problems[:5]) or None


def main():
    parser = argparse.ArgumentParser(description="Damages papers at random and converts them.")
    parser.add_argument("--tool", type=Path, default=ROOT / ".build/release/councildocs")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=ROOT / "out/fuzz")
    try:
        arguments = parser.parse_args()
    except SystemExit as exit:
        sys.exit(64 if exit.code else 0)
    papers = [path.read_bytes() for path in sorted((ROOT / "Fixtures").glob("*.docx"))]
    if not arguments.tool.exists() or not papers:
        print(f"fuzz.py: {arguments.tool} or the papers are missing", file=sys.stderr)
        sys.exit(64)
    end = time.monotonic() + arguments.seconds
    tried, failed, seed = 0, 0, arguments.seed
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        while time.monotonic() < end:
            files = []
            for _ in range(BATCH):
                path = work / f"{seed}.docx"
                chance = random.Random(seed)
                path.write_bytes(damaged(chance.choice(papers), chance))
                files.append(path)
                seed += 1
            tried += len(files)
            if fault(arguments.tool, files, work):
                for path in files:
                    reason = fault(arguments.tool, [path], work)
                    if reason:
                        failed += 1
                        arguments.keep.mkdir(parents=True, exist_ok=True)
                        shutil.copy(path, arguments.keep)
                        print(f"{arguments.keep / path.name}: {reason}", flush=True)
            for path in files:
                path.unlink()
    print(f"{tried} files, seeds {arguments.seed} to {seed - 1}: {failed} failed", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
