import DocumentModel
import Foundation
import TestSupport
import Testing
import WordReader

@Suite("The account of characters")
struct AuditTests {
  private func audit(_ package: WordPackage) throws -> PackageAudit {
    try withTemporaryFile(package.archive.bytes) { file in
      var reader = WordReader()
      return try reader.audit(path: file.path, name: file.lastPathComponent)
    }
  }

  /// The account of the main part of a document with this body.
  private func main(_ body: String) throws -> PartAudit {
    try #require(try audit(WordPackage(body: body)).parts.first { $0.part == "word/document.xml" })
  }

  private static let branches = """
    <mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>\(paragraph("box"))</w:txbxContent></mc:Choice>\
    <mc:Fallback><w:txbxContent>\(paragraph("box"))</w:txbxContent></mc:Fallback></mc:AlternateContent>
    """

  @Test(arguments: [
    ("<w:p>\(run("four"))</w:p>", CharacterClass.shown, 4),
    ("<w:p>\(run("理事会"))</w:p>", .shown, 3),
    (
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:br/><w:cr/><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r></w:p>",
      .shown, 6
    ),
    ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>\(run("a"))</w:p>", .shown, 1),
    ("<w:p>\(run("1.1\tLabel"))</w:p>", .shown, 9),
    ("<w:p>\(run("one"))<w:r><w:br w:type=\"page\"/></w:r>\(run("two"))</w:p>", .shown, 6),
    ("<w:p>\(run("gone", "<w:vanish/>"))</w:p>", .hidden, 4),
    ("<w:p><w:del><w:r><w:delText>old</w:delText><w:tab/></w:r></w:del></w:p>", .deleted, 4),
    ("<w:p><w:moveFrom>\(run("moved"))</w:moveFrom></w:p>", .deleted, 5),
    ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(cell("row"))</w:tr></w:tbl>", .deleted, 3),
    ("<w:p><w:fldSimple w:instr=\" PAGE \">\(run(""))</w:fldSimple></w:p>", .fieldCode, 6),
    ("<w:p><w:r>\(branches)</w:r></w:p>", .alternative, 3),
    ("<w:p>stray</w:p>", .leftOut, 5),
    ("<w:p><w:r><w:unheard>of</w:unheard></w:r></w:p>", .leftOut, 2),
    ("<w:p/><w:r><w:t>kept</w:t></w:r>", .shown, 4),
  ])
  func putsEachCharacterInOneClass(body: String, name: CharacterClass, count: Int) throws {
    let part = try main(body)
    #expect(part.account[name] == count)
    #expect(part.isBalanced)
  }

