import Testing

@testable import CollectionStore
@testable import Pictures

@Suite struct GraphPictureTests {
  private let graph = Graphs.graph(
    [
      Graphs.node("A", held: false, rank: 0.5), Graphs.node("B", rank: 0.1), Graphs.node("C", held: false, rank: 0.4),
      Graphs.node("D", rank: 0.2), Graphs.node("E", held: false, rank: 0.01),
    ], [Graphs.edge(1, 0), Graphs.edge(3, 2), Graphs.edge(3, 1), Graphs.edge(3, 4)])

  @Test func keepsWhatIsHeldThenWhatRanksHighest() {
    let picture = GraphPicture(graph, limit: 3, center: nil, part: "")
    #expect(picture.graph.nodes.map(\.id) == ["A", "B", "D"])
    #expect(picture.graph.edges.map { [$0.source, $0.target] } == [[1, 0], [2, 1]])
    #expect(picture.notice == "the 3 of 5 works that rank highest, held ones first")
    #expect(picture.caption == "2 works held, 1 more text cited")
  }

  @Test func keepsTheCenter() {
    let picture = GraphPicture(graph, limit: 1, center: "E", part: "around E")
    #expect(picture.graph.nodes.map(\.id) == ["E"])
    #expect(picture.graph.edges.isEmpty)
    #expect(picture.caption == "around E: 0 works held, 1 more text cited")
  }

  @Test func leavesNothingOutWhereAllHasRoom() {
    let picture = GraphPicture(graph, limit: 5, center: nil, part: "")
    #expect(picture.graph.nodes.count == 5 && picture.graph.edges.count == 4)
    #expect(picture.notice == nil)
  }
}
