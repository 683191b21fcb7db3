import Tagging

/// The words by which a sentence promises something, in one language.
struct CommitmentWords: Sendable {
  /// What a word does to the date beside it.
  enum Mark: Hashable, Sendable {
    /// It is promised: "will be".
    case future
    /// It is told: "was".
    case past
    /// Told, unless a word of the future stands before it: "submitted".
    case participle
    /// Denied or only possible: such a clause promises nothing.
    case refused
  }

  /// A word found in a text.
  struct Found: Sendable {
    var mark: Mark
    var range: Range<Int>
  }

  /// The language.
  let language: String
  private var marks = WordTable<Mark>()
  private var before = WordTable<Bool>()
  private var behind = WordTable<Bool>()
  private var toEvent = WordTable<Bool>()
  private var attributive = WordTable<Bool>()

  /// Takes the words of a language of the vocabulary.
  init(_ words: LanguageWords) {
    language = words.code
    let names: [(String, Mark)] = [
      ("negated", .refused), ("hedged", .refused), ("future", .future), ("past", .past), ("participles", .participle),
    ]
    for (name, mark) in names { for word in words.words("milestones", name) { marks.insert(word, mark) } }
    for word in words.words("milestones", "when") { before.insert(word, true) }
    for word in words.words("milestones", "when-behind") { behind.insert(word, true) }
    for word in words.words("milestones", "events-to") { toEvent.insert(word, true) }
    for word in words.words("milestones", "attributive") { attributive.insert(word, true) }
  }

  /// Whether the words of the language write no spaces between them.
  var isUnspaced: Bool { language == "zh" }

  /// All marks in a range, participles settled.
  func marks(in text: PhraseText, _ range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let match = marks.longestMatch(in: text, at: index, until: range.upperBound) else {
        index += 1
        continue
      }
      index = match.range.upperBound
      var mark = match.meanings[0]
      if mark == .participle {
        // "will be formally submitted"
        let isPromised = found.last.map {
          $0.mark == .future && words(text, $0.range.upperBound..<match.range.lowerBound) <= 1
        }
        if isPromised ?? false { continue }
        mark = .past
      }
      found.append(Found(mark: mark, range: match.range))
    }
    return found
  }

  private func words(_ text: PhraseText, _ range: Range<Int>) -> Int {
    text.split(range, at: [0x20]).count
  }

  /// Whether the words around a date make it say when: not "the budget of 2026", not "the 2026 budget".
  func isTemporal(_ date: FoundDate, in text: PhraseText) -> Bool {
    if let match = before.longestMatch(in: text, at: date.range.lowerBound, until: date.range.upperBound) {
      // "in the 2026 budget": an article makes a year a property.
      return date.value.isPlainYear ? match.range == date.firstWord : true
    }
    return date.range.contains { index in
      behind.longestMatch(in: text, at: index, until: date.range.upperBound)?.range.upperBound == date.range.upperBound
    }
  }

  /// Whether a word before an event makes it the addressee: "submitted to Council 2027".
  func isAddressed(_ event: Int, in text: PhraseText) -> Bool {
    (max(0, event - 12)..<event).contains { start in
      guard let match = toEvent.longestMatch(in: text, at: start, until: event) else { return false }
      return text.trimming(match.range.upperBound..<event).isEmpty
    }
  }

  /// Whether a word in a range makes of the date before it a property: 2026年的预算.
  func isAttributive(_ text: PhraseText, _ range: Range<Int>) -> Bool {
    range.contains { attributive.longestMatch(in: text, at: $0, until: range.upperBound) != nil }
  }
}

extension DateValue {
  /// Whether it is one year and nothing else.
  var isPlainYear: Bool { edtf.count == 4 }
}
