"""044E: a progress report, the English of three language versions with the same structure and the same references."""
from ..blocks import Caption, Heading, Item, Paragraph, promise, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Bookmark, Link, Note, PageBreakMemory
from ..numbering import BULLETS, HEADINGS, LETTERS, LETTERS_AGAIN
from ..package import Paper
from ..stories import standard
from ..tables import Table, head, milestone

# What section 3.1 promises, it promises for these years.
PERIOD = "In the period 2025-2027"

CAPTION = "Table 1 – Actions, milestones and targets"

COVER = Cover(
    "en", "C25/44", "{{C25/44-E|C25/44|self}}",
    title="Progress on the implementation of the resource mobilization framework",
    session="Council 2025", place="Geneva, 17-27 June 2025", agenda="ADM 14",
    date="12 May 2025", iso="2025-05-12", original_word="English", original="en",
    source="Report by the Secretary-General",
    summary=(
        "This report informs the Council of the work done since its 2024 session to put the resource mobilization framework of "
        "Document {{C24/57}} into practice, and of the milestones planned up to 2027.",
        "The Council is invited to **note** this report and to **encourage** the secretariat to pursue the actions in the annex.",
        "Enabler: Resource mobilization and partnerships.",
        "The activities described are carried out within the budget approved in Council {{Resolution 1428 (C24)|C/RES/1428(2024)}}.",
        "{{Resolution 71 (Rev. Bucharest, 2022)|PP/RES/71(Rev. Bucharest, 2022)}} and "
        "{{Decision 5 (Rev. Bucharest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}} of the Plenipotentiary Conference; "
        "Documents {{C23/52}}, {{C23/62(Rev.1)}}, {{C24/57}}, {{C24/INF/12}} and {{CWG-FHR-22/16}}; {{CL-25/36}}",
    ))

