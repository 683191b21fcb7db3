import Tagging
import Writers

/// The rule book as Markdown, to be read by people.
struct RuleBookPage {
  private let vocabulary: Vocabulary
  private let rules: [RuleBook.Rule]
  /// Whether the words and names stand on the page too.
  private let isWhole: Bool
  private var lines: [String] = []

  init(_ vocabulary: Vocabulary, _ rules: [RuleBook.Rule], isWhole: Bool) {
    self.vocabulary = vocabulary
    self.rules = rules
    self.isWhole = isWhole
  }

  /// The whole page, ending in a line feed.
  func text() -> String {
    var page = self
    if isWhole {
      page.add("# The rule book")
      page.add("By these forms and words references are found. Each says where it was seen; its examples are tests.")
      page.addRules("Series", Self.notation, rules.filter { $0.series != nil })
      page.addRules(
        "Forms", "What is built from words: nouns, numbers, bodies and editions, listed below.",
        rules.filter { $0.series == nil })
      page.addBodies()
      page.addConferences()
      for language in vocabulary.languages { page.addWords(of: language) }
    } else {
      for rule in rules { page.add(rule, level: 1) }
    }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private static let notation = """
    In a form `{name}` is a field, `[…]` may be missing, `(a|b)` is one or the other, `~` is a hyphen, a space or nothing; \
    everything else stands for itself, in capital or small letters. Marks of revision and the letter of the language \
    (`-E`) may follow every symbol.
    """

  // MARK: Rules

  private mutating func addRules(_ title: String, _ introduction: String, _ rules: [RuleBook.Rule]) {
    add("## \(title)")
    add(introduction)
    for rule in rules { add(rule, level: 3) }
  }

  private mutating func add(_ rule: RuleBook.Rule, level: Int) {
    add(String(repeating: "#", count: level) + " " + rule.id)
    if !rule.title.isEmpty { add(Self.plain(rule.title) + ".") }
    var facts: [(String, String)] = []
    if let series = rule.series {
      facts.append(("kind", series.kind.rawValue))
      facts.append(("written", Self.code(series.templates)))
      facts.append(("short, in a paper of the same session", Self.code(series.short)))
      facts.append(("bare, where words around stand for the rest", Self.code(series.bare)))
      facts.append(("id", series.canonical.isEmpty ? "as printed" : Self.code(series.canonical)))
      facts.append(("address", series.url.map { Self.code([$0]) } ?? "none whose form is proven"))
      for field in series.fields { facts.append(("field `\(field.name)`", Self.plain(field.description))) }
      if series.collidesWithStrengthClasses { facts.append(("is none", "where it is a class of concrete")) }
    } else {
      facts.append(("rules", rule.names.joined(separator: ", ")))
    }
    facts.append(("seen", Self.plain(rule.seen)))
    add(facts.filter { !$0.1.isEmpty }.map { "- \($0.0): \($0.1)" })
    let examples = rule.examples.filter { !$0.isCounterexample }
    if !examples.isEmpty {
      addTable(
        ["language", "text", "found → id"], examples.map { [$0.language, Self.cell($0.text), Self.found(in: $0)] })
    }
    let counterexamples = rule.examples.filter(\.isCounterexample)
    if !counterexamples.isEmpty {
      add("Nothing is found in:")
      addTable(["language", "text"], counterexamples.map { [$0.language, Self.cell($0.text)] })
    }
  }

  private static func code(_ templates: [SymbolTemplate]) -> String {
    templates.map { "`\($0.text)`" }.joined(separator: ", ")
  }

  private static func found(in example: VocabularyExample) -> String {
    example.foundInOrder.map { "\(cell($0.words)) → \(cell($0.id))" }.joined(separator: "; ")
  }

  // MARK: Names and words

  private mutating func addBodies() {
    add("## Bodies")
    add("Who adopts resolutions and decisions. The id begins that of what it adopts: `PP/RES/71`.")
    for body in vocabulary.bodies {
      add("### \(body.id)")
      var facts = [("adopts", body.adopts.sorted().joined(separator: ", "))]
      if body.isForeign { facts = [("is", "no body of the Union: its resolutions are no references")] }
      facts.append(("codes", Self.list(body.codes)))
      add(facts.filter { !$0.1.isEmpty }.map { "- \($0.0): \($0.1)" })
      addTable(["language", "names"], body.localNames.map { [$0.language, Self.list($0.words)] })
    }
  }

  private mutating func addConferences() {
    add("## Conferences")
    add("A place with a year tells whose text is meant; the first one, where two conferences share both.")
    addTable(
      ["body", "place", "year"], vocabulary.conferences.map { [$0.body, Self.cell($0.place), String($0.year)] })
    add("## Places")
    let codes = vocabulary.languages.map(\.code)
    addTable(
      ["place"] + codes,
      vocabulary.places.map { place in
        [Self.cell(place.id)]
          + codes.map { code in place.localNames.first { $0.language == code }.map { Self.list($0.words) } ?? "" }
      })
  }

  private mutating func addWords(of language: LanguageWords) {
    let name = vocabulary.language("en")?.words("labels", "languages.\(language.code)").first?.text ?? language.code
    add("## Words: \(name.prefix(1).uppercased())\(name.dropFirst()) (\(language.code))")
    for section in RuleBookData.sections {
      add("### \(section.prefix(1).uppercased())\(section.dropFirst()) (\(language.code))")
      addTable(
        ["name", "words"],
        language.names(in: section).map { [$0, Self.list(language.words(section, $0))] })
    }
  }

  // MARK: Markdown

  private mutating func add(_ paragraph: String) { add([paragraph]) }

  /// Adds lines that belong together, with an empty line before them.
  private mutating func add(_ paragraph: [String]) {
    if !lines.isEmpty { lines.append("") }
    lines += paragraph
  }

  private mutating func addTable(_ head: [String], _ rows: [[String]]) {
    add(
      (["| " + head.joined(separator: " | ") + " |", "|" + String(repeating: "---|", count: head.count)]
        + rows.map { "| " + $0.joined(separator: " | ") + " |" }))
  }

  private static func list(_ words: [Word]) -> String { cell(words.map(\.text).joined(separator: ", ")) }

  private static func cell(_ text: String) -> String { Direction.isolated(escaped(text, inCell: true)) }

  private static func plain(_ text: String) -> String { escaped(text, inCell: false) }

  private static func escaped(_ text: String, inCell: Bool) -> String {
    String(
      decoding: MarkdownEscape.escaped(
        text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined().utf8, startsLine: false, inCell: inCell),
      as: UTF8.self)
  }
}
