/// The vocabulary as people read it: every series and form with where it was seen, its examples and counterexamples.
public struct RuleBook: Sendable {
  /// A series of symbols, or a form that is built from words.
  public struct Rule: Sendable {
    /// The name of the series or the form.
    public var id: String
    /// What it is, in words for people.
    public var title: String
    /// Where it was seen.
    public var seen: String
    /// The names that references found by it carry; those of lists end in `-list`.
    public var names: [String]
    /// The templates; nil for a form.
    public var series: SymbolSeries?
    /// Texts with what must be found in them, and with nothing in them that must be found.
    public var examples: [VocabularyExample]
  }

  /// The words and templates themselves.
  public var vocabulary: Vocabulary
  /// The series and then the forms, in the order of their files.
  public var rules: [Rule]

  /// The rule that gives its references a name; nil where there is none.
  public func rule(named name: String) -> Rule? {
    rules.first { $0.names.contains(name) }
  }

  /// The rules that travel inside the program, with files added to them.
  ///
  /// - Parameter files: Files of the vocabulary; what they define replaces what was there.
  /// - Returns: The rules.
  /// - Throws: `VocabularyError` with the file and the line.
  public static func load(adding files: [VocabularyFile] = []) throws(VocabularyError) -> RuleBook {
    var book = RuleBook(vocabulary: try Vocabulary.load(adding: files), rules: [])
    for file in VocabularyFile.embedded + VocabularyFile.forms + files { try book.add(file) }
    return book
  }

  private mutating func add(_ file: VocabularyFile) throws(VocabularyError) {
    let reader = try VocabularyReader(file)
    let rule: Rule
    if reader.has("templates") {
      let id = try reader.text("id")
      guard let series = vocabulary.series.first(where: { $0.id == id }) else { return }
      rule = Rule(
        id: id, title: series.title, seen: series.seen, names: [id], series: series,
        examples: try VocabularyExample.read(from: file))
    } else if reader.has("form") {
      rule = Rule(
        id: try reader.text("form"), title: try reader.text("title"), seen: try reader.text("seen"),
        names: reader.has("rules") ? try reader.words(reader.value("rules")).map(\.text) : [],
        examples: try VocabularyExample.read(from: file))
    } else {
      return
    }
    rules.removeAll { $0.id == rule.id }
    rules.append(rule)
  }
}
