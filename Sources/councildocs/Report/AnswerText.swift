import Writers

/// Sets answers of a collection for a terminal: a head for each row, and below it, indented, what it says.
struct AnswerText {
  let width: Int

  /// The lines of one row.
  ///
  /// - Parameters:
  ///   - head: What it is about; parts that are not known are left out.
  ///   - body: What is said of it, each part on lines of its own.
  /// - Returns: The lines.
  func entry(_ head: [String?], _ body: [String?] = []) -> [String] {
    let parts = head.compactMap { $0 }.map(Direction.isolated)
    var lines = TextWrap.lines(of: parts.joined(separator: " · "), width: width)
    for case let part? in body where !part.isEmpty {
      let text = TextWrap.lines(of: Direction.isolated(part), width: max(width - 2, 20))
      lines += Direction.balanced(text.map { "  " + $0 }, column: 2)
    }
    return lines
  }

  /// Rows and columns.
  func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    let cells = ([heads] + rows).enumerated().flatMap { row, texts in
      texts.enumerated().map { TextTable.Cell(row: row, column: $0, text: $1) }
    }
    var look = TextTable.Look(frame: .box)
    look.isolatesRightToLeft = true
    return TextTable(rows: rows.count + 1, columns: heads.count, headerRows: 1, cells: cells).lines(
      width: width, look: look)
  }
}
