import DocumentModel
import TestSupport
import Testing

@Suite("Labels that the author typed")
struct TypedLabelTests {
  @Test(arguments: [
    ("2.1\tThe budget", "2.1", "The budget"), ("a) first", "a)", "first"), ("(iv) fourth", "(iv)", "fourth"),
    ("1. First", "1.", "First"), ("• point", "•", "point"), ("– point", "–", "point"), ("- point", "-", "point"),
    ("一、背景", "一、", "背景"), ("（二）预算", "（二）", "预算"), ("12\u{a0}\tTwelve", "12", "Twelve"),
    ("A.\tAnnexes", "A.", "Annexes"), ("3.2.1) deep", "3.2.1)", "deep"),
  ])
  func areCutOffTheText(text: String, label: String, rest: String) throws {
    let document = try read(body: paragraph(text))
    #expect(document.labels == [label])
    #expect(document.bodyTexts == [rest])
    #expect(document.blocks[0].numberTyped)
    #expect(document.blocks[0].kind == .listItem)
  }

  @Test(arguments: [
    "2.1 million Swiss francs", "2025\tyear", "A. Author", "- ", "1)", "Annex\tA", "(see below) text", "-5 degrees", "",
    "civil) law", "二月", "1.",
  ])
  func areNotWhatOnlyLooksLikeThem(text: String) throws {
    let document = try read(body: paragraph(text))
    #expect(document.labels == [""])
    #expect(document.bodyTexts == [text])
    #expect(!document.blocks[0].numberTyped)
  }

  @Test func stayInTheTextOfAnAutomaticItem() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let properties = #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
    let document = try read(WordPackage(body: paragraph("a) text", properties), numbering: numbering))
    #expect(document.labels == ["1."])
    #expect(document.bodyTexts == ["a) text"])
  }

  @Test func moveWhatPointsIntoTheParagraph() throws {
    let body = """
      <w:p>\(run("a)", "<w:b/>"))\(run("\t"))\(run("see ", "<w:b/>"))<w:bookmarkStart w:id="1" w:name="here"/>\
      <w:hyperlink w:anchor="there">\(run("this"))</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      """
    let document = try read(
      WordPackage(body: body, footnotes: #"<w:footnote w:id="2">\#(paragraph("a note"))</w:footnote>"#))
    #expect(document.bodyTexts == ["see this"])
    #expect(document.linkTexts == ["this → #there"])
    #expect(document.notes[0].anchor == BlockSpan(block: 0, start: 8, end: 8))
    #expect(document.bookmarks[0].range.start == TextPoint(block: 0, offset: 4))
    let runs = document.blocks[0].runs.range.map { document.runs[$0] }
    #expect(runs.map { $0.range.range } == [0..<4, 4..<8])
    #expect(runs.map(\.format) == [.bold, RunFormat()])
  }
}
