import DocumentModel
import TestSupport
import Testing

/// Texts of parts put together at random: whatever they are, the document keeps its promises.
@Suite("Objects at random")
struct ObjectFuzzTests {
  /// The same numbers in each run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  @Test(arguments: 0..<8) func htmlKeepsItsPromises(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let pieces = [
      "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<td colspan=2 rowspan=2>", "</td>", "<th>",
      "<p>",
      "</p>", "<ul>", "<ol start=-3>", "</ol>", "<li>", "1) x ", " ", "é&amp;", "<br>", "<pre>", "</pre>", "<h1>",
      "</h1>",
      "<caption>", "</caption>", "<thead>", "<tbody>", "<img alt=x>", "<title>", "</title>", "<!--", "-->", "<",
      "<style>",
    ]
    for _ in 0..<40 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      var package = WordPackage(body: #"<w:altChunk r:id="a"/>"#)
      package.add("a", part: "word/a.html", type: "aFChunk", Array(text.utf8))
      checkInvariants(try read(package))
    }
  }

  @Test(arguments: 0..<8) func chartsKeepTheirPromises(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &+ 100)
    let names = [
      "chart", "title", "tx", "ser", "cat", "xVal", "val", "yVal", "bubbleSize", "plus", "lvl", "pt", "v", "dLbl",
      "trendline", "name", "plotArea",
    ]
    func element(_ depth: Int) -> String {
      let name = names.randomElement(using: &dice) ?? "v"
      let index = Int.random(in: -1...4, using: &dice)
      let inner =
        depth > 5 || name == "v"
        ? "t\(index)" : (0..<Int.random(in: 0...4, using: &dice)).map { _ in element(depth + 1) }.joined()
      return "<c:\(name) idx=\"\(index)\">\(inner)</c:\(name)>"
    }
    for _ in 0..<40 {
      let reference = ##"<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/>"##
      var package = WordPackage(body: "<w:p>\(ChartTests.drawing(reference))</w:p>")
      let series = (0..<4).map { _ in "<c:ser>\(element(0))\(element(0))\(element(0))</c:ser>" }.joined()
      package.add(
        "c", part: "word/charts/chart1.xml", type: "chart", Array((ChartTests.root + series + "</c:chartSpace>").utf8))
      let document = try read(package)
      checkInvariants(document)
      // Every value is somewhere.
      let text = document.texts(of: .chart).joined(separator: " ")
      for value in -1...4 where series.contains("<c:v idx=\"\(value)\">") { #expect(text.contains("t\(value)")) }
    }
  }
}
