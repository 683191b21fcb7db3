import CorpusIndex
import GRDB

extension CollectionStore {
  /// The shortest chain of citations from one work to another: a row for each hop, with a sentence that makes it.
  ///
  /// It is searched from both ends. Of several chains of one length the same one is found whatever the order in which the
  /// documents came.
  ///
  /// - Parameters:
  ///   - source: The work that cites.
  ///   - target: The work that is reached.
  /// - Returns: The hops; no row where there is no chain.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func path(from source: String, to target: String) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer(["hop", "citing", "cited", "id", "type", "document", "language", "block", "sentence"])
      guard let first = try Self.work(source, db), let last = try Self.work(target, db), first != last,
        let works = try PathSearch(db).path(from: first, to: last)
      else { return answer }
      let select = try db.cachedStatement(
        sql: """
          SELECT s.work, t.work, m.cited, m.type, d.output, d.language, m.block, m.start, m."end", d.id
          FROM documents d CROSS JOIN mentions m NOT INDEXED ON m.id BETWEEN d.id << 21 AND ((d.id + 1) << 21) - 1
            JOIN works s ON s.id = d.work_id JOIN works t ON t.id = m.work_id
          WHERE d.work_id = ?1 AND m.work_id = ?2 AND m.state IS NOT NULL
          ORDER BY d.language <> 'en', m.type IS NULL, d.output, m.id LIMIT 1
          """)
      for (hop, pair) in zip(works, works.dropFirst()).enumerated() {
        guard let row = try Row.fetchOne(select, arguments: [pair.0, pair.1]) else { continue }
        answer.rows.append(
          [.number(hop + 1)] + (0..<6).map { Answer.Value(row[$0] as String?) } + [
            .text("b\((row[6] as Int) + 1)"), Answer.Value(try Self.sentence(row[9], row[6], row[7], row[8], db)),
          ])
      }
      return answer
    }
  }
}

/// A search from both ends of a chain, each time from the side that has less to look at.
private struct PathSearch {
  private struct Side {
    /// Where each work that was reached was reached from; an end from itself.
    var origins: [Int64: Int64]
    /// The works reached last, in the order of their names.
    var frontier: [Int64]
    let next: Statement
  }

  private var sides: [Side]

  init(_ db: Database) throws {
    let forwards = try db.cachedStatement(
      sql: "SELECT e.target, w.work FROM edges e JOIN works w ON w.id = e.target WHERE e.source = ?")
    let backwards = try db.cachedStatement(
      sql: "SELECT e.source, w.work FROM edges e JOIN works w ON w.id = e.source WHERE e.target = ?")
    sides = [
      Side(origins: [:], frontier: [], next: forwards), Side(origins: [:], frontier: [], next: backwards),
    ]
  }

  func path(from first: Int64, to last: Int64) throws -> [Int64]? {
    var sides = self.sides
    for (side, end) in [first, last].enumerated() {
      sides[side].origins = [end: end]
      sides[side].frontier = [end]
    }
    while !sides[0].frontier.isEmpty, !sides[1].frontier.isEmpty {
      let side = sides[0].frontier.count <= sides[1].frontier.count ? 0 : 1
      var reached: [(name: String, work: Int64)] = []
      for work in sides[side].frontier {
        for row in try Row.fetchAll(sides[side].next, arguments: [work]) {
          let other: Int64 = row[0]
          if sides[side].origins[other] == nil {
            sides[side].origins[other] = work
            reached.append((row[1], other))
          }
        }
      }
      reached.sort { $0.name < $1.name }
      sides[side].frontier = reached.map(\.work)
      if let meeting = reached.first(where: { sides[1 - side].origins[$0.work] != nil })?.work {
        return chain(from: meeting, sides[0].origins).reversed() + chain(from: meeting, sides[1].origins).dropFirst()
      }
    }
    return nil
  }

  private func chain(from work: Int64, _ origins: [Int64: Int64]) -> [Int64] {
    var chain = [work]
    while let last = chain.last, let origin = origins[last], origin != last { chain.append(origin) }
    return chain
  }
}
