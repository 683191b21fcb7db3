import Tagging
import Writers

/// The rule book as JSON.
struct RuleBookData {
  /// The sections of words that references are built from.
  static let sections = ["nouns", "connectives", "revision"]

  private let vocabulary: Vocabulary
  private let rules: [RuleBook.Rule]
  /// Whether the words and names are told too.
  private let isWhole: Bool

  init(_ vocabulary: Vocabulary, _ rules: [RuleBook.Rule], isWhole: Bool) {
    self.vocabulary = vocabulary
    self.rules = rules
    self.isWhole = isWhole
  }

  func json() -> ContiguousArray<UInt8> {
    var json = JSONOutput()
    json.beginObject(.lines)
    json.key("rules")
    json.beginArray(.lines)
    for rule in rules { Self.write(rule, to: &json) }
    json.end()
    if isWhole {
      writeBodies(to: &json)
      writeConferences(to: &json)
      writeWords(to: &json)
    }
    json.end()
    return json.finished()
  }

  private static func write(_ rule: RuleBook.Rule, to json: inout JSONOutput) {
    json.beginObject(.lines)
    json.member("id", rule.id)
    json.member("title", rule.title)
    json.member("seen", rule.seen)
    if let series = rule.series {
      json.member("kind", series.kind.rawValue)
      for (name, templates) in [
        ("templates", series.templates), ("short", series.short), ("bare", series.bare),
        ("canonical", series.canonical),
      ] where !templates.isEmpty {
        write(name, templates.map(\.text), to: &json)
      }
      json.member("url", ifKnown: series.url?.text)
      json.key("fields")
      json.beginArray(.lines)
      for field in series.fields {
        json.beginObject()
        json.member("name", field.name)
        json.member("form", field.description)
        json.end()
      }
      json.end()
    } else {
      write("rules", rule.names, to: &json)
    }
    for (name, isCounterexample) in [("examples", false), ("counterexamples", true)] {
      json.key(name)
      json.beginArray(.lines)
      for example in rule.examples where example.isCounterexample == isCounterexample { write(example, to: &json) }
      json.end()
    }
    json.end()
  }

  private static func write(_ example: VocabularyExample, to json: inout JSONOutput) {
    json.beginObject()
    json.member("language", example.language)
    json.member("text", example.text)
    if !example.isCounterexample {
      json.key("find")
      json.beginArray()
      for (id, words) in example.foundInOrder {
        json.beginObject()
        json.member("id", id)
        json.member("text", words)
        json.end()
      }
      json.end()
    }
    json.end()
  }

  private func writeBodies(to json: inout JSONOutput) {
    json.key("bodies")
    json.beginArray(.lines)
    for body in vocabulary.bodies {
      json.beginObject()
      json.member("id", body.id)
      json.member("foreign", body.isForeign)
      Self.write("adopts", body.adopts.sorted(), to: &json)
      Self.write("codes", body.codes.map(\.text), to: &json)
      Self.write("names", body.localNames, to: &json)
      json.end()
    }
    json.end()
  }

  private func writeConferences(to json: inout JSONOutput) {
    json.key("conferences")
    json.beginArray(.lines)
    for conference in vocabulary.conferences {
      json.beginObject()
      json.member("body", conference.body)
      json.member("place", conference.place)
      json.member("year", conference.year)
      json.end()
    }
    json.end()
    json.key("places")
    json.beginArray(.lines)
    for place in vocabulary.places {
      json.beginObject()
      json.member("id", place.id)
      Self.write("names", place.localNames, to: &json)
      json.end()
    }
    json.end()
  }

  private func writeWords(to json: inout JSONOutput) {
    json.key("words")
    json.beginObject(.lines)
    for language in vocabulary.languages {
      json.key(escaping: language.code)
      json.beginObject(.lines)
      for section in Self.sections {
        json.key(section)
        json.beginObject(.lines)
        for name in language.names(in: section) {
          Self.write(name, language.words(section, name).map(\.text), to: &json)
        }
        json.end()
      }
      json.end()
    }
    json.end()
  }

  private static func write(_ name: String, _ names: [LocalNames], to json: inout JSONOutput) {
    json.key(name)
    json.beginObject()
    for entry in names { write(entry.language, entry.words.map(\.text), to: &json) }
    json.end()
  }

  private static func write(_ name: String, _ texts: [String], to json: inout JSONOutput) {
    json.key(escaping: name)
    json.beginArray()
    for text in texts { json.string(text) }
    json.end()
  }
}
