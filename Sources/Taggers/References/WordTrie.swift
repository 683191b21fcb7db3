internal import DocumentModel

/// The words of a vocabulary as a tree over their folded bytes.
struct WordTrie: Sendable {
  /// What a word stands for.
  struct Entry: Sendable {
    var meaning: Meaning
    /// The index of the body, or -1.
    var body: Int16 = -1
    /// The index of the place, or -1.
    var place: Int16 = -1
  }

  private struct Node: Sendable {
    /// The entry of the word that ends here, or -1.
    var entry: Int32 = -1
    /// The children in `bytes` and `targets`; or, where `count` is negative, the start of a table of 256 in `tables`.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  private(set) var entries: ContiguousArray<Entry> = []
  private var nodes: ContiguousArray<Node> = []
  private var bytes: ContiguousArray<UInt8> = []
  private var targets: ContiguousArray<Int32> = []
  private var tables: ContiguousArray<Int32> = []

  /// A tree of words with their entries.
  init(_ words: [[UInt8]: Entry]) {
    let sorted = words.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for word in sorted { entries.append(words[word]!) }
    nodes.append(Node())
    // One range of sorted words and a depth for each node whose children are still to be made.
    var open: [(node: Int, range: Range<Int>, depth: Int)] = [(0, 0..<sorted.count, 0)]
    while let (node, range, depth) = open.popLast() {
      var lower = range.lowerBound
      if lower < range.upperBound, sorted[lower].count == depth {
        nodes[node].entry = Int32(lower)
        lower += 1
      }
      var children: [(byte: UInt8, range: Range<Int>)] = []
      while lower < range.upperBound {
        let byte = sorted[lower][depth]
        var upper = lower + 1
        while upper < range.upperBound, sorted[upper][depth] == byte { upper += 1 }
        children.append((byte, lower..<upper))
        lower = upper
      }
      let isWide = children.count > 6 || node == 0
      nodes[node].first = Int32(isWide ? tables.count : bytes.count)
      nodes[node].count = Int32(isWide ? -1 : children.count)
      if isWide { tables.append(contentsOf: repeatElement(-1, count: 256)) }
      for child in children {
        let target = nodes.count
        nodes.append(Node())
        if isWide {
          tables[Int(nodes[node].first) + Int(child.byte)] = Int32(target)
        } else {
          bytes.append(child.byte)
          targets.append(Int32(target))
        }
        open.append((target, child.range, depth + 1))
      }
    }
  }

  /// The longest word that starts at an offset and ends where a word can end.
  ///
  /// - Returns: The index of the entry and the end, or -1 and the offset.
  func longestMatch(in text: Span<UInt8>, at offset: Int) -> (entry: Int, end: Int) {
    walk(in: text, from: 0, at: offset, none: offset)
  }

  /// The same, where the table of beginnings was asked before: it knows the node behind the first three bytes.
  @inline(__always)
  func longestMatch(in text: Span<UInt8>, at offset: Int, knowing begins: Beginnings.Answer) -> (entry: Int, end: Int) {
    if begins.node > 0 {
      let found = walk(in: text, from: begins.node, at: offset &+ 3, none: offset)
      if found.entry >= 0 || !begins.isShort { return found }
    }
    return walk(in: text, from: 0, at: offset, none: offset)
  }

  /// The node that three bytes lead to; -1 for none.
  func node(behind bytes: [UInt8]) -> Int {
    var node = 0
    for byte in bytes.prefix(3) {
      node = child(of: nodes[node], byte)
      if node < 0 { return -1 }
    }
    return node
  }

  @inline(__always)
  private func child(of node: Node, _ byte: UInt8) -> Int {
    if node.count < 0 { return Int(tables[Int(node.first) &+ Int(byte)]) }
    var edge = Int(node.first)
    let last = edge &+ Int(node.count)
    while edge < last {
      if bytes[edge] == byte { return Int(targets[edge]) }
      edge &+= 1
    }
    return -1
  }

  @inline(__always)
  private func walk(in text: Span<UInt8>, from start: Int, at offset: Int, none: Int) -> (entry: Int, end: Int) {
    var node = start
    var index = offset
    var found = (entry: -1, end: none)
    while true {
      let current = nodes[node]
      if current.entry >= 0, index > none, Letters.wordEnds(in: text, at: index) { found = (Int(current.entry), index) }
      guard index < text.count else { return found }
      node = child(of: current, text[index])
      if node < 0 { return found }
      index &+= 1
    }
  }
}

/// Which folded bytes belong to words.
enum Letters {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte.isASCIIDigit }

  @inline(__always)
  static func isLatin(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// A byte of an ASCII letter or digit.
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLatin(byte) || isDigit(byte) }

  /// The first byte of a Latin, Greek or Cyrillic letter.
  @inline(__always)
  static func startsLetter(_ byte: UInt8) -> Bool { isLatin(byte) || byte &- 0xC3 < 0x15 }

  /// The first byte of an Arabic letter.
  @inline(__always)
  static func startsArabicLetter(_ byte: UInt8) -> Bool { byte &- 0xD8 < 4 }

  /// Whether a word that ends at an offset is not continued there. Chinese has no such ends; a word in front of a digit
  /// ends, since abbreviations stand there without a space.
  @inline(__always)
  static func wordEnds(in text: Span<UInt8>, at end: Int) -> Bool {
    guard end < text.count else { return true }
    let last = text[end &- 1]
    let next = text[end]
    if last < 0x80 {
      if isLatin(last) { return !startsLetter(next) }
      return isDigit(last) ? !isAlphanumeric(next) : true
    }
    guard end >= 2, text[end &- 2] >= 0xC0 else { return true }
    return startsArabicLetter(text[end &- 2]) ? !startsArabicLetter(next) : !startsLetter(next)
  }
}
