import DocumentModel

/// Recognises a list label that the author typed in front of a paragraph: "2.1", "a)", "(iv)", "•", "一、", "（二）".
///
/// Council papers are numbered by hand as often as with automatic lists. Only forms are taken that cannot be the
/// beginning of a sentence: a bare number ("2.1" as in "2.1 million") counts as a label before a tab alone, one with a
/// point or a bracket behind it before a tab or spaces, a Chinese number with its 、 before anything.
enum TypedLabel {
  /// The number of bytes of the label and of the white space behind it; nil where the text begins with no label.
  static func find(in text: Span<UInt8>) -> (label: Int, total: Int)? {
    guard let label = labelLength(text) else { return nil }
    var index = label.count
    var hasTab = false
    while index < text.count, let space = spaceLength(text, at: index) {
      hasTab = hasTab || text[index] == 0x09
      index += space
    }
    let isSeparated = index > label.count
    // A label alone is a line of its own, such as the number in a cell.
    guard index < text.count else { return nil }
    switch label.form {
    case .bare: return hasTab ? (label.count, index) : nil
    case .delimited: return isSeparated ? (label.count, index) : nil
    case .ideographic: return (label.count, index)
    }
  }

  private enum Form { case bare, delimited, ideographic }

  private static func labelLength(_ text: Span<UInt8>) -> (count: Int, form: Form)? {
    if let bullet = bulletLength(text) { return (bullet, .delimited) }
    if let chinese = chineseLength(text) { return (chinese, .ideographic) }
    var index = 0
    let isBracketed = text.count > 2 && text[0] == UInt8(ascii: "(")
    if isBracketed { index = 1 }
    let number = numberLength(text, from: index)
    guard let count = number ?? letterLength(text, from: index) else { return nil }
    index += count
    if index < text.count, text[index] == UInt8(ascii: ")") { return (index + 1, .delimited) }
    if isBracketed { return nil }
    if index < text.count, text[index] == UInt8(ascii: ".") {
      // A letter with a point may be an initial.
      return (index + 1, number == nil ? .bare : .delimited)
    }
    return number == nil ? nil : (index, .bare)
  }

  /// "12" or "2.1.3"; no number of more than three digits, which would be a year or an amount.
  private static func numberLength(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while true {
      let first = index
      while index < text.count, text[index].isASCIIDigit { index += 1 }
      if index == first || index - first > 3 { return nil }
      guard index + 1 < text.count, text[index] == UInt8(ascii: "."), text[index + 1].isASCIIDigit else { break }
      index += 1
    }
    return index - start
  }

  /// One letter, or a roman number.
  private static func letterLength(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count, index - start < 6, isLetter(text[index]) { index += 1 }
    if index - start > 1 {
      for position in start..<index where !"ivxIVX".utf8.contains(text[position]) { return nil }
    }
    return index > start ? index - start : nil
  }

  /// •, –, —, ▪, ‣, ○, ●, · or - as a bullet.
  private static func bulletLength(_ text: Span<UInt8>) -> Int? {
    guard text.count > 1 else { return nil }
    if text[0] == UInt8(ascii: "-") { return 1 }
    if text[0] == 0xc2, text[1] == 0xb7 { return 2 }
    guard text.count > 3 else { return nil }
    let scalar = UInt32(text[0] & 0x0f) << 12 | UInt32(text[1] & 0x3f) << 6 | UInt32(text[2] & 0x3f)
    guard text[0] & 0xf0 == 0xe0 else { return nil }
    return [0x2022, 0x2013, 0x2014, 0x25aa, 0x2023, 0x25cb, 0x25cf, 0x25a0, 0x25e6].contains(scalar) ? 3 : nil
  }

  /// 一、 or （一）.
  private static func chineseLength(_ text: Span<UInt8>) -> Int? {
    var index = 0
    let isBracketed = matches(text, at: 0, 0xff08)
    if isBracketed { index = 3 }
    let first = index
    while index - first < 12, isChineseNumeral(text, at: index) { index += 3 }
    guard index > first else { return nil }
    if isBracketed { return matches(text, at: index, 0xff09) ? index + 3 : nil }
    return matches(text, at: index, 0x3001) ? index + 3 : nil
  }

  private static func isChineseNumeral(_ text: Span<UInt8>, at index: Int) -> Bool {
    [0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341]
      .contains { matches(text, at: index, $0) }
  }

  private static func matches(_ text: Span<UInt8>, at index: Int, _ scalar: UInt32) -> Bool {
    guard index + 2 < text.count else { return false }
    return text[index] == UInt8(0xe0 | scalar >> 12) && text[index + 1] == UInt8(0x80 | scalar >> 6 & 0x3f)
      && text[index + 2] == UInt8(0x80 | scalar & 0x3f)
  }

  private static func spaceLength(_ text: Span<UInt8>, at index: Int) -> Int? {
    if text[index] == 0x20 || text[index] == 0x09 { return 1 }
    if index + 1 < text.count, text[index] == 0xc2, text[index + 1] == 0xa0 { return 2 }
    if matches(text, at: index, 0x3000) { return 3 }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a || byte >= 0x41 && byte <= 0x5a }
}
