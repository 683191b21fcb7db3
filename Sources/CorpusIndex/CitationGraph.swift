/// Who cites whom, as numbers.
package struct CitationGraph: Sendable {
  /// What a node is worth.
  package struct Rank: Sendable, Hashable {
    /// The share of a reader's time: all scores add up to 1.
    package var score: Double
    /// The number of nodes that cite it.
    package var citedBy: Int
    /// The number of nodes that it cites.
    package var cites: Int
  }

  private let count: Int
  private var edges: [UInt64] = []

  /// A graph of so many nodes without edges.
  package init(nodes count: Int) { self.count = count }

  /// Adds an edge once. A node that cites itself – another edition of its own text – adds nothing to its worth.
  package mutating func add(_ source: Int32, _ target: Int32) {
    if source != target { edges.append(UInt64(source) << 32 | UInt64(target)) }
  }

  /// PageRank (Brin and Page, 1998) with a damping of 0.85: a reader follows one of the citations of a text, each as
  /// likely, or with a chance of 0.15 – and always where a text cites nothing – takes up any text.
  ///
  /// The same graph gives the same bits: edges are summed in the order of nodes.
  package func ranks() -> [Rank] {
    if count == 0 { return [] }
    var ranks = [Rank](repeating: Rank(score: 0, citedBy: 0, cites: 0), count: count)
    var sorted = edges
    sorted.sort()
    for edge in sorted {
      ranks[Int(edge >> 32)].cites += 1
      ranks[Int(edge & 0xffff_ffff)].citedBy += 1
    }
    var scores = [Double](repeating: 1 / Double(count), count: count)
    var next = scores
    for _ in 0..<100 {
      var idle = 0.0
      for node in 0..<count where ranks[node].cites == 0 { idle += scores[node] }
      let base = (0.15 + 0.85 * idle) / Double(count)
      for node in 0..<count { next[node] = base }
      for edge in sorted {
        let source = Int(edge >> 32)
        next[Int(edge & 0xffff_ffff)] += 0.85 * scores[source] / Double(ranks[source].cites)
      }
      var change = 0.0
      for node in 0..<count { change += abs(next[node] - scores[node]) }
      swap(&scores, &next)
      if change < 1e-9 { break }
    }
    for node in 0..<count { ranks[node].score = scores[node] }
    return ranks
  }
}
