internal import DocumentModel

/// The sentences of a text.
///
/// A sentence ends at a full stop of Chinese script, a question or exclamation mark, a line feed, and at a full stop that
/// is followed by space and a word that does not begin small or with a digit: "No. 5" and "Rev. 1" go on, and so does
/// "Rev. Bucharest", since a word of two letters, or of three with a capital, is an abbreviation.
enum Sentences {
  /// The bytes of each sentence, in order, without white space at its ends.
  static func ranges(in text: Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      index += 1
      guard index == text.count || isEnd(text, behind: index) else { continue }
      let range = trimmed(text, start..<index)
      if !range.isEmpty { found.append(range) }
      start = index
    }
    return found
  }

  private static func isEnd(_ text: Span<UInt8>, behind index: Int) -> Bool {
    switch text[index - 1] {
    case 0x0a: return true
    case 0x21, 0x2e, 0x3f:
      guard index < text.count else { return true }
      if text[index] == 0x0a { return true }
      guard let next = behindSpace(text, index) else { return false }
      let isSmallOrDigit = (0x61...0x7a).contains(text[next]) || text[next].isASCIIDigit
      return !isSmallOrDigit && !isSmallCyrillic(text, next)
        && (text[index - 1] != 0x2e || !isAbbreviation(text, before: index - 1))
    // The last bytes of U+3002, U+FF01, U+FF1F and, in two bytes, U+061F.
    case 0x82: return ends(text, index, 0xe3, 0x80)
    case 0x81: return ends(text, index, 0xef, 0xbc)
    case 0x9f: return ends(text, index, 0xef, 0xbc) || (index >= 2 && text[index - 2] == 0xd8)
    default: return false
    }
  }

  private static func ends(_ text: Span<UInt8>, _ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    index >= 3 && text[index - 3] == first && text[index - 2] == second
  }

  /// The index behind a space or no-break space.
  private static func behindSpace(_ text: Span<UInt8>, _ index: Int) -> Int? {
    if text[index] == 0x20, index + 1 < text.count { return index + 1 }
    if text[index] == 0xc2, index + 2 < text.count, text[index + 1] == 0xa0 { return index + 2 }
    return nil
  }

  /// а to я: "2026 г. будет".
  private static func isSmallCyrillic(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    return text[index] == 0xd0 && text[index + 1] >= 0xb0 || text[index] == 0xd1 && text[index + 1] <= 0x8f
  }

  /// Whether the word before a full stop is an abbreviation: short, without a digit at its end.
  private static func isAbbreviation(_ text: Span<UInt8>, before end: Int) -> Bool {
    guard end > 0, !text[end - 1].isASCIIDigit else { return false }
    var length = 0
    var start = end
    while start > 0, length < 4 {
      let byte = text[start - 1]
      if byte == 0x20 || byte == 0x28 || byte == 0x0a || (byte == 0xa0 && start > 1 && text[start - 2] == 0xc2) {
        break
      }
      start -= 1
      if text[start] & 0xc0 != 0x80 { length += 1 }
    }
    guard start < end, length == 3 else { return length < 3 }
    let isCyrillicCapital = text[start] == 0xd0 && text[start + 1] >= 0x90 && text[start + 1] < 0xb0
    return (0x41...0x5a).contains(text[start]) || isCyrillicCapital
  }

  private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] <= 0x20 { low += 1 }
    while low < high, text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
