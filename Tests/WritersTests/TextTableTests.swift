import Testing
import Writers

@Suite struct TextTableTests {
  private static var box: TextTable.Look { .init(frame: .box) }

  private func draw(
    _ cells: [TextTable.Cell], rows: Int, columns: Int, headerRows: Int = 0, width: Int = 80,
    look: TextTable.Look = box
  ) -> String {
    TextTable(rows: rows, columns: columns, headerRows: headerRows, cells: cells).lines(width: width, look: look)
      .joined(separator: "\n")
  }

  private func cell(
    _ row: Int, _ column: Int, _ text: String, rowSpan: Int = 1, columnSpan: Int = 1
  ) -> TextTable.Cell {
    TextTable.Cell(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, text: text)
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

  @Test func drawsMergedCellsWithPlainLines() {
    let cells = [
      cell(0, 0, "wide one", columnSpan: 2), cell(0, 2, "C"), cell(1, 0, "tall", rowSpan: 2), cell(1, 1, "b"),
      cell(1, 2, "c\nd"), cell(2, 1, "e"),
    ]
    #expect(
      draw(cells, rows: 3, columns: 3, headerRows: 1, look: .init()) == """
        wide one | C
        -----+---+--
        tall | b | c
             |   | d
             +---+--
             | e |
        """)
  }

