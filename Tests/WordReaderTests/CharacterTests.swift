import DocumentModel
import TestSupport
import Testing

@Suite("Elements that stand for characters")
struct CharacterTests {
  private func text(_ content: String) throws -> String {
    try read(body: "<w:p><w:r>\(content)</w:r></w:p>").bodyTexts[0]
  }

  @Test(arguments: [
    ("<w:t>ITU</w:t><w:noBreakHyphen/><w:t>T</w:t>", "ITU\u{2011}T"),
    ("<w:t>Umsatz</w:t><w:softHyphen/><w:t>steuer</w:t>", "Umsatz\u{ad}steuer"),
    ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
    ("<w:t>a</w:t><w:ptab w:alignment=\"right\"/><w:t>b</w:t>", "a\tb"),
    ("<w:t>a</w:t><w:cr/><w:t>b</w:t>", "a\nb"),
    ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
    ("<w:t>a</w:t><w:br w:type=\"textWrapping\"/><w:t>b</w:t>", "a\nb"),
    ("<w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t>", "a\nb"),
    ("<w:br w:type=\"page\"/><w:t>b</w:t>", "b"),
    ("<w:br/><w:t>b</w:t>", "\nb"),
    ("<w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t>", "ab"),
    ("<w:t>a&amp;b &#x410;</w:t>", "a&b А"),
    ("<w:t><![CDATA[a<b]]></w:t>", "a<b"),
    ("<w:t>a<!-- no text -->b<?pi no text?>c</w:t>", "abc"),
  ])
  func readsCharacters(content: String, expected: String) throws {
    #expect(try text(content) == expected)
  }

  @Test func takesNoTabStopForATab() throws {
    let document = try read(
      body: paragraph("a", #"<w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:pos="9000"/></w:tabs>"#))
    #expect(document.bodyTexts == ["a"])
  }

  @Test(arguments: [
    ("Symbol", "F061", "α"), ("Symbol", "0061", "α"), ("Wingdings", "F0FC", "✓"), ("Wingdings", "00FC", "✓"),
    ("Arial", "00E9", "é"), ("Arial", "F0E9", "é"), ("Segoe UI Symbol", "2713", "✓"),
  ])
  func readsSymbols(font: String, code: String, expected: String) throws {
    #expect(try text(#"<w:sym w:font="\#(font)" w:char="\#(code)"/>"#) == expected)
  }

  @Test(arguments: ["", "zz", "110000", "D800"])
  func survivesSymbolsWithoutACode(code: String) throws {
    #expect(try text(#"<w:t>a</w:t><w:sym w:font="Symbol" w:char="\#(code)"/>"#) == "a\u{fffd}")
  }

  @Test func readsTextInASymbolFont() throws {
    let fonts = #"<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>"#
    let document = try read(body: "<w:p>\(run("a b", fonts))\(run("\u{f0b7}", fonts))\(run(" a"))</w:p>")
    #expect(document.bodyTexts == ["α β• a"])
  }

  @Test func keepsSupplementaryCharacters() throws {
    #expect(try text("<w:t>𠮷&#x1F600;é</w:t>") == "𠮷😀é")
  }
}
