import Testing

@testable import CollectionStore
@testable import Pictures

@Suite struct GraphLooksTests {
  private func dot(_ graph: GraphData, addresses: [String: String] = [:], caption: String = "Caption") -> String {
    String(decoding: GraphLooks(of: graph, caption: caption, addresses: addresses).dot(of: graph), as: UTF8.self)
  }

  private func line(_ start: String, in dot: String) throws -> Substring {
    try #require(dot.split(separator: "\n").first { $0.hasPrefix("  " + start) })
  }

  @Test func escapesWhatPapersSay() throws {
    let title = "\"A\\N\" & <b>\u{1}\nB&amp;"
    let graph = Graphs.graph([Graphs.node("C24/1", title: title)])
    let node = try line("\"C24/1\"", in: dot(graph, caption: "<x> & \"y\""))
    // A backslash of the paper is none of a label's; a line feed, a control character and an entity are none either.
    #expect(node.contains(#"label="C24/1\n\"A\\N\" &amp; <b>  B&amp;amp;""#), "\(node)")
    #expect(node.contains("<b>"))
    let all = dot(graph, caption: "<x> & \"y\"")
    #expect(all.contains("<B>&lt;x&gt; &amp; &quot;y&quot;</B>"))
    #expect(!all.unicodeScalars.contains("\u{1}"))
  }

  @Test func tellsKindsAndWhatIsHeldApart() throws {
    let graph = Graphs.graph([
      Graphs.node("C24/1"), Graphs.node("PP/RES/71", kind: "resolution", held: false),
      Graphs.node("C/DEC/5", kind: "decision", held: false), Graphs.node("X", kind: "novel", held: false),
    ])
    let text = dot(graph)
    let lines = try ["C24/1", "PP/RES/71", "C/DEC/5", "X"].map { try line("\"\($0)\"", in: text) }
    #expect(lines[0].contains("style=\"filled,rounded\"") && !lines[0].contains("fillcolor=\"white\""))
    #expect(
      lines[1].contains("shape=\"ellipse\"") && lines[1].contains("dashed") && lines[1].contains("fillcolor=\"white\""))
    #expect(lines[2].contains("shape=\"hexagon\""))
    #expect(lines[3].contains(KindLook(of: "novel").stroke))
    #expect(text.contains("> resolution </TD>") && text.contains("> not held </TD>"))
    #expect(!text.contains("> recommendation </TD>"), "the legend holds what occurs")
  }

  @Test func tellsStatesApart() throws {
    let nodes = ["A", "B"].map { Graphs.node($0) }
    let strokes = try StateLook.all.map { look in
      let edge = Graphs.edge(0, 1, state: look.state, type: "pursuant-to", mentions: 3)
      let text = try line("\"A\" -> \"B\"", in: dot(Graphs.graph(nodes, [edge])))
      #expect(text.contains("tooltip=\"A → cited · \(look.name) · pursuant to · 3 times\""), "\(text)")
      return "\(look.color) \(look.style)"
    }
    #expect(Set(strokes).count == strokes.count)
  }

  @Test func linksToAddresses() throws {
    let graph = Graphs.graph([Graphs.node("C24/1"), Graphs.node("C24/2")])
    let text = dot(graph, addresses: ["C24/1": "https://www.itu.int/?a=1&b=2"])
    #expect(try line("\"C24/1\"", in: text).contains("URL=\"https://www.itu.int/?a=1&amp;b=2\""))
    #expect(try !line("\"C24/2\"", in: text).contains("URL"))
    let hostile = dot(graph, addresses: ["C24/1": "https://x/\"onload='a()'<\\ é"])
    #expect(hostile.contains("URL=\"https://x/%22onload='a()'%3C%5C%20%C3%A9\""))
  }

  @Test func layersSmallGraphsAndSpreadsLargeOnes() {
    let nodes = (0...GraphLooks.mostLayered).map { Graphs.node("C24/\($0)") }
    #expect(dot(Graphs.graph(Array(nodes.dropLast()))).contains("layout=\"dot\""))
    #expect(dot(Graphs.graph(nodes)).contains("layout=\"sfdp\""))
  }

  @Test func namesPapersWithoutSymbolByTheirFile() throws {
    let graph = Graphs.graph([Graphs.node("folder/paper.json"), Graphs.node("x.json", held: false)])
    #expect(try line("\"folder/paper.json\"", in: dot(graph)).contains("label=\"paper\""))
    #expect(try line("\"x.json\"", in: dot(graph)).contains("label=\"x.json\""))
  }

  @Test func isolatesTitlesFromRightToLeft() throws {
    let graph = Graphs.graph([Graphs.node("C24/1", title: "الميزانية C24/2")])
    #expect(try line("\"C24/1\"", in: dot(graph)).contains("\\n\u{2067}الميزانية C24/2\u{2069}"))
  }
}
