import CorpusIndex
import GRDB

extension CollectionStore {
  /// How a work stands in the collection.
  package struct Standing: Sendable, Hashable {
    /// The ids of the editions that it holds; empty where it holds none.
    package var editions: [String]
    /// Whether a paper cites the work, in whatever edition.
    package var isCited: Bool
    /// Where its name does not say whose it is – `?/RES/71` –, the works that it may be: `PP/RES/71`.
    package var candidates: [String]
  }

  /// What the name of a work begins with that does not say whose it is.
  package static let openBody = "?/"

  /// How a work stands in the collection.
  ///
  /// - Parameter name: The name of the work.
  /// - Returns: How it stands; of a work that is neither held nor cited too.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func standing(of name: String) throws(CollectionError) -> Standing {
    try read { db in
      let work = try Self.work(name, db)
      let editions = try String.fetchAll(
        db, sql: "SELECT DISTINCT coalesce(symbol, output) FROM documents WHERE work_id = ? ORDER BY 1",
        arguments: [work])
      let isCited = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM mentions WHERE work_id = ? AND state IS NOT NULL)", arguments: [work])
      var candidates: [String] = []
      if name.hasPrefix(Self.openBody) {
        candidates = try String.fetchAll(
          db, sql: "SELECT work FROM works WHERE work <> ?1 AND substr(work, 1 - length(?1)) = substr(?1, 2)",
          arguments: [name])
        candidates.sort { NaturalOrder($0) < NaturalOrder($1) }
      }
      return Standing(editions: editions, isCited: isCited ?? false, candidates: candidates)
    }
  }

  /// The languages of the papers, in order.
  package func languages() throws(CollectionError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT language FROM documents WHERE language IS NOT NULL ORDER BY language")
    }
  }

  /// What the symbols of the papers begin with, up to the first slash, in order.
  package func sessions() throws(CollectionError) -> [String] {
    try read { db in
      let sessions = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT substr(w.work, 1, instr(w.work, '/') - 1) FROM works w
          JOIN documents d ON d.work_id = w.id WHERE d.symbol IS NOT NULL AND instr(w.work, '/') > 1
          """)
      return sessions.sorted { NaturalOrder($0) < NaturalOrder($1) }
    }
  }
}
