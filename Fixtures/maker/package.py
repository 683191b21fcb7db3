"""The .docx itself: parts, relationships, content types, properties, and a zip that is the same each time."""
import io
import zipfile

from . import numbering, sections, stories
from .context import Context, Relationships
from .names import CONTENT, XML_HEAD, TRANSITIONAL, attribute
from .styles import Styles

FONTS = {"ar": ("Calibri", "SimSun", "Traditional Arabic"), "zh": ("Calibri", "SimSun", "Calibri")}
OFFICE_OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


class Paper:
    """One council paper: where it is written, who it is, and what it says."""

    def __init__(self, file, language, cover, blocks, stories_, dialect=TRANSITIONAL, main="word/document.xml",
                 style_ids=None, heading_numbers="decimal", even=False, contains=(), absent=()):
        self.file, self.language, self.cover = file, language, cover
        self.blocks = cover.blocks() + blocks
        self.stories, self.dialect, self.main = stories_, dialect, main
        self.styles = Styles(style_ids or language, FONTS.get(language, ("Calibri", "SimSun", "Times New Roman")))
        self.heading_numbers, self.even = heading_numbers, even
        # Words that must, and must not, be in the final view of the body.
        self.contains, self.absent = contains, absent

    def running(self, context):
        """(story, kind, relationship id) of each header and footer."""
        found, counts = [], {"header": 0, "footer": 0}
        for kind, story, _ in self.stories:
            counts[story] += 1
            identity = context.relationships.add(self.dialect.type_of(story), f"{story}{counts[story]}.xml")
            found.append((story, kind, identity))
        return sorted(found, key=lambda row: (row[0] != "header", row[1]))


def parts(paper):
    """All parts of a paper: name to text, in the order in which Word writes them."""
    context = Context(paper)
    dialect = paper.dialect
    for name in ("numbering", "styles", "settings", "fontTable", "footnotes", "endnotes"):
        context.relationships.add(dialect.type_of(name), f"{name}.xml")
    body = "".join(block.xml(context) for block in paper.blocks) + sections.section(context)
    conformance = ' w:conformance="strict"' if dialect.strict else ""
    found = {paper.main: f"{XML_HEAD}<w:document {dialect.declarations()}{conformance}><w:body>{body}</w:body></w:document>"}
    types = {paper.main: "document.main"}

    def add(name, text, kind):
        found[f"word/{name}"] = text
        types[f"word/{name}"] = kind

    own = context.relationships
    for kind in ("footnote", "endnote"):
        # The links in a note belong to the notes part.
        context.relationships = Relationships()
        add(f"{kind}s.xml", stories.notes(context, kind), f"{kind}s")
        if context.relationships.rows:
            found[f"word/_rels/{kind}s.xml.rels"] = XML_HEAD + context.relationships.xml()
    context.relationships = own
    counts = {"header": 0, "footer": 0}
    for _, story, blocks in paper.stories:
        counts[story] += 1
        add(f"{story}{counts[story]}.xml", stories.story(context, "hdr" if story == "header" else "ftr", blocks), story)
    add("styles.xml", paper.styles.xml(dialect, paper.language), "styles")
    add("numbering.xml", numbering.xml(paper), "numbering")
    add("settings.xml", settings(context), "settings")
    add("fontTable.xml", font_table(paper), "fontTable")
    folder, main = paper.main.rsplit("/", 1)
    found[f"{folder}/_rels/{main}.rels"] = XML_HEAD + context.relationships.xml()
    found["docProps/core.xml"], found["docProps/app.xml"] = core(paper), app(dialect)
    root = Relationships()
    root.add(dialect.type_of("officeDocument"), paper.main)
    root.add(OFFICE_OF_PACKAGE, "docProps/core.xml")
    root.add(dialect.type_of("extended-properties" if not dialect.strict else "extendedProperties"), "docProps/app.xml")
    head = {"[Content_Types].xml": content_types(types), "_rels/.rels": XML_HEAD + root.xml()}
    return {**head, **found}


def content_types(types):
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{CONTENT}{kind}+xml"/>' for name, kind in types.items())
    overrides += ('<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
                  '<Override PartName="/docProps/app.xml" '
                  'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>')
    return (f'{XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>')


def settings(context):
    rsids = "".join(f'<w:rsid w:val="{r}"/>' for r in context.rsids)
    even = "<w:evenAndOddHeaders/>" if context.paper.even else ""
    notes = "".join(f'<w:{k}Pr><w:{k} w:id="-1"/><w:{k} w:id="0"/></w:{k}Pr>' for k in ("footnote", "endnote"))
    compat = ('<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
              "</w:compat>")
    return (f'{XML_HEAD}<w:settings {context.dialect.declarations()}><w:zoom w:percent="100"/><w:proofState w:spelling="clean"/>'
            f'<w:defaultTabStop w:val="720"/>{even}<w:characterSpacingControl w:val="doNotCompress"/>{notes}{compat}'
            f'<w:rsids><w:rsidRoot w:val="{context.rsids[0]}"/>{rsids}</w:rsids>'
            '<w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>')


def font_table(paper):
    fonts = sorted({paper.styles.latin, paper.styles.asian, paper.styles.complex, "Symbol"})
    body = "".join(f'<w:font w:name="{f}"><w:charset w:val="{"02" if f == "Symbol" else "00"}"/></w:font>' for f in fonts)
    return f"{XML_HEAD}<w:fonts {paper.dialect.declarations()}>{body}</w:fonts>"


def core(paper):
    cover = paper.cover
    return (f'{XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{attribute(cover.title)}</dc:title><dc:subject>ITU Council 2025</dc:subject>"
            "<dc:creator>Conference Services</dc:creator>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{cover.iso}T08:00:00Z</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{cover.iso}T16:00:00Z</dcterms:modified>'
            f"<dc:language>{paper.language}</dc:language></cp:coreProperties>")


def app(dialect):
    space = ("http://purl.oclc.org/ooxml/officeDocument/extendedProperties" if dialect.strict
             else "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    return (f'{XML_HEAD}<Properties xmlns="{space}"><Template>Council.dotx</Template><Pages>3</Pages>'
            "<Application>Microsoft Office Word</Application><Company>International Telecommunication Union</Company>"
            "<AppVersion>16.0000</AppVersion></Properties>")


def zipped(entries, compression=zipfile.ZIP_DEFLATED):
    """The bytes of a zip archive: fixed time, fixed order, nothing of the machine in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression, compresslevel=9) as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = compression
            entry.create_system = 0
            archive.writestr(entry, content if isinstance(content, bytes) else content.encode("utf-8"))
    return out.getvalue()


def docx(paper):
    return zipped(parts(paper))
