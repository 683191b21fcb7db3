import DocumentModel
import TestSupport
import Testing

@Suite("Paragraphs and their styles")
struct ParagraphTests {
  private static func style(_ id: String, basedOn: String = "", _ properties: String = "", name: String = "") -> String
  {
    let base = basedOn.isEmpty ? "" : #"<w:basedOn w:val="\#(basedOn)"/>"#
    return """
      <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name.isEmpty ? id : name)"/>\(base)\
      <w:pPr>\(properties)</w:pPr></w:style>
      """
  }

  private static func pStyle(_ id: String) -> String { #"<w:pStyle w:val="\#(id)"/>"# }

  @Test func joinsTheRunsOfAParagraph() throws {
    let document = try read(body: "<w:p>\(run("Docu"))\(run("ment C2"))\(run("5/1"))</w:p>")
    #expect(document.bodyTexts == ["Document C25/1"])
    #expect(document.runs.count == 1)
  }

  @Test func keepsARunOfSpacesAlone() throws {
    let document = try read(body: "<w:p>\(run("one"))\(run(" "))\(run("two"))</w:p>")
    #expect(document.bodyTexts == ["one two"])
  }

  @Test func keepsSpacesOfATextWithoutSpacePreserve() throws {
    let document = try read(body: "<w:p><w:r><w:t>one</w:t><w:t> </w:t><w:t>two</w:t></w:r></w:p>")
    #expect(document.bodyTexts == ["one two"])
  }

  @Test func splitsRunsWhereTheyLookDifferent() throws {
    let document = try read(body: "<w:p>\(run("a"))\(run("b", "<w:b/>"))\(run("c", #"<w:b w:val="0"/><w:i/>"#))</w:p>")
    #expect(document.runs.map(\.format) == [RunFormat(), .bold, .italic])
    #expect(document.runs.map { $0.range.range } == [0..<1, 1..<2, 2..<3])
  }

  @Test(arguments: [
    ("<w:i/>", RunFormat.italic), (#"<w:u w:val="single"/>"#, .underline), (#"<w:u w:val="none"/>"#, RunFormat()),
    ("<w:vanish/>", .hidden), ("<w:rtl/>", .rightToLeft), (#"<w:vertAlign w:val="superscript"/>"#, .superscript),
    (#"<w:vertAlign w:val="subscript"/>"#, .subscript), ("<w:strike/>", .strikethrough),
    (#"<w:b w:val="false"/>"#, RunFormat()), (#"<w:b w:val="on"/>"#, .bold),
  ])
  func readsTheFormatOfARun(properties: String, format: RunFormat) throws {
    let document = try read(body: "<w:p>\(run("x", properties))</w:p>")
    #expect(document.runs.first?.format == format)
  }

  @Test func readsTheFormatBeforeAChangeNowhere() throws {
    let document = try read(body: "<w:p>\(run("x", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"))</w:p>")
    #expect(document.runs.first?.format == [])
  }

  @Test func readsTheLanguageOfARun() throws {
    let document = try read(body: "<w:p>\(run("x", #"<w:lang w:val="fr-FR"/>"#))</w:p>")
    #expect(document.runs.first.map { document.strings[$0.language] } == "fr-FR")
  }

  @Test func inheritsTheOutlineLevelThroughTwoStyles() throws {
    let styles =
      Self.style("Base", #"<w:outlineLvl w:val="1"/>"#) + Self.style("Middle", basedOn: "Base")
      + Self.style("Leaf", basedOn: "Middle")
    let document = try read(
      WordPackage(body: paragraph("Finance", Self.pStyle("Leaf")) + paragraph("text"), styles: styles))
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph])
    #expect(document.blocks[0].level == 2)
    #expect(document.strings[document.blocks[0].style] == "Leaf")
  }

  @Test func knowsBuiltInHeadingsByTheirEnglishName() throws {
    let styles = Self.style("Titre3", name: "heading 3")
    let document = try read(WordPackage(body: paragraph("Finances", Self.pStyle("Titre3")), styles: styles))
    #expect(document.blocks[0].kind == .heading)
    #expect(document.blocks[0].level == 3)
  }

  @Test func takesTheOutlineLevelOfTheParagraphFirst() throws {
    let styles = Self.style("H", #"<w:outlineLvl w:val="0"/>"#)
    let body =
      paragraph("deep", Self.pStyle("H") + #"<w:outlineLvl w:val="4"/>"#)
      + paragraph("body text", Self.pStyle("H") + #"<w:outlineLvl w:val="9"/>"#)
      + paragraph("no style", #"<w:outlineLvl w:val="2"/>"#)
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .heading])
    #expect(document.blocks.map(\.level) == [5, 0, 3])
  }

  @Test func takesNoEmptyParagraphForAHeading() throws {
    let document = try read(body: paragraph("", #"<w:outlineLvl w:val="0"/>"#))
    #expect(document.blocks[0].kind == .paragraph)
    #expect(document.blocks[0].level == 0)
  }

  @Test func survivesStylesThatAreBasedOnEachOther() throws {
    let styles = Self.style("A", basedOn: "B") + Self.style("B", basedOn: "A", #"<w:outlineLvl w:val="0"/>"#)
    let document = try read(WordPackage(body: paragraph("x", Self.pStyle("A")), styles: styles))
    #expect(document.blocks[0].kind == .heading)
  }

  @Test func knowsTitlesAndCaptionsByTheirStyle() throws {
    let styles = Self.style("T", name: "Title") + Self.style("C", name: "caption") + Self.style("V", name: "toc 1")
    let body = ["T", "C", "V"].map { paragraph("x", Self.pStyle($0)) }.joined()
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(document.blocks.map(\.kind) == [.title, .caption, .other])
  }

  @Test func usesTheDefaultStyleWhereNoneIsNamed() throws {
    let styles = """
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      """
    let document = try read(WordPackage(body: paragraph("x"), styles: styles))
    #expect(document.blocks[0].kind == .heading)
    #expect(document.blocks[0].style == .empty)
  }

  @Test func marksTextThatAStyleHides() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let body =
      paragraph("by the paragraph", Self.pStyle("P"))
      + "<w:p>\(run("seen"))\(run("by the run", #"<w:rStyle w:val="C"/>"#))</w:p>"
      + "<w:p><w:pPr>\(Self.pStyle("P"))</w:pPr>\(run("shown", #"<w:vanish w:val="0"/>"#))</w:p>"
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(document.runs.map(\.format) == [.hidden, RunFormat(), .hidden, RunFormat()])
  }

  @Test func saysWhereAParagraphStands() throws {
    let document = try read(
      body: paragraph("one") + #"<w:p w14:paraId="0A1B2C3D">\#(run("two"))</w:p>"# + "<w:del><w:p/></w:del>"
        + paragraph("four"))
    let place = document.location(of: document.blocks[1])
    #expect(place.part == "word/document.xml")
    #expect(place.paragraph == 2)
    #expect(place.paraID == "0A1B2C3D")
    #expect(document.blocks[2].paragraph == 4)
  }

  @Test func readsContentInWrappersAsTheirParents() throws {
    let body = """
      <w:sdt><w:sdtPr><w:alias w:val="no text"/></w:sdtPr><w:sdtContent>\(paragraph("block"))</w:sdtContent></w:sdt>\
      <w:customXml w:element="x">\(paragraph("custom"))</w:customXml>\
      <w:p>\(run("a"))<w:smartTag w:element="place">\(run("b"))</w:smartTag><w:sdt><w:sdtContent>\(run("c"))\
      </w:sdtContent></w:sdt><w:customXml w:element="y"><w:customXmlPr/>\(run("d"))</w:customXml>\
      <w:dir w:val="rtl">\(run("e"))</w:dir><w:bdo w:val="ltr">\(run("f"))</w:bdo></w:p>
      """
    #expect(try read(body: body).bodyTexts == ["block", "custom", "abcdef"])
  }

  @Test func readsTheBaseOfARubyAlone() throws {
    let body = """
      <w:p><w:r><w:t>a</w:t><w:ruby><w:rubyPr/><w:rt>\(run("reading"))</w:rt><w:rubyBase>\(run("base"))</w:rubyBase>\
      </w:ruby></w:r>\(run("z"))</w:p>
      """
    let document = try read(body: body)
    #expect(document.bodyTexts == ["abasez"])
    #expect(document.diagnosticCodes.isEmpty)
    #expect(document.readings.map { document.string($0.span) } == ["base"])
    #expect(document.readings.map { document.strings[$0.text] } == ["reading"])
    #expect(document.runs.last?.range.end == 6)
    #expect(document.runs.first?.range.start == 0)
  }

  @Test func readsTheTextOfAnEquation() throws {
    let body = "<w:p>\(run("E = "))<m:oMath><m:r><m:t>mc²</m:t></m:r></m:oMath>\(run("!"))</w:p>"
    let document = try read(body: body)
    #expect(document.bodyTexts == ["E = mc²!"])
    #expect(document.runs.reduce(0) { $0 + $1.range.count } == document.blocks[0].text.count)
  }

  @Test func saysWhatIsLeftOut() throws {
    let body = """
      <w:altChunk r:id="x"/><w:p><w:r><w:ruby><w:rt>\(run("aid"))</w:rt><w:rubyBase>\(run("word"))</w:rubyBase></w:ruby>\
      </w:r></w:p>
      """
    let document = try read(body: body)
    #expect(document.bodyTexts == ["", "word"])
    #expect(document.diagnosticCodes == ["dangling-relationship"])
  }
}
