import DocumentModel
import Tagging

/// Finds how many rows at the top of a table head its columns.
struct HeaderRows: Sendable {
  /// Headings of columns, whatever they mean.
  private var headings = WordTable<Bool>()
  /// Headings are short; in bytes of UTF-8.
  private static let mostBytes = 160

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary) {
    for language in vocabulary.languages {
      for name in ["action", "status", "target", "responsible", "phase", "number", "remarks"] {
        for word in language.words("tables", name) { headings.insert(word, true) }
      }
    }
  }

  /// The number of header rows.
  ///
  /// What Word repeats at the top of each page (`w:tblHeader`, ECMA-376 Part 1 §17.4.49) counts first, unless that is
  /// the whole table. Else the first row is a header where it is set apart from what follows.
  func count(_ grid: TableGrid, of document: Document) -> Int {
    let rows = document.rows[document.tables[grid.table].rows.range]
    let marked = rows.prefix { $0.isHeader }.count
    if marked > 0, marked < grid.rows { return extended(marked, grid, document) }
    guard grid.rows > 1, grid.columns > 1, isHeader(grid, document) else { return 0 }
    return extended(1, grid, document)
  }

  /// A header cell over several rows takes these rows into the header.
  private func extended(_ count: Int, _ grid: TableGrid, _ document: Document) -> Int {
    var count = count
    var row = 0
    while row < count {
      for index in grid.cells(inRow: row) {
        let cell = document.cells[index]
        // A cell over all rows is a label at the side.
        if Int(cell.row + cell.rowSpan) < grid.rows { count = max(count, Int(cell.row + cell.rowSpan)) }
      }
      row += 1
    }
    return count
  }

  /// Whether the first row is set apart: bold or in a heading's style where the next rows are not, known headings, or
  /// words over numbers.
  private func isHeader(_ grid: TableGrid, _ document: Document) -> Bool {
    let first = grid.cells(inRow: 0)
    let filled = first.filter { document.hasText(cell: $0) }
    guard filled.count >= 2, filled.count * 2 > first.count, filled.allSatisfy({ isShort($0, document) }) else {
      return false
    }
    let body = (1..<min(grid.rows, 6)).map { grid.cells(inRow: $0) }
    if filled.allSatisfy({ isSetAsHeading($0, document) }) {
      return body.contains { row in
        row.contains { document.hasText(cell: $0) && !isSetAsHeading($0, document) }
      }
    }
    if filled.count(where: { isKnownHeading($0, document) }) >= 2 { return true }
    guard filled.count == first.count, !filled.contains(where: { holdsDigit($0, document) }) else { return false }
    // One column of numbers below words tells enough over several rows; over a single row it takes two.
    let columns = (0..<grid.columns).map { column in
      (1..<grid.rows).prefix(8).compactMap { grid.cell($0, column) }.filter { document.hasText(cell: $0) }
    }
    let numbers = columns.filter { below in !below.isEmpty && below.allSatisfy { isMostlyDigits($0, document) } }
    return numbers.count >= 2 || numbers.contains { $0.count >= 2 }
  }

  private func isShort(_ cell: Int, _ document: Document) -> Bool {
    document.textBlocks(ofCell: cell).reduce(0) { $0 + document.blocks[$1].text.count } <= Self.mostBytes
  }

  /// All text bold, or in one of the templates' styles for headings of tables.
  private func isSetAsHeading(_ cell: Int, _ document: Document) -> Bool {
    document.textBlocks(ofCell: cell).allSatisfy { index in
      let block = document.blocks[index]
      let style = document.strings[block.style].lowercased()
      if style.hasPrefix("tablehead") || style.hasPrefix("table_head") || style.hasPrefix("table head") { return true }
      let runs = document.runs[block.runs.range].filter { !$0.range.isEmpty }
      return !runs.isEmpty && runs.allSatisfy { $0.format.contains(.bold) }
    }
  }

  private func isKnownHeading(_ cell: Int, _ document: Document) -> Bool {
    let blocks = document.textBlocks(ofCell: cell)
    guard blocks.count == 1 else { return false }
    let text = PhraseText(document.blocks[blocks[0]], in: document)
    return !headings.meanings(of: text, in: text.all).isEmpty
  }

  private func holdsDigit(_ cell: Int, _ document: Document) -> Bool {
    document.textBlocks(ofCell: cell).contains { FoldedText.holdsDigit(document.utf8(document.blocks[$0])) }
  }

  /// A number, an amount, a share.
  private func isMostlyDigits(_ cell: Int, _ document: Document) -> Bool {
    var (digits, letters) = (0, 0)
    for index in document.textBlocks(ofCell: cell) {
      let utf8 = document.utf8(document.blocks[index])
      for offset in utf8.indices {
        switch utf8[offset] {
        case 0x30...0x39: digits += 1
        case 0x41...0x5a, 0x61...0x7a, 0xc3...: letters += 1
        default: break
        }
      }
    }
    return digits > 0 && digits >= letters
  }
}
