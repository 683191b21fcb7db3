"""The first page of a council paper in six languages: header block and summary box.

The words are those of the first pages of council papers since 2023.
"""
from .blocks import Paragraph
from .inline import parse, text_of
from .tables import Cell, Row, Table

WORDS = {
    "en": ("Agenda item: ", "Document ", "Original: ",
           ("Purpose", "Action required by the Council", "Relevant link(s) with the Strategic Plan",
            "Financial implications", "References")),
    "fr": ("Point de l'ordre du jour: ", "Document ", "Original: ",
           ("Objet", "Suite à donner par le Conseil", "Lien(s) pertinent(s) avec le plan stratégique",
            "Incidences financières", "Références")),
    "es": ("Punto del orden del día: ", "Documento ", "Original: ",
           ("Finalidad", "Acción solicitada al Consejo", "Vínculo(s) pertinente(s) con el Plan Estratégico",
            "Repercusiones financieras", "Referencias")),
    "ru": ("Пункт повестки дня: ", "Документ ", "Оригинал: ",
           ("Назначение", "Необходимые действия Совета", "Соответствующая увязка со Стратегическим планом",
            "Финансовые последствия", "Справочные материалы")),
    "ar": ("بند جدول الأعمال: ", "الوثيقة ", "الأصل: ",
           ("الغرض", "الإجراء المطلوب من المجلس", "الصلة بالخطة الاستراتيجية", "الآثار المالية", "المراجع")),
    "zh": ("议项：", "文件 ", "原文：",
           ("目的", "理事会需采取的行动", "与《战略规划》的关联", "财务影响", "参考文件")),
}

FIELDS = ("purpose", "action", "strategicPlan", "financial", "references")


class Cover:
    """What the first page says. summary: five contents, in the order of FIELDS; layout of its box: "cell" or "columns"."""

    def __init__(self, language, symbol, printed, title, session, place, agenda, date, iso, original_word, original, source,
                 summary, layout="cell", action_label=None):
        self.language, self.symbol, self.printed, self.title = language, symbol, printed, title
        self.session, self.place, self.agenda, self.date, self.iso = session, place, agenda, date, iso
        self.original_word, self.original, self.source = original_word, original, source
        self.summary = [[parse(line) for line in (field if isinstance(field, tuple) else (field,))] for field in summary]
        self.layout = layout
        self.labels = list(WORDS[language][3])
        if action_label:
            self.labels[1] = action_label

    def source_text(self):
        return text_of(parse(self.source))

    def summary_text(self):
        return {name: "\n".join(text_of(line) for line in field) for name, field in zip(FIELDS, self.summary)}

    def symbol_line(self):
        """The line with the own symbol. `printed` is a string with the reference marked in it."""
        word = "" if "\n" in self.printed else WORDS[self.language][1]
        return Paragraph(word + self.printed, "Docnumber", look={"bold": True}, align="right")

    def blocks(self):
        agenda, _, original, _ = WORDS[self.language]
        return [
            Table([5637, 4002],
                  Row(Cell(Paragraph(self.session, "Council", look={"bold": True, "size": 30}),
                           Paragraph(self.place, look={"bold": True})), Cell("")),
                  Row(Cell("", span=2)),
                  Row(Cell(Paragraph(f"**{agenda}{self.agenda}**")), Cell(self.symbol_line())),
                  Row(Cell(""), Cell(Paragraph(f"**{self.date}**", align="right"))),
                  Row(Cell(""), Cell(Paragraph(f"**{original}{self.original_word}**", align="right"))),
                  Row(Cell(Paragraph(self.source, "Source", align="center"), span=2)),
                  Row(Cell(Paragraph(self.title, "Title1", align="center"), span=2)),
                  role="header-block", borders=False),
            Paragraph(""),
            self.box(),
            Paragraph(""),
        ]

    def box(self):
        if self.layout == "columns":
            return Table([2835, 6804], *(Row(Cell(f"**{label}**"), Cell(*field)) for label, field in zip(self.labels, self.summary)),
                         role="summary-box")
        inside = []
        for index, (label, field) in enumerate(zip(self.labels, self.summary)):
            if index == 4:
                inside.append(Paragraph("____________", "Table text"))
            inside.append(Paragraph(label, "Table text", look={"bold": True}))
            inside.extend(Paragraph(line, "Table text", look={"italic": True} if index == 4 else None) for line in field)
        return Table([9639], Row(Cell(*inside)), role="summary-box")
