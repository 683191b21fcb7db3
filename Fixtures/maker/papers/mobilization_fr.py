"""044F: the French version of the progress report. Style ids are those of a French Word."""
from ..blocks import Caption, Heading, Item, Paragraph, promise, rule
from ..cover import Cover
from ..fields import Field
from ..inline import Bookmark, Link, Look, Note, PageBreakMemory
from ..numbering import BULLETS, HEADINGS, LETTERS, LETTERS_AGAIN
from ..package import Paper
from ..stories import standard
from ..tables import Table, head, milestone

# What section 3.1 promises, it promises for these years.
PERIOD = "Au cours de la période 2025-2027"

CAPTION = "Tableau 1 – Mesures, étapes et échéances"

COVER = Cover(
    "fr", "C25/44", "{{C25/44-F|C25/44|self}}",
    title="Avancement de la mise en œuvre du cadre de mobilisation des ressources",
    session="Conseil 2025", place="Genève, 17-27 juin 2025", agenda="ADM 14",
    date="12 mai 2025", iso="2025-05-12", original_word="anglais", original="en",
    source="Rapport de la Secrétaire générale",
    summary=(
        "Le présent rapport informe le Conseil des travaux menés depuis sa session de 2024 pour donner effet au cadre de mobilisation "
        "des ressources présenté dans le Document {{C24/57}}, ainsi que des étapes prévues jusqu'en 2027.",
        "Le Conseil est invité à **prendre note** du présent rapport et à **encourager** le secrétariat à poursuivre les mesures "
        "énumérées dans l'annexe.",
        "Catalyseur: Mobilisation des ressources et partenariats.",
        "Les activités décrites sont menées dans les limites du budget approuvé aux termes de la "
        "{{Résolution\u00a01428 (C24)|C/RES/1428(2024)}} du Conseil.",
        "{{Résolution\u00a071 (Rév. Bucarest, 2022)|PP/RES/71(Rev. Bucharest, 2022)}} et "
        "{{Décision\u00a05 (Rév. Bucarest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}} de la Conférence de plénipotentiaires; "
        "Documents {{C23/52}}, {{C23/62(Rév.1)|C23/62(Rev.1)}}, {{C24/57}}, {{C24/INF/12}} et {{CWG-FHR-22/16}}; {{CL-25/36}}",
    ))

