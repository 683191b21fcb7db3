import Tagging

/// The words that stand beside figures: currencies, powers of ten, measures; and the signs for nothing.
struct FigureWords: Sendable {
  /// What a word says of the figure beside it.
  enum Meaning: Hashable, Sendable {
    /// A currency (ISO 4217).
    case currency(String)
    /// A power of ten.
    case exponent(Int)
    /// A measure, or `%`.
    case measure(String)
  }

  /// All that words in a row say together.
  struct Said: Hashable, Sendable {
    var currency: String?
    var exponent: Int?
    var measure: String?

    /// Whether nothing is said.
    var isEmpty: Bool { self == Said() }

    /// Adds a word; false where it contradicts the others.
    mutating func add(_ meaning: Meaning) -> Bool {
      switch meaning {
      case .currency(let code):
        guard currency == nil || currency == code, measure == nil else { return false }
        currency = code
      case .exponent(let power):
        guard exponent == nil else { return false }
        exponent = power
      case .measure(let name):
        guard measure == nil || measure == name, currency == nil else { return false }
        measure = name
      }
      return true
    }
  }

  private var words = WordTable<Meaning>()
  private var nothing = WordTable<Bool>()

  /// The words of a vocabulary.
  init(vocabulary: Vocabulary) {
    for name in vocabulary.tables.keys.sorted() { insert(vocabulary.tables[name] ?? [], name) }
    for language in vocabulary.languages {
      for name in language.names(in: "tables") { insert(language.words("tables", name), name) }
      for word in language.words("tables", "nothing") { nothing.insert(word, true) }
    }
  }

  /// Takes words under a name such as `currency.CHF`, `scale.3`, `measure.MHz`.
  private mutating func insert(_ list: [Word], _ name: String) {
    guard let point = name.firstIndex(of: ".") else { return }
    let value = String(name[name.index(after: point)...])
    let meaning: Meaning
    switch name[..<point] {
    case "currency": meaning = .currency(value)
    case "scale":
      // What no number can hold is no power to multiply with.
      guard let power = Int(value), (1...12).contains(power) else { return }
      meaning = .exponent(power)
    case "measure": meaning = .measure(value)
    default: return
    }
    for word in list { words.insert(word, meaning) }
  }

  /// The words from an index on, as far as they follow each other, and the index behind them.
  func words(in text: PhraseText, _ range: Range<Int>) -> (said: Said, end: Int) {
    var said = Said()
    var end = range.lowerBound
    var index = end
    while index < range.upperBound {
      if text.scalars[index] == 0x20 {
        index += 1
        continue
      }
      guard let match = words.longestMatch(in: text, at: index, until: range.upperBound), said.add(match.meanings[0])
      else { break }
      index = match.range.upperBound
      end = index
    }
    return (said, end)
  }

  /// What a range says that holds nothing but such words; nil for another.
  func whole(_ text: PhraseText, _ range: Range<Int>) -> Said? {
    let range = text.trimming(range)
    let (said, end) = words(in: text, range)
    return end == range.upperBound && !said.isEmpty ? said : nil
  }

  /// Whether a cell says that there is nothing: a dash, dots, "n/a".
  func isNothing(_ text: PhraseText) -> Bool {
    let range = text.trimming(text.all)
    guard !range.isEmpty else { return false }
    if !nothing.meanings(of: text, in: range).isEmpty { return true }
    return range.count <= 6 && range.allSatisfy { [0x2d, 0x2e, 0x2026].contains(text.scalars[$0]) }
  }
}
