@testable import CollectionStore

/// Small graphs.
enum Graphs {
  static func node(
    _ id: String, kind: String = "document", title: String = "", held: Bool = true, citedBy: Int = 0,
    rank: Double = 0
  ) -> GraphData.Node {
    GraphData.Node(
      id: id, title: title, kind: kind, session: "", date: "2025-01-02", languages: "en", held: held, citedBy: citedBy,
      cites: 0, pagerank: rank)
  }

  static func edge(_ source: Int, _ target: Int, state: String = "resolved", type: String = "", mentions: Int = 1)
    -> GraphData.Edge
  {
    GraphData.Edge(
      source: source, target: target, cited: "cited", type: type, state: state, mentions: mentions, document: "",
      block: "")
  }

  static func graph(_ nodes: [GraphData.Node], _ edges: [GraphData.Edge] = []) -> GraphData {
    GraphData(nodes: nodes, edges: edges, isMerged: true)
  }
}
