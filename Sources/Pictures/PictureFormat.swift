package import CollectionStore
import Writers

/// A format that shows a graph to people. Unlike the formats for programs it has a size up to which it can be read.
package enum PictureFormat: String, Sendable, CaseIterable {
  /// A picture that Graphviz draws.
  case svg
  /// A page with the graph and what its papers hold.
  case html

  /// The most works, where a user names no other number: names of more would be too small to read, or the graph of a
  /// page too slow to move.
  package var limit: Int {
    switch self {
    case .svg: 250
    case .html: 1000
    }
  }

  /// Where the picture goes in an output folder.
  package var file: String { "graph.\(rawValue)" }
}

/// A graph that is to be shown.
package struct GraphPicture: Sendable {
  /// What is shown.
  package let graph: GraphData
  /// What it shows, in words.
  package let caption: String
  /// What was left out; nil for nothing.
  package let notice: String?

  /// A graph with what has room.
  ///
  /// - Parameters:
  ///   - graph: The whole graph.
  ///   - limit: The most works.
  ///   - center: The work that it is around; nil for none.
  ///   - part: What it is of its collection, in words; empty for the whole.
  package init(_ graph: GraphData, limit: Int, center: String?, part: String) {
    self.graph = graph.highest(limit, keeping: center)
    let held = self.graph.nodes.count(where: \.held)
    let others = self.graph.nodes.count - held
    caption =
      (part.isEmpty ? "" : part + ": ") + "\(held) \(held == 1 ? "work" : "works") held, "
      + "\(others) more \(others == 1 ? "text" : "texts") cited"
    notice =
      self.graph.nodes.count == graph.nodes.count
      ? nil : "the \(self.graph.nodes.count) of \(graph.nodes.count) works that rank highest, held ones first"
  }

  /// The graph drawn by Graphviz.
  ///
  /// - Parameters:
  ///   - graphviz: Graphviz.
  ///   - store: The collection that the graph is of.
  /// - Returns: The picture, and what Graphviz had to say about it.
  /// - Throws: `CollectionError`, `GraphvizError`, `CancellationError`.
  package func svg(_ graphviz: Graphviz, _ store: CollectionStore) async throws -> Graphviz.Picture {
    let looks = GraphLooks(
      of: graph, caption: "Citations – " + (notice.map { "\(caption) (\($0))" } ?? caption),
      addresses: try store.addresses(of: graph.nodes.map(\.id)))
    return try await graphviz.svg(of: looks.dot(of: graph), within: GraphLooks.timeLimit)
  }

  /// The graph as a page.
  ///
  /// - Parameter store: The collection that the graph is of.
  /// - Returns: The page, UTF-8.
  /// - Throws: `CollectionError`.
  package func html(_ store: CollectionStore) throws(CollectionError) -> ContiguousArray<UInt8> {
    let contents = try store.contents(of: graph.nodes.map(\.id), cells: CollectionPage.mostCells)
    return CollectionPage.bytes(of: graph, contents, caption: caption, notice: notice)
  }
}