BODY = [
    Heading(1, "1", "Rappel"),
    Item("1.1", (HEADINGS, 1), [
        "Dans sa {{Résolution\u00a071 (Rév. Bucarest, 2022)|PP/RES/71(Rev. Bucharest, 2022)}}, la Conférence de plénipotentiaires a demandé de "
        "renforcer la mobilisation des ressources. À sa session de 2023, le Conseil a examiné les Documents {{C23/52}} et "
        "{{C23/62(Rév.1)|C23/62(Rev.1)}} et a chargé le secrétariat de rendre compte chaque année des progrès accomplis.",
        Note("Voir le Document {{C23/62rev1|C23/62(Rev.1)}}, paragraphe 4, et les chiffres donnés dans le Document {{C23/INF/12}}."),
    ], style="Numbered text"),
    Item("1.2", (HEADINGS, 1), [
        "À sa session de 2024, le Conseil a adopté la {{Résolution\u00a01428 (C24)|C/RES/1428(2024)}} et a pris note des propositions figurant dans "
        "les Documents {{C24/57}}, {{C24/INF/12}} et {{CWG-FHR-16/11}}. La procédure applicable aux contributions volontaires, définie "
        "dans la {{Décision\u00a0560|C/DEC/560}} du Conseil, demeure en vigueur.",
    ], style="Numbered text"),
    Item("1.3", (HEADINGS, 1), [
        "Le Groupe de travail du Conseil sur les ressources financières et les ressources humaines (GTC-FHR) a examiné le projet de cadre sur la "
        "base des Documents {{CWG-FHR-20/20(Rév.1)|CWG-FHR-20/20(Rev.1)}}, {{CWG-FHR-22/16}} et {{CWG-FHR-17/INF/9}}. Le Groupe de travail "
        "du Conseil chargé d'élaborer le plan stratégique et le plan financier était également saisi de la "
        "{{Révision\u00a03 du Document CWG-SFP-4/DT/2|CWG-SFP-4/DT/2(Rev.3)}}.",
    ], style="Numbered text"),
    Heading(1, "2", "Progrès accomplis"),
    Heading(2, "2.1", "Dialogue avec les membres", style="Section Heading"),
    Paragraph([
        "Par la Lettre circulaire {{CL-25/36}}, le secrétariat a invité les États Membres et les Membres des Secteurs à donner leur avis sur "
        "les domaines prioritaires. Les réponses peuvent être consultées ", Link("https://www.itu.int/md/S25-SG-CIR-0036/fr", "ici"),
        ". Trois points reviennent le plus souvent:"]),
    Item("•", (BULLETS, 0), "un point d'entrée unique pour les donateurs, joignable 24/7;"),
    Item("•", (BULLETS, 0), "des projets au service du Programme à l'horizon 2030 (résolution {{A/RES/70/1}} de l'Assemblée générale des "
         "Nations Unies);"),
    Item("•", (BULLETS, 0), [
        "des rapports réguliers, comme cela avait été demandé dans le Document ",
        Link("https://www.itu.int/md/S24-CL-C-0070/fr", "{{C24/70}}"), "."]),
    Heading(2, "2.2", "Procédures internes", style="Section Heading"),
    Paragraph([
        "L'{{Ordre de service N°\u00a020/03|SO/20/03}} a été révisé et l'{{Ordre de service N°\u00a022/12|SO/22/12}} reste valable. Conformément au ",
        "{{numéro\u00a0488 de la Convention|CV/488}}, et compte tenu des numéros {{61|CV/61}} et {{102|CV/102}} de la Convention, chaque "
        "accord est examiné par l'Unité des affaires juridiques avant sa signature",
        Note("Les signatures numériques sont conformes à la Recommandation {{UIT\u2011T X.509|ITU-T X.509}}. Renseignements: "
             "+41 22 730 5900."), "."]),
    Heading(1, "3", "Prochaines étapes"),
    Item("3.1", (HEADINGS, 1), "Au cours de la période 2025-2027, le secrétariat:", style="Numbered text"),
    Item("a)", (LETTERS, 0), "soumettra un cadre révisé au GTC-FHR, en tenant compte des Documents {{TDAG-25/8}} et {{TDAG-25/INF/1}};",
         promise=promise("soumettra", PERIOD, "2025/2027", "2025-01-01", "2027-12-31", action="soumettra un cadre révisé au GTC-FHR, en tenant compte des Documents TDAG-25/8 et TDAG-25/INF/1")),
    Item("b)", (LETTERS, 0), "élaborera la contribution à la PP-26, avec:",
         promise=promise("élaborera", PERIOD, "2025/2027", "2025-01-01", "2027-12-31", action="élaborera la contribution à la PP-26, avec")),
    Item("i)", (LETTERS, 1), "une évaluation des recettes pour 2024-2027;"),
    Item("ii)", (LETTERS, 1), "une proposition relative à l'Annexe 2 de la {{Décision\u00a05 (Rév. Bucarest, 2022)|PP/DEC/5(Rev. Bucharest, 2022)}}."),
    Item("3.2", (HEADINGS, 1), [
        "Les étapes prévues sont présentées dans le ", Field(" REF _Ref1980001 \\h ", "Tableau 1"), " de l'annexe. Le présent document "
        "({{C25/44|C25/44|self}}) sera également transmis aux bureaux régionaux, qui sont invités:"], style="Numbered text"),
    Item("a)", (LETTERS_AGAIN, 0), "à désigner un coordonnateur;"),
    Item("b)", (LETTERS_AGAIN, 0), "à formuler des observations sur le tableau avant la fin de la session."),
    Paragraph("", section="first"),
    Heading(1, None, [PageBreakMemory(), "Annexe"], style="Annex Heading"),
    Paragraph("Plan d'action pour la mobilisation des ressources", align="center", look={"bold": True}),
    Caption([Bookmark("_Ref1980001", ["Tableau ", Field(" SEQ Tableau \\* ARABIC ", "1")]), " – Mesures, étapes et échéances"]),
    Table(
        [5103, 2041, 2495],
        head("Mesure", "Étape", "Échéance"),
        milestone("Élaborer le cadre de mobilisation des ressources ({{C24/57}})", "completed", "Achevé",
                  "1er trimestre 2025", "2025-33", "2025-01-01", "2025-03-31",
                  cell=["1", Look("er", raised=True), " trimestre 2025"]),
        milestone("Consulter les membres ({{CL-25/36}})", "completed", "Achevé", "avril 2025", "2025-04", "2025-04-01", "2025-04-30"),
        milestone("Créer une base de données sur les donateurs", "in-progress", "En cours",
                  "3e trimestre 2025", "2025-35", "2025-07-01", "2025-09-30",
                  cell=["3", Look("e", raised=True), " trimestre 2025"]),
        milestone("Former le personnel des bureaux régionaux", "in-progress", "En cours",
                  "deuxième trimestre de 2026", "2026-34", "2026-04-01", "2026-06-30", phase="Phase\u00a01",
                  cell="Phase\u00a01: deuxième trimestre de 2026"),
        milestone("Définir des indicateurs de performance et un rapport annuel", "upcoming", "Sur le point de démarrer",
                  "Premier et deuxième trimestres de 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
        milestone("Commander une évaluation indépendante, comme le recommande {{CWG-FHR-22/16}}", "upcoming",
                  "Sur le point de démarrer", "D'ici à la fin de 2027", "../2027-12-31", None, "2027-12-31"),
        caption=CAPTION),
    rule(),
]

PAPER = Paper("044F.docx", "fr", COVER, BODY,
              standard("{{C25/44-F|C25/44|self}}", "P:\\FRA\\SG\\CONSEIL\\C25\\000\\044F.docx (538214)"))
