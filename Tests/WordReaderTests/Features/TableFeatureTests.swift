import DocumentModel
import TestSupport
import Testing

@Suite("Features: tables")
struct TableFeatureTests {
  private func checked(_ body: String) throws -> Document {
    let document = try read(body: body)
    checkInvariants(document)
    return document
  }

  @Test func aTableOfOneCellIsATable() throws {
    let document = try checked(paragraph("a") + table(columns: 1, row(cell("boxed"))) + paragraph("b"))
    #expect(document.grid(0) == ["0,0 1×1 boxed"])
    #expect(document.contents(ofStory: 0) == [.block(0), .table(0), .block(2)])
  }

  /// The block at the head of a cover page: only some rows leave the first column free.
  @Test func columnsStayWhereOnlySomeRowsSkipOne() throws {
    let skips = #"<w:gridBefore w:val="1"/><w:wBefore w:w="1843" w:type="dxa"/>"#
    let document = try checked(
      table(
        columns: 3, row(cell("logo"), cell("COUNCIL 2025", #"<w:gridSpan w:val="2"/>"#)),
        row(cell("Agenda item"), cell("Document C25/1"), properties: skips),
        row(cell("to"), cell("all"), properties: #"<w:gridAfter w:val="1"/>"#),
        row(cell("3 June"), properties: #"<w:gridBefore w:val="2"/>"#)))
    #expect(
      document.grid(0) == [
        "0,0 1×1 logo", "0,1 1×2 COUNCIL 2025", "1,1 1×1 Agenda item", "1,2 1×1 Document C25/1", "2,0 1×1 to",
        "2,1 1×1 all", "3,2 1×1 3 June",
      ])
    #expect(document.tables[0].columns == 3)
  }

  @Test func severalRowsMayRepeat() throws {
    let header = "<w:cantSplit/><w:tblHeader/>"
    let document = try checked(
      table(columns: 1, row(cell("a"), properties: header), row(cell("b"), properties: header), row(cell("c"))))
    #expect(document.rows.map(\.isHeader) == [true, true, false])
  }

  @Test func wrappersOfRowsAndCellsNest() throws {
    let wrapped = { (content: String) in
      "<w:sdt><w:sdtContent><w:customXml w:element=\"x\"><w:sdt><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        + "</w:customXml></w:sdtContent></w:sdt>"
    }
    let document = try checked(
      "<w:tbl>\(wrapped(row(wrapped(cell("a")) + cell("b"))))<w:ins>\(wrapped(row(cell("c"), cell("d"))))</w:ins></w:tbl>"
    )
    #expect(document.grid(0) == ["0,0 1×1 a", "0,1 1×1 b", "1,0 1×1 c", "1,1 1×1 d"])
  }

  @Test func textOfACellMayStandInAnyWrapper() throws {
    let content = """
      <w:p><w:ins w:id="1">\(run("a"))</w:ins><w:sdt><w:sdtContent>\(run("b"))</w:sdtContent></w:sdt>\
      <w:fldSimple w:instr=" REF x ">\(run("c"))</w:fldSimple><w:smartTag w:element="s">\(run("d"))</w:smartTag></w:p>
      """
    let block = "<w:sdt><w:sdtContent>\(paragraph("e"))</w:sdtContent></w:sdt><w:ins>\(paragraph("f"))</w:ins>"
    let document = try checked("<w:tbl><w:tr><w:tc>\(content)\(block)</w:tc></w:tr></w:tbl>")
    #expect(document.grid(0) == ["0,0 1×1 abcd|e|f"])
  }

  @Test func aWrongGridLosesNothing() throws {
    let more = table(columns: 1, row(cell("a"), cell("b"), cell("c")), row(cell("d")))
    let document = try checked(more + "<w:tbl>\(row(cell("e"), cell("f")))</w:tbl>" + table(columns: 9, row(cell("g"))))
    #expect(document.bodyTexts == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(document.tables.map { Int($0.columns) } == [3, 2, 9])
  }

  @Test func theNumberOfACaptionIsText() throws {
    let styles = #"<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>"#
    let simple = #"<w:fldSimple w:instr=" SEQ Table \* ARABIC ">\#(run("3"))</w:fldSimple>"#
    let mark = { (type: String) in #"<w:r><w:fldChar w:fldCharType="\#(type)"/></w:r>"# }
    let complex =
      mark("begin") + "<w:r><w:instrText> SEQ Table </w:instrText></w:r>" + mark("separate") + run("4") + mark("end")
    let caption = { (field: String, text: String) in
      "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr>\(run("Table "))\(field)\(run(text))</w:p>"
    }
    let body = caption(simple, " – Staff") + caption(complex, ": Income") + table(columns: 1, row(cell("x")))
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(document.bodyTexts == ["Table 3 – Staff", "Table 4: Income", "x"])
    #expect(document.blocks.map(\.kind) == [.caption, .caption, .paragraph])
    #expect(document.fields.map { document.strings[$0.name] } == ["SEQ", "SEQ"])
  }
}
