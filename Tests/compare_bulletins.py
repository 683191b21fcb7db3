#!/usr/bin/env python3
"""Compares the tables of ITU Operational Bulletins with the YAML in which ITU keeps the same bulletins.

    compare_bulletins.py FOLDER [--tool PATH] [--differences]

FOLDER holds a .docx for each bulletin and, in folders of the same number, the YAML. Prints for each bulletin how many of
the YAML's tables were found in the Word file, and how many of their cells have the same place, spans and text; with
--differences also each cell that differs. Exit status 0 done, 64 wrong usage. Needs the Python package yaml."""

import argparse
import datetime
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parent.parent


def folded(text):
    """Without differences of white space: what is a space in one is a line feed, a tab or two spaces in the other."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


def squeezed(text):
    return re.sub(r"\s+", "", text)


# The YAML


def nodes(content, kind):
    if isinstance(content, dict):
        if content.get("type") == kind:
            yield content
            return
        content = list(content.values())
    if isinstance(content, list):
        for item in content:
            yield from nodes(item, kind)


def words(node):
    if node.get("type") == "text":
        return node.get("text", "")
    if node.get("type") == "hard_break":
        return "\n"
    inner = "".join(words(child) for child in node.get("content") or [])
    return inner + ("\n" if node.get("type") == "paragraph" else "")


def yaml_table(node):
    """The cells of a table by their place in the grid, as a browser places them."""
    cells, taken = {}, set()
    for row, line in enumerate(node.get("content") or []):
        column = 0
        for cell in line.get("content") or []:
            while (row, column) in taken:
                column += 1
            across, down = int(cell["attrs"]["colspan"]), int(cell["attrs"]["rowspan"])
            taken |= {(row + r, column + c) for r in range(down) for c in range(across)}
            cells[row, column] = (down, across, folded(words(cell)))
            column += across
    return cells


def yaml_tables(folder):
    tables = []
    for name in ("general.yaml", "amendments.yaml"):
        # Without the types of YAML: a cell of digits is a text.
        content = yaml.load((folder / name).read_text(encoding="utf-8"), yaml.BaseLoader)
        for message in content["messages"]:
            publication = (message.get("target") or {}).get("publication")
            for node in nodes(message, "table"):
                tables.append((publication or message["type"], yaml_table(node)))
    return tables


# The Word files


def word_tables(tool, path):
    output = subprocess.run([tool, "show", path, "--format", "json"], check=True, capture_output=True).stdout
    document = json.loads(output)
    # The YAML has the labels of lists in the text.
    lines = {block["id"]: block.get("number", "") + " " + block["text"] for block in document["blocks"]}
    return [
        (table["id"], without_idle_columns({
            (cell["row"], cell["column"]):
                (cell["rowSpan"], cell["columnSpan"], folded("\n".join(lines[block] for block in cell["blocks"])))
            for cell in table["cells"]
        }))
        for table in document["tables"]
    ]


def without_idle_columns(cells):
    """Word divides the grid finer than any border that is seen; a column in which no cell begins is no column."""
    starts = sorted({column for _, column in cells})
    place = {column: index for index, column in enumerate(starts)}
    return {
        (row, place[column]): (down, sum(column <= start < column + across for start in starts), text)
        for (row, column), (down, across, text) in cells.items()
    }


# The comparison


def likeness(one, two):
    """The share of cells with the same text somewhere, of those in either table."""
    left = Counter(squeezed(text) for _, _, text in one.values() if text)
    right = Counter(squeezed(text) for _, _, text in two.values() if text)
    whole = (left | right).total()
    return (left & right).total() / whole if whole else 0


def matched(theirs, ours):
    """Pairs of tables that are most alike, each table in one pair."""
    scores = sorted(
        ((likeness(their[1], our[1]), -abs(t / max(len(theirs), 1) - o / max(len(ours), 1)), t, o)
         for t, their in enumerate(theirs) for o, our in enumerate(ours)),
        reverse=True)
    pairs, taken = {}, set()
    for score, _, their, our in scores:
        if score >= 0.5 and their not in pairs and our not in taken:
            pairs[their] = our
            taken.add(our)
    return pairs


def kind(place, their, our, ours):
    """Why a cell of the YAML is not the one of the Word file."""
    if our is None:
        elsewhere = any(squeezed(text) == squeezed(their[2]) for _, _, text in ours.values())
        return "at another place" if their[2] and elsewhere else "not at this place"
    if our[2] == their[2]:
        return "spans"
    if squeezed(our[2]) == squeezed(their[2]):
        return "white space"
    if their[2] == day_of_year(our[2]):
        return "digits that the YAML has taken for the day of a year"
    if not their[2] or not our[2]:
        return "empty on one side"
    if any(squeezed(text) == squeezed(their[2]) for _, _, text in ours.values()):
        return "at another place"
    return "words"


def day_of_year(digits):
    """The date that seven digits are as an ordinal date (ISO 8601-1, 5.2.3), or None."""
    try:
        return datetime.datetime.strptime(digits, "%Y%j").date().isoformat() if len(digits) == 7 else None
    except ValueError:
        return None


def main():
    parser = argparse.ArgumentParser(description="Compares tables of bulletins with their YAML.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tool", default=REPOSITORY / ".build/debug/councildocs")
    parser.add_argument("--differences", action="store_true")
    try:
        arguments = parser.parse_args()
    except SystemExit as exit:
        sys.exit(64 if exit.code else 0)
    total = Counter()
    kinds = Counter()
    for path in sorted(arguments.folder.glob("*.docx")):
        number = re.search(r"OB\.(\d+)", path.name).group(1)
        theirs, ours = yaml_tables(arguments.folder / number), word_tables(arguments.tool, path)
        pairs = matched(theirs, ours)
        counts = Counter(tables=len(theirs), matched=len(pairs))
        for index, (name, their) in enumerate(theirs):
            if index not in pairs:
                twin = next((other for other, (_, table) in enumerate(theirs[:index]) if table == their), None)
                reason = "a table that the YAML has twice" if twin in pairs else "a table that is not in the Word file"
                kinds[reason] += 1
                if arguments.differences:
                    print(f"{number} {name} table {index}: not found; {list(their.values())[:3]}")
                continue
            identifier, our = ours[pairs[index]]
            counts["cells"] += len(their)
            for place, cell in sorted(their.items()):
                found = our.get(place)
                if found == cell:
                    counts["equal"] += 1
                    continue
                reason = kind(place, cell, found, our)
                counts["same text"] += reason in ("spans", "white space")
                kinds[reason] += 1
                if arguments.differences:
                    print(f"{number} {name} {identifier} {place} {reason}: YAML {cell}, Word {found}")
            extra = [place for place in our if place not in their]
            counts["only in Word"] += len(extra)
            if extra and arguments.differences:
                print(f"{number} {name} {identifier}: only in Word {[(p, our[p][2][:30]) for p in extra[:6]]}")
        print(f"{number}: {counts['matched']} of {counts['tables']} tables, "
              f"{counts['equal']} of {counts['cells']} cells equal, {counts['only in Word']} only in Word")
        total += counts
    print(f"all: {total['matched']} of {total['tables']} tables ({share(total['matched'], total['tables'])}), "
          f"{total['equal']} of {total['cells']} cells equal ({share(total['equal'], total['cells'])}), "
          f"{total['only in Word']} only in Word")
    for reason, count in kinds.most_common():
        print(f"  {count} {reason}")


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "none"


if __name__ == "__main__":
    main()
