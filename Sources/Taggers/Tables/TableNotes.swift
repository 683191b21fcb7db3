import DocumentModel
import Tagging

/// Finds the notes to a table: lines such as "Note: …", "Source: …", "* …", "注：…" in its last rows and below it.
struct TableNotes: Sendable {
  private var words = WordTable<Bool>()
  private let styles: TableStyleNames
  /// So many notes stand below one table at the most.
  private static let most = 16

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary) {
    styles = TableStyleNames(vocabulary: vocabulary)
    for word in vocabulary.words("tables", "note") { words.insert(word, true) }
  }

  /// The notes of a table.
  ///
  /// - Parameters:
  ///   - grid: The table.
  ///   - caption: The block of its caption, which may stand below it.
  ///   - document: Its document.
  /// - Returns: The notes, as indices of `Document.blocks`.
  func notes(of grid: TableGrid, caption: Int?, in document: Document) -> [Int] {
    var notes: [Int] = []
    var row = grid.rows - 1
    while row > 0, notes.count < Self.most, let blocks = noteRow(row, grid, document) {
      notes.insert(contentsOf: blocks, at: 0)
      row -= 1
    }
    let table = document.tables[grid.table]
    var index = Int(table.blocks.end)
    var empty = 0
    while document.blocks.indices.contains(index), notes.count < Self.most,
      document.blocks[index].story == table.story, document.blocks[index].cell == table.parentCell
    {
      if document.blocks[index].text.isEmpty {
        empty += 1
        if empty > 1 { break }
      } else if isNote(index, document) {
        notes.append(index)
        empty = 0
      } else if index != caption {
        break
      }
      index += 1
    }
    return notes
  }

  /// The paragraphs of a row that is one cell over the whole width and holds nothing but notes; nil for another row.
  private func noteRow(_ row: Int, _ grid: TableGrid, _ document: Document) -> [Int]? {
    let cells = grid.cells(inRow: row)
    guard cells.count == 1, Int(document.cells[cells[0]].row) == row,
      Int(document.cells[cells[0]].columnSpan) == grid.columns, grid.columns > 1
    else { return nil }
    let blocks = document.textBlocks(ofCell: cells[0])
    guard let first = blocks.first, isNote(first, document) else { return nil }
    return blocks
  }

  /// Whether a paragraph is a note by its style or by how it begins: a word for notes with a sign or a number behind it,
  /// or a mark.
  private func isNote(_ index: Int, _ document: Document) -> Bool {
    let block = document.blocks[index]
    guard block.kind != .heading else { return false }
    if styles.role(block, in: document) == .note { return true }
    let text = PhraseText(document.utf8(block).prefix(80))
    let start = text.trimming(text.all).lowerBound
    guard start < text.count else { return false }
    // An asterisk and the other marks of notes: U+2020, U+2021, U+203B.
    if [0x2a, 0x2020, 0x2021, 0x203b].contains(text.scalars[start]) { return true }
    guard let match = words.longestMatch(in: text, at: start, until: text.count) else { return false }
    let rest = text.skipping([0x20], from: match.range.upperBound)
    guard rest < text.count else { return false }
    if let number = text.number(at: rest) {
      return number.end < text.count && [0x20, 0x2d, 0x2e, 0x29, 0x3a].contains(text.scalars[number.end])
    }
    return [0x3a, 0x2d, 0x2e].contains(text.scalars[rest])
  }
}
