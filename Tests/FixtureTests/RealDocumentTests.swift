import DocumentModel
import Foundation
import Pipeline
import Tagging
import TestSupport
import Testing

/// Documents as the ITU published them. They are not part of the repository; without them the tests are skipped.
@Suite(.enabled(if: Repository.corpora != nil)) struct RealDocumentTests {
  static let recommendations = documents("itu/recommendations")
  static let bulletins = documents("itu/bulletins")

  static func documents(_ folder: String) -> [URL] {
    Repository.corpora.map { Repository.documents(in: $0.appending(path: folder)) } ?? []
  }

  static func read(_ file: URL) throws -> AnnotatedDocument {
    var engine = Engine(try PipelineDescription.embedded(), vocabulary: try Vocabulary.load(addingFilesIn: nil))
    return try engine.read(file.path)
  }

  /// One of each kind: a bulletin, a Recommendation, a resolution, one with 26 MB of XML.
  static let various =
    bulletins
    + recommendations.filter { file in
      ["E.119", "T-RES-T.1", "A.1-", "T.88"].contains { file.lastPathComponent.contains($0) }
    }

  @Test(arguments: various) func isReadWhole(_ file: URL) throws {
    let paper = try Self.read(file)
    let (document, annotations) = (paper.document, paper.annotations)
    #expect(!document.blocks.isEmpty)
    #expect(annotations.tables.count == document.tables.count)
    #expect(annotations.metadata.language != nil)
    for reference in annotations.references {
      let block = document.blocks[Int(reference.span.block)]
      #expect(reference.span.count > 0 && Int(reference.span.end) <= block.text.count)
      #expect(reference.id.hasPrefix(reference.work) || reference.work.hasPrefix(reference.id))
    }
    // No bulletin and no Recommendation has a table of actions with targets.
    #expect(annotations.milestones.allSatisfy { $0.table == nil })
  }

  /// E.119 in five languages. The tables differ where the files do: the Russian version has one more, of abbreviations,
  /// and the Arabic one another cover.
  @Test func readsTheSameTextAlikeInFiveLanguages() throws {
    let versions = Self.recommendations.filter { $0.lastPathComponent.contains("E.119") }
    try #require(versions.count == 5)
    var shapes: [String: [Int]] = [:]
    var cited: [String: Set<String>] = [:]
    for version in versions {
      let paper = try Self.read(version)
      let language = try #require(paper.annotations.metadata.language)
      shapes[language] = paper.document.tables.map(\.rows.count)
      cited[language] = Set(paper.annotations.references.filter { $0.kind == .recommendation }.map(\.id))
    }
    #expect(shapes["en"] == shapes["fr"])
    #expect(shapes["en"] == shapes["es"])
    let english = try #require(cited["en"])
    // Misprinted in some of the versions: "Y4102/Y.2074", "UIT-T.4102".
    let misprinted: Set = ["ITU-T Y.4102", "ITU-T Y.4102/Y.2074"]
    for language in ["ar", "es", "fr", "ru"] {
      let difference = english.symmetricDifference(cited[language] ?? [])
      #expect(difference.isSubset(of: misprinted), "\(language): \(difference)")
    }
  }
}
