import DocumentModel
import Foundation
import Tagging
import TestSupport
import Testing
import WordReader

@testable import Taggers

/// The milestones of the fixture papers, against what their authors wrote down as true.
@Suite struct MilestoneFixtureTests {
  /// The part of an expected result that concerns milestones.
  struct Expected: Decodable {
    struct Target: Decodable, Equatable {
      var text: String
      var edtf: String?
      var start: String?
      var end: String?
    }
    struct Milestone: Decodable, Equatable {
      var action: String
      var status: String
      var statusText: String
      var target: Target?
      var phase: String?
    }
    var milestones: [Milestone]
  }

  @Test(arguments: Repository.papers)
  func findsTheMilestones(paper: URL) throws {
    let truth = paper.deletingPathExtension().appendingPathExtension("expected.json")
    let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: truth)).milestones
    var reader = WordReader()
    let document = try reader.read(path: paper.path, name: paper.lastPathComponent)
    var annotations = Annotations()
    let vocabulary = try Vocabulary.load()
    MetadataTagger(vocabulary: vocabulary).tag(document, &annotations)
    TableTagger(vocabulary: vocabulary).tag(document, &annotations)
    MilestoneTagger(vocabulary: vocabulary).tag(document, &annotations)
    let found = annotations.milestones.map { milestone in
      Expected.Milestone(
        action: milestone.action, status: milestone.status.rawValue, statusText: milestone.statusText,
        target: milestone.target.map { .init(text: $0.text, edtf: $0.edtf, start: $0.start, end: $0.end) },
        phase: milestone.phase)
    }
    #expect(found == expected)
    // Each names a row of a table, and the blocks of that row alone.
    for milestone in annotations.milestones {
      let table = try #require(milestone.table)
      #expect(!milestone.blocks.isEmpty)
      #expect(milestone.blocks.allSatisfy { document.tables[table].blocks.range.contains($0) })
    }
  }
}
