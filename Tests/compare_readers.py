#!/usr/bin/env python3
"""Shows how many words of Word files each of several readers keeps: this tool as JSON, Markdown and text, python-docx,
office_oxide, anydoc.

    compare_readers.py [--tool FILE] [--json FILE] [--only READER...] FOLDER_OR_FILE...

The words of a file are those of the `w:t` of its main part in the final view, taken from the XML by a walk that shares
nothing with any reader. A reader's recall is the share of them in its output, each as often as it stands in the file.
Words beyond them are counted as invented unless they stand in another part, beside the text, or look like the number of
a list item. Needs lxml, python-docx, office_oxide and firecrawl-anydoc; a reader that is not installed is left out.
"""

import argparse
import concurrent.futures
import html
import importlib.util
import json
import os
import re
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

from source_words import truth, words

LONGEST = 60  # seconds for one file


def read_python_docx(path):
    import docx

    def texts(container):
        for block in container.iter_inner_content():
            if not hasattr(block, "rows"):
                yield block.text
                continue
            seen = set()  # a merged cell is handed out once a position
            for cell in (cell for row in block.rows for cell in row.cells):
                if cell._tc not in seen:
                    seen.add(cell._tc)
                    yield from texts(cell)

    return ["\n".join(texts(docx.Document(path)))]


def read_office_oxide(path):
    import office_oxide
    with office_oxide.Document.open(path) as document:
        return [document.plain_text(), unmarked(document.to_markdown())]


def read_anydoc(path):
    import anydoc
    return [unmarked(anydoc.to_markdown(path))]


def unmarked(markdown):
    """Markdown without HTML's tags and character references."""
    markdown = re.sub(r"\]\(#[^()]*\)", "]", markdown)  # links to headings, whose anchors are the reader's own
    apart = re.sub(r"</?(?:br|p|div|table|t[rdh]|thead|tbody|li|ul|ol)\b[^<>]*>", " ", markdown)
    return html.unescape(re.sub(r"</?(?:a|u|sup|sub|ins|del|span|img|mark|b|i)\b[^<>]*>", "", apart))


FORMATS = ["json", "markdown", "text"]  # of this tool
LIBRARIES = {
    "python-docx": ("docx", read_python_docx), "office_oxide": ("office_oxide", read_office_oxide),
    "anydoc": ("anydoc", read_anydoc),
}


def own_texts(read, main):
    """The paragraphs of the main part, the labels that were typed before their text, where they stand in the source."""
    for block in read["blocks"]:
        if block["source"]["part"] == main:
            yield f"{block['number']} {block['text']}" if "numberTyped" in block else block["text"]


def output(reader, path, main, tool):
    """How a reader ended – "read", "refused", "crashed", "timed out" – and its texts, or its last word."""
    own = [tool, "show", "--format", reader, path]
    command = own if reader in FORMATS else [sys.executable, __file__, "--read", reader, path]
    try:
        done = subprocess.run(command, capture_output=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return "timed out", f"{LONGEST} s"
    if done.returncode != 0:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        return "refused" if done.returncode == 2 else "crashed", "".join(last)[:200]
    if reader in ("markdown", "text"):
        return "read", [unmarked(done.stdout.decode()) if reader == "markdown" else done.stdout.decode()]
    read = json.loads(done.stdout)
    if reader == "json":
        return "read", ["\n".join(own_texts(read, main))]
    return "read", read


def compare(path, readers, tool):
    """What each reader makes of one file."""
    result = {"file": str(path), "readers": {}}
    try:
        main, expected, beside, mixed = truth(path)
        result["words"] = expected.total()
    except Exception as error:  # a damaged file can fail in any way; the readers are asked all the same
        main, expected = "word/document.xml", None
        result["noTruth"] = repr(error)[:200]
    for reader in readers:
        status, texts = output(reader, str(path), main, tool)
        entry = result["readers"][reader] = {"status": status}
        if status != "read":
            entry["message"] = texts
        elif expected is not None:
            found = max(map(words, texts), key=lambda each: (expected & each).total())
            missing, extra = expected - found, found - expected - beside
            # Of what stands for no `w:t`: the labels of list items, and words with symbols in them.
            extra = {word: count for word, count in extra.items()
                     if not mixed.fullmatch(word) and not re.fullmatch(r"\d+|[ivxlcdm]+|\w", word, re.I)}
            entry |= {"kept": (expected & found).total(), "invented": sum(extra.values()),
                      "missingWords": dict(missing.most_common(30)),
                      "inventedWords": dict(Counter(extra).most_common(30))}
            entry["recall"] = entry["kept"] / expected.total() if expected else None
        else:
            entry["words"] = max(words(text).total() for text in texts)
    return result


def summary(results, readers):
    """Lines of a table, a line a reader."""
    heads = ["mean", "median", ">=99.9%", "kept", "invented", "refused", "crashed", "late"]
    yield f"{'':15}" + "".join(f"{head:>{width}}" for head, width in zip(heads, [9, 9, 9, 10, 9, 8, 8, 5]))
    for reader in readers:
        entries = [each["readers"][reader] for each in results]
        counts = Counter(each["status"] for each in entries)
        # A file that a reader refuses keeps nothing, if it has words.
        recalls = [entry.get("recall", 0) or 0 for each, entry in zip(results, entries) if each.get("words")]
        kept = sum(each.get("kept", 0) for each in entries) / max(1, sum(each.get("words", 0) for each in results))
        invented = sum(each.get("invented", 0) for each in entries)
        yield (f"{reader:15}{statistics.mean(recalls or [0]):9.4f}{statistics.median(recalls or [0]):9.4f}"
               f"{sum(each >= 0.999 for each in recalls):9}{kept:10.5f}{invented:9}"
               f"{counts['refused']:8}{counts['crashed']:8}{counts['timed out']:5}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", type=Path)
    parser.add_argument("--tool", default=".build/release/councildocs")
    parser.add_argument("--json", type=Path, help="where the details go: for each file and reader what is missing")
    parser.add_argument("--only", nargs="+", choices=[*FORMATS, *LIBRARIES], default=[*FORMATS, *LIBRARIES])
    parser.add_argument("--read", nargs=2, metavar=("READER", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        try:
            json.dump(LIBRARIES[options.read[0]][1](options.read[1]), sys.stdout)
        except Exception as error:
            sys.exit(print(f"{type(error).__name__}: {error}", file=sys.stderr) or 2)
        return
    readers = [each for each in options.only if each in FORMATS or importlib.util.find_spec(LIBRARIES[each][0])]
    sys.setrecursionlimit(20_000)
    folders = {}
    for given in options.inputs:
        for path in sorted(given.rglob("*.docx")) if given.is_dir() else [given]:
            folder = path.relative_to(given).parts[0] if given.is_dir() and path.parent != given else given.name
            folders.setdefault(folder, []).append(path)
    results = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for folder, paths in folders.items():
            results[folder] = list(pool.map(lambda path: compare(path, readers, options.tool), paths))
    results["all"] = [each for part in results.values() for each in part] if len(results) > 1 else []
    for folder, entries in filter(lambda each: each[1], results.items()):
        with_words = sum(bool(each.get("words")) for each in entries)
        total = sum(each.get("words", 0) for each in entries)
        print(f"\n{folder}: {len(entries)} files, {with_words} with words, {total} words")
        print(*summary(entries, readers), sep="\n")
    if options.json:
        results.pop("all")
        options.json.write_text(json.dumps(results, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
