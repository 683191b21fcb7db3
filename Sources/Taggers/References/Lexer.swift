internal import Tagging

/// Cuts folded text into tokens.
struct Lexer: Sendable {
  let lexicon: Lexicon

  /// What a text holds, told while it is cut.
  struct Summary {
    /// All meanings of all words.
    var meanings: Meaning = []
    var hasSymbol = false
    var hasNumber = false

    /// Whether the grammar could find anything.
    var isPromising: Bool { hasSymbol || (hasNumber && !meanings.isDisjoint(with: .anchor)) }
  }

  /// Replaces the tokens by those of a text.
  func tokens(of text: Span<UInt8>, into tokens: inout ContiguousArray<Token>) -> Summary {
    tokens.removeAll(keepingCapacity: true)
    var summary = Summary()
    var offset = 0
    var followsOther = false
    let words = lexicon.words
    let beginnings = lexicon.beginnings
    let table = beginnings.table
    let end = text.count
    while offset < end {
      let byte = text[offset]
      if byte == 0x20 {
        offset &+= 1
        continue
      }
      let isDigit = Letters.isDigit(byte)
      if byte < 0x80, !isDigit, !Letters.isLatin(byte) {
        tokens.append(
          Token(
            kind: .mark, followsOther: followsOther, value: Int32(byte), start: Int32(truncatingIfNeeded: offset),
            end: Int32(truncatingIfNeeded: offset &+ 1)))
        followsOther = false
        offset &+= 1
        continue
      }
      let begins = Beginnings.look(in: text, at: offset, table)
      if begins.programs >= 0, Self.symbolMayStart(text, offset) {
        let (program, end) = lexicon.symbols.longestMatch(
          in: text, at: offset, programs: beginnings.programLists[begins.programs])
        if program >= 0, symbolMayEnd(text, end) {
          tokens.append(
            Token(
              kind: .symbol, followsOther: followsOther, value: Int32(truncatingIfNeeded: program),
              start: Int32(truncatingIfNeeded: offset), end: Int32(truncatingIfNeeded: end)))
          followsOther = false
          summary.hasSymbol = true
          if lexicon.isStandardization(program) { summary.meanings.insert(.standardization) }
          offset = end
          continue
        }
      }
      if isDigit {
        let token = number(text, offset, followsOther)
        tokens.append(token)
        summary.hasNumber = true
        followsOther = false
        offset = Int(token.end)
        continue
      }
      if byte >= 0xE3, let token = HanNumber.token(text, offset, behind: tokens.last, followsOther) {
        tokens.append(token)
        summary.hasNumber = true
        followsOther = false
        offset = Int(token.end)
        continue
      }
      if begins.isWord {
        let match = words.longestMatch(in: text, at: offset, knowing: begins)
        if match.entry >= 0 {
          append(match.entry, offset, match.end, followsOther, &tokens, &summary)
          followsOther = false
          offset = match.end
          continue
        }
      }
      if Letters.startsArabicLetter(byte), let end = particle(text, offset, &tokens, &summary, followsOther) {
        followsOther = false
        offset = end
        continue
      }
      followsOther = true
      offset = endOfWord(text, offset)
    }
    return summary
  }

