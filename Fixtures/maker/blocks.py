"""Paragraphs of all kinds, block content controls and section breaks."""
from .inline import parse, text_of, visit, xml_of
from .names import attribute
from . import sections


class Paragraph:
    """One `w:p`.

    number: (numId, ilvl) of an automatic label. mark: "del" or "ins" when the paragraph mark itself is a change.
    outline: an outline level on the paragraph. section: the section that ends here. promise: what it promises by a date.
    """

    def __init__(self, content="", style="Normal", number=None, align=None, mark=None, outline=None, look=None,
                 page_break=False, keep=False, spacing=None, section=None, promise=None):
        self.pieces = parse(content)
        self.style, self.number, self.align, self.mark = style, number, align, mark
        self.outline, self.look, self.page_break, self.keep = outline, look or {}, page_break, keep
        self.spacing, self.section, self.promise = spacing, section, promise

    def xml(self, context):
        return f"<w:p {context.paragraph_attributes()}>{self.properties(context)}{self.content(context)}</w:p>"

    def content(self, context):
        return xml_of(self.pieces, context, self.look)

    def properties(self, context):
        """`w:pPr`, its children in the order of the schema (CT_PPr)."""
        found = []
        if self.style != "Normal":
            found.append(f'<w:pStyle w:val="{context.style(self.style)}"/>')
        if self.keep:
            found.append("<w:keepNext/>")
        if self.page_break:
            found.append("<w:pageBreakBefore/>")
        if self.number:
            found.append(f'<w:numPr><w:ilvl w:val="{self.number[1]}"/><w:numId w:val="{self.number[0]}"/></w:numPr>')
        if context.language == "ar":
            found.append("<w:bidi/>")
        if self.spacing is not None:
            found.append(f'<w:spacing w:before="{self.spacing}" w:after="{self.spacing}"/>')
        if self.align:
            side = {"left": context.dialect.left, "right": context.dialect.right}.get(self.align, self.align)
            found.append(f'<w:jc w:val="{side}"/>')
        if self.outline is not None:
            found.append(f'<w:outlineLvl w:val="{self.outline}"/>')
        if self.mark:
            found.append(f"<w:rPr><w:{self.mark} {context.change()}/></w:rPr>")
        elif context.language == "zh":
            found.append('<w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr>')
        elif context.language == "ar":
            found.append('<w:rPr><w:rtl/><w:lang w:bidi="ar-EG"/></w:rPr>')
        if self.section:
            found.append(sections.section(context, self.section))
        return f'<w:pPr>{"".join(found)}</w:pPr>' if found else ""

    def text(self):
        return text_of(self.pieces)

    def visit(self, truth, where):
        if self.promise:
            truth.milestone({"action": self.text(), **self.promise})
        visit(self.pieces, truth, where)


class Heading(Paragraph):
    """A heading; `label` is the automatic number as Word prints it, written down by hand."""

    def __init__(self, level, label, content, style=None, **more):
        super().__init__(content, style or f"heading {level}", keep=True, **more)
        self.level, self.label = level, label

    def visit(self, truth, where):
        truth.heading(self.level, self.label, self.text())
        super().visit(truth, where)


class Item(Paragraph):
    """A list item or numbered paragraph; `label` as Word prints it, written down by hand."""

    def __init__(self, label, number, content, style="List Paragraph", **more):
        super().__init__(content, style, number, **more)
        self.label = label

    def visit(self, truth, where):
        truth.item(self.label, self.text())
        super().visit(truth, where)


class Caption(Paragraph):
    def __init__(self, content, **more):
        super().__init__(content, "caption", keep=True, align="center", **more)


def promise(words, target, edtf=None, start=None, end=None, relation=None, event=None, action=None):
    """What a paragraph promises, written by hand.

    words: the words that promise; target: those of the date or the event; action: where it is not the whole paragraph.
    """
    date = {"text": target, "edtf": edtf, "start": start, "end": end, "relation": relation, "relativeTo": event}
    truth = {"status": "planned", "statusText": words, "prose": True,
             "target": {name: value for name, value in date.items() if value}}
    return {"action": action, **truth} if action else truth


class BlockControl:
    """`w:sdt` around blocks; `alias` is its title."""

    def __init__(self, alias, blocks):
        self.alias, self.blocks = alias, blocks

    def xml(self, context):
        number = context.chance.randrange(1, 2**31)
        inner = "".join(block.xml(context) for block in self.blocks)
        return (f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(self.alias)}"/><w:id w:val="{number}"/></w:sdtPr>'
                f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>")

    def visit(self, truth, where):
        for block in self.blocks:
            block.visit(truth, where)


def rule():
    """The line of underscores that closes a paper."""
    return Paragraph("______________", align="center", spacing=360)
