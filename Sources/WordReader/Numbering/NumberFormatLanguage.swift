/// The language in which a counter is written out, of the six of the United Nations those whose words are certain.
///
/// Numbers that a language does not write out here are written as decimal numbers by ``NumberFormat``: all in Arabic
/// and Chinese, whose words in Word nobody has described.
enum NumberFormatLanguage: UInt8, CaseIterable, Sendable {
  case english, french, spanish, russian, other

  /// Finds the language of a `w:lang/@w:val` (ECMA-376 Part 1, §17.3.2.20), of which only the primary subtag counts.
  init(tag: Span<UInt8>) {
    self = .other
    guard tag.count == 2 || tag.count > 2 && tag[2] == UInt8(ascii: "-") else { return }
    switch (tag[0] | 0x20, tag[1] | 0x20) {
    case (UInt8(ascii: "e"), UInt8(ascii: "n")): self = .english
    case (UInt8(ascii: "f"), UInt8(ascii: "r")): self = .french
    case (UInt8(ascii: "e"), UInt8(ascii: "s")): self = .spanish
    case (UInt8(ascii: "r"), UInt8(ascii: "u")): self = .russian
    default: break
    }
  }

  /// Appends digits with the ending of an ordinal number; false, and nothing appended, if the ending is not certain.
  func appendOrdinal(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    let ending: String
    switch self {
    case .english:
      switch (number % 10, number % 100) {
      case (_, 11...13): ending = "th"
      case (1, _): ending = "st"
      case (2, _): ending = "nd"
      case (3, _): ending = "rd"
      default: ending = "th"
      }
    case .french: ending = number == 1 ? "er" : "e"
    case .spanish: ending = "º"
    case .russian, .other: return false
    }
    NumberFormat.appendDecimal(number, to: &bytes)
    bytes.append(contentsOf: ending.utf8)
    return true
  }

  /// Appends a number in words, the first letter large, as Word writes the items of a list.
  ///
  /// - Returns: False, and nothing appended, if the words are not certain.
  func appendWords(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    let start = bytes.count
    let isWritten =
      switch self {
      case .english: Self.appendEnglish(number, ordinal: ordinal, to: &bytes)
      case .french: Self.appendFrench(number, ordinal: ordinal, to: &bytes)
      case .spanish: Self.appendSpanish(number, ordinal: ordinal, to: &bytes)
      case .russian: Self.appendRussian(number, ordinal: ordinal, to: &bytes)
      case .other: false
      }
    if isWritten { Self.capitalize(&bytes, at: start) }
    return isWritten
  }

  /// Makes the letter at a place large; it is a letter of ASCII or of the Russian alphabet.
  private static func capitalize(_ bytes: inout ContiguousArray<UInt8>, at start: Int) {
    switch bytes[start] {
    case 0x61...0x7A: bytes[start] -= 0x20
    case 0xD0 where bytes[start + 1] >= 0xB0: bytes[start + 1] -= 0x20  // а…п
    case 0xD1 where bytes[start + 1] < 0x90:  // р…я
      bytes[start] = 0xD0
      bytes[start + 1] += 0x20
    default: break
    }
  }
}
