import DocumentModel
import Tagging
import Testing

@testable import Taggers

/// What the cells of tables say: types of columns, figures in the forms of six languages, units, totals.
@Suite struct TableValueTests {
  typealias Cell = DocumentBuilder.Cell

  static let vocabulary = Result { try Vocabulary.load() }

  private func annotate(language: String? = "en", _ build: (inout DocumentBuilder) -> Void) throws -> Annotations {
    var builder = DocumentBuilder()
    build(&builder)
    var annotations = Annotations()
    annotations.metadata.language = language
    let vocabulary = try Self.vocabulary.get()
    TableTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    ReferenceTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    TableValueTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    return annotations
  }

  /// The one table of a document with a caption and these rows.
  private func table(
    language: String? = "en", caption: String = "Table 1 – Figures", _ rows: [[String]]
  ) throws -> TableAnnotation {
    let found = try annotate(language: language) {
      $0.paragraph(caption)
      $0.table(rows.map { $0.map { Cell($0) } })
    }
    return try #require(found.tables.first)
  }

  private func texts(_ values: [TableValue]) -> [String] {
    values.map { value in
      switch value.content {
      case .number(let number): number.description
      case .text(let text): text
      case .nothing: "nothing"
      }
    }
  }

  // MARK: Figures

  @Test(arguments: [
    ("en", "318 000", "318000"), ("en", "318\u{a0}000", "318000"), ("en", "318\u{202f}000", "318000"),
    ("en", "318\u{2009}000", "318000"), ("en", "1,650", "1650"), ("en", "1.650", "1.650"), ("zh", "1,650", "1650"),
    ("fr", "1.650", "1650"), ("fr", "1,650", "1.650"), ("es", "1.650", "1650"), ("ru", "1,65", "1.65"),
    ("en", "1,650,000.5", "1650000.5"), ("fr", "1.650.000,5", "1650000.5"), ("de", "1\u{2019}650", "1650"),
    ("en", "0,650", "0.650"), ("en", "12.5", "12.5"), ("fr", "12.5", "12.5"), ("ru", "1 650,25", "1650.25"),
    ("en", "(1 650)", "-1650"), ("en", "\u{2212}1 650", "-1650"), ("en", "–12", "-12"), ("en", "12-", "-12"),
    ("en", "+12", "12"), ("zh", "1 650万", "16500000"), ("zh", "1.2亿", "120000000"), ("en", "1.2 million", "1200000"),
    ("ru", "3 тыс.", "3000"), ("fr", "2,5 millions", "2500000"), ("ar", "١٬٦٥٠", "1650"), ("ar", "١٦٥٠٫٥", "1650.5"),
    ("ar", "٣١٨٠٠٠", "318000"), ("fa", "۱۶۵۰", "1650"), ("zh", "１，６５０", "1650"), ("en", "412*", "412"),
    ("en", "CHF 1 650", "1650"), ("en", "1 650 CHF", "1650"), ("en", "–CHF 5", "-5"),
    ("en", "US$ 1.5 million", "1500000"),
    ("fr", "1 650 francs suisses", "1650"), ("en", "12%", "12"), ("fr", "12,5 %", "12.5"), ("ar", "٪12", "12"),
    ("en", "–", "nothing"), ("en", "n/a", "nothing"), ("zh", "不适用", "nothing"), ("en", "…", "nothing"),
  ])
  func readsAFigure(language: String, text: String, expected: String) throws {
    // The second row shows nothing of signs.
    let table = try table(language: language, [["Item", "Figure"], ["One", text], ["Two", "7"]])
    #expect(texts(table.values) == [expected, "7"])
  }

  @Test(arguments: [
    "8.7.20", "12 2024", "007", "1,65,000", "5 apples", "C24/70x", "+41 22 730 5111", "1234567890123456789", "a 5",
    "0 318 000", "1 650,000.000,5",
  ])
  func takesNoOtherTextForAFigure(text: String) throws {
    let table = try table([["Item", "Figure"], ["One", text]])
    #expect(table.columns.map(\.type) == [.text, .text])
    #expect(table.values.isEmpty)
  }

