/// A table drawn with box characters, as wide as it must be and no wider than the terminal.
struct TerminalTable {
  /// A cell and the part of the grid that it covers.
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var text: String
  }

  private let rows: Int
  private let columns: Int
  private let headerRows: Int
  private let cells: [Cell]
  /// The index of the cell that covers a position, row by row; -1 where none does.
  private var grid: [Int]
  private var widths: [Int] = []
  /// Whether each column has the room to be read: six columns of the terminal, or all that it needs. A table of very
  /// many columns has not, and may be wider than the terminal.
  private(set) var isReadable = true

  /// A table from its cells. What stands outside of the grid is cut off.
  init(rows: Int, columns: Int, headerRows: Int, cells: [Cell], width: Int) {
    let full = Self.grid(of: cells, rows: rows, columns: columns)
    // Word divides the grid finer than any border that is seen; a column that always continues the one before goes.
    let kept = (0..<columns).filter { column in
      column == 0 || (0..<rows).contains { full[$0 * columns + column] != full[$0 * columns + column - 1] }
    }
    self.rows = rows
    self.columns = kept.count
    self.headerRows = headerRows
    self.cells = cells.filter { $0.row < rows && $0.column < columns }.map { cell in
      var cell = cell
      let end = kept.count { $0 < cell.column + cell.columnSpan }
      cell.column = kept.count { $0 <= cell.column } - 1
      cell.columnSpan = end - cell.column
      return cell
    }
    grid = Self.grid(of: self.cells, rows: rows, columns: kept.count)
    let wanted = wantedWidths()
    widths = Self.fitting(wanted, total: width)
    isReadable =
      zip(widths, wanted).allSatisfy { $0 >= min($1, 6) } && widths.reduce(1) { $0 + $1 + 3 } <= max(width, 5)
  }

  private static func grid(of cells: [Cell], rows: Int, columns: Int) -> [Int] {
    var grid = Array(repeating: -1, count: rows * columns)
    for (index, cell) in cells.enumerated() where cell.row < rows && cell.column < columns {
      for row in cell.row..<min(cell.row + cell.rowSpan, rows) {
        for column in cell.column..<min(cell.column + cell.columnSpan, columns) { grid[row * columns + column] = index }
      }
    }
    return grid
  }

  /// The lines of the drawing.
  func lines() -> [String] {
    if rows == 0 || columns == 0 { return [] }
    let wrapped = cells.map { TextWrap.lines($0.text, columns: columnsInside($0)) }
    let heights = heights(of: wrapped)
    var lines: [String] = []
    for row in 0..<rows {
      lines.append(rule(above: row, wrapped, heights))
      for line in 0..<heights[row] { lines.append(content(of: row, line: line, wrapped, heights)) }
    }
    lines.append(rule(above: rows, wrapped, heights))
    return lines
  }

  // MARK: Widths

  private func columnsInside(_ cell: Cell) -> Int {
    let last = min(cell.column + cell.columnSpan, columns)
    return widths[cell.column..<last].reduce(0, +) + 3 * (last - cell.column - 1)
  }

  /// The widths that the columns' insides need, so that no cell is broken.
  private func wantedWidths() -> [Int] {
    var wanted = Array(repeating: 1, count: columns)
    for cell in cells where cell.columnSpan == 1 && cell.column < columns {
      let widest = cell.text.split(separator: "\n").map { TextWidth.columns($0) }.max() ?? 0
      wanted[cell.column] = max(wanted[cell.column], widest)
    }
    for cell in cells where cell.columnSpan > 1 && cell.column < columns {
      let span = cell.column..<min(cell.column + cell.columnSpan, columns)
      let widest = cell.text.split(separator: "\n").map { TextWidth.columns($0) }.max() ?? 0
      let missing = widest - wanted[span].reduce(0, +) - 3 * (span.count - 1)
      if missing <= 0 { continue }
      for column in span {
        let isLast = span.upperBound - column <= missing % span.count
        wanted[column] += missing / span.count + (isLast ? 1 : 0)
      }
    }
    return wanted
  }

  /// The widths of the columns' insides in a table of a total width. Columns that need less than their share keep what
  /// they need; the others share what is left.
  private static func fitting(_ wanted: [Int], total: Int) -> [Int] {
    let columns = wanted.count
    // Each column has a border and two spaces, the table one border more. Two columns hold any character.
    var left = max(total - 3 * columns - 1, 2 * columns)
    var widths = Array(repeating: 0, count: columns)
    var open = columns
    for column in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
      widths[column] = min(wanted[column], max(left / open, 2))
      left -= widths[column]
      open -= 1
    }
    return widths
  }

  // MARK: Heights

  /// The lines of each row. A cell over several rows that needs more makes the last of them higher.
  private func heights(of wrapped: [[String]]) -> [Int] {
    var heights = Array(repeating: 1, count: rows)
    for (index, cell) in cells.enumerated() where cell.rowSpan == 1 && cell.row < rows {
      heights[cell.row] = max(heights[cell.row], wrapped[index].count)
    }
    for (index, cell) in cells.enumerated() where cell.rowSpan > 1 && cell.row < rows {
      let span = cell.row..<min(cell.row + cell.rowSpan, rows)
      let missing = wrapped[index].count - heights[span].reduce(0, +) - (span.count - 1)
      if missing > 0 { heights[span.upperBound - 1] += missing }
    }
    return heights
  }

  /// The line of a cell that stands in a row's line; the rules inside the cell count as lines.
  private func text(of cell: Int, row: Int, line: Int, _ wrapped: [[String]], _ heights: [Int]) -> String {
    let before = heights[cells[cell].row..<row].reduce(0) { $0 + $1 + 1 }
    return before + line < wrapped[cell].count ? wrapped[cell][before + line] : ""
  }

  // MARK: Drawing

  private func cell(_ row: Int, _ column: Int) -> Int {
    row < 0 || column < 0 || row >= rows || column >= columns ? -2 : grid[row * columns + column]
  }

  /// Whether a border runs between two positions: not inside a cell, nor between two that no cell covers.
  private func isBorder(_ first: Int, _ second: Int) -> Bool { first != second }

  private func content(of row: Int, line: Int, _ wrapped: [[String]], _ heights: [Int]) -> String {
    var text = "│"
    var column = 0
    while column < columns {
      let index = cell(row, column)
      let end = (column..<columns).first { cell(row, $0) != index } ?? columns
      let width = widths[column..<end].reduce(0, +) + 3 * (end - column - 1)
      let inside = index < 0 ? "" : self.text(of: index, row: row, line: line, wrapped, heights)
      text += " \(Self.padded(inside, to: width)) │"
      column = end
    }
    return text
  }

  /// The rule above a row, broken by the cells that reach through it.
  private func rule(above row: Int, _ wrapped: [[String]], _ heights: [Int]) -> String {
    let isHeavy = row == headerRows && row > 0 && row < rows
    var text = ""
    var column = 0
    while column < columns {
      text += corner(row, column, isHeavy)
      if isBorder(cell(row - 1, column), cell(row, column)) {
        text += String(repeating: isHeavy ? "═" : "─", count: widths[column] + 2)
        column += 1
      } else {
        // Inside a cell: its next line goes where the rule would be.
        let index = cell(row, column)
        let end = (column..<columns).first { cell(row, $0) != index || cell(row - 1, $0) != index } ?? columns
        let width = widths[column..<end].reduce(0, +) + 3 * (end - column - 1)
        let inside = index < 0 ? "" : self.text(of: index, row: row, line: -1, wrapped, heights)
        text += " \(Self.padded(inside, to: width)) "
        column = end
      }
    }
    return text + corner(row, columns, isHeavy)
  }

  /// The character where the borders around the upper left corner of a position meet.
  private func corner(_ row: Int, _ column: Int, _ isHeavy: Bool) -> String {
    let up = row > 0 && isBorder(cell(row - 1, column - 1), cell(row - 1, column))
    let down = row < rows && isBorder(cell(row, column - 1), cell(row, column))
    let left = column > 0 && isBorder(cell(row - 1, column - 1), cell(row, column - 1))
    let right = column < columns && isBorder(cell(row - 1, column), cell(row, column))
    let index = (up ? 8 : 0) + (down ? 4 : 0) + (left ? 2 : 0) + (right ? 1 : 0)
    return String((isHeavy ? Self.heavyCorners : Self.corners)[index])
  }

  /// Characters by which borders meet: up 8, down 4, left 2, right 1.
  private static let corners = Array(" ───│┌┐┬│└┘┴│├┤┼")
  private static let heavyCorners = Array(" ═══│╒╕╤│╘╛╧│╞╡╪")

  private static func padded(_ text: String, to width: Int) -> String {
    let spaces = String(repeating: " ", count: max(width - TextWidth.columns(text), 0))
    // A terminal that turns right-to-left text round is kept from moving it over the borders (UAX #9, FSI and PDI).
    return text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(text)\u{2069}\(spaces)" : text + spaces
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
  }
}
