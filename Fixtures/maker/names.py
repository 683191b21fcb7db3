"""Names of OOXML: namespaces, relationship types, content types (ECMA-376 Part 1, transitional and strict)."""
from xml.sax.saxutils import escape

__all__ = ["TRANSITIONAL", "STRICT", "CONTENT", "XML_HEAD", "escape", "attribute"]

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def attribute(text):
    """The text as the inside of a double-quoted attribute."""
    return escape(text, {'"': "&quot;"})


class Dialect:
    """One of the two sets of namespaces in which the same markup can be written."""

    def __init__(self, word, relationships, drawing, strict):
        self.strict = strict
        self.word = word
        self.relationships = relationships
        self.drawing = drawing
        # ISO/IEC 29500 strict renamed left and right to start and end.
        self.left, self.right = ("start", "end") if strict else ("left", "right")

    def type_of(self, name):
        """The relationship type of a part, such as `styles`."""
        return f"{self.relationships}/{name}"

    def declarations(self):
        """The namespace declarations that Word writes on the root of each story."""
        d = (
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:o="urn:schemas-microsoft-com:office:office" '
            f'xmlns:r="{self.relationships}" '
            'xmlns:v="urn:schemas-microsoft-com:vml" '
            'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" '
            f'xmlns:wp="{self.drawing[0]}" '
            'xmlns:w10="urn:schemas-microsoft-com:office:word" '
            f'xmlns:w="{self.word}" '
            'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
            'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'mc:Ignorable="w14 w15 wp14"'
        )
        return d


TRANSITIONAL = Dialect(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
     "http://schemas.openxmlformats.org/drawingml/2006/main"),
    strict=False,
)
STRICT = Dialect(
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
     "http://purl.oclc.org/ooxml/drawingml/main"),
    strict=True,
)
