"""058A: the short paper in Arabic: right-to-left paragraphs, runs and tables; European digits; one tatweel; diacritics in some places."""
from ..blocks import Caption, Heading, Item, Paragraph, promise, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Link, Note
from ..numbering import BULLETS, HEADINGS
from ..package import Paper
from ..stories import standard
from ..tables import Table, head, milestone

COVER = Cover(
    "ar", "C25/58", "{{C25/58-A|C25/58|self}}",
    title="استخدام لغات الاتحاد الرسمية الست على قدم المساواة",
    session="المجلس 2025", place="جنيف، 17-27 يونيو 2025", agenda="PL 2.4",
    date="19 مايو 2025", iso="2025-05-19", original_word="بالإنكليزية", original="en",
    source="تقرير من الأمينة العامة",
    summary=(
        "تُطلع هذه الوثيقة المجلس على التدابير المتخذة لتنفيذ {{القرار 154 (المراجَع في بوخارست، 2022)|PP/RES/154(Rev. Bucharest, 2022)}}.",
        "يُدعى المجلس إلى **الإحاطة علماً** بهذه الوثيقة وإلى **الموافقة** على الجدول الزمني الوارد في الملحق.",
        "عامل تمكين: إمكانية النفاذ والتعددية اللغوية.",
        "تُغطَّى النفقات من الميزانية المعتمدة بموجب {{القرار 1428 (C24)|C/RES/1428(2024)}} الصادر عن المجلس.",
        "الوثائق {{C23/62(Rev.1)}} و{{C24/70}} و{{CWG-FHR-22/16}}؛ "
        "{{المقرر 5 (المراجَع في بوخارست، 2022)|PP/DEC/5(Rev. Bucharest, 2022)}} لمؤتمر المندوبين المفوضين",
    ), layout="columns")

BODY = [
    Heading(1, "1", "معلومات أساسية"),
    Item("1.1", (HEADINGS, 1), [
        "كلّف مؤتمر المندوبين المفوضين المجلس، في {{القرار 154 (المراجع في بوخارست، 2022)|PP/RES/154(Rev. Bucharest, 2022)}}، بمواصلة رصد استخدام "
        "اللغات الست. وتتصل بهذا الموضوع أيضاً القرارات {{102|PP/RES/102(Rev. Dubai, 2018)}} و{{130|PP/RES/130(Rev. Dubai, 2018)}} "
        "و{{133|PP/RES/133(Rev. Dubai, 2018)}} و{{180|PP/RES/180(Rev. Dubai, 2018)}} و{{197|PP/RES/197(Rev. Dubai, 2018)}} "
        "(المراجَعة في دبي، 2018)."], style="Numbered text"),
    Item("1.2", (HEADINGS, 1), [
        "ونظر المجلس في الوثيقتين {{C23/62(Rev.1)}} و", Link("https://www.itu.int/md/S24-CL-C-0070/ar", "{{C24/70}}"),
        "، ونظر فريق العمل التابع للمجلس والمعني بالموارد المالية والبشرية في الوثيقة {{CWG-FHR-22/16}}. ولا يزال {{المقرر 560|C/DEC/560}} "
        "الصادر عن المجلس سارياً",
        Note("انظر {{الرقم 488 من الاتفاقية|CV/488}}."), "."], style="Numbered text"),
    Heading(1, "2", "التدابير المتخذة"),
    Paragraph("اتخذت الأمانة التدابير التالية منذ الدورة الأخيرة للمجلس:"),
    Item("•", (BULLETS, 0), "مراجعة ترجمة التوصيتيـن {{ITU-T E.119}} و{{ITU-T E.164}}؛"),
    Item("•", (BULLETS, 0), "إطلاق بوابة متعددة اللغات متاحة 24/7، تمشياً مع قرار الجمعية العامة للأمم المتحدة {{A/RES/70/1}}؛"),
    Item("•", (BULLETS, 0), "ترجمة الردود على الرسالة المعممة {{CL-25/36}}."),
    Paragraph("وستُنشر هذه الوثيقة ({{C25/58|C25/58|self}}) بجميع اللغات قبل انعقاد المؤتمر PP-26.",
              promise=promise("وستُنشر", "قبل انعقاد المؤتمر PP-26", relation="before", event="PP-26")),
    Heading(1, None, "الملحق", style="Annex Heading", page_break=True),
    Caption(["الجدول ", Field(" SEQ الجدول \\* ARABIC ", "1"), " – الجدول الزمني للتدابير"]),
    Table(
        [4803, 2141, 2695],
        head("الإجراء", "الحالة", "الموعد المستهدف"),
        milestone("نشر قاعدة بيانات المصطلحات ({{C24/70}})", "completed", "مكتمل", "الربع الأول من عام 2025",
                  "2025-33", "2025-01-01", "2025-03-31"),
        milestone("ترجمة الصفحات الإلكترونية للمكاتب الإقليمية", "in-progress", "قيد التنفيذ", "الربع الثالث من عام 2026",
                  "2026-35", "2026-07-01", "2026-09-30"),
        milestone("تقييم الترجمة الآلية", "upcoming", "على وشك البدء", "النصف الأول من عام 2026", "2026-40", "2026-01-01", "2026-06-30"),
        milestone("تقديم التقرير النهائي", "planned", "مخطط له", "بحلول نهاية عام 2027", "../2027-12-31", None, "2027-12-31"),
        caption="الجدول 1 – الجدول الزمني للتدابير"),
    rule(),
]

PAPER = Paper("058A.docx", "ar", COVER, BODY,
              standard("{{C25/58-A|C25/58|self}}", "P:\\ARA\\SG\\CONSEIL\\C25\\000\\058A.docx (538977)"))
