import DocumentModel
import TestSupport
import Testing

@Suite("Diagrams")
struct DiagramTests {
  private func point(_ id: String, _ text: String = "", type: String = "node") -> String {
    "<dgm:pt modelId=\"\(id)\" type=\"\(type)\"><dgm:t><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></dgm:t></dgm:pt>"
  }

  private func connection(_ source: String, _ target: String, _ order: Int, type: String = "") -> String {
    "<dgm:cxn modelId=\"x\" \(type) srcId=\"\(source)\" destId=\"\(target)\" srcOrd=\"\(order)\"/>"
  }

  private func read(points: String, connections: String) throws -> Document {
    let reference = """
      <dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d" r:lo="l"/>
      """
    var package = WordPackage(body: "<w:p>\(ChartTests.drawing(reference))</w:p>")
    package.add(
      "d", part: "word/diagrams/data1.xml", type: "diagramData",
      Array(
        """
        <dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>\(points)</dgm:ptLst>\
        <dgm:cxnLst>\(connections)</dgm:cxnLst></dgm:dataModel>
        """.utf8))
    return try WordReaderTests.read(package)
  }

  private func lines(_ document: Document) -> [String] {
    document.blocks.filter { document.story(of: $0).kind == .diagram }.map { "\($0.listLevel) \(document.string($0))" }
  }

  @Test func areListsInTheOrderOfTheirTree() throws {
    let document = try read(
      points: point("1", "Council") + point("2", "Group") + point("3", "Sub-group") + point("4", "Committee")
        + point("0", type: "doc") + point("5", "arrow", type: "parTrans"),
      connections: connection("0", "2", 1) + connection("0", "1", 0) + connection("2", "3", 0)
        + connection("1", "4", 7, type: "type=\"parOf\"") + connection("3", "1", 0, type: "type=\"presOf\""))
    #expect(lines(document) == ["0 Council", "1 Committee", "0 Group", "1 Sub-group", "0 arrow"])
    #expect(document.blocks[1].kind == .listItem)
    #expect(document.stories[1].host == 0)
    #expect(document.objects.map(\.kind) == [.diagram])
    #expect(document.objects.map(\.story) == [1])
    checkInvariants(document)
  }

  @Test func thatLeadInACircleEnd() throws {
    let document = try read(
      points: point("1", "a") + point("2", "b"), connections: connection("1", "2", 0) + connection("2", "1", 0))
    #expect(lines(document) == ["0 a", "1 b"])
  }

  @Test func mayBeVeryDeep() throws {
    let document = try read(
      points: point("0", type: "doc") + (1...3_000).map { point("\($0)", "n\($0)") }.joined(),
      connections: (0..<3_000).map { connection("\($0)", "\($0 + 1)", 0) }.joined())
    #expect(lines(document).count == 3_000)
    #expect(lines(document).last == "255 n3000")
  }
}
