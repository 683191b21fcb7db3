package import CorpusIndex
import DocumentModel
import GRDB
import Tagging

extension CollectionUpdate {
  /// What the index files want to know of a document.
  package struct Stored {
    /// The document with its metadata, mentions and milestones.
    package var paper: CollectionPaper
    package var counts: DocumentRecord.Counts
    package var warnings: Int
    /// The texts of the blocks that hold citations, by their ordinals.
    package var texts: [Int: String]
  }

  /// Reads a document back; nil where there is none.
  package func stored(_ output: String) throws(CollectionError) -> Stored? {
    guard let id = known[output]?.id else { return nil }
    return try CollectionStore.catching(store.path, .unreadable) {
      try store.queue.writeWithoutTransaction { db in try Self.stored(id, db) }
    }
  }

  private static func stored(_ id: Int64, _ db: Database) throws -> Stored? {
    let find = try db.cachedStatement(sql: "SELECT * FROM documents WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [id]) else { return nil }
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
    let (first, last) = Schema.rows(ofDocument: id)
    paper.mentions = try mentions(first, last, db)
    paper.milestones = try MilestoneRows.fetch(first, last, db).map { CollectionPaper.Promise($0) }
    var texts: [Int: String] = [:]
    let select = try db.cachedStatement(
      sql: """
        SELECT ordinal, text FROM blocks
        WHERE id IN (SELECT ? + block FROM mentions WHERE id BETWEEN ? AND ? AND state IS NOT NULL)
        """)
    let blocks = try Row.fetchCursor(select, arguments: [first, first, last])
    while let block = try blocks.next() { texts[block[0]] = block[1] }
    return Stored(
      paper: paper,
      counts: DocumentRecord.Counts(
        blocks: row["block_count"], tables: row["table_count"], references: row["reference_count"],
        milestones: row["milestone_count"], notes: row["note_count"], links: row["link_count"],
        diagnostics: row["diagnostic_count"]),
      warnings: row["warning_count"], texts: texts)
  }

  private static func mentions(_ first: Int64, _ last: Int64, _ db: Database) throws -> [CollectionPaper.Mention] {
    let select = try db.cachedStatement(
      sql: """
        SELECT m.cited, w.work, m.edition, m.kind, m.block, m.start, m."end", m.place, m.text, m.rule, m.self,
          m.url
        FROM mentions m LEFT JOIN works w ON w.id = m.work_id
        WHERE m.id BETWEEN ? AND ? ORDER BY m.id
        """)
    return try Row.fetchAll(select, arguments: [first, last]).map { row in
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
