"""Tracked changes inside a paragraph (ECMA-376 Part 1, §17.13.5). The truth is the final view."""
from .inline import Piece, xml_of


class Inserted(Piece):
    def xml(self, context, look):
        return f"<w:ins {context.change()}>{super().xml(context, look)}</w:ins>"


class Deleted(Piece):
    """Text that is gone: neither it nor a reference in it may be found."""

    def xml(self, context, look):
        return f"<w:del {context.change()}>{xml_of(self.pieces, context, {**look, 'deleted': True})}</w:del>"

    def text(self):
        return ""

    def visit(self, truth, where):
        pass


class MovedFrom(Deleted):
    """The old place of moved text; Word keeps its words in `w:t`."""

    def __init__(self, content, name):
        super().__init__(content)
        self.name = name

    def xml(self, context, look):
        return moved("moveFrom", self, context, look)


class MovedTo(Piece):
    def __init__(self, content, name):
        super().__init__(content)
        self.name = name

    def xml(self, context, look):
        return moved("moveTo", self, context, look)


def moved(kind, piece, context, look):
    span = context.change()
    number = span.split('"')[1]
    return (f'<w:{kind}RangeStart {span} w:name="{piece.name}"/>'
            f"<w:{kind} {context.change()}>{xml_of(piece.pieces, context, look)}</w:{kind}>"
            f'<w:{kind}RangeEnd w:id="{number}"/>')
