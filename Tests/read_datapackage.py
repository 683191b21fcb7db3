#!/usr/bin/env python3
"""Reads a data package as a user would: with pandas, DuckDB and frictionless, as far as they are installed.

    read_datapackage.py FOLDER

Asks each the same questions of the JSON Lines and of the CSV, without an option about types, and compares the answers.
Exit status 0 all agree, 1 they do not, 64 wrong usage. With the Python packages pandas, duckdb and frictionless."""

import csv
import json
import sys
from importlib import import_module
from pathlib import Path

ENTITIES = ("documents", "blocks", "references", "tables", "columns", "cells", "milestones")


def answers_of_python(folder):
    rows = {
        name: [json.loads(line) for line in (folder / f"{name}.jsonl").open(encoding="utf-8")] for name in ENTITIES
    }
    figures = [row["number"] for row in rows["cells"] if row["number"] is not None]
    languages = {row["document"]: row["language"] for row in rows["documents"]}
    cited = {}
    for row in rows["references"]:
        if not row["self"]:
            cited.setdefault(row["work"], set()).add(row["document"])
    return {
        **{f"rows of {name}": len(rows[name]) for name in ENTITIES},
        "figures": len(figures), "sum of figures": round(sum(figures), 6),
        "papers by language": sorted((language or "", list(languages.values()).count(language))
                                     for language in set(languages.values())),
        "most cited": max(map(len, cited.values()), default=0),
        "tables with a unit": sum(row["unit"] is not None for row in rows["tables"]),
        "milestones done": sum(row["status"] == "completed" for row in rows["milestones"]),
    }


def answers_of_pandas(pandas, folder):
    frames = {name: pandas.read_json(folder / f"{name}.jsonl", lines=True) for name in ENTITIES}
    cited = frames["references"]
    figures = frames["cells"]["number"].dropna() if len(frames["cells"]) else []
    languages = frames["documents"].fillna({"language": ""}).groupby("language").size()
    return {
        **{f"rows of {name}": len(frames[name]) for name in ENTITIES},
        "figures": len(figures), "sum of figures": round(float(sum(figures)), 6),
        "papers by language": sorted((language, int(count)) for language, count in languages.items()),
        "most cited": int(cited[~cited["self"]].groupby("work")["document"].nunique().max()) if len(cited) else 0,
        "tables with a unit": int(frames["tables"]["unit"].notna().sum()) if len(frames["tables"]) else 0,
        "milestones done": int((frames["milestones"]["status"] == "completed").sum()) if len(frames["milestones"]) else 0,
    }


def answers_of_duckdb(duckdb, folder, form):
    database = duckdb.connect()

    def ask(question):
        return database.execute(question).fetchall()

    for name in ENTITIES:
        # A file without lines says nothing of columns; the CSV has its heading.
        ending = form if (folder / f"{name}.jsonl").stat().st_size else "csv"
        ask(f"""create view "{name}" as select * from '{folder / name}.{ending}'""")
    return {
        **{f"rows of {name}": ask(f'select count(*) from "{name}"')[0][0] for name in ENTITIES},
        "figures": ask("select count(number) from cells")[0][0],
        "sum of figures": round(float(ask("select coalesce(sum(number), 0) from cells")[0][0]), 6),
        "papers by language": sorted(
            (language or "", count)
            for language, count in ask("select language, count(*) from documents group by language")),
        "most cited": ask("""select coalesce(max(papers), 0) from (select count(distinct document) papers
            from "references" where not self group by work)""")[0][0],
        "tables with a unit": ask("select count(unit) from tables")[0][0],
        "milestones done": ask("select count(*) from milestones where status = 'completed'")[0][0],
    }


def check_frictionless(frictionless, folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    for task in report.tasks:
        for error in task.errors[:3]:
            print(f"frictionless: {task.name}: {error.message}")
    package = frictionless.Package(str(folder / "datapackage.json"))
    print(f"frictionless: {len(package.resources)} resources, {'valid' if report.valid else 'NOT valid'}")
    return report.valid


def main():
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "datapackage.json").exists():
        print(__doc__, file=sys.stderr)
        sys.exit(64)
    folder = Path(sys.argv[1])
    csv.field_size_limit(1 << 30)
    expected = answers_of_python(folder)
    for question, answer in expected.items():
        print(f"{question}: {answer}")
    isWell = True
    programs = [
        ("pandas", "pandas", lambda module: answers_of_pandas(module, folder)),
        ("DuckDB, JSON Lines", "duckdb", lambda module: answers_of_duckdb(module, folder, "jsonl")),
        ("DuckDB, CSV", "duckdb", lambda module: answers_of_duckdb(module, folder, "csv")),
    ]
    for name, module, ask in programs:
        try:
            library = import_module(module)
        except ImportError:
            print(f"{name}: not installed")
            continue
        answers = ask(library)
        differences = [f"{question} is {answers[question]}" for question in expected
                       if answers[question] != expected[question]]
        isWell = isWell and not differences
        print(f"{name} {library.__version__}: " + ("; ".join(differences) or "the same answers"))
    try:
        isWell = check_frictionless(import_module("frictionless"), folder) and isWell
    except ImportError:
        print("frictionless: not installed")
    sys.exit(0 if isWell else 1)


if __name__ == "__main__":
    main()
