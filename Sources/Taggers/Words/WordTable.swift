import Tagging

/// Words of the vocabulary in folded form with what they mean, found by the longest match.
struct WordTable<Meaning: Hashable & Sendable>: Sendable {
  /// A word found in a text.
  struct Match {
    /// The folded scalars of the word.
    var range: Range<Int>
    /// All that the word can mean, in the order in which the meanings were added.
    var meanings: [Meaning]
  }

  /// The state behind a state and a scalar; 0 is the start.
  private var next: [UInt64: Int] = [:]
  /// The meanings of the word that ends in a state.
  private var meanings: [[Meaning]] = [[]]

  /// Adds a word. A word without characters is ignored.
  mutating func insert(_ word: Word, _ meaning: Meaning) {
    var state = 0
    var index = 0
    while index < word.folded.count {
      let key = Self.key(state, UTF8Scalar.next(in: word.folded.span, at: &index))
      if let known = next[key] {
        state = known
      } else {
        next[key] = meanings.count
        state = meanings.count
        meanings.append([])
      }
    }
    if state > 0, !meanings[state].contains(meaning) { meanings[state].append(meaning) }
  }

  /// The longest word that begins at an index and ends at the border of a word; nil for none.
  ///
  /// With `insideWord` the index may stand inside a word, behind a particle that is glued to its front.
  func longestMatch(in text: PhraseText, at start: Int, until end: Int, insideWord: Bool = false) -> Match? {
    if !insideWord, start > 0, start < end, !ScalarClass.isBorder(text.scalars[start - 1], text.scalars[start]) {
      return nil
    }
    var state = 0
    var found: Match?
    var index = start
    while index < end {
      let scalar = text.scalars[index]
      guard let reached = next[Self.key(state, scalar)] else { break }
      state = reached
      index += 1
      if !meanings[state].isEmpty, index == text.count || ScalarClass.isBorder(scalar, text.scalars[index]) {
        found = Match(range: start..<index, meanings: meanings[state])
      }
    }
    return found
  }

  /// The meanings of a text that is, white space aside, one word of the table; empty for none.
  func meanings(of text: PhraseText, in range: Range<Int>) -> [Meaning] {
    let range = text.trimming(range)
    guard let match = longestMatch(in: text, at: range.lowerBound, until: range.upperBound) else { return [] }
    return match.range.upperBound == range.upperBound ? match.meanings : []
  }

  private static func key(_ state: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(state) << 32 | UInt64(scalar)
  }
}
