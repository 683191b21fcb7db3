import DocumentModel
import TestSupport
import Testing

@Suite("Content where none can stand")
struct MisplacedContentTests {
  /// The document of a body, which keeps every promise whatever stands where.
  private func checked(_ body: String, footnotes: String? = nil, headers: [String: String] = [:]) throws -> Document {
    let document = try read(WordPackage(body: body, footnotes: footnotes, headers: headers))
    checkInvariants(document)
    return document
  }

  @Test func textOutsideOfParagraphsIsAParagraph() throws {
    let document = try checked(paragraph("a") + run("b") + "<w:r><w:tab/><w:t>c</w:t></w:r>" + paragraph("d"))
    #expect(document.bodyTexts == ["a", "b\tc", "d"])
    #expect(document.diagnosticCodes == ["text-outside-paragraph"])
    #expect(document.diagnostics[0].source.part == "word/document.xml")
    #expect(document.diagnostics[0].source.paragraph == 1)
  }

  @Test func itGoesOnInEveryKindOfStory() throws {
    let box = "<w:p><w:r><w:pict><w:txbxContent>\(run("box"))</w:txbxContent></w:pict><w:t>host</w:t></w:r></w:p>"
    let document = try checked(
      box + #"<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#
        + #"<w:sectPr><w:headerReference r:id="h"/></w:sectPr>"#,
      footnotes: #"<w:footnote w:id="1">\#(run("note"))</w:footnote>"#, headers: ["h": run("head")])
    #expect(document.texts(of: .textBox) == ["box"])
    #expect(document.bodyTexts == ["host", ""])
    #expect(document.texts(of: .footnote) == ["note"])
    #expect(document.texts(of: .header) == ["head"])
  }

  @Test func textOutsideOfRunsIsARun() throws {
    let document = try checked(
      "<w:p><w:t>a</w:t>\(run("b", "<w:b/>"))<w:t>c</w:t></w:p><w:t>d</w:t><w:r><w:p><w:t>e</w:t></w:p></w:r>")
    #expect(document.bodyTexts == ["abc", "d", "e"])
    #expect(document.runs.count == 5)
  }

  @Test func textInACellIsAParagraphOfIt() throws {
    let document = try checked(table(columns: 1, "<w:tr><w:tc>\(run("x"))</w:tc></w:tr>") + paragraph("y"))
    #expect(document.grid(0) == ["0,0 1×1 x"])
    #expect(document.bodyTexts == ["x", "y"])
  }

  @Test(arguments: [
    "<w:tbl>\(paragraph("x"))<w:tr>\(cell("y"))</w:tr></w:tbl>",
    "<w:tbl><w:tr>\(run("x"))</w:tr>\(row(cell("y")))</w:tbl>",
    "<w:tbl><w:tr>\(paragraph("x"))</w:tr><w:tr><w:tc>\(run("y"))</w:tc></w:tr></w:tbl>",
  ])
  func textInATableOutsideOfItsCellsIsACell(body: String) throws {
    let document = try checked(body + paragraph("z"))
    #expect(document.grid(0) == ["0,0 1×1 x", "1,0 1×1 y"])
    #expect(document.diagnosticCodes.contains("text-outside-cell"))
    #expect(document.bodyTexts == ["x", "y", "z"])
  }

  @Test func tablesInTablesOutsideOfCellsAreCells() throws {
    let inner = table(columns: 1, row(cell("x")))
    for body in ["<w:tbl>\(inner)</w:tbl>", "<w:tbl><w:tr>\(inner)</w:tr></w:tbl>"] {
      let document = try checked(body)
      #expect(document.tables.count == 2)
      #expect(document.tables[1].parentCell >= 0)
    }
  }

  @Test func rowsAndCellsWithoutEndAreEnded() throws {
    let cell = "<w:tc>\(paragraph("a"))<w:tc>\(paragraph("b"))</w:tc></w:tc>"
    let document = try checked("<w:tbl><w:tr>\(cell)<w:tr>\(row("<w:tc/>"))</w:tr></w:tr></w:tbl>")
    #expect(document.grid(0).prefix(2) == ["0,0 1×1 a", "0,1 1×1 b"])
  }

  @Test func textAfterADeletedMarkGoesOn() throws {
    let deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("a"))</w:p>"
    #expect(try checked(deleted + run("b") + paragraph("c")).bodyTexts == ["ab", "c"])
  }

  @Test func nothingIsMadeOfDeletedRowsAndCells() throws {
    let deleted = "<w:tr><w:trPr><w:del/></w:trPr>\(paragraph("x"))\(run("y"))</w:tr>"
    #expect(try checked("<w:tbl>\(deleted)\(row(cell("z")))</w:tbl>").bodyTexts == ["z"])
    let gone = "<w:tc><w:tcPr><w:cellDel/></w:tcPr>\(run("x"))</w:tc>"
    #expect(try checked("<w:tbl><w:tr>\(gone)\(cell("z"))</w:tr></w:tbl>").bodyTexts == ["z"])
  }

  @Test(arguments: ["documenx", "hdr", "footnotes", "body"])
  func aMainPartWithAnotherRootIsNoDocument(root: String) throws {
    let box = "<w:p><w:r><w:pict><w:txbxContent>\(paragraph("b"))</w:txbxContent></w:pict></w:r></w:p>"
    var package = WordPackage(body: "")
    package[xml: "word/document.xml"] = WordPackage.part(
      root, "<w:body>\(run("r"))\(paragraph("p"))\(table(columns: 1, row(cell("t"))))\(box)</w:body>")
    #expect(throws: DocumentError.self) { try read(package) }
    do { _ = try read(package) } catch let error as DocumentError { #expect(error.code == .notAWordDocument) }
  }

  @Test func otherPartsWithAnotherRootAreLeftOut() throws {
    let box = "<w:p><w:r><w:pict><w:txbxContent>\(paragraph("box"))</w:txbxContent></w:pict></w:r></w:p>"
    let content = run("r") + paragraph("p") + table(columns: 1, row(cell("t"))) + box
    var package = WordPackage(
      body: paragraph("body") + #"<w:sectPr><w:headerReference r:id="h"/></w:sectPr>"#,
      footnotes: content + #"<w:footnote w:id="7">\#(paragraph("note"))</w:footnote>"# + content, headers: ["h": ""])
    package[xml: "word/h.xml"] = WordPackage.part("hdx", content)
    let document = try read(package)
    checkInvariants(document)
    #expect(document.bodyTexts == ["body"])
    #expect(document.texts(of: .footnote) == ["note"])
    #expect(document.texts(of: .header) == [])
    #expect(document.diagnosticCodes.filter { $0 == "text-outside-story" }.count == 2)
  }

  @Test func storiesInStoriesLoseNoText() throws {
    let inner = "<w:document><w:hdr>\(paragraph("b"))</w:hdr></w:document>"
    #expect(try checked(paragraph("a") + inner + paragraph("c")).bodyTexts == ["a", "b", "c"])
    let notes =
      #"<w:footnote w:id="1">\#(paragraph("x"))<w:footnote w:id="2">\#(paragraph("y"))</w:footnote></w:footnote>"#
    let document = try checked("", footnotes: notes)
    #expect(document.texts(of: .footnote) == ["x", "y"])
    #expect(document.notes.count == 2)
  }
}
