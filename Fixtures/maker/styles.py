"""styles.xml: document defaults, the chain of styles, and ids that are localized as Word localizes them."""
from .names import XML_HEAD, attribute

# Word in another language gives built-in styles other ids; the names stay English.
LOCALIZED = {
    "en": {},
    "fr": {"heading 1": "Titre1", "heading 2": "Titre2", "heading 3": "Titre3", "caption": "Lgende", "List Paragraph": "Paragraphedeliste",
           "footnote text": "Notedebasdepage", "footnote reference": "Appelnotedebasdep", "Hyperlink": "Lienhypertexte",
           "header": "En-tte", "footer": "Pieddepage", "Table Grid": "Grilledutableau", "Normal Table": "TableauNormal"},
    "es": {"heading 1": "Ttulo1", "heading 2": "Ttulo2", "heading 3": "Ttulo3", "caption": "Descripcin", "List Paragraph": "Prrafodelista",
           "footnote text": "Textonotapie", "footnote reference": "Refdenotaalpie", "Hyperlink": "Hipervnculo",
           "header": "Encabezado", "footer": "Piedepgina", "Table Grid": "Tablaconcuadrcula", "Normal Table": "Tablanormal"},
    "ru": {"heading 1": "1", "heading 2": "2", "heading 3": "3", "caption": "a3", "List Paragraph": "a4", "footnote text": "a5",
           "footnote reference": "a7", "Hyperlink": "a8", "header": "a9", "footer": "ab", "Table Grid": "ad", "Normal Table": "a1",
           "Normal": "a"},
    "zh": {"heading 1": "1", "heading 2": "2", "heading 3": "3", "caption": "a3", "List Paragraph": "a4", "footnote text": "a5",
           "footnote reference": "a7", "Hyperlink": "a8", "header": "a9", "footer": "ab", "Table Grid": "ad", "Normal Table": "a1",
           "Normal": "a"},
    "ar": {},
}

BUILT_IN = {"Normal", "heading 1", "heading 2", "heading 3", "caption", "footnote text", "footnote reference", "endnote text",
            "endnote reference", "Hyperlink", "header", "footer", "List Paragraph", "Table Grid", "Normal Table"}

