import DocumentModel
import TestSupport
import Testing

@Suite("Automatic numbers")
struct NumberingTests {
  /// A level with its label.
  private static func level(
    _ index: Int, _ text: String, format: String = "decimal", start: Int = 1, _ more: String = ""
  )
    -> String
  {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\(more)\
    <w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  private static func abstract(_ id: Int, _ levels: String...) -> String {
    #"<w:abstractNum w:abstractNumId="\#(id)">\#(levels.joined())</w:abstractNum>"#
  }

  private static func instance(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
    #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(abstract)"/>\#(overrides)</w:num>"#
  }

  private static func item(_ numbering: Int, _ level: Int = 0, _ more: String = "") -> String {
    paragraph("item", #"\#(more)<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(numbering)"/></w:numPr>"#)
  }

  private static func styled(_ id: String) -> String { paragraph("item", #"<w:pStyle w:val="\#(id)"/>"#) }

  private static let threeLevels = abstract(1, level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))

  private func labels(_ body: String, _ numbering: String, styles: String? = nil) throws -> [String] {
    try read(WordPackage(body: body, styles: styles, numbering: numbering)).labels
  }

  @Test func countsLevelsAndRestartsBelowANewParent() throws {
    let levels = [0, 1, 1, 2, 0, 1, 2, 2]
    let document = try read(
      WordPackage(
        body: levels.map { Self.item(1, $0) }.joined(), numbering: Self.threeLevels + Self.instance(1, of: 1)))
    #expect(document.labels == ["1.", "1.1", "1.2", "1.2.1", "2.", "2.1", "2.1.1", "2.1.2"])
    #expect(document.blocks.map { Int($0.listLevel) } == levels)
    #expect(document.blocks.allSatisfy { $0.kind == .listItem && !$0.numberTyped })
  }

  @Test func printsTheFormatOfEachLevel() throws {
    let numbering =
      Self.abstract(
        1, Self.level(0, "(%1)", format: "lowerLetter"), Self.level(1, "%2)", format: "lowerRoman"),
        Self.level(2, "第%3条", format: "chineseCountingThousand"), Self.level(3, "ARTICLE %4", format: "upperRoman"),
        Self.level(4, "Annex", format: "none"), Self.level(5, "%6", format: "decimalZero", start: 7))
      + Self.instance(1, of: 1)
    #expect(
      try labels((0...5).map { Self.item(1, $0) }.joined(), numbering) == [
        "(a)", "i)", "第一条", "ARTICLE I", "Annex", "07",
      ])
  }

  @Test func printsBulletsOfSymbolFonts() throws {
    let symbol = #"<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>"#
    let numbering =
      """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{f0b7}"/>\
      \(symbol)</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>
      """ + Self.instance(1, of: 1)
    #expect(try labels(Self.item(1) + Self.item(1, 1), numbering) == ["•", "–"])
  }

  @Test func twoInstancesOfOneListContinueEachOther() throws {
    let numbering = Self.threeLevels + Self.instance(1, of: 1) + Self.instance(2, of: 1)
    #expect(try labels(Self.item(1) + Self.item(2) + Self.item(1), numbering) == ["1.", "2.", "3."])
  }

  @Test func aStartOverrideCountsOnceForEachInstance() throws {
    let override = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#
    let numbering = Self.threeLevels + Self.instance(1, of: 1) + Self.instance(2, of: 1, override)
    #expect(
      try labels([1, 1, 2, 2, 1, 2].map { Self.item($0) }.joined(), numbering) == ["1.", "2.", "5.", "6.", "7.", "8."])
  }

  @Test func aStartOverrideOfADeeperLevelCountsAfterEachParent() throws {
    let override = #"<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>"#
    let numbering = Self.threeLevels + Self.instance(1, of: 1, override)
    #expect(
      try labels([0, 1, 1, 0, 1].map { Self.item(1, $0) }.joined(), numbering) == ["1.", "1.3", "1.4", "2.", "2.3"])
  }

  @Test func anOverriddenLevelIsPrintedInItsPlace() throws {
    let override = #"<w:lvlOverride w:ilvl="0">\#(Self.level(0, "[%1]", format: "upperLetter"))</w:lvlOverride>"#
    let numbering = Self.threeLevels + Self.instance(1, of: 1) + Self.instance(2, of: 1, override)
    #expect(try labels(Self.item(1) + Self.item(2), numbering) == ["1.", "[B]"])
  }

