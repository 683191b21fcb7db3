import DocumentModel
import Tagging
import Testing

@testable import Taggers

/// First pages in the shapes that the fixture papers do not have.
@Suite struct MetadataFirstPageTests {
  typealias Cell = DocumentBuilder.Cell

  static let tagger = Result { MetadataTagger(vocabulary: try Vocabulary.load()) }

  private func metadata(_ build: (inout DocumentBuilder) -> Void) throws -> Metadata {
    var builder = DocumentBuilder()
    build(&builder)
    var annotations = Annotations()
    try Self.tagger.get().tag(builder.document, &annotations)
    return annotations.metadata
  }

  /// The header block of older papers, without styles; each language has its own words.
  @Test(arguments: [
    (
      ["Council 2019", "Geneva, 10-20 June 2019"], "Agenda item: PL 1.11", "Document C19/36-E", "5 April 2019",
      "Original: English", "Report by the Secretary-General", "Financial position of the Union", "en", "en"
    ),
    (
      ["Conseil 2019", "Genève, 10-20 juin 2019"], "Point de l'ordre du jour: PL 1.11", "Document C19/36-F",
      "5 avril 2019",
      "Original: anglais", "Rapport du Secrétaire général", "Situation financière de l'Union", "fr", "en"
    ),
    (
      ["Consejo 2019", "Ginebra, 10-20 de junio de 2019"], "Punto del orden del día: PL 1.11", "Documento C19/36-S",
      "5 de abril de 2019", "Original: francés", "Informe del Secretario General", "Situación financiera de la Unión",
      "es", "fr"
    ),
    (
      ["Совет 2019", "Женева, 10–20 июня 2019 года"], "Пункт повестки дня: PL 1.11", "Документ C19/36-R",
      "5 апреля 2019 года",
      "Оригинал: английский", "Отчет Генерального секретаря", "Финансовое положение Союза", "ru", "en"
    ),
    (
      ["المجلس 2019", "جنيف، 20-10 يونيو 2019"], "بند جدول الأعمال: PL 1.11", "الوثيقة C19/36-A", "5 أبريل 2019",
      "الأصل: بالإنكليزية", "تقرير من الأمين العام", "الوضع المالي للاتحاد", "ar", "en"
    ),
    (
      ["理事会2019年会议", "2019年6月10-20日，日内瓦"], "议项：PL 1.11", "文件 C19/36-C", "2019年4月5日",
      "原文：英文", "秘书长的报告", "国际电联的财务状况", "zh", "en"
    ),
  ])
  func readsAHeaderBlockWithoutStyles(
    session: [String], agenda: String, symbol: String, date: String, original: String, source: String, title: String,
    language: String, originalLanguage: String
  ) throws {
    let found = try metadata { builder in
      builder.table([
        [Cell(session[0], session[1]), ""], [Cell(agenda), Cell(symbol)], ["", Cell(date)], ["", Cell(original)],
        [Cell(source, span: 2)], [Cell(title, span: 2)],
      ])
    }
    #expect(found.symbol == "C19/36")
    #expect(found.language == language)
    #expect(found.session == session[0])
    #expect(found.date == "2019-04-05")
    #expect(found.originalLanguage == originalLanguage)
    #expect(found.agendaItem == "PL 1.11")
    #expect(found.author == source)
    #expect(found.title == title)
  }

  @Test(arguments: [
    (["Revision 1 to", "Document C17/130-E"], "C17/130(Rev.1)"),
    (["Revision 1 to\nDocument C17/130-E"], "C17/130(Rev.1)"),
    (["Document C17/130(Rev.2)-E"], "C17/130(Rev.2)"), (["Addendum 1 to", "Document C19/35-E"], "C19/35(Add.1)"),
    (["Corrigendum 2 to Document C20/12-E"], "C20/12(Cor.2)"), (["Document C24/INF/12-E"], "C24/INF/12"),
    (["Document CWG-SFP-4/DT/2-E"], "CWG-SFP-4/DT/2"),
  ])
  func joinsTheMarkOfARevision(lines: [String], id: String) throws {
    let found = try metadata { builder in
      var cell = Cell("")
      cell.paragraphs = lines
      builder.table([["Agenda item: PL 1", cell], ["", "5 April 2017"], ["", "Original: English"]])
    }
    #expect(found.symbol == id)
    #expect(found.language == "en")
  }

