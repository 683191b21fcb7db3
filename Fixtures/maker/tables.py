"""Tables (ECMA-376 Part 1, §17.4) with what is true of them."""
from .blocks import BlockControl, Paragraph
from .inline import parse, text_of


class Cell:
    """One `w:tc`. merge: "restart" or "continue" of a vertical merge; blocks: strings or blocks."""

    def __init__(self, *blocks, span=1, merge=None, fill=None, align=None, style=None):
        self.style = style
        self.blocks = [b if isinstance(b, (Paragraph, BlockControl, Table)) else Paragraph(b, style or "Table text", align=align)
                       for b in blocks or ("",)]
        self.span, self.merge, self.fill = span, merge, fill

    def xml(self, context, width):
        found = [f'<w:tcW w:w="{width}" w:type="dxa"/>']
        if self.span > 1:
            found.append(f'<w:gridSpan w:val="{self.span}"/>')
        if self.merge:
            found.append('<w:vMerge w:val="restart"/>' if self.merge == "restart" else "<w:vMerge/>")
        if self.fill:
            found.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{self.fill}"/>')
        inner = "".join(block.xml(context) for block in self.blocks)
        # A cell ends with a paragraph: Word calls the file damaged when it ends with a table.
        if isinstance(self.blocks[-1], Table):
            inner += Paragraph("", "Table text").xml(context)
        return f'<w:tc><w:tcPr>{"".join(found)}</w:tcPr>{inner}</w:tc>'

    def text(self):
        return "\n".join(block.text() for block in self.blocks if isinstance(block, Paragraph))


class Row:
    """One `w:tr`. before, after: grid columns left out; change: "ins" or "del"; control: alias of a `w:sdt` around it."""

    def __init__(self, *cells, header=False, before=0, after=0, change=None, control=None, milestone=None):
        self.cells = [c if isinstance(c, Cell) else Cell(c) for c in cells]
        self.header, self.before, self.after = header, before, after
        self.change, self.control, self.milestone = change, control, milestone

    def xml(self, context, grid):
        found = []
        if self.before:
            found.append(f'<w:gridBefore w:val="{self.before}"/>')
        if self.after:
            found.append(f'<w:gridAfter w:val="{self.after}"/>')
        if self.before:
            found.append(f'<w:wBefore w:w="{sum(grid[:self.before])}" w:type="dxa"/>')
        if self.after:
            found.append(f'<w:wAfter w:w="{sum(grid[-self.after:])}" w:type="dxa"/>')
        found.append("<w:cantSplit/>")
        if self.header:
            found.append("<w:tblHeader/>")
        if self.change:
            found.append(f"<w:{self.change} {context.change()}/>")
        cells, at = [], self.before
        for cell in self.cells:
            cells.append(cell.xml(context, sum(grid[at:at + cell.span])))
            at += cell.span
        assert at + self.after == len(grid), f"a row covers {at + self.after} of {len(grid)} grid columns"
        attributes = context.paragraph_attributes().split(' w:rsidRDefault')[0]
        row = f'<w:tr {attributes} w:rsidTr="{context.rsid()}"><w:trPr>{"".join(found)}</w:trPr>{"".join(cells)}</w:tr>'
        if self.control:
            number = context.chance.randrange(1, 2**31)
            row = (f'<w:sdt><w:sdtPr><w:alias w:val="{self.control}"/><w:id w:val="{number}"/></w:sdtPr>'
                   f"<w:sdtContent>{row}</w:sdtContent></w:sdt>")
        return row


class Table:
    """One `w:tbl`. role says what it is for: data, header-block, summary-box, nested.

    cells: the truth of each cell, by hand: (row, column, row span, column span, text), where the grid is not plain.
    """

    def __init__(self, grid, *rows, role="data", caption=None, style="Table Grid", borders=True, cells=None):
        self.grid, self.rows, self.role, self.caption, self.cells = grid, rows, role, caption, cells
        self.style, self.borders = style, borders

    def xml(self, context):
        turned = "<w:bidiVisual/>" if context.language == "ar" else ""
        if self.borders:
            edges = "".join(f'<w:{e} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                            for e in ("top", context.dialect.left, "bottom", context.dialect.right, "insideH", "insideV"))
            edges = f"<w:tblBorders>{edges}</w:tblBorders>"
        else:
            edges = ""
        look = ('<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" '
                'w:noVBand="1"/>')
        grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in self.grid)
        rows = "".join(row.xml(context, self.grid) for row in self.rows)
        style = f'<w:tblStyle w:val="{context.style(self.style)}"/>' if self.borders else ""
        return (f'<w:tbl><w:tblPr>{style}{turned}<w:tblW w:w="{sum(self.grid)}" w:type="dxa"/><w:jc w:val="center"/>{edges}'
                f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>')

    def visit(self, truth, where):
        truth.table(self)
        for row in self.rows:
            if row.change == "del":
                continue
            if row.milestone:
                truth.milestone(row.milestone)
            for cell in row.cells:
                if cell.merge != "continue":
                    for block in cell.blocks:
                        block.visit(truth, where if where in ("header", "footer", "textbox") else "table")


HEAD = "D9E2F3"


def head(*texts, **more):
    """A header row: bold, shaded, repeated on each page."""
    return Row(*(t if isinstance(t, Cell) else Cell(t, style="Table head", fill=HEAD) for t in texts), header=True, **more)


def milestone(action, status, words, target, edtf, start=None, end=None, phase=None, cell=None, extra=(), why=None):
    """A row of a milestone table together with its truth, both written by hand.

    words: the status as printed; target: the date as printed, without the phase; cell: the whole target cell when it
    holds more than the date; edtf: None when the words give no date, why: what they say then; extra: cells before these
    three.
    """
    action, cell = parse(action), parse(cell if cell is not None else target)
    truth = {"action": text_of(action), "status": status, "statusText": words}
    if edtf:
        truth["target"] = {"text": target, "edtf": edtf}
        truth["target"].update({name: day for name, day in (("start", start), ("end", end)) if day})
    elif target:
        truth["target"] = {"text": target, **({"open": why} if why else {})}
    if phase:
        truth["phase"] = phase
    return Row(*extra, Cell(action), Cell(words), Cell(cell), milestone=truth)
