import DocumentModel
import Tagging
import Testing

@testable import Writers

@Suite struct MarkdownWriterTests {
  private func markdown(_ build: (inout DocumentBuilder) -> Void) -> String {
    var builder = DocumentBuilder()
    build(&builder)
    let files = MarkdownWriter().files(for: builder.annotated, name: "paper")
    #expect(files.map(\.path) == ["paper.md"])
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  @Test func writesHeadingsWithTheirNumbers() {
    let text = markdown { builder in
      builder.block("Report", .title)
      builder.block("Scope", .heading, level: 2, number: "1.1")
      builder.block("")
      builder.block("First line\nsecond line")
      builder.block("Deep", .heading, level: 9)
    }
    #expect(text == "# Report\n\n## 1.1 Scope\n\nFirst line\\\nsecond line\n\n###### Deep\n")
  }

  @Test func writesEquationsBetweenDollarSigns() {
    let text = markdown { builder in
      let block = builder.block("so x|y holds")
      let latex = builder.document.strings.intern("\\left|x\\right|\\|y")
      builder.document.equations.append(
        Equation(span: BlockSpan(block: block, start: 3, end: 6), latex: latex, isDisplay: false))
      let display = builder.block("x")
      builder.document.equations.append(
        Equation(span: BlockSpan(block: display, start: 0, end: 1), latex: latex, isDisplay: true))
    }
    #expect(text == "so $\\left|x\\right|\\|y$ holds\n\n$$\\left|x\\right|\\|y$$\n")
  }

  @Test func keepsTheLabelsOfLists() {
    let text = markdown { builder in
      builder.block("Intro")
      builder.block("one", .listItem, number: "1.")
      builder.block("two", .listItem, number: "2.")
      builder.block("dash", .listItem, number: "–", listLevel: 1)
      builder.block("dot", .listItem, number: "•", listLevel: 1)
      builder.block("three", .listItem, number: "3.")
      builder.block("five", .listItem, number: "5.")
      builder.block("letter", .listItem, number: "a)")
      builder.block("on\nand on", .listItem, number: "•")
      builder.block("Outro")
    }
    #expect(
      text == """
        Intro

        1. one
        2. two
           - dash
           - dot
        3. three

        5\\. five

        a) letter

        - on\\
          and on

        Outro

        """)
  }

  @Test func writesLayoutTablesRulesAndNumberedParagraphs() {
    let text = markdown { builder in
      builder.table(texts: [["Council 2025", ""], ["", "12 May"]])
      builder.found.tables[0].isLayout = true
      let host = builder.document.blocks.count - 1
      builder.story(.textBox, host: host) { $0.block("Box") }
      builder.block("text", .listItem, number: "1.1", listLevel: 1)
      builder.block("item", .listItem, number: "•", listLevel: 1)
      builder.block("________")
    }
    #expect(text == "Council 2025\n\n12 May\n\n> Box\n\n1.1 text\n\n- item\n\n---\n")
  }

  @Test func startsAListAtAnyNumber() {
    let text = markdown { builder in
      builder.block("seven", .listItem, number: "7)")
      builder.block("eight", .listItem, number: "8)")
      builder.block("x", .listItem, number: "3.", listLevel: 1)
    }
    #expect(text == "7) seven\n8) eight\n\n   3. x\n")
  }

  @Test(arguments: [
    ("2 * 3 `x` [a] ~b~ c\\d", "2 \\* 3 \\`x\\` \\[a\\] \\~b\\~ c\\\\d"),
    ("snake_case _it_ 预_算", "snake_case \\_it\\_ 预_算"), ("a < b <b> </c", "a < b \\<b> \\</c"),
    ("R&D &amp; & co;", "R&D \\&amp; & co;"), ("# no", "\\# no"), ("#tag", "#tag"), ("- no", "\\- no"),
    ("-5 is", "-5 is"), ("2024. A year", "2024\\. A year"), ("3.5 percent", "3.5 percent"), ("> no", "\\> no"),
    ("---", "\\---"), ("a | b", "a | b"), ("    code", "code"),
  ])
  func escapesOnlyWhatWouldBeMarkup(text: String, expected: String) {
    #expect(markdown { $0.block(text) } == expected + "\n")
  }