BODY = [
    Heading(1, "1", "Background"),
    Item("1.1", (HEADINGS, 1), [
        "The Plenipotentiary Conference, in {{Resolution 71 (Rev. Bucharest, 2022)|PP/RES/71(Rev. Bucharest, 2022)}}, asked for stronger "
        "resource mobilization. At its 2023 session the Council considered Documents {{C23/52}} and {{C23/62(Rev.1)}} and instructed "
        "the secretariat to report on progress every year.",
        Note("See Document {{C23/62rev1|C23/62(Rev.1)}}, paragraph 4, and the figures in Document {{C23/INF/12}}."),
    ], style="Numbered text"),
    Item("1.2", (HEADINGS, 1), [
        "At its 2024 session the Council adopted {{Resolution 1428 (C24)|C/RES/1428(2024)}} and noted the proposals in Documents "
        "{{C24/57}}, {{C24/INF/12}} and {{CWG-FHR-16/11}}. The procedure for voluntary contributions laid down in Council "
        "{{Decision 560|C/DEC/560}} remains in force.",
    ], style="Numbered text"),
    Item("1.3", (HEADINGS, 1), [
        "The Council Working Group on financial and human resources (CWG-FHR) discussed the draft framework on the basis of Documents "
        "{{CWG-FHR-20/20(Rev.1)}}, {{CWG-FHR-22/16}} and {{CWG-FHR-17/INF/9}}. The Council Working Group on strategic and financial plans "
        "also had before it {{Revision 3 to Document CWG-SFP-4/DT/2|CWG-SFP-4/DT/2(Rev.3)}}.",
    ], style="Numbered text"),
    Heading(1, "2", "Progress made"),
    Heading(2, "2.1", "Dialogue with the membership", style="Section Heading"),
    Paragraph([
        "By Circular Letter {{CL-25/36}} the secretariat asked Member States and Sector Members for their views on the priority areas. "
        "The replies are published ", Link("https://www.itu.int/md/S25-SG-CIR-0036/en", "here"), ". Three points came up most often:"]),
    Item("•", (BULLETS, 0), "one entry point for donors, which should be reachable 24/7;"),
    Item("•", (BULLETS, 0), "projects that serve the 2030 Agenda (resolution {{A/RES/70/1}} of the United Nations General Assembly);"),
    Item("•", (BULLETS, 0), [
        "regular reporting, as it was asked for in Document ",
        Link("https://www.itu.int/md/S24-CL-C-0070/en", "{{C24/70}}"), "."]),
    Heading(2, "2.2", "Internal procedures", style="Section Heading"),
    Paragraph([
        "{{Service Order No. 20/03|SO/20/03}} has been revised and {{Service Order No. 22/12|SO/22/12}} remains valid. In accordance with ",
        "{{No. 488 of the Convention|CV/488}}, and taking account of Nos. {{61|CV/61}} and {{102|CV/102}} of the Convention, every "
        "agreement is examined by the Legal Affairs Unit before signature",
        Note("The digital signatures follow Recommendation {{ITU\u2011T X.509|ITU-T X.509}}. Questions: +41 22 730 5900."), "."]),
    Heading(1, "3", "Next steps"),
    Item("3.1", (HEADINGS, 1), "In the period 2025-2027 the secretariat will:", style="Numbered text"),
    Item("a)", (LETTERS, 0), "submit a revised framework to CWG-FHR, which takes into account Documents {{TDAG-25/8}} and {{TDAG-25/INF/1}};",
         promise=promise("will", PERIOD, "2025/2027", "2025-01-01", "2027-12-31", action="submit a revised framework to CWG-FHR, which takes into account Documents TDAG-25/8 and TDAG-25/INF/1")),
    Item("b)", (LETTERS, 0), "prepare the contribution to PP-26, with:",
         promise=promise("will", PERIOD, "2025/2027", "2025-01-01", "2027-12-31", action="prepare the contribution to PP-26, with")),
    Item("i)", (LETTERS, 1), "an assessment of income in 2024-2027;"),
    Item("ii)", (LETTERS, 1), "a proposal on Annex 2 to {{Decision 5 (Rev. Bucharest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}}."),
    Item("3.2", (HEADINGS, 1), [
        "The planned milestones are shown in ", Field(" REF _Ref1980001 \\h ", "Table 1"), " of the annex. The present document ({{C25/44|C25/44|self}}) "
        "will also be submitted to the regional offices, which are invited:"], style="Numbered text"),
    Item("a)", (LETTERS_AGAIN, 0), "to name a focal point;"),
    Item("b)", (LETTERS_AGAIN, 0), "to comment on the table before the end of the session."),
    Paragraph("", section="first"),
    Heading(1, None, [PageBreakMemory(), "Annex"], style="Annex Heading"),
    Paragraph("Action plan for resource mobilization", align="center", look={"bold": True}),
    Caption([Bookmark("_Ref1980001", ["Table ", Field(" SEQ Table \\* ARABIC ", "1")]), " – Actions, milestones and targets"]),
    Table(
        [5103, 2041, 2495],
        head("Action", "Milestone", "Target"),
        milestone("Draw up the resource mobilization framework ({{C24/57}})", "completed", "Completed",
                  "First quarter of 2025", "2025-33", "2025-01-01", "2025-03-31"),
        milestone("Consult the membership ({{CL-25/36}})", "completed", "Completed", "April 2025", "2025-04", "2025-04-01", "2025-04-30"),
        milestone("Set up a database of donors", "in-progress", "In progress",
                  "Third quarter of 2025", "2025-35", "2025-07-01", "2025-09-30"),
        milestone("Train the staff of the regional offices", "in-progress", "In progress",
                  "second quarter of 2026", "2026-34", "2026-04-01", "2026-06-30", phase="Phase 1",
                  cell="Phase 1: second quarter of 2026"),
        milestone("Define performance indicators and an annual report", "upcoming", "About to start",
                  "First to second quarter of 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
        milestone("Commission an independent evaluation, as {{CWG-FHR-22/16}} recommends", "upcoming", "About to start",
                  "By the end of 2027", "../2027-12-31", None, "2027-12-31"),
        caption=CAPTION),
    rule(),
]

PAPER = Paper("044E.docx", "en", COVER, BODY,
              standard("{{C25/44-E|C25/44|self}}", "P:\\ENG\\SG\\CONSEIL\\C25\\000\\044E.docx (538214)", simple=True))
