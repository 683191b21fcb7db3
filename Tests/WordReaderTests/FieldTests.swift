import DocumentModel
import TestSupport
import Testing

@Suite("Fields, hyperlinks and bookmarks")
struct FieldTests {
  private static func mark(_ type: String) -> String { #"<w:r><w:fldChar w:fldCharType="\#(type)"/></w:r>"# }

  private static func code(_ text: String) -> String {
    #"<w:r><w:instrText xml:space="preserve">\#(text)</w:instrText></w:r>"#
  }

  private static func field(_ instruction: String, _ result: String) -> String {
    mark("begin") + code(instruction) + mark("separate") + result + mark("end")
  }

  @Test func resultIsTextAndInstructionIsNot() throws {
    let document = try read(
      body: "<w:p>\(run("page "))\(Self.field(" PAGEREF _Toc1 \\h ", run("12")))\(run("!"))</w:p>")
    #expect(document.bodyTexts == ["page 12!"])
  }

  @Test func withoutAResultSayNothing() throws {
    let document = try read(
      body: "<w:p>\(run("a"))\(Self.mark("begin"))\(Self.code(" XE ITU "))\(Self.mark("end"))\(run("b"))</w:p>")
    #expect(document.bodyTexts == ["ab"])
  }

  @Test func textInsideAnOpenInstructionIsNotText() throws {
    let body = """
      <w:p>\(run("a"))\(Self.mark("begin"))\(Self.code(" IF "))\(run("not seen"))\(Self.field(" PAGE ", run("3")))\
      \(Self.code(" = 3 "))<w:r><w:tab/><w:noBreakHyphen/></w:r>\(Self.mark("separate"))\(run("yes"))\(Self.mark("end"))\
      \(run("z"))</w:p>
      """
    #expect(try read(body: body).bodyTexts == ["ayesz"])
  }

  @Test func nestInResults() throws {
    let body = "<w:p>\(Self.field(" REF a ", run("x") + Self.field(" REF b ", run("y")) + run("z")))\(run("!"))</w:p>"
    #expect(try read(body: body).bodyTexts == ["xyz!"])
  }

  @Test func areReadInTheirSimpleForm() throws {
    let body = #"<w:p>\#(run("No. "))<w:fldSimple w:instr=" SEQ Table ">\#(run("4"))</w:fldSimple>\#(run("."))</w:p>"#
    #expect(try read(body: body).bodyTexts == ["No. 4."])
  }

  @Test func thatNeverEndTakeNoTextOfOtherStories() throws {
    let body =
      "<w:p>\(run("a"))\(Self.mark("begin"))\(Self.code(" REF "))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    let footnotes = """
      <w:footnote w:id="1"><w:p>\(run("one"))\(Self.mark("begin"))</w:p></w:footnote>\
      <w:footnote w:id="2">\(paragraph("two"))</w:footnote>
      """
    let document = try read(WordPackage(body: body, footnotes: footnotes))
    #expect(document.texts(of: .footnote) == ["one", "two"])
    #expect(document.diagnosticCodes.contains("unclosed-field"))
  }

  @Test func thatEndWithoutABeginningAreIgnored() throws {
    let document = try read(body: "<w:p>\(run("a"))\(Self.mark("separate"))\(Self.mark("end"))\(run("b"))</w:p>")
    #expect(document.bodyTexts == ["ab"])
  }

  @Test func ofAContentsListMakeItsLinesOther() throws {
    let body = """
      <w:p>\(Self.mark("begin"))\(Self.code(" TOC \\o ")) \(Self.mark("separate"))\(run("Introduction"))</w:p>\
      \(paragraph("Scope"))<w:p>\(Self.mark("end"))</w:p>\(paragraph("after"))
      """
    #expect(try read(body: body).blocks.map(\.kind) == [.other, .other, .other, .paragraph])
  }

  @Test(arguments: [
    (#" HYPERLINK "https://www.itu.int/a" "#, "https://www.itu.int/a"),
    (#"HYPERLINK https://www.itu.int/a"#, "https://www.itu.int/a"),
    (#" hyperlink "https://www.itu.int/a" \l "part 2" \o "tip""#, "https://www.itu.int/a#part 2"),
    (#" HYPERLINK \l "_Toc5" "#, "#_Toc5"),
    (#" HYPERLINK \o "tip" "https://www.itu.int" \t "_blank""#, "https://www.itu.int"),
    (#" HYPERLINK "C:\\papers\\a.docx" "#, #"C:\papers\a.docx"#),
  ])
  func areLinks(instruction: String, target: String) throws {
    let quoted = instruction.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    let document = try read(body: "<w:p>\(run("see "))\(Self.field(quoted, run("here")))\(run("."))</w:p>")
    #expect(document.linkTexts == ["here → \(target)"])
    #expect(document.links[0].span == BlockSpan(block: 0, start: 4, end: 8))
  }

  @Test func haveInstructionsInSeveralRuns() throws {
    let instruction = Self.code(" HYPER") + Self.code("LINK &quot;https://www.itu") + Self.code(".int&quot; ")
    let body = "<w:p>\(Self.mark("begin"))\(instruction)\(Self.mark("separate"))\(run("ITU"))\(Self.mark("end"))</w:p>"
    #expect(try read(body: body).linkTexts == ["ITU → https://www.itu.int"])
  }

  @Test func linksLeadToAddressesAndBookmarks() throws {
    let body = """
      <w:p><w:hyperlink r:id="a">\(run("one"))</w:hyperlink><w:hyperlink r:id="a" w:anchor="x">\(run("two"))</w:hyperlink>\
      <w:hyperlink w:anchor="y">\(run("three"))</w:hyperlink><w:hyperlink r:id="none">\(run("four"))</w:hyperlink>\
      <w:ins><w:hyperlink r:id="a"><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins>\(run("five"))</w:ins>\
      </w:hyperlink></w:ins></w:p>
      """
    let document = try read(WordPackage(body: body, links: ["a": "https://www.itu.int/doc"]))
    #expect(
      document.linkTexts == [
        "one → https://www.itu.int/doc", "two → https://www.itu.int/doc#x", "three → #y",
        "five → https://www.itu.int/doc",
      ])
    #expect(document.bodyTexts == ["onetwothreefourfive"])
    #expect(document.diagnosticCodes == ["dangling-relationship", "dangling-bookmark"])
  }

  @Test func linksOverSeveralParagraphsAreOneInEach() throws {
    let body = """
      <w:p>\(run("a "))\(Self.mark("begin"))\(Self.code(" HYPERLINK x "))\(Self.mark("separate"))\(run("b"))</w:p>\
      <w:p>\(run("c"))\(Self.mark("end"))\(run(" d"))</w:p>
      """
    #expect(try read(body: body).linkTexts == ["b → x", "c → x"])
  }

  @Test func linksOfAPartComeFromItsOwnRelationships() throws {
    var package = WordPackage(
      body:
        #"<w:p><w:hyperlink r:id="a">\#(run("body"))</w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#,
      footnotes: #"<w:footnote w:id="1"><w:p><w:hyperlink r:id="a">\#(run("note"))</w:hyperlink></w:p></w:footnote>"#,
      links: ["a": "https://www.itu.int/body"])
    package[xml: "word/_rels/footnotes.xml.rels"] = WordPackage.relationships(
      [#"<Relationship Id="a" Type="x/hyperlink" Target="https://www.itu.int/note" TargetMode="External"/>"#])
    #expect(
      try read(package).linkTexts == ["body → https://www.itu.int/body", "note → https://www.itu.int/note"])
  }

  @Test func bookmarksArePointsInTheText() throws {
    let bookmark = { (name: String) in #"<w:bookmarkStart w:id="1" w:name="\#(name)"/><w:bookmarkEnd w:id="1"/>"# }
    let body = """
      \(bookmark("before"))<w:p>\(run("é"))\(bookmark("inside"))</w:p>\(bookmark("between"))\(paragraph("two"))\
      \(bookmark("behind"))<w:sectPr/>
      """
    let document = try read(body: body)
    #expect(document.bookmarks.map { document.strings[$0.name] } == ["before", "inside", "between", "behind"])
    #expect(
      document.bookmarks.map(\.range.span) == [
        BlockSpan(block: 0, start: 0, end: 0), BlockSpan(block: 0, start: 2, end: 2),
        BlockSpan(block: 1, start: 0, end: 0), BlockSpan(block: 1, start: 3, end: 3),
      ])
  }
}
