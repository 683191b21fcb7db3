"""044C: the Chinese version of the progress report, the form in which most of these papers are read."""
from ..blocks import Caption, Heading, Item, Paragraph, promise, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Bookmark, Link, Note, PageBreakMemory
from ..numbering import BULLETS, HEADINGS, LETTERS, LETTERS_AGAIN
from ..package import Paper
from ..stories import standard
from ..tables import Table, head, milestone

# What section 3.1 promises, it promises for these years.
PERIOD = "2025-2027年期间"

CAPTION = "表1 – 行动项目、里程碑和目标"
RES71 = "{{第71号决议（2022年，布加勒斯特，修订版）|PP/RES/71(Rev. Bucharest, 2022)}}"
DEC5 = "{{第5号决定（2022年，布加勒斯特，修订版）|PP/DEC/5(Rev. Bucharest, 2022)}}"

COVER = Cover(
    "zh", "C25/44", "{{C25/44-C|C25/44|self}}",
    title="资源筹措框架的实施进展",
    session="理事会2025年会议", place="2025年6月17-27日，日内瓦", agenda="ADM 14",
    date="2025年5月12日", iso="2025-05-12", original_word="英文", original="en",
    source="秘书长的报告",
    summary=(
        "本报告向理事会通报自2024年会议以来为落实{{C24/57}}号文件所载资源筹措框架而开展的工作，以及截至2027年的里程碑计划。",
        "请理事会将本报告**记录在案**，并**鼓励**秘书处继续推进附件所列行动项目。",
        "促成因素：资源筹措与伙伴关系。",
        "所述活动均在理事会{{第1428号决议（C24）|C/RES/1428(2024)}}批准的预算范围内开展。",
        "全权代表大会" + RES71 + "、" + DEC5 + "；{{C23/52}}、{{C23/62(Rev.1)}}、{{C24/57}}、{{C24/INF/12}}和{{CWG-FHR-22/16}}号文件；"
        "{{CL-25/36}}号通函",
    ))

