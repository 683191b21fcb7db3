import DocumentModel
import Foundation
import Tagging
import TestSupport
import Testing
import WordReader

@testable import Taggers

/// The tables of the fixture papers, against what their authors wrote down as true.
@Suite struct TableFixtureTests {
  /// The part of an expected result that concerns tables.
  struct Expected: Decodable {
    struct Table: Decodable {
      var role: String
      var headerRows: Int
      var caption: String?
    }
    var tables: [Table]
  }

  @Test(arguments: Repository.papers)
  func findsCaptionsHeadersAndLayout(paper: URL) throws {
    let truth = paper.deletingPathExtension().appendingPathExtension("expected.json")
    let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: truth)).tables
    var reader = WordReader()
    let document = try reader.read(path: paper.path, name: paper.lastPathComponent)
    var annotations = Annotations()
    TableTagger(vocabulary: try Vocabulary.load()).tag(document, &annotations)
    let body = document.tables.indices.filter { document.stories[Int(document.tables[$0].story)].kind == .body }
    try #require(annotations.tables.count == document.tables.count)
    #expect(body.map { annotations.tables[$0].caption } == expected.map(\.caption))
    #expect(body.map { annotations.tables[$0].headerRows } == expected.map(\.headerRows))
    #expect(
      body.map { annotations.tables[$0].isLayout }
        == expected.map { ["header-block", "summary-box"].contains($0.role) })
  }
}
