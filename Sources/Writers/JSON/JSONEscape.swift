/// The characters that JSON does not take as they are in a string (RFC 8259 §7): the quotation mark, the backslash and
/// U+0000 to U+001F.
enum JSONEscape {
  /// Whether a byte must be escaped.
  @inline(__always)
  static func isNeeded(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Returns the index of the first byte that must be escaped, or the length of the text.
  ///
  /// A loop without a way out is one that the compiler turns into vector instructions: testing a whole stretch and
  /// looking closer only where something is in it takes a tenth of the time of a test eight bytes at a time.
  static func firstPlace(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let end = min(index + 64, text.count)
      if !holdsNone(text.extracting(index..<end)) { break }
      index = end
    }
    while index < text.count, !isNeeded(text[index]) { index += 1 }
    return index
  }

  /// Appends the escape of a byte: the short form where there is one.
  static func append(_ byte: UInt8, to output: inout ContiguousArray<UInt8>) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    case .lineFeed: output.append(UInt8(ascii: "n"))
    case .tab: output.append(UInt8(ascii: "t"))
    case .carriageReturn: output.append(UInt8(ascii: "r"))
    default:
      let digit = byte & 15
      output.append(contentsOf: (byte < 16 ? "u000" : "u001").utf8)
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  @inline(__always)
  private static func holdsNone(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      found |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    return found == 0
  }
}
