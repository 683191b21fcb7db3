/// Numbers in Chinese characters, where a citation holds them: 第一百四十号决议, 二〇一八年.
enum HanNumber {
  /// The number that starts at an offset, where 第 stands in front of it, or where it is a year.
  ///
  /// - Returns: A token with the value, or nil for everything else: most of these characters are parts of words.
  @inline(__always)
  static func token(_ text: Span<UInt8>, _ offset: Int, behind last: Token?, _ followsOther: Bool) -> Token? {
    guard digit(text, offset) >= 0 else { return nil }
    return number(text, offset, behind: last, followsOther)
  }

  /// What must stand in a text without any other digit for such a number to be read: 第.
  static let sign: [UInt8] = [0xE7, 0xAC, 0xAC]

  private static func number(
    _ text: Span<UInt8>, _ offset: Int, behind last: Token?, _ followsOther: Bool
  ) -> Token? {
    var end = offset
    var total: Int32 = 0
    var current: Int32 = -1
    var digits = 0
    var hasUnits = false
    while end < text.count {
      let digit = digit(text, end)
      guard digit >= 0, digits < 8 else { break }
      digits += 1
      end += 3
      if digit < 10 {
        // Digits side by side are written as in 一三七二; 零 in 一百零二 says nothing.
        current = current < 0 || hasUnits && digit > 0 && current == 0 ? digit : current &* 10 &+ digit
        continue
      }
      hasUnits = true
      total &+= (current < 1 ? 1 : current) &* digit
      current = -1
    }
    if current > 0 || !hasUnits { total &+= max(0, current) }
    let isOrdinal = !followsOther && last.map { $0.end == offset && $0.meaning.contains(.numberBefore) } ?? false
    let isYear = digits == 4 && !hasUnits && (1865..<2100).contains(total) && character(text, end) == 0xE5B9B4
    guard isYear || (isOrdinal && total > 0 && isCounter(text, end)) else { return nil }
    return Token(
      kind: .number, followsOther: followsOther, value: total, start: Int32(truncatingIfNeeded: offset),
      end: Int32(truncatingIfNeeded: end))
  }

  /// 号, 条, 款 and the signs of a list: 第一次 and 第二阶段 count other things.
  private static func isCounter(_ text: Span<UInt8>, _ end: Int) -> Bool {
    [0xE58FB7, 0xE69DA1, 0xE6ACBE, 0xE38081].contains(character(text, end))
  }

  /// The three bytes of a character as one number; 0 behind the end.
  private static func character(_ text: Span<UInt8>, _ offset: Int) -> UInt32 {
    guard offset + 2 < text.count else { return 0 }
    return UInt32(text[offset]) << 16 | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2])
  }

  /// The value of a digit; 10, 100 or 1000 for 十, 百, 千; -1 for everything else.
  private static func digit(_ text: Span<UInt8>, _ offset: Int) -> Int32 {
    switch character(text, offset) {
    case 0xE38087, 0xE99BB6: return 0
    case 0xE4B880: return 1
    case 0xE4BA8C: return 2
    case 0xE4B889: return 3
    case 0xE59B9B: return 4
    case 0xE4BA94: return 5
    case 0xE585AD: return 6
    case 0xE4B883: return 7
    case 0xE585AB: return 8
    case 0xE4B99D: return 9
    case 0xE58D81: return 10
    case 0xE799BE: return 100
    case 0xE58D83: return 1000
    default: return -1
    }
  }
}
