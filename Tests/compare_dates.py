#!/usr/bin/env python3
"""Sets our reader of dates beside dateparser and recognizers-text on the phrases of Tests/DatePhrases.

    swift build --product date-phrases
    python3 -m venv /tmp/dates && /tmp/dates/bin/pip install dateparser recognizers-text-suite emoji==1.7
    /tmp/dates/bin/python Tests/compare_dates.py [--show LIBRARY LANGUAGE]

Each phrase is right, wrong or none (nothing was said) by its first and last day, since neither library knows EDTF:
- of a phrase with a date, the days must be those of the table, an open side open;
- of the others (an event, "to be determined", none), saying nothing is right and any date is wrong.
dateparser gives one moment: it counts as the day, month or year that it was asked for in turn, the choice that is right if
there is one. recognizers-text gives time expressions: of several, the one that is right if there is one, with its end counted in or
not. It has no Russian, and no Arabic in the Python edition. Both take 15 May 2026 as the present day.
"""
import argparse
import calendar
import collections
import datetime
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
TODAY = datetime.datetime(2026, 5, 15)


def phrases(language):
    for line in (ROOT / f"Tests/DatePhrases/{language}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def dated(said):
    return said[0].isdigit() or said.startswith("..")


def ours(language, rows):
    tool = ROOT / ".build/debug/date-phrases"
    lines = "".join(f"{language}\t{row[0]}\n" for row in rows)
    printed = subprocess.run([tool], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    for row, line in zip(rows, printed, strict=True):
        said, start, end = line.split("\t")
        yield {(start, end)} if dated(said) else set(), said == row[1]


def by_dateparser(language, rows):
    import dateparser

    for phrase, *_ in rows:
        settings = {"RELATIVE_BASE": TODAY, "PREFER_DAY_OF_MONTH": "first", "PREFER_MONTH_OF_YEAR": "current"}
        found = dateparser.parse(phrase, languages=[language], settings=settings)
        if not found:
            yield set(), False
            continue
        last = calendar.monthrange(found.year, found.month)[1]
        yield {
            (f"{found:%Y-%m-%d}", f"{found:%Y-%m-%d}"),
            (f"{found:%Y-%m}-01", f"{found:%Y-%m}-{last}"),
            (f"{found:%Y}-01-01", f"{found:%Y}-12-31"),
        }, False


def by_recognizers(language, rows):
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    cultures = {"en": Culture.English, "es": Culture.Spanish, "fr": Culture.French, "zh": Culture.Chinese}
    if language not in cultures:
        return
    for phrase, *_ in rows:
        try:
            results = recognize_datetime(phrase, cultures[language], reference=TODAY)
        except Exception:
            yield set(), False
            continue
        spans = set()
        for result in results:
            for value in (result.resolution or {}).get("values", []):
                spans.update(spans_of(value))
        yield spans, False


def spans_of(value):
    """The first and last day of a value. Whether the library counts an end in differs from form to form: both ways count."""
    kind = value.get("type", "")
    if kind == "date" and value.get("value", "")[:4].isdigit():
        days = [(value["value"], value["value"])]
        mod = value.get("Mod", "")
        if mod in ("before", "until"):
            days = [("", value["value"]), ("", day_before(value["value"]))]
        elif mod in ("after", "since"):
            days = [(value["value"], "")]
        return days
    if kind != "daterange":
        return []
    start, end, mod = value.get("start", ""), value.get("end", ""), value.get("Mod", "")
    if mod in ("before", "until"):
        return [("", end or start), ("", day_before(end or start))]
    if mod in ("after", "since"):
        return [(start or end, "")]
    return [(start, end), (start, day_before(end))]


def day_before(day):
    try:
        return str(datetime.date.fromisoformat(day) - datetime.timedelta(days=1))
    except (ValueError, OverflowError):
        return day


READERS = {"councildocs": ours, "dateparser": by_dateparser, "recognizers-text": by_recognizers}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", nargs=2, metavar=("LIBRARY", "LANGUAGE"), help="list what is not right")
    arguments = parser.parse_args()
    print(f"{'reader':17} language | dates right wrong none | other right wrong")
    for name, reader in READERS.items():
        for language in LANGUAGES:
            rows = list(phrases(language))
            results = list(reader(language, rows))
            if not results:
                print(f"{name:17} {language:8} | not offered")
                continue
            counts = collections.Counter()
            for (phrase, said, start, end), (spans, _) in zip(rows, results, strict=True):
                if dated(said):
                    verdict = "right" if (start, end) in spans else "wrong" if spans else "none"
                else:
                    verdict = "wrong" if spans else "right"
                counts["date" if dated(said) else "other", verdict] += 1
                if arguments.show == [name, language] and verdict != "right":
                    print(f"  {verdict}: {phrase!r} is {said}, found {sorted(spans)}", file=sys.stderr)
            dates, others = (sum(n for (kind, _), n in counts.items() if kind == k) for k in ("date", "other"))
            print(
                f"{name:17} {language:8} | {dates:5} {counts['date', 'right']:5} {counts['date', 'wrong']:5}"
                f" {counts['date', 'none']:4} | {others:5} {counts['other', 'right']:5} {counts['other', 'wrong']:5}")
            if name == "councildocs":
                print(f"{'':17} {'':8} | EDTF, event and kind as in the table: {sum(e for _, e in results)} of {len(rows)}")


if __name__ == "__main__":
    main()
