import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite("Charts")
struct ChartTests {
  static let root = """
    <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">
    """

  static func drawing(_ content: String) -> String {
    """
    <w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1" descr="dues" title="T"/><a:graphic><a:graphicData uri="u">\
    \(content)</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
    """
  }

  private func package(_ chart: String) -> WordPackage {
    let reference = """
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/>
      """
    var package = WordPackage(body: "<w:p>\(run("before"))\(Self.drawing(reference))</w:p>" + paragraph("after"))
    package.add("c", part: "word/charts/chart1.xml", type: "chart", Array((Self.root + chart + "</c:chartSpace>").utf8))
    return package
  }

  private func points(_ values: [String?]) -> String {
    values.enumerated().map { index, value in
      value.map { "<c:pt idx=\"\(index)\"><c:v>\($0)</c:v></c:pt>" } ?? ""
    }.joined()
  }

  private func strings(_ values: [String?]) -> String {
    "<c:strRef><c:f>Sheet!A1</c:f><c:strCache><c:ptCount val=\"9\"/>\(points(values))</c:strCache></c:strRef>"
  }

  private func numbers(_ values: [String?]) -> String {
    "<c:numRef><c:f>Sheet!B1</c:f><c:numCache><c:formatCode>0</c:formatCode>\(points(values))</c:numCache></c:numRef>"
  }

  private func title(_ text: String) -> String {
    "<c:title><c:tx><c:rich><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></c:rich></c:tx></c:title>"
  }

