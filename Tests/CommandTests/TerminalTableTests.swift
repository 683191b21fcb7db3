import Testing

@testable import councildocs

@Suite struct TerminalTableTests {
  private func draw(
    _ cells: [TerminalTable.Cell], rows: Int, columns: Int, headerRows: Int = 0, width: Int = 80
  ) -> String {
    TerminalTable(rows: rows, columns: columns, headerRows: headerRows, cells: cells, width: width).lines()
      .joined(separator: "\n")
  }

  private func cell(
    _ row: Int, _ column: Int, _ text: String, rowSpan: Int = 1, columnSpan: Int = 1
  ) -> TerminalTable.Cell {
    TerminalTable.Cell(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, text: text)
  }

  @Test func drawsAHeaderAndWideCharacters() {
    let cells = [cell(0, 0, "行动"), cell(0, 1, "Ziel"), cell(1, 0, "开始"), cell(1, 1, "é\u{301}x")]
    #expect(
      draw(cells, rows: 2, columns: 2, headerRows: 1) == """
        ┌──────┬──────┐
        │ 行动 │ Ziel │
        ╞══════╪══════╡
        │ 开始 │ é\u{301}x   │
        └──────┴──────┘
        """)
  }

  @Test func drawsMergedCells() {
    let cells = [
      cell(0, 0, "both columns", columnSpan: 2), cell(0, 2, "1\n2\n3", rowSpan: 2), cell(1, 0, "a"), cell(1, 1, "b"),
    ]
    #expect(
      draw(cells, rows: 2, columns: 3) == """
        ┌──────────────┬───┐
        │ both columns │ 1 │
        ├──────┬───────┤ 2 │
        │ a    │ b     │ 3 │
        └──────┴───────┴───┘
        """)
  }

  @Test func dropsColumnsThatNoBorderNeeds() {
    let cells = [
      cell(0, 0, "a", columnSpan: 2), cell(0, 2, "b", columnSpan: 2), cell(1, 0, "c", columnSpan: 3), cell(1, 3, "d"),
    ]
    #expect(
      draw(cells, rows: 2, columns: 4) == """
        ┌───┬───────┐
        │ a │ b     │
        ├───┴───┬───┤
        │ c     │ d │
        └───────┴───┘
        """)
  }

  @Test func leavesPositionsWithoutACellEmpty() {
    #expect(
      draw([cell(0, 1, "x"), cell(1, 0, "y"), cell(1, 1, "z")], rows: 2, columns: 2) == """
        ┌───┬───┐
        │   │ x │
        ├───┼───┤
        │ y │ z │
        └───┴───┘
        """)
  }

  @Test(arguments: [20, 24, 31, 40, 80]) func neverPassesTheWidth(width: Int) {
    let long = "A sentence of many words, and aVeryLongWordThatDoesNotFitAnywhereAtAll. 理事会决定成立一个工作组。"
    let cells = [cell(0, 0, "1"), cell(0, 1, long), cell(0, 2, long), cell(1, 0, long, columnSpan: 3)]
    let lines = draw(cells, rows: 2, columns: 3, width: width).split(separator: "\n")
    #expect(Set(lines.map { TextWidth.columns($0) }).count == 1, "the lines differ in width")
    #expect(lines.allSatisfy { TextWidth.columns($0) <= width })
    let letters = lines.joined().filter { $0.isLetter }
    #expect(letters.count == long.filter(\.isLetter).count * 3, "text was lost")
  }

  @Test func saysWhenItsColumnsAreTooNarrow() {
    func isReadable(columns: Int, _ text: String) -> Bool {
      let cells = (0..<columns).map { cell(0, $0, text) }
      return TerminalTable(rows: 1, columns: columns, headerRows: 0, cells: cells, width: 80).isReadable
    }
    #expect(isReadable(columns: 8, "several words"))
    #expect(!isReadable(columns: 9, "several words"))
    #expect(isReadable(columns: 15, "12"))
    #expect(!isReadable(columns: 30, "1"))
  }

  @Test func keepsRightToLeftTextInItsCell() {
    let drawing = draw([cell(0, 0, "قرار"), cell(0, 1, "x")], rows: 1, columns: 2)
    #expect(drawing.contains("│ \u{2068}قرار\u{2069} │ x │"))
  }

  @Test func drawsNothingForNothing() {
    #expect(draw([], rows: 0, columns: 0) == "")
  }
}

@Suite struct TextWrapTests {
  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one  two", 3, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("理事会决定", 4, ["理事", "会决", "定"]), ("一、二。三", 4, ["一、", "二。", "三"]),
      ("", 5, [""]),
      ("a\nb", 5, ["a", "b"]), ("\u{1B}[31mred\tx", 20, ["[31mred x"]), ("见C24/70号文件", 8, ["见C24/70", "号文件"]),
    ])
  func breaksLines(text: String, columns: Int, lines: [String]) {
    #expect(TextWrap.lines(text, columns: columns) == lines)
  }

  @Test(
    arguments: [
      ("abc", 3), ("理事会", 6), ("e\u{301}", 1), ("قَرَار", 4), ("\u{AD}", 1), ("\u{200B}", 0), ("é", 1), ("（", 2),
      ("👍", 2), ("…", 1), ("한글", 4),
    ])
  func knowsTheWidth(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
  }

  @Test func cutsAtTheWidth() {
    #expect(TextWidth.prefix(of: "理事会", columns: 5) == "理事")
  }
}
