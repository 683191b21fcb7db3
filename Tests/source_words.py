"""The words of a Word file's main part, taken from its XML by a walk that shares nothing with any reader: what the
comparison of readers calls the truth. Needs lxml."""

import posixpath
import re
import zipfile
from collections import Counter

from lxml import etree

MOST_BYTES = 200_000_000  # of a part that is taken as truth
OTHER = "\ue000"  # stands for what a reader has to map: symbols, letters in equations
NOTE = "\ue001"  # stands for the mark of a note
SYMBOLS = re.compile("[\uf000-\uf0ff]")  # where Word keeps the characters of symbol fonts
WORD = re.compile(rf"[^\W_{OTHER}]+")
RUN = re.compile(rf"[^\W_]*(?:{OTHER}[^\W_]*)+")
NAMESPACES = {
    "w": ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    "m": ("http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math"),
    "a": ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    "mc": ("http://schemas.openxmlformats.org/markup-compatibility/2006",),
}
PREFIX = {uri: prefix for prefix, uris in NAMESPACES.items() for uri in uris}
PARSER = dict(recover=True, huge_tree=True, resolve_entities=False, no_network=True)


def words(text):
    """The words of a text: runs of letters and digits. What Markdown sets between letters does not part them, for any
    reader."""
    return Counter(WORD.findall(re.sub("[*~`\\\\\u00ad\u200b-\u200f\ufeff]", "", text)))


def name_of(element):
    """The name of an element with the usual prefix; the local name alone for other namespaces."""
    if not isinstance(element.tag, str):
        return ""
    name = etree.QName(element)
    prefix = PREFIX.get(name.namespace)
    return f"{prefix}:{name.localname}" if prefix else name.localname


def has(element, *path):
    """Whether there is an element below, by the names on the way."""
    for name in path:
        element = next((child for child in element if name_of(child) == name), None)
        if element is None:
            return False
    return True


class Source:
    """The text of a main part as Word shows it with all changes accepted, and what stands in it beside the text."""

    def __init__(self, root):
        self.texts, self.beside = [], []
        self.carried = []  # of a paragraph whose mark is deleted: it goes on in the next
        self.fields = []  # for each open field, whether its instruction is at hand
        loose = []
        self.walk(root, loose)
        self.flush()
        self.texts.append("".join(loose))

    def flush(self):
        self.texts.append("".join(self.carried))
        self.carried = []

    def walk(self, element, pieces):
        for child in element:
            name = name_of(child)
            match name:
                case "w:t":
                    if not any(self.fields):
                        pieces.append(SYMBOLS.sub(OTHER, child.text or ""))
                case "w:tab" | "w:ptab" | "w:br" | "w:cr":
                    pieces.append(" ")
                case "w:noBreakHyphen":
                    pieces.append("\u2011")
                case "w:sym":
                    pieces.append(OTHER)
                case "w:footnoteReference" | "w:endnoteReference":
                    pieces.append(NOTE)
                case "m:t" | "a:t":
                    self.beside.append(child.text or "")
                    pieces.append(re.sub(r"[^\W_]", OTHER, child.text or "") if name == "m:t" else " ")
                case "w:rt" | "w:instrText":
                    self.beside += child.itertext() if name == "w:rt" else links(child.text)
                case "w:del" | "w:moveFrom" | "w:pPr" | "w:rPr" | "w:tblPr" | "w:sectPr":
                    pass
                case "w:fldChar":
                    self.read_field(child)
                case "w:p":
                    inner, self.carried = self.carried, []
                    self.walk(child, inner)
                    if has(child, "w:pPr", "w:rPr", "w:del") or has(child, "w:pPr", "w:rPr", "w:moveFrom"):
                        self.carried = inner
                    else:
                        self.texts.append("".join(inner))
                case "w:tr" if has(child, "w:trPr", "w:del"):
                    pass
                case "w:tc" if has(child, "w:tcPr", "w:cellDel"):
                    pass
                case "w:tbl" | "w:tc" | "w:txbxContent":
                    self.flush()
                    self.walk(child, [])
                    self.flush()
                case "mc:AlternateContent":
                    self.walk(branch(child), pieces)
                case _:
                    self.beside += [child.get(key, "") for key in ("descr", "title", "alt", "string", "instr")]
                    self.walk(child, pieces)

    def read_field(self, mark):
        kind = next((value for key, value in mark.attrib.items() if key.endswith("fldCharType")), "")
        if kind == "begin":
            self.fields.append(True)
        elif self.fields and kind == "separate":
            self.fields[-1] = False
        elif self.fields and kind == "end":
            self.fields.pop()


def branch(alternatives):
    """The first choice that has text, else the fallback: the same text is in both where Word wrote them."""
    branches = [child for child in alternatives if name_of(child) in ("mc:Choice", "mc:Fallback")]
    return next((each for each in branches if any(name_of(t) == "w:t" for t in each.iter())), branches[:1])


def links(instruction):
    return [instruction] if "HYPERLINK" in (instruction or "") else []


def truth(path):
    """The name of the main part, its words, those beside them, and a pattern for words that hold other characters."""
    with zipfile.ZipFile(path) as package:
        def part(name):
            if package.getinfo(name).file_size > MOST_BYTES:
                raise ValueError("the part is too large")
            return etree.fromstring(package.read(name), etree.XMLParser(**PARSER))

        main = next(each.get("Target") for each in part("_rels/.rels") if each.get("Type").endswith("/officeDocument"))
        main = posixpath.normpath(main.lstrip("/"))
        source = Source(part(main))
        beside = source.beside
        for name in package.namelist():
            if name == main or not re.search(r"\.(xml|rels|txt|html?)$", name, re.I):
                continue
            try:
                root = part(name)
                other = Source(root)
                beside += [*root.itertext(), *(re.sub(f"[{OTHER}{NOTE}]", "", each) for each in other.texts)]
                beside += other.beside
                values = [pair for each in root for pair in each.attrib.items()]
                beside += [value for key, value in values if key.endswith(("Target", "author"))]
            except (ValueError, AttributeError, etree.Error, zipfile.BadZipFile):
                continue
    text = "\n".join(source.texts)
    # Between letters a mark parts a word in one reader and not in another.
    text = re.sub(rf"(?<=[^\W_]){NOTE}(?=[^\W_])", OTHER, text).replace(NOTE, "")
    mixed = {each for each in RUN.findall(text)}
    # A symbol may become any letter, an equation as many as it holds; a reader may leave both out.
    pieces = [re.sub(f"{OTHER}+", r"\\w*", each) if each.strip(OTHER) else rf"\w|\w{{{len(each)}}}" for each in mixed]
    pieces += [piece for each in mixed for piece in each.split(OTHER) if piece]
    mixed_pattern = re.compile("|".join(pieces) or "(?!)")
    return main, words(RUN.sub(" ", text)), sum(map(words, filter(None, beside)), Counter()), mixed_pattern