  @Test(arguments: [
    (0, ["1.", "1.1", "1.1.1", "1.2", "1.2.2", "2.", "2.1", "2.1.3"]),
    (1, ["1.", "1.1", "1.1.1", "1.2", "1.2.2", "2.", "2.1", "2.1.1"]),
    (2, ["1.", "1.1", "1.1.1", "1.2", "1.2.1", "2.", "2.1", "2.1.1"]),
  ])
  func aLevelRestartsAfterTheOneThatTheFileSays(restart: Int, expected: [String]) throws {
    let numbering =
      Self.abstract(
        1, Self.level(0, "%1."), Self.level(1, "%1.%2"),
        Self.level(2, "%1.%2.%3", #"<w:lvlRestart w:val="\#(restart)"/>"#)) + Self.instance(1, of: 1)
    #expect(try labels([0, 1, 2, 1, 2, 0, 1, 2].map { Self.item(1, $0) }.joined(), numbering) == expected)
  }

  @Test func aLegalLevelPrintsAllNumbersInDecimal() throws {
    let numbering =
      Self.abstract(
        1, Self.level(0, "Article %1", format: "upperRoman"), Self.level(1, "%1.%2", "<w:isLgl/>"),
        Self.level(2, "%1.%2.%3")) + Self.instance(1, of: 1)
    #expect(
      try labels([0, 0, 1, 2].map { Self.item(1, $0) }.joined(), numbering) == [
        "Article I", "Article II", "2.1", "II.1.1",
      ])
  }

  @Test func aListFollowsTheLinkToANumberingStyle() throws {
    let numbering =
      #"<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Steps"/></w:abstractNum>"#
      + #"<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Steps"/>\#(Self.level(0, "Step %1"))</w:abstractNum>"#
      + Self.instance(1, of: 1) + Self.instance(2, of: 2)
    let styles = """
      <w:style w:type="numbering" w:styleId="Steps"><w:name w:val="Steps"/><w:pPr><w:numPr><w:numId w:val="2"/>\
      </w:numPr></w:pPr></w:style>
      """
    #expect(try labels(Self.item(1) + Self.item(1), numbering, styles: styles) == ["Step 1", "Step 2"])
  }

  @Test func stylesGiveNumbersAndTheirBaseStylesToo() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/>\
      <w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>\
      <w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/><w:pPr><w:numPr>\
      <w:numId w:val="0"/></w:numPr></w:pPr></w:style>
      """
    let numbering = Self.threeLevels + Self.instance(1, of: 1)
    let document = try read(
      WordPackage(
        body: Self.item(1) + ["A", "B", "C"].map(Self.styled).joined()
          + paragraph("off", #"<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>"#),
        styles: styles, numbering: numbering))
    #expect(document.labels == ["1.", "1.1", "1.2", "", ""])
    #expect(document.blocks[3].kind == .paragraph)
    #expect(document.blocks[4].kind == .paragraph)
  }

  @Test func aStyleFindsItsLevelByTheLevelThatNamesIt() throws {
    let linked = { (id: String) in #"<w:pStyle w:val="\#(id)"/>"# }
    let numbering =
      Self.abstract(1, Self.level(0, "%1", linked("H1")), Self.level(1, "%1.%2", linked("H2")))
      + Self.instance(1, of: 1)
    let numbered = #"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>"#
    let styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>\(numbered)</w:style>\
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>\(numbered)</w:style>\
      <w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="H2"/></w:style>
      """
    let document = try read(
      WordPackage(
        body: ["H1", "H2", "Child", "H1", "H2"].map(Self.styled).joined(), styles: styles, numbering: numbering))
    #expect(document.labels == ["1", "1.1", "1.2", "2", "2.1"])
    #expect(document.blocks.allSatisfy { $0.kind == .heading })
  }

  @Test func aStyleThatInheritsItsNumberFindsItsOwnLevel() throws {
    let linked = { (id: String) in #"<w:pStyle w:val="\#(id)"/>"# }
    let numbering =
      Self.abstract(1, Self.level(0, "%1", linked("H1")), Self.level(1, "%1.%2", linked("H2")))
      + Self.instance(1, of: 1)
    let styles = """
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>\
      </w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>
      """
    #expect(
      try labels(["H1", "H2", "H2"].map(Self.styled).joined(), numbering, styles: styles) == ["1", "1.1", "1.2"])
  }

