"""Gathers what the author of a paper wrote down as true, in document order. Nothing here reads text."""
import json


class Truth:
    def __init__(self):
        self.references, self.tables, self.milestones = [], [], []
        self.headings, self.items, self.links = [], [], []
        self.waiting = []
        self.counts = {"footnote": 0, "endnote": 0}

    def reference(self, identity, text, where, own):
        found = {"id": identity, "text": text, "where": where}
        if own:
            found["self"] = True
        self.references.append(found)

    def heading(self, level, number, text):
        self.headings.append({"level": level, "number": number, "text": text})

    def item(self, number, text):
        self.items.append({"number": number, "text": text})

    def link(self, text, url, where):
        self.links.append({"text": text, "url": url, "where": where})

    def table(self, table):
        rows = [row for row in table.rows if row.change != "del"]
        found = {"role": table.role, "rows": len(rows), "columns": len(table.grid),
                 "headerRows": sum(row.header for row in rows), "caption": table.caption}
        if table.cells:
            names = ("row", "column", "rowSpan", "columnSpan", "text")
            found["cells"] = [dict(zip(names, cell)) for cell in table.cells]
        self.tables.append(found)

    def milestone(self, milestone):
        self.milestones.append(milestone)

    def note(self, kind, pieces):
        self.counts[kind] += 1
        self.waiting.append((kind, pieces))

    def read_notes(self):
        """The notes come after the body: footnotes, then endnotes."""
        for wanted in ("footnote", "endnote"):
            for kind, pieces in self.waiting:
                if kind == wanted:
                    for piece in pieces:
                        if not isinstance(piece, str):
                            piece.visit(self, kind)


def expected(paper):
    """The expected result of a paper as JSON text."""
    truth = Truth()
    for block in paper.blocks:
        block.visit(truth, "body")
    truth.read_notes()
    for story in ("header", "footer"):
        for kind, name, blocks in paper.stories:
            if name == story:
                for block in blocks:
                    block.visit(truth, story)
    cover = paper.cover
    found = {
        "symbol": cover.symbol, "language": paper.language, "title": cover.title, "session": cover.session,
        "sessionPlaceAndDates": cover.place, "date": cover.iso, "originalLanguage": cover.original,
        "agendaItem": cover.agenda, "author": cover.source_text(), "summary": cover.summary_text(),
        "references": truth.references, "tables": truth.tables, "milestones": truth.milestones,
        "headings": truth.headings, "listItems": truth.items, "links": truth.links,
        "contains": list(paper.contains), "absent": list(paper.absent),
        "notes": {"footnotes": truth.counts["footnote"], "endnotes": truth.counts["endnote"]},
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
