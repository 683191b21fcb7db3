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
}
