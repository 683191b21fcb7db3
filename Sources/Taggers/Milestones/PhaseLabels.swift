import Tagging

/// Finds labels of phases: "Phase 1", "phase II", "1-й этап", "第1阶段", "المرحلة الأولى".
struct PhaseLabels: Sendable {
  private let languages: [DateWords]
  /// The words for a phase in all languages, to pass over texts without any.
  private var phaseWords = WordTable<Bool>()

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary) {
    languages = vocabulary.languages.map { DateWords($0) }
    for word in vocabulary.words("dates", "phase") { phaseWords.insert(word, true) }
  }

  /// The labels in a range of a text, by the words of the language that finds the most, the document's own first.
  func labels(in text: PhraseText, _ range: Range<Int>, language: String?) -> [Range<Int>] {
    guard range.contains(where: { phaseWords.longestMatch(in: text, at: $0, until: range.upperBound) != nil }) else {
      return []
    }
    var best: [Range<Int>] = []
    for preferred in [true, false] {
      for words in languages where (words.language == language) == preferred {
        guard let tokens = DateTokenizer(words: words).tokens(of: text, in: range) else { continue }
        let found = Self.labels(tokens)
        if found.count > best.count { best = found }
      }
    }
    return best
  }

  private static func labels(_ tokens: [DateToken]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (index, token) in tokens.enumerated() where token.means(.phaseWord) {
      // Before the word an ordinal, behind it any number.
      if index > 0, isNumber(tokens[index - 1], isBehind: false),
        found.last.map({ $0.upperBound <= tokens[index - 1].range.lowerBound }) ?? true
      {
        found.append(tokens[index - 1].range.lowerBound..<token.range.upperBound)
      } else if index + 1 < tokens.count, isNumber(tokens[index + 1], isBehind: true) {
        found.append(token.range.lowerBound..<tokens[index + 1].range.upperBound)
      }
    }
    return found
  }

  private static func isNumber(_ token: DateToken, isBehind: Bool) -> Bool {
    switch token.kind {
    case .number(_, let digits): digits <= 2
    case .roman: true
    case .word(let meanings):
      meanings.contains { if case .ordinal = $0 { true } else { false } }
    case .unknown: isBehind && token.range.count == 1  // Phase A
    case .sign: false
    }
  }
}