BODY = [
    Heading(1, "1", "背景"),
    Item("1.1", (HEADINGS, 1), [
        "全权代表大会在" + RES71 + "中要求加强资源筹措工作。理事会2023年会议审议了{{C23/52}}和{{C23/62(Rev.1)}}号文件，"
        "并责成秘书处每年报告进展情况。",
        Note("见{{C23/62rev1|C23/62(Rev.1)}}号文件第4段以及{{C23/INF/12}}号文件所列数字。"),
    ], style="Numbered text"),
    Item("1.2", (HEADINGS, 1), [
        "理事会2024年会议通过了{{第1428号决议（C24）|C/RES/1428(2024)}}，并将{{C24/57}}、{{C24/INF/12}}和{{CWG-FHR-16/11}}号文件所载建议记录在案。"
        "理事会{{第560号决定|C/DEC/560}}规定的自愿捐款程序继续有效。",
    ], style="Numbered text"),
    Item("1.3", (HEADINGS, 1), [
        "财务和人力资源理事会工作组（CWG-FHR）根据{{CWG-FHR-20/20(Rev.1)}}、{{CWG-FHR-22/16}}和{{CWG-FHR-17/INF/9}}号文件讨论了框架草案。"
        "战略规划和财务规划理事会工作组还审议了{{CWG-SFP-4/DT/2号文件修订3|CWG-SFP-4/DT/2(Rev.3)}}。",
    ], style="Numbered text"),
    Heading(1, "2", "取得的进展"),
    Heading(2, "2.1", "与成员的对话", style="Section Heading"),
    Paragraph([
        "秘书处通过{{CL-25/36}}号通函征求了成员国和部门成员对优先领域的意见。答复见", Link("https://www.itu.int/md/S25-SG-CIR-0036/zh", "此处"),
        "。其中最常提及的有以下三点："]),
    Item("•", (BULLETS, 0), "为捐助方设立可24/7联系的统一窗口；"),
    Item("•", (BULLETS, 0), "开展为2030年议程（联合国大会{{A/RES/70/1}}号决议）服务的项目；"),
    Item("•", (BULLETS, 0), [
        "按照", Link("https://www.itu.int/md/S24-CL-C-0070/zh", "{{C24/70}}"), "号文件的要求定期提交报告。"]),
    Heading(2, "2.2", "内部程序", style="Section Heading"),
    Paragraph([
        "{{第20/03号行政规定|SO/20/03}}已经修订，{{第22/12号行政规定|SO/22/12}}继续有效。根据{{《公约》第488款|CV/488}}，并考虑到《公约》第{{61|CV/61}}和"
        "{{102|CV/102}}款，每项协议在签署之前均由法律事务处审查",
        Note("数字签名符合{{ITU\u2011T X.509|ITU-T X.509}}建议书。咨询电话：+41 22 730 5900。"), "。"]),
    Heading(1, "3", "后续步骤"),
    Item("3.1", (HEADINGS, 1), "2025-2027年期间，秘书处将：", style="Numbered text"),
    Item("a)", (LETTERS, 0), "在考虑{{TDAG-25/8}}和{{TDAG-25/INF/1}}号文件的基础上，向CWG-FHR提交经修订的框架；",
         promise=promise("将", PERIOD, "2025/2027", "2025-01-01", "2027-12-31", action="在考虑TDAG-25/8和TDAG-25/INF/1号文件的基础上，向CWG-FHR提交经修订的框架")),
    Item("b)", (LETTERS, 0), "准备提交PP-26的文稿，其中包括：",
         promise=promise("将", PERIOD, "2025/2027", "2025-01-01", "2027-12-31", action="准备提交PP-26的文稿，其中包括")),
    Item("i)", (LETTERS, 1), "对2024-2027年收入的评估；"),
    Item("ii)", (LETTERS, 1), "有关" + DEC5 + "附件2的提案。"),
    Item("3.2", (HEADINGS, 1), [
        "里程碑计划见附件", Field(" REF _Ref1980001 \\h ", "表1"), "。本文件（{{C25/44|C25/44|self}}）亦将送交各区域代表处，请其："], style="Numbered text"),
    Item("a)", (LETTERS_AGAIN, 0), "指定联系人；"),
    Item("b)", (LETTERS_AGAIN, 0), "在本届会议结束之前对该表提出意见。"),
    Paragraph("", section="first"),
    Heading(1, None, [PageBreakMemory(), "附件"], style="Annex Heading"),
    Paragraph("资源筹措行动计划", align="center", look={"bold": True}),
    Caption([Bookmark("_Ref1980001", ["表", Field(" SEQ 表 \\* ARABIC ", "1")]), " – 行动项目、里程碑和目标"]),
    Table(
        [5103, 2041, 2495],
        head("行动项目", "里程碑", "目标"),
        milestone("制定资源筹措框架（{{C24/57}}）", "completed", "已完成", "2025年第一季度", "2025-33", "2025-01-01", "2025-03-31"),
        milestone("征求成员意见（{{CL-25/36}}）", "completed", "已完成", "2025年4月", "2025-04", "2025-04-01", "2025-04-30"),
        milestone("建立捐助方数据库", "in-progress", "进行中", "2025年第三季度", "2025-35", "2025-07-01", "2025-09-30"),
        milestone("培训区域代表处职员", "in-progress", "进行中", "2026年第二季度", "2026-34", "2026-04-01", "2026-06-30",
                  phase="第1阶段", cell="第1阶段：2026年第二季度"),
        milestone("确定绩效指标和年度报告", "upcoming", "即将启动", "2026年第一季度至第二季度", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
        milestone("按照{{CWG-FHR-22/16}}的建议委托开展独立评估", "upcoming", "即将启动", "2027年底前", "../2027-12-31", None, "2027-12-31"),
        caption=CAPTION),
    rule(),
]

PAPER = Paper("044C.docx", "zh", COVER, BODY,
              standard("{{C25/44-C|C25/44|self}}", "P:\\CHI\\SG\\CONSEIL\\C25\\000\\044C.docx (538214)"))
