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

extension SearchText {
  /// Where a folded word first stands in a text, in Unicode scalars; the start of the text where it does not.
  package static func place(of word: String, in text: String) -> Range<Int> {
    var folded = FoldedText()
    let bytes = ContiguousArray(text.utf8)
    folded.fold(bytes.span)
    var copy: [UInt8] = []
    for index in folded.span.indices { copy.append(folded.span[index]) }
    let wanted = Array(word.utf8)
    guard let start = firstByte(of: wanted, in: copy) else { return 0..<0 }
    let first = folded.sourceStart(of: start)
    let last = max(first, folded.sourceEnd(of: start + wanted.count))
    let before = scalars(bytes[..<min(first, bytes.count)])
    return before..<before + scalars(bytes[min(first, bytes.count)..<min(last, bytes.count)])
  }

  /// The index of the first byte of one text in another; nil where it is not in it.
  package static func firstByte(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = word.first, word.count <= text.count else { return nil }
    var index = 0
    let end = text.count - word.count
    while index <= end {
      if text[index] == first {
        var offset = 1
        while offset < word.count, text[index + offset] == word[offset] { offset += 1 }
        if offset == word.count { return index }
      }
      index += 1
    }
    return nil
  }

  private static func scalars(_ bytes: ContiguousArray<UInt8>.SubSequence) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
