package import CorpusIndex
import GRDB

/// The questions that a collection answers. Answers have an order that hangs on what it holds alone, not on how it came
/// there.
extension CollectionStore {
  /// The id of a work; nil where the collection neither holds nor cites it.
  static func work(_ name: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM works WHERE work = ?"), arguments: [name])
  }

  /// Whether a text is held or cited under a name.
  package func knows(work name: String) throws(CollectionError) -> Bool {
    try read { db in try Self.work(name, db) != nil }
  }

  /// What a paper cites: a row for each text, with the sentence of the first mention that has a type, or of the first where
  /// none has one; English versions come before others. `type` is that of this mention, `types` are those of all: its own,
  /// then the others by name.
  ///
  /// - Parameters:
  ///   - text: The paper; without an edition, all editions of it.
  ///   - limit: The most rows.
  /// - Returns: The rows, in the natural order of ids.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func cites(_ text: CitedText, limit: Int = .max) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer([
        "id", "kind", "state", "meant", "decided", "title", "type", "types", "mentions", "document", "block",
        "sentence",
      ])
      guard let work = try Self.work(text.work, db) else { return answer }
      struct Group {
        var row: Row
        var count = 0
        var types: [String] = []
      }
      var groups: [String: Group] = [:]
      let documents = try Row.fetchAll(
        db.cachedStatement(
          sql:
            "SELECT id, output FROM documents WHERE work_id = ? AND (?2 IS NULL OR symbol = ?2) ORDER BY language IS NOT 'en', output"
        ),
        arguments: [work, text.edition == nil ? nil : text.id])
      let select = try db.cachedStatement(
        sql: """
          SELECT m.id, m.cited, m.kind, m.state, m.meant, m.decided, m.type, m.block, m.start, m."end"
          FROM mentions m WHERE m.id BETWEEN ? AND ? AND m.state IS NOT NULL ORDER BY m.id
          """)
      for document in documents {
        let (first, last) = Schema.rows(ofDocument: document[0])
        for row in try Row.fetchAll(select, arguments: [first, last]) {
          let key = "\(row[1] as String)\n\(row[4] as String? ?? "")"
          var group = groups[key] ?? Group(row: row)
          group.count += 1
          if let type: String = row[6] {
            if group.types.isEmpty { group.row = row }
            if !group.types.contains(type) { group.types.append(type) }
          }
          groups[key] = group
        }
      }
      let ordered = groups.map { (NaturalOrder($0), $1) }.sorted { $0.0 < $1.0 }.map(\.1)
      answer.hasMore = ordered.count > limit
      for group in ordered.prefix(limit) {
        let row = group.row
        let id: Int64 = row[0]
        let meant: String? = row[4]
        let document = id >> Schema.rowBits
        answer.rows.append([
          Answer.Value(row[1]), Answer.Value(row[2]), Answer.Value(row[3]), Answer.Value(meant), Answer.Value(row[5]),
          Answer.Value(try meant.flatMap { try Self.title(of: $0, db) }), Answer.Value(row[6]),
          group.types.isEmpty ? .none : .list(group.types.prefix(1) + group.types.dropFirst().sorted()),
          .number(group.count),
          Answer.Value(try Self.output(document, db)), .text("b\((row[7] as Int) + 1)"),
          Answer.Value(try Self.sentence(document, row[7], row[8], row[9], db)),
        ])
      }
      return answer
    }
  }

  /// Who cites a text: a row for each place, the newest papers first.
  ///
  /// - Parameters:
  ///   - text: The text; without an edition, all editions of it; with one, where it is named or meant.
  ///   - limit: The most rows.
  /// - Returns: The rows.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func citedBy(_ text: CitedText, limit: Int = .max) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer([
        "citing", "language", "date", "title", "cited", "meant", "decided", "state", "type", "document", "block",
        "where",
        "start", "end", "sentence",
      ])
      guard let work = try Self.work(text.work, db) else { return answer }
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT coalesce(d.symbol, d.output), d.language, d.date, d.title, m.cited, m.meant, m.decided, m.state, m.type,
              d.output, m.block, m.place, m.start, m."end", d.id
            FROM mentions m JOIN documents d ON d.id = m.document_id
            WHERE m.work_id = ?1 AND m.state IS NOT NULL AND (?2 IS NULL OR m.cited = ?2 OR m.meant = ?2)
            ORDER BY d.date DESC, d.output, m.id LIMIT ?3
            """),
        arguments: [work, text.edition == nil ? nil : text.id, limit == .max ? -1 : limit + 1])
      answer.hasMore = rows.count > limit
      for row in rows.prefix(limit) {
        var values = (0..<10).map { Answer.Value(row[$0] as String?) }
        values.append(.text("b\((row[10] as Int) + 1)"))
        values += [Answer.Value(row[11]), .number(row[12]), .number(row[13])]
        values.append(Answer.Value(try Self.sentence(row[14], row[10], row[12], row[13], db)))
        answer.rows.append(values)
      }
      return answer
    }
  }

  /// References, in the order of their documents.
  ///
  /// - Parameters:
  ///   - kind: The kind of what is cited; nil for all.
  ///   - states: The states in which they may have ended; empty for all.
  ///   - type: The type of the citation; nil for all.
  ///   - limit: The most rows.
  /// - Returns: The rows.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func references(
    kind: String? = nil, states: [Resolution.State] = [], type: String? = nil, limit: Int = .max
  ) throws(CollectionError) -> Answer {
    try read { db in
      var answer = Answer([
        "citing", "id", "kind", "state", "meant", "decided", "candidates", "type", "text", "document", "block",
        "sentence",
      ])
      var conditions = ["m.state IS NOT NULL"]
      var arguments: [(any DatabaseValueConvertible)?] = []
      if let kind {
        conditions.append("m.kind = ?")
        arguments.append(kind)
      }
      if !states.isEmpty {
        conditions.append("m.state IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
        arguments += states.map(\.rawValue)
      }
      if let type {
        conditions.append("m.type = ?")
        arguments.append(type)
      }
      arguments.append(limit == .max ? -1 : limit + 1)
      // Document by document in their order, so that nothing need be sorted and the first rows come at once.
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT coalesce(d.symbol, d.output), m.cited, m.kind, m.state, m.meant, m.decided, m.type, m.text, d.output,
            m.block, m.start, m."end", d.id, m.id
          FROM documents d INDEXED BY sqlite_autoindex_documents_1
            CROSS JOIN mentions m NOT INDEXED ON m.id BETWEEN d.id << 21 AND ((d.id + 1) << 21) - 1
          WHERE \(conditions.joined(separator: " AND ")) ORDER BY d.output, m.id LIMIT ?
          """, arguments: StatementArguments(arguments))
      answer.hasMore = rows.count > limit
      let candidates = try db.cachedStatement(
        sql: "SELECT work FROM candidates WHERE mention_id = ? ORDER BY position")
      for row in rows.prefix(limit) {
        let works = try String.fetchAll(candidates, arguments: [row[13] as Int64])
        answer.rows.append(
          (0..<6).map { Answer.Value(row[$0] as String?) }
            + [
              works.isEmpty ? .none : .list(works), Answer.Value(row[6]), Answer.Value(row[7]), Answer.Value(row[8]),
              .text("b\((row[9] as Int) + 1)"), Answer.Value(try Self.sentence(row[12], row[9], row[10], row[11], db)),
            ])
      }
      return answer
    }
  }

  /// The sentence around a place of a block.
  static func sentence(_ document: Int64, _ block: Int, _ start: Int, _ end: Int, _ db: Database) throws -> String? {
    let select = try db.cachedStatement(sql: "SELECT text FROM blocks WHERE id = ?")
    let text = try String.fetchOne(select, arguments: [document << Schema.rowBits + Int64(block)])
    return text.map { Excerpt.sentence(around: start..<max(start, end), in: $0) }
  }

  static func output(_ document: Int64, _ db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT output FROM documents WHERE id = ?"), arguments: [document])
  }

  /// The title of an edition, in English where there is one.
  static func title(of symbol: String, _ db: Database) throws -> String? {
    guard let work = try Self.work(CitedText(id: symbol).work, db) else { return nil }
    return try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT title FROM documents WHERE work_id = ? AND symbol = ? AND title IS NOT NULL
          ORDER BY \(Schema.englishFirst) LIMIT 1
          """), arguments: [work, symbol])
  }
}
