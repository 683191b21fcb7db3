"""051E: what layout and editing do to text: merged and nested tables, a text box, tracked changes, split symbols, content controls."""
from ..blocks import BlockControl, Caption, Heading, Item, Paragraph, rule
from ..changes import Deleted, Inserted, MovedFrom, MovedTo
from ..cover import Cover
from ..fields import Field, LinkField, SimpleField
from ..inline import ContentControl, Note, Ref, Symbol
from ..numbering import LETTERS
from ..package import Paper
from ..shapes import TextBox
from ..stories import standard
from ..tables import HEAD, Cell, Row, Table, head

COVER = Cover(
    "en", "C25/51", "{{C25/51-E|C25/51|self}}",
    title="Review of the regional presence: income, expenditure and staff",
    session="Council 2025", place="Geneva, 17-27 June 2025", agenda="ADM 21",
    date="28 April 2025", iso="2025-04-28", original_word="French", original="fr",
    source="Report by the Secretary-General",
    summary=(
        "This report presents the second review of the regional presence.",
        "The Council is invited to **take note** of the tables in section 2.",
        "Enabler: Regional presence.",
        "Within the financial plan for 2024-2027.",
        "{{Resolution\u00a025 (Rev.\u00a0Bucharest, 2022)|PP/RES/25(Rev. Bucharest, 2022)}} of the Plenipotentiary Conference; "
        "Documents {{C2¦4/¦33}} and {{CWG\u2011FHR\u201122/16|CWG-FHR-22/16}}",
    ), layout="columns")

TICK = Symbol("Wingdings", "F0FC", "✓")
AT_LEAST = Symbol("Symbol", "F0B3", "≥")

INCOME = Table(
    [2000, 2039, 1400, 1400, 1400, 1400],
    Row(Cell("Region", merge="restart", fill=HEAD, style="Table head"), Cell("Office", merge="restart", fill=HEAD, style="Table head"),
        Cell("Income", span=2, fill=HEAD, style="Table head"), Cell("Expenditure", span=2, fill=HEAD, style="Table head"), header=True),
    Row(Cell("", merge="continue"), Cell("", merge="continue"), *(Cell(year, fill=HEAD, style="Table head") for year in
                                                                   ("2024", "2025", "2024", "2025")), header=True),
    Row(Cell("Africa", merge="restart"), "Addis Ababa", "412", "430", "398", "421"),
    Row(Cell("", merge="continue"), "Yaoundé", "118", "120", "117", "119"),
    Row(Cell("Arab States"), "Cairo", Cell("not separated; see {{C24/41}}", span=2), "205", "211"),
    Row(Cell("Total", span=2), "530", "550", "720", "751"),
    caption="Table 1 – Income and expenditure by region (thousand Swiss francs)",
    cells=(
        (0, 0, 2, 1, "Region"), (0, 1, 2, 1, "Office"), (0, 2, 1, 2, "Income"), (0, 4, 1, 2, "Expenditure"),
        (1, 2, 1, 1, "2024"), (1, 3, 1, 1, "2025"), (1, 4, 1, 1, "2024"), (1, 5, 1, 1, "2025"),
        (2, 0, 2, 1, "Africa"), (2, 1, 1, 1, "Addis Ababa"), (2, 2, 1, 1, "412"), (2, 3, 1, 1, "430"), (2, 4, 1, 1, "398"), (2, 5, 1, 1, "421"),
        (3, 1, 1, 1, "Yaoundé"), (3, 2, 1, 1, "118"), (3, 3, 1, 1, "120"), (3, 4, 1, 1, "117"), (3, 5, 1, 1, "119"),
        (4, 0, 1, 1, "Arab States"), (4, 1, 1, 1, "Cairo"), (4, 2, 1, 2, "not separated; see C24/41"), (4, 4, 1, 1, "205"), (4, 5, 1, 1, "211"),
        (5, 0, 1, 2, "Total"), (5, 2, 1, 1, "530"), (5, 3, 1, 1, "550"), (5, 4, 1, 1, "720"), (5, 5, 1, 1, "751"),
    ))

STAFF = Table(
    [600, 2639, 2200, 2200, 2000],
    head("", "Task", "Present staff", "Proposed staff", "Source"),
    Row("1", "Projects", "4", "5", "{{C24/42}}"),
    Row("Capacity building", "2", "3", "{{C24/43(Rev.1)}}", before=1),
    Row("2", "Emergency telecommunications", "1", Cell([AT_LEAST, " 2"]), after=1),
    Row("3", "Liaison", "1", "1", "{{C24/44}}", control="Row of a template"),
    Row("4", Cell([Deleted("Translation")]), Cell([Deleted("2")]), Cell([Deleted("0")]), Cell([Deleted("C99/27")]), change="del"),
    Row("4", Cell([Inserted("Statistics")]), Cell([Inserted("0")]), Cell([Inserted("1")]), Cell([Inserted("{{C25/INF/3}}")]), change="ins"),
    Row("5", "Offices of the region",
        Cell("By grade:", Table([1000, 1000], Row("P.4", "2"), Row("P.3", "{{C24/45}}"), role="nested"), span=2), Cell([TICK])),
    caption="Table 2 – Staff by task",
    # The cell with the nested table is left out: how its text is joined is the reader's affair.
    cells=(
        (0, 0, 1, 1, ""), (0, 1, 1, 1, "Task"), (0, 2, 1, 1, "Present staff"), (0, 3, 1, 1, "Proposed staff"), (0, 4, 1, 1, "Source"),
        (1, 0, 1, 1, "1"), (1, 1, 1, 1, "Projects"), (1, 2, 1, 1, "4"), (1, 3, 1, 1, "5"), (1, 4, 1, 1, "C24/42"),
        (2, 1, 1, 1, "Capacity building"), (2, 2, 1, 1, "2"), (2, 3, 1, 1, "3"), (2, 4, 1, 1, "C24/43(Rev.1)"),
        (3, 0, 1, 1, "2"), (3, 1, 1, 1, "Emergency telecommunications"), (3, 2, 1, 1, "1"), (3, 3, 1, 1, "≥ 2"),
        (4, 0, 1, 1, "3"), (4, 1, 1, 1, "Liaison"), (4, 2, 1, 1, "1"), (4, 3, 1, 1, "1"), (4, 4, 1, 1, "C24/44"),
        (5, 0, 1, 1, "4"), (5, 1, 1, 1, "Statistics"), (5, 2, 1, 1, "0"), (5, 3, 1, 1, "1"), (5, 4, 1, 1, "C25/INF/3"),
        (6, 0, 1, 1, "5"), (6, 1, 1, 1, "Offices of the region"), (6, 4, 1, 1, "✓"),
    ))

