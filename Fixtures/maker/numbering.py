"""numbering.xml. The lists a paper may use, by the numId under which content asks for them."""
from .names import XML_HEAD

# numId of each list
HEADINGS, LETTERS, BULLETS, CHINESE, ROMAN, LETTERS_AGAIN = 1, 2, 3, 4, 5, 6


def level(index, form, text, left, hanging, dialect, style=None, font=None):
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}<w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="{dialect.left}"/><w:pPr><w:ind w:{dialect.left}="{left}" w:hanging="{hanging}"/></w:pPr>{run}</w:lvl>')


def xml(paper):
    """The part. `paper.heading_numbers` is "decimal" or "chinese": which list the heading styles are linked to."""
    dialect, styles = paper.dialect, paper.styles
    chinese = paper.heading_numbers == "chinese"
    linked = [styles.id_of(f"heading {n}") for n in (1, 2, 3)]
    lists = []
    if chinese:
        lists.append(level(0, "chineseCounting", "%1、", 567, 567, dialect, linked[0])
                     + level(1, "chineseCountingThousand", "（%2）", 709, 709, dialect, linked[1])
                     + level(2, "decimal", "%3.", 709, 709, dialect, linked[2]))
    else:
        lists.append(level(0, "decimal", "%1", 794, 794, dialect, linked[0])
                     + level(1, "decimal", "%1.%2", 794, 794, dialect, linked[1])
                     + level(2, "decimal", "%1.%2.%3", 794, 794, dialect, linked[2]))
    lists.append(level(0, "lowerLetter", "%1)", 1134, 567, dialect) + level(1, "lowerRoman", "%2)", 1701, 567, dialect))
    lists.append(level(0, "bullet", "\uf0b7", 794, 397, dialect, font="Symbol")
                 + level(1, "bullet", "–", 1191, 397, dialect))
    lists.append(level(0, "chineseCounting", "%1、", 794, 794, dialect) + level(1, "decimal", "%2）", 1191, 397, dialect))
    lists.append(level(0, "lowerRoman", "(%1)", 1134, 567, dialect) + level(1, "upperLetter", "%2.", 1701, 567, dialect))
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{i}" w15:restartNumberingAfterBreak="0"><w:nsid w:val="1A2B3C{i:02X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5D6E7F{i:02X}"/>{levels}</w:abstractNum>'
        for i, levels in enumerate(lists))
    nums = "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(len(lists)))
    # The same letters, begun again.
    nums += (f'<w:num w:numId="{LETTERS_AGAIN}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
             "</w:lvlOverride></w:num>")
    return f"{XML_HEAD}<w:numbering {dialect.declarations()}>{abstract}{nums}</w:numbering>"
