package import DocumentModel

/// A table drawn with letters: columns aligned, long cells in several lines, merged cells over the positions they cover.
///
/// Rules stand only where they are needed: behind the header, beside rows of several lines, and where merged cells begin
/// or end. A table with too many columns for the width is a list of its cells.
package struct TextTable {
  /// A cell and the part of the grid that it covers.
  package struct Cell {
    /// The grid row, from 0.
    package var row: Int
    /// The grid column, from 0.
    package var column: Int
    /// The number of rows that the cell covers.
    package var rowSpan: Int
    /// The number of columns that the cell covers.
    package var columnSpan: Int
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

  /// The cells in reading order, as the document has them.
  private let listed: [Cell]
  /// The number of grid rows.
  let rows: Int
  /// The number of columns that are drawn.
  package let columns: Int
  /// The number of rows at the top that are the header.
  let headerRows: Int
  /// The cells in reading order, placed in the columns that are drawn.
  let cells: [Cell]

  /// A table from its cells. What stands outside of the grid is cut off.
  package init(rows: Int, columns: Int, headerRows: Int = 0, cells: [Cell]) {
    let inside = cells.filter { (0..<rows).contains($0.row) && (0..<columns).contains($0.column) }.map { cell in
      var cell = cell
      cell.rowSpan = max(1, min(cell.rowSpan, rows - cell.row))
      cell.columnSpan = max(1, min(cell.columnSpan, columns - cell.column))
      return cell
    }
    listed = inside.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    // Word divides the grid finer than any border that is seen: a column where no cell begins or ends goes.
    var isEdge = [Bool](repeating: false, count: max(columns, 0) + 1)
    if columns > 0 { isEdge[0] = true }
    for cell in listed {
      isEdge[cell.column] = true
      isEdge[cell.column + cell.columnSpan] = true
    }
    var places: [Int] = []
    var count = 0
    for column in isEdge.indices {
      places.append(count)
      if isEdge[column], column < columns { count += 1 }
    }
    self.rows = rows
    self.columns = count
    self.headerRows = headerRows
    self.cells = listed.map { cell in
      var cell = cell
      let end = places[cell.column + cell.columnSpan]
      cell.column = places[cell.column]
      cell.columnSpan = end - cell.column
      return cell
    }
  }

  /// A table of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - table: The table, as an index of `Document.tables`.
  ///   - headerRows: The number of rows at the top that are the header.
  ///   - text: The text of a cell, as an index of `Document.cells`.
  package init(_ document: Document, table: Int, headerRows: Int, text: (Int) -> String) {
    let cells = document.uncovered(document.tables[table].cells).map { index in
      let cell = document.cells[index]
      return Cell(
        row: Int(cell.row), column: Int(cell.column), rowSpan: Int(cell.rowSpan), columnSpan: Int(cell.columnSpan),
        text: text(index))
    }
    self.init(
      rows: document.tables[table].rows.count, columns: Int(document.tables[table].columns), headerRows: headerRows,
      cells: cells)
  }

  /// The lines of the table.
  ///
  /// - Parameters:
  ///   - width: The most columns of a line.
  ///   - widest: The most columns of a line in a table that would have to break words otherwise; `width` where it is
  ///     less.
  ///   - look: How the table looks.
  /// - Returns: The lines from above.
  package func lines(width: Int, widest: Int = 0, look: Look = Look()) -> [String] {
    guard rows > 0, columns > 0 else { return [] }
    var width = width
    if widest > width {
      let whole = wholeWordWidths().reduce(0, +) + look.frame.columns(beside: columns)
      if whole <= widest { width = max(width, whole) }
    }
    let widths = columnWidths(total: width, look)
    if isReadable(widths, total: width, look) {
      return TextTableDrawing(self, widths: widths, look: look).lines()
    }
    let filled = listed.filter { !$0.text.isEmpty }
    if look.frame == .open { return filled.flatMap { TextWrap.lines(of: $0.text, width: width) } }
    return FieldList.lines(
      filled.map { ("row \($0.row) column \($0.column)", $0.text) }, width: width, style: look.name)
  }

  /// Whether each column has the room to be read in a table of a width: six columns of the page, or all that it needs.
  package func isReadable(width: Int, look: Look = Look()) -> Bool {
    isReadable(columnWidths(total: width, look), total: width, look)
  }

  private func isReadable(_ widths: [Int], total: Int, _ look: Look) -> Bool {
    zip(widths, wantedWidths()).allSatisfy { $0 >= min($1, Self.readable) }
      && widths.reduce(0, +) + look.frame.columns(beside: columns) <= max(total, 5)
  }

  // MARK: Widths

  /// The widths of the columns in a table of a total width. No word is broken if all can be whole. Columns that need less
  /// than their share keep what they need; the others share what is left. None has less than two, which hold any
  /// character.
  private func columnWidths(total: Int, _ look: Look) -> [Int] {
    let wanted = wantedWidths()
    let room = max(total - look.frame.columns(beside: columns), 2 * columns)
    var least = wholeWordWidths()
    if least.reduce(0, +) > room { least = wanted.map { min($0, 2) } }
    func widths(share: Int) -> [Int] { zip(least, wanted).map { max($0, min($1, share)) } }
    // The largest share with which all columns have room.
    var share = 2
    var tooLarge = room + 1
    while tooLarge - share > 1 {
      let middle = (share + tooLarge) / 2
      if widths(share: middle).reduce(0, +) <= room { share = middle } else { tooLarge = middle }
    }
    var result = widths(share: share)
    // What is left is less than one for each; the widest columns take it.
    var left = room - result.reduce(0, +)
    for column in wanted.indices.sorted(by: { (wanted[$0], $0) > (wanted[$1], $1) })
    where left > 0 && result[column] == share && wanted[column] > share {
      result[column] += 1
      left -= 1
    }
    return result
  }

  /// The widths with which no cell is broken.
  private func wantedWidths() -> [Int] { widths(of: Self.longestLine(of:)) }

  /// The widths with which no word is broken but those that are very long, and each column has the room to be read.
  private func wholeWordWidths() -> [Int] {
    let words = widths { min(TextWrap.longestWord(of: $0), Self.longestWholeWord) }
    return zip(words, wantedWidths()).map { max($0, min($1, Self.readable)) }
  }

  /// The columns of the page that a column of the table needs to be read, unless its cells have less.
  private static let readable = 6

  /// The most columns of a word that a table makes room for: names in pseudo-code reach fifty, addresses have no end.
  private static let longestWholeWord = 60

  /// The widths of the columns in which every cell has the room that it needs.
  private func widths(of need: (String) -> Int) -> [Int] {
    var wanted = [Int](repeating: 1, count: columns)
    for cell in cells where cell.columnSpan == 1 {
      wanted[cell.column] = max(wanted[cell.column], need(cell.text))
    }
    for cell in cells where cell.columnSpan > 1 {
      let span = cell.column..<cell.column + cell.columnSpan
      let missing = need(cell.text) - wanted[span].reduce(0, +) - 3 * (span.count - 1)
      if missing <= 0 { continue }
      for column in span {
        let isLast = span.upperBound - column <= missing % span.count
        wanted[column] += missing / span.count + (isLast ? 1 : 0)
      }
    }
    return wanted
  }

  private static func longestLine(of text: String) -> Int {
    // Tabs are drawn as two spaces.
    text.split(separator: "\n").reduce(0) { widest, line in
      max(widest, DisplayWidth.columns(of: line) + 2 * line.utf8.count { $0 == UInt8(ascii: "\t") })
    }
  }
}
