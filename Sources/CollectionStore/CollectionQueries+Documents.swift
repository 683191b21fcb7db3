import CorpusIndex
import GRDB

extension CollectionStore {
  /// The documents, in the natural order of their symbols; those without one last.
  ///
  /// - Parameters:
  ///   - work: The work that they are of; nil for all.
  ///   - language: Their language; nil for all.
  ///   - limit: The most rows.
  /// - Returns: The rows.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func documents(
    of work: String? = nil, language: String? = nil, limit: Int = .max
  ) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer([
        "symbol", "work", "edition", "language", "date", "session", "title", "references", "citedBy", "document",
        "source",
      ])
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT d.id FROM documents d
          WHERE (?1 IS NULL OR d.work_id = (SELECT id FROM works WHERE work = ?1)) AND (?2 IS NULL OR d.language = ?2)
          ORDER BY d.sort_key, d.output LIMIT ?3
          """, arguments: [work, language, limit == .max ? -1 : limit + 1])
      answer.hasMore = ids.count > limit
      let select = try db.cachedStatement(
        sql: """
          SELECT d.symbol, w.work, d.edition, d.language, d.date, d.session, d.title, d.reference_count, r.cited_by,
            d.output, d.path
          FROM documents d JOIN works w ON w.id = d.work_id LEFT JOIN ranks r ON r.work_id = d.work_id WHERE d.id = ?
          """)
      for id in ids.prefix(limit) {
        guard let row = try Row.fetchOne(select, arguments: [id]) else { continue }
        answer.rows.append(
          (0..<7).map { Answer.Value(row[$0] as String?) } + [
            .number(row[7]), .number(row[8] ?? 0), Answer.Value(row[9]), Answer.Value(row[10]),
          ])
      }
      return answer
    }
  }

  /// The works that the collection cites and does not hold, the most cited first.
  ///
  /// - Parameters:
  ///   - kind: The kind of text; nil for all.
  ///   - limit: The most rows.
  /// - Returns: The rows. Texts that cannot exist and open ones are not among them.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func missing(kind: String? = nil, limit: Int = .max) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer(["work", "kind", "citedBy", "mentions", "url"])
      let works = try Row.fetchCursor(
        db,
        sql: """
          SELECT r.work_id, w.work, r.cited_by FROM ranks r JOIN works w ON w.id = r.work_id
          WHERE r.held = 0 AND r.cited_by > 0
          ORDER BY r.cited_by DESC, w.work
          """)
      // A work has one kind and one form of address, so the first mention will do; a short form says less than a symbol.
      let mention = try db.cachedStatement(
        sql: "SELECT kind FROM mentions WHERE work_id = ? AND state = 'not-held' AND kind <> 'pointer' LIMIT 1")
      let address = try db.cachedStatement(
        sql: "SELECT url FROM mentions WHERE work_id = ? AND state IS NOT NULL AND url IS NOT NULL LIMIT 1")
      let mentions = try db.cachedStatement(sql: "SELECT sum(mentions) FROM edges WHERE target = ?")
      while let row = try works.next() {
        let id: Int64 = row[0]
        guard let first = try String.fetchOne(mention, arguments: [id]), kind == nil || kind == first else { continue }
        let url = first == "document" ? try String.fetchOne(address, arguments: [id]) : nil
        if answer.rows.count == limit {
          answer.hasMore = true
          break
        }
        answer.rows.append([
          Answer.Value(row[1]), Answer.Value(first), .number(row[2]),
          .number(try Int.fetchOne(mentions, arguments: [id]) ?? 0),
          Answer.Value(url.map(Self.english)),
        ])
      }
      return answer
    }
  }

  /// The works that count most, by PageRank.
  ///
  /// - Parameters:
  ///   - onlyHeld: Whether works that the collection does not hold are left out.
  ///   - limit: The most rows.
  /// - Returns: The rows; `score` is the share of a reader's time, `mean` how many times the average that is.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func rank(onlyHeld: Bool = false, limit: Int = .max) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer(["work", "score", "mean", "citedBy", "cites", "held", "title"])
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM ranks") ?? 0
      let works = try Row.fetchCursor(
        db,
        sql: """
          SELECT w.work, r.pagerank, r.cited_by, r.cites, r.work_id, r.held
          FROM ranks r JOIN works w ON w.id = r.work_id ORDER BY r.pagerank DESC, w.work
          """)
      let title = try db.cachedStatement(
        sql: """
          SELECT title FROM documents WHERE work_id = ? AND title IS NOT NULL
          ORDER BY \(Schema.englishFirst) LIMIT 1
          """)
      while let row = try works.next() {
        let isHeld: Bool = row[5]
        if onlyHeld, !isHeld { continue }
        if answer.rows.count == limit {
          answer.hasMore = true
          break
        }
        let score: Double = row[1]
        answer.rows.append([
          Answer.Value(row[0]), .real(Self.rounded(score, 1e8)), .real(Self.rounded(score * Double(count), 100)),
          .number(row[2]), .number(row[3]), .text(isHeld ? "yes" : "no"),
          Answer.Value(try String.fetchOne(title, arguments: [row[4] as Int64])),
        ])
      }
      return answer
    }
  }

  /// An address in the English version: the last part of it is the language.
  static func english(_ address: String) -> String {
    guard let slash = address.lastIndex(of: "/"), address.distance(from: slash, to: address.endIndex) == 3 else {
      return address
    }
    return address[...slash] + "en"
  }

  private static func rounded(_ value: Double, _ unit: Double) -> Double { (value * unit).rounded() / unit }
}
