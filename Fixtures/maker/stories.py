"""The parts beside the main one that hold text: notes, headers, footers."""
from .blocks import Paragraph
from .fields import SimpleField, page
from .inline import xml_of
from .names import XML_HEAD

SEPARATORS = (
    '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    '<w:{0} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>')


def notes(context, kind):
    """footnotes.xml or endnotes.xml, with the separators that Word always writes first."""
    body = [SEPARATORS.format(kind)]
    for number, note in enumerate(context.notes[kind], 1):
        style, mark = context.style(f"{kind} text"), context.style(f"{kind} reference")
        own = f"<w:t>{note.mark}</w:t>" if note.mark else f"<w:{kind}Ref/>"
        turned = "<w:bidi/>" if context.language == "ar" else ""
        body.append(
            f'<w:{kind} w:id="{number}"><w:p {context.paragraph_attributes()}><w:pPr><w:pStyle w:val="{style}"/>{turned}</w:pPr>'
            f'<w:r><w:rPr><w:rStyle w:val="{mark}"/></w:rPr>{own}</w:r><w:r><w:tab/></w:r>'
            f"{xml_of(note.pieces, context, {})}</w:p></w:{kind}>")
    return f"{XML_HEAD}<w:{kind}s {context.dialect.declarations()}>{''.join(body)}</w:{kind}s>"


def story(context, kind, blocks):
    """A header (kind `hdr`) or footer (kind `ftr`)."""
    body = "".join(block.xml(context) for block in blocks)
    return f"{XML_HEAD}<w:{kind} {context.dialect.declarations()}>{body}</w:{kind}>"


def standard(own, path, simple=False, even=None):
    """The running heads of a paper: (kind, story, blocks).

    own: the symbol as printed in the head, marked as a reference; path: the file path that stands in the footer;
    even: what stands in the head of even pages.
    """
    symbol = SimpleField(' DOCPROPERTY  "Document number"  \\* MERGEFORMAT ', own) if simple else own
    found = [
        ("default", "header", [Paragraph(["- ", page(), " -"], "header"), Paragraph([symbol], "header")]),
        ("default", "footer", [Paragraph(path, "footer")]),
        ("first", "footer", [Paragraph("• www.itu.int/council •", "footer", align="center")]),
    ]
    if even:
        found.append(("even", "header", [Paragraph(even, "header")]))
    return found
