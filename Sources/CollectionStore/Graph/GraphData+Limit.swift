extension GraphData {
  /// The part of the graph that a picture has room for.
  ///
  /// What the collection holds comes first, then what it cites; in each, what ranks highest.
  ///
  /// - Parameters:
  ///   - count: The most works.
  ///   - center: A work that is kept in any case.
  /// - Returns: The graph with so many nodes, and the edges between them; the same where it has no more.
  package func highest(_ count: Int, keeping center: String? = nil) -> GraphData {
    if nodes.count <= count { return self }
    let ranked = nodes.indices.sorted { first, second in
      let (left, right) = (nodes[first], nodes[second])
      if (left.id == center) != (right.id == center) { return left.id == center }
      if left.held != right.held { return left.held }
      return (right.pagerank, first) < (left.pagerank, second)
    }
    let kept = ranked.prefix(count).sorted()
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let edges = edges.compactMap { edge -> Edge? in
      guard let source = places[edge.source], let target = places[edge.target] else { return nil }
      var edge = edge
      edge.source = source
      edge.target = target
      return edge
    }
    return GraphData(nodes: kept.map { nodes[$0] }, edges: edges, isMerged: isMerged)
  }
}
