/// A table while it is drawn.
struct TextTableDrawing {
  private let table: TextTable
  private let widths: [Int]
  private let look: TextTable.Look
  /// The lines of each cell.
  private let wrapped: [[String]]
  /// The number of lines of each row.
  private var heights: [Int]
  /// Whether a rule stands above each row.
  private var hasRule: [Bool]
  /// How many lines stand above the first line of each row.
  private var starts: [Int] = []

  init(_ table: TextTable, widths: [Int], look: TextTable.Look) {
    self.table = table
    self.widths = widths
    self.look = look
    wrapped = table.cells.map { cell in
      let span = cell.column..<cell.column + cell.columnSpan
      return TextWrap.lines(of: cell.text, width: widths[span].reduce(0, +) + 3 * (span.count - 1))
    }
    heights = [Int](repeating: 1, count: table.rows)
    hasRule = [Bool](repeating: false, count: table.rows)
    for (index, cell) in table.cells.enumerated() where cell.rowSpan == 1 {
      heights[cell.row] = max(heights[cell.row], wrapped[index].count)
    }
    if look.frame != .open { placeRules() }
    makeRoom()
    var line = 0
    for row in heights.indices {
      if hasRule[row] { line += 1 }
      starts.append(line)
      line += heights[row]
    }
  }

  /// The lines of the drawing.
  func lines() -> [String] {
    var lines: [String] = []
    var walk = TextTableWalk(table)
    for row in 0..<table.rows {
      walk.enter(row)
      if row == 0 ? look.frame.isOutlined : hasRule[row] { lines.append(rule(above: row, walk)) }
      for line in 0..<heights[row] { lines.append(content(of: row, line: line, walk)) }
    }
    if look.frame.isOutlined {
      walk.leave()
      lines.append(rule(above: table.rows, walk))
    }
    return look.frame == .open ? lines.filter { !$0.isEmpty } : lines
  }

  // MARK: Rows

  private mutating func placeRules() {
    var walk = TextTableWalk(table)
    for row in 0..<table.rows {
      walk.enter(row)
      hasRule[row] =
        row > 0 && (row == table.headerRows || heights[row] > 1 || heights[row - 1] > 1 || isEdgeOfMerged(row, walk))
    }
  }

  /// Whether merged cells begin or end between a row and the one above.
  private func isEdgeOfMerged(_ row: Int, _ walk: TextTableWalk) -> Bool {
    (0..<table.columns).contains { column in
      let (above, below) = (walk.above[column], walk.below[column])
      if above == below { return false }
      if above >= 0, table.cells[above].rowSpan > 1 { return true }
      if below >= 0, table.cells[below].rowSpan > 1 { return true }
      return column > 0 && (walk.above[column - 1] == above) != (walk.below[column - 1] == below)
    }
  }

  /// Makes room for cells over several rows: where they need more lines, the last of the rows grows.
  private mutating func makeRoom() {
    for (index, cell) in table.cells.enumerated() where cell.rowSpan > 1 {
      let last = cell.row + cell.rowSpan - 1
      let rules = (cell.row + 1...last).count { hasRule[$0] }
      var missing = wrapped[index].count - heights[cell.row...last].reduce(0, +) - rules
      guard missing > 0 else { continue }
      if look.frame != .open {
        // The rule above the row has room for a line of the cell, and a higher row has one below it too.
        if !hasRule[last] {
          hasRule[last] = true
          missing -= 1
        }
        if missing > 0, last + 1 < table.rows { hasRule[last + 1] = true }
      }
      heights[last] += missing
    }
  }

  // MARK: Lines

  /// The cell's line that stands as many lines below the start of a row; -1 is the rule above it.
  private func text(of index: Int, row: Int, line: Int) -> String {
    guard index >= 0 else { return "" }
    let place = starts[row] - starts[table.cells[index].row] + line
    return place < wrapped[index].count ? wrapped[index][place] : ""
  }

  private func content(of row: Int, line: Int, _ walk: TextTableWalk) -> String {
    var result = look.frame.isOutlined ? look.frame.upright + " " : ""
    var column = 0
    while column < table.columns {
      if column > 0 { result += " " + look.frame.upright + " " }
      let index = walk.below[column]
      let end = (column..<table.columns).first { walk.below[$0] != index } ?? table.columns
      result += filled(text(of: index, row: row, line: line), index, column..<end)
      column = end
    }
    return look.frame.isOutlined ? result + " " + look.frame.upright : Self.trimmed(result)
  }

  /// The rule above a row, broken by the cells that reach through it.
  private func rule(above row: Int, _ walk: TextTableWalk) -> String {
    let corners = look.frame.corners(isHeader: row > 0 && row == table.headerRows && row < table.rows)
    let isOutlined = look.frame.isOutlined
    var result = ""
    var column = 0
    while column < table.columns {
      if column > 0 || isOutlined { result.append(corner(column, walk, corners)) }
      let before = column > 0 || isOutlined ? 1 : 0
      let index = walk.below[column]
      if walk.above[column] != index {
        let behind = column + 1 < table.columns || isOutlined ? 1 : 0
        result += String(repeating: corners[3], count: before + widths[column] + behind)
        column += 1
      } else {
        // Inside a cell: its next line goes where the rule would be.
        let end =
          (column..<table.columns).first { walk.below[$0] != index || walk.above[$0] != index } ?? table.columns
        result += String(repeating: " ", count: before)
        result += filled(text(of: index, row: row, line: -1), index, column..<end)
        if end < table.columns || isOutlined { result += " " }
        column = end
      }
    }
    return isOutlined ? result + String(corner(table.columns, walk, corners)) : Self.trimmed(result)
  }

  /// The character where the borders around the upper left corner of a position meet.
  private func corner(_ column: Int, _ walk: TextTableWalk, _ corners: [Character]) -> Character {
    let above = (walk.owner(in: walk.above, column - 1), walk.owner(in: walk.above, column))
    let below = (walk.owner(in: walk.below, column - 1), walk.owner(in: walk.below, column))
    let up = above.0 == above.1 ? 0 : 8
    let down = below.0 == below.1 ? 0 : 4
    let left = above.0 == below.0 ? 0 : 2
    let right = above.1 == below.1 ? 0 : 1
    return corners[up + down + left + right]
  }

  /// A line of a cell, with as many spaces as its columns need.
  private func filled(_ text: String, _ index: Int, _ columns: Range<Int>) -> String {
    let room = widths[columns].reduce(0, +) + 3 * (columns.count - 1)
    let spaces = String(repeating: " ", count: max(room - DisplayWidth.columns(of: text), 0))
    if text.isEmpty { return spaces }
    var shown = text
    if look.isolatesRightToLeft, text.unicodeScalars.contains(where: Self.isRightToLeft) {
      shown = "\u{2068}\(text)\u{2069}"
    }
    return (table.cells[index].row < table.headerRows ? look.header(shown) : shown) + spaces
  }

  /// Whether a scalar is in the blocks of right-to-left scripts, or controls direction itself.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
  }

  private static func trimmed(_ line: String) -> String {
    String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }
}
