import DocumentModel
import Tagging

/// The lines of the first page: a header block (session, agenda item, symbol, date, original language, source, title),
/// mostly set as a table, and a box with a summary.
struct FirstPage: Sendable {
  /// The lines of the body from its start to the first heading, not more than a page holds, long paragraphs left out.
  private(set) var lines: [TextLine] = []
  /// For each line the outermost table around it, as an index of `Document.tables`; nil for none.
  private var tables: [Int?] = []
  /// The table that makes the header block, as an index of `Document.tables`.
  private(set) var headerTable: Int?
  /// The table that makes the summary box, as an index of `Document.tables`.
  private(set) var summaryTable: Int?

  private static let mostLines = 60
  /// A longer paragraph is running text, no line of a header block; in bytes.
  private static let mostBytes = 600
  /// So many lines outside of tables are running text: the first page is over.
  private static let mostLinesOutside = 12

  /// Reads the first page of a document.
  init(_ document: Document, words: FirstPageWords) {
    guard let body = document.stories.first, body.kind == .body else { return }
    var outside = 0
    for index in body.blocks.range {
      let block = document.blocks[index]
      if block.text.isEmpty { continue }
      if block.kind == .heading, block.cell < 0, !lines.isEmpty { break }
      let table = document.outermostTable(of: block)
      let isLong = block.text.count > Self.mostBytes
      for line in isLong ? [] : TextLine.lines(of: index, in: document) {
        lines.append(line)
        tables.append(table)
      }
      outside = table == nil ? outside + 1 : 0
      if lines.count >= Self.mostLines || outside >= Self.mostLinesOutside { break }
    }
    findTables(words)
  }

  /// The lines of the header block: those of its table, or those before the summary box.
  var headerLines: ArraySlice<TextLine> {
    let end = summaryTable.flatMap { tables.firstIndex(of: $0) } ?? lines.endIndex
    guard let headerTable else { return lines[..<end] }
    let first = tables.firstIndex(of: headerTable) ?? 0
    let last = tables.lastIndex(of: headerTable) ?? 0
    // A title may stand below the table, but not behind the box.
    return lines[first..<max(end, last + 1)]
  }

  /// Whether a line, by its index in `lines`, stands in the table of the header block.
  func isInHeaderTable(_ line: Int) -> Bool { headerTable != nil && tables[line] == headerTable }

  /// Whether a line may bear the symbol: outside of tables, or in the table of the header block, for which the first one of
  /// the page counts where none is known. A table further down cites.
  func mayBearSymbol(_ line: Int) -> Bool {
    guard let table = tables[line] else { return true }
    return table == headerTable ?? tables.lazy.compactMap { $0 }.first
  }

  /// The lines that belong to the header block by their place: its table, which is that of the symbol where its labels do
  /// not tell it, and what stands outside of tables until the next one. The dates and headings of a table further down are
  /// said of something else.
  func blockLines(symbol: Int?) -> Set<Int> {
    let own = headerTable ?? symbol.flatMap { tables[$0] }
    let start = own.flatMap { tables.firstIndex(of: $0) } ?? symbol ?? 0
    let end = tables.indices.first { $0 > start && tables[$0] != nil && tables[$0] != own } ?? tables.endIndex
    return Set(tables.indices.filter { tables[$0] == own || (tables[$0] == nil && $0 < end) })
  }

  /// The table with two or more labels of the header block, and the one with two or more of the box.
  private mutating func findTables(_ words: FirstPageWords) {
    var header: [Int: Set<FieldLabel>] = [:]
    var box: [Int: Set<FieldLabel>] = [:]
    for (line, table) in zip(lines, tables) {
      guard let table, let label = words.label(of: line.text) else { continue }
      for meaning in label.meanings {
        switch meaning {
        case .session, .agendaItem, .document, .original:
          // A heading of a column may be "Document", but holds no more.
          if !label.value.isEmpty { header[table, default: []].insert(meaning) }
        case .box where label.value.isEmpty || label.hasColon: box[table, default: []].insert(meaning)
        default: break
        }
      }
    }
    headerTable = header.filter { $0.value.count >= 2 }.keys.min()
    summaryTable = box.filter { $0.value.count >= 2 && $0.key != headerTable }.keys.min()
  }
}

extension Document {
  /// The outermost table around a block, as an index of `tables`; nil for none.
  func outermostTable(of block: Block) -> Int? {
    guard block.cell >= 0 else { return nil }
    var table = Int(cells[Int(block.cell)].table)
    while tables[table].parentCell >= 0 { table = Int(cells[Int(tables[table].parentCell)].table) }
    return table
  }
}