  @Test func countsWhatStandsBesideTheText() throws {
    let mark = #"<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>**</w:t></w:r>"#
    let audit = try audit(
      WordPackage(
        body: "<w:p>\(run("text"))\(mark)</w:p>",
        footnotes: #"<w:footnote w:id="1"><w:p><w:r><w:t>**</w:t></w:r>\#(run(" note"))</w:p></w:footnote>"#))
    #expect(audit.isBalanced)
    #expect(audit.characters == 13)
    #expect(audit.account[.shown] == 13)
  }

  @Test func namesAPartThatNobodyShows() throws {
    var package = WordPackage(body: paragraph("text"), headers: ["rId9": paragraph("unused")])
    #expect(try audit(package).parts.map(\.account[.leftOut]) == [0, 6])
    #expect(try audit(package).isBalanced)
    // A part that no relationship leads to is nobody's text, and nobody says so.
    package[xml: "word/orphan.xml"] = WordPackage.part("hdr", paragraph("orphan"))
    #expect(try !audit(package).isBalanced)
  }

  @Test func countsDocumentsInDocuments() throws {
    let inner = WordPackage(body: "<w:p>\(run("inner"))<w:fldSimple w:instr=\"PAGE\"/></w:p>")
    var package = WordPackage(body: paragraph("outer") + #"<w:altChunk r:id="a"/>"#)
    package.add("a", part: "word/a.docx", type: "aFChunk", inner.archive.bytes)
    let audit = try audit(package)
    #expect(audit.parts.map(\.part) == ["word/document.xml", "word/a.docx!/word/document.xml"])
    #expect(audit.parts.map(\.account[.shown]) == [5, 5])
    #expect(audit.account[.fieldCode] == 4)
    #expect(audit.isBalanced)
  }

  /// Word takes a file for damaged that has such an element among properties; a tab in `w:tabs` is a tab stop.
  @Test(arguments: ["noBreakHyphen", "softHyphen", "tab", "br", "cr", #"sym w:char="F061" w:font="Symbol""#, "ptab"])
  func countsCharactersAmongProperties(element: String) throws {
    let empty = "<w:\(element)/>"
    let bodies = [
      paragraph("a", empty), paragraph("a", "<w:rPr>\(empty)</w:rPr>"), paragraph("a", "<w:sectPr>\(empty)</w:sectPr>"),
      "<w:p>\(run("a", empty))</w:p>", "<w:tbl><w:tblPr>\(empty)</w:tblPr>\(row(cell("a")))</w:tbl>",
      table(columns: 1, row(cell("a"), properties: empty)), table(columns: 1, row(cell("a", empty))),
      "<w:sdt><w:sdtPr>\(empty)</w:sdtPr><w:sdtContent>\(paragraph("a"))</w:sdtContent></w:sdt>",
      paragraph("a") + "<w:sectPr>\(empty)</w:sectPr>",
    ]
    for body in bodies {
      let audit = try audit(WordPackage(body: body))
      #expect(audit.isBalanced, "\(body)")
      #expect(audit.account[.leftOut] == 1, "\(body)")
      #expect(audit.diagnostics.map(\.code) == ["stray-text"], "\(body)")
    }
    for body in [
      paragraph("a", "<w:pPrChange><w:pPr>\(empty)</w:pPr></w:pPrChange>"),
      "<w:p><w:del>\(run("a", empty))</w:del></w:p>", "<w:p><w:r><w:rPr>\(empty)<w:t>F</w:t></w:rPr></w:r></w:p>",
    ] {
      #expect(try audit(WordPackage(body: body)).isBalanced, "\(body)")
    }
  }

  /// Damaged tab stops are none the less tab stops, and a tab is one whatever its attributes.
  @Test(arguments: [
    ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>\(run("a"))</w:p>", 1),
    ("<w:p><w:r><w:tabs><w:tab/></w:tabs><w:t>a</w:t></w:r></w:p>", 1),
    ("<w:p><w:r><w:tab w:val=\"left\"/><w:t>a</w:t></w:r></w:p>", 2),
    ("<w:p><w:del><w:r><w:tab w:val=\"left\"/></w:r></w:del></w:p>", 1),
    ("<w:p><w:pPr><w:pPrChange><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr></w:pPrChange></w:pPr>\(run("a"))</w:p>", 1),
  ])
  func tellsTabStopsFromTabs(body: String, count: Int) throws {
    let part = try main(body)
    #expect(part.characters == count)
    #expect(part.account[.leftOut] == 0)
    #expect(part.isBalanced)
  }

  @Test func saysWhyTextIsLeftOutAndHowItBegins() throws {
    let words = "one two three four five six seven eight nine"
    let audit = try audit(
      WordPackage(
        body: "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:t>\(words)</w:t></w:rPr></w:rPrChange></w:rPr></w:r>x</w:p>"))
    #expect(
      audit.diagnostics.map(\.message) == [
        "44 characters are left out: they stand among properties from before a tracked change: “one two three four five six seven eight …”",
        "1 character is left out: in an element that holds no text: “x”",
      ])
  }

  /// Every file that opens.
  @Test(.enabled(if: CorpusTests.hasCorpora))
  func balancesForEveryFile() throws {
    var reader = WordReader()
    var audited = 0
    for file in CorpusTests.documents() {
      guard let audit = try? reader.audit(path: file.path, name: file.lastPathComponent) else { continue }
      audited += 1
      #expect(audit.isBalanced, "\(file.lastPathComponent): \(audit.parts.filter { !$0.isBalanced })")
    }
    #expect(audited > 350)
  }

  @Test(arguments: Repository.papers)
  func balancesForTheFixtures(file: URL) throws {
    var reader = WordReader()
    #expect(try reader.audit(path: file.path, name: file.lastPathComponent).isBalanced)
  }
}
