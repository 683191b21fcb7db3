internal import DocumentModel

/// Classes of folded scalars, as far as the borders of words hang on them.
enum ScalarClass {
  /// A decimal digit.
  static func isDigit(_ scalar: UInt32) -> Bool { scalar.isASCIIDigit }

  /// A letter of a script that puts spaces between words.
  static func isSpacedLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7a, 0xc0...0x24f, 0x370...0x52f, 0x531...0x5ff, 0x620...0x64a, 0x66e...0x6d5, 0x1e00...0x1fff: true
    default: false
    }
  }

  /// A Chinese character.
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x3400...0x9fff).contains(scalar) || (0x20000...0x323af).contains(scalar) || scalar == 0x3007
  }

  /// Whether a word may end between two neighbouring scalars: not inside a number, not inside a spaced word. Between
  /// Chinese characters it may, since Chinese writes no spaces.
  static func isBorder(_ left: UInt32, _ right: UInt32) -> Bool {
    !(isDigit(left) && isDigit(right)) && !(isSpacedLetter(left) && isSpacedLetter(right))
  }
}
