"""Text as Word's runs: split by script, by editing history (rsid) and by the proofing tools."""
import re

from .names import escape

SPECIAL = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}
HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+")
# Latin words and symbols inside Arabic text run from left to right, in runs without w:rtl.
WORD = r"[A-Za-z](?:[A-Za-z0-9/.\-\u2011&:]*[A-Za-z0-9])?(?:\((?:Rev|Add|Cor)\.\d+\))?"
LATIN = re.compile(f"{WORD}(?: {WORD})*")


def runs(text, context, look):
    """The runs of a piece of text. A `¦` splits by hand; the rest is split as an edited paper would be."""
    out = []
    for part in text.split("¦"):
        for segment, script in by_script(part, context.language):
            for bit in by_history(segment, context.chance, look.get("symbol")):
                out.append(run(bit, script, context, look))
    return "".join(out)


def by_script(text, language):
    other = {"zh": HAN, "ar": LATIN}.get(language)
    if other is None:
        return [(text, "plain")] if text else []
    found, at = [], 0
    names = ("han", "plain") if language == "zh" else ("plain", "rtl")
    for match in other.finditer(text):
        if match.start() > at:
            found.append((text[at:match.start()], names[1]))
        found.append((match.group(), names[0]))
        at = match.end()
    if at < len(text):
        found.append((text[at:], names[1]))
    return found


def by_history(text, chance, symbol):
    """Word splits where an editor came back. References are split the most, often inside the number."""
    if len(text) > 3 and chance.random() < (0.4 if symbol else 0.25):
        at = chance.randrange(1, len(text) - 1)
        return [text[:at], text[at:]]
    return [text]


def run(text, script, context, look):
    if not text:
        return ""
    name = "w:delText" if look.get("deleted") else "w:t"
    content = []
    for part in re.split("([\t\n\u2011\u00ad])", text):
        if part in SPECIAL:
            content.append(SPECIAL[part])
        elif part:
            space = ' xml:space="preserve"' if part[0].isspace() or part[-1].isspace() else ""
            content.append(f"<{name}{space}>{escape(part)}</{name}>")
    xml = f'<w:r w:rsidR="{context.rsid()}">{properties(script, context, look)}{"".join(content)}</w:r>'
    if script == "plain" and " " not in text and len(text) > 5 and context.chance.random() < 0.15:
        return f'<w:proofErr w:type="spellStart"/>{xml}<w:proofErr w:type="spellEnd"/>'
    return xml


def properties(script, context, look):
    """`w:rPr`, its children in the order of the schema (CT_RPr)."""
    language = context.language
    found = []
    if look.get("style"):
        found.append(f'<w:rStyle w:val="{context.style(look["style"])}"/>')
    if script == "han":
        found.append('<w:rFonts w:hint="eastAsia"/>')
    if look.get("bold"):
        found.append("<w:b/><w:bCs/>")
    if look.get("italic"):
        found.append("<w:i/><w:iCs/>")
    if look.get("caps"):
        found.append("<w:caps/>")
    if look.get("size"):
        found.append(f'<w:sz w:val="{look["size"]}"/><w:szCs w:val="{look["size"]}"/>')
    if look.get("raised"):
        found.append('<w:vertAlign w:val="superscript"/>')
    if script == "rtl":
        found.append("<w:rtl/>")
    found.append({
        "zh": '<w:lang w:eastAsia="zh-CN"/>', "ar": '<w:lang w:val="en-GB" w:bidi="ar-EG"/>',
        "fr": '<w:lang w:val="fr-FR"/>', "es": '<w:lang w:val="es-ES"/>', "ru": '<w:lang w:val="ru-RU"/>',
    }.get(language, '<w:lang w:val="en-GB"/>'))
    return f'<w:rPr>{"".join(found)}</w:rPr>'
