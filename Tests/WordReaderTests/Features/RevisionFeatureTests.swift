import DocumentModel
import TestSupport
import Testing

@Suite("Features: tracked changes")
struct RevisionFeatureTests {
  private func texts(_ body: String, _ view: RevisionView) throws -> [String] {
    let document = try read(body: body, view: view)
    checkInvariants(document)
    return document.bodyTexts
  }

  @Test func changesAroundAndInsideOfLinksAreRead() throws {
    let body = """
      <w:p><w:ins w:id="1"><w:hyperlink w:anchor="a">\(run("one"))</w:hyperlink></w:ins>\
      <w:hyperlink w:anchor="a"><w:ins w:id="2">\(run("two"))</w:ins>\
      <w:del w:id="3"><w:r><w:delText>old</w:delText></w:r></w:del></w:hyperlink></w:p>
      """
    let document = try read(body: body)
    #expect(document.linkTexts == ["one → #a", "two → #a"])
    #expect(try texts(body, .original) == ["old"])
    #expect(try texts(body, .all) == ["onetwoold"])
  }

  @Test func cellsAreInsertedDeletedAndMerged() throws {
    let merged = { (now: String, before: String) in
      "<w:cellMerge w:id=\"1\" w:vMerge=\"\(now)\" w:vMergeOrig=\"\(before)\"/>"
    }
    let body = table(
      columns: 2, row(cell("a", merged("rest", "rest")), cell("b", "<w:cellDel w:id=\"2\"/>")),
      row(cell("c", merged("cont", "rest")), cell("d", "<w:cellIns w:id=\"3\"/>")))
    let final = try read(body: body, view: .final)
    #expect(final.grid(0) == ["0,0 2×1 a|c", "1,1 1×1 d"])
    let original = try read(body: body, view: .original)
    #expect(original.grid(0) == ["0,0 1×1 a", "0,1 1×1 b", "1,0 1×1 c"])
    #expect(final.revisions.map(\.kind) == [.cell, .cell, .cell, .cell])
    checkInvariants(final)
    checkInvariants(original)
  }

  @Test func wholeBlocksAreInsertedDeletedAndMoved() throws {
    let body = """
      <w:ins w:id="1">\(paragraph("new"))\(table(columns: 1, row(cell("new cell"))))</w:ins>\
      <w:del w:id="2">\(paragraph("old"))</w:del>\
      <w:moveFrom w:id="3">\(paragraph("moved"))</w:moveFrom>\(paragraph("between"))\
      <w:moveTo w:id="4">\(paragraph("moved"))</w:moveTo>
      """
    #expect(try texts(body, .final) == ["new", "new cell", "between", "moved"])
    #expect(try texts(body, .original) == ["old", "moved", "between"])
  }
}
