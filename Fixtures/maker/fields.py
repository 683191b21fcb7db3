"""Fields (ECMA-376 Part 1, §17.16): the instruction is no text, the result is."""
from .inline import Piece, parse, xml_of
from .names import attribute, escape


class Field(Piece):
    """A complex field. The instruction may hold fields of its own, whose results are still no text."""

    def __init__(self, instruction, result):
        super().__init__(result)
        self.instruction = instruction if isinstance(instruction, list) else [instruction]

    def xml(self, context, look):
        out = [char("begin")]
        for part in self.instruction:
            if isinstance(part, str):
                out.append(f'<w:r><w:instrText xml:space="preserve">{escape(part)}</w:instrText></w:r>')
            else:
                out.append(part.xml(context, look))
        out.append(char("separate"))
        out.append(xml_of(self.pieces, context, look))
        out.append(char("end"))
        return "".join(out)


class SimpleField(Piece):
    """`w:fldSimple`, whose instruction is an attribute."""

    def __init__(self, instruction, result):
        super().__init__(result)
        self.instruction = instruction

    def xml(self, context, look):
        return f'<w:fldSimple w:instr="{attribute(self.instruction)}">{super().xml(context, look)}</w:fldSimple>'


class LinkField(Field):
    """A hyperlink written as a field."""

    def __init__(self, url, result):
        super().__init__(f' HYPERLINK "{url}" ', result)
        self.url = url

    def visit(self, truth, where):
        truth.link(self.text(), self.url, where)
        super().visit(truth, where)


def page():
    """The page number of a running head."""
    return Field(" PAGE   \\* MERGEFORMAT ", "2")


def char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
