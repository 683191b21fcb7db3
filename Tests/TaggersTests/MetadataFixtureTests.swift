import DocumentModel
import Foundation
import Tagging
import TestSupport
import Testing
import WordReader

@testable import Taggers

/// The first pages of the fixture papers, against what their authors wrote down as true.
@Suite struct MetadataFixtureTests {
  /// The part of an expected result that concerns the first page.
  struct Expected: Decodable {
    var symbol: String
    var language: String
    var title: String
    var session: String
    var date: String
    var originalLanguage: String
    var agendaItem: String
    var author: String
    var summary: [String: String]
  }

  @Test(arguments: Repository.papers)
  func readsTheFirstPage(paper: URL) throws {
    let truth = paper.deletingPathExtension().appendingPathExtension("expected.json")
    let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: truth))
    var reader = WordReader()
    let document = try reader.read(path: paper.path, name: paper.lastPathComponent)
    var annotations = Annotations()
    MetadataTagger(vocabulary: try Vocabulary.load()).tag(document, &annotations)
    let found = annotations.metadata
    #expect(found.symbol == expected.symbol)
    #expect(found.language == expected.language)
    #expect(found.title == expected.title)
    #expect(found.session == expected.session)
    #expect(found.date == expected.date)
    #expect(found.originalLanguage == expected.originalLanguage)
    #expect(found.agendaItem == expected.agendaItem)
    #expect(found.author == expected.author)
    #expect(found.summary.purpose == expected.summary["purpose"])
    #expect(found.summary.action == expected.summary["action"])
    #expect(found.summary.strategicPlan == expected.summary["strategicPlan"])
    #expect(found.summary.financial == expected.summary["financial"])
    #expect(found.summary.references == expected.summary["references"])
  }
}
