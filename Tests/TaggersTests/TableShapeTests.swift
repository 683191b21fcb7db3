import DocumentModel
import Tagging
import Testing

@testable import Taggers

/// Captions, header rows and layout in tables built in memory.
@Suite struct TableShapeTests {
  typealias Cell = DocumentBuilder.Cell

  static let tagger = Result { TableTagger(vocabulary: try Vocabulary.load()) }

  private func tables(_ build: (inout DocumentBuilder) -> Void) throws -> [TableAnnotation] {
    var builder = DocumentBuilder()
    build(&builder)
    var annotations = Annotations()
    try Self.tagger.get().tag(builder.document, &annotations)
    return annotations.tables
  }

  private static let data: [[Cell]] = [["Region", "Staff"], ["Africa", "12"], ["Americas", "15"]]

  @Test(arguments: [
    "Table 1 – Staff by region", "TABLE A.1: Staff", "表1 – 各区域职员", "表一：职员", "Tableau 2. Effectifs", "Cuadro 3",
    "Таблица 4 – Персонал",
    "الجدول 1 – الموظفون", "Table\u{a0}IV Staff",
  ])
  func takesTheLineBeforeForACaption(text: String) throws {
    let found = try tables {
      $0.paragraph("Some text.")
      $0.paragraph(text)
      $0.table(Self.data)
    }
    #expect(found.map(\.caption) == [text])
    #expect(found.map(\.captionBlock) == [1])
  }

  @Test(arguments: [
    "Table 1 shows the staff of the regions.", "The table below", "Figure 1 – Staff", "表中列出了职员。",
    "Tables and figures follow",
  ])
  func takesNoSentenceForACaption(text: String) throws {
    let found = try tables {
      $0.paragraph(text)
      $0.table(Self.data)
    }
    #expect(found.map(\.caption) == [nil])
  }

  @Test func takesTheLineBehindWhereNoneStandsBefore() throws {
    let found = try tables {
      $0.table(Self.data)
      $0.paragraph("Table 1 – Staff")
      $0.paragraph("Text between.")
      $0.table(Self.data)
    }
    #expect(found.map(\.caption) == ["Table 1 – Staff", nil])
  }

  @Test func leavesTheLineBetweenTwoTablesToTheSecond() throws {
    let found = try tables {
      $0.table(Self.data)
      $0.paragraph("Table 2 – Income")
      $0.table(Self.data)
    }
    #expect(found.map(\.caption) == [nil, "Table 2 – Income"])
  }

  @Test func joinsNumberAndTitleOfTheTemplates() throws {
    let found = try tables {
      $0.paragraph("TABLE 1", style: "TableNo")
      $0.paragraph("Staff by region", style: "Tabletitle")
      $0.table(Self.data)
    }
    #expect(found.map(\.caption) == ["TABLE 1 Staff by region"])
    #expect(found.map(\.captionBlock) == [0])
  }

  @Test func takesTheTitleOfTheAlternativeTextLast() throws {
    let found = try tables {
      $0.table(Self.data, title: "Staff")
      $0.paragraph("Text.")
    }
    #expect(found.map(\.caption) == ["Staff"])
    #expect(found.map(\.captionBlock) == [nil])
  }

  @Test func countsHeaderRows() throws {
    let marked: [[Cell]] = [["Region", "Staff"], ["", "2025"], ["Africa", "12"]]
    let bold: [[Cell]] = [[.head("Country"), .head("Code")], ["France", "FRA"], ["Peru", "PER"]]
    let merged: [[Cell]] = [
      [.head("Region"), .head("Income", span: 2)], [.above, .head("2024"), .head("2025")], ["Africa", "412", "430"],
    ]
    let allBold: [[Cell]] = [[.head("a"), .head("b")], [.head("c"), .head("d")]]
    let plain: [[Cell]] = [["France", "FRA"], ["Peru", "PER"]]
    let found = try tables { builder in
      builder.table(marked, headerRows: 2)
      for rows in [bold, merged, Self.data, allBold, plain] {
        builder.paragraph("Text between.")
        builder.table(rows)
      }
      builder.paragraph("Text between.")
      // All rows marked: what is marked says nothing.
      builder.table(Self.data, headerRows: 3)
    }
    #expect(found.map(\.headerRows) == [2, 1, 2, 1, 0, 0, 1])
    #expect(found.allSatisfy { !$0.isLayout })
  }

  @Test func knowsFramesAndBlocksToSign() throws {
    let found = try tables { builder in
      builder.paragraph("Text.")
      builder.table([["A frame around text"]])
      builder.paragraph("Text.")
      builder.table([[Cell("For the Union"), Cell("For the host")], [Cell("__________"), Cell("__________")]])
      builder.paragraph("Text.")
      builder.table([["", ""], ["", ""]])
      builder.startStory(.footer)
      builder.table([["C25/44-E", "1"]])
    }
    #expect(found.map(\.isLayout) == [true, true, true, true])
  }

