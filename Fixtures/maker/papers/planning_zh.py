"""CWG-SFP-4/12 in Chinese: Chinese numbering, lists joined by 、, endnotes, and a main part called document2.xml."""
from ..blocks import Caption, Heading, Item, Paragraph, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Bookmark, Link, Note
from ..numbering import BULLETS, LETTERS
from ..package import Paper
from ..stories import standard
from ..tables import Row, Table, head, milestone

RES71 = "{{第71号决议（2022年，布加勒斯特，修订版）|PP/RES/71(Rev. Bucharest, 2022)}}"

COVER = Cover(
    "zh", "CWG-SFP-4/12", "{{CWG-SFP-4/12-C|CWG-SFP-4/12|self}}",
    title="2028-2031年战略规划草案的编写情况",
    session="战略规划和财务规划理事会工作组第四次会议", place="2025年9月10-11日，日内瓦", agenda="3",
    date="2025年8月22日", iso="2025-08-22", original_word="法文", original="fr",
    source="秘书处的说明",
    summary=(
        "本文件介绍战略规划草案的编写依据和时间表。",
        "请工作组**审议**本文件并就第四节所列时间表**提出意见**。",
        "与战略规划各项目标均有关联。",
        "无。",
        RES71 + "；{{CWG-SFP-3/8}}、{{CWG-SFP-3/9}}、{{CWG-SFP-3/11(Rev.1)}}和{{CWG-SFP-3/16}}号文件",
    ), action_label="需采取的行动")

BODY = [
    Heading(1, "一、", "引言"),
    Paragraph([
        "本文件是在{{CWG-SFP-3/8}}、{{CWG-SFP-3/9}}、{{CWG-SFP-3/11(Rev.1)}}和{{CWG-SFP-3/16}}号文件的基础上编写的",
        Note("另见{{C25/44}}、{{C25/INF/7}}号文件，以及全权代表大会{{第71号决议(2018年,修订版,迪拜)|PP/RES/71(Rev. Dubai, 2018)}}。", kind="endnote"),
        "，并考虑了{{CWG-SFP-4/DT/1}}号文件和{{CWG-SFP-4/DT/2号文件修订3|CWG-SFP-4/DT/2(Rev.3)}}。"]),
    Heading(1, "二、", "授权依据"),
    Heading(2, "（一）", "全权代表大会"),
    Paragraph([
        "全权代表大会" + RES71 + "、{{第72号决议（2022年，布加勒斯特，修订版）|PP/RES/72(Rev. Bucharest, 2022)}}、"
        "{{第151号决议（2022年，布加勒斯特，修订版）|PP/RES/151(Rev. Bucharest, 2022)}}和"
        "{{第191号决议（2018年，迪拜，修订版）|PP/RES/191(Rev. Dubai, 2018)}}规定了规划的框架。"
        "{{第169号决议（2010年，瓜达拉哈拉）|PP/RES/169(Guadalajara, 2010)}}未经修订。全权代表大会（PP-22）"
        "{{第5号决定（2022年，布加勒斯特，修订版）|PP/DEC/5(Rev. Bucharest, 2022)}}附件2列出了节支措施。"]),
    Heading(2, "（二）", "理事会"),
    Paragraph([
        "工作组依据理事会{{第1333号决议（C11，最后修正C16）|C/RES/1333(2016)}}开展工作。预算由理事会{{第1428号决议（C24）|C/RES/1428(2024)}}批准，"
        "自愿捐款适用理事会{{第560号决定|C/DEC/560}}。"]),
    Heading(2, "（三）", "其他文书"),
    Paragraph([
        "世界电信发展大会{{第71号决议（2022年，基加利，修订版）|WTDC/RES/71(Rev. Kigali, 2022)}}涉及部门成员的作用。另见{{《组织法》第231款|CS/231}}、"
        "《公约》第{{61|CV/61}}和{{102|CV/102}}款，以及{{ITU\u2011T Y.4102|ITU-T Y.4102}}建议书",
        Note("联合国大会的有关决定见{{A/RES/70/1}}号文件。", kind="endnote"), "。"]),
    Heading(1, "三、", "主要内容"),
    Paragraph("草案由以下部分组成："),
    Item("•", (BULLETS, 0), "愿景和使命，见{{C24/70}}、{{C24/71}}、{{C24/INF/12}}号文件；"),
    Item("•", (BULLETS, 0), ["具体目标和指标，见", Link("https://www.itu.int/md/S24-CL-C-0073/zh", "{{C24/73}}"), "号文件及其补遗（{{C24/73(Add.1)}}）；"]),
    Item("•", (BULLETS, 0), "风险管理，其中包括："),
    Item("a)", (LETTERS, 0), "人员风险；"),
    Item("b)", (LETTERS, 0), "办公楼风险：新楼楼板采用C25/30级混凝土，立柱采用C40/50级混凝土。"),
    Paragraph(
        "符号决议不在本文件讨论范围之内。ITU-T第2研究组和EG-DEC482专家组的工作另行报告；身份卡片采用ISO/IEC 7812-2号标准。"
        "2024-2027年的经费为318 000瑞士法郎，联系电话：+41 22 730 5900。"),
    Heading(1, "四、", "时间表"),
    Paragraph(["编写工作的时间安排见", Field(" REF _Ref1990001 \\h ", "表1"), "。本文件（{{CWG-SFP-4/12|CWG-SFP-4/12|self}}）将视需要予以修订。"]),
    Caption([Bookmark("_Ref1990001", ["表", Field(" SEQ 表 \\* ARABIC ", "1")]), "：战略规划草案编写时间表"]),
    Table(
        [700, 4739, 1700, 2500],
        head("序号", "行动", "状态", "目标日期"),
        milestone("完成成员磋商（见{{C24/70}}、{{C24/71}}号文件）", "completed", "已完成", "2025年上半年",
                  "2025-40", "2025-01-01", "2025-06-30", extra=("1",)),
        milestone(["起草总体目标和具体目标", Note("见{{CWG-FHR-22/16}}号文件第3段。")], "in-progress", "进行中", "2025年第四季度",
                  "2025-36", "2025-10-01", "2025-12-31", extra=("2",)),
        milestone("编制财务规划草案", "delayed", "延迟", "2026年第一季度", "2026-33", "2026-01-01", "2026-03-31",
                  phase="第2阶段", cell="第2阶段：2026年第一季度", extra=("3",)),
        milestone("提交理事会2026年会议", "planned", "计划中", "2026年5月", "2026-05", "2026-05-01", "2026-05-31", extra=("4",)),
        milestone("提交PP-26批准", "upcoming", "即将启动", "2026年第四季度", "2026-36", "2026-10-01", "2026-12-31", extra=("5",)),
        caption="表1：战略规划草案编写时间表"),
    rule(),
]

PAPER = Paper("CWG-SFP-4-012C.docx", "zh", COVER, BODY,
              standard("{{CWG-SFP-4/12-C|CWG-SFP-4/12|self}}", "P:\\CHI\\SG\\CWG-SFP\\4\\012C.docx (541120)"),
              main="word/document2.xml", heading_numbers="chinese", contains=("C25/30级混凝土", "符号决议"))
