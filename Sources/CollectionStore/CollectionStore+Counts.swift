package import CorpusIndex
import GRDB
import Tagging

extension CollectionStore {
  /// How many references ended in each state, all states in their order.
  package func states() throws(CollectionError) -> [(state: Resolution.State, count: Int)] {
    let counts = try read { db in
      var counts: [String: Int] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT state, count(*) FROM mentions NOT INDEXED WHERE state IS NOT NULL GROUP BY state")
      while let row = try rows.next() { counts[row[0]] = row[1] }
      return counts
    }
    return Resolution.State.allCases.map { ($0, counts[$0.rawValue] ?? 0) }
  }

  /// The number of different texts that are cited; revisions of one text count one each.
  package func citedTexts() throws(CollectionError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(DISTINCT cited) FROM mentions WHERE NOT self AND kind <> ?",
        arguments: [ReferenceKind.internal.rawValue]) ?? 0
    }
  }
}
