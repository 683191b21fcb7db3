"""A working-group report, revised: long lists of symbols, every form of revision, footnotes, and things that only look like references."""
from ..blocks import Caption, Heading, Item, Paragraph, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Link, Note
from ..numbering import BULLETS, LETTERS, ROMAN
from ..package import Paper
from ..stories import standard
from ..tables import Row, Table, head, milestone

COVER = Cover(
    "en", "CWG-FHR-21/9(Rev.1)", "{{Revision 1 to\nDocument CWG-FHR-21/9-E|CWG-FHR-21/9(Rev.1)|self}}",
    title="Report on documents and decisions that bear on financial and human resources",
    session="Council Working Group on financial and human resources",
    place="Twenty-first meeting – Geneva, 20-21 January 2025", agenda="4",
    date="9 January 2025", iso="2025-01-09", original_word="English", original="en",
    source="Report by the Chair",
    summary=(
        "This report lists the documents that the Group has before it and the decisions on which they rest.",
        "The Group is invited to **examine** the lists in sections 2 and 3 and to **approve** the work plan in section 4.",
        "Goal: Sound and efficient management of resources.",
        "None.",
        ("Documents {{C23/36}}, {{C23/52}}, {{C23/53}}, {{C23/62(Rev.1)}} and {{C24/16(Rev.2)}}",
         "{{Decision 5 (Rev. Bucharest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}} of the Plenipotentiary Conference"),
    ), action_label="Action required")

