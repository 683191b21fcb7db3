#!/usr/bin/env python3
"""Checks a folder of outputs with programs that are not ours: every JSON file against its schema, and what a schema
cannot say – offsets, ids that point at each other, the text of cells, the grid of tables, the index against the
documents.

    validate_outputs.py FOLDER [--schemas FOLDER]

Prints what is wrong, one line each, and a count. Exit status 0 all is well, 1 something is wrong, 64 wrong usage.
Needs the Python package jsonschema (python3-jsonschema in Debian)."""

import argparse
import csv
import json
import re
import sys
from pathlib import Path

import jsonschema

SCHEMAS = Path(__file__).resolve().parent.parent / "Schemas"
MILESTONE_COLUMNS = [
    "document", "symbol", "action", "status", "statusText", "target", "edtf", "start", "end", "phase", "table", "row",
    "relation", "relativeTo", "open", "completed", "progress", "owner", "basis",
]


class Checker:
    def __init__(self, folder, schemas):
        self.folder = folder
        self.problems = []
        self.documents = {}
        self.validators = {}
        for name in ("document", "references", "documents"):
            schema = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[f"councildocs/{name}/1"] = jsonschema.Draft202012Validator(schema)

    def problem(self, place, message):
        self.problems.append(f"{place}: {message}")

    def expect(self, holds, place, message):
        if not holds:
            self.problem(place, message)

    def load(self, path):
        """Returns the content of a JSON file that fits its schema, or None."""
        name = path.relative_to(self.folder).as_posix()
        try:
            content = json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=unique_members)
        except ValueError as error:
            self.problem(name, f"not JSON: {error}")
            return None
        validator = self.validators.get(content.get("schema") if isinstance(content, dict) else None)
        if validator is None:
            self.problem(name, "names no schema that is known")
            return None
        errors = list(validator.iter_errors(content))
        for error in errors[:10]:
            self.problem(name, f"{error.json_path}: {error.message[:300]}")
        return None if errors else content

    def run(self):
        indexes = {}
        for path in sorted(self.folder.rglob("*.json")):
            content = self.load(path)
            if content is None:
                continue
            name = path.relative_to(self.folder).as_posix()
            if content["schema"] == "councildocs/document/1":
                self.documents[name] = content
                self.check_document(name, content)
            else:
                indexes[name] = content
        if "documents.json" in indexes:
            self.check_documents(indexes["documents.json"])
        if "references.json" in indexes:
            self.check_references(indexes["references.json"])
        if (self.folder / "milestones.csv").exists():
            self.check_milestones(self.folder / "milestones.csv")
        return len(self.documents)

    # One document

    def check_document(self, name, document):
        blocks = {block["id"]: block for block in document["blocks"]}
        tables = {table["id"]: table for table in document["tables"]}
        for kind, letter in (("blocks", "b"), ("tables", "t"), ("notes", "n")):
            ids = [entry["id"] for entry in document[kind]]
            self.expect(ids == [f"{letter}{n + 1}" for n in range(len(ids))], name, f"{kind}: ids are not in order")
        for block in document["blocks"]:
            place = f"{name} {block['id']}"
            self.expect(block.get("host", block["id"]) in blocks, place, "host does not exist")
            # A table in a text box is in both; a chunk stands in the body or in a paragraph.
            expected = (("textbox", "table", "chart", "diagram", "chunk") if "host" in block else
                        ("body", "table", "footnote", "endnote", "header", "footer", "comment", "chunk"))
            self.expect(block["where"] in expected, place, "host and where do not agree")
        for table in document["tables"]:
            self.check_table(f"{name} {table['id']}", table, blocks, tables)
        for kind in ("references", "links"):
            for number, entry in enumerate(document[kind]):
                self.check_span(f"{name} {kind}[{number}]", entry, blocks)
        for number, reference in enumerate(document["references"]):
            place = f"{name} references[{number}]"
            block = blocks.get(reference["block"])
            self.expect(block and reference["where"] == block["where"], place, "where is not that of its block")
            if "edition" in reference and reference["kind"] not in ("internal", "link"):
                expected = f"{reference['work']}({reference['edition']})"
                self.expect(reference["id"] == expected, place, f"id {reference['id']} is not {expected}")
        self.current = document
        for number, milestone in enumerate(document["milestones"]):
            self.check_milestone(f"{name} milestones[{number}]", milestone, blocks, tables)
        for note in document["notes"]:
            self.check_note(f"{name} {note['id']}", note, blocks)

    def check_span(self, place, entry, blocks):
        block = blocks.get(entry["block"])
        if block is None:
            self.problem(place, f"block {entry['block']} does not exist")
            return
        found = block["text"][entry["start"]:entry["end"]]
        self.expect(found == entry["text"], place, f"offsets give {found!r}, text is {entry['text']!r}")

    def check_table(self, place, table, blocks, tables):
        self.expect(table["headerRows"] <= table["rows"], place, "more header rows than rows")
        self.expect(table.get("captionBlock", "b1") in blocks or not blocks, place, "the caption's block does not exist")
        info = table.get("columnInfo", [])
        self.expect(len(info) in (0, table["columns"]), place, "columnInfo has not one entry for each column")
        self.expect(not (info and "layout" in table), place, "layout has columns")
        self.expect(table.get("headerColumns", 0) <= table["columns"], place, "more header columns than columns")
        if "continues" in table:
            self.expect(int(table["continues"][1:]) < int(table["id"][1:]), place, "goes on with a later table")
        self.expect(all(block in blocks for block in table.get("notes", [])), place, "the block of a note does not exist")
        taken = set()
        order = []
        for cell in table["cells"]:
            if "value" in cell:
                self.check_value(f"{place} row {cell['row']} column {cell['column']}", cell, info)
            position = (cell["row"], cell["column"])
            at = f"{place} row {cell['row']} column {cell['column']}"
            order.append(position)
            self.expect(cell["row"] + cell["rowSpan"] <= table["rows"], at, "reaches below the table")
            self.expect(cell["column"] + cell["columnSpan"] <= table["columns"], at, "reaches beyond the table")
            self.expect(cell["header"] == (cell["row"] < table["headerRows"]), at, "header does not fit headerRows")
            covered = {
                (cell["row"] + row, cell["column"] + column)
                for row in range(cell["rowSpan"])
                for column in range(cell["columnSpan"])
            }
            self.expect(not covered & taken, at, "overlaps another cell")
            taken |= covered
            missing = [block for block in cell["blocks"] if block not in blocks]
            self.expect(not missing, at, f"blocks do not exist: {missing}")
            if not missing:
                text = "\n".join(blocks[block]["text"] for block in cell["blocks"])
                self.expect(cell["text"] == text, at, f"text {cell['text']!r} is not that of its blocks")
                self.expect(all(blocks[b]["where"] == "table" for b in cell["blocks"]), at, "a block is not in a table")
            for nested in cell.get("tables", []):
                parent = tables.get(nested, {}).get("parent")
                here = {"table": table["id"], "row": cell["row"], "column": cell["column"]}
                self.expect(parent == here, at, f"nested table {nested} does not name it as its parent")
        self.expect(order == sorted(order), place, "cells are not in reading order")
        if "parent" in table:
            self.expect(table["parent"]["table"] in tables, place, "the parent does not exist")
            self.expect(table["where"] == "table", place, "a nested table is not in a table")

    def check_value(self, place, cell, info):
        kind = info[cell["column"]]["type"] if cell["column"] < len(info) else "text"
        value = cell["value"]
        isNumber = isinstance(value, (int, float)) and not isinstance(value, bool)
        isFigure = kind in ("integer", "decimal", "currency", "percentage")
        self.expect(kind != "text", place, "a cell of text has a value")
        self.expect(value is None or isNumber == isFigure, place, f"value {value!r} is not of type {kind}")
        self.expect(not cell["header"], place, "a heading has a value")
        if kind == "integer" and value is not None:
            self.expect(isinstance(value, int), place, f"value {value!r} is no whole number")

    def check_milestone(self, place, milestone, blocks, tables):
        missing = [block for block in milestone["blocks"] if block not in blocks]
        self.expect(not missing, place, f"blocks do not exist: {missing}")
        if "table" in milestone:
            table = tables.get(milestone["table"])
            self.expect(table is not None, place, f"table {milestone['table']} does not exist")
            if table is not None:
                self.expect(milestone["row"] < table["rows"], place, f"row {milestone['row']} does not exist")
        if "sentence" in milestone:
            self.check_span(place, milestone["sentence"], blocks)
        target = milestone.get("target", {})
        if "start" in target and "end" in target:
            self.expect(target["start"] <= target["end"], place, "the target ends before it starts")
        self.expect(("relation" in target) == ("relativeTo" in target), place, "a relation without an event, or the reverse")
        if "relation" in target or "open" in target:
            self.expect("edtf" not in target, place, "the target has a date and none")
        ids = {reference["id"] for reference in self.current["references"]}
        self.expect(ids.issuperset(milestone.get("basis", [])), place, "the basis is no reference of the document")

    def check_note(self, place, note, blocks):
        for block in note["blocks"]:
            self.expect(block in blocks, place, f"block {block} does not exist")
            if block in blocks and blocks[block]["where"] != "table":
                self.expect(blocks[block]["where"] == note["kind"], place, f"block {block} is not in a {note['kind']}")
        if "anchor" in note:
            block = blocks.get(note["anchor"]["block"])
            self.expect(block is not None, place, "the block of the anchor does not exist")
            if block is not None:
                self.expect(note["anchor"]["offset"] <= len(block["text"]), place, "the anchor is behind the text")

    # The collection

    def check_documents(self, index):
        outputs = [entry["output"] for entry in index["documents"]]
        self.expect(len(set(outputs)) == len(outputs), "documents.json", "a document is in it twice")
        self.expect(set(outputs) == set(self.documents), "documents.json", "does not list the documents of the folder")
        symbols = [natural(entry["symbol"]) for entry in index["documents"] if entry["symbol"] is not None]
        self.expect(symbols == sorted(symbols), "documents.json", "symbols are not in natural order")
        for entry in index["documents"]:
            document = self.documents.get(entry["output"])
            if document is None:
                continue
            place = f"documents.json {entry['output']}"
            for member in ("symbol", "language"):
                self.expect(entry[member] == document[member], place, f"{member} is not that of the document")
            for member in ("title", "date", "session"):
                self.expect(entry[member] == document["metadata"].get(member), place, f"{member} is not the document's")
            self.expect(entry["file"] == document["source"]["file"], place, "file is not that of the document")
            self.expect(entry["sha256"] == document["source"]["sha256"], place, "sha256 is not that of the document")
            for kind, count in entry["counts"].items():
                # What a paper says of itself or of its own parts is no reference to another.
                found = sum(
                    not item.get("self", False) and item.get("kind") != "internal" for item in document[kind])
                self.expect(count == found, place, f"count of {kind} is {count}, not {found}")

    def check_references(self, index):
        ids = [natural(entry["id"]) for entry in index["references"]]
        self.expect(ids == sorted(ids), "references.json", "ids are not in natural order")
        self.expect(len({entry["id"] for entry in index["references"]}) == len(ids), "references.json", "an id is twice")
        symbols = {name: document["symbol"] for name, document in self.documents.items() if document["symbol"]}
        found = set()
        for entry in index["references"]:
            place = f"references.json {entry['id']}"
            editions = {name for name, symbol in symbols.items() if symbol == entry["id"]}
            works = {name for name, symbol in symbols.items() if symbol.split("(")[0] == entry["work"]}
            held = "edition" if editions else "work" if works else "no"
            self.expect(entry["held"] == held, place, f"held is {entry['held']}, not {held}")
            self.expect(set(entry["documents"]) == (editions or works), place, "documents are not those that are it")
            for citing in entry["citedBy"]:
                document = self.documents.get(citing["document"])
                if document is None:
                    self.problem(place, f"{citing['document']} does not exist")
                    continue
                blocks = {block["id"]: block for block in document["blocks"]}
                for mention in citing["mentions"]:
                    at = f"{place} in {citing['document']}"
                    self.check_span(at, mention, blocks)
                    self.expect(mention["text"] in mention["excerpt"], at, "the excerpt does not hold the text")
                    found.add((entry["id"], citing["document"], mention["block"], mention["start"], mention["end"]))
        expected = {
            (reference["id"], name, reference["block"], reference["start"], reference["end"])
            for name, document in self.documents.items()
            for reference in document["references"]
            if not reference["self"] and reference["kind"] != "internal" and reference["id"]
        }
        for missing in sorted(expected - found)[:10]:
            self.problem("references.json", f"does not hold {missing}")
        for invented in sorted(found - expected)[:10]:
            self.problem("references.json", f"holds {invented}, which no document has")

    def check_milestones(self, path):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        self.expect(rows and rows[0] == MILESTONE_COLUMNS, path.name, f"columns are {rows[:1]}")
        expected = sum(len(document["milestones"]) for document in self.documents.values())
        self.expect(len(rows) == expected + 1, path.name, f"{len(rows) - 1} milestones, the documents have {expected}")
        for number, row in enumerate(rows[1:], 2):
            self.expect(len(row) == len(MILESTONE_COLUMNS), f"{path.name}:{number}", f"{len(row)} fields")
            self.expect(row[0] in self.documents, f"{path.name}:{number}", f"document {row[0]} does not exist")


def unique_members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("an object has a member twice")
    return members


def natural(text):
    """The key of the natural order: runs of digits as numbers, the rest by code points."""
    key = []
    for part in re.findall(r"[0-9]+|[^0-9]+", text):
        key += [(ord("0"), int(part))] if part[0] in "0123456789" else [(ord(character), 0) for character in part]
    return key, text


def main():
    parser = argparse.ArgumentParser(description="Checks a folder of outputs of councildocs.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--schemas", type=Path, default=SCHEMAS)
    try:
        arguments = parser.parse_args()
    except SystemExit as exit:
        sys.exit(64 if exit.code else 0)
    if not arguments.folder.is_dir():
        print(f"validate_outputs.py: {arguments.folder} is not a folder", file=sys.stderr)
        sys.exit(64)
    checker = Checker(arguments.folder, arguments.schemas)
    count = checker.run()
    for problem in checker.problems:
        print(problem)
    if count == 0:
        print(f"validate_outputs.py: no document in {arguments.folder}", file=sys.stderr)
    print(f"{count} documents checked, {len(checker.problems)} problems", file=sys.stderr)
    sys.exit(1 if checker.problems or count == 0 else 0)


if __name__ == "__main__":
    main()
