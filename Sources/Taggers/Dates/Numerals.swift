/// Roman numerals of months and quarters.
enum RomanNumeral {
  private static let spelled = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
  private static let values: [[UInt32]: Int] = Dictionary(
    uniqueKeysWithValues: spelled.enumerated().map { ($1.unicodeScalars.map(\.value), $0 + 1) })

  /// The value of a numeral from 1 to 12 in folded scalars; nil for every other word.
  static func value(of scalars: ArraySlice<UInt32>) -> Int? {
    if scalars.count == 1, let scalar = scalars.first {
      // Numerals that are one character: Ⅲ and ⅲ.
      if (0x2160...0x216b).contains(scalar) { return Int(scalar - 0x2160) + 1 }
      if (0x2170...0x217b).contains(scalar) { return Int(scalar - 0x2170) + 1 }
    }
    guard scalars.count <= 4, scalars.allSatisfy({ $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }) else { return nil }
    return values[Array(scalars)]
  }
}

/// Numbers in Chinese characters.
enum ChineseNumeral {
  /// The value of a digit, or 10 for 十; nil for every other character.
  static func value(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96f6: 0
    case 0x4e00: 1
    case 0x4e8c: 2
    case 0x4e09: 3
    case 0x56db: 4
    case 0x4e94: 5
    case 0x516d: 6
    case 0x4e03: 7
    case 0x516b: 8
    case 0x4e5d: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// The number that the characters write: digit by digit, or with 十.
  static func number(_ digits: [Int]) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    guard let ten = digits.firstIndex(of: 10) else { return digits.reduce(0) { $0 * 10 + $1 } }
    guard digits.lastIndex(of: 10) == ten, ten <= 1, digits.count - ten <= 2 else { return nil }
    return (ten == 0 ? 1 : digits[0]) * 10 + (digits.count > ten + 1 ? digits[ten + 1] : 0)
  }
}