BODY = [
    Heading(1, "1", "Introduction"),
    Paragraph([
        "The first version of this report was issued in November 2024. The present revision "
        "({{CWG-FHR-21/9(Rev.1)|CWG-FHR-21/9(Rev.1)|self}}) takes account of the comments received after the twentieth meeting",
        Note("The comments are reproduced in Document {{CWG-FHR-20/20(Rev.1)}}; see also {{C19/111}}, paragraphs 2.3 and 4.2 d)."),
        " and of {{CL-24/43}} and {{DM-20/1021}}."]),
    Heading(1, "2", "Documents before the Group"),
    Heading(2, "2.1", "Documents of the Council"),
    Paragraph([
        "The Group has before it Documents {{C23/36}}, {{C23/52}}, {{C23/53}}, {{C23/62}}; {{C24/5}}, {{C24/11}} and {{C24/70}}; information documents "
        "{{C17/INF/6}}, {{C23/INF/12}} & {{C24/INF/12}}; temporary documents {{C17/DT/5}} and {{C19/DT/2(Rev.1)}}; and the texts of the drafting group, "
        "{{C17/DL/7}} and {{C17/DL/8}}. Document {{C2000/89}} is kept for the record."]),
    Heading(2, "2.2", "Revisions, addenda and corrigenda"),
    Item("•", (BULLETS, 0), "{{C23/62(Rev.1)}}, which replaces Document {{C23/62}};"),
    Item("•", (BULLETS, 0), "{{C24/16(Rev.2)}}, {{C24/22(Add.1)}} and {{C24/31(Cor.1)}};"),
    Item("•", (BULLETS, 0), "{{C18/19Rev.1|C18/19(Rev.1)}} and {{C17/55/(Rev.1)|C17/55(Rev.1)}}, written as they were received;"),
    Item("•", (BULLETS, 0), "{{CWG-SFP-2/INF/3 (Rev. 1)|CWG-SFP-2/INF/3(Rev.1)}} and {{C23/62rev1|C23/62(Rev.1)}};"),
    Item("•", (BULLETS, 0), "{{Revision 2 to Document C24/16|C24/16(Rev.2)}}, {{Addendum 1 to Document C24/22|C24/22(Add.1)}} and "
         "{{Corrigendum 1 to Document C24/31|C24/31(Cor.1)}};"),
    Item("•", (BULLETS, 0), "{{C19/35}} + {{Add.1|C19/35(Add.1)}}."),
    Heading(2, "2.3", "Documents of other groups"),
    Paragraph([
        "Documents {{CWG-FHR-16/11}}, {{CWG-FHR-17/INF/9}}, {{CWG-FHR 18/4|CWG-FHR-18/4}} and {{CWG-FHR-20/7}} remain valid. From the strategic plan, "
        "Documents {{CWG-SFP-1/5}}, {{CWG-SFP-4/DT/1}} and {{CWG-SFP-4/INF/5}} are of interest, as are {{TDAG-25/8}}, {{PP-22/40}} and {{PP-18/37}}",
        Note("The proposal numbered RCC/62A1/1 is not a document of the Group.", mark="*"),
        ". They can be fetched from ", Link("https://www.itu.int/md/S24-CWGFHR17-INF-0009/en", "this page"), "."]),
    Heading(1, "3", "Resolutions and decisions"),
    Heading(2, "3.1", "Conferences and assemblies"),
    Heading(3, "3.1.1", "Plenipotentiary Conference"),
    Item("(i)", (ROMAN, 0),
         "Resolutions {{102|PP/RES/102(Rev. Dubai, 2018)}}, {{130|PP/RES/130(Rev. Dubai, 2018)}}, {{133|PP/RES/133(Rev. Dubai, 2018)}}, "
         "{{180|PP/RES/180(Rev. Dubai, 2018)}} and {{197|PP/RES/197(Rev. Dubai, 2018)}} (Rev. Dubai, 2018);"),
    Item("(ii)", (ROMAN, 0),
         "Resolutions {{48 (Rev. Bucharest, 2022)|PP/RES/48(Rev. Bucharest, 2022)}}, {{151 (Rev. Bucharest, 2022)|PP/RES/151(Rev. Bucharest, 2022)}} "
         "and {{191 (Rev. Dubai, 2018)|PP/RES/191(Rev. Dubai, 2018)}};"),
    Item("(iii)", (ROMAN, 0),
         "{{Resolution 169 (Guadalajara, 2010)|PP/RES/169(Guadalajara, 2010)}}, which has not been revised, and Annex 2 to "
         "{{Decision 5 (Rev. Bucharest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}}."),
    Heading(3, "3.1.2", "World conferences and assemblies of the Sectors"),
    Item("a)", (LETTERS, 0),
         "Resolutions {{25 (Rev. Buenos Aires, 2017)|WTDC/RES/25(Rev. Buenos Aires, 2017)}}, {{26 (Rev. Doha, 2006)|WTDC/RES/26(Rev. Doha, 2006)}} and "
         "{{57 (Rev. Hyderabad, 2010)|WTDC/RES/57(Rev. Hyderabad, 2010)}} of the World Telecommunication Development Conference;"),
    Item("b)", (LETTERS, 0),
         "Resolutions {{20|WTSA/RES/20(Rev. Dubai, 2012)}} and {{29|WTSA/RES/29(Rev. Dubai, 2012)}} (Rev. Dubai, 2012) and "
         "{{60|WTSA/RES/60(Rev. Hammamet, 2016)}}, {{61|WTSA/RES/61(Rev. Hammamet, 2016)}} and {{72|WTSA/RES/72(Rev. Hammamet, 2016)}} "
         "(Rev. Hammamet, 2016) of the World Telecommunication Standardization Assembly;"),
    Item("c)", (LETTERS, 0), "WTSA {{Resolution 1 (Rev. New Delhi, 2024)|WTSA/RES/1(Rev. New Delhi, 2024)}} and "
         "WTDC {{Resolution 71 (Rev. Kigali, 2022)|WTDC/RES/71(Rev. Kigali, 2022)}}."),
    Heading(2, "3.2", "Council"),
    Paragraph([
        "The Group works under Council {{Resolution 1333 (C11, last amended C16)|C/RES/1333(2016)}}. For cost recovery see "
        "{{Decision 482 (C01, last amended C20)|C/DEC/482(2020)}}, for voluntary contributions Council {{Decision 560|C/DEC/560}}, and for the "
        "budget Council {{Resolution 1428 (C24)|C/RES/1428(2024)}}",
        Note("Council {{Decision 588 (C16)|C/DEC/588(2016)}} was cited in Document {{C17/50}} only."), "."]),
    Heading(2, "3.3", "Treaty texts and other instruments"),
    Paragraph([
        "The tasks follow from {{No. 168 of the Constitution|CS/168}} and from Nos. {{191A|CV/191A}} and {{191B|CV/191B}} of the Convention. "
        "Identifiers are assigned under Recommendations {{ITU\u2011T E.164|ITU-T E.164}}, {{ITU-T E.212}} (09/2016) and {{ITU-R BS.1770-4}}. "
        "The General Assembly referred to the subject in {{A/RES/70/1}}."]),
    Heading(1, "4", "Work plan"),
    Caption(["Table ", Field(" SEQ Table \\* ARABIC ", "1"), ": Documents expected at the next meeting"]),
    Table(
        [3000, 4639, 2000],
        head("Document", "Subject", "Submitted by"),
        Row("{{CWG-FHR-22/16}}", "Resource mobilization", "Secretariat"),
        Row("{{CWG-FHR-22/17(Rev.1)}}", "Staff rules, with the amendments of {{Service Order No. 22/12|SO/22/12}}", "Secretariat"),
        Row("{{CWG-FHR-22/INF/2}}", "Arrears, as in {{C24/11}}", "Chair"),
        caption="Table 1: Documents expected at the next meeting"),
    Caption(["Table ", Field(" SEQ Table \\* ARABIC ", "2"), ": Follow-up of earlier decisions"]),
    Table(
        [700, 4639, 1900, 2400],
        head("No.", "Action", "Status", "Deadline"),
        milestone("Publish the list of arrears", "completed", "Completed", "Q4 2024", "2024-36", "2024-10-01", "2024-12-31", extra=("1",)),
        milestone("Revise the rules on associate membership", "delayed", "Delayed", "H2 2025", "2025-41", "2025-07-01", "2025-12-31", extra=("2",)),
        milestone("Study a second building fund", "on-hold", "On hold", "To be determined", None, extra=("3",),
                  why="undetermined"),
        milestone("Hold a workshop for treasurers", "cancelled", "Cancelled", "15 September 2025", "2025-09-15", "2025-09-15", "2025-09-15",
                  extra=("4",)),
        milestone("Collect offers for the new payroll system ({{C24/INF/12}})", "planned", "Planned", "June to September 2026",
                  "2026-06/2026-09", "2026-06-01", "2026-09-30", extra=("5",)),
        milestone("Reconcile the accounts of the regional offices", "in-progress", "Ongoing", "2026", "2026", "2026-01-01", "2026-12-31",
                  extra=("6",)),
        caption="Table 2: Follow-up of earlier decisions"),
    Heading(1, "5", "Practical matters"),
    Paragraph(
        "The items are taken in the order PL 1.11, PL 3.01 and ADM 3. Delegates who took part in PP-22, WTDC-25 or GSR-24 keep their badges, "
        "which follow ISO/IEC 7812-1. The expert group EG-DEC482 meets in the same week, and the study groups of ITU-T will deal with Question Q1/1."),
    Paragraph(
        "Work on the building goes on: concrete of strength class C25/30 is used for the slabs and C30/37 for the columns, at a cost of "
        "CHF 318 000 over 2024-2027. The desk is staffed 24/7 (+41 22 730 5900). Nothing is planned under action lines C2, C5 and C6."),
    rule(),
]

OWN = "{{CWG-FHR-21/9(Rev.1)-E|CWG-FHR-21/9(Rev.1)|self}}"

PAPER = Paper("S25-CWGFHR21-C-0009!R1!MSW-E.docx", "en", COVER, BODY,
              standard(OWN, "P:\\ENG\\SG\\CWG-FHR\\21\\009R1E.docx (531007)", even="CWG-FHR\u201121 " + OWN), even=True,
              contains=("C25/30", "EG-DEC482", "ITU\u2011T E.164"))
