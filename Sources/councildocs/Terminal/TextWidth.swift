/// How many columns of a terminal a text takes.
///
/// Two for East Asian wide characters (UAX #11, classes W and F) and emoji, none for marks that stand on the one before
/// and for characters that are not seen, one for all others. Arabic letters take one each, joined or not.
enum TextWidth {
  /// The columns of one character.
  static func columns(_ character: Character) -> Int {
    // An emoji or a syllable of several scalars is drawn in the place of its first.
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(first) ? 2 : 1
    }
  }

  /// The columns of a text.
  static func columns(_ text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x7F } ? text.utf8.count : text.reduce(0) { $0 + columns($1) }
  }

  /// The longest start of a text that fits into a number of columns.
  static func prefix(of text: String, columns limit: Int) -> String {
    var taken = 0
    let prefix = text.prefix { character in
      taken += columns(character)
      return taken <= limit
    }
    return String(prefix)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
