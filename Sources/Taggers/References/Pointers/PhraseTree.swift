/// Phrases in folded form with a value each, found by the longest match.
struct PhraseTree<Value: Sendable>: Sendable {
  private let tree: WordTrie
  /// The values in the order of the phrases' bytes, which is the order of the tree's entries.
  private let values: [Value]

  init(_ phrases: [[UInt8]: Value]) {
    tree = WordTrie(phrases.mapValues { _ in WordTrie.Entry(meaning: []) })
    values = phrases.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { phrases[$0]! }
  }

  /// The value of an entry of `longestMatch`.
  subscript(entry: Int) -> Value { values[entry] }

  /// The longest phrase that starts at an offset and ends where a word can end: its entry and end, or -1 and the offset.
  @inline(__always)
  func longestMatch(in text: Span<UInt8>, at offset: Int) -> (entry: Int, end: Int) {
    tree.longestMatch(in: text, at: offset)
  }
}
