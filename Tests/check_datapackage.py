#!/usr/bin/env python3
"""Checks a data package with nothing but Python's own library: every CSV parses and has the columns and the values that its
schema says, keys are different and lead to rows that are there, and each line of JSON says what the row of the CSV says.

    check_datapackage.py FOLDER

Prints what is wrong, one line each, and a count. Exit status 0 all is well, 1 something is wrong, 64 wrong usage.
`frictionless validate` checks the same and more; it has to be installed."""

import csv
import datetime
import json
import re
import sys
from pathlib import Path

INTEGER = re.compile(r"-?[0-9]+")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
NAME = re.compile(r"[a-z0-9._-]+")


def is_day(text):
    try:
        return datetime.date.fromisoformat(text) is not None and len(text) == 10
    except ValueError:
        return False


FORMS = {
    "string": lambda text: True,
    "integer": lambda text: INTEGER.fullmatch(text),
    "number": lambda text: NUMBER.fullmatch(text),
    "boolean": lambda text: text in ("true", "false"),
    "date": is_day,
}


class Checker:
    def __init__(self, folder):
        self.folder = folder
        self.problems = []
        self.rows = {}

    def expect(self, holds, place, message):
        if not holds:
            self.problems.append(f"{place}: {message}")

    def run(self):
        package = json.loads((self.folder / "datapackage.json").read_bytes())
        resources = package["resources"]
        names = [resource["name"] for resource in resources]
        self.expect(len(set(names)) == len(names), "datapackage.json", "two resources have one name")
        for resource in resources:
            self.expect(NAME.fullmatch(resource["name"]), resource["name"], "is no name of a resource")
            self.check_rows(resource)
        for resource in resources:
            self.check_keys(resource)
        listed = {resource["path"] for resource in resources}
        found = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.csv")}
        self.expect(listed == found, "datapackage.json", f"lists {listed ^ found} or has them, not both")
        paths = {row["path"] for row in self.rows.get("tables", []) if row["path"]}
        self.expect(paths == {path for path in listed if "/" in path}, "tables.csv", "does not name the files of tables")
        return len(resources)

    def check_rows(self, resource):
        name, fields = resource["name"], resource["schema"]["fields"]
        with (self.folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            records = list(csv.reader(file, strict=True))
        heading = [field["name"] for field in fields]
        self.expect(records and records[0] == heading, name, f"columns are {records[:1]}, not {heading}")
        self.expect(len({column.lower() for column in heading}) == len(heading), name, "two columns have one name")
        self.rows[name] = [dict(zip(heading, record)) for record in records[1:]]
        for number, record in enumerate(records[1:], 2):
            self.expect(len(record) == len(fields), f"{name}:{number}", f"{len(record)} values")
            for field, value in zip(fields, record):
                self.expect(not value or FORMS[field["type"]](value), f"{name}:{number}",
                            f"{field['name']} is {value!r}, no {field['type']}")
        lines = self.folder / resource["path"].replace(".csv", ".jsonl")
        if lines.exists():
            self.check_lines(name, fields, lines)

    def check_lines(self, name, fields, path):
        lines = path.read_text(encoding="utf-8").split("\n")
        self.expect(lines.pop() == "", name, "the last line of JSON has no end")
        self.expect(len(lines) == len(self.rows[name]), name, f"{len(lines)} lines, {len(self.rows[name])} rows")
        kinds = {"string": str, "date": str, "integer": int, "number": (int, float), "boolean": bool}
        for number, (line, row) in enumerate(zip(lines, self.rows[name]), 1):
            values = json.loads(line, parse_float=str, parse_int=str)
            self.expect(list(values) == list(row), f"{name}.jsonl:{number}", f"members are {list(values)}")
            for field, (key, value) in zip(fields, json.loads(line).items()):
                self.expect(value is None or isinstance(value, kinds[field["type"]]), f"{name}.jsonl:{number}",
                            f"{key} is {value!r}, no {field['type']}")
            texts = ["" if value is None else {True: "true", False: "false"}.get(value, value)
                     for value in values.values()]
            self.expect(texts == list(row.values()), f"{name}.jsonl:{number}", "does not say what the CSV says")

    def check_keys(self, resource):
        name, schema = resource["name"], resource["schema"]
        keys = [tuple(row[field] for field in schema["primaryKey"]) for row in self.rows[name]]
        self.expect(len(set(keys)) == len(keys), name, "two rows have one key")
        self.expect(all(all(key) for key in keys), name, "a part of a key is empty")
        for foreign in schema.get("foreignKeys", []):
            target = foreign["reference"]["resource"] or name
            known = {row[foreign["reference"]["fields"][0]] for row in self.rows[target]}
            lost = {row[foreign["fields"][0]] for row in self.rows[name]} - known - {""}
            self.expect(not lost, name, f"{foreign['fields'][0]} leads nowhere in {target}: {sorted(lost)[:3]}")


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    csv.field_size_limit(1 << 30)
    checker = Checker(Path(sys.argv[1]))
    count = checker.run()
    for problem in checker.problems[:100]:
        print(problem)
    print(f"{count} resources checked, {len(checker.problems)} problems")
    sys.exit(1 if checker.problems else 0)


if __name__ == "__main__":
    main()
