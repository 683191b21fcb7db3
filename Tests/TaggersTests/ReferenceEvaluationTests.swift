import Foundation
import ReferenceScoring
import TestSupport
import Testing

/// Precision and recall on annotated passages of real documents, which lie beside the checkout.
@Suite struct ReferenceEvaluationTests {
  /// The passages; `REFERENCE_PASSAGES` in the environment names others, such as some that nobody has seen.
  static var file: URL? {
    let named = ProcessInfo.processInfo.environment["REFERENCE_PASSAGES"].map { URL(filePath: $0) }
    guard let file = named ?? Repository.evaluation?.appending(path: "references-dev.jsonl"),
      FileManager.default.fileExists(atPath: file.path)
    else { return nil }
    return file
  }

  @Test(.enabled(if: file != nil)) func findsWhatPeopleFound() throws {
    let file = try #require(Self.file)
    let passages = try AnnotatedPassage.read(file, name: file.lastPathComponent)
    let score = ReferenceScore(passages, try ReferencePassages.passages.get(), mode: .overlap)
    print(EvaluationReport([score]).text(listing: true))
    #expect(score.total.precision.value ?? 0 >= 0.98)
    #expect(score.total.recall.value ?? 0 >= 0.965)
  }
}
