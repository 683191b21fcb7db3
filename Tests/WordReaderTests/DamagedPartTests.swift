import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite("Damaged parts")
struct DamagedPartTests {
  /// A document whose main part is a sound one with something put into or cut off it.
  private func read(_ change: (inout String) -> Void) throws -> Document {
    var package = WordPackage(
      body: paragraph("first") + paragraph("second") + table(columns: 1, row(cell("cell"))) + paragraph("last"))
    change(&package[xml: "word/document.xml"])
    let document = try WordReaderTests.read(package)
    checkInvariants(document)
    return document
  }

  private func expectMended(
    _ document: Document, _ texts: [String], _ code: String = "malformed-xml",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(document.bodyTexts == texts, sourceLocation: sourceLocation)
    let diagnostic = document.diagnostics.last { $0.code == code }
    #expect(diagnostic?.severity == .warning, sourceLocation: sourceLocation)
    #expect(diagnostic?.source.part == "word/document.xml", sourceLocation: sourceLocation)
  }

  private static let all = ["first", "second", "cell", "last"]

  @Test func theDiagnosticNamesThePlace() throws {
    let document = try read { $0.replace("second", with: "a & b") }
    expectMended(document, ["first", "a & b", "cell", "last"])
    #expect(document.diagnosticCodes == ["malformed-xml"])
    #expect(document.diagnostics[0].source.line == 2)
    #expect((document.diagnostics[0].source.column ?? 0) > 100)
    #expect(document.diagnostics[0].source.paragraph == 2)
  }

