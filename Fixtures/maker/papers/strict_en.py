"""INF007E: a small information document saved as Strict Open XML (ISO/IEC 29500 strict)."""
from ..blocks import Caption, Heading, Item, Paragraph, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Link, Note
from ..names import STRICT
from ..numbering import LETTERS
from ..package import Paper
from ..stories import standard
from ..tables import Row, Table, head

COVER = Cover(
    "en", "C25/INF/7", "{{C25/INF/7-E|C25/INF/7|self}}",
    title="List of host-country agreements",
    session="Council 2025", place="Geneva, 17-27 June 2025", agenda="PL 3.2",
    date="3 June 2025", iso="2025-06-03", original_word="English", original="en",
    source="Note by the Secretary-General",
    summary=(
        "This information document lists the agreements signed since the last session.",
        "For information.",
        "Enabler: Regional presence.",
        "None.",
        "{{Resolution 77 (Rev. Bucharest, 2022)|PP/RES/77(Rev. Bucharest, 2022)}}; Documents {{C24/4}} and {{C24/INF/2(Rev.1)}}",
    ))

BODY = [
    Heading(1, "1", "Agreements"),
    Paragraph([
        "The list continues that of Document ", Link("https://www.itu.int/md/S24-CL-INF-0002/en", "{{C24/INF/2(Rev.1)}}"),
        " and answers the request made when Document {{C24/4}} was examined",
        Note("The request is recorded in {{C24/103}}."), "."]),
    Item("a)", (LETTERS, 0), "Agreements for conferences follow the model in {{Decision 304|C/DEC/304}} of the Council."),
    Item("b)", (LETTERS, 0), "Agreements for offices follow {{Resolution 25 (Rev. Bucharest, 2022)|PP/RES/25(Rev. Bucharest, 2022)}}."),
    Caption(["Table ", Field(" SEQ Table \\* ARABIC ", "1"), ": Agreements signed"]),
    Table(
        [4639, 2500, 2500],
        head("Event", "Place", "Document"),
        Row("Plenipotentiary Conference, 2026", "Doha", "{{C24/55}}"),
        Row("World Telecommunication Development Conference, 2025", "Baku", "{{C24/56(Rev.1)}}"),
        caption="Table 1: Agreements signed"),
    rule(),
]

PAPER = Paper("INF007E.docx", "en", COVER, BODY,
              standard("{{C25/INF/7-E|C25/INF/7|self}}", "P:\\ENG\\SG\\CONSEIL\\C25\\INF\\007E.docx (539410)"), dialect=STRICT)
