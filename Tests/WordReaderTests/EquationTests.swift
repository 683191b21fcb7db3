import DocumentModel
import TestSupport
import Testing

@testable import WordReader

@Suite("Equations")
struct EquationTests {
  private static func r(_ text: String, _ properties: String = "") -> String {
    "<m:r>\(properties.isEmpty ? "" : "<m:rPr>\(properties)</m:rPr>")<m:t>\(text)</m:t></m:r>"
  }

  private static func e(_ content: String) -> String { "<m:e>\(content)</m:e>" }
  private static func sub(_ content: String) -> String { "<m:sub>\(content)</m:sub>" }
  private static func sup(_ content: String) -> String { "<m:sup>\(content)</m:sup>" }
  private static let upright = #"<m:sty m:val="p"/>"#

  private static func latex(_ math: String) throws -> String {
    let document = try read(body: "<w:p><m:oMath>\(math)</m:oMath></w:p>")
    checkInvariants(document)
    return document.equations.first.map { document.strings[$0.latex] } ?? ""
  }

  @Test func standInTheTextWithTheirCharactersAlone() throws {
    let fraction = "<m:f><m:num>\(Self.r("a"))</m:num><m:den>\(Self.r("b"))</m:den></m:f>"
    let document = try read(
      body: "<w:p>\(run("x = "))<m:oMath>\(fraction)</m:oMath>\(run("."))</w:p>"
        + "<w:p><m:oMathPara><m:oMath>\(Self.r("y"))</m:oMath></m:oMathPara></w:p>")
    #expect(document.bodyTexts == ["x = ab.", "y"])
    #expect(
      document.equations.map(\.span) == [
        BlockSpan(block: 0, start: 4, end: 6), BlockSpan(block: 1, start: 0, end: 1),
      ])
    #expect(document.equations.map(\.isDisplay) == [false, true])
    #expect(document.equations.map { document.strings[$0.latex] } == ["\\frac{a}{b}", "y"])
  }

  @Test(arguments: [
    ("bar", "\\frac{a}{b}"), ("skw", "{}^{a}\\!/_{b}"), ("lin", "{a}/{b}"), ("noBar", "\\genfrac{}{}{0pt}{}{a}{b}"),
  ])
  func writeFractions(type: String, expected: String) throws {
    let properties = #"<m:fPr><m:type m:val="\#(type)"/></m:fPr>"#
    let parts = "<m:num>\(Self.r("a"))</m:num><m:den>\(Self.r("b"))</m:den>"
    #expect(try Self.latex("<m:f>\(properties)\(parts)</m:f>") == expected)
  }

  @Test func writeScripts() throws {
    let x = Self.e(Self.r("x"))
    #expect(try Self.latex("<m:sSup>\(x)\(Self.sup(Self.r("2")))</m:sSup>") == "x^{2}")
    #expect(try Self.latex("<m:sSub>\(Self.e(Self.r("ab")))\(Self.sub(Self.r("i")))</m:sSub>") == "{ab}_{i}")
    #expect(
      try Self.latex("<m:sSubSup>\(Self.e(Self.r("α")))\(Self.sub(Self.r("i")))\(Self.sup(Self.r("n")))</m:sSubSup>")
        == "\\alpha_{i}^{n}")
    #expect(
      try Self.latex("<m:sPre>\(Self.sub(Self.r("6")))\(Self.sup(Self.r("14")))\(Self.e(Self.r("C")))</m:sPre>")
        == "{}_{6}^{14}C")
    #expect(try Self.latex("<m:sSup>\(x)\(Self.sup(Self.r("′")))</m:sSup>") == "x^{\\prime}")
  }

  @Test func writeRoots() throws {
    let x = Self.e(Self.r("x"))
    #expect(try Self.latex("<m:rad><m:deg>\(Self.r("3"))</m:deg>\(x)</m:rad>") == "\\sqrt[3]{x}")
    #expect(try Self.latex("<m:rad><m:deg/>\(x)</m:rad>") == "\\sqrt{x}")
    let hidden = #"<m:radPr><m:degHide m:val="1"/></m:radPr>"#
    #expect(try Self.latex("<m:rad>\(hidden)<m:deg>\(Self.r("3"))</m:deg>\(x)</m:rad>") == "\\sqrt{x}")
  }

  @Test(arguments: [
    ("", "\\int_{a}^{b}{x}"),
    (#"<m:chr m:val="∑"/><m:limLoc m:val="undOvr"/>"#, "\\sum_{a}^{b}{x}"),
    (#"<m:chr m:val="∑"/><m:limLoc m:val="subSup"/>"#, "\\sum\\nolimits_{a}^{b}{x}"),
    (#"<m:limLoc m:val="undOvr"/><m:supHide m:val="on"/>"#, "\\int\\limits_{a}{x}"),
    (#"<m:chr m:val="⋃"/><m:subHide/><m:supHide/>"#, "\\bigcup{x}"),
  ])
  func writeOperators(properties: String, expected: String) throws {
    let parts = Self.sub(Self.r("a")) + Self.sup(Self.r("b")) + Self.e(Self.r("x"))
    #expect(try Self.latex("<m:nary><m:naryPr>\(properties)</m:naryPr>\(parts)</m:nary>") == expected)
  }

  @Test(arguments: [
    ("", "\\left(a\\middle|b\\right)"),
    (#"<m:begChr m:val="["/><m:sepChr m:val=","/><m:endChr m:val=")"/>"#, "\\left[a,b\\right)"),
    (#"<m:begChr m:val="{"/><m:sepChr m:val=""/><m:endChr m:val=""/>"#, "\\left\\{ab\\right."),
    (#"<m:begChr m:val="⟨"/><m:endChr m:val="⟩"/>"#, "\\left\\langle a\\middle|b\\right\\rangle"),
  ])
  func writeDelimiters(properties: String, expected: String) throws {
    let parts = Self.e(Self.r("a")) + Self.e(Self.r("b"))
    #expect(try Self.latex("<m:d><m:dPr>\(properties)</m:dPr>\(parts)</m:d>") == expected)
  }

  @Test func writeMatricesAndAlignedEquations() throws {
    let row = { (a: String, b: String) in "<m:mr>\(Self.e(Self.r(a)))\(Self.e(Self.r(b)))</m:mr>" }
    #expect(
      try Self.latex("<m:d>\(Self.e("<m:m>\(row("a", "b"))\(row("c", "d"))</m:m>"))</m:d>")
        == "\\left(\\begin{matrix}a & b \\\\ c & d\\end{matrix}\\right)")
    #expect(
      try Self.latex("<m:eqArr>\(Self.e(Self.r("a&amp;=b")))\(Self.e(Self.r("c")))</m:eqArr>")
        == "\\begin{aligned}a&=b \\\\ c\\end{aligned}")
    #expect(try Self.latex(Self.r("a&amp;b")) == "a\\&b")
  }

  @Test func writeFunctionsAndLimits() throws {
    let name = { (text: String) in "<m:fName>\(Self.r(text, Self.upright))</m:fName>" }
    #expect(try Self.latex("<m:func>\(name("sin"))\(Self.e(Self.r("x")))</m:func>") == "\\sin{x}")
    #expect(try Self.latex("<m:func>\(name("sinc"))\(Self.e(Self.r("x")))</m:func>") == "\\operatorname{sinc}{x}")
    let limit = "<m:limLow>\(Self.e(Self.r("lim", Self.upright)))<m:lim>\(Self.r("n→∞"))</m:lim></m:limLow>"
    #expect(
      try Self.latex("<m:func><m:fName>\(limit)</m:fName>\(Self.e(Self.r("x")))</m:func>")
        == "\\lim_{n\\rightarrow\\infty}{x}")
    #expect(
      try Self.latex("<m:limUpp>\(Self.e(Self.r("ab")))<m:lim>\(Self.r("c"))</m:lim></m:limUpp>") == "\\overset{c}{ab}")
  }

  @Test(arguments: [
    (#"<m:acc><m:e><m:r><m:t>x</m:t></m:r></m:e></m:acc>"#, "\\hat{x}"),
    (
      "<m:acc><m:accPr><m:chr m:val=\"\u{303}\"/></m:accPr><m:e><m:r><m:t>xy</m:t></m:r></m:e></m:acc>",
      "\\widetilde{xy}"
    ),
    (#"<m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:bar>"#, "\\overline{x}"),
    (#"<m:bar><m:e><m:r><m:t>x</m:t></m:r></m:e></m:bar>"#, "\\underline{x}"),
    (#"<m:box><m:e><m:r><m:t>x</m:t></m:r></m:e></m:box>"#, "x"),
    (#"<m:borderBox><m:e><m:r><m:t>x</m:t></m:r></m:e></m:borderBox>"#, "\\boxed{x}"),
    (
      #"<m:borderBox><m:borderBoxPr><m:hideTop/><m:hideBot/><m:hideLeft/><m:hideRight/><m:strikeBLTR/></m:borderBoxPr>"#
        + #"<m:e><m:r><m:t>x</m:t></m:r></m:e></m:borderBox>"#, "\\cancel{x}"
    ),
    (#"<m:groupChr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:groupChr>"#, "\\underbrace{x}"),
    (
      #"<m:groupChr><m:groupChrPr><m:chr m:val="→"/><m:pos m:val="top"/></m:groupChrPr><m:e><m:r><m:t>x</m:t></m:r></m:e>"#
        + "</m:groupChr>", "\\overset{\\rightarrow}{x}"
    ),
    (
      #"<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:phant>"#,
      "\\phantom{x}"
    ),
  ])
  func writeSignsAround(math: String, expected: String) throws {
    #expect(try Self.latex(math) == expected)
  }

  @Test(arguments: [
    ("", "x", "x"), (#"<m:sty m:val="p"/>"#, "ab1", "\\mathrm{ab}1"), (#"<m:sty m:val="b"/>"#, "a1", "\\mathbf{a1}"),
    (#"<m:sty m:val="bi"/>"#, "β", "\\boldsymbol{\\beta}"), (#"<m:scr m:val="double-struck"/>"#, "R", "\\mathbb{R}"),
    (#"<m:scr m:val="fraktur"/>"#, "g", "\\mathfrak{g}"), (#"<m:scr m:val="script"/>"#, "L", "\\mathcal{L}"),
    ("<m:nor/>", "if 5% of {x}_1", "\\text{if 5\\% of \\{x\\}\\_1}"), ("", "𝐀𝑏ℝ", "\\mathbf{A}b\\mathbb{R}"),
    ("", "αx≤#y", "\\alpha x\\leq\\#y"), ("", "\\^~", "\\backslash\\wedge\\sim"), ("", "速度", "\\text{速度}"),
    ("", "a\u{2061}b", "ab"), ("", "𝜶", "\\boldsymbol{\\alpha}"),
  ])
  func writeCharacters(properties: String, text: String, expected: String) throws {
    #expect(try Self.latex(Self.r(text, properties)) == expected)
  }

  @Test func leaveOutWhatWasDeleted() throws {
    let deleted = "<w:del>\(Self.r("b"))</w:del>"
    #expect(try Self.latex(Self.r("a") + deleted + "<w:ins>\(Self.r("c"))</w:ins>") == "ac")
  }

  @Test func takeNoStackHoweverDeep() throws {
    let depth = 1_500
    let open = String(repeating: "<m:f><m:num>", count: depth)
    let close = String(repeating: "</m:num></m:f>", count: depth)
    let document = try read(body: "<w:p><m:oMath>\(open)\(Self.r("x"))\(close)</m:oMath></w:p>")
    #expect(document.strings[document.equations[0].latex].hasPrefix("\\frac{\\frac{"))
  }

  @Test func areBounded() throws {
    let body = "<w:p><m:oMath>\(String(repeating: Self.r("αβγ"), count: 100))</m:oMath></w:p>"
    var limits = ReadLimits()
    limits.equationElements = 50
    var document = try read(WordPackage(body: body), limits: limits)
    #expect(document.diagnosticCodes == ["large-equation"])
    #expect(document.equations.map(\.latex) == [.empty])
    #expect(document.blocks[0].text.count == 600)
    limits = ReadLimits()
    limits.equationBytes = 100
    document = try read(WordPackage(body: body), limits: limits)
    #expect(document.diagnosticCodes == ["large-equation"])
  }
}
