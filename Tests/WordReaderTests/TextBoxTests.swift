import DocumentModel
import TestSupport
import Testing

@Suite("Text boxes")
struct TextBoxTests {
  private static func vml(_ content: String) -> String {
    "<w:pict><v:shape><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></v:shape></w:pict>"
  }

  private static func shape(_ content: String) -> String {
    """
    <w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData \
    uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>\
    \(content)</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
    """
  }

  private static func alternatives(_ content: String) -> String {
    """
    <mc:AlternateContent><mc:Choice Requires="wps">\(shape(content))</mc:Choice><mc:Fallback>\(vml(content))\
    </mc:Fallback></mc:AlternateContent>
    """
  }

  @Test(arguments: [
    alternatives(paragraph("inside")), vml(paragraph("inside")), shape(paragraph("inside")),
  ])
  func areReadOnceAndTheirHostKeepsItsText(box: String) throws {
    let body = "<w:p>\(run("before "))<w:r>\(box)</w:r>\(run("after"))</w:p>" + paragraph("next")
    let document = try read(body: body)
    #expect(document.bodyTexts == ["before after", "next"])
    #expect(document.texts(of: .textBox) == ["inside"])
    #expect(document.stories[1].host == 0)
    #expect(document.textBoxes(in: 0) == [1])
    #expect(document.contents(ofStory: 0) == [.block(0), .block(2)])
    checkInvariants(document)
  }

  @Test func fallBackWhereTheChoiceIsNotUnderstood() throws {
    let body = """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpx">\(Self.shape(paragraph("new")))</mc:Choice>\
      <mc:Fallback>\(Self.vml(paragraph("old")))</mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try read(body: body).texts(of: .textBox) == ["old"])
  }

  @Test func takeTheFirstOfSeveralChoices() throws {
    let body = """
      <w:p><mc:AlternateContent><mc:Choice Requires="wpx">\(run("x"))</mc:Choice><mc:Choice Requires="w14 wps">\(run("y"))\
      </mc:Choice><mc:Choice Requires="wps">\(run("z"))</mc:Choice></mc:AlternateContent>\(run("!"))</w:p>
      """
    #expect(try read(body: body).bodyTexts == ["y!"])
  }

  @Test func keepEqualParagraphs() throws {
    let body = "<w:p><w:r>\(Self.alternatives(paragraph("same") + paragraph("same")))</w:r></w:p>"
    #expect(try read(body: body).texts(of: .textBox) == ["same", "same"])
  }

  @Test func holdTablesAndStandInCells() throws {
    let box = Self.vml(paragraph("a") + table(columns: 1, row(cell("b"))) + paragraph("c"))
    let host = "<w:p>\(run("x"))<w:r>\(box)</w:r>\(run("y"))</w:p>"
    let document = try read(body: "<w:tbl><w:tr><w:tc>\(host)\(paragraph("z"))</w:tc></w:tr></w:tbl>" + host)
    #expect(document.bodyTexts == ["xy", "z", "xy"])
    #expect(document.texts(of: .textBox) == ["a", "b", "c", "a", "b", "c"])
    #expect(document.tables.map(\.story) == [0, 1, 2])
    #expect(document.tables.map(\.parentCell) == [-1, -1, -1])
    #expect(document.contents(ofStory: 1) == [.block(1), .table(1), .block(3)])
    checkInvariants(document)
  }

  @Test func nest() throws {
    let inner = "<w:p>\(run("b1"))<w:r>\(Self.vml(paragraph("c")))</w:r>\(run("b2"))</w:p>"
    let document = try read(body: "<w:p>\(run("a1"))<w:r>\(Self.vml(inner))</w:r>\(run("a2"))</w:p>")
    #expect(document.blocks.map { document.string($0) } == ["a1a2", "b1b2", "c"])
    #expect(document.stories.map(\.host) == [-1, 0, 1])
    checkInvariants(document)
  }

  @Test func leaveRunsFieldsAndLinksOfTheHostAlone() throws {
    let body = """
      <w:p><w:hyperlink w:anchor="t">\(run("é", "<w:b/>"))<w:r><w:rPr><w:b/></w:rPr><w:t>link </w:t>\
      \(Self.vml("<w:p>" + run("1) in the box") + "</w:p>"))<w:t>goes on</w:t></w:r></w:hyperlink>\(run(" end"))</w:p>
      """
    let document = try read(body: body)
    #expect(document.bodyTexts == ["élink goes on end"])
    #expect(document.linkTexts == ["élink goes on → #t"])
    #expect(document.blocks[0].runs.range.map { document.runs[$0].format } == [.bold, RunFormat()])
    #expect(document.texts(of: .textBox) == ["in the box"])
    checkInvariants(document)
  }

  @Test func inAnInstructionOfAFieldAreStillText() throws {
    let body = """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\(Self.vml(paragraph("box")))</w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r>\(run("z"))</w:p>
      """
    let document = try read(body: body)
    #expect(document.texts(of: .textBox) == ["box"])
    #expect(document.bodyTexts == ["z"])
  }
}