  @Test func takesTheUseOfSignsFromTheColumn() throws {
    let table = try table(
      language: "en",
      [
        ["Item", "One", "Two", "Three"], ["a", "1.650", "1.650", "1,650"], ["b", "1.650.000", "12.5", "2,5"],
      ])
    #expect(texts(table.values) == ["1650", "1.650", "1.650", "1650000", "12.5", "2.5"])
  }

  @Test func cutsRaisedMarksOfNotesOff() throws {
    var package = DocumentBuilder()
    package.table([["Item", "Staff"], ["Africa", "4121"], ["Asia", "12"]])
    var document = package.document
    let block = try #require(document.blocks.indices.first { document.string(document.blocks[$0]) == "4121" })
    let run = Int(document.blocks[block].runs.start)
    document.runs[run].range.end = 3
    document.runs.append(
      Run(range: TextRange(start: 3, end: 4), format: .superscript, language: .empty))
    document.runs.append(contentsOf: [])
    // The two runs of the block stand at the end.
    document.runs.insert(document.runs[run], at: document.runs.count - 1)
    document.blocks[block].runs = IndexRange(start: document.runs.count - 2, end: document.runs.count)
    var annotations = Annotations()
    let vocabulary = try Self.vocabulary.get()
    TableTagger(vocabulary: vocabulary).tag(document, &annotations)
    TableValueTagger(vocabulary: vocabulary).tag(document, &annotations)
    #expect(texts(annotations.tables[0].values) == ["412", "12"])
  }

  // MARK: Columns

