"""What stands inside a paragraph, and what of it is true.

A string is the text a reader should report, character by character: U+2011 is written as
`w:noBreakHyphen`, U+00AD as `w:softHyphen`, a tab as `w:tab`, a line feed as `w:br`. Three signs are markup:

- `{{C24/70}}` is a reference whose id is its text; `{{C23/62rev1|C23/62(Rev.1)}}` one whose id is written beside it;
  `{{C25/44-E|C25/44|self}}` one to the paper itself;
- `¦` splits the run, `**…**` is bold.

Every piece has `xml` (as Word writes it), `text` (what is read in the final view) and `visit` (its truth).
"""
import re

from .names import attribute
from .runs import runs


def parse(content):
    """A string with markup, or a list of pieces, as a list of pieces without markup."""
    if not isinstance(content, (list, tuple)):
        content = [content]
    pieces = []
    for piece in content:
        if not isinstance(piece, str):
            pieces.append(piece)
            continue
        for part in re.split(r"(\{\{.+?\}\}|\*\*.+?\*\*)", piece, flags=re.S):
            if part.startswith("{{"):
                fields = part[2:-2].split("|")
                text = fields[0]
                identity = fields[1] if len(fields) > 1 and fields[1] else text.replace("¦", "")
                pieces.append(Ref(text, identity, own="self" in fields[2:]))
            elif part.startswith("**"):
                pieces.append(Look(part[2:-2], bold=True))
            elif part:
                pieces.append(part)
    return pieces


def xml_of(pieces, context, look):
    return "".join(runs(p, context, look) if isinstance(p, str) else p.xml(context, look) for p in pieces)


def text_of(pieces):
    return "".join(p.replace("¦", "") if isinstance(p, str) else p.text() for p in pieces)


def visit(pieces, truth, where):
    for piece in pieces:
        if not isinstance(piece, str):
            piece.visit(truth, where)


class Piece:
    """Something with content of its own; by itself it changes nothing."""

    def __init__(self, content=""):
        self.pieces = parse(content)

    def xml(self, context, look):
        return xml_of(self.pieces, context, look)

    def text(self):
        return text_of(self.pieces)

    def visit(self, truth, where):
        visit(self.pieces, truth, where)


class Ref(Piece):
    """A reference that must be found. `text` is given when the reference does not end in this paragraph."""

    def __init__(self, content, identity, own=False, text=None):
        super().__init__(content)
        self.identity, self.own, self.whole = identity, own, text

    def xml(self, context, look):
        return xml_of(self.pieces, context, {**look, "symbol": True})

    def visit(self, truth, where):
        truth.reference(self.identity, self.whole or self.text(), where, self.own)
        super().visit(truth, where)


class Look(Piece):
    """Content in another dress: bold, italic, superscript, a character style, or a language."""

    def __init__(self, content, **look):
        super().__init__(content)
        self.look = look

    def xml(self, context, look):
        return xml_of(self.pieces, context, {**look, **self.look})


class Symbol(Piece):
    """`w:sym`: a character of a symbol font, read as the Unicode character it looks like."""

    def __init__(self, font, code, character):
        super().__init__(character)
        self.font, self.code = font, code

    def xml(self, context, look):
        return f'<w:r w:rsidR="{context.rsid()}"><w:sym w:font="{self.font}" w:char="{self.code}"/></w:r>'


class Link(Piece):
    """A hyperlink through a relationship, as Word writes it."""

    def __init__(self, url, content):
        super().__init__(content)
        self.url = url

    def xml(self, context, look):
        identity = context.relationships.add(context.dialect.type_of("hyperlink"), self.url, external=True)
        inner = xml_of(self.pieces, context, {**look, "style": "Hyperlink"})
        return f'<w:hyperlink r:id="{identity}" w:history="1">{inner}</w:hyperlink>'

    def visit(self, truth, where):
        truth.link(self.text(), self.url, where)
        super().visit(truth, where)


class Bookmark(Piece):
    def __init__(self, name, content=""):
        super().__init__(content)
        self.name = name

    def xml(self, context, look):
        mark = context.mark()
        inner = xml_of(self.pieces, context, look)
        return f'<w:bookmarkStart w:id="{mark}" w:name="{self.name}"/>{inner}<w:bookmarkEnd w:id="{mark}"/>'


class PageBreakMemory(Piece):
    """Where Word last broke the page; no text."""

    def xml(self, context, look):
        return "<w:r><w:lastRenderedPageBreak/></w:r>"


class ContentControl(Piece):
    """`w:sdt` inside a paragraph."""

    def __init__(self, content, alias):
        super().__init__(content)
        self.alias = alias

    def xml(self, context, look):
        number = context.chance.randrange(1, 2**31)
        return (f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(self.alias)}"/><w:id w:val="{number}"/><w:text/></w:sdtPr>'
                f"<w:sdtContent>{super().xml(context, look)}</w:sdtContent></w:sdt>")


class Note(Piece):
    """A footnote or endnote; its content is written in the notes part. `mark` is the author's own mark."""

    def __init__(self, content, kind="footnote", mark=None):
        super().__init__(content)
        self.kind, self.mark = kind, mark

    def xml(self, context, look):
        notes = context.notes[self.kind]
        notes.append(self)
        style = context.style(f"{self.kind} reference")
        follows = ' w:customMarkFollows="1"' if self.mark else ""
        mark = f"<w:t>{self.mark}</w:t>" if self.mark else ""
        return (f'<w:r w:rsidR="{context.rsid()}"><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
                f'<w:{self.kind}Reference{follows} w:id="{len(notes)}"/>{mark}</w:r>')

    def text(self):
        return self.mark or ""

    def visit(self, truth, where):
        truth.note(self.kind, self.pieces)
