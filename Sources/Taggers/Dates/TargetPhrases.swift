package import Tagging

/// Reads what a target says: a date, an event that it hangs on, or why it has neither.
package struct TargetPhrases: Sendable {
  /// Dates alone.
  let dates: DateParser
  /// Events alone.
  let events: EventReader
  private var openWords = WordTable<OpenTarget>()

  /// Takes the words from a vocabulary.
  package init(vocabulary: Vocabulary) {
    dates = DateParser(vocabulary: vocabulary)
    events = EventReader(vocabulary: vocabulary)
    for word in vocabulary.words("dates", "undetermined") { openWords.insert(word, .undetermined) }
    for word in vocabulary.words("dates", "continuous") { openWords.insert(word, .continuous) }
  }

  /// Reads a whole phrase.
  ///
  /// - Parameters:
  ///   - phrase: The phrase.
  ///   - language: The language of the document; nil where it is not known.
  /// - Returns: What it says; where it is not understood, the text alone.
  package func target(of phrase: String, language: String?) -> TargetDate {
    let text = PhraseText(phrase)
    if let date = dates.value(of: text, in: text.all, language: language) {
      return TargetDate(text: phrase, value: date)
    }
    let utf8 = Array(phrase.utf8)
    return undated(text, text.all, language: language) { String(decoding: utf8[text.sourceRange($0)], as: UTF8.self) }
  }

  /// A target whose words are no date; `string` gives the words of the source behind a range of the folded text.
  func undated(
    _ text: PhraseText, _ range: Range<Int>, language: String?, string: (Range<Int>) -> String
  ) -> TargetDate {
    let phrase = string(range)
    if let open = openWords.meanings(of: text, in: text.trimmingSigns(range)).first {
      return TargetDate(text: phrase, open: open)
    }
    guard let event = events.event(in: text, range, language: language) else { return TargetDate(text: phrase) }
    return TargetDate(text: phrase, relation: event.relation, relativeTo: event.code ?? string(event.words))
  }
}
