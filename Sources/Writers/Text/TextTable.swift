/// A table drawn with letters: columns aligned, long cells in several lines, merged cells over the columns they cover.
package struct TextTable {
  /// A cell of the grid.
  package struct Cell {
    /// The grid row, from 0.
    package var row: Int
    /// The grid column, from 0.
    package var column: Int
    /// The number of rows that the cell covers.
    package var rowSpan = 1
    /// The number of columns that the cell covers.
    package var columnSpan = 1
    /// The text; line feeds end lines.
    package var text: String

    /// A cell from its place and text.
    package init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: String) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.text = text
    }
  }

  /// The number of grid rows.
  package var rows: Int
  /// The number of grid columns.
  package var columns: Int
  /// The number of rows, from the top, that a line of dashes parts from the rest.
  package var headerRows: Int
  /// The cells in reading order.
  package var cells: [Cell]
  /// Whether to draw no lines and no empty rows, for a table that only makes layout.
  package var isOpen = false

  /// A table from its cells.
  package init(rows: Int, columns: Int, headerRows: Int = 0, cells: [Cell]) {
    self.rows = rows
    self.columns = columns
    self.headerRows = headerRows
    self.cells = cells
  }

  /// The columns between two cells: " | ".
  private static let gap = 3

  /// The lines of the table, no wider than a number of columns where that is possible.
  package func lines(width: Int) -> [String] {
    let widths = columnWidths(total: width)
    let wrapped = cells.map { TextWrap.lines(of: $0.text, width: self.width(of: $0, widths)) }
    // Rows of one line need no rule between them.
    var isTall = false
    var result: [String] = []
    // For each column the cell that covers it, as long as it does.
    var owners = [Int?](repeating: nil, count: columns)
    var next = 0
    for row in 0..<rows {
      for column in owners.indices {
        if let owner = owners[column], cells[owner].row + cells[owner].rowSpan <= row { owners[column] = nil }
      }
      let above = owners
      while next < cells.count, cells[next].row == row {
        for column in cells[next].column..<min(cells[next].column + cells[next].columnSpan, columns) {
          owners[column] = next
        }
        next += 1
      }
      let height = owners.reduce(1) { height, owner in
        owner.map { cells[$0].row == row ? max(height, wrapped[$0].count) : height } ?? height
      }
      if !isOpen, row > 0, row == headerRows || height > 1 || isTall { result.append(rule(above, owners, widths)) }
      isTall = height > 1
      for line in 0..<height {
        result.append(
          self.line(owners, widths) { owner in
            cells[owner].row == row && line < wrapped[owner].count ? wrapped[owner][line] : ""
          })
      }
    }
    return isOpen ? result.filter { !$0.isEmpty } : result
  }

  private func width(of cell: Cell, _ widths: [Int]) -> Int {
    let covered = cell.column..<min(cell.column + cell.columnSpan, columns)
    return widths[covered].reduce(0, +) + Self.gap * (covered.count - 1)
  }

  // MARK: Widths

  /// The width of each column: what its longest line takes, and an equal share of the room where that is too much.
  private func columnWidths(total: Int) -> [Int] {
    var natural = [Int](repeating: 1, count: columns)
    for cell in cells where cell.columnSpan == 1 {
      natural[cell.column] = max(natural[cell.column], Self.longestLine(of: cell.text))
    }
    let room = total - Self.gap * (columns - 1)
    for cell in cells where cell.columnSpan > 1 {
      let last = min(cell.column + cell.columnSpan, columns) - 1
      let missing = Self.longestLine(of: cell.text) - width(of: cell, natural)
      let free = room - natural.reduce(0, +)
      if missing > 0, free > 0 { natural[last] += min(missing, free) }
    }
    guard natural.reduce(0, +) > room else { return natural }
    // Columns that need less than an equal share keep what they need; the others share what is left.
    var widths = natural
    var wide = Array(natural.indices)
    var left = room
    while true {
      let share = wide.isEmpty ? 0 : max(left / wide.count, 4)
      let modest = wide.filter { natural[$0] <= share }
      if modest.isEmpty {
        for (position, column) in wide.enumerated() {
          widths[column] = share + (position < left - share * wide.count ? 1 : 0)
        }
        return widths
      }
      left -= modest.reduce(0) { $0 + natural[$1] }
      wide.removeAll { natural[$0] <= share }
    }
  }

  private static func longestLine(of text: String) -> Int {
    text.split(separator: "\n").reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
  }

  // MARK: Lines

  private func line(_ owners: [Int?], _ widths: [Int], _ text: (Int) -> String) -> String {
    var result = ""
    var column = 0
    while column < columns {
      if column > 0 { result += isOpen ? "   " : " | " }
      let owner = owners[column]
      let end = owner.map { min(cells[$0].column + cells[$0].columnSpan, columns) } ?? column + 1
      let room = widths[column..<end].reduce(0, +) + Self.gap * (end - column - 1)
      let shown = owner.map(text) ?? ""
      result += shown
      result += String(repeating: " ", count: max(0, room - DisplayWidth.columns(of: shown)))
      column = end
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// The dashes between two rows; none where a cell stands in both.
  private func rule(_ above: [Int?], _ below: [Int?], _ widths: [Int]) -> String {
    var result = ""
    for column in 0..<columns {
      let goesOn = above[column] != nil && above[column] == below[column]
      if column > 0 {
        let wentOn = above[column - 1] != nil && above[column - 1] == below[column - 1]
        let isInside = wentOn && goesOn && above[column] == above[column - 1]
        result += wentOn ? " " : "-"
        result += isInside ? " " : wentOn && goesOn ? "|" : "+"
        result += goesOn ? " " : "-"
      }
      result += String(repeating: goesOn ? " " : "-", count: widths[column])
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
