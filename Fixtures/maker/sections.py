"""Section properties as Word ends a section with them (ECMA-376 Part 1, §17.6.17)."""


def section(context, kind="last"):
    """`w:sectPr`. kind: "last", "first" for an earlier section with the same page, "wide" for a landscape one."""
    found = [f'<w:{story}Reference w:type="{kind_}" r:id="{identity}"/>'
             for story, kind_, identity in context.paper.running(context)]
    if kind == "wide":
        size = '<w:pgSz w:w="16834" w:h="11907" w:orient="landscape"/>'
    else:
        size = '<w:pgSz w:w="11907" w:h="16834" w:code="9"/>'
    found.append(size)
    found.append('<w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134" w:header="720" w:footer="720" '
                 'w:gutter="0"/><w:cols w:space="720"/>')
    if kind != "wide":
        found.append("<w:titlePg/>")
    if context.language == "ar":
        found.append("<w:bidi/>")
    if context.language == "zh":
        found.append('<w:docGrid w:linePitch="326"/>')
    return f'<w:sectPr w:rsidR="{context.rsid()}">{"".join(found)}</w:sectPr>'
