import DocumentModel
import Tagging
import Testing

@testable import Writers

@Suite struct TextWriterTests {
  private func text(width: Int = 40, _ build: (inout DocumentBuilder) -> Void) -> String {
    var builder = DocumentBuilder()
    build(&builder)
    var writer = TextWriter()
    writer.width = width
    return String(decoding: writer.text(for: builder.annotated), as: UTF8.self)
  }

  @Test func writesTitlesHeadingsAndLists() {
    let text = text { builder in
      builder.block("预算 report", .title)
      builder.block("Scope", .heading, level: 1, number: "1")
      builder.block("Part", .heading, level: 2, number: "1.1")
      builder.block("A paragraph that is longer than a line of forty columns")
      builder.block("first", .listItem, number: "a)")
      builder.block("second item that is longer than one line is", .listItem, number: "•", listLevel: 1)
    }
    #expect(
      text == """
        预算 report
        ===========

        1 Scope
        -------

        1.1 Part

        A paragraph that is longer than a line
        of forty columns

        a) first
          • second item that is longer than one
            line is

        """)
  }

  @Test func writesLinksNotesAndTextBoxes() {
    let text = text { builder in
      let block = builder.block("See here or example.org/x for more.")
      builder.link("https://example.org", "here", in: block)
      builder.link("https://example.org/x/", "example.org/x", in: block)
      builder.note(.footnote, "1", in: block, at: 8, "A note that is longer than one line of forty.", "More.")
      builder.story(.textBox, host: block) { builder in
        builder.block("In a box")
        builder.block("Twice")
      }
    }
    #expect(
      text == """
        See here <https://example.org>[1] or
        example.org/x for more.

        | In a box
        |
        | Twice

        --------------------
        [1] A note that is longer than one line
            of forty.
            More.

        """)
  }

  @Test func alignsTablesByDisplayWidth() {
    let text = text { builder in
      builder.table(headerRows: 1, texts: [["行动", "Status"], ["a", "已完成"], ["cafe\u{301}", "x"]])
    }
    #expect(
      text
        == """
        行动 | Status
        -----+-------
        a    | 已完成
        café | x

        """.replacing("café", with: "cafe\u{301}"))
  }

  @Test func writesLayoutTablesAndNumberedParagraphs() {
    let text = text { builder in
      builder.table(texts: [["Council 2025", ""], ["", ""], ["Item 1", "12 May"]])
      builder.table(texts: [["Purpose"], ["To inform"]])
      for index in builder.found.tables.indices { builder.found.tables[index].isLayout = true }
      builder.block("one", .listItem, number: "1.1", listLevel: 1)
      builder.block("two", .listItem, number: "1.2", listLevel: 1)
      builder.block("item", .listItem, number: "a)")
    }
    #expect(
      text == """
        Council 2025
        Item 1         12 May

        Purpose

        To inform

        1.1 one

        1.2 two

        a) item

        """)
  }

  @Test func drawsMergedCells() {
    let table = TextTable(
      rows: 3, columns: 3, headerRows: 1,
      cells: [
        .init(row: 0, column: 0, columnSpan: 2, text: "wide one"), .init(row: 0, column: 2, text: "C"),
        .init(row: 1, column: 0, rowSpan: 2, text: "tall"), .init(row: 1, column: 1, text: "b"),
        .init(row: 1, column: 2, text: "c\nd"), .init(row: 2, column: 1, text: "e"),
      ])
    #expect(
      table.lines(width: 40) == [
        "wide one | C", "-----+---+--", "tall | b | c", "     |   | d", "     +---+--", "     | e |",
      ])
  }

  @Test func sharesTheRoomAmongWideColumns() {
    let table = TextTable(
      rows: 1, columns: 2,
      cells: [.init(row: 0, column: 0, text: "no"), .init(row: 0, column: 1, text: "one two three four")])
    #expect(table.lines(width: 14) == ["no | one two", "   | three", "   | four"])
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("预算审议。结束", 8, ["预算审", "议。结束"]), ("a  b", 2, ["a", "b"]), ("", 5, [""]), ("x\n\ny", 5, ["x", "", "y"]),
    ("审 C24/70", 6, ["审", "C24/70"]), ("（预算", 3, ["（", "预", "算"]),
  ])
  func wrapsText(text: String, width: Int, expected: [String]) {
    #expect(TextWrap.lines(of: text, width: width) == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("预算", 4), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2), ("한글", 4), ("a\u{200B}b\u{AD}", 2), ("😀", 2),
    ("العربية", 7),
    ("•–—…", 4), ("\u{3000}", 2),
  ])
  func measuresText(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
