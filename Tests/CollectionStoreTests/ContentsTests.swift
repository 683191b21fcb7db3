import CorpusIndex
import DocumentModel
import Tagging
import TestSupport
import Testing

@testable import CollectionStore

@Suite struct ContentsTests {
  private func paper(_ symbol: String, _ language: String) -> CollectionPaper {
    let name = symbol.replacing("/", with: "-") + language
    var paper = CollectionPaper(
      output: name + ".json", path: name + ".docx", source: DocumentSource(file: name + ".docx", sha256: name, bytes: 1)
    )
    paper.metadata.symbol = symbol
    paper.metadata.language = language
    paper.metadata.title = "Title in \(language)"
    paper.metadata.author = "Author"
    paper.blocks = ["It rests on C23/62 and C23/62. See C22/3."].map {
      CollectionPaper.Block(kind: "paragraph", place: "body", text: $0, folded: SearchText.folded($0))
    }
    for (id, start, url) in [
      ("C23/62", 12, "javascript:alert(1)"), ("C23/62", 23, nil), ("C22/3", 35, "https://www.example.org/md/C22-3/zh"),
    ] {
      paper.mentions.append(
        CollectionPaper.Mention(
          target: CitedText(id: id), kind: .document, block: 0, start: start, end: start + 5, place: "body", text: id,
          rule: "test", url: url, type: start == 23 ? "notes" : nil))
    }
    paper.tables = [
      CollectionPaper.Table(caption: nil, rows: 1, columns: 1, headerRows: 0, place: "body", isLayout: true),
      CollectionPaper.Table(caption: "Caption", rows: 3, columns: 2, headerRows: 1, place: "body", isLayout: false),
    ]
    for (table, row, column, rowSpan) in [
      (0, 0, 0, 1), (1, 0, 0, 1), (1, 0, 1, 1), (1, 1, 0, 2), (1, 1, 1, 1), (1, 2, 1, 1),
    ] {
      paper.cells.append(
        CollectionPaper.Cell(
          table: table, row: row, column: column, rowSpan: rowSpan, columnSpan: 1, isHeader: row == 0,
          text: "\(row)/\(column)"))
    }
    return paper
  }

  private func contents(of works: [String], cells: Int = 100) throws -> CollectionContents {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    let store = try CollectionStore(updating: path)
    let update = try CollectionUpdate(of: store, fingerprint: "", plausibility: Plausibility(try Vocabulary.load()))
    for paper in [paper("C24/1", "zh"), paper("C24/1", "en")] { try update.add(paper, files: []) }
    try update.commit()
    store.close()
    let reading = try CollectionStore(reading: path)
    defer { reading.close() }
    return try reading.contents(of: works, cells: cells)
  }

  @Test func hasPapersWithEnglishFirst() throws {
    let papers = try contents(of: ["C24/1"]).papers
    #expect(papers.map(\.language) == ["en", "zh"])
    #expect(papers[0].title == "Title in en")
    #expect(papers[0].fields.map(\.name) == ["Author"])
  }

  @Test func joinsWhatASentenceCitesTwice() throws {
    let citations = try contents(of: ["C24/1", "C23/62", "C22/3"]).citations.filter { $0.paper == 0 }
    #expect(citations.map(\.cited) == ["C23/62", "C22/3"])
    #expect(citations.map(\.mentions) == [2, 1])
    #expect(citations.map(\.sentence) == ["It rests on C23/62 and C23/62.", "See C22/3."])
    // The type of the one that has one.
    #expect(citations[0].type == "notes")
  }

  @Test func leavesOutCitationsOfOtherWorks() throws {
    #expect(try contents(of: ["C24/1", "C22/3"]).citations.map(\.cited) == ["C22/3", "C22/3"])
  }

  @Test func takesAddressesOfTheWebAlone() throws {
    let addresses = try contents(of: ["C24/1", "C23/62", "C22/3"]).addresses
    #expect(addresses == ["C22/3": "https://www.example.org/md/C22-3/en"])
  }

  @Test func leavesOutLayoutAndCutsLargeTables() throws {
    let table = try #require(try contents(of: ["C24/1"]).papers[0].tables.first)
    #expect(table.id == "t2" && table.rows == 3 && table.shownRows == 3)
    #expect(table.cells.map(\.text) == ["0/0", "0/1", "1/0", "1/1", "2/1"])
    let cut = try #require(try contents(of: ["C24/1"], cells: 5).papers[0].tables.first)
    #expect(cut.rows == 3 && cut.shownRows == 2)
    #expect(cut.cells.map(\.text) == ["0/0", "0/1", "1/0", "1/1"])
    // A cell does not reach beyond the rows that are there.
    #expect(cut.cells[2].rowSpan == 1)
  }
}
