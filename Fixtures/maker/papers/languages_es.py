"""058S: a short paper in Spanish; 058R and 058A are its Russian and Arabic versions."""
from ..blocks import Caption, Heading, Item, Paragraph, promise, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Link, Note
from ..numbering import BULLETS, HEADINGS
from ..package import Paper
from ..stories import standard
from ..tables import Table, head, milestone

RES154 = "{{Resolución\u00a0154 (Rev. Bucarest, 2022)|PP/RES/154(Rev. Bucharest, 2022)}}"

COVER = Cover(
    "es", "C25/58", "{{C25/58-S|C25/58|self}}",
    title="Utilización de los seis idiomas oficiales de la Unión en igualdad de condiciones",
    session="Consejo 2025", place="Ginebra, 17-27 de junio de 2025", agenda="PL 2.4",
    date="19 de mayo de 2025", iso="2025-05-19", original_word="inglés", original="en",
    source="Informe de la Secretaria General",
    summary=(
        "El presente documento informa al Consejo de las medidas adoptadas para aplicar la " + RES154 + ".",
        "Se invita al Consejo a **tomar nota** del presente documento y a **aprobar** el calendario que figura en el Anexo.",
        "Factor habilitador: Accesibilidad y multilingüismo.",
        "Los gastos se sufragan con cargo al presupuesto aprobado en la {{Resolución\u00a01428 (C24)|C/RES/1428(2024)}} del Consejo.",
        "Documentos {{C23/62(Rev.1)}}, {{C24/70}} y {{CWG-FHR-22/16}}; "
        "{{Decisión\u00a05 (Rev. Bucarest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}} de la Conferencia de Plenipotenciarios",
    ), layout="columns")

BODY = [
    Heading(1, "1", "Antecedentes"),
    Item("1.1", (HEADINGS, 1), [
        "En su " + RES154 + ", la Conferencia de Plenipotenciarios encargó al Consejo que siguiera supervisando el uso de los seis idiomas. "
        "También guardan relación con este tema las Resoluciones {{102|PP/RES/102(Rev. Dubai, 2018)}}, {{130|PP/RES/130(Rev. Dubai, 2018)}}, "
        "{{133|PP/RES/133(Rev. Dubai, 2018)}}, {{180|PP/RES/180(Rev. Dubai, 2018)}} y {{197|PP/RES/197(Rev. Dubai, 2018)}} (Rev. Dubái, 2018)."],
        style="Numbered text"),
    Item("1.2", (HEADINGS, 1), [
        "El Consejo examinó los Documentos {{C23/62(Rev.1)}} y ", Link("https://www.itu.int/md/S24-CL-C-0070/es", "{{C24/70}}"),
        ", y el Grupo de Trabajo del Consejo sobre recursos humanos y financieros examinó el Documento {{CWG-FHR-22/16}}. El "
        "{{Acuerdo\u00a0560|C/DEC/560}} del Consejo sigue en vigor",
        Note("Véase el {{número\u00a0488 del Convenio|CV/488}}."), "."], style="Numbered text"),
    Heading(1, "2", "Medidas adoptadas"),
    Paragraph("Desde la última reunión del Consejo, la Secretaría ha adoptado las medidas siguientes:"),
    Item("•", (BULLETS, 0), "revisión de la traducción de las Recomendaciones {{UIT\u2011T E.119|ITU-T E.119}} y {{UIT-T E.164|ITU-T E.164}};"),
    Item("•", (BULLETS, 0), "apertura de un portal multilingüe, accesible 24/7, en consonancia con la resolución {{A/RES/70/1}} de la Asamblea "
         "General de las Naciones Unidas;"),
    Item("•", (BULLETS, 0), "traducción de las respuestas a la Carta circular {{CL-25/36}}."),
    Paragraph("El presente documento ({{C25/58|C25/58|self}}) se publicará en todos los idiomas antes de la PP-26.",
              promise=promise("se publicará", "antes de la PP-26", relation="before", event="PP-26")),
    Heading(1, None, "Anexo", style="Annex Heading", page_break=True),
    Caption(["Cuadro ", Field(" SEQ Cuadro \\* ARABIC ", "1"), " – Calendario de medidas"]),
    Table(
        [4803, 2141, 2695],
        head("Medida", "Situación", "Plazo"),
        milestone("Publicar la base de datos terminológica ({{C24/70}})", "completed", "Finalizado", "Primer trimestre de 2025",
                  "2025-33", "2025-01-01", "2025-03-31"),
        milestone("Traducir las páginas web de las oficinas regionales", "in-progress", "En curso", "Tercer trimestre de 2026",
                  "2026-35", "2026-07-01", "2026-09-30"),
        milestone("Evaluar la traducción automática", "upcoming", "Por iniciar", "Primer semestre de 2026",
                  "2026-40", "2026-01-01", "2026-06-30"),
        milestone("Presentar el informe final", "planned", "Previsto", "Antes de finales de 2027", "../2027-12-31", None, "2027-12-31"),
        caption="Cuadro 1 – Calendario de medidas"),
    rule(),
]

PAPER = Paper("058S.docx", "es", COVER, BODY,
              standard("{{C25/58-S|C25/58|self}}", "P:\\ESP\\SG\\CONSEIL\\C25\\000\\058S.docx (538977)"))