# name: (type, based on, next, paragraph properties, run properties)
STYLES = {
    "Normal": ("paragraph", None, None, '<w:spacing w:before="120" w:after="0"/>', ""),
    "heading 1": ("paragraph", "Normal", "Normal",
                  '<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="280"/>'
                  '<w:outlineLvl w:val="0"/>', '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>'),
    "heading 2": ("paragraph", "heading 1", "Normal",
                  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="200"/><w:outlineLvl w:val="1"/>',
                  '<w:sz w:val="24"/><w:szCs w:val="24"/>'),
    "heading 3": ("paragraph", "heading 2", "Normal",
                  '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/>', ""),
    # Outline level and number come from heading 2 through two steps.
    "Heading Base": ("paragraph", "heading 2", "Normal", "", '<w:i/><w:iCs/>'),
    "Section Heading": ("paragraph", "Heading Base", "Normal", '<w:spacing w:before="240"/>', '<w:color w:val="1F3864"/>'),
    # An annex has the level of heading 1 and no number.
    "Annex Base": ("paragraph", "heading 1", "Normal",
                   '<w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/>', ""),
    "Annex Heading": ("paragraph", "Annex Base", "Normal", '<w:spacing w:before="480" w:after="80"/>', ""),
    "Council": ("paragraph", "Normal", None, "", '<w:b/><w:bCs/>'),
    "Docnumber": ("paragraph", "Normal", None, '<w:suppressAutoHyphens/>', '<w:b/><w:bCs/>'),
    "Source": ("paragraph", "Normal", "Title1", '<w:spacing w:before="600"/><w:jc w:val="center"/>',
               '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>'),
    "Title1": ("paragraph", "Source", "Normal", '<w:spacing w:before="240" w:after="240"/>', '<w:b w:val="0"/><w:bCs w:val="0"/><w:caps/>'),
    "Table text": ("paragraph", "Normal", None, '<w:spacing w:before="60" w:after="60"/>', '<w:sz w:val="22"/><w:szCs w:val="22"/>'),
    "Table head": ("paragraph", "Table text", None, '<w:keepNext/><w:jc w:val="center"/>', '<w:b/><w:bCs/>'),
    "caption": ("paragraph", "Normal", "Normal", '<w:keepNext/><w:spacing w:before="240" w:after="120"/>', '<w:b/><w:bCs/>'),
    "List Paragraph": ("paragraph", "Normal", None, '<w:ind w:left="720"/><w:contextualSpacing/>', ""),
    "Numbered text": ("paragraph", "Normal", None, '<w:spacing w:before="120"/>', ""),
    "footnote text": ("paragraph", "Normal", None, '<w:spacing w:before="0"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    "endnote text": ("paragraph", "Normal", None, '<w:spacing w:before="0"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    "header": ("paragraph", "Normal", None, '<w:spacing w:before="0"/><w:jc w:val="center"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    "footer": ("paragraph", "Normal", None, '<w:spacing w:before="0"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    "Default Paragraph Font": ("character", None, None, "", ""),
    "Hyperlink": ("character", "Default Paragraph Font", None, "", '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
    "footnote reference": ("character", "Default Paragraph Font", None, "", '<w:vertAlign w:val="superscript"/>'),
    "endnote reference": ("character", "Default Paragraph Font", None, "", '<w:vertAlign w:val="superscript"/>'),
    "Normal Table": ("table", None, None, "", ""),
    "Table Grid": ("table", "Normal Table", None, "", ""),
}


class Styles:
    """The styles of one paper; `ids` is the language of the Word that wrote it."""

    def __init__(self, ids, fonts):
        self.localized = LOCALIZED[ids]
        self.latin, self.asian, self.complex = fonts

    def id_of(self, name):
        if name in self.localized:
            return self.localized[name]
        assert name in STYLES, f"no style is called {name}"
        return "".join(word[0].upper() + word[1:] for word in name.split())

    def xml(self, dialect, language):
        tags = {"zh": "zh-CN", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU"}
        defaults = (
            f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{self.latin}" w:hAnsi="{self.latin}" w:eastAsia="{self.asian}" '
            f'w:cs="{self.complex}"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
            f'<w:lang w:val="{tags.get(language, "en-GB") if language != "zh" else "en-GB"}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
            '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>')
        latent = ('<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" '
                  'w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/>'
                  '<w:lsdException w:name="heading 1" w:uiPriority="9" w:qFormat="1"/></w:latentStyles>')
        body = "".join(self.style(name, dialect) for name in STYLES)
        return f"{XML_HEAD}<w:styles {dialect.declarations()}>{defaults}{latent}{body}</w:styles>"

    def style(self, name, dialect):
        kind, base, following, paragraph, run = STYLES[name]
        default = ' w:default="1"' if name in ("Normal", "Default Paragraph Font", "Normal Table") else ""
        custom = "" if name in BUILT_IN or default else ' w:customStyle="1"'
        found = [f'<w:name w:val="{attribute(name)}"/>']
        if base:
            found.append(f'<w:basedOn w:val="{self.id_of(base)}"/>')
        if following:
            found.append(f'<w:next w:val="{self.id_of(following)}"/>')
        found.append('<w:qFormat/>' if kind == "paragraph" else '<w:uiPriority w:val="99"/>')
        if dialect.strict:
            paragraph = paragraph.replace("w:left=", "w:start=")
        if paragraph:
            found.append(f"<w:pPr>{paragraph}</w:pPr>")
        if run:
            found.append(f"<w:rPr>{run}</w:rPr>")
        if kind == "table":
            sides = "".join(f'<w:{s} w:w="{w}" w:type="dxa"/>'
                            for s, w in (("top", 0), (dialect.left, 108), ("bottom", 0), (dialect.right, 108)))
            borders = ""
            if name == "Table Grid":
                borders = "".join(f'<w:{e} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                                  for e in ("top", dialect.left, "bottom", dialect.right, "insideH", "insideV"))
                borders = f"<w:tblBorders>{borders}</w:tblBorders>"
            found.append(f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>')
        return f'<w:style w:type="{kind}"{default}{custom} w:styleId="{self.id_of(name)}">{"".join(found)}</w:style>'
