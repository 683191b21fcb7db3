import CorpusIndex
import GRDB

/// A graph of works and citations, ready to be exported.
package struct GraphData: Sendable {
  /// A work.
  package struct Node: Sendable {
    package var id: String
    package var title: String
    package var kind: String
    package var session: String
    package var date: String
    package var languages: String
    package var held: Bool
    package var citedBy: Int
    package var cites: Int
    package var pagerank: Double
  }

  /// One citation, or all of one work by another.
  package struct Edge: Sendable {
    /// The indices of nodes.
    package var source: Int
    package var target: Int
    /// What the text cites, with its edition; in a merged graph the work.
    package var cited: String
    /// The type of the citation; empty where it is not known, and in a merged graph of several.
    package var type: String
    package var state: String
    /// How many mentions it stands for.
    package var mentions: Int
    /// Where it stands; empty in a merged graph.
    package var document: String
    package var block: String
  }

  package var nodes: [Node]
  package var edges: [Edge]
  /// Whether each edge stands for all citations of one work by another.
  package var isMerged: Bool
}

extension CollectionStore {
  /// The graph of a collection, or a part of it.
  ///
  /// - Parameters:
  ///   - center: The work that it is around; nil for the whole.
  ///   - depth: How many citations, in either direction, a work may be away from the center.
  ///   - session: The session of the papers that cite, such as `C24`; nil for all.
  ///   - isMerged: Whether all citations of one work by another are one edge.
  /// - Returns: Nodes in the order of their names, edges in that of their nodes.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func graph(
    around center: String? = nil, depth: Int = 1, session: String? = nil, isMerged: Bool = true
  ) throws(CollectionError) -> GraphData {
    try read { db in
      var wanted: Set<Int64>?
      if let center {
        guard let work = try Self.work(center, db) else { return GraphData(nodes: [], edges: [], isMerged: isMerged) }
        wanted = try Self.neighbours(of: work, depth: depth, db)
      }
      var pairs = try Row.fetchAll(db, sql: "SELECT source, target, mentions FROM edges").map { row in
        (source: row[0] as Int64, target: row[1] as Int64, mentions: row[2] as Int)
      }
      if let wanted { pairs.removeAll { !wanted.contains($0.source) || !wanted.contains($0.target) } }
      var ids = try wanted ?? Set(Int64.fetchAll(db, sql: "SELECT work_id FROM documents"))
      if let session {
        let papers = Set(
          try Int64.fetchAll(
            db, sql: "SELECT id FROM works WHERE work LIKE ? ESCAPE '\\'",
            arguments: [
              session.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "/%"
            ]))
        pairs.removeAll { !papers.contains($0.source) }
        ids.formIntersection(papers)
      }
      for pair in pairs { ids.formUnion([pair.source, pair.target]) }
      let nodes = try Self.nodes(ids, db)
      let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
      var edges: [GraphData.Edge] = []
      for pair in pairs {
        guard let source = places[pair.source], let target = places[pair.target] else { continue }
        edges += try Self.edges(pair, source, target, nodes[target].node.id, isMerged, db)
      }
      edges.sort {
        ($0.source, $0.target, $0.document, NaturalOrder($0.block)) < (
          $1.source, $1.target, $1.document, NaturalOrder($1.block)
        )
      }
      return GraphData(nodes: nodes.map(\.node), edges: edges, isMerged: isMerged)
    }
  }

  private static func neighbours(of work: Int64, depth: Int, _ db: Database) throws -> Set<Int64> {
    let select = try db.cachedStatement(
      sql: "SELECT target FROM edges WHERE source = ?1 UNION SELECT source FROM edges WHERE target = ?1")
    var reached: Set = [work]
    var frontier = [work]
    for _ in 0..<max(depth, 0) where !frontier.isEmpty {
      var next: [Int64] = []
      for node in frontier {
        for other in try Int64.fetchAll(select, arguments: [node]) where reached.insert(other).inserted {
          next.append(other)
        }
      }
      frontier = next
    }
    return reached
  }

  private static func nodes(_ ids: Set<Int64>, _ db: Database) throws -> [(id: Int64, node: GraphData.Node)] {
    let select = try db.cachedStatement(
      sql: """
        SELECT w.work, r.pagerank, r.cited_by, r.cites FROM works w LEFT JOIN ranks r ON r.work_id = w.id WHERE w.id = ?
        """)
    let papers = try db.cachedStatement(
      sql: """
        SELECT title, date, session, language FROM documents WHERE work_id = ?
        ORDER BY \(Schema.editionsInOrder)
        """)
    let kind = try db.cachedStatement(
      sql: "SELECT min(kind) FROM mentions WHERE work_id = ? AND state IS NOT NULL AND kind <> 'pointer'")
    var nodes: [(key: NaturalOrder, id: Int64, node: GraphData.Node)] = []
    for id in ids {
      guard let row = try Row.fetchOne(select, arguments: [id]) else { continue }
      let documents = try Row.fetchAll(papers, arguments: [id])
      let languages = Set(documents.compactMap { $0[3] as String? }).sorted()
      let work: String = row[0]
      let ownKind = try documents.isEmpty ? String.fetchOne(kind, arguments: [id]) : nil
      nodes.append(
        (
          NaturalOrder(work), id,
          GraphData.Node(
            id: work, title: documents.first.flatMap { $0[0] } ?? "", kind: ownKind ?? "document",
            session: documents.first.flatMap { $0[2] } ?? "", date: documents.first.flatMap { $0[1] } ?? "",
            languages: languages.joined(separator: " "), held: !documents.isEmpty, citedBy: row[2] ?? 0,
            cites: row[3] ?? 0, pagerank: row[1] ?? 0)
        ))
    }
    return nodes.sorted { $0.key < $1.key }.map { ($0.id, $0.node) }
  }

  private static func edges(
    _ pair: (source: Int64, target: Int64, mentions: Int), _ source: Int, _ target: Int, _ work: String,
    _ isMerged: Bool, _ db: Database
  ) throws -> [GraphData.Edge] {
    let select = try db.cachedStatement(
      sql: """
        SELECT m.cited, m.type, m.state, d.output, m.block
        FROM documents d CROSS JOIN mentions m NOT INDEXED ON m.id BETWEEN d.id << 21 AND ((d.id + 1) << 21) - 1
        WHERE d.work_id = ? AND m.work_id = ? AND m.state IS NOT NULL ORDER BY d.output, m.id
        """)
    let rows = try Row.fetchAll(select, arguments: [pair.source, pair.target])
    let edges = rows.map { row in
      GraphData.Edge(
        source: source, target: target, cited: row[0], type: row[1] ?? "", state: row[2], mentions: 1,
        document: row[3], block: "b\((row[4] as Int) + 1)")
    }
    guard isMerged, let first = edges.first else { return edges }
    let types = Set(edges.map(\.type).filter { !$0.isEmpty })
    let states = Set(edges.map(\.state))
    return [
      GraphData.Edge(
        source: source, target: target, cited: work, type: types.count == 1 ? types.first ?? "" : "",
        state: states.count == 1 ? first.state : states.sorted()[0], mentions: edges.count, document: "", block: "")
    ]
  }
}