  @Test func takesTheSymbolFromARunningHead() throws {
    let found = try metadata { builder in
      builder.paragraph("The Council considered Document C24/70 and Document C24/71.")
      builder.startStory(.header)
      builder.paragraph("2")
      builder.paragraph("C17/130(Rev.1)-E")
    }
    #expect(found.symbol == "C17/130(Rev.1)")
    #expect(found.session == nil)
    #expect(found.title == nil)
  }

  @Test func takesNoCitedSymbolForItsOwn() throws {
    let found = try metadata { builder in
      builder.paragraph("Comments on Document C24/70")
      builder.paragraph("The Council considered Document C24/70.")
    }
    #expect(found.symbol == nil)
  }

  @Test func readsTheBoxOfOlderPapers() throws {
    let found = try metadata { builder in
      builder.table([
        [
          Cell(
            "Summary", "This paper reports on staff.", "It has two parts.", "Action required",
            "The Council is invited to note it.",
            "____________", "References", "Resolution 25")
        ]
      ])
    }
    #expect(found.summary.purpose == "This paper reports on staff.\nIt has two parts.")
    #expect(found.summary.action == "The Council is invited to note it.")
    #expect(found.summary.references == "Resolution 25")
    #expect(found.summary.financial == nil)
  }

  @Test func readsLabelsWithAColonAndContentInOneParagraph() throws {
    let found = try metadata { builder in
      builder.table([["目的：报告进展。"], ["理事会需采取的行动：请理事会注意。"], ["财务影响：无。"], ["参考文件：C23/52号文件"]])
    }
    #expect(found.summary.purpose == "报告进展。")
    #expect(found.summary.action == "请理事会注意。")
    #expect(found.summary.financial == "无。")
    #expect(found.summary.references == "C23/52号文件")
    #expect(found.language == "zh")
  }

  /// The letter of a template in another language does not make a Chinese text English.
  @Test func trustsTheScriptMoreThanTheLetter() throws {
    let found = try metadata { builder in
      builder.table([["Agenda item: PL 1", "Document C23/36-E"], ["", "5 April 2023"]])
      builder.paragraph("本文件介绍了国际电联资源筹措框架的实施进展情况，并请理事会审议所附时间表和各项行动，以便在下届会议之前完成有关工作。")
    }
    #expect(found.symbol == "C23/36")
    #expect(found.language == "zh")
  }

  @Test func readsEnglishOnly() throws {
    let found = try metadata { builder in
      builder.table([["Agenda item: PL 1", "Document C23/36-E"], ["", "5 April 2023"], ["", "English only"]])
    }
    #expect(found.originalLanguage == "en")
  }

  /// Dates and headings of a table in the text are not those of the paper.
  @Test(arguments: [
    [["Name", "Joined"], ["Smith", "1 March 2018"]], [["Item", "Meeting"], ["2", "1 March 2018"]],
    [["Action", "Status", "Deadline"], ["Report", "Planned", "1 March 2028"]],
  ])
  func takesNeitherDateNorTitleFromATableInTheText(rows: [[String]]) throws {
    let table = rows.map { $0.map { Cell($0) } }
    let below = try metadata { builder in
      builder.paragraph("Document C25/77-E")
      builder.paragraph("Report by the Secretary-General")
      builder.table(table)
    }
    #expect(below.symbol == "C25/77")
    #expect(below.date == nil)
    #expect(below.title == nil)
    #expect(below.author == "Report by the Secretary-General")
    let behindBlock = try metadata { builder in
      builder.table([["Agenda item: PL 1", "Document C25/77-E"], ["", "Original: English"]])
      builder.table(table)
    }
    #expect(behindBlock.symbol == "C25/77")
    #expect(behindBlock.date == nil)
    #expect(behindBlock.title == nil)
  }

  @Test func takesNoSymbolFromARunningHeadOfALaterSection() throws {
    func symbol(headerOf section: Int) throws -> String? {
      var builder = DocumentBuilder()
      builder.paragraph("The Council considered the matter.")
      builder.startStory(.header)
      builder.paragraph("WTSA16/2000-E")
      var document = builder.document
      document.sections = [Section(), Section()]
      document.sections[section].headers[0] = 1
      var annotations = Annotations()
      try Self.tagger.get().tag(document, &annotations)
      return annotations.metadata.symbol
    }
    #expect(try symbol(headerOf: 0) == "WTSA-16/2000")
    #expect(try symbol(headerOf: 1) == nil)
  }
}