  @Test func writesLinksAndNotes() {
    let text = markdown { builder in
      let block = builder.block("See here and there.")
      builder.link("https://example.org/a (b)", "here", in: block)
      builder.link("#mark", "there", in: block)
      builder.note(.footnote, "1", in: block, at: 8, "First.", "Second.")
      builder.note(.footnote, "*", in: block, at: 19, "Star.")
      builder.note(.endnote, "1", in: block, at: 19, "End.")
    }
    #expect(
      text == """
        See [here](https://example.org/a%20%28b%29)[^1] and there.[^n2][^n3]

        [^1]: First.

            Second.

        [^n2]: Star.

        [^n3]: End.

        """)
  }

  @Test func writesPipeTables() {
    let text = markdown { builder in
      builder.table(headerRows: 1, texts: [["Action", "Status"], ["a | b", "done\nsoon"]])
      builder.block("Between")
      builder.table(texts: [["x", ""], ["", ""]])
    }
    #expect(
      text == """
        | Action | Status |
        | --- | --- |
        | a \\| b | done<br>soon |

        Between

        | | |
        | --- | --- |
        | x | |
        | | |

        """)
  }

  @Test func writesMergedAndNestedTablesAsHTML() {
    let text = markdown { builder in
      builder.table(
        3, headerRows: 1,
        [
          [.init("A & B", column: 0, columnSpan: 2), .init("C", column: 2)],
          [
            CellSpec(column: 1, rowSpan: 2) { builder in
              builder.block("tall")
              builder.table(texts: [["in"]])
            }, .init("c", column: 2),
          ],
          [CellSpec(column: 1, origin: 2) { $0.block("") }, .init("d", column: 2)],
        ])
    }
    #expect(
      text == """
        <table>
        <thead>
        <tr><th colspan="2">A &amp; B</th><th>C</th></tr>
        </thead>
        <tbody>
        <tr><td></td><td rowspan="2">tall<table>
        <tbody>
        <tr><td>in</td></tr>
        </tbody>
        </table></td><td>c</td></tr>
        <tr><td></td><td>d</td></tr>
        </tbody>
        </table>

        """)
  }

  @Test func writesANoteInAnHTMLTableAsMarkdown() {
    let text = markdown { builder in
      builder.table(1, headerRows: 0, [[CellSpec(column: 0, rowSpan: 2) { $0.block("a*") }], []])
      builder.note(.footnote, "1", in: 0, at: 1, "Note.")
    }
    #expect(
      text == """
        <table>
        <tbody>
        <tr><td rowspan="2">

        a[^1]\\*

        </td></tr>
        <tr></tr>
        </tbody>
        </table>

        [^1]: Note.

        """)
  }

  @Test func quotesTextBoxes() {
    let text = markdown { builder in
      let host = builder.block("Host")
      builder.story(.textBox, host: host) { builder in
        builder.block("One")
        builder.block("Two\nthree")
      }
      builder.story(.textBox, host: host) { $0.block("") }
      builder.block("After")
    }
    #expect(text == "Host\n\n> One\n>\n> Two\\\n> three\n\nAfter\n")
  }

  @Test func marksWhatChangesTheMeaning() {
    func page(_ view: RevisionView) -> String {
      markdown { builder in
        builder.document.view = view
        let block = builder.block("10th oldnew *end")
        builder.runs([(2, []), (4, .superscript), (5, []), (8, .deleted), (11, .inserted)], of: block)
      }
    }
    #expect(page(.final) == "10<sup>th</sup> oldnew \\*end\n")
    #expect(page(.all) == "10<sup>th</sup> <del>old</del><ins>new</ins> \\*end\n")
  }
}
