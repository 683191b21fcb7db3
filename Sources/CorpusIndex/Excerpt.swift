/// The words around a place, for people: the sentence that it stands in, cut where it is long.
package enum Excerpt {
  /// The most bytes on each side of the place; a third as many Chinese characters.
  private static let reach = 240

  /// Appends the sentence around a place in a text, without space at its ends and with spaces for line feeds.
  ///
  /// A sentence ends at a full stop of Chinese script, a question or exclamation mark, a line feed, and at a full stop
  /// that is followed by space and a word that does not begin small or with a digit: "No. 5" and "Rev. 1" go on. None ends
  /// inside round brackets: "(Rev. Bucharest, 2022)". Where neither comes soon, three dots stand for the rest.
  ///
  /// - Parameters:
  ///   - place: Its bytes, counted from the start of the text.
  ///   - text: The text of a block.
  ///   - output: Where the excerpt goes.
  /// - Returns: Where the words of the place begin in the output.
  static func append(around place: Range<Int>, in text: Text, to output: inout ContiguousArray<UInt8>) -> Int {
    let first = text.startIndex + place.lowerBound
    let last = text.startIndex + place.upperBound
    var (start, isCutBefore) = self.start(of: text, before: first)
    var (end, isCutBehind) = self.end(of: text, after: last)
    while start < first, let length = whitespace(in: text, at: start), start + length <= first { start += length }
    while end > last, let length = whitespace(in: text, before: end), end - length >= last { end -= length }
    if isCutBefore { output.append(contentsOf: "…".utf8) }
    appendLine(text[start..<first], to: &output)
    let place = output.count
    output.append(contentsOf: text[first..<last])
    appendLine(text[last..<end], to: &output)
    if isCutBehind { output.append(contentsOf: "…".utf8) }
    return place
  }

  /// The sentence around a range of Unicode scalars of a text, as `append(around:in:to:)` cuts it.
  package static func sentence(around place: Range<Int>, in text: String) -> String {
    let bytes = ContiguousArray(text.utf8)
    var sentence: ContiguousArray<UInt8> = []
    _ = append(around: Self.bytes(of: place, in: bytes), in: bytes[...], to: &sentence)
    return String(decoding: sentence, as: UTF8.self)
  }

  /// The bytes of a range of Unicode scalars; what is beyond the text counts as its end.
  static func bytes(of scalars: Range<Int>, in text: ContiguousArray<UInt8>) -> Range<Int> {
    var start = text.count
    var scalar = 0
    var index = 0
    while index < text.count {
      if scalar == scalars.lowerBound, start == text.count { start = index }
      if scalar == scalars.upperBound { return min(start, index)..<index }
      index += 1
      while index < text.count, isContinuation(text[index]) { index += 1 }
      scalar += 1
    }
    return min(start, text.count)..<text.count
  }

  private static func appendLine(_ text: Text, to output: inout ContiguousArray<UInt8>) {
    for byte in text { output.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte) }
  }

  /// The length of the space that begins at an index: ASCII space, U+00A0 or U+3000.
  private static func whitespace(in text: Text, at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): 1
    case 0xC2: text[index...].starts(with: [0xC2, 0xA0]) ? 2 : nil
    case 0xE3: text[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
    default: nil
    }
  }

  /// The length of the space that ends before an index.
  private static func whitespace(in text: Text, before index: Int) -> Int? {
    switch text[index - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): 1
    case 0xA0: ends(text, index, with: [0xC2, 0xA0]) ? 2 : nil
    case 0x80: ends(text, index, with: [0xE3, 0x80, 0x80]) ? 3 : nil
    default: nil
    }
  }

  typealias Text = ContiguousArray<UInt8>.SubSequence

  private static func start(of text: Text, before place: Int) -> (index: Int, isCut: Bool) {
    var index = place
    while index > text.startIndex {
      if endsSentence(text, at: index) { return (index, false) }
      if place - index >= reach { return (wordStart(text, from: index, to: place), true) }
      index -= 1
    }
    return (index, false)
  }

  private static func end(of text: Text, after place: Int) -> (index: Int, isCut: Bool) {
    var index = place
    while index < text.endIndex {
      if index > place, endsSentence(text, at: index) { return (index, false) }
      if index - place >= reach { return (wordEnd(text, from: index, to: place), true) }
      index += 1
    }
    return (index, false)
  }

  static func ends(_ text: Text, _ index: Int, with bytes: [UInt8]) -> Bool {
    text[..<index].suffix(bytes.count).elementsEqual(bytes)
  }

  /// The first place from an index on where a cut falls between words, or at least between characters.
  private static func wordStart(_ text: Text, from index: Int, to limit: Int) -> Int {
    let near = text[index..<min(index + 40, limit)]
    if let space = near.firstIndex(of: UInt8(ascii: " ")) { return space + 1 }
    return near.firstIndex { !isContinuation($0) } ?? limit
  }

  private static func wordEnd(_ text: Text, from index: Int, to limit: Int) -> Int {
    let near = text[max(index - 40, limit)..<index]
    if let space = near.lastIndex(of: UInt8(ascii: " ")) { return space }
    var end = index
    while end > limit, end < text.endIndex, isContinuation(text[end]) { end -= 1 }
    return end
  }

  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
