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

  /// The rows of the tables that five language versions of one Recommendation have. The cover differs in Arabic, and the
  /// last pages in Arabic and Russian; between them the tables of the text are the same.
  @Test(
    .enabled(if: hasCorpora),
    arguments: [
      ("A", [1, 2, 45, 1, 1, 1, 2, 1]), ("E", [7, 45, 1, 1, 1, 2, 1, 25]), ("F", [7, 45, 1, 1, 1, 2, 1, 25]),
      ("R", [7, 45, 1, 1, 1, 2, 1, 5, 25]), ("S", [7, 45, 1, 1, 1, 2, 1, 25]),
    ])
  func theSameTextInFiveLanguagesHasTheSameTables(language: String, rows: [Int]) throws {
    let file = try #require(
      Self.documents(below: "itu/recommendations").first {
        $0.lastPathComponent.hasSuffix("E.119-201704-I!!MSW-\(language).docx")
      })
    let document = try read(file)
    let tables = document.tables.filter { document.stories[Int($0.story)].kind == .body }
    #expect(tables.map(\.rows.count) == rows)
  }

  /// Each file has been accepted and rejected as a whole by its reviewers.
  @Test(
    .enabled(if: hasCorpora), arguments: [(RevisionView.final, "-Accepted", 27), (.original, "-Rejected", 25)])
  func trackedChangesReadAsReviewed(view: RevisionView, ending: String, count: Int) throws {
    let files = Self.documents(below: "tracked-changes")
    let reviewed = files.filter { $0.lastPathComponent.hasSuffix(ending + ".docx") }
    #expect(reviewed.count == count)
    for file in reviewed {
      let name = file.lastPathComponent.dropLast(ending.count + ".docx".count)
      let tracked = file.deletingLastPathComponent().appending(path: name + ".docx")
      #expect(try Self.words(tracked, view) == Self.words(file, .final), "\(name)")
    }
  }

  private static func words(_ file: URL, _ view: RevisionView) throws -> [Substring] {
    let document = try read(file, view: view)
    return document.blocks.map { document.string($0) }.joined(separator: " ").split { $0.isWhitespace }
  }
}
