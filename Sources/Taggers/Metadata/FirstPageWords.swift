import Tagging

/// What a line of the first page can begin with.
enum FieldLabel: Hashable, Sendable {
  case session
  case agendaItem
  case document
  case date
  case original
  case source
  case author
  case contact
  /// A field of the summary box.
  case box(SummaryField)
  /// "Revision 1 to", "Addendum 2 to", with the mark that canonical ids have for it.
  case edition(String)
}

/// A field of the summary box.
enum SummaryField: Hashable, Sendable {
  case summary
  case purpose
  case action
  case strategicPlan
  case financial
  case references
}

/// The words of the first page in all languages.
struct FirstPageWords: Sendable {
  /// Labels that begin a line.
  private(set) var labels = WordTable<FieldLabel>()
  /// Names of languages, by code.
  private(set) var languages = WordTable<String>()
  /// What makes "English only" of "English".
  private(set) var only = WordTable<Bool>()

  /// The words of a vocabulary.
  init(vocabulary: Vocabulary) {
    let fields: [(String, FieldLabel)] = [
      ("session", .session), ("agenda-item", .agendaItem), ("document", .document), ("date", .date),
      ("original", .original), ("source", .source), ("author", .author), ("contact", .contact),
      ("summary", .box(.summary)), ("purpose", .box(.purpose)), ("action", .box(.action)),
      ("strategic-plan", .box(.strategicPlan)), ("financial", .box(.financial)), ("references", .box(.references)),
    ]
    let marks = [("revision", "Rev."), ("addendum", "Add."), ("corrigendum", "Cor.")]
    for language in vocabulary.languages {
      for (name, label) in fields {
        for word in language.words("labels", name) { labels.insert(word, label) }
      }
      for (name, mark) in marks {
        for word in language.words("revision", name) { labels.insert(word, .edition(mark)) }
      }
      for other in vocabulary.languages {
        for word in language.words("labels", "languages.\(other.code)") { languages.insert(word, other.code) }
      }
      for word in language.words("labels", "original-only") { only.insert(word, true) }
    }
  }

  /// The label that a line begins with, all that it can mean, and where its value begins.
  func label(of text: PhraseText) -> (meanings: [FieldLabel], value: Range<Int>, hasColon: Bool)? {
    let whole = text.trimming(text.all)
    guard let match = labels.longestMatch(in: text, at: whole.lowerBound, until: whole.upperBound) else { return nil }
    var rest = text.trimming(match.range.upperBound..<whole.upperBound)
    guard let first = rest.first, text.scalars[first] == Self.colon else { return (match.meanings, rest, false) }
    rest = text.trimming(first + 1..<whole.upperBound)
    return (match.meanings, rest, true)
  }

  private static let colon: UInt32 = 0x3a
}
