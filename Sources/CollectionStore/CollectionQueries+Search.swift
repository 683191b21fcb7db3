import CorpusIndex
import GRDB

extension CollectionStore {
  /// The most paragraphs that are looked at: words that stand in more are no search. Of those the first that were stored
  /// are looked at, so that there the answer hangs on the order in which documents came.
  private static let mostCandidates = 20_000

  /// Paragraphs that hold all words of a query, the newest papers first.
  ///
  /// Words are compared folded: case, accents, Arabic vowels, widths and kinds of digits make no difference. A word is
  /// found inside of longer ones too. Three characters and more are looked up in the index by groups of three; two by the
  /// groups that begin with them; for a single one all paragraphs are read.
  ///
  /// - Parameters:
  ///   - query: The words; those between quotation marks stand together.
  ///   - language: The language of the documents; nil for all.
  ///   - limit: The most rows.
  /// - Returns: The rows.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func search(
    _ query: String, language: String? = nil, limit: Int = .max
  ) throws(CollectionError) -> Answer {
    let words = SearchText.words(of: query)
    return try read { db in
      var answer = Answer(["symbol", "language", "date", "title", "document", "block", "where", "sentence"])
      if words.isEmpty { return answer }
      let (expression, isHopeless) = try Self.expression(for: words, db)
      if isHopeless { return answer }
      let candidates =
        try expression.map {
          try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"),
            arguments: [$0, Self.mostCandidates])
        }
        ?? Int64.fetchAll(
          db, sql: "SELECT id FROM blocks WHERE instr(folded, ?) > 0 LIMIT ?",
          arguments: [words[0], Self.mostCandidates])
      let ordered = try Self.inOrder(candidates, language, db)
      let select = try db.cachedStatement(
        sql: """
          SELECT d.symbol, d.language, d.date, d.title, d.output, b.ordinal, b.place, b.text, b.folded
          FROM blocks b JOIN documents d ON d.id = b.document_id WHERE b.id = ?
          """)
      for id in ordered {
        guard let row = try Row.fetchOne(select, arguments: [id]) else { continue }
        let folded: String = row[8]
        guard words.allSatisfy({ Self.contains(folded, $0) }) else { continue }
        if answer.rows.count == limit {
          answer.hasMore = true
          break
        }
        let text: String = row[7]
        answer.rows.append(
          (0..<5).map { Answer.Value(row[$0] as String?) } + [
            .text("b\((row[5] as Int) + 1)"), Answer.Value(row[6]),
            .text(Excerpt.sentence(around: SearchText.place(of: words[0], in: text), in: text)),
          ])
      }
      if candidates.count == Self.mostCandidates { answer.hasMore = true }
      return answer
    }
  }

  private static func contains(_ text: String, _ word: String) -> Bool {
    SearchText.firstByte(of: Array(word.utf8), in: Array(text.utf8)) != nil
  }

  /// Block ids by date, newest first, then by output and place.
  private static func inOrder(_ blocks: [Int64], _ language: String?, _ db: Database) throws -> [Int64] {
    var byDocument: [Int64: [Int64]] = [:]
    for block in blocks { byDocument[block >> Schema.rowBits, default: []].append(block) }
    let select = try db.cachedStatement(sql: "SELECT date, output, language FROM documents WHERE id = ?")
    var documents: [(date: String, output: String, id: Int64)] = []
    for id in byDocument.keys {
      guard let row = try Row.fetchOne(select, arguments: [id]) else { continue }
      if let language, row[2] as String? != language { continue }
      documents.append((row[0] ?? "", row[1], id))
    }
    documents.sort { ($1.date, $0.output) < ($0.date, $1.output) }
    return documents.flatMap { (byDocument[$0.id] ?? []).sorted() }
  }

  /// The words as an expression of the index; nil where all are too short for it. An expression may match too much: the
  /// groups of a word need not stand together.
  private static func expression(for words: [String], _ db: Database) throws -> (String?, isHopeless: Bool) {
    var parts: [String] = []
    for word in words {
      let scalars = Array(word.unicodeScalars)
      switch scalars.count {
      case ...1: continue
      case 2:
        let groups = try groups(beginningWith: word, db)
        if groups.isEmpty { return (nil, true) }
        parts.append("(" + groups.map(quoted).joined(separator: " OR ") + ")")
      default:
        // Groups that do not overlap, and the last: the text itself is compared in the end.
        let last = scalars.count - 3
        let groups = (Array(stride(from: 0, to: last, by: 3).prefix(12)) + [last]).map { start in
          String(String.UnicodeScalarView(scalars[start..<start + 3]))
        }
        parts.append(groups.map(quoted).joined(separator: " AND "))
      }
    }
    return (parts.isEmpty ? nil : parts.joined(separator: " AND "), false)
  }

  private static func quoted(_ group: String) -> String {
    "\"" + group.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The groups of three characters in the index that begin with two.
  private static func groups(beginningWith pair: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT term FROM temp.terms WHERE term >= ? AND term < ?"),
      arguments: [pair, pair + "\u{10FFFF}"])
  }
}
