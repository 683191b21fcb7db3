import CorpusIndex
import GRDB

/// Writes the graph of works – who cites whom – and what is computed from it.
struct GraphWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Brings the edges of changed works up to date, then all ranks.
  ///
  /// - Parameters:
  ///   - newDocuments: The documents that came.
  ///   - touchedWorks: The works of which a document came or went.
  ///   - all: The number of documents.
  /// - Throws: `DatabaseError`.
  func write(newDocuments: Set<Int64>, touchedWorks: Set<Int64>, all: Int) throws {
    if touchedWorks.isEmpty { return }
    let select = """
      INSERT INTO edges
      SELECT d.work_id, m.work_id, count(*)
      FROM documents d CROSS JOIN mentions m NOT INDEXED ON m.id BETWEEN d.id << 21 AND ((d.id + 1) << 21) - 1
      WHERE m.state IS NOT NULL
      """
    if newDocuments.count == all {
      try db.execute(sql: "DELETE FROM edges")
      try db.execute(sql: select + " GROUP BY 1, 2")
    } else {
      let delete = try db.makeStatement(sql: "DELETE FROM edges WHERE source = ?")
      let insert = try db.makeStatement(sql: select + " AND d.work_id = ? GROUP BY 1, 2")
      for work in touchedWorks.sorted() {
        try delete.execute(arguments: [work])
        try insert.execute(arguments: [work])
      }
    }
    try writeRanks()
  }

  private func writeRanks() throws {
    // In the order of their names, so that sums come out the same whatever the order in which documents were added.
    var nodes: [Int64: Int32] = [:]
    var ids: [Int64] = []
    let names = try Row.fetchCursor(
      db,
      sql: """
        SELECT id FROM works WHERE id IN (SELECT work_id FROM documents UNION SELECT target FROM edges) ORDER BY work
        """)
    while let row = try names.next() {
      nodes[row[0]] = Int32(ids.count)
      ids.append(row[0])
    }
    var graph = CitationGraph(nodes: ids.count)
    let edges = try Row.fetchCursor(db, sql: "SELECT source, target FROM edges")
    while let row = try edges.next() {
      if let source = nodes[row[0]], let target = nodes[row[1]] { graph.add(source, target) }
    }
    let held = Set(try Int64.fetchAll(db, sql: "SELECT work_id FROM documents"))
    let ranks = graph.ranks()
    try db.execute(sql: "DELETE FROM ranks")
    let insert = try db.makeStatement(sql: "INSERT INTO ranks VALUES (?, ?, ?, ?, ?)")
    for (index, id) in ids.enumerated() {
      let rank = ranks[index]
      try insert.execute(arguments: [id, rank.score, rank.citedBy, rank.cites, held.contains(id)])
    }
  }
}
