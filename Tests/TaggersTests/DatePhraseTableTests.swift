import Foundation
import Tagging
import TestSupport
import Testing

@testable import Taggers

/// The phrases of `Tests/DatePhrases`, in six languages.
@Suite struct DatePhraseTableTests {
  struct Phrase: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var said: String
    var start: String
    var end: String
    var testDescription: String { "\(language): \(text)" }
  }

  static let reader = Result { TargetPhrases(vocabulary: try Vocabulary.load()) }

  static let phrases: [Phrase] = ["ar", "en", "es", "fr", "ru", "zh"].flatMap { language -> [Phrase] in
    let file = Repository.root.appending(path: "Tests/DatePhrases/\(language).tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Phrase(language: language, text: fields[0], said: fields[1], start: fields[2], end: fields[3])
    }
  }

  @Test(arguments: ["ar", "en", "es", "fr", "ru", "zh"]) func thereAreFortyInEachLanguage(language: String) {
    #expect(Self.phrases.count { $0.language == language } >= 40)
  }

  @Test(arguments: phrases) func saysWhatItIsSaidToSay(_ phrase: Phrase) throws {
    let target = try Self.reader.get().target(of: phrase.text, language: phrase.language)
    let event = target.relation.map { "\($0.rawValue) \(target.relativeTo ?? "")" }
    #expect(target.edtf ?? event ?? target.open?.rawValue ?? "none" == phrase.said)
    #expect(target.start ?? "" == phrase.start)
    #expect(target.end ?? "" == phrase.end)
    #expect(target.text == phrase.text)
  }
}