  @Test func countsHeaderRowsByStructureAndContent() throws {
    var shaded = DocumentBuilder()
    shaded.table([["Country", "Name"], ["France", "FRA"], ["Peru", "PER"]])
    let tables: [[[Cell]]] = [
      // Two rows: words over figures, three columns.
      [["Provider", "Series", "Date"], ["A company", "551defgh", "28.II.2019"]],
      // Words and years over figures.
      [["Region", "2024", "2025"], ["Africa", "412", "430"], ["Asia", "12", "30"]],
      // Years below groups.
      [
        ["Region", Cell("Income", span: 2)], [.above, "2024", "2025"], ["Africa", "412", "430"], ["Asia", "12", "30"],
      ],
      // A line over the whole width above the header.
      [
        [Cell("Country: Freedonia", span: 3)], [.head("No."), .head("Service"), .head("Note")], ["107", "Rescue", "x"],
      ],
      // Figures all over.
      [["1", "2"], ["3", "4"], ["5", "6"]],
      // Equations.
      [["A", "=", "B"], ["J", "=", "J + 1"]],
    ]
    let found = try self.tables { builder in
      for rows in tables {
        builder.paragraph("Text between.")
        builder.table(rows)
      }
    }
    #expect(found.map(\.headerRows) == [1, 1, 2, 2, 0, 0])
  }

  @Test func takesThePlainFirstRowOfACaptionedTable() throws {
    let rows: [[Cell]] = [["Field", "Meaning"], ["pointer", "Where it begins."], ["length", "How long it is."]]
    let found = try tables {
      $0.paragraph("Table 1 – Fields")
      $0.table(rows)
      $0.paragraph("Text between.")
      $0.table(rows)
      $0.paragraph("Table 2 – Pairs")
      // Data repeat what stands below, headings do not.
      $0.table([["yes", "one"], ["yes", "two"]])
    }
    #expect(found.map(\.headerRows) == [1, 0, 0])
  }

  @Test func countsHeaderColumns() throws {
    let found = try tables {
      $0.table([["Region", "Staff"], ["Africa", "12"], ["Asia", "–"]])
      $0.paragraph("Text.")
      $0.table([[.head("Field"), "Text"], [.head("Other"), "Text"]])
      $0.paragraph("Text.")
      $0.table([["France", "FRA"], ["Peru", "PER"]])
    }
    #expect(found.map(\.headerColumns) == [1, 1, 0])
  }

  @Test(arguments: [
    ("Table 1 – Staff", "1"), ("TABLE A.1: Staff", "A.1"), ("表1 – 各区域职员", "1"), ("Table 2-15 – Staff", "2-15"),
    ("Tableau 2. Effectifs", "2"), ("الجدول 1 – الموظفون", "1"), ("Table 4a – Staff", "4a"),
  ])
  func readsTheNumberOfTheCaption(caption: String, number: String) throws {
    let found = try tables {
      $0.paragraph(caption)
      $0.table(Self.data)
    }
    #expect(found.map(\.number) == [number])
  }

  @Test func findsNotes() throws {
    let found = try tables {
      $0.paragraph("Table 1")
      $0.table([["Region", "Staff"], ["Africa", "12*"], [Cell("Note: without interns.", span: 2)]])
      $0.paragraph("* At the end of the year.")
      $0.paragraph("Source: the Secretariat.")
      $0.paragraph("Note by the Secretary-General")
      $0.paragraph("表2 – 职员")
      $0.table([["区域", "职员"], ["非洲", "12"], ["亚洲", "15"]])
      $0.paragraph("注：年底。")
    }
    #expect(found.map(\.notes) == [[5, 6, 7], [16]])
  }

  @Test func joinsPartsThatRepeatTheHeader() throws {
    let found = try tables { builder in
      builder.paragraph("Table 1 – Staff")
      for line in ["", "Table 1 (end)", "Table 2 – Staff", "Text between."] {
        builder.table(Self.data)
        builder.paragraph(line)
      }
      builder.table([["Region", "Posts"], ["Africa", "12"], ["Asia", "15"]])
    }
    #expect(found.map(\.continues) == [nil, 0, 1, nil, nil])
  }

  @Test func knowsTheHeadOfAPeriodical() throws {
    let found = try tables {
      $0.table([
        [Cell("Bulletin www.example.org", span: 3)], ["No. 12", Cell("1 June 2025", span: 2)],
        ["Place", "Bureau info@example.org", "Bureau"],
      ])
      $0.paragraph("Text.")
      $0.table([["Name", "Mail"], ["A", "a@example.org"], ["B", "b@example.org"]])
    }
    #expect(found.map(\.isLayout) == [true, false])
  }
}
