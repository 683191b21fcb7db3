import Tagging

/// A date found inside a text.
struct FoundDate: Sendable {
  /// The folded characters of the whole phrase, with the words that bound it.
  var range: Range<Int>
  /// Its first word or number.
  var firstWord: Range<Int>
  var value: DateValue
}

extension DateParser {
  /// The longest phrases in a text that are dates, by the words of one language.
  func dates(in text: PhraseText, language: String) -> [FoundDate] {
    guard let words = words(of: language), Self.mayHoldYear(text, text.all),
      let tokens = DateTokenizer(words: words).tokens(of: text, in: text.all, most: Self.mostScalars)
    else { return [] }
    var found: [FoundDate] = []
    var index = 0
    while index < tokens.count {
      guard let (value, next) = Self.date(tokens, at: index, text) else {
        index += 1
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[next - 1].range.upperBound
      found.append(FoundDate(range: range, firstWord: tokens[index].range, value: value))
      index = next
    }
    return found
  }

  /// Longer sentences are not looked into.
  private static let mostScalars = 1500
  /// No date has more pieces.
  private static let mostTokens = 16

  /// The longest date that begins at a token.
  private static func date(_ tokens: [DateToken], at start: Int, _ text: PhraseText) -> (DateValue, next: Int)? {
    if case .sign = tokens[start].kind { return nil }
    var end = start
    var hasYear = false
    var ends: [Int] = []
    while end < tokens.count, end < start + mostTokens, !isBreak(tokens[end]) {
      if case .number(_, digits: 4) = tokens[end].kind { hasYear = true }
      end += 1
      if case .sign = tokens[end - 1].kind { continue }
      if hasYear { ends.append(end) }
    }
    for end in ends.reversed() {
      guard let value = DateGrammar(tokens: Array(tokens[start..<end])).value() else { continue }
      // "In the period 2025-2027 the": what begins the next words is no part of it.
      var end = end
      while let shorter = ends.last(where: { $0 < end }), tokens[end - 1].means(.during), !isHan(tokens[end - 1], text),
        DateGrammar(tokens: Array(tokens[start..<shorter])).value() == value
      {
        end = shorter
      }
      return (value, end)
    }
    return nil
  }

  private static func isHan(_ token: DateToken, _ text: PhraseText) -> Bool {
    ScalarClass.isHan(text.scalars[token.range.lowerBound])
  }

  private static func isBreak(_ token: DateToken) -> Bool {
    token.kind == .unknown || [";", ":", "(", ")", "[", "]", "\""].contains { token.isSign($0) }
  }
}
