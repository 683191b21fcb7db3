import Tagging

/// Words that deny what stands behind them: "does not replace".
struct CitationNegations: Sendable {
  /// How many words may stand between: "nothing in this decision amends".
  private static let reach = 4

  private var words: [[UInt8]] = []
  /// Words of a language that does not part them, which touch what they deny.
  private var touching: [[UInt8]] = []

  init(_ names: [LocalNames]) {
    for name in names {
      if name.language == "zh" { touching += name.words.map(\.folded) } else { words += name.words.map(\.folded) }
    }
  }

  /// Whether words of a folded text that start at an index are denied by one in front of them in their clause.
  func deny(_ text: Span<UInt8>, at index: Int) -> Bool {
    if touching.contains(where: { ends(text, at: index, with: $0) }) { return true }
    var end = index
    for _ in 0...Self.reach {
      while end > 0, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "'") { end -= 1 }
      var start = end
      while start > 0, CitationText.isLetter(text[start - 1]) { start -= 1 }
      // A comma, a bracket, a digit or a reference: what stands in front is another clause.
      guard start < end else { return false }
      if words.contains(where: { isWord($0, text, start, end) }) { return true }
      end = start
    }
    return false
  }

  private func ends(_ text: Span<UInt8>, at end: Int, with word: [UInt8]) -> Bool {
    guard word.count <= end else { return false }
    return word.indices.allSatisfy { text[end - word.count + $0] == word[$0] }
  }

  private func isWord(_ word: [UInt8], _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let isStem = word.last == UInt8(ascii: "*")
    let count = isStem ? word.count - 1 : word.count
    guard isStem ? count <= end - start : count == end - start else { return false }
    return (0..<count).allSatisfy { text[start + $0] == word[$0] }
  }
}
