package import Tagging

/// How text is made ready to be searched: folded, so that case, accents, Arabic vowels and the like make no difference.
package enum SearchText {
  /// The folded text as the index of the collection has it. A space ends it, so that the last two characters begin a
  /// group of three as all others do.
  package static func folded(_ text: borrowing FoldedText) -> String {
    let span = text.span
    if span.isEmpty { return "" }
    var bytes: ContiguousArray<UInt8> = []
    bytes.reserveCapacity(span.count + 1)
    for index in span.indices { bytes.append(span[index]) }
    if bytes.last != 0x20 { bytes.append(0x20) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folded form of a text.
  package static func folded(_ text: String) -> String {
    var folded = FoldedText()
    let bytes = ContiguousArray(text.utf8)
    folded.fold(bytes.span)
    return Self.folded(folded)
  }

  /// The words of a query, folded: what stands between quotation marks is one, else spaces part them.
  package static func words(of query: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var word = ""
    for character in query + " " {
      let isQuote = "\"“”«»„".contains(character)
      if isQuote || (character.isWhitespace && !isQuoted) {
        let folded = Self.folded(word)
        // The space at the end is that of the index.
        let trimmed = folded.drop { $0 == " " }
        let end = trimmed.lastIndex { $0 != " " }
        if let end { words.append(String(trimmed[...end])) }
        word = ""
        if isQuote { isQuoted.toggle() }
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words += self.words(of: word) }
    return words
  }
}
