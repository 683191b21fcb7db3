extension Excerpt {
  /// How far a round bracket is looked for on each side, in bytes: the words of an edition are fewer, and a bracket that
  /// someone forgot to close does not run through a whole paragraph.
  private static let reachOfBrackets = 160

  /// Whether a sentence ends right before an index.
  static func endsSentence(_ text: Text, at index: Int) -> Bool {
    if text[index - 1] == UInt8(ascii: "\n") { return true }
    guard looksLikeEnd(text, at: index) else { return false }
    return !isInBrackets(text, index)
  }

  private static func looksLikeEnd(_ text: Text, at index: Int) -> Bool {
    switch text[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard index + 1 < text.endIndex, text[index] == UInt8(ascii: " ") else { return index == text.endIndex }
      if isSmallOrDigit(text, at: index + 1) { return false }
      return text[index - 1] != UInt8(ascii: ".") || !isAbbreviated(text, before: index - 1)
    // The last bytes of U+3002, U+FF01, U+FF1F and, in two bytes, U+061F.
    case 0x82: return ends(text, index, with: [0xE3, 0x80, 0x82])
    case 0x81: return ends(text, index, with: [0xEF, 0xBC, 0x81])
    case 0x9F: return ends(text, index, with: [0xEF, 0xBC, 0x9F]) || ends(text, index, with: [0xD8, 0x9F])
    default: return false
    }
  }

  /// Whether a digit or a small letter stands at an index: one of ASCII, of Latin 1 or of the Cyrillic block.
  private static func isSmallOrDigit(_ text: Text, at index: Int) -> Bool {
    let next = index + 1 < text.endIndex ? text[index + 1] : 0
    return switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case 0xC3: (0x9F...0xBF).contains(next)
    case 0xD0: (0xB0...0xBF).contains(next)
    case 0xD1: (0x80...0x9F).contains(next)
    default: false
    }
  }

  /// Whether the word that ends at an index is short, so that a full stop behind it shortens it: "Rev. Bucharest".
  private static func isAbbreviated(_ text: Text, before index: Int) -> Bool {
    var letters = 0
    var place = index
    while place > text.startIndex, letters < 4 {
      let byte = text[place - 1]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || ends(text, place, with: [0xC2, 0xA0]) { break }
      if !isContinuation(byte) { letters += 1 }
      place -= 1
    }
    return letters <= 3
  }

  /// Whether an index is inside of round brackets that both open and close near it.
  private static func isInBrackets(_ text: Text, _ index: Int) -> Bool {
    isInBrackets(text, index, -1) && isInBrackets(text, index, 1)
  }

  private static func isInBrackets(_ text: Text, _ index: Int, _ step: Int) -> Bool {
    let (wanted, other) = step < 0 ? (opening, closing) : (closing, opening)
    var depth = 0
    var place = step < 0 ? index - 1 : index
    for _ in 0..<reachOfBrackets where text.indices.contains(place) {
      if text[place] == UInt8(ascii: "\n") { return false }
      if wanted.contains(where: { stands($0, text, at: place) }) {
        if depth == 0 { return true }
        depth -= 1
      } else if other.contains(where: { stands($0, text, at: place) }) {
        depth += 1
      }
      place += step
    }
    return false
  }

  private static let opening = [[UInt8(ascii: "(")], [0xEF, 0xBC, 0x88]]
  private static let closing = [[UInt8(ascii: ")")], [0xEF, 0xBC, 0x89]]

  private static func stands(_ mark: [UInt8], _ text: Text, at index: Int) -> Bool {
    guard text[index] == mark[0] else { return false }
    return text[index...].starts(with: mark)
  }
}
