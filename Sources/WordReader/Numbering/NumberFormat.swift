/// How a counter is written: the values of ST_NumberFormat (ECMA-376 Part 1, §17.18.59).
///
/// The formats written in words follow the language of the text (``NumberFormatLanguage``).
enum NumberFormat: UInt8, CaseIterable, Sendable {
  // The order is that of `names`; the ones that documents use most come first, so that a search ends early.
  case decimal, bullet, none, lowerLetter, lowerRoman, upperLetter, upperRoman, decimalZero
  case ordinal, cardinalText, ordinalText, hex, chicago, numberInDash
  case decimalFullWidth, decimalFullWidth2, decimalHalfWidth
  case decimalEnclosedCircle, decimalEnclosedCircleChinese, decimalEnclosedFullstop, decimalEnclosedParen
  case chineseCounting, chineseCountingThousand, chineseLegalSimplified
  case ideographDigital, ideographEnclosedCircle, ideographLegalTraditional
  case ideographTraditional, ideographZodiac, ideographZodiacTraditional
  case taiwaneseCounting, taiwaneseCountingThousand, taiwaneseDigital
  case japaneseCounting, japaneseDigitalTenThousand, japaneseLegal
  case aiueo, aiueoFullWidth, iroha, irohaFullWidth
  case koreanCounting, koreanDigital, koreanDigital2, koreanLegal, ganada, chosung
  case arabicAlpha, arabicAbjad, hebrew1, hebrew2, russianLower, russianUpper
  case hindiNumbers, hindiVowels, thaiLetters, thaiNumbers
  /// Written as decimal numbers: no certain description of how Word writes them was found.
  case hindiConsonants, hindiCounting, thaiCounting, vietnameseCounting, bahtText, dollarText
  /// At least three, four or five digits. These have no name: Word writes them as `custom` (``init(customFormat:)``).
  case decimalZero3, decimalZero4, decimalZero5

  /// The attribute values, in the order of the cases; those that follow the last have none.
  private static let names = [
    "decimal", "bullet", "none", "lowerLetter", "lowerRoman", "upperLetter", "upperRoman", "decimalZero",
    "ordinal", "cardinalText", "ordinalText", "hex", "chicago", "numberInDash",
    "decimalFullWidth", "decimalFullWidth2", "decimalHalfWidth",
    "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "decimalEnclosedFullstop", "decimalEnclosedParen",
    "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified",
    "ideographDigital", "ideographEnclosedCircle", "ideographLegalTraditional",
    "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional",
    "taiwaneseCounting", "taiwaneseCountingThousand", "taiwaneseDigital",
    "japaneseCounting", "japaneseDigitalTenThousand", "japaneseLegal",
    "aiueo", "aiueoFullWidth", "iroha", "irohaFullWidth",
    "koreanCounting", "koreanDigital", "koreanDigital2", "koreanLegal", "ganada", "chosung",
    "arabicAlpha", "arabicAbjad", "hebrew1", "hebrew2", "russianLower", "russianUpper",
    "hindiNumbers", "hindiVowels", "thaiLetters", "thaiNumbers",
    "hindiConsonants", "hindiCounting", "thaiCounting", "vietnameseCounting", "bahtText", "dollarText",
  ]

  /// Finds the format of a `w:numFmt/@w:val`; nil for `custom` and for a value the standard does not have.
  init?(name: Span<UInt8>) {
    for (place, candidate) in Self.names.enumerated() where name.holdsSameBytes(as: candidate) {
      self.init(rawValue: UInt8(place))
      return
    }
    return nil
  }

  /// Finds the format of a `w:numFmt/@w:format` whose value is `custom` (ECMA-376 Part 1, §17.9.17).
  ///
  /// The standard lets the attribute name any numbering in the language of XSLT; Word offers and writes the four below.
  init?(customFormat: Span<UInt8>) {
    if customFormat.holdsSameBytes(as: "01, 02, 03, ...") {
      self = .decimalZero
    } else if customFormat.holdsSameBytes(as: "001, 002, 003, ...") {
      self = .decimalZero3
    } else if customFormat.holdsSameBytes(as: "0001, 0002, 0003, ...") {
      self = .decimalZero4
    } else if customFormat.holdsSameBytes(as: "00001, 00002, 00003, ...") {
      self = .decimalZero5
    } else {
      return nil
    }
  }

  /// Appends a number as UTF-8.
  ///
  /// - Parameters:
  ///   - number: The value of the counter. What is not positive, or is outside of the range of the format, is written
  ///     as a decimal number, as §17.18.59 asks. `bullet` and `none` write nothing for any number.
  ///   - language: The language of the formats that are words.
  ///   - bytes: The text of the label so far.
  /// - Returns: False where a decimal number stands for what Word writes otherwise, in a way that is not known.
  @discardableResult
  func append(_ number: Int, language: NumberFormatLanguage, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    switch self {
    case .bullet, .none: break
    case .decimal: Self.appendDecimal(number, to: &bytes)
    case .decimalZero: Self.appendDecimal(number, digits: 2, to: &bytes)
    case .decimalZero3: Self.appendDecimal(number, digits: 3, to: &bytes)
    case .decimalZero4: Self.appendDecimal(number, digits: 4, to: &bytes)
    case .decimalZero5: Self.appendDecimal(number, digits: 5, to: &bytes)
    default:
      guard number > 0, appendSpecial(number, language: language, to: &bytes) else {
        Self.appendDecimal(number, to: &bytes)
        return number <= 0 || !wantsWords
      }
    }
    return true
  }

  /// Whether Word has a form for every number, so that a decimal one is only for want of knowledge.
  private var wantsWords: Bool {
    switch self {
    case .ordinal, .cardinalText, .ordinalText: true
    case .hindiConsonants, .hindiCounting, .thaiCounting, .vietnameseCounting, .bahtText, .dollarText: true
    default: false
    }
  }

  /// Appends a positive number in a format other than the decimal ones; false, and nothing appended, out of its range.
  private func appendSpecial(
    _ number: Int, language: NumberFormatLanguage, to bytes: inout ContiguousArray<UInt8>
  ) -> Bool {
    switch self {
    case .ordinal: language.appendOrdinal(number, to: &bytes)
    case .cardinalText: language.appendWords(number, ordinal: false, to: &bytes)
    case .ordinalText: language.appendWords(number, ordinal: true, to: &bytes)
    case .hex: Self.appendHexadecimal(number, to: &bytes)
    case .numberInDash: Self.appendInDashes(number, to: &bytes)
    case .lowerRoman: Self.appendRoman(number, isLowercase: true, to: &bytes)
    case .upperRoman: Self.appendRoman(number, isLowercase: false, to: &bytes)
    case .hebrew1: Self.appendHebrewNumeral(number, to: &bytes)
    case .hebrew2: Self.appendHebrewAlphabet(number, to: &bytes)
    case .ideographZodiacTraditional: Self.appendZodiacTraditional(number, to: &bytes)
    case .koreanLegal: Self.appendKoreanLegal(number, to: &bytes)
    default:
      if let alphabet {
        Self.append(number, repeating: alphabet, to: &bytes)
      } else if let signs {
        Self.append(number, of: signs, to: &bytes)
      } else if let zero = digitZero {
        Self.append(number, digitsFrom: zero, to: &bytes)
      } else if let counting {
        counting.append(number, to: &bytes)
      } else {
        false
      }
    }
  }
}

extension Span<UInt8> {
  fileprivate func holdsSameBytes(as text: String) -> Bool {
    let expected = text.utf8.span
    guard count == expected.count else { return false }
    for index in indices where self[index] != expected[index] {
      return false
    }
    return true
  }
}
