package import CorpusIndex
import DocumentModel
import GRDB
import Tagging

extension CollectionUpdate {
  /// How much is in a document; nil where there is none of that output.
  package func counts(of output: String) throws(CollectionError) -> (counts: DocumentRecord.Counts, warnings: Int)? {
    try row(of: output) { row, _ in (Self.readCounts(row), row["warning_count"]) }
  }

  /// What the index files want to know of a document: the same as of the document itself; nil where there is none.
  package func record(of output: String) throws(CollectionError) -> DocumentRecord? {
    try row(of: output) { row, db in try Self.readRecord(row, db) }
  }

  /// The index files that were written from the documents as they are now; none after a change.
  package func indexFiles() throws(CollectionError) -> [WrittenFile] {
    try CollectionStore.catching(store.path, .unreadable) {
      try store.queue.writeWithoutTransaction { db in
        WrittenFile.list(try CollectionProperty.indexFiles.value(db) ?? "")
      }
    }
  }

  /// Remembers the index files that were written from the documents as they are now.
  package func setIndexFiles(_ files: [WrittenFile]) throws(CollectionError) {
    try CollectionStore.catching(store.path, .unwritable) {
      try store.queue.write { db in try CollectionProperty.indexFiles.set(WrittenFile.text(files), db) }
    }
  }

  private func row<Value>(
    of output: String, _ body: (GRDB.Row, Database) throws -> Value
  ) throws(CollectionError) -> Value? {
    guard let id = ids[output] else { return nil }
    return try CollectionStore.catching(store.path, .unreadable) {
      try store.queue.writeWithoutTransaction { db in
        let find = try db.cachedStatement(sql: "SELECT * FROM documents WHERE id = ?")
        return try GRDB.Row.fetchOne(find, arguments: [id]).map { row in try body(row, db) }
      }
    }
  }

  private static func readCounts(_ row: GRDB.Row) -> DocumentRecord.Counts {
    DocumentRecord.Counts(
      blocks: row["block_count"], tables: row["table_count"], references: row["reference_count"],
      milestones: row["milestone_count"], notes: row["note_count"], links: row["link_count"],
      diagnostics: row["diagnostic_count"])
  }

  private static func readRecord(_ row: GRDB.Row, _ db: Database) throws -> DocumentRecord {
    let path: String = row["path"]
    let file = path.split(separator: "/").last.map(String.init) ?? path
    var paper = CollectionPaper(
      output: row["output"], path: path,
      source: DocumentSource(file: file, sha256: row["sha256"], bytes: row["bytes"]))
    paper.metadata.symbol = row["symbol"]
    paper.metadata.title = row["title"]
    paper.metadata.language = row["language"]
    paper.metadata.date = row["date"]
    paper.metadata.session = row["session"]
    let (first, last) = Schema.rows(ofDocument: row["id"])
    paper.mentions = try mentions(first, last, db)
    paper.milestones = try MilestoneRows.fetch(first, last, db).map { CollectionPaper.Promise($0) }
    var texts: [Int: String] = [:]
    let select = try db.cachedStatement(
      sql: """
        SELECT ordinal, text FROM blocks
        WHERE id IN (SELECT ? + block FROM mentions WHERE id BETWEEN ? AND ? AND state IS NOT NULL)
        """)
    let blocks = try GRDB.Row.fetchCursor(select, arguments: [first, first, last])
    while let block = try blocks.next() { texts[block[0]] = block[1] }
    return DocumentRecord(paper, counts: readCounts(row), texts: texts)
  }

  private static func mentions(_ first: Int64, _ last: Int64, _ db: Database) throws -> [CollectionPaper.Mention] {
    let select = try db.cachedStatement(
      sql: """
        SELECT m.cited, w.work, m.edition, m.kind, m.block, m.start, m."end", m.place, m.text, m.rule, m.self,
          m.url
        FROM mentions m LEFT JOIN works w ON w.id = m.work_id
        WHERE m.id BETWEEN ? AND ? ORDER BY m.id
        """)
    return try GRDB.Row.fetchAll(select, arguments: [first, last]).map { row in
      let cited: String = row[0]
      let work: String? = row[1]
      let kind: String = row[3]
      return CollectionPaper.Mention(
        target: CitedText(id: cited, work: work ?? cited, edition: row[2]),
        kind: ReferenceKind(rawValue: kind) ?? .document, block: row[4], start: row[5], end: row[6], place: row[7],
        text: row[8], rule: row[9], isSelf: row[10], url: row[11])
    }
  }
}
