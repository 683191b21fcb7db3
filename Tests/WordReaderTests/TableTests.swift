import DocumentModel
import TestSupport
import Testing

@Suite("Tables")
struct TableTests {
  @Test func readsRowsAndCells() throws {
    let document = try read(
      body: paragraph("before") + table(columns: 2, row(cell("a"), cell("b")), row(cell("c"), cell("d")))
        + paragraph("after"))
    #expect(document.tables.count == 1)
    #expect(document.grid(0) == ["0,0 1×1 a", "0,1 1×1 b", "1,0 1×1 c", "1,1 1×1 d"])
    #expect(document.tables[0].rows.count == 2)
    #expect(document.tables[0].columns == 2)
    #expect(document.contents(ofStory: 0) == [.block(0), .table(0), .block(5)])
  }

  @Test func keepsTheColumnsOfMergedAndShiftedCells() throws {
    let document = try read(
      body: table(
        columns: 4,
        row(cell("wide", #"<w:gridSpan w:val="2"/>"#), cell("x"), properties: #"<w:gridBefore w:val="1"/>"#),
        row(cell("a"), cell("b"), properties: #"<w:gridAfter w:val="2"/>"#),
        row(cell("all", #"<w:gridSpan w:val="4"/>"#))))
    #expect(document.grid(0) == ["0,1 1×2 wide", "0,3 1×1 x", "1,0 1×1 a", "1,1 1×1 b", "2,0 1×4 all"])
    #expect(document.tables[0].columns == 4)
  }

  @Test func addsCellsBeyondTheLastColumnToTheOneBefore() throws {
    var limits = ReadLimits()
    limits.columns = 3
    let span = #"<w:gridSpan w:val="9"/>"#
    let nested = "<w:tc>\(table(columns: 1, row(cell("d"))))\(paragraph("e"))</w:tc>"
    let document = try read(
      WordPackage(
        body: table(
          columns: 1, row(cell("a"), cell("b", span), cell("c"), nested),
          row(cell("f"), properties: #"<w:gridBefore w:val="9"/>"#))), limits: limits)
    checkInvariants(document)
    #expect(document.tables[0].columns == 3)
    #expect(document.grid(0) == ["0,0 1×1 a", "0,1 1×2 b|c|e", "1,2 1×1 f"])
    #expect(document.cells[Int(document.tables[1].parentCell)].column == 1)
    #expect(document.bodyTexts == ["a", "b", "c", "d", "e", "f"])
    #expect(
      document.diagnosticCodes == ["impossible-span", "too-many-columns", "too-many-columns", "impossible-span"])
  }

  @Test func joinsCellsDownAColumn() throws {
    let restart = #"<w:vMerge w:val="restart"/>"#
    let document = try read(
      body: table(
        columns: 2, row(cell("a", restart), cell("1")), row(cell("", "<w:vMerge/>"), cell("2")),
        row(cell("", #"<w:vMerge w:val="continue"/>"#), cell("3")), row(cell("b", restart), cell("4")),
        row(cell("c"), cell("5"))))
    #expect(
      document.grid(0) == [
        "0,0 3×1 a", "0,1 1×1 1", "1,1 1×1 2", "2,1 1×1 3", "3,0 1×1 b", "3,1 1×1 4", "4,0 1×1 c", "4,1 1×1 5",
      ])
  }

  @Test func joinsCellsOfALaterTableToo() throws {
    let first = table(columns: 1, row(cell("x")), row(cell("y")))
    let second = table(
      columns: 1, row(cell("a", #"<w:vMerge w:val="restart"/>"#)), row(cell("", "<w:vMerge/>")))
    let document = try read(body: first + paragraph("between") + second)
    #expect(document.grid(1) == ["0,0 2×1 a"])
    checkInvariants(document)
  }

  @Test func keepsTextThatStandsInACoveredCell() throws {
    let document = try read(
      body: table(
        columns: 1, row(cell("shown", #"<w:vMerge w:val="restart"/>"#)), row(cell("below", "<w:vMerge/>"))))
    #expect(document.grid(0) == ["0,0 2×1 shown|below"])
  }

  @Test func aMergeThatContinuesNothingIsACell() throws {
    let document = try read(body: table(columns: 1, row(cell("a", "<w:vMerge/>")), row(cell("b", "<w:vMerge/>"))))
    #expect(document.grid(0) == ["0,0 2×1 a|b"])
  }

  @Test func aMergeDoesNotReachOverARowWithoutIt() throws {
    let restart = #"<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>"#
    let document = try read(
      body: table(
        columns: 2, row(cell("top", restart)),
        row(cell("between"), properties: #"<w:gridBefore w:val="1"/>"#),
        row(cell("bottom", #"<w:gridSpan w:val="2"/><w:vMerge/>"#))))
    #expect(document.grid(0) == ["0,0 1×2 top", "1,1 1×1 between", "2,0 1×2 bottom"])
  }

  @Test func aMergeDoesNotCoverACellBesideANarrowerOne() throws {
    let document = try read(
      body: table(
        columns: 2, row(cell("top", #"<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>"#)),
        row(cell("left", "<w:vMerge/>"), cell("right"))))
    #expect(document.grid(0) == ["0,0 1×2 top", "1,0 1×1 left", "1,1 1×1 right"])
  }

  @Test func joinsCellsOfARowTheOldWay() throws {
    let document = try read(
      body: table(
        columns: 4,
        row(cell("a", #"<w:hMerge w:val="restart"/>"#), cell("b", "<w:hMerge/>"), cell("c", "<w:hMerge/>"), cell("d")),
        row(cell("e", "<w:hMerge/>"), cell("f"), cell("g"), cell("h"))))
    #expect(
      document.grid(0) == ["0,0 1×3 a|b|c", "0,3 1×1 d", "1,0 1×1 e", "1,1 1×1 f", "1,2 1×1 g", "1,3 1×1 h"])
  }

  @Test func cellsJoinedBothWaysDoNotOverlap() throws {
    let down = #"<w:vMerge w:val="restart"/>"#
    let document = try read(
      body: table(
        columns: 2, row(cell("a", down), cell("b", "<w:hMerge/>")),
        row(cell("c", "<w:vMerge/>"), cell("d", "<w:hMerge/>"))))
    checkInvariants(document)
  }

  @Test func marksTheRowsThatRepeat() throws {
    let document = try read(
      body: table(
        columns: 1, row(cell("h"), properties: "<w:tblHeader/>"),
        row(cell("i"), properties: #"<w:tblHeader w:val="0"/>"#), row(cell("j"))))
    #expect(document.rows.map(\.isHeader) == [true, false, false])
  }

  @Test func readsStyleAndAlternativeText() throws {
    let properties = #"<w:tblStyle w:val="Grid"/><w:tblCaption w:val="Budget"/><w:tblDescription w:val="by year"/>"#
    let document = try read(body: "<w:tbl><w:tblPr>\(properties)</w:tblPr>\(row(cell("a")))</w:tbl>")
    let table = document.tables[0]
    #expect(document.strings[table.style] == "Grid")
    #expect(document.strings[table.title] == "Budget")
    #expect(document.strings[table.summary] == "by year")
  }

  @Test func nestsTables() throws {
    let inner = table(columns: 1, row(cell("inner")))
    let deeper = "<w:tbl><w:tr><w:tc>\(inner)\(paragraph("deep"))</w:tc></w:tr></w:tbl>"
    let document = try read(
      body: "<w:tbl><w:tr><w:tc>\(paragraph("outer"))\(deeper)\(paragraph("end"))</w:tc>\(cell("b"))</w:tr></w:tbl>")
    #expect(document.tables.count == 3)
    #expect(document.blocks.map { document.string($0) } == ["outer", "inner", "deep", "end", "b"])
    #expect(
      document.tables.map { Int($0.parentCell) } == [
        -1, Int(document.tables[0].cells.start), Int(document.tables[1].cells.start),
      ])
    let outer = Int(document.tables[0].cells.start)
    #expect(document.contents(ofCell: outer) == [.block(0), .table(1), .block(3)])
    #expect(document.contents(ofCell: Int(document.tables[1].cells.start)) == [.table(2), .block(2)])
    #expect(document.contents(ofStory: 0) == [.table(0)])
    checkInvariants(document)
  }

  @Test func readsRowsAndCellsInWrappers() throws {
    let body = """
      <w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:ins w:id="1">\(row(cell("inserted")))</w:ins>\
      <w:customXml w:element="x">\(row(cell("custom")))</w:customXml><w:sdt><w:sdtPr/><w:sdtContent>\
      \(row(cell("control")))</w:sdtContent></w:sdt><w:tr><w:sdt><w:sdtContent>\(cell("a"))</w:sdtContent></w:sdt>\
      <w:customXml w:element="y">\(cell("b"))</w:customXml></w:tr></w:tbl>
      """
    #expect(
      try read(body: body).grid(0) == [
        "0,0 1×1 inserted", "1,0 1×1 custom", "2,0 1×1 control", "3,0 1×1 a", "3,1 1×1 b",
      ])
  }

  @Test func dropsDeletedRowsAndCells() throws {
    let document = try read(
      body: table(
        columns: 2, row(cell("a"), cell("b")), row(cell("gone"), cell("gone"), properties: #"<w:del w:id="1"/>"#),
        row(cell("gone", #"<w:cellDel w:id="2"/>"#), cell("c")),
        row(cell("new", #"<w:cellIns w:id="3"/>"#), properties: #"<w:ins w:id="4"/>"#)))
    #expect(document.grid(0) == ["0,0 1×1 a", "0,1 1×1 b", "1,0 1×1 c", "2,0 1×1 new"])
    #expect(document.bodyTexts == ["a", "b", "c", "new"])
    checkInvariants(document)
  }

  @Test func dropsATableWhoseRowsAreAllDeleted() throws {
    let document = try read(
      body: paragraph("before") + table(columns: 1, row(cell("gone"), properties: "<w:del/>")) + paragraph("after"))
    #expect(document.tables.isEmpty)
    #expect(document.bodyTexts == ["before", "after"])
  }

  @Test func trustsTheCellsMoreThanTheGrid() throws {
    let document = try read(
      body: table(columns: 1, row(cell("a"), cell("b"), cell("c"))) + "<w:tbl>\(row(cell("d"), cell("e")))</w:tbl>")
    #expect(document.tables.map { Int($0.columns) } == [3, 2])
  }

  @Test(arguments: ["-5", "0", "2000000000", "99999999999999999999", "x"])
  func survivesImpossibleSpans(number: String) throws {
    let document = try read(
      body: table(
        columns: 2, row(cell("a", #"<w:gridSpan w:val="\#(number)"/>"#), cell("b")),
        row(cell("c"), properties: #"<w:gridBefore w:val="\#(number)"/>"#)))
    #expect(document.bodyTexts == ["a", "b", "c"])
    #expect(document.tables[0].columns <= 1_026)
    checkInvariants(document)
  }

  @Test func survivesCellsAndRowsWithoutContent() throws {
    let document = try read(body: "<w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl>" + paragraph("x"))
    #expect(document.tables[0].rows.count == 2)
    #expect(document.bodyTexts == ["x"])
    checkInvariants(document)
  }

  @Test func mergesACellOverManyRowsInLinearTime() throws {
    let rows = (0..<3_000).map { row(cell("", #"<w:vMerge w:val="\#($0 == 0 ? "restart" : "continue")"/>"#)) }.joined()
    let document = try read(body: "<w:tbl>\(rows)</w:tbl>")
    #expect(document.grid(0) == ["0,0 3000×1 "])
  }
}
