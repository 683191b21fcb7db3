import CorpusIndex
import GRDB

/// Finds what references mean in the collection as it is now.
struct ReferenceResolver {
  private let db: Database
  private let plausibility: Plausibility

  init(_ db: Database, plausibility: Plausibility) {
    self.db = db
    self.plausibility = plausibility
  }

  /// Brings the state of all references up to date: of those in new documents, and of those to works of which a document
  /// came or went. No other can have changed.
  func resolve(newDocuments: Set<Int64>, touchedWorks: Set<Int64>) throws {
    var held: [Int64: HeldEditions] = [:]
    var dates: [Int64: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT id, work_id, symbol, date FROM documents")
    while let row = try rows.next() {
      let date: String? = row[3]
      if let date { dates[row[0]] = date }
      if let symbol: String = row[2] { held[row[1], default: HeldEditions()].add(CitedText(id: symbol), date: date) }
    }
    let columns = "SELECT id, cited, edition, work_id, state, meant, decided FROM mentions"
    let inDocument = try db.makeStatement(
      sql: columns + " WHERE id BETWEEN ? AND ? AND state IS NOT NULL")
    for document in newDocuments.sorted() {
      let (first, last) = Schema.rows(ofDocument: document)
      try update(inDocument, [first, last], held, dates) { held[$0] != nil }
    }
    let ofWork = try db.makeStatement(sql: columns + " WHERE work_id = ? AND state IS NOT NULL")
    for work in touchedWorks.sorted() {
      try update(ofWork, [work], held, dates) { _ in true }
    }
  }

  private func update(
    _ statement: Statement, _ arguments: StatementArguments, _ held: [Int64: HeldEditions], _ dates: [Int64: String],
    where isWanted: (Int64) -> Bool
  ) throws {
    let set = try db.cachedStatement(sql: "UPDATE mentions SET state = ?, meant = ?, decided = ? WHERE id = ?")
    // A cursor would see its own changes.
    for row in try Row.fetchAll(statement, arguments: arguments) {
      let work: Int64 = row[3]
      guard isWanted(work) else { continue }
      let id: Int64 = row[0]
      let edition: String? = row[2]
      let text = CitedText(id: row[1], work: "", edition: edition)
      let resolution =
        try held[work]?.resolution(of: text, citedOn: dates[id >> Schema.rowBits])
        ?? fallback(id, row[1], work, edition)
      let state: String = row[4]
      let meant: String? = row[5]
      let decided: String? = row[6]
      if state != resolution.state.rawValue || meant != resolution.meant || decided != resolution.decision?.rawValue {
        try set.execute(
          arguments: [resolution.state.rawValue, resolution.meant, resolution.decision?.rawValue, id])
      }
    }
  }

  private func fallback(_ mention: Int64, _ cited: String, _ work: Int64, _ edition: String?) throws -> Resolution {
    let name = try String.fetchOne(
      db.cachedStatement(sql: "SELECT work FROM works WHERE id = ?"), arguments: [work])
    let candidates = try String.fetchAll(
      db.cachedStatement(sql: "SELECT work FROM candidates WHERE mention_id = ? ORDER BY position"),
      arguments: [mention])
    return plausibility.resolution(
      of: CitedText(id: cited, work: name ?? cited, edition: edition), candidates: candidates)
  }
}
