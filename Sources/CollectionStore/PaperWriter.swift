import CorpusIndex
import DocumentModel
import FoundationEssentials
import GRDB
import Tagging

/// Writes the rows of one document.
struct PaperWriter {
  private let db: Database
  private let document: Int64
  private let first: Int64

  init(_ db: Database, document: Int64) {
    self.db = db
    self.document = document
    first = Schema.rows(ofDocument: document).first
  }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - paper: The document.
  ///   - files: Its output files.
  ///   - work: Gives the id of a work.
  ///   - own: Takes the id of the work that the document is of.
  ///   - fallback: Says what becomes of a reference that the collection does not hold.
  /// - Throws: `DatabaseError`.
  func write(
    _ paper: CollectionPaper, files: [WrittenFile], work: (String) throws -> Int64, own: (Int64) -> Void,
    fallback: (CollectionPaper.Mention) -> Resolution
  ) throws {
    let symbol = paper.metadata.symbol.map { CitedText(id: $0) }
    // A document without a symbol is a work of its own, known by its output.
    let workID = try work(symbol?.work ?? paper.output)
    own(workID)
    try writeDocument(paper, files, workID, symbol?.edition)
    try writeBlocks(paper.blocks)
    try writeMentions(paper.mentions, work, fallback)
    try writeTables(paper)
    try writeFindings(paper)
  }

  private func writeDocument(_ paper: CollectionPaper, _ files: [WrittenFile], _ work: Int64, _ edition: String?) throws
  {
    let metadata = paper.metadata
    let statement = try db.cachedStatement(
      sql: "INSERT INTO documents VALUES (\(Array(repeating: "?", count: 30).joined(separator: ", ")))")
    let summary = metadata.summary
    let values: [(any DatabaseValueConvertible)?] = [
      document, paper.output, paper.path, paper.source.sha256, paper.source.bytes, work, metadata.symbol, edition,
      metadata.language, metadata.title, metadata.session, metadata.date, metadata.originalLanguage,
      metadata.agendaItem, metadata.author, summary.purpose, summary.action, summary.strategicPlan, summary.financial,
      summary.references, paper.blocks.count, paper.tables.count, paper.referenceCount, paper.milestones.count,
      paper.notes, paper.links.count, paper.diagnostics.count, paper.diagnostics.count { $0.severity == .warning },
      WrittenFile.text(files), Data([metadata.symbol == nil ? 1 : 0] + NaturalOrder(metadata.symbol ?? "").key),
    ]
    try statement.execute(arguments: StatementArguments(values))
  }

  private func writeBlocks(_ blocks: [CollectionPaper.Block]) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)")
    let index = try db.cachedStatement(sql: "INSERT INTO search (rowid, folded) VALUES (?, ?)")
    for (number, block) in blocks.enumerated() {
      let id = first + Int64(number)
      try insert.execute(
        arguments: [id, block.kind, block.level, block.label, block.place, block.text, block.folded])
      // Those without text too: the index counts its rows, and each is taken out of it with its block.
      try index.execute(arguments: [id, block.folded])
    }
  }

  private func writeMentions(
    _ mentions: [CollectionPaper.Mention], _ work: (String) throws -> Int64,
    _ fallback: (CollectionPaper.Mention) -> Resolution
  ) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let candidate = try db.cachedStatement(sql: "INSERT INTO candidates VALUES (?, ?, ?)")
    for (number, mention) in mentions.enumerated() {
      let id = first + Int64(number)
      // A mention of the paper itself or of a part of it names no work.
      let isCitation = mention.isCitation
      let workID = isCitation ? try work(mention.target.work) : 0
      let resolution = isCitation ? fallback(mention) : nil
      try insert.execute(
        arguments: [
          id, mention.target.id, workID, mention.target.edition, mention.kind.rawValue, mention.block, mention.start,
          mention.end, mention.place, mention.text, mention.rule, mention.isSelf, mention.url, mention.link,
          mention.body, mention.part, mention.leadsTo, mention.type, resolution?.state.rawValue, nil, nil,
        ])
      for (position, work) in mention.considered.enumerated() {
        try candidate.execute(arguments: [id, position, work])
      }
    }
  }

  private func writeTables(_ paper: CollectionPaper) throws {
    let table = try db.cachedStatement(sql: "INSERT INTO tables VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (number, row) in paper.tables.enumerated() {
      try table.execute(
        arguments: [
          first + Int64(number), row.caption, row.rows, row.columns, row.headerRows, row.place, row.isLayout,
        ])
    }
    let cell = try db.cachedStatement(sql: "INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (number, row) in paper.cells.enumerated() {
      try cell.execute(
        arguments: [
          first + Int64(number), row.table, row.row, row.column, row.rowSpan, row.columnSpan, row.isHeader, row.text,
        ])
    }
  }

  private func writeFindings(_ paper: CollectionPaper) throws {
    let link = try db.cachedStatement(sql: "INSERT INTO links VALUES (?, ?, ?, ?, ?, ?)")
    for (number, row) in paper.links.enumerated() {
      try link.execute(arguments: [first + Int64(number), row.block, row.start, row.end, row.text, row.url])
    }
    try MilestoneRows.insert(paper.milestones, first: first, db)
    let diagnostic = try db.cachedStatement(sql: "INSERT INTO diagnostics VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (number, row) in paper.diagnostics.enumerated() {
      try diagnostic.execute(
        arguments: [
          first + Int64(number), row.code, row.severity.rawValue, row.message, row.source.part, row.source.paragraph,
          row.source.paraID, row.source.line, row.source.column,
        ])
    }
  }
}