  @Test func duplicateAttributesCostNothing() throws {
    try expectMended(read { $0.replace("<w:tc>", with: #"<w:tc w:id="1" w:id="2">"#) }, Self.all)
  }

  @Test func controlCharactersAreReplaced() throws {
    try expectMended(read { $0.replace("second", with: "a\u{b}b") }, ["first", "a\u{fffd}b", "cell", "last"])
  }

  @Test func undeclaredPrefixesCostNothing() throws {
    try expectMended(read { $0.replace("<w:p>", with: #"<w:p x14:paraId="1"><x14:x/>"#) }, Self.all)
  }

  @Test func bytesThatAreNoUTF8AreReplaced() throws {
    var package = WordPackage(body: paragraph("first") + paragraph("café") + paragraph("last"))
    let bytes = package.parts["word/document.xml", default: []]
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xc3, 0xa9]) })
    package.parts["word/document.xml"]?.replaceSubrange(start...start + 1, with: [0xe9])
    try expectMended(WordReaderTests.read(package), ["first", "caf\u{fffd}", "last"])
  }

  @Test func tagsThatDoNotMatchAreMatched() throws {
    try expectMended(read { $0.replace("cell</w:t></w:r></w:p></w:tc>", with: "cell</w:tc>") }, Self.all)
    try expectMended(read { $0.replace("</w:tbl>", with: "") }, Self.all)
    try expectMended(read { $0.replace("first</w:t></w:r></w:p>", with: "first</w:t></w:r></w:q>") }, Self.all)
    try expectMended(read { $0.replace("<w:body>", with: "<w:body></w:p></w:body></w:document>") }, Self.all)
  }

  @Test func whatCameBeforeTheEndIsKept() throws {
    let cut = { (word: String, count: Int) in
      try self.read { $0.removeSubrange($0.range(of: word)!.upperBound...) }.bodyTexts.count == count
    }
    #expect(try cut("<w:t xml:space=\"preserve\">se", 2))
    try expectMended(read { $0.removeSubrange($0.range(of: "cel")!.upperBound...) }, ["first", "second", "cel"])
    try expectMended(read { $0.removeSubrange($0.range(of: "<w:tb")!.upperBound...) }, ["first", "second"])
  }

  @Test func aWrongChecksumLosesNoText() throws {
    var archive = WordPackage(body: paragraph("text")).archive
    let main = try #require(archive.entries.firstIndex { $0.name == "word/document.xml" })
    archive.entries[main].claimedChecksum = 1
    try expectMended(WordReaderTests.read(archive), ["text"], "damaged-part")
  }

  @Test(arguments: ["", "plain text", "<", "<w:document", "<w:document><w:body><w:p>"])
  func nothingToKeepIsAnError(xml: String) {
    #expect(throws: DocumentError.self) { try read { $0 = xml } }
    do { _ = try read { $0 = xml } } catch let error as DocumentError { #expect(error.code == .malformedXML) } catch {}
  }

  @Test func documentsWithoutTextAreAnErrorWhenDamaged() throws {
    var package = WordPackage(body: "<w:p/><w:tbl>")
    package[xml: "word/document.xml"].replace("</w:document>", with: "")
    #expect(throws: DocumentError.self) { try WordReaderTests.read(package) }
  }

  @Test func documentTypesAndLimitsStayErrors() throws {
    let text = "<w:p></w:q>" + String(repeating: paragraph("x"), count: 100)
    var limits = ReadLimits()
    limits.blocks = 50
    #expect(throws: DocumentError.self) { try WordReaderTests.read(WordPackage(body: text), limits: limits) }
    var package = WordPackage(body: "")
    package[xml: "word/document.xml"] = "<!DOCTYPE a>" + WordPackage.part("document", text)
    #expect(throws: DocumentError.self) { try WordReaderTests.read(package) }
  }

  @Test func everyPartIsMendedByItself() throws {
    let body =
      #"<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>\#(run("heading"))</w:p>"#
      + #"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>\#(run("item"))</w:p>"#
      + #"<w:p><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>"#
      + #"<w:sectPr><w:headerReference r:id="h"/></w:sectPr>"#
    let fault = "</w:q>&"
    let package = WordPackage(
      body: body,
      styles: #"<w:style w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\#(fault)"#,
      numbering: #"""
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:lvlText w:val="%1."/></w:lvl>\#(fault)
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """#,
      footnotes: #"""
        <w:footnote w:id="1">\#(paragraph("one"))</w:footnote>\#(fault)\#
        <w:footnote w:id="2">\#(paragraph("two"))</w:footnote>
        """#, headers: ["h": paragraph("head") + fault + paragraph("more")])
    let document = try WordReaderTests.read(package)
    checkInvariants(document)
    #expect(document.blocks[0].kind == .heading)
    #expect(document.labels[1] == "7.")
    #expect(document.texts(of: .footnote) == ["one", "two"])
    #expect(document.texts(of: .header) == ["head", "more"])
    #expect(document.notes.allSatisfy { $0.story >= 0 })
    #expect(Set(document.diagnostics.map(\.source.part)).count == 4)
    #expect(Set(document.diagnosticCodes) == ["malformed-xml", "stray-text"])
  }

  @Test func aReadingBegunAnewCountsNothingTwice() throws {
    let body =
      #"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\#(run("a"))</w:p>"#
      + #"<w:p><w:r><w:footnoteReference w:id="1"/></w:r><w:hyperlink w:anchor="x">\#(run("l"))</w:hyperlink></w:p>"#
      + #"<w:p><w:bookmarkStart w:name="b"/><w:r>stray</w:r></w:p></w:q>"#
    let numbering = #"""
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """#
    let document = try WordReaderTests.read(WordPackage(body: body, numbering: numbering))
    checkInvariants(document)
    #expect(document.labels.first == "1")
    #expect(document.notes.map { document.strings[$0.mark] } == ["1"])
    #expect(document.links.count == 1)
    #expect(document.bookmarks.count == 1)
    #expect(document.diagnosticCodes == ["stray-text", "malformed-xml", "missing-note", "dangling-bookmark"])
  }

  @Test func aPartBeyondALimitIsLeftOut() throws {
    var limits = ReadLimits()
    limits.definitions = 1
    let style = { (id: String) in #"<w:style w:styleId="\#(id)"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>"# }
    let body = #"<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>\#(run("x"))</w:p>"#
    let package = WordPackage(
      body: body, styles: style("a") + style("b"),
      numbering: #"<w:abstractNum w:abstractNumId="0"/><w:abstractNum w:abstractNumId="1"/>"#)
    let document = try WordReaderTests.read(package, limits: limits)
    #expect(document.blocks[0].kind == .paragraph)
    #expect(document.diagnosticCodes == ["limit-exceeded", "limit-exceeded"])
    #expect(document.diagnostics.map(\.source.part) == ["word/styles.xml", "word/numbering.xml"])
  }

  @Test func damagedRelationshipsLeadToTheUsualMainPart() throws {
    var package = WordPackage(body: paragraph("text"))
    package[xml: "_rels/.rels"] = "<Relationships"
    let document = try WordReaderTests.read(package)
    #expect(document.bodyTexts == ["text"])
    #expect(document.diagnosticCodes == ["malformed-xml"])
    #expect(document.diagnostics[0].source.part == "_rels/.rels")
  }
}