BODY = [
    Heading(1, "1", "Background"),
    Paragraph([
        "The review of the regional presence ",
        TextBox(Paragraph("Key documents", look={"bold": True}),
                Paragraph("{{C24/33}} and {{CWG\u2011FHR\u201122/16|CWG-FHR-22/16}}"),
                Paragraph("Key documents are in six languages.")),
        "was asked for in Document {{C23/40}} and follows {{Resolution\u00a025 (Rev.\u00a0Bucharest, 2022)|PP/RES/25(Rev. Bucharest, 2022)}}. "
        "ITU\u2011D leads it, with the tele\u00adcommunica\u00adtion experts of ITU\u2011T; Recommendation {{ITU\u2011T X.1255|ITU-T X.1255}} applies."]),
    Paragraph([
        "Earlier papers:\t{{C¦22¦/¦34}}\n{{C23¦/INF/¦7}}\n",
        Ref(["C24/4", Deleted("6"), Inserted("7")], "C24/47"), " and ",
        Ref(["CWG", "\u2011", "SFP\u2011", "1/", "5"], "CWG-SFP-1/5"), "."]),
    Paragraph([
        "The Council ", Deleted("rejected Document C99/27 and "), Inserted("endorsed Document {{C24/48}} and "), "asked for the present report ",
        SimpleField(' DOCPROPERTY "Document number" ', "{{C25/51|C25/51|self}}"), ". ",
        MovedFrom("It is based on Decision 5 (Rev. Bucharest, 2022). ", "move1"),
        "Further information is found in ",
        LinkField("https://www.itu.int/md/S24-CL-C-0049/en", "Document {{C24/49}}"), "."]),
    Paragraph([
        MovedTo("It is based on {{Decision 5 (Rev. Bucharest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}}. ", "move1"),
        "In the language of this version, see ",
        Field([" IF ", Field(" DOCPROPERTY Language ", "C99/28"), ' = "E" "English" "other" '], "Document {{C24/INF/9}}"), "."]),
    Paragraph([Deleted("This paragraph cited Document C99/29 and has been deleted.")], mark="del"),
    Paragraph(["The mandate comes from ",
               Ref("Resolution 48", "PP/RES/48(Rev. Bucharest, 2022)", text="Resolution 48 (Rev. Bucharest, 2022)")], mark="del"),
    Paragraph(" (Rev. Bucharest, 2022), which was not divided into two paragraphs in the end."),
    Item("a)", (LETTERS, 0), "The first point stands."),
    Paragraph([Deleted("The second point is withdrawn.")], "List Paragraph", (LETTERS, 0), mark="del"),
    Item("b)", (LETTERS, 0), ["The third point is now the second", Note("As proposed in {{C24/50}}."), "."]),
    Heading(1, "2", "Figures"),
    BlockControl("Tables of the review", [
        Heading(2, "2.1", "Income and expenditure"),
        Caption(["Table ", Field(" SEQ Table \\* ARABIC ", "1"), " – Income and expenditure by region (thousand Swiss francs)"]),
        INCOME,
    ]),
    Heading(2, "2.2", "Staff", style="Section Heading"),
    Caption(["Table ", Field(" SEQ Table \\* ARABIC ", "2"), " – Staff by task"]),
    STAFF,
    Heading(2, None, "Closing remark", style="Normal", outline=1, look={"bold": True}),
    Paragraph(["Reviewed on ", ContentControl("28 April 2025", "Date"), " by ", ContentControl("the office named in {{C24/52}}", "Office"), "."]),
    rule(),
]

PAPER = Paper("051E.docx", "en", COVER, BODY, standard("{{C25/51-E|C25/51|self}}", "P:\\ENG\\SG\\CONSEIL\\C25\\000\\051E.docx (537001)"),
              contains=("✓", "≥ 2", "ITU\u2011D", "tele\u00adcommunica\u00adtion", "Resolution 48 (Rev. Bucharest, 2022)", "C24/47"),
              absent=("C99/27", "C99/28", "C99/29", "HYPERLINK", "DOCPROPERTY", "withdrawn", "rejected"))