  @Test func typesColumns() throws {
    let table = try table([
      ["Item", "Posts", "Rate", "Share", "Amount", "Due", "Status", "Paper", "Remarks"],
      ["a", "12", "1.5", "40%", "CHF 1,650", "15 June 2026", "Completed", "C24/70", "x"],
      ["b", "–", "2", "60%", "CHF 12", "Q3 2026", "In progress", "C24/71; C24/72", ""],
    ])
    #expect(
      table.columns.map(\.type) == [
        .text, .integer, .decimal, .percentage, .currency, .date, .status, .reference, .text,
      ])
    #expect(table.columns.map(\.name).prefix(3) == ["Item", "Posts", "Rate"])
    #expect(table.columns[4].unit?.currency == "CHF")
    #expect(
      texts(table.values) == [
        "12", "1.5", "40", "1650", "2026-06-15", "completed", "C24/70", "nothing", "2", "60", "12", "2026-35",
        "in-progress", "C24/71; C24/72",
      ])
  }

  @Test func countsWhatIsNoFigureInAColumnOfFigures() throws {
    let rows = [["Item", "Figure"], ["a", "1"], ["b", "2"], ["c", "3"], ["d", "4"], ["e", "see below"]]
    let found = try table(rows)
    #expect(found.columns[1].type == .integer)
    #expect(found.columns[1].exceptions == 1)
    #expect(try table(rows + [["f", "unknown"], ["g", "also"]]).columns[1].type == .text)
  }

  @Test func joinsHeadingsOfSeveralRows() throws {
    let found = try annotate {
      $0.paragraph("Table 1")
      $0.table([
        [.head("Region"), .head("Income", span: 2)], [.above, .head("2024"), .head("2025")], ["Africa", "412", "430"],
        ["Asia", "12", "30"],
      ])
    }
    #expect(found.tables[0].columns.map(\.name) == ["Region", "Income – 2024", "Income – 2025"])
    #expect(found.tables[0].headerColumns == 1)
  }

  @Test func takesSectionNumbersAndLabelsForText() throws {
    let found = try table([["No.", "Label", "Figure"], ["2.1", "(1)", "5"], ["2.10", "(2)", "6"]])
    #expect(found.columns.map(\.type) == [.text, .text, .integer])
  }

  /// Word divides the grid finer than any border that is seen.
  @Test func readsColumnsOverSeveralOfTheGrid() throws {
    let found = try annotate {
      $0.paragraph("Table 1")
      $0.table([
        [Cell("Item"), Cell("Figure", span: 3), Cell("Rate", span: 2)],
        [Cell("a"), Cell("1 650", span: 3), Cell("12%", span: 2)],
        [Cell("b"), Cell("7", span: 3), Cell("3%", span: 2)],
        [Cell("of all", span: 4), Cell("15%", span: 2)],
      ])
    }
    let types = found.tables[0].columns.map(\.type)
    #expect([types[0], types[1], types[4]] == [.text, .integer, .percentage])
    #expect(texts(found.tables[0].values) == ["1650", "12", "7", "3", "15"])
  }

  // MARK: Units

  @Test(arguments: [
    ("en", "Table 1 – Budget (in thousands of Swiss francs)", "CHF", 3, "thousands of Swiss francs"),
    ("en", "Table 1 – Budget, million CHF", "CHF", 6, "million CHF"),
    ("en", "Table 1: Budget in CHF '000", "CHF", 3, "CHF '000"),
    ("fr", "Tableau 1 – Budget (en milliers de francs suisses)", "CHF", 3, "milliers de francs suisses"),
    ("es", "Cuadro 1 – Presupuesto (en miles de francos suizos)", "CHF", 3, "miles de francos suizos"),
    ("ru", "Таблица 1 – Бюджет (тыс. шв. фр.)", "CHF", 3, "тыс. шв. фр."),
    ("ru", "Таблица 1 – Бюджет, в млн долл. США", "USD", 6, "млн долл. США"),
    ("zh", "表1 – 预算（单位：百万瑞郎）", "CHF", 6, "百万瑞郎"), ("zh", "表1：预算（千瑞士法郎）", "CHF", 3, "千瑞士法郎"),
    ("ar", "الجدول 1 - الميزانية (بآلاف الفرنكات السويسرية)", "CHF", 3, "بآلاف الفرنكات السويسرية"),
  ])
  func readsTheUnitOfTheCaption(language: String, caption: String, currency: String, exponent: Int, text: String) throws
  {
    let found = try table(language: language, caption: caption, [["A", "B"], ["x", "12"], ["y", "15"]])
    #expect(found.unit == TableUnit(text: text, currency: currency, exponent: exponent))
    #expect(found.columns[1].type == .currency)
    #expect(found.columns[1].unit == found.unit)
  }

  @Test func readsTheUnitOfTheLineAboveAndOfHeadings() throws {
    let found = try annotate(language: "zh") {
      $0.paragraph("表1 – 预算")
      $0.paragraph("单位：百万瑞郎")
      $0.table([["项目", "2024年", "人数", "占比 (%)"], ["甲", "12", "3", "40"], ["乙", "15", "4", "60"]])
    }
    let table = found.tables[0]
    #expect(table.unit == TableUnit(text: "百万瑞郎", currency: "CHF", exponent: 6))
    #expect(table.columns.map(\.type) == [.text, .currency, .integer, .percentage])
    #expect(table.columns[2].unit == nil)
    let headings = try self.table([["Item", "Cost (CHF)", "Rate (MHz)", "USD million"], ["a", "1", "2", "3.5"]])
    #expect(headings.columns.map { $0.unit?.currency } == [nil, "CHF", nil, "USD"])
    #expect(headings.columns[2].unit?.measure == "MHz")
    #expect(headings.columns[3].unit?.exponent == 6)
  }

  @Test func takesNoCaptionThatSpeaksOfMoneyForAUnit() throws {
    let found = try table(
      caption: "Table 1 – Exchange of Swiss francs in 2025", [["A", "B"], ["x", "12"], ["y", "15"]])
    #expect(found.unit == nil)
    #expect(found.columns[1].type == .integer)
  }

  // MARK: Totals

  private func differences(language: String = "en", _ rows: [[String]], caption: String = "Table 1") throws -> [String]
  {
    try annotate(language: language) {
      $0.paragraph(caption)
      $0.table(rows.map { $0.map { Cell($0) } })
    }.diagnostics.filter { $0.code == "total-differs" }.map(\.message)
  }

  @Test(arguments: [
    ("en", "Total"), ("en", "Grand total"), ("fr", "Total général"), ("es", "Total"), ("ru", "Итого"), ("zh", "合计"),
    ("zh", "支出总计"), ("ar", "المجموع"),
  ])
  func findsTotals(language: String, word: String) throws {
    let rows = [["A", "B"], ["x", "12"], ["y", "15"], [word, "27"]]
    let found = try table(language: language, rows)
    #expect(found.totalRows == [3])
    #expect(try differences(language: language, rows).isEmpty)
  }

  @Test func saysWhereATotalDiffers() throws {
    let found = try differences([["A", "B", "C"], ["x", "12", "1.5"], ["y", "15", "2.5"], ["Total", "28", "4.0"]])
    #expect(found == ["table t1, row 3, column 1: the total says 28, the entries add up to 27"])
  }

  @Test(arguments: [
    // Subtotals, and a grand total of both.
    [["x", "1"], ["y", "2"], ["Subtotal", "3"], ["z", "4"], ["v", "5"], ["Subtotal", "9"], ["Total", "12"]],
    // A subtotal and more entries.
    [["x", "1"], ["y", "2"], ["Subtotal", "3"], ["z", "4"], ["Total", "7"]],
    // A part is not added again.
    [["x", "10"], ["of which y", "4"], ["z", "5"], ["Total", "15"]],
    // The total stands above.
    [["Total", "15"], ["x", "10"], ["z", "5"]],
    // The difference of two totals.
    [
      ["x", "10"], ["y", "5"], ["Total A", "15"], ["v", "4"], ["w", "4"], ["Total B", "8"], ["Total A – B", "7"],
    ],
    // A cell that is not understood may be part of it.
    [["x", "10"], ["y", "see note"], ["z", "1"], ["v", "1"], ["w", "1"], ["u", "1"], ["Total", "18"]],
    // One of several ways to divide the same rows.
    [["x", "10"], ["y", "5"], ["Total by account 1", "12"], ["Total by account 2", "3"]],
    // Dashes are nothing.
    [["x", "10"], ["y", "–"], ["z", "1"], ["Total", "11"]],
  ])
  func understandsTotals(rows: [[String]]) throws {
    #expect(try differences([["A", "B"]] + rows).isEmpty)
  }

  @Test func allowsForRoundedFigures() throws {
    let rows = [["A", "B"], ["x", "12"], ["y", "15"], ["z", "3"], ["Total", "31"]]
    #expect(try differences(rows, caption: "Table 1 (thousand CHF)").isEmpty)
    #expect(try differences(rows).count == 1)
    #expect(try differences(rows.dropLast() + [["Total", "36"]], caption: "Table 1 (thousand CHF)").count == 1)
  }

  @Test func sumsOverTheCutOfATable() throws {
    let found = try annotate {
      $0.paragraph("Table 1 – Staff")
      $0.table([["Region", "Staff"], ["Africa", "12"], ["Asia", "15"]])
      $0.paragraph("Table 1 (continued)")
      $0.table([["Region", "Staff"], ["Europe", "3"], ["Americas", "4"], ["Total", "34"]])
    }
    #expect(found.tables.map(\.continues) == [nil, 0])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func addsNoShares() throws {
    let found = try differences([["A", "Share"], ["x", "12%"], ["y", "15%"], ["Total", "13%"]])
    #expect(found.isEmpty)
  }

  @Test func boundsWorkAndNumbers() throws {
    let nines = String(repeating: "9", count: 18)
    var rows = [["A", "B"]] + (0..<300).map { ["x\($0)", nines] }
    rows += (0..<300).map { ["Total \($0)", "1"] }
    #expect(try differences(rows).isEmpty)
    #expect(try differences([["A", "B"], ["x", nines], ["y", nines], ["Total", nines]]).count <= 1)
  }
}
