import DocumentModel

/// A table as a grid of positions: which cell covers which row and column.
///
/// It looks into the rows as they are and lays out nothing: a hostile table may have a thousand columns and millions of
/// rows.
struct TableGrid: Sendable {
  /// The index of the table in `Document.tables`.
  let table: Int
  /// The number of rows.
  let rows: Int
  /// The number of columns.
  let columns: Int
  private let document: Document

  /// The grid of a table.
  init(_ table: Int, of document: Document) {
    self.table = table
    self.document = document
    rows = document.tables[table].rows.count
    columns = Int(document.tables[table].columns)
  }

  /// The index of the cell that covers a position; nil for none.
  func cell(_ row: Int, _ column: Int) -> Int? {
    range(ofRow: row).first { index in
      let cell = document.cells[index]
      return column >= Int(cell.column) && column < Int(cell.column + max(1, cell.columnSpan))
    }.map(origin)
  }

  /// The cells that stand in a row, from the first column on; those that reach into it from above included.
  func cells(inRow row: Int) -> [Int] {
    range(ofRow: row).map(origin)
  }

  private func range(ofRow row: Int) -> Range<Int> {
    document.rows[Int(document.tables[table].rows.start) + row].cells.range
  }

  private func origin(_ cell: Int) -> Int {
    let origin = Int(document.cells[cell].origin)
    return origin >= 0 ? origin : cell
  }
}

extension Document {
  /// The paragraphs of a cell that hold text, nested tables left out.
  func textBlocks(ofCell cell: Int) -> [Int] {
    cells[cell].blocks.range.filter { Int(blocks[$0].cell) == cell && !blocks[$0].text.isEmpty }
  }

  /// Whether a cell holds text of its own.
  func hasText(cell: Int) -> Bool {
    cells[cell].blocks.range.contains { Int(blocks[$0].cell) == cell && !blocks[$0].text.isEmpty }
  }
}

extension Document {
  /// The text of a cell for comparisons: its paragraphs parted by spaces. It makes a String.
  func plainText(ofCell cell: Int) -> String {
    textBlocks(ofCell: cell).map { string(blocks[$0]) }.joined(separator: " ").split { $0.isWhitespace }
      .joined(separator: " ")
  }

  /// The nearest paragraph with text before or behind a table, in the same story and cell; up to two empty ones may
  /// stand between.
  func neighbour(ofTable table: Int, step: Int, from start: Int? = nil) -> Int? {
    let source = tables[table]
    var index = start ?? Int(step < 0 ? source.blocks.start - 1 : source.blocks.end)
    var empty = 0
    while blocks.indices.contains(index), blocks[index].story == source.story, blocks[index].cell == source.parentCell {
      if !blocks[index].text.isEmpty { return index }
      empty += 1
      if empty > 2 { return nil }
      index += step
    }
    return nil
  }
}

extension Cell {
  /// Whether a cell covers one column that is seen, however many of the grid.
  func isOneColumn(_ seen: [Int32]) -> Bool {
    let end = Int(column + max(1, columnSpan))
    return columnSpan <= 1 || end < seen.count && seen[end] - seen[Int(column)] <= 1
  }
}
