/// How many columns text takes where every letter is as wide as the next and Chinese ones are twice as wide, as in a
/// terminal.
package enum DisplayWidth {
  /// The columns of a text without line feeds.
  package static func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one character. What is joined to a wide one – the parts of an emoji or of a Korean syllable – is
  /// drawn in its place.
  package static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let first = scalars.first, isWide(first) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The longest start of a text that fits into a number of columns.
  package static func prefix(of text: String, columns limit: Int) -> String {
    var taken = 0
    let prefix = text.prefix { character in
      taken += columns(of: character)
      return taken <= limit
    }
    return String(prefix)
  }

  /// The columns of one scalar: 0 for marks that stand on another, for format and for control characters, 2 for wide
  /// ones, else 1. Arabic letters take one each, joined or not; so does the soft hyphen, which terminals draw.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    // Latin letters, the bulk of most texts.
    if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether a scalar is wide: classes W and F of Unicode's East Asian Width (UAX #11). The ranges hold a few unassigned
  /// scalars, most of which UAX #11 makes wide too.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3098, 0x309B...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    // The letters of which flags are made have one column each, a flag has two.
    case 0x1F1E6...0x1F1FF: false
    default: scalar.properties.isEmojiPresentation
    }
  }
}
