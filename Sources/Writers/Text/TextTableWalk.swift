/// Which cells cover the columns of a row and of the one above, row by row.
struct TextTableWalk {
  /// Of each column the index of the cell in the row above; -1 where there is none, -2 outside of the table.
  private(set) var above: [Int]
  /// Of each column the index of the cell in the row; -1 where there is none, -2 outside of the table.
  private(set) var below: [Int]
  private let cells: [TextTable.Cell]
  private var next = 0

  init(_ table: TextTable) {
    cells = table.cells
    above = [Int](repeating: -2, count: table.columns)
    below = above
  }

  /// Goes on to a row; the first is 0.
  mutating func enter(_ row: Int) {
    above = below
    for column in below.indices {
      let owner = below[column]
      if owner < 0 || cells[owner].row + cells[owner].rowSpan <= row { below[column] = -1 }
    }
    while next < cells.count, cells[next].row == row {
      for column in cells[next].column..<cells[next].column + cells[next].columnSpan { below[column] = next }
      next += 1
    }
  }

  /// Goes on behind the last row.
  mutating func leave() {
    above = below
    below = [Int](repeating: -2, count: below.count)
  }

  /// The entry of a column, which may stand outside of the table.
  func owner(in row: [Int], _ column: Int) -> Int { row.indices.contains(column) ? row[column] : -2 }
}
