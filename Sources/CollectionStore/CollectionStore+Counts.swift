package import CorpusIndex
import GRDB

extension CollectionStore {
  /// How many references ended in each state, all states in their order.
  package func states() throws(CollectionError) -> [(state: Resolution.State, count: Int)] {
    let counts = try read { db in
      var counts: [String: Int] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT state, count(*) FROM mentions WHERE state IS NOT NULL GROUP BY state")
      while let row = try rows.next() { counts[row[0]] = row[1] }
      return counts
    }
    return Resolution.State.allCases.map { ($0, counts[$0.rawValue] ?? 0) }
  }
}
