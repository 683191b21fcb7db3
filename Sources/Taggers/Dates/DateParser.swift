import Tagging

/// Reads phrases that say when, in the languages of the vocabulary.
///
/// The words of the document's language come first, then those of the other languages: a Chinese paper may well say
/// "Q3 2026". What no language understands is no date; nothing is guessed.
struct DateParser: Sendable {
  private let languages: [DateWords]

  /// A parser with the words of all languages of a vocabulary.
  init(vocabulary: Vocabulary) {
    languages = vocabulary.languages.map { DateWords($0) }
  }

  /// The words of one language.
  func words(of language: String) -> DateWords? { languages.first { $0.language == language } }

  /// What a whole phrase says, in a document of a language (nil where that is not known); nil where it is not understood.
  func value(of text: PhraseText, in range: Range<Int>, language: String?) -> DateValue? {
    // Every date that is understood has a year.
    guard Self.mayHoldYear(text, range) || Self.mayHoldShortYear(text, range) else { return nil }
    for preferred in [true, false] {
      for words in languages where (words.language == language) == preferred {
        if let tokens = DateTokenizer(words: words).tokens(of: text, in: range),
          let value = DateGrammar(tokens: tokens).value()
        {
          return value
        }
      }
    }
    return nil
  }

  /// What a whole phrase says; nil where it is not understood.
  func value(of phrase: String, language: String?) -> DateValue? {
    let text = PhraseText(phrase)
    return value(of: text, in: text.all, language: language)
  }

  /// Whether a short text has two digits behind something else with a digit: "30.06.26", "1Q26".
  static func mayHoldShortYear(_ text: PhraseText, _ range: Range<Int>) -> Bool {
    guard range.count <= mostWithShortYear else { return false }
    var (digits, row, holdsPair) = (0, 0, false)
    for scalar in text.scalars[range] {
      row = ScalarClass.isDigit(scalar) ? row + 1 : 0
      if row > 0 { digits += 1 }
      if row == 2 { holdsPair = true }
    }
    return holdsPair && digits >= 3
  }

  /// A longer phrase holds no year in two digits: there are too many other numbers.
  private static let mostWithShortYear = 32

  /// Whether the text has four digits, or Chinese digits, in a row.
  static func mayHoldYear(_ text: PhraseText, _ range: Range<Int>) -> Bool {
    var row = 0
    for scalar in text.scalars[range] {
      row = ScalarClass.isDigit(scalar) || ChineseNumeral.value(of: scalar) != nil ? row + 1 : 0
      if row == 4 { return true }
    }
    return false
  }
}

extension TargetDate {
  /// The words of a source and what they say.
  init(text: String, value: DateValue?) {
    self.init(text: text, edtf: value?.edtf, start: value?.start?.iso, end: value?.end?.iso)
  }
}
