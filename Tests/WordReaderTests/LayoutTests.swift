import DocumentModel
import TestSupport
import Testing

@Suite("Runs, directions, pages and sections")
struct LayoutTests {
  private func languages(_ body: String, styles: String? = nil) throws -> [String] {
    let document = try read(WordPackage(body: body, styles: styles))
    return document.runs.map { document.strings[$0.language] }
  }

  @Test(arguments: [
    ("x", "", "en-GB"), ("中文", "", "zh-CN"), ("x", #"<w:rFonts w:hint="eastAsia"/>"#, "zh-CN"),
    ("x", "<w:rtl/>", "ar-SA"), ("x", "<w:cs/>", "ar-SA"),
  ])
  func theLanguageIsThatOfTheScript(text: String, more: String, expected: String) throws {
    let lang = #"<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>"#
    #expect(try languages("<w:p>\(run(text, more + lang))</w:p>") == [expected])
  }

  @Test func languagesComeFromStylesUnlessTheyAreTheDocuments() throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:lang w:val="en-GB"/>\
      </w:rPr></w:style><w:style w:type="paragraph" w:styleId="F"><w:name w:val="F"/><w:basedOn w:val="N"/><w:rPr>\
      <w:lang w:val="fr-FR"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="G"><w:name w:val="G"/>\
      <w:basedOn w:val="F"/></w:style><w:style w:type="character" w:styleId="D"><w:name w:val="D"/><w:rPr>\
      <w:lang w:val="de-DE"/></w:rPr></w:style>
      """
    let body =
      paragraph("a") + paragraph("b", #"<w:pStyle w:val="G"/>"#)
      + "<w:p>\(run("c", #"<w:rStyle w:val="D"/>"#))\(run("d", #"<w:lang w:val="ru-RU"/>"#))</w:p>"
    #expect(try languages(body, styles: styles) == ["", "fr-FR", "de-DE", "ru-RU"])
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(document.strings[document.defaultLanguages.latin] == "en-GB")
  }

  @Test func aCharacterStyleTurnsTogglesRound() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:b/><w:i/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/><w:vertAlign w:val="superscript"/>\
      </w:rPr></w:style><w:style w:type="character" w:styleId="R"><w:name w:val="R"/><w:basedOn w:val="C"/><w:rPr>\
      <w:b w:val="0"/><w:rtl/></w:rPr></w:style>
      """
    let inner = #"<w:rStyle w:val="C"/>"#
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>\(run("a"))\(run("b", inner))\(run("c", inner + "<w:b/>"))"
      + "\(run("d", #"<w:rStyle w:val="R"/>"#))</w:p><w:p>\(run("e", inner))</w:p>"
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(
      document.runs.map(\.format) == [
        [.bold, .italic], [.italic, .superscript], [.bold, .italic, .superscript],
        [.bold, .italic, .superscript, .rightToLeft], [.bold, .superscript],
      ])
  }

  @Test func directionsComeFromParagraphsStylesAndWrappers() throws {
    let styles = #"<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:bidi/></w:pPr></w:style>"#
    let body =
      paragraph("a", "<w:bidi/>") + paragraph("b", #"<w:pStyle w:val="A"/>"#)
      + paragraph("c", #"<w:pStyle w:val="A"/><w:bidi w:val="0"/>"#)
      + #"<w:p>\#(run("d"))<w:dir w:val="rtl">\#(run("e"))<w:bdo w:val="ltr">\#(run("f"))</w:bdo></w:dir></w:p>"#
    let document = try read(WordPackage(body: body, styles: styles))
    #expect(document.blocks.map(\.isRightToLeft) == [true, true, false, false])
    #expect(document.runs.suffix(3).map(\.format) == [RunFormat(), .rightToLeft, RunFormat()])
  }

  @Test func framesAndShadingsAreKept() throws {
    let shaded = cell("x", #"<w:shd w:val="clear" w:color="auto" w:fill="D9D9d9"/>"#)
    let plain = cell("y", #"<w:shd w:fill="auto"/>"#)
    let document = try read(
      body: paragraph("a", #"<w:framePr w:w="100"/>"#) + table(columns: 2, row(shaded, plain)) + paragraph("b"))
    #expect(document.blocks.map(\.isFramed) == [true, false, false, false])
    #expect(document.cells.map(\.shading) == [0xd9d9d9, -1])
  }

  @Test func pageStartsAreKept() throws {
    let new = "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>"
    let document = try read(body: "<w:p>\(run("a"))\(new)</w:p><w:p>\(new)</w:p>" + paragraph("c"))
    #expect(document.pageStarts == [TextPoint(block: 0, offset: 1), TextPoint(block: 1, offset: 0)])
  }

  @Test func sectionsHaveTheirBlocksAndHeaders() throws {
    let first = """
      <w:sectPr><w:headerReference w:type="default" r:id="h"/><w:headerReference w:type="first" r:id="f"/>\
      <w:pgSz w:w="11907" w:h="16840"/><w:titlePg/></w:sectPr>
      """
    let second =
      #"<w:sectPr><w:headerReference w:type="default" r:id="h2"/><w:type w:val="continuous"/>"#
      + #"<w:pgSz w:w="16840" w:h="11907" w:orient="landscape"/></w:sectPr>"#
    let document = try read(
      WordPackage(
        body: paragraph("a") + paragraph("b", first) + paragraph("c") + second,
        headers: ["h": paragraph("one"), "f": paragraph("title"), "h2": paragraph("two")]))
    #expect(document.sections.map(\.blocks) == [IndexRange(start: 0, end: 2), IndexRange(start: 2, end: 3)])
    #expect(document.sections.map(\.sectionBreak) == [.nextPage, .continuous])
    #expect(document.sections.map(\.isLandscape) == [false, true])
    #expect(document.sections.map(\.hasTitlePage) == [true, false])
    #expect(document.sections.map(\.pageWidth) == [11_907, 16_840])
    let texts = document.sections.map { section in
      section.headers.map { story in
        story < 0 ? "" : document.string(document.blocks[Int(document.stories[Int(story)].blocks.start)])
      }
    }
    #expect(texts == [["one", "title", ""], ["two", "title", ""]])
  }
}
