import Foundation
import Tagging
import TestSupport
import Testing

@Suite struct VocabularyTests {
  static let folder = Repository.root.appending(path: "Pipelines/vocabulary")

  @Test func loadsWhatTravelsInsideTheProgram() throws {
    let vocabulary = try Vocabulary.load()
    #expect(vocabulary.languages.map(\.code) == ["ar", "en", "es", "fr", "ru", "zh"])
    #expect(vocabulary.language("fr")?.words("nouns", "resolution").first?.text == "résolution")
    #expect(vocabulary.language("ar")?.words("dates", "months.8").contains(Word("آب")) == true)
    #expect(vocabulary.conferences.contains { $0.body == "PP" && $0.place == "Busan" && $0.year == 2014 })
    #expect(vocabulary.series.contains { $0.id == "council-document" && $0.kind == .document })
  }

  @Test func everyFileOfTheFolderTravelsInsideTheProgram() throws {
    let embedded = Set((VocabularyFile.embedded + VocabularyFile.forms).map(\.name))
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(embedded == Set(files))
  }

  @Test func everyLanguageHasTheSameSectionsAndNames() throws {
    let languages = try Vocabulary.load().languages
    let english = try #require(languages.first { $0.code == "en" })
    for language in languages {
      for section in english.sections.keys {
        #expect(language.names(in: section) == english.names(in: section), "\(language.code) \(section)")
      }
    }
  }

  @Test func everyStatusWordMeansOneStatus() throws {
    for language in try Vocabulary.load().languages {
      var seen: [[UInt8]: String] = [:]
      // The other names hold words that turn a status, and one word may turn it in two ways.
      for status in language.names(in: "status") where MilestoneStatus(rawValue: status) != nil {
        for word in language.words("status", status) {
          if let other = seen.updateValue(status, forKey: word.folded), other != status {
            Issue.record("\(language.code): '\(word.text)' is \(status) and \(other)")
          }
        }
      }
    }
  }

  @Test func aFileOfTheUserReplacesALanguage() throws {
    let english = try #require(VocabularyFile.embedded.first { $0.name.hasSuffix("en.yaml") })
    let text = String(decoding: english.bytes, as: UTF8.self).replacing(
      "completed: [", with: "completed: [signed off, ")
    let vocabulary = try Vocabulary.load(adding: [VocabularyFile(name: "mine.yaml", bytes: Array(text.utf8))])
    #expect(vocabulary.languages.count == 6)
    #expect(vocabulary.language("en")?.words("status", "completed").first == Word("signed off"))
  }

  @Test(arguments: [
    ("a: [b", VocabularyError.Code.malformed, nil),
    ("", .malformed, nil),
    ("words: [a]", .unknownForm, nil),
    ("language: en\nnouns: {document: [paper]}", .missing, nil),
    ("language: en\nverbs: {go: [goes]}", .unknownName, 2),
    ("id: a\nkind: document\nfields: {number: many digits}\ntemplates: [x]\ncanonical: x", .wrongValue, 3),
    ("id: a\nkind: document\nfields: {number: 1-2 digits}\ntemplates: ['C{nummer}']\ncanonical: x", .wrongValue, 4),
    ("id: a\nkind: paper\nfields: {}\ntemplates: [x]\ncanonical: x", .wrongValue, 2),
    ("id: a\nkind: document\nfields: {}\ntemplates: ['x[y']\ncanonical: x", .wrongValue, 4),
    ("places: {}\nconferences: [{body: XX, place: Nowhere, year: 2001}]", .unknownName, nil),
  ])
  func refusesAFileThatIsWrong(text: String, code: VocabularyError.Code, line: Int?) throws {
    let error = #expect(throws: VocabularyError.self) {
      try Vocabulary.load(adding: [VocabularyFile(name: "bad.yaml", bytes: Array(text.utf8))])
    }
    #expect(error?.code == code)
    if let line { #expect(error?.line == line) }
  }

  private final class Made: Sendable {}

  @Test func whatIsDerivedIsMadeOnce() {
    let vocabulary = Vocabulary()
    let copy = vocabulary
    let first = vocabulary.derived { _ in Made() }
    #expect(copy.derived { _ in Made() } === first)
    #expect(Vocabulary().derived { _ in Made() } !== first)
  }
}
