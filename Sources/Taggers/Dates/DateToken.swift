/// A piece of a phrase as the grammar of dates sees it.
struct DateToken: Sendable {
  /// What the piece is.
  enum Kind: Hashable, Sendable {
    /// A number and how many digits it is written with.
    case number(Int, digits: Int)
    /// A word of the vocabulary.
    case word([DateMeaning])
    /// A Roman numeral that is no word of the vocabulary.
    case roman(Int)
    /// A sign, as its folded scalar.
    case sign(UInt32)
    /// Anything else: a phrase that holds it is no date.
    case unknown
  }

  var kind: Kind
  /// The folded scalars.
  var range: Range<Int>

  /// Whether the token is a word that can mean this.
  func means(_ meaning: DateMeaning) -> Bool {
    if case .word(let meanings) = kind { return meanings.contains(meaning) }
    return false
  }

  /// Whether the token is this sign.
  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(sign.value) }
}

/// Cuts a phrase into tokens.
struct DateTokenizer {
  let words: DateWords

  /// The tokens of a range of a text; nil where it is longer than any date.
  func tokens(of text: PhraseText, in range: Range<Int>, most: Int = 160) -> [DateToken]? {
    guard range.count <= most else { return nil }
    var tokens: [DateToken] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalars[index]
      if scalar == 0x20 {
        index += 1
        continue
      }
      let found = token(in: text, at: index, until: range.upperBound)
      tokens += found.filter { !$0.means(.numberMark) }
      index = found[found.count - 1].range.upperBound
    }
    return tokens
  }

  private func token(in text: PhraseText, at start: Int, until end: Int) -> [DateToken] {
    let scalar = text.scalars[start]
    // Signs come first: some vocabularies list a dash among the words for "to".
    if Self.signs.contains(scalar) { return [DateToken(kind: .sign(scalar), range: start..<start + 1)] }
    if let match = words.table.longestMatch(in: text, at: start, until: end) {
      return [DateToken(kind: .word(match.meanings), range: match.range)]
    }
    if ScalarClass.isDigit(scalar) { return [number(in: text, at: start, until: end)] }
    if let number = chineseNumber(in: text, at: start, until: end) { return [number] }
    for proclitic in words.proclitics {
      if let glued = gluedWord(proclitic, in: text, at: start, until: end) { return glued }
    }
    var index = start + 1
    while index < end, !ScalarClass.isBorder(text.scalars[index - 1], text.scalars[index]) { index += 1 }
    if let roman = RomanNumeral.value(of: text.scalars[start..<index]) {
      return [DateToken(kind: .roman(roman), range: start..<index)]
    }
    if let ordinal = romanOrdinal(in: text, start..<index) { return [ordinal] }
    return [DateToken(kind: .unknown, range: start..<index)]
  }

  /// A Roman numeral with the ending of an ordinal: "IVe".
  private func romanOrdinal(in text: PhraseText, _ range: Range<Int>) -> DateToken? {
    for split in range.dropFirst() {
      if let value = RomanNumeral.value(of: text.scalars[range.lowerBound..<split]),
        let ending = words.table.longestMatch(in: text, at: split, until: range.upperBound, insideWord: true),
        ending.range.upperBound == range.upperBound, ending.meanings.contains(.dayWord)
      {
        return DateToken(kind: .roman(value), range: range)
      }
    }
    return nil
  }

  /// `- / . , ; : ( ) ~ + & "` and brackets
  private static let signs: Set<UInt32> = Set("-/.,;:()~+&[]\"'".unicodeScalars.map(\.value))

  private func number(in text: PhraseText, at start: Int, until end: Int) -> DateToken {
    var index = start
    var value = 0
    while index < end, ScalarClass.isDigit(text.scalars[index]) {
      if index - start < 9 { value = value * 10 + Int(text.scalars[index] - 0x30) }
      index += 1
    }
    return DateToken(kind: .number(value, digits: index - start), range: start..<index)
  }

  /// A particle and the word behind it. A conjunction is a token of its own; a preposition says nothing here.
  private func gluedWord(
    _ proclitic: (letters: [UInt32], isAnd: Bool), in text: PhraseText, at start: Int, until end: Int
  ) -> [DateToken]? {
    let inside = start + proclitic.letters.count
    guard inside < end, text.scalars[start..<inside].elementsEqual(proclitic.letters),
      start == 0 || ScalarClass.isBorder(text.scalars[start - 1], text.scalars[start])
    else { return nil }
    let particle = DateToken(kind: .word([proclitic.isAnd ? .and : .during]), range: start..<inside)
    if ScalarClass.isDigit(text.scalars[inside]) {
      return [particle, number(in: text, at: inside, until: end)]
    }
    guard let match = words.table.longestMatch(in: text, at: inside, until: end, insideWord: true) else { return nil }
    return [particle, DateToken(kind: .word(match.meanings), range: match.range)]
  }

  /// A number in Chinese characters: a year digit by digit (二〇二六) or a number up to 99 (三十一).
  private func chineseNumber(in text: PhraseText, at start: Int, until end: Int) -> DateToken? {
    var digits: [Int] = []
    var index = start
    while index < end, let digit = ChineseNumeral.value(of: text.scalars[index]) {
      digits.append(digit)
      index += 1
    }
    guard let value = ChineseNumeral.number(digits) else { return nil }
    return DateToken(kind: .number(value, digits: digits.contains(10) ? 2 : digits.count), range: start..<index)
  }
}
