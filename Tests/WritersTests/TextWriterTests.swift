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

  @Test func showsNestedTablesAndLabelsInCells() {
    let text = text { builder in
      let first = CellSpec(column: 0) { builder in
        builder.block("first", .listItem, number: "a)")
        builder.block("")
        builder.table(texts: [["in", "side"], ["be", "low"]])
        builder.block("")
      }
      builder.table(2, [[first, CellSpec("x", column: 1)]])
    }
    #expect(
      text == """
        a) first  | x
        in | side |
        be | low  |

        """)
  }

  @Test func makesATableWiderThanThePageForItsWords() {
    let text = text { builder in
      builder.table(texts: [["several", "words in", "columns", "that are", "narrow", "all six"]])
    }
    #expect(
      text == """
        several | words  | columns | that   | narrow | all
                | in     |         | are    |        | six

        """)
  }

  @Test func listsTheCellsOfWideTables() {
    let text = text { builder in
      builder.table(texts: [["several", "words in"] + Array(repeating: "columns that are narrow", count: 12)])
    }
    #expect(text.hasPrefix("row 0 column 0   several\nrow 0 column 1   words in\n"))
  }
}
