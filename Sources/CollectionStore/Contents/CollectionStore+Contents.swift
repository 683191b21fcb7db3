import CorpusIndex
import GRDB

extension CollectionStore {
  /// What the papers of works hold, and what they cite among the same works.
  ///
  /// - Parameters:
  ///   - works: The names of the works.
  ///   - cells: The most cells of a table; of a larger one only the first rows are read.
  /// - Returns: Papers in the order of `works`, English first, and their citations in the order of papers.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func contents(of works: [String], cells: Int) throws(CollectionError) -> CollectionContents {
    try read { db in
      var contents = CollectionContents()
      let wanted = Set(works)
      let select = try db.cachedStatement(
        sql: """
          SELECT d.* FROM documents d JOIN works w ON w.id = d.work_id WHERE w.work = ?
          ORDER BY \(Schema.editionsInOrder)
          """)
      for work in works {
        for row in try Row.fetchAll(select, arguments: [work]) {
          contents.papers.append(try Self.paper(row, of: work, cells: cells, db))
          contents.citations += try Self.citations(ofDocument: row["id"], contents.papers.count - 1, db).filter {
            wanted.contains($0.work)
          }
        }
      }
      contents.addresses = try Self.addresses(of: works, db)
      return contents
    }
  }

  /// The addresses at which works are published, as far as papers or the forms of their symbols tell.
  package func addresses(of works: [String]) throws(CollectionError) -> [String: String] {
    try read { db in try Self.addresses(of: works, db) }
  }

  private static func addresses(of works: [String], _ db: Database) throws -> [String: String] {
    let select = try db.cachedStatement(
      sql: """
        SELECT m.url FROM works w JOIN mentions m ON m.work_id = w.id AND m.state IS NOT NULL
        WHERE w.work = ? AND m.url IS NOT NULL LIMIT 1
        """)
    var addresses: [String: String] = [:]
    for work in works {
      // Papers may name any address: only those of the web lead somewhere and do nothing else.
      guard let url = try String.fetchOne(select, arguments: [work]),
        url.hasPrefix("https://") || url.hasPrefix("http://")
      else { continue }
      addresses[work] = english(url)
    }
    return addresses
  }

  private static func paper(
    _ row: Row, of work: String, cells: Int, _ db: Database
  ) throws -> CollectionContents.Paper {
    let fields: [(name: String, column: String)] = [
      ("Agenda item", "agenda_item"), ("Author", "author"), ("Original language", "original_language"),
      ("Purpose", "purpose"), ("Action", "action"), ("Strategic plan", "strategic_plan"),
      ("Financial implications", "financial"), ("References", "summary_references"),
    ]
    let (first, last) = Schema.rows(ofDocument: row["id"])
    return CollectionContents.Paper(
      work: work, output: row["output"], path: row["path"], symbol: row["symbol"], language: row["language"],
      title: row["title"], session: row["session"], date: row["date"],
      fields: fields.compactMap { name, column in (row[column] as String?).map { (name, $0) } },
      tables: try tables(ofDocument: row["id"], cells: cells, db),
      milestones: try MilestoneRows.fetch(first, last, db))
  }

  private static func tables(
    ofDocument id: Int64, cells limit: Int, _ db: Database
  ) throws -> [CollectionContents.Table] {
    let (first, last) = Schema.rows(ofDocument: id)
    let select = try db.cachedStatement(
      sql: """
        SELECT ordinal, caption, row_count, column_count, place FROM tables
        WHERE id BETWEEN ? AND ? AND layout = 0 ORDER BY id
        """)
    var places: [Int: Int] = [:]
    var tables: [CollectionContents.Table] = []
    for row in try Row.fetchAll(select, arguments: [first, last]) {
      let columns: Int = row[3]
      places[row[0]] = tables.count
      tables.append(
        CollectionContents.Table(
          id: "t\((row[0] as Int) + 1)", caption: row[1], rows: row[2], columns: columns, place: row[4], cells: [],
          shownRows: min(row[2], max(limit / max(columns, 1), 1))))
    }
    if tables.isEmpty { return [] }
    let cells = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT "table", row, "column", row_span, column_span, header, text FROM cells WHERE id BETWEEN ? AND ?
          ORDER BY id
          """), arguments: [first, last])
    while let row = try cells.next() {
      guard let place = places[row[0]], (row[1] as Int) < tables[place].shownRows else { continue }
      let (start, span): (Int, Int) = (row[1], row[3])
      tables[place].cells.append(
        CollectionContents.Cell(
          row: start, column: row[2], rowSpan: min(span, tables[place].shownRows - start), columnSpan: row[4],
          isHeader: row[5], text: row[6]))
    }
    return tables
  }

  private static func citations(
    ofDocument id: Int64, _ paper: Int, _ db: Database
  ) throws -> [CollectionContents.Citation] {
    let (first, last) = Schema.rows(ofDocument: id)
    let select = try db.cachedStatement(
      sql: """
        SELECT w.work, m.cited, m.type, m.state, m.meant, m.decided, m.place, m.block, m.text, m.start, m."end"
        FROM mentions m JOIN works w ON w.id = m.work_id
        WHERE m.id BETWEEN ? AND ? AND m.state IS NOT NULL ORDER BY m.id
        """)
    /// A text in a sentence of a block.
    struct Key: Hashable {
      var block: Int
      var cited: String
      var sentence: String
    }
    var places: [Key: Int] = [:]
    var citations: [CollectionContents.Citation] = []
    for row in try Row.fetchAll(select, arguments: [first, last]) {
      let sentence = try sentence(id, row[7], row[9], row[10], db) ?? ""
      let key = Key(block: row[7], cited: row[1], sentence: sentence)
      if let place = places[key] {
        citations[place].mentions += 1
        if citations[place].type == nil { citations[place].type = row[2] }
        continue
      }
      places[key] = citations.count
      citations.append(
        CollectionContents.Citation(
          paper: paper, work: row[0], cited: row[1], type: row[2], state: row[3], meant: row[4], decided: row[5],
          place: row[6], block: "b\(key.block + 1)", text: row[8], sentence: sentence, mentions: 1))
    }
    return citations
  }
}
