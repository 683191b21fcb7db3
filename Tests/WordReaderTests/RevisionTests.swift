import DocumentModel
import TestSupport
import Testing

@Suite("Tracked changes, all accepted")
struct RevisionTests {
  private static func deleted(_ text: String) -> String {
    #"<w:del w:id="1"><w:r><w:delText>\#(text)</w:delText></w:r></w:del>"#
  }

  private static let deletedMark = #"<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>"#

  @Test func keepInsertionsAndDropDeletions() throws {
    let document = try read(
      body: #"<w:p>\#(run("The "))\#(Self.deleted("old"))<w:ins w:id="2">\#(run("new"))</w:ins>\#(run(" text"))</w:p>"#)
    #expect(document.bodyTexts == ["The new text"])
    #expect(document.runs.map(\.format) == [RunFormat(), .inserted, RunFormat()])
  }

  @Test func readMovedTextOnce() throws {
    let body = """
      <w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2">\(run("moved "))</w:moveFrom>\
      <w:moveFromRangeEnd w:id="1"/>\(run("text "))<w:moveTo w:id="3">\(run("moved"))</w:moveTo></w:p>
      """
    #expect(try read(body: body).bodyTexts == ["text moved"])
  }

  @Test func joinParagraphsWhoseMarkWasDeleted() throws {
    let body = """
      <w:p>\(Self.deletedMark)\(run("Resolution "))</w:p><w:p>\(Self.deletedMark)\(Self.deleted("gone"))</w:p>\
      <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>\(run("48"))</w:p>\(paragraph("next"))
      """
    let document = try read(body: body)
    #expect(document.bodyTexts == ["Resolution 48", "next"])
    #expect(document.blocks[0].kind == .heading)
    #expect(document.blocks.map { Int($0.paragraph) } == [1, 4])
    checkInvariants(document)
  }

  @Test func keepAnInsertedMark() throws {
    let body = #"<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>\#(run("one"))</w:p>\#(paragraph("two"))"#
    #expect(try read(body: body).bodyTexts == ["one", "two"])
  }

  @Test func endAJoinAtTablesCellsAndStories() throws {
    let joined = "<w:p>\(Self.deletedMark)\(run("a"))</w:p>"
    let document = try read(
      body: joined + "<w:tbl><w:tr><w:tc>\(joined)</w:tc>\(cell("b"))</w:tr></w:tbl>" + joined)
    #expect(document.bodyTexts == ["a", "a", "b", "a"])
    checkInvariants(document)
  }

  @Test func keepLinksAndNotesOverAJoin() throws {
    let body = """
      <w:p>\(Self.deletedMark)\(run("see "))<w:hyperlink w:anchor="x">\(run("this"))</w:hyperlink></w:p>\
      <w:p>\(run(" and "))<w:hyperlink w:anchor="y">\(run("that"))</w:hyperlink></w:p>
      """
    #expect(try read(body: body).linkTexts == ["this → #x", "that → #y"])
  }

  @Test func takeBlocksInsideAnInsertion() throws {
    let body =
      "<w:ins>\(paragraph("new"))</w:ins><w:del>\(paragraph("old"))</w:del><w:moveTo>\(paragraph("moved"))</w:moveTo>"
    #expect(try read(body: body).bodyTexts == ["new", "moved"])
  }

  @Test func dropFieldsThatWereDeleted() throws {
    let body = """
      <w:p>\(run("a"))<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> REF x </w:delInstrText></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>\(run("b"))</w:p>
      """
    #expect(try read(body: body).bodyTexts == ["ab"])
  }

  @Test func changesOfFormatAreNotContent() throws {
    let body = """
      <w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\
      </w:pPrChange></w:pPr>\(run("text"))</w:p>
      """
    #expect(try read(body: body).blocks[0].kind == .paragraph)
  }
}