  @Test func areATitleAndATable() throws {
    let categories = "<c:cat>\(strings(["2023", "2024", "2025"]))</c:cat>"
    let document = try read(
      package(
        """
        <c:chart>\(title("Contributions"))<c:plotArea><c:barChart>\
        <c:ser><c:tx>\(strings(["Paid"]))</c:tx>\(categories)<c:val>\(numbers(["1", nil, "3.5"]))</c:val>\
        <c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:r><a:t>first</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>\
        </c:dLbls></c:ser>\
        <c:ser><c:tx><c:v>Due</c:v></c:tx>\(categories)<c:val>\(numbers(["4", "5", "6"]))</c:val></c:ser>\
        </c:barChart><c:valAx>\(title("Swiss francs"))</c:valAx></c:plotArea></c:chart>
        """))
    #expect(document.bodyTexts == ["before", "after"])
    #expect(
      document.grid(0) == [
        "0,0 1×1 ", "0,1 1×1 Paid", "0,2 1×1 Due", "1,0 1×1 2023", "1,1 1×1 1", "1,2 1×1 4", "2,0 1×1 2024", "2,1 1×1 ",
        "2,2 1×1 5", "3,0 1×1 2025", "3,1 1×1 3.5", "3,2 1×1 6",
      ])
    #expect(document.rows[0].isHeader)
    let texts = document.blocks.filter { $0.cell < 0 && document.story(of: $0).kind == .chart }
    #expect(texts.map { document.string($0) } == ["Contributions", "Swiss francs", "first"])
    #expect(texts[0].kind == .caption)
    let story = try #require(document.stories.firstIndex { $0.kind == .chart })
    #expect(document.stories[story].host == 0)
    let object = try #require(document.objects.first)
    #expect(object.kind == .chart)
    #expect(document.strings[object.part] == "word/charts/chart1.xml")
    #expect(document.strings[object.description] == "dues")
    #expect(document.strings[object.title] == "T")
    #expect(object.anchor == BlockSpan(block: 0, start: 6, end: 6))
    #expect(Int(object.story) == story)
    #expect(document.diagnostics.isEmpty)
    checkInvariants(document)
  }

  @Test func keepOuterCategoriesForTheRowsBelow() throws {
    let levels = """
      <c:multiLvlStrRef><c:multiLvlStrCache><c:lvl>\(points(["Q1", "Q2", "Q1"]))</c:lvl>\
      <c:lvl>\(points(["2024", nil, "2025"]))</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>
      """
    let document = try read(
      package("<c:ser><c:cat>\(levels)</c:cat><c:val>\(numbers(["1", "2", "3"]))</c:val></c:ser>"))
    #expect(
      document.grid(0)
        == [
          "0,0 1×1 ", "0,1 1×1 ", "0,2 1×1 ", "1,0 2×1 2024|", "1,1 1×1 Q1", "1,2 1×1 1", "2,1 1×1 Q2", "2,2 1×1 2",
          "3,0 1×1 2025", "3,1 1×1 Q1", "3,2 1×1 3",
        ].map { $0.replacing("2024|", with: "2024") })
    checkInvariants(document)
  }

  @Test func ofPointsHaveATableForEachListOfX() throws {
    let document = try read(
      package(
        """
        <c:ser><c:tx><c:v>A</c:v></c:tx><c:xVal>\(numbers(["1", "2"]))</c:xVal><c:yVal>\(numbers(["10", "20"]))</c:yVal>\
        <c:bubbleSize>\(numbers(["7", "8"]))</c:bubbleSize></c:ser>\
        <c:ser><c:tx><c:v>B</c:v></c:tx><c:xVal>\(numbers(["5"]))</c:xVal><c:yVal>\(numbers(["50"]))</c:yVal></c:ser>
        """))
    #expect(
      document.grid(0) == [
        "0,0 1×1 ", "0,1 1×2 A", "1,0 1×1 1", "1,1 1×1 10", "1,2 1×1 7", "2,0 1×1 2", "2,1 1×1 20", "2,2 1×1 8",
      ])
    #expect(document.grid(1) == ["0,0 1×1 ", "0,1 1×1 B", "1,0 1×1 5", "1,1 1×1 50"])
    checkInvariants(document)
  }

  @Test func keepLabelsFromCellsAndFilteredSeries() throws {
    let document = try read(
      package(
        """
        <c:ser><c:val>\(numbers(["1"]))</c:val><c:trendline><c:name>trend</c:name></c:trendline><c:extLst><c:ext>\
        <c15:datalabelsRange><c15:f>x</c15:f><c15:dlblRangeCache>\(points(["label"]))</c15:dlblRangeCache>\
        </c15:datalabelsRange></c:ext></c:extLst></c:ser>\
        <c:extLst><c:ext><c15:filteredBarSeries><c15:ser><c:tx><c:v>hidden</c:v></c:tx></c15:ser></c15:filteredBarSeries>\
        </c:ext></c:extLst>
        """))
    #expect(document.grid(0) == ["0,0 1×2 ", "0,2 1×1 hidden", "1,0 1×1 1", "1,1 1×1 label", "1,2 1×1 "])
    #expect(document.texts(of: .chart).last == "trend")
    checkInvariants(document)
  }

  @Test func nameTheirWorkbookAndReadTheirShapes() throws {
    var package = package("<c:externalData r:id=\"x\"/><c:userShapes r:id=\"s\"/>")
    package[xml: "word/charts/_rels/chart1.xml.rels"] = WordPackage.relationships([
      #"<Relationship Id="x" Type="t/package" Target="../embeddings/book.xlsx"/>"#,
      #"<Relationship Id="s" Type="t/chartUserShapes" Target="../drawings/drawing1.xml"/>"#,
    ])
    package[xml: "word/drawings/drawing1.xml"] = """
      <c:userShapes xmlns:c="u" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>drawn</a:t>\
      </a:r></a:p></c:userShapes>
      """
    let document = try read(package)
    #expect(document.texts(of: .chart) == ["drawn"])
    #expect(
      document.objects.map { document.strings[$0.part] } == ["word/charts/chart1.xml", "word/embeddings/book.xlsx"])
  }

  @Test func ofLaterVersionsAreReadToo() throws {
    let reference = """
      <mc:AlternateContent><mc:Choice Requires="cx1">\(Self.drawing(
        "<cx:chart xmlns:cx=\"http://schemas.microsoft.com/office/drawing/2014/chartex\" r:id=\"c\"/>"))</mc:Choice>\
      <mc:Fallback>\(run("not available"))</mc:Fallback></mc:AlternateContent>
      """
    var package = WordPackage(body: "<w:p>\(reference)</w:p>")
    package.add(
      "c", part: "word/charts/chartEx1.xml", type: "chartEx",
      Array(
        """
        <cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chartData>\
        <cx:data id="0"><cx:strDim type="cat"><cx:f>x</cx:f><cx:lvl><cx:pt idx="0">a</cx:pt><cx:pt idx="1">b</cx:pt></cx:lvl>\
        </cx:strDim><cx:numDim type="val"><cx:lvl><cx:pt idx="0">1</cx:pt><cx:pt idx="1">2</cx:pt></cx:lvl></cx:numDim>\
        </cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:txData><cx:v>Steps</cx:v></cx:txData></cx:tx></cx:title>\
        <cx:plotArea><cx:series><cx:tx><cx:txData><cx:v>S</cx:v></cx:txData></cx:tx><cx:dataId val="0"/></cx:series>\
        </cx:plotArea></cx:chart></cx:chartSpace>
        """.utf8))
    let document = try read(package)
    #expect(document.bodyTexts == [""])
    #expect(document.texts(of: .chart).first == "Steps")
    #expect(document.grid(0) == ["0,0 1×1 ", "0,1 1×1 S", "1,0 1×1 a", "1,1 1×1 1", "2,0 1×1 b", "2,1 1×1 2"])
  }

  @Test func shownTwiceAreReadOnce() throws {
    var package = package("<c:ser><c:val>\(numbers(["1"]))</c:val></c:ser>")
    let body = package[xml: "word/document.xml"]
    let start = try #require(body.range(of: "<w:p>")).lowerBound
    let end = try #require(body.range(of: "</w:p>")).upperBound
    package[xml: "word/document.xml"] = body.replacing("</w:body>", with: body[start..<end] + "</w:body>")
    let document = try read(package)
    #expect(document.tables.count == 1)
    #expect(document.objects.map(\.story) == [1, 1])
  }

  @Test func withPointsFarApartCostNothing() throws {
    let document = try read(
      package(
        "<c:ser><c:val><c:pt idx=\"4000000000\"><c:v>1</c:v></c:pt><c:pt idx=\"-7\"><c:v>2</c:v></c:pt></c:val></c:ser>"
      )
    )
    #expect(document.texts(of: .chart) == ["", "2", "1"])
    checkInvariants(document)
  }

  @Test func thatAreBrokenKeepWhatStandsBefore() throws {
    let document = try read(package("<c:chart>\(title("Kept"))<c:oops>"))
    #expect(document.texts(of: .chart) == ["Kept"])
    #expect(document.diagnosticCodes == ["malformed-xml"])
  }
}