  private func append(
    _ entry: Int, _ start: Int, _ end: Int, _ followsOther: Bool, _ tokens: inout ContiguousArray<Token>,
    _ summary: inout Summary
  ) {
    let meaning = lexicon.words.entries[entry].meaning
    tokens.append(
      Token(
        kind: .word, followsOther: followsOther, value: Int32(truncatingIfNeeded: entry),
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), meaning: meaning))
    summary.meanings.formUnion(meaning)
  }

  private func number(_ text: Span<UInt8>, _ start: Int, _ followsOther: Bool) -> Token {
    var value: Int32 = 0
    var end = start
    while end < text.count, Letters.isDigit(text[end]) {
      // Longer numbers than any that counts here stop to grow.
      if value < 100_000_000 { value = value &* 10 &+ Int32(text[end] &- 0x30) }
      end &+= 1
    }
    var letters = end
    while letters < text.count, letters < end + 3, Letters.isLatin(text[letters]) { letters += 1 }
    let isSuffix = letters - end <= 2 && (letters == text.count || !Letters.startsLetter(text[letters]))
    return Token(
      kind: .number, followsOther: followsOther, letters: isSuffix ? UInt8(letters - end) : 0, value: value,
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: isSuffix ? letters : end))
  }

  /// Arabic writes "and", "for" and "in" without a space in front of the next word: the word behind such a particle, or
  /// a symbol or number behind it, is a token of its own.
  private func particle(
    _ text: Span<UInt8>, _ offset: Int, _ tokens: inout ContiguousArray<Token>, _ summary: inout Summary,
    _ followsOther: Bool
  ) -> Int? {
    var end = offset
    for _ in 0..<2 {
      guard end + 1 < text.count else { break }
      switch UInt16(text[end]) << 8 | UInt16(text[end + 1]) {
      case 0xD988, 0xD981, 0xD8A8, 0xD983, 0xD984: break  // و ف ب ك ل, and two of them at most
      default: return nil
      }
      end += 2
      let isAnd = text[offset] == 0xD9 && text[offset + 1] == 0x88
      // "By" and "as" belong to the word that they are written with, as للقرار does; "and" and "so" do not.
      let isPreposition = text[end - 2] == 0xD8 || text[end - 1] == 0x83
      let follows = lexicon.words.longestMatch(in: text, at: end)
      let standsAlone = end < text.count && !Letters.startsArabicLetter(text[end]) && text[end] != 0x20
      guard follows.entry >= 0 || standsAlone else { continue }
      let and = isAnd ? lexicon.words.longestMatch(in: text.extracting(offset..<offset + 2), at: 0).entry : -1
      if and >= 0 { append(and, offset, offset + 2, followsOther, &tokens, &summary) }
      // What is not Arabic is cut like any other text.
      if follows.entry >= 0, !standsAlone {
        append(follows.entry, isPreposition ? end - 2 : end, follows.end, followsOther && and < 0, &tokens, &summary)
        return follows.end
      }
      return and >= 0 ? end : nil
    }
    return nil
  }

  /// Where a word that is not in the vocabulary ends.
  private func endOfWord(_ text: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    let first = text[start]
    if Letters.startsLetter(first) {
      while offset &+ 8 <= text.count {
        let letters = EightBytes(of: text, at: offset).leadingLetters
        offset &+= letters
        if letters < 8 { break }
      }
      while offset < text.count, Letters.startsLetter(text[offset]) { offset &+= text[offset] < 0x80 ? 1 : 2 }
    } else if Letters.startsArabicLetter(first) {
      while offset < text.count, Letters.startsArabicLetter(text[offset]) { offset &+= 2 }
    } else {
      offset &+= 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
    }
    return min(offset, text.count)
  }

  /// A symbol does not start inside a word, a path or an address.
  static func symbolMayStart(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = text[offset - 1]
    if Letters.isAlphanumeric(before) { return false }
    switch before {
    case 0x2F, 0x5C, 0x5F, 0x40, 0x23, 0x3D: return false
    case 0x2D:
      guard offset > 1, Letters.isLatin(text[offset - 2]) else { return true }
      // Recommendations mark what they cite for information only: [b-ITU-T J.112].
      return text[offset - 2] == 0x62 && offset > 2 && text[offset - 3] == 0x5B
    case 0x2E: return offset < 2 || !Letters.isDigit(text[offset - 2]) && text[offset - 2] != 0x2E
    default: return true
    }
  }

  /// A symbol goes on neither with a letter, unless that begins a revision word, nor with a further number.
  private func symbolMayEnd(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    let next = text[end]
    let second = end + 1 < text.count ? text[end + 1] : 0x20
    if Letters.isLatin(next) { return isMark(text, end) }
    switch next {
    case 0x2F: return !Letters.isAlphanumeric(second) || isMark(text, end + 1)
    case 0x2E: return !Letters.isDigit(second)
    // The grammar tells a range of papers, C24/70-73, from a symbol with a further part.
    case 0x2D: return true
    case 0x5C, 0x5F, 0x25: return false
    default: return true
    }
  }

  private func isMark(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    let match = lexicon.words.longestMatch(in: text, at: offset)
    return match.entry >= 0 && !lexicon.words.entries[match.entry].meaning.isDisjoint(with: .mark)
  }
}