  @Test func needsNoRuleBetweenRowsOfOneLine() {
    let cells = [cell(0, 0, "a"), cell(1, 0, "b"), cell(2, 0, "c\nd"), cell(3, 0, "e"), cell(4, 0, "f")]
    #expect(
      draw(cells, rows: 5, columns: 1) == """
        ┌───┐
        │ a │
        │ b │
        ├───┤
        │ c │
        │ d │
        ├───┤
        │ e │
        │ f │
        └───┘
        """)
  }

  @Test func makesRoomForCellsOverSeveralRows() {
    // The rule that is drawn beside the cell has room for its last line, or for one of more.
    let other = [cell(0, 1, "a"), cell(1, 1, "b")]
    #expect(
      draw([cell(0, 0, "1\n2\n3", rowSpan: 2)] + other, rows: 2, columns: 2) == """
        ┌───┬───┐
        │ 1 │ a │
        │ 2 ├───┤
        │ 3 │ b │
        └───┴───┘
        """)
    #expect(
      draw([cell(0, 0, "1\n2\n3\n4", rowSpan: 2)] + other, rows: 2, columns: 2) == """
        ┌───┬───┐
        │ 1 │ a │
        │ 2 ├───┤
        │ 3 │ b │
        │ 4 │   │
        └───┴───┘
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
        │ y │ z │
        └───┴───┘
        """)
  }

  @Test func cutsOffWhatStandsOutside() {
    let cells = [cell(0, 0, "a", rowSpan: 9, columnSpan: 9), cell(0, 5, "x"), cell(7, 0, "y")]
    #expect(draw(cells, rows: 2, columns: 2) == "┌───┐\n│ a │\n│   │\n└───┘")
  }

  @Test func sharesTheRoomAmongWideColumns() {
    let cells = [cell(0, 0, "no"), cell(0, 1, "one two three four")]
    #expect(draw(cells, rows: 1, columns: 2, width: 14, look: .init()) == "no | one two\n   | three\n   | four")
  }

  @Test func givesAColumnMoreThanItsShareForAWord() {
    let cells = [cell(0, 0, "one two three four"), cell(0, 1, "one indivisible"), cell(0, 2, "1 2 3 4 5")]
    #expect(
      draw(cells, rows: 1, columns: 3, width: 29, look: .init())
        == """
        one    | one         | 1 2 3
        two    | indivisible | 4 5
        three  |             |
        four   |             |
        """)
  }

  @Test func growsUpToABoundBeforeItBreaksWords() {
    let table = TextTable(rows: 1, columns: 2, cells: [cell(0, 0, "a certification"), cell(0, 1, "any 委员会 authority")])
    #expect(
      table.lines(width: 16, widest: 26, look: .init()) == [
        "a             | any 委员", "certification | 会", "              | authority",
      ])
    #expect(table.lines(width: 16, widest: 24, look: .init()).contains { $0.contains("certification") } == false)
  }

  @Test func drawsLayoutWithoutLines() {
    let cells = [cell(0, 0, "a\nb"), cell(0, 1, "c"), cell(1, 0, ""), cell(2, 1, "d")]
    #expect(draw(cells, rows: 3, columns: 2, look: .init(frame: .open)) == "a   c\nb\n    d")
  }

  @Test(arguments: [24, 28, 31, 40, 80], [TextTable.Frame.box, .lines]) func neverPassesTheWidth(
    width: Int, frame: TextTable.Frame
  ) {
    let long = "A sentence of many words, and aVeryLongWordThatDoesNotFitAnywhereAtAll. 理事会决定成立一个工作组。"
    let cells = [cell(0, 0, "1"), cell(0, 1, long), cell(0, 2, long), cell(1, 0, long, columnSpan: 3)]
    let lines = draw(cells, rows: 2, columns: 3, width: width, look: .init(frame: frame)).split(separator: "\n")
    if frame == .box {
      #expect(Set(lines.map { DisplayWidth.columns(of: $0) }).count == 1, "the lines differ in width")
    }
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    let letters = lines.joined().filter { $0.isLetter }
    #expect(letters.count == long.filter(\.isLetter).count * 3, "text was lost")
  }

  @Test func saysWhenItsColumnsAreTooNarrow() {
    func isReadable(columns: Int, _ text: String) -> Bool {
      let cells = (0..<columns).map { cell(0, $0, text) }
      return TextTable(rows: 1, columns: columns, cells: cells).isReadable(width: 80, look: Self.box)
    }
    #expect(isReadable(columns: 8, "several words"))
    #expect(!isReadable(columns: 9, "several words"))
    #expect(isReadable(columns: 15, "12"))
    #expect(!isReadable(columns: 30, "1"))
  }

  @Test func listsTheCellsOfATableTooWideToDraw() {
    let cells = (0..<4).map { cell($0 / 2, $0 % 2 * 2, $0 == 1 ? "" : "several words \($0)", columnSpan: 2) }
    var look = Self.box
    look.name = { "<\($0)>" }
    #expect(
      draw(cells, rows: 2, columns: 4, width: 16, look: look) == """
        <row 0 column 0>  several words 0
        <row 1 column 0>  several words 2
        <row 1 column 2>  several words 3
        """)
    #expect(
      draw(cells, rows: 2, columns: 4, width: 14, look: .init(frame: .open)) == """
        several words
        0
        several words
        2
        several words
        3
        """)
  }

  @Test func setsHeadersApart() {
    var look = Self.box
    look.header = { "<\($0)>" }
    let cells = [cell(0, 0, "ab", rowSpan: 2), cell(0, 1, "c"), cell(1, 1, "d"), cell(2, 0, "e"), cell(2, 1, "f")]
    #expect(
      draw(cells, rows: 3, columns: 2, headerRows: 2, look: look) == """
        ┌────┬───┐
        │ <ab> │ <c> │
        │    │ <d> │
        ╞════╪═══╡
        │ e  │ f │
        └────┴───┘
        """)
  }

  @Test func keepsRightToLeftTextInItsCell() {
    let cells = [cell(0, 0, "قرار"), cell(0, 1, "x")]
    var look = Self.box
    #expect(draw(cells, rows: 1, columns: 2, look: look).contains("│ قرار │ x │"))
    look.isolatesRightToLeft = true
    #expect(draw(cells, rows: 1, columns: 2, look: look).contains("│ \u{2068}قرار\u{2069} │ x │"))
  }

  @Test func drawsNothingForNothing() {
    #expect(draw([], rows: 0, columns: 0) == "")
    #expect(draw([], rows: 1, columns: 0) == "")
  }
}
