import DocumentModel
import TestSupport
import Testing

@Suite("Features: characters")
struct CharacterFeatureTests {
  /// Capitals are a way to show letters; the words are those of the author.
  @Test(arguments: ["<w:caps/>", "<w:smallCaps/>", "<w:outline/>", "<w:spacing w:val=\"20\"/>"])
  func lettersStayAsTheyWereTyped(properties: String) throws {
    #expect(try read(body: "<w:p>\(run("Council "))\(run("Chair", properties))</w:p>").bodyTexts == ["Council Chair"])
  }

  @Test func spacesThatDoNotBreakAndSoftHyphensAreKept() throws {
    let document = try read(
      body: "<w:p>\(run("Document\u{a0}C25/1"))<w:r><w:softHyphen/></w:r>\(run("x\u{202f}y"))</w:p>")
    #expect(document.bodyTexts == ["Document\u{a0}C25/1\u{ad}x\u{202f}y"])
  }

  @Test(arguments: ["dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong", "pgNum"])
  func textThatTheFileDoesNotHoldIsTold(element: String) throws {
    let document = try read(body: "<w:p><w:r><w:t>on </w:t><w:\(element)/><w:t>.</w:t></w:r></w:p>")
    #expect(document.bodyTexts == ["on ."])
    #expect(document.diagnosticCodes == ["text-not-stored"])
  }

  @Test func wordsOnBothSidesOfATabAreTwo() throws {
    let signs = [
      "<w:tab/>", "<w:ptab w:relativeTo=\"margin\" w:alignment=\"right\" w:leader=\"none\"/>", "<w:cr/>", "<w:br/>",
    ]
    let content = signs.map { "<w:t>x</w:t>\($0)" }.joined()
    let text = try read(body: "<w:p><w:r>\(content)<w:t>y</w:t></w:r></w:p>").bodyTexts[0]
    #expect(text == "x\tx\tx\nx\ny")
    #expect(text.split { $0.isWhitespace }.count == 5)
  }

  @Test func wordsOverRunsAreOneAndRunsOfSpacesStay() throws {
    let parts = ["I", "T", "U", " ", "\u{2011}", "T"].map { run($0, "<w:rFonts w:ascii=\"\($0)\"/>") }
    let body =
      "<w:p><w:proofErr w:type=\"spellStart\"/>\(parts.joined(separator: "<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/>"))</w:p>"
    #expect(try read(body: body).bodyTexts == ["ITU \u{2011}T"])
  }
}
