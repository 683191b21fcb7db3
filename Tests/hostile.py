#!/usr/bin/env python3
"""Makes files that want to harm a reader – small ones that unpack to much, nest deeply, count high – and shows what each
costs the tool: exit status, seconds of CPU, most memory, and the last line that it says.

    hostile.py [--tool FILE] [--write FILE] [NAME...]

Without names all are tried. Exit status 0 all ended with 0, 1 or 2 within 10 seconds and 1.5 GB, 1 some did not. Needs only
Python 3 and Linux."""

import argparse
import itertools
import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST, MOST = 10, 1500  # seconds, MB
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              f'xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')


def repeated(text, count):
    """A text many times over, in pieces of some 100 kB."""
    step = max(1, 100_000 // len(text))
    for start in range(0, count, step):
        yield text * min(step, count - start)


def counted(text, count):
    for start in range(0, count, 1000):
        yield "".join(text % number for number in range(start, min(start + 1000, count)))


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def nested(start, end, depth, inside="<w:p/>"):
    return [start * depth, inside, end * depth]


def hostile():
    """Name to what gives the parts of the package: the name of a part, and pieces of its content. `body` stands inside `w:body`, the
    others inside their root."""
    style = '<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>'
    hyperlink = '<w:hyperlink w:anchor="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>'
    label = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>'
    listed = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    return {
        "paragraphs": lambda: {"body": repeated("<w:p/>", 15_000_000)},
        "one-text": lambda: {"body": itertools.chain(["<w:p><w:r><w:t>"], repeated("A", 300_000_000), ["</w:t></w:r></w:p>"])},
        "many-texts": lambda: {"body": repeated(paragraph("A" * 20_000), 15_000)},
        "grid-span": lambda: {"body": repeated(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="50000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>', 10_000)},
        "negative-span": lambda: {"body": repeated(
            '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="-5"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr><w:p/>'
            "</w:tc></w:tr></w:tbl>", 100_000)},
        "nested-tables-60": lambda: {"body": nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60)},
        "nested-tables-1300": lambda: {"body": nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 1300, "<w:p/>" * 100_000)},
        "nested-sdt-300": lambda: {"body": nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 300, paragraph("x"))},
        "nested-sdt-2000": lambda: {"body": nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 2000, paragraph("x"))},
        "nested-boxes": lambda: {"body": nested("<w:p><w:r><w:t>x</w:t><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 1300)},
        "nested-alternatives": lambda: {"body": nested(
            '<mc:AlternateContent><mc:Choice Requires="wps">', "</mc:Choice></mc:AlternateContent>", 2000,
            "<w:p/>" * 200_000)},
        "boxes": lambda: {"body": ["<w:p>", *repeated("<w:r><w:t>x</w:t><w:txbxContent><w:p/></w:txbxContent></w:r>", 300_000), "</w:p>"]},
        "empty-boxes": lambda: {"body": ["<w:p>", *repeated("<w:txbxContent/>", 5_000_000), "</w:p>"]},
        "tables": lambda: {"body": repeated("<w:tbl><w:tr/></w:tbl>", 1_000_000)},
        "empty-tables": lambda: {"body": ["<w:tbl><w:tr><w:tc>", *repeated("<w:tbl><w:tr/></w:tbl>", 50_000),
                                  *repeated("<w:tbl/>", 5_000_000), "</w:tc></w:tr></w:tbl>"]},
        "cells": lambda: {"body": ["<w:tbl><w:tr>", *repeated("<w:tc><w:p/></w:tc>", 5_000_000), "</w:tr></w:tbl>"]},
        "laughs": lambda: {"document": ['<!DOCTYPE a [<!ENTITY a "', "a" * 100, '">', *(
            f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi")), "]><a>&i;</a>"]},
        "external-entity": lambda: {"document": ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>']},
        "notes": lambda: {"body": ["<w:p><w:r>", *counted('<w:footnoteReference w:id="%d"/>', 1_000_000), "</w:r></w:p>"],
                  "footnotes": counted('<w:footnote w:id="%d"><w:p/></w:footnote>', 1_000_000)},
        "loose-notes": lambda: {"body": ["<w:p/>"], "footnotes": counted('<w:footnote w:id="%d"/>', 5_000_000)},
        "links": lambda: {"body": ["<w:p>", *repeated(hyperlink, 1_000_000), "</w:p>"]},
        "open-links": lambda: {"body": [*['<w:hyperlink w:anchor="a">'] * 3000, *repeated("<w:p/>", 1_000_000),
                                "</w:hyperlink>" * 3000]},
        "bookmarks": lambda: {"body": counted('<w:bookmarkStart w:name="b%d"/>', 3_000_000)},
        "relationships": lambda: {"body": ["<w:p/>"], "rels": counted(
            f'<Relationship Id="r%d" Type="{OFFICE}/header" Target="x.xml"/>', 1_000_000)},
        "missing-headers": lambda: {"entries": 60_000, "body": counted('<w:headerReference r:id="r%d"/>', 60_000), "rels": (
            f'<Relationship Id="r{n}" Type="{OFFICE}/header" Target="h{n}.xml"/>' for n in range(60_000))},
        "entries": lambda: {"entries": 65_000, "body": ["<w:p/>"]},
        "styles": lambda: {"body": ["<w:p/>"], "styles": ("".join(style % (n, n - 1) for n in range(start, start + 1000))
                                                   for start in range(0, 100_000, 1000))},
        "abstract-lists": lambda: {"body": ["<w:p/>"], "numbering": counted('<w:abstractNum w:abstractNumId="%d"/>', 1_000_000)},
        "labels": lambda: {"body": repeated(listed, 100_000), "numbering": [
            label % ("%1" + "x" * 500_000), '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>']},
        "diagnostics": lambda: {"body": ["<w:p>", *repeated("<w:r><w:ruby><w:rt/></w:ruby></w:r>", 1_000_000), "</w:p>"]},
        "faults": lambda: {"body": ["</x>", *repeated("<x:a/>", 10_000_000)]},
        "comments": lambda: {"body": repeated("<!--", 1_000_000)},
        "signs": lambda: {"body": ["<w:p><w:r><w:t>", *repeated("&<", 5_000_000)]},
        "stray-ends": lambda: {"body": [*['<w:sdt>'] * 3000, *repeated("</w:q>", 5_000_000)]},
    }


def write(path, parts):
    entries = parts.pop("entries", 0)
    references = parts.pop("rels", [])
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:

        def add(name, *pieces):
            with archive.open(name, "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece.encode())

        add("_rels/.rels", head,
            f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        kept = []
        for name, content in parts.items():
            if name == "document":
                add("word/document.xml", *content)
            elif name == "body":
                add("word/document.xml", f"<w:document {NAMESPACES}><w:body>", *content, "</w:body></w:document>")
            else:
                add(f"word/{name}.xml", f"<w:{name} {NAMESPACES}>", *content, f"</w:{name}>")
                kept.append(f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>')
        add("word/_rels/document.xml.rels", head, *kept, *references, "</Relationships>")
        for number in range(entries):
            archive.writestr(zipfile.ZipInfo(f"media/{number}.bin"), b"")


def run(tool, path, folder):
    """Status, seconds of CPU, most MB, and the last line of what is said."""
    said = os.path.join(folder, "said")
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 2)
        os.dup2(os.open("/dev/null", os.O_WRONLY), 1)
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        os.execv(tool, [str(tool), "show", "--format", "json", path])
    _, status, usage = os.wait4(child, 0)
    text = Path(said).read_text(errors="replace").splitlines()
    line = next((line for line in text if not line.startswith("  hint")), "")
    code = os.waitstatus_to_exitcode(status)
    return code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - start, line[-90:]


def main():
    parser = argparse.ArgumentParser(description="Measures what hostile files cost.")
    parser.add_argument("--tool", type=Path, default=ROOT / ".build/release/councildocs")
    parser.add_argument("--write", metavar="FILE", help="only write the file of the one name")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if arguments.write:
        return write(arguments.write, hostile()[arguments.names[0]]())
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in arguments.names or hostile():
            path = os.path.join(folder, name + ".docx")
            # In a process of its own: the most memory of a child is never less than its parent's.
            subprocess.run([sys.executable, __file__, "--write", path, name], check=True)
            size = os.path.getsize(path)
            code, cpu, memory, _, line = run(arguments.tool, path, folder)
            os.unlink(path)
            isBad = code not in (0, 1, 2) or cpu > LONGEST or memory > MOST
            bad += isBad
            print(f"{'BAD ' if isBad else ''}{name}: {size / 1000:.0f} kB, status {code}, {cpu:.2f} s, {memory:.0f} MB  {line}",
                  flush=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
