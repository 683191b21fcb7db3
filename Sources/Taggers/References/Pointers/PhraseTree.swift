internal import Tagging

/// Phrases in folded form with a value each, found by the longest match. Its arrays are reached through one reference, since
/// it is asked all the time.
final class PhraseTree<Value: Sendable>: Sendable {
  private let tree: WordTrie
  /// The values in the order of the phrases' bytes, which is the order of the tree's entries.
  private let values: [Value]
  /// One bit for each hash of the first three bytes of a phrase: most words of a text begin like none.
  private let beginnings: ContiguousArray<UInt64>
  private let firstWords: WordFilter

  init(_ phrases: [[UInt8]: Value]) {
    tree = WordTrie(phrases.mapValues { _ in WordTrie.Entry(meaning: []) })
    values = phrases.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { phrases[$0]! }
    var beginnings = ContiguousArray<UInt64>(repeating: 0, count: 1 << 8)
    var firstWords = WordFilter()
    for phrase in phrases.keys {
      firstWords.insert(FirstWords.key(of: phrase))
      let bit = Self.hash(phrase[0], phrase.count > 1 ? phrase[1] : 0, phrase.count > 2 ? phrase[2] : 0)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.beginnings = beginnings
    self.firstWords = firstWords
  }

  /// Whether a phrase may begin at an offset.
  @inline(__always)
  func mayBegin(in text: Span<UInt8>, at offset: Int) -> Bool {
    let last = text.count &- 1
    let second: UInt8 = offset < last ? text[offset &+ 1] : 0
    let third: UInt8 = offset &+ 1 < last ? text[offset &+ 2] : 0
    let bit = Self.hash(text[offset], second, third)
    return beginnings[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0
  }

  /// Whether a phrase may begin a text that was not folded; all texts may that do not begin with ASCII letters.
  func mayBegin(source text: Span<UInt8>) -> Bool {
    var start = 0
    while start < text.count, text[start] &- 1 < 0x20 { start += 1 }
    guard start + 2 < text.count else { return true }
    var bytes: InlineArray<3, UInt8> = [text[start], text[start + 1], text[start + 2]]
    for index in 0..<3 {
      // Other scripts are folded first, and zero bytes dropped.
      if bytes[index] >= 0x80 || bytes[index] == 0 { return true }
      if bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    }
    guard mayBegin(in: bytes.span, at: 0) else { return false }
    let word = EightBytes(in: text, from: start)
    return word.others != 0 || firstWords.mayHold(FirstWords.key(word))
  }

  /// A hash of three bytes. All that ends a word counts as one byte, so that short words have one hash.
  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let second = second > 0x40 ? second : 0
    let third = third > 0x40 && second != 0 ? third : 0
    let key = UInt64(first) &<< 16 | UInt64(second) &<< 8 | UInt64(third)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 50)
  }

  /// The value of an entry of `longestMatch`.
  subscript(entry: Int) -> Value { values[entry] }

  /// The longest phrase that starts at an offset and ends where a word can end: its entry and end, or -1 and the offset.
  @inline(__always)
  func longestMatch(in text: Span<UInt8>, at offset: Int) -> (entry: Int, end: Int) {
    tree.longestMatch(in: text, at: offset)
  }
}
