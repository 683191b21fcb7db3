/// What the folded text around a reference shows without words.
enum CitationText {
  /// Stands where a reference begins; the rest of it is blank. No text has it: it is a control character.
  static let reference: UInt8 = 0x7F

  /// Whether a sentence ends with the byte at an index, as far as a folded text tells.
  static func endsSentence(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ";"): return label(text, at: index + 1) == nil
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "."):
      // "No. 5", "Rev. 1", "см. 5": behind a short word it is an abbreviation; behind a number or a reference it is none.
      guard index + 1 < text.count, text[index + 1] == 0x20 else { return false }
      var letters = 0
      var place = index
      while letters < 4, place > 0, isLetter(text[place - 1]) {
        place -= 1
        if text[place] & 0xC0 != 0x80 { letters += 1 }
      }
      return letters == 4 || letters == 0
    // The last bytes of U+3002 and U+061B.
    case 0x82: return index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE3
    case 0x9B: return index > 0 && text[index - 1] == 0xD8 && label(text, at: index + 1) == nil
    default: return false
    }
  }

  /// Where the bracket opens that is closed at an index; nil where none is closed, as behind the label "b)".
  static func openingBracket(_ text: Span<UInt8>, ofClosing index: Int) -> Int? {
    guard text[index] == UInt8(ascii: ")") else { return nil }
    var depth = 0
    var place = index
    while place >= 0 {
      if text[place] == UInt8(ascii: ")") { depth += 1 }
      if text[place] == UInt8(ascii: "(") { depth -= 1 }
      if depth == 0 { return place }
      place -= 1
    }
    return nil
  }

  /// The most bytes on each side of a reference that stand with it in square brackets.
  private static let longestBrackets = 120

  /// Whether a reference stands alone in square brackets, as technical texts cite: [ITU-T J.93], [b-ITU-T J.93]. Beside it
  /// there may be other references, names in capitals and numbers, as of a text in common with others, but no words.
  ///
  /// - Parameters:
  ///   - text: The text, not folded, in which references are marked and blank.
  ///   - start: Where the reference starts.
  ///   - end: Where it ends.
  /// - Returns: Whether it does.
  static func standsInSquareBrackets(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    func bracket(_ byte: UInt8, from index: Int, by step: Int) -> Int? {
      var place = index
      for _ in 0..<longestBrackets where place >= 0 && place < text.count {
        if text[place] == byte { return place }
        if text[place] == UInt8(ascii: "[") || text[place] == UInt8(ascii: "]") { return nil }
        place += step
      }
      return nil
    }
    guard let open = bracket(UInt8(ascii: "["), from: start - 1, by: -1),
      let close = bracket(UInt8(ascii: "]"), from: end, by: 1)
    else { return false }
    var smallLetters = 0
    for index in open..<close {
      smallLetters = text[index] &- 0x61 < 26 ? smallLetters + 1 : 0
      // A word of another script says something, too.
      if smallLetters == 4 || text[index] >= 0xD0 && text[index] < 0xE2 || text[index] >= 0xE3 { return false }
    }
    return true
  }

  /// Whether a comma stands at an index.
  static func startsWithComma(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    if text[index] == UInt8(ascii: ",") { return true }
    return index + 2 < text.count && text[index] == 0xEF && text[index + 1] == 0xBC && text[index + 2] == 0x8C
  }

  /// The end of a label such as "b)" that starts at an index, spaces aside: what it labels goes on with a list.
  static func label(_ text: Span<UInt8>, at index: Int) -> Int? {
    var place = index
    while place < text.count, text[place] == 0x20 { place += 1 }
    let start = place
    while place < text.count, place - start < 5, isLetter(text[place] | 0x20) || text[place] &- 0x30 < 10 { place += 1 }
    guard place > start else { return nil }
    if place < text.count, text[place] == 0x20 { place += 1 }
    return place < text.count && text[place] == UInt8(ascii: ")") ? place + 1 : nil
  }

  /// Whether a byte is one of a letter of a script that parts words by spaces.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || (byte >= 0x80 && byte < 0xE0)
  }

  /// Whether the letter in front of an index is an Arabic "and", which is written with the word behind it.
  static func isArabicConjunction(_ text: Span<UInt8>, before index: Int) -> Bool {
    guard index > 1, text[index - 2] == 0xD9, text[index - 1] == 0x88 || text[index - 1] == 0x81 else { return false }
    return index == 2 || !isLetter(text[index - 3])
  }

  /// Whether nothing but spaces, quotation marks and brackets stands from an index to the end.
  static func isBlank(_ text: Span<UInt8>, from index: Int) -> Bool {
    var place = index
    while place < text.count {
      switch text[place] {
      case 0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"): place += 1
      // 《 and 〈.
      case 0xE3 where place + 2 < text.count && text[place + 1] == 0x80 && [0x8A, 0x88].contains(text[place + 2]):
        place += 3
      default: return false
      }
    }
    return true
  }
}