  @Test func theLevelOfTheParagraphWinsOverTheStyles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
      </w:pPr></w:style>
      """
    let body =
      Self.styled("A") + paragraph("x", #"<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>"#)
    #expect(try labels(body, Self.threeLevels + Self.instance(1, of: 1), styles: styles) == ["1.", "1.1"])
  }

  @Test func countingGoesThroughCellsAndTextBoxes() throws {
    let item = Self.item(1)
    let box =
      "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(item)</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    let body = item + "<w:tbl><w:tr><w:tc>\(item)</w:tc><w:tc>\(item)</w:tc></w:tr></w:tbl>" + box + item
    let document = try read(WordPackage(body: body, numbering: Self.threeLevels + Self.instance(1, of: 1)))
    #expect(document.labels.filter { !$0.isEmpty } == ["1.", "2.", "3.", "4.", "5."])
  }

  @Test func deletedItemsAreNotCounted() throws {
    let deleted = """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>\
      <w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
      """
    let document = try read(
      WordPackage(body: Self.item(1) + deleted + Self.item(1), numbering: Self.threeLevels + Self.instance(1, of: 1)))
    #expect(document.labels == ["1.", "2."])
  }

  @Test func aSkippedLevelIsPrintedWithItsFirstNumber() throws {
    let numbering = Self.threeLevels + Self.instance(1, of: 1)
    #expect(
      try labels([0, 2, 2, 0, 2].map { Self.item(1, $0) }.joined(), numbering) == [
        "1.", "1.1.1", "1.1.2", "2.", "2.1.1",
      ])
    #expect(try labels([2, 2].map { Self.item(1, $0) }.joined(), numbering) == ["1.1.1", "1.1.2"])
    #expect(try labels([0, 2, 1].map { Self.item(1, $0) }.joined(), numbering) == ["1.", "1.1.1", "1.2"])
    #expect(try labels([1, 0].map { Self.item(1, $0) }.joined(), numbering) == ["1.1", "2."])
  }

  @Test func aSkippedLevelOfAnInstanceBeginsWithItsOverride() throws {
    let override = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>"#
    let numbering = Self.threeLevels + Self.instance(1, of: 1, override)
    #expect(try labels(Self.item(1, 1), numbering) == ["4.1"])
  }

  @Test func aLevelOfAnInstanceMayBeWholeAndBeginElsewhere() throws {
    let override = """
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>\(Self.level(0, "§%1", format: "upperRoman", start: 3))\
      </w:lvlOverride>
      """
    let numbering = Self.threeLevels + Self.instance(1, of: 1, override)
    #expect(try labels(Self.item(1) + Self.item(1) + Self.item(1, 1), numbering) == ["§VII", "§VIII", "VIII.1"])
  }

  @Test(arguments: [
    ("decimalZero", "09 10"), ("ordinal", "9th 10th"), ("cardinalText", "Nine Ten"), ("upperLetter", "I J"),
    ("ideographTraditional", "壬 癸"), ("chineseCounting", "九 十"), ("chineseCountingThousand", "九 十"),
    ("aiueo", "ｹ ｺ"), ("aiueoFullWidth", "ケ コ"), ("arabicAbjad", "ط ي"), ("russianLower", "и к"), ("none", " "),
    ("decimalEnclosedCircle", "⑨ ⑩"), ("hebrew1", "ט י"), ("numberInDash", "- 9 - - 10 -"),
  ])
  func printsTheFormatsOfOtherLanguages(format: String, expected: String) throws {
    let styles =
      #"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>"#
    let numbering = Self.abstract(1, Self.level(0, "%1", format: format, start: 9)) + Self.instance(1, of: 1)
    #expect(try labels(Self.item(1) + Self.item(1), numbering, styles: styles).joined(separator: " ") == expected)
  }

  @Test func aCustomFormatIsReadFromItsExample() throws {
    let level =
      #"<w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>"#
      + #"<w:lvlText w:val="%1"/></w:lvl>"#
    #expect(try labels(Self.item(1), Self.abstract(1, level) + Self.instance(1, of: 1)) == ["007"])
    let alternative =
      #"<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" "#
      + #"w:format="0001, 0002, 0003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>"#
      + #"</mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>"#
    #expect(try labels(Self.item(1), Self.abstract(1, alternative) + Self.instance(1, of: 1)) == ["0007"])
  }

  @Test func numberingThatDoesNotExistGivesNoLabel() throws {
    let document = try read(
      WordPackage(body: Self.item(7) + Self.item(2), numbering: Self.threeLevels + Self.instance(2, of: 9)))
    #expect(document.labels == ["", ""])
    #expect(try read(body: Self.item(1)).labels == [""])
  }

  @Test func survivesImpossibleLevels() throws {
    let numbering =
      Self.abstract(1, Self.level(0, "%1"), Self.level(12, "%9"), Self.level(-1, "x"))
      + Self.instance(1, of: 1, #"<w:lvlOverride w:ilvl="99"><w:startOverride w:val="5"/></w:lvlOverride>"#)
    #expect(try labels(Self.item(1, 40) + Self.item(1, -3), numbering).count == 2)
  }
}
