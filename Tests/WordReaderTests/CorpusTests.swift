import DocumentModel
import Foundation
import TestSupport
import Testing

/// Real files of others, read from beside the checkout; the tests are skipped where they are missing.
@Suite("Real documents")
struct CorpusTests {
  static let hasCorpora = Repository.corpora != nil

  /// Every .docx below a folder of the corpora, in order.
  static func documents(below folder: String = "") -> [URL] {
    guard let root = Repository.corpora?.appending(path: folder),
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    else { return [] }
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "docx" }.sorted { $0.path < $1.path }
  }

  @Test(arguments: Repository.papers)
  func keepsItsPromisesForTheFixtures(file: URL) throws {
    let document = try read(file)
    #expect(!document.blocks.isEmpty)
    checkInvariants(document)
  }

  @Test(.enabled(if: hasCorpora))
  func keepsItsPromisesForEveryFile() throws {
    var reader = 0
    for file in Self.documents() {
      do throws(DocumentError) {
        let document = try read(file)
        reader += 1
        checkInvariants(document)
      } catch {
        #expect(Self.isKnownToFail(file), "\(error)")
      }
    }
    #expect(reader > 350)
  }

  /// Fuzzed, encrypted, truncated and foreign files; all of them are among those of one corpus.
  private static func isKnownToFail(_ file: URL) -> Bool { file.path.contains("/poi/") }

  /// The tables that the five language versions of one Recommendation have.
  @Test(.enabled(if: hasCorpora))
  func theSameTextInFiveLanguagesHasTheSameTables() throws {
    let files = Self.documents(below: "itu/recommendations").filter { $0.lastPathComponent.contains("E.119") }
    #expect(files.count == 5)
    let shapes = try files.map { file in
      try read(file).tables.map { [$0.rows.count, Int($0.columns)] }
    }
    let first = try #require(shapes.first)
    #expect(!first.isEmpty)
    for (file, shape) in zip(files, shapes) {
      #expect(shape.map { $0[0] } == first.map { $0[0] }, "\(file.lastPathComponent)")
    }
  }

  @Test(.enabled(if: hasCorpora))
  func trackedChangesReadAsAcceptedByReviewers() throws {
    let files = Self.documents(below: "tracked-changes")
    let accepted = files.filter { $0.lastPathComponent.hasSuffix("-Accepted.docx") }
    #expect(accepted.count == 27)
    for file in accepted {
      let name = file.lastPathComponent.dropLast("-Accepted.docx".count)
      let original = file.deletingLastPathComponent().appending(path: name + ".docx")
      #expect(try Self.words(original) == Self.words(file), "\(name)")
    }
  }

  private static func words(_ file: URL) throws -> [Substring] {
    let document = try read(file)
    return document.blocks.map { document.string($0) }.joined(separator: " ").split { $0.isWhitespace }
  }
}
