internal import Tagging

/// The label of a part as a text names it: the 2.3 of "section 2.3".
struct PartLabel: Hashable, Sendable {
  /// The label as ids have it: small letters, European digits.
  var text: String
  /// The folded bytes.
  var start: Int
  var end: Int
  /// The label of the last part of a range.
  var last: String?

  var id: String { last.map { "\(text)-\($0)" } ?? text }
}

/// Reads labels out of a folded text.
struct LabelReader {
  let words: PointerWords
  let text: FoldedText
  /// The text before folding, which has capitals, and where it starts in there.
  let source: ContiguousArray<UInt8>
  let base: Int

  private func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < text.count ? text.span[offset] : 0 }

  private func skipSpaces(_ offset: Int) -> Int { byte(offset) == 0x20 ? offset + 1 : offset }

  /// Whether a capital starts at a folded offset.
  func isCapital(_ offset: Int) -> Bool { Self.isCapital(base + text.sourceStart(of: offset), in: source) }

  /// Whether a capital starts at an offset of a text that was not folded.
  static func isCapital(_ place: Int, in source: ContiguousArray<UInt8>) -> Bool {
    guard place < source.count else { return false }
    let next = place + 1 < source.count ? source[place + 1] : 0
    switch source[place] {
    case 0x41...0x5A: return true
    case 0xD0: return next < 0xB0
    case 0xEF: return next == 0xBC && place + 2 < source.count && source[place + 2] &- 0xA1 < 26
    default: return false
    }
  }

  private func word(_ offset: Int, _ role: PointerRole) -> Int? {
    let match = words.all.longestMatch(in: text.span, at: offset)
    return match.entry >= 0 && !words.all[match.entry].roles.isDisjoint(with: role) ? match.end : nil
  }

  /// The labels behind a noun of parts: one, a range, or where the noun is a plural a list.
  func labels(at offset: Int, isPlural: Bool) -> [PartLabel] {
    var start = skipSpaces(offset)
    if let end = word(start, [.numberSign, .numberBefore]) {
      start = skipSpaces(byte(end) == 0x2E ? end + 1 : end)
    }
    guard var label = self.label(at: start) else { return [] }
    if let end = word(skipSpaces(label.end), .range) ?? dash(label.end), let last = self.label(at: skipSpaces(end)),
      Letters.isDigit(byte(last.start))
    {
      label.last = last.text
      label.end = last.end
      return [label]
    }
    var labels = [label]
    // A list has no more members than people write.
    while isPlural, labels.count < 64, let next = member(behind: labels[labels.count - 1].end) { labels.append(next) }
    return labels
  }

  /// The dash of a range, with or without spaces.
  private func dash(_ offset: Int) -> Int? {
    let place = skipSpaces(offset)
    return byte(place) == 0x2D && place > offset && byte(place + 1) == 0x20 ? place + 1 : nil
  }

  private func member(behind end: Int) -> PartLabel? {
    var place = skipSpaces(end)
    if byte(place) == 0x2C { place = skipSpaces(place + 1) } else if word(place, .and) == nil { return nil }
    if let and = word(place, .and) { place = skipSpaces(and) }
    return label(at: place)
  }

  /// One label: digits with points or hyphens (2.3.1, 7-2), with a letter behind (5a) or before (A.1); a capital letter; a
  /// Roman number in capitals; a Chinese number.
  func label(at start: Int) -> PartLabel? {
    var end = start
    var label = ""
    if let (number, next) = chineseNumber(at: start) {
      return PartLabel(text: String(number), start: start, end: next)
    }
    if Letters.isDigit(byte(start)) {
      end = digits(start, &label)
      // Longer numbers are years and amounts.
      guard end - start <= 3 else { return nil }
    } else if Letters.startsLetter(byte(start)) {
      guard isCapital(start), let next = letters(start, &label) else { return nil }
      end = next
    } else {
      return nil
    }
    while label.utf8.count < 24, byte(end) == 0x2E || byte(end) == 0x2D, Letters.isDigit(byte(end + 1)) {
      label.unicodeScalars.append(Unicode.Scalar(byte(end)))
      end = digits(end + 1, &label)
    }
    if Letters.isDigit(byte(end - 1)), Letters.isLatin(byte(end)), !Letters.startsLetter(byte(end + 1)),
      !Letters.isDigit(byte(end + 1))
    {
      label.unicodeScalars.append(Unicode.Scalar(byte(end)))
      end += 1
    }
    // Table 27(a), but not "section 4 (a)".
    if byte(end) == 0x28, Letters.isLatin(byte(end + 1)), byte(end + 2) == 0x29 {
      label += "(\(Unicode.Scalar(byte(end + 1))))"
      end += 3
    }
    return mayEnd(end) ? PartLabel(text: label, start: start, end: end) : nil
  }

  private func digits(_ start: Int, _ label: inout String) -> Int {
    var end = start
    while Letters.isDigit(byte(end)) {
      if end - start < 6 { label.unicodeScalars.append(Unicode.Scalar(byte(end))) }
      end += 1
    }
    return end
  }

  /// A letter, or several that make a Roman number.
  private func letters(_ start: Int, _ label: inout String) -> Int? {
    var end = start
    while Letters.startsLetter(byte(end)), end - start < 8 { end += byte(end) < 0x80 ? 1 : 2 }
    let letter = byte(start) < 0x80 ? 1 : 2
    if end - start > letter {
      for offset in start..<end where ![0x69, 0x76, 0x78, 0x6C, 0x63].contains(byte(offset)) || !isCapital(offset) {
        return nil
      }
      guard end - start <= 5 else { return nil }
    }
    for offset in start..<end where byte(offset) < 0x80 {
      label.unicodeScalars.append(Unicode.Scalar(byte(offset)))
    }
    return label.isEmpty ? nil : end
  }

  private func chineseNumber(at start: Int) -> (Int, end: Int)? {
    guard byte(start) >= 0xE3, byte(start) <= 0xE9 else { return nil }
    var values: [Int] = []
    var end = start
    while end < text.count, values.count < 4 {
      var next = end
      guard let value = ChineseNumeral.value(of: UTF8Scalar.next(in: text.span, at: &next)) else { break }
      values.append(value)
      end = next
    }
    return ChineseNumeral.number(values).map { ($0, end) }
  }

  /// Whether a label that ends here is not the beginning of something longer.
  private func mayEnd(_ end: Int) -> Bool {
    let next = byte(end)
    let second = byte(end + 1)
    if Letters.startsLetter(next) || Letters.isDigit(next) { return false }
    switch next {
    case 0x2F, 0x25, 0x5F, 0x40: return false
    case 0x2D, 0x2E, 0x2C, 0x3A, 0x27:
      return !Letters.isAlphanumeric(second) || (next == 0x2C && !Letters.isDigit(second))
    default: return true
    }
  }
}
