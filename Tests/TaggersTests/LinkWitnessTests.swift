import DocumentModel
import Tagging
import Taggers
import Testing

/// What the targets of links say of the texts that their words cite.
@Suite struct LinkWitnessTests {
  /// Tags one paragraph of which a part is a link.
  private static func tag(_ text: String, _ words: String, to target: String, symbol: String? = nil) throws
    -> Annotations
  {
    var builder = DocumentBuilder()
    builder.paragraph(text)
    var document = builder.document
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    document.links.append(
      Link(
        span: BlockSpan(block: 0, start: start, end: start + wanted.count), target: document.strings.intern(target)))
    return try PointerResolutionTests.tag(document, symbol: symbol)
  }

  @Test(arguments: [
    ("https://www.itu.int/md/S24-CL-C-0070/en", "C24/70"),
    ("https://www.itu.int/md/S24-CL-C-0070/_page.print", "C24/70"),
    ("http://www.itu.int/md/meetingdoc.asp?lang=es&parent=S22-PP-C-0040", "PP-22/40"),
    ("https://www.itu.int/md/S23-CL-INF-0012/en", "C23/INF/12"),
    ("https://www.itu.int/md/S23-SG-CIR-0023/en", "CL-23/23"),
    ("https://www.itu.int/md/meetingdoc.asp?lang=en&parent=S24-CWGFHR17-INF-0004", "CWG-FHR-17/INF/4"),
    ("https://www.itu.int/md/S23-CWGFHR16-C-0011/en", "CWG-FHR-16/11"),
    ("www.itu.int/md/S18-CLGTCFHRM8-C-0028/en", "CWG-FHR-8/28"),
    ("S18-PP-C-0062!A1!MSW-R.docx", "PP-18/62(Add.1)"),
    ("https://host/files/S24-CL-C-0070!R2!PDF-E.pdf", "C24/70(Rev.2)"),
    ("S24-CL-C-0070%21R2A1%21MSW-E.docx", "C24/70(Rev.2, Add.1)"), ("S18-PP-C-2000!!MSW-A.docx", "PP-18/2000"),
    ("R00-CR-CIR-0244!!MSW-A.docx", "CR/244"), ("https://www.itu.int/rec/T-REC-E.119-201704-I/en", "ITU-T E.119"),
    ("http://www.itu.int/md/s23-cl-c-0034", "C23/34"),
  ])
  func readsAddresses(target: String, id: String) throws {
    let references = try Self.tag("see here", "here", to: target).references
    #expect(references.map(\.id) == [id])
    #expect(references.map(\.kind) == [.link])
  }

  @Test(arguments: [
    "https://council.itu.int/2024/en/", "https://www.itu.int/md/S24-CL-C-00701/en", "#_Ref1", "",
    "https://www.itu.int/md/S24-XX-C-0070/en", "https://www.itu.int/md/S24-CL-C-/en", "mailto:s24-cl-c-0070", "S24",
  ])
  func readsNothingElse(target: String) throws {
    #expect(try Self.tag("see here", "here", to: target).references.isEmpty)
  }

  @Test func reportsALinkToAnotherText() throws {
    let annotations = try Self.tag("see Document C24/70", "C24/70", to: "https://www.itu.int/md/S24-CL-C-0071/en")
    #expect(annotations.references.map(\.id) == ["C24/70"])
    #expect(annotations.references.first?.link == "https://www.itu.int/md/S24-CL-C-0071/en")
    let diagnostic = try #require(annotations.diagnostics.first)
    #expect(diagnostic.code == "link-disagrees")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.message.contains("C24/70") && diagnostic.message.contains("C24/71"))
    #expect(diagnostic.source.part == "word/document.xml")
  }

  @Test(arguments: [
    ("see C24/70(Rev.1)", "C24/70(Rev.1)", "https://www.itu.int/md/S24-CL-C-0070/en"),
    ("see C24/69, C24/70", "C24/69, C24/70", "https://www.itu.int/md/S24-CL-C-0070/en"),
    // The text of a resolution of the Council is a numbered document of it.
    ("Council Resolution 1333 (C11)", "Resolution 1333", "https://www.itu.int/md/S16-CL-C-0134/en"),
    ("see C24/70", "C24/70", "https://example.org/"),
  ])
  func saysNothingOfOneThatAgrees(text: String, words: String, target: String) throws {
    #expect(try Self.tag(text, words, to: target).diagnostics.isEmpty)
  }

  @Test func aLinkOverAShortFormIsReadFirst() throws {
    let annotations = try Self.tag(
      "C24/12 was noted. See the said document", "the said document", to: "https://www.itu.int/md/S24-CL-C-0071/en")
    #expect(annotations.references.map(\.id) == ["C24/12", "C24/71"])
    #expect(annotations.references.map(\.kind) == [.document, .link])
  }
}
