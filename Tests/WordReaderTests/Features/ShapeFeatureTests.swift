import DocumentModel
import TestSupport
import Testing

@Suite("Features: text boxes and shapes")
struct ShapeFeatureTests {
  private static let group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
  private static let canvas = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"

  private static func shape(_ text: String) -> String {
    "<wps:wsp><wps:txbx><w:txbxContent>\(paragraph(text))</w:txbxContent></wps:txbx></wps:wsp>"
  }

  private static func drawing(_ content: String) -> String {
    """
    <w:drawing><wp:inline><wp:docPr id="1" name="Shape"/><a:graphic><a:graphicData uri="u">\(content)</a:graphicData>\
    </a:graphic></wp:inline></w:drawing>
    """
  }

  private static func vml(_ text: String) -> String {
    "<v:shape><v:textbox><w:txbxContent>\(paragraph(text))</w:txbxContent></v:textbox></v:shape>"
  }

  /// The document of a paragraph "a…b" with something between the letters.
  private func document(_ content: String) throws -> Document {
    let document = try read(body: "<w:p>\(run("a"))<w:r>\(content)</w:r>\(run("b"))</w:p>")
    checkInvariants(document)
    #expect(document.bodyTexts == ["ab"])
    return document
  }

  @Test(arguments: [
    "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(drawing(shape("one") + shape("two")))</mc:Choice></mc:AlternateContent>",
    drawing("<g:wgp xmlns:g=\"\(group)\">\(shape("one"))<g:grpSp>\(shape("two"))</g:grpSp></g:wgp>"),
    drawing("<c:wpc xmlns:c=\"\(canvas)\">\(shape("one"))\(shape("two"))</c:wpc>"),
    "<w:pict><v:group>\(vml("one"))<v:group>\(vml("two"))</v:group></v:group></w:pict>",
    "<w:pict>\(vml("one"))</w:pict><w:object>\(vml("two"))</w:object>",
  ])
  func everyShapeOfAGroupIsRead(content: String) throws {
    #expect(try document(content).texts(of: .textBox) == ["one", "two"])
  }

  @Test func aGroupInBothBranchesIsReadOnce() throws {
    let content = """
      <mc:AlternateContent><mc:Choice Requires="wpg">\
      \(Self.drawing("<g:wgp xmlns:g=\"\(Self.group)\">\(Self.shape("one"))\(Self.shape("two"))</g:wgp>"))</mc:Choice>\
      <mc:Fallback><w:pict><v:group>\(Self.vml("one"))\(Self.vml("two"))</v:group></w:pict></mc:Fallback></mc:AlternateContent>
      """
    #expect(try document(content).texts(of: .textBox) == ["one", "two"])
  }

  @Test func whatIsNotUnderstoodAndHasNoFallbackIsTold() throws {
    let unknown = "<mc:Choice Requires=\"zz\">\(Self.drawing(Self.shape("lost")))</mc:Choice>"
    let told = try document("<mc:AlternateContent>\(unknown)</mc:AlternateContent>")
    #expect(told.diagnosticCodes == ["alternative-left-out"])
    #expect(told.diagnostics.first?.message.hasPrefix("4 characters") == true)
    let mended = try document("<mc:AlternateContent>\(unknown)<mc:Fallback/></mc:AlternateContent>")
    #expect(mended.diagnostics.isEmpty)
    let empty = "<mc:Choice Requires=\"zz\"><w:drawing/></mc:Choice>"
    #expect(try document("<mc:AlternateContent>\(empty)</mc:AlternateContent>").diagnostics.isEmpty)
  }
}
