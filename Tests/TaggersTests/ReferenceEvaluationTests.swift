import Foundation
import TestSupport
import Testing

/// Precision and recall on annotated passages of real documents, which lie beside the checkout.
@Suite struct ReferenceEvaluationTests {
  struct Passage: Decodable {
    struct Expected: Decodable {
      var text: String
      var start: Int
      var end: Int
      var id: String
    }
    var id: String
    var lang: String
    var text: String
    var refs: [Expected]
  }

  struct Score {
    var right = 0
    var missed = 0
    var invented = 0
    var precision: Double { right + invented == 0 ? 1 : Double(right) / Double(right + invented) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  /// The passages; `REFERENCE_PASSAGES` in the environment names others, such as some that nobody has seen.
  static var file: URL? {
    let named = ProcessInfo.processInfo.environment["REFERENCE_PASSAGES"].map { URL(filePath: $0) }
    guard let file = named ?? Repository.evaluation?.appending(path: "references-dev.jsonl"),
      FileManager.default.fileExists(atPath: file.path)
    else { return nil }
    return file
  }

  @Test(.enabled(if: file != nil)) func findsWhatPeopleFound() throws {
    let lines = try String(contentsOf: #require(Self.file), encoding: .utf8).split(separator: "\n")
    let passages = try lines.map { try JSONDecoder().decode(Passage.self, from: Data($0.utf8)) }
    var scores: [String: Score] = [:]
    var report = ""
    for passage in passages {
      var found = ReferencePassages.find(passage.text)
      for expected in passage.refs {
        let scalars = passage.text.unicodeScalars
        let start = String(String.UnicodeScalarView(scalars.prefix(expected.start))).utf8.count
        let end = String(String.UnicodeScalarView(scalars.prefix(expected.end))).utf8.count
        if let index = found.firstIndex(where: { $0.id == expected.id && $0.start < end && start < $0.end }) {
          found.remove(at: index)
          scores[passage.lang, default: Score()].right += 1
        } else {
          scores[passage.lang, default: Score()].missed += 1
          report += "\(passage.id) missed \(expected.id) «\(expected.text)»\n"
        }
      }
      scores[passage.lang, default: Score()].invented += found.count
      for item in found { report += "\(passage.id) invented \(item)\n" }
    }
    for (language, score) in scores.sorted(by: { $0.key < $1.key }) {
      report += "\(language): precision \(score.precision), recall \(score.recall)\n"
    }
    let total = scores.values.reduce(into: Score()) { total, score in
      total.right += score.right
      total.missed += score.missed
      total.invented += score.invented
    }
    report += "all: precision \(total.precision), recall \(total.recall)"
    print(report)
    #expect(total.precision >= 0.98)
    #expect(total.recall >= 0.965)
  }
}
