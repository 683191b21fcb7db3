import Foundation
import Tagging
import TestSupport
import Testing

/// The rules that travel inside the program say where they come from and show what they do.
@Suite struct RuleBookTests {
  static let book = Result { try RuleBook.load() }
  static let rules = (try? book.get().rules) ?? []

  @Test func holdsEverySeriesAndForm() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: VocabularyTests.folder.path)
    let expected = files.filter { ($0.hasPrefix("series/") || $0.hasPrefix("forms/")) && $0.hasSuffix(".yaml") }
    #expect(Self.rules.map { "\($0.series == nil ? "forms" : "series")/\($0.id).yaml" }.sorted() == expected.sorted())
  }

  @Test(arguments: rules.map(\.id)) func isComplete(id: String) throws {
    let book = try Self.book.get()
    let rule = try #require(book.rules.first { $0.id == id })
    #expect(!rule.title.isEmpty)
    #expect(!rule.seen.isEmpty)
    #expect(!rule.names.isEmpty)
    let languages = Set(rule.examples.filter { !$0.isCounterexample }.map(\.language))
    #expect(languages == Set(book.vocabulary.languages.map(\.code)))
    #expect(rule.examples.contains { $0.isCounterexample })
  }

  @Test func namesOneRuleEach() throws {
    let names = Self.rules.flatMap(\.names)
    #expect(names.count == Set(names).count)
    let book = try Self.book.get()
    #expect(book.rule(named: "provision")?.id == "provisions")
    #expect(book.rule(named: "council-old")?.series?.templates.map(\.text) == ["{number}/CA{session}"])
    #expect(book.rule(named: "nothing") == nil)
  }

  @Test func takesTheRulesOfTheUser() throws {
    let series = """
      id: mine
      kind: document
      fields: {number: 1-4 digits}
      templates: ["MINE/{number}"]
      canonical: "MINE/{number}"
      """
    let replaced = """
      form: provisions
      seen: here
      ---
      examples:
        - {language: en, text: "No. 2, No. 1", find: {b: No. 1, a: No. 2}}
      """
    let files = [("mine.yaml", series), ("provisions.yaml", replaced)].map {
      VocabularyFile(name: $0.0, bytes: Array($0.1.utf8))
    }
    let book = try RuleBook.load(adding: files)
    let mine = try #require(book.rules.first { $0.id == "mine" })
    #expect(mine.examples.isEmpty && mine.seen == "")
    let provisions = book.rules.filter { $0.id == "provisions" }
    #expect(provisions.map(\.seen) == ["here"])
    #expect(provisions[0].examples[0].foundInOrder.map(\.id) == ["a", "b"])
  }

  @Test func describesFields() throws {
    let book = try Self.book.get()
    let series = try #require(book.rule(named: "council-working-group")?.series)
    #expect(series.fields.map(\.description).first == "CWG (GTC, ГТС, РГС), EG, IEG")
    #expect(series.fields.map(\.description).contains("1 to 4 digits"))
  }

  @Test func keepsNamesByLanguage() throws {
    let vocabulary = try Self.book.get().vocabulary
    let body = try #require(vocabulary.bodies.first { $0.id == "WTDC" })
    #expect(body.localNames.map(\.language) == ["en", "fr", "es", "ru", "ar", "zh"])
    #expect(body.names.count == body.localNames.reduce(0) { $0 + $1.words.count })
    let place = try #require(vocabulary.places.first { $0.id == "Busan" })
    #expect(place.names.first?.text == "Busan")
    #expect(place.localNames.first { $0.language == "zh" }?.words.map(\.text) == ["釜山"])
  }
}
