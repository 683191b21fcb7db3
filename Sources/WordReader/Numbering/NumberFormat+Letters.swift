// The formats that count with letters: alphabets that are run through again and again, and numerals of letters.
extension NumberFormat {
  /// How often an alphabet is run through before it starts again with single letters.
  ///
  /// Word writes item 780 as thirty times Z and item 781 as A.
  private static let mostRepetitions = 30

  /// The letters of the formats that double their letters after the last (…, y, z, aa, bb).
  ///
  /// Source of the lists: §17.18.59, where each format names its scalars; that the two Japanese orders are katakana
  /// and not hiragana: [MS-OE376], 2.1.580.
  var alphabet: [Unicode.Scalar]? {
    switch self {
    case .lowerLetter: Self.lowerLatin
    case .upperLetter: Self.upperLatin
    case .chicago: ["*", "†", "‡", "§"]
    case .russianLower: Self.lowerRussian
    case .russianUpper: Self.upperRussian
    case .arabicAlpha: Self.arabic
    case .arabicAbjad: Self.abjad
    case .aiueo: Self.aiueoHalfWidth
    case .aiueoFullWidth: Self.aiueoLetters
    case .iroha: Self.irohaHalfWidth
    case .irohaFullWidth: Self.irohaLetters
    case .ganada: Self.ganadaLetters
    case .chosung: Self.chosungLetters
    case .hindiVowels: Self.devanagari
    case .thaiLetters: Self.thai
    default: nil
    }
  }

  static func append(
    _ number: Int, repeating alphabet: [Unicode.Scalar], to bytes: inout ContiguousArray<UInt8>
  ) -> Bool {
    let (round, place) = (number - 1).quotientAndRemainder(dividingBy: alphabet.count)
    for _ in 0...(round % mostRepetitions) {
      bytes.append(contentsOf: alphabet[place].utf8)
    }
    return true
  }

  /// Appends a Roman numeral; Word's counters end at 32 767.
  static func appendRoman(_ number: Int, isLowercase: Bool, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number <= 32_767 else { return false }
    let start = bytes.count
    var rest = number
    for (value, letters) in romanValues {
      while rest >= value {
        bytes.append(contentsOf: letters.utf8)
        rest -= value
      }
    }
    if isLowercase {
      for index in bytes[start...].indices { bytes[index] |= 0x20 }
    }
    return true
  }

  private static let romanValues = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// Appends a Hebrew numeral, 1…499: above, the sources differ on whether final letters stand for 500 and more.
  static func appendHebrewNumeral(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number < 500 else { return false }
    // The alphabet is 1…9, 10…90, 100…400.
    if number >= 100 { bytes.append(contentsOf: hebrew[17 + number / 100].utf8) }
    var rest = number % 100
    // Fifteen and sixteen would spell the name of God, so they are nine and six, nine and seven.
    let tens = rest == 15 || rest == 16 ? 0 : rest / 10
    if tens == 0, rest > 9 {
      bytes.append(contentsOf: hebrew[8].utf8)
      rest -= 9
    } else {
      rest %= 10
    }
    if tens > 0 { bytes.append(contentsOf: hebrew[8 + tens].utf8) }
    if rest > 0 { bytes.append(contentsOf: hebrew[rest - 1].utf8) }
    return true
  }

  /// Appends a letter and, for each time the alphabet was run through before, its last letter.
  static func appendHebrewAlphabet(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    let (round, place) = (number - 1).quotientAndRemainder(dividingBy: hebrew.count)
    bytes.append(contentsOf: hebrew[place].utf8)
    for _ in 0..<(round % mostRepetitions) { bytes.append(contentsOf: hebrew[21].utf8) }
    return true
  }

  /// The scalars of a range without the ones named.
  private static func scalars(_ range: ClosedRange<UInt32>, without gaps: Set<UInt32> = []) -> [Unicode.Scalar] {
    range.compactMap { gaps.contains($0) ? nil : Unicode.Scalar($0) }
  }

  private static let lowerLatin = scalars(0x61...0x7A)
  private static let upperLatin = scalars(0x41...0x5A)
  // Without й, ъ, ь (and ё, which stands apart).
  private static let lowerRussian = scalars(0x430...0x44F, without: [0x439, 0x44A, 0x44C])
  private static let upperRussian = scalars(0x410...0x42F, without: [0x419, 0x42A, 0x42C])
  private static let devanagari = scalars(0x915...0x939)
  private static let thai = scalars(0xE01...0xE2E, without: [0xE03, 0xE05, 0xE06, 0xE24, 0xE26])
  // Without the final forms.
  private static let hebrew = scalars(0x5D0...0x5EA, without: [0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5])
  private static let arabic: [Unicode.Scalar] = [
    "أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك",
    "ل", "م", "ن", "ه", "و", "ي",
  ]
  private static let abjad: [Unicode.Scalar] = [
    "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت",
    "ث", "خ", "ذ", "ض", "غ", "ظ",
  ]
  private static let aiueoLetters: [Unicode.Scalar] = [
    "ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ", "シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ",
    "ヌ", "ネ", "ノ", "ハ", "ヒ", "フ", "ヘ", "ホ", "マ", "ミ", "ム", "メ", "モ", "ヤ", "ユ", "ヨ", "ラ", "リ", "ル", "レ", "ロ", "ワ",
    "ヰ", "ヱ", "ヲ", "ン",
  ]
  private static let aiueoHalfWidth = scalars(0xFF71...0xFF9C) + ["\u{FF66}", "\u{FF9D}"]
  private static let irohaLetters: [Unicode.Scalar] = [
    "イ", "ロ", "ハ", "ニ", "ホ", "ヘ", "ト", "チ", "リ", "ヌ", "ル", "ヲ", "ワ", "カ", "ヨ", "タ", "レ", "ソ", "ツ", "ネ", "ナ", "ラ",
    "ム", "ウ", "ヰ", "ノ", "オ", "ク", "ヤ", "マ", "ケ", "フ", "コ", "エ", "テ", "ア", "サ", "キ", "ユ", "メ", "ミ", "シ", "ヱ", "ヒ",
    "モ", "セ", "ス", "ン",
  ]
  // ヰ and ヱ have no half-width form and stay as they are.
  private static let irohaHalfWidth: [Unicode.Scalar] = [
    "ｲ", "ﾛ", "ﾊ", "ﾆ", "ﾎ", "ﾍ", "ﾄ", "ﾁ", "ﾘ", "ﾇ", "ﾙ", "ｦ", "ﾜ", "ｶ", "ﾖ", "ﾀ", "ﾚ", "ｿ", "ﾂ", "ﾈ", "ﾅ", "ﾗ",
    "ﾑ", "ｳ", "ヰ", "ﾉ", "ｵ", "ｸ", "ﾔ", "ﾏ", "ｹ", "ﾌ", "ｺ", "ｴ", "ﾃ", "ｱ", "ｻ", "ｷ", "ﾕ", "ﾒ", "ﾐ", "ｼ", "ヱ", "ﾋ",
    "ﾓ", "ｾ", "ｽ", "ﾝ",
  ]
  private static let ganadaLetters: [Unicode.Scalar] = [
    "가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하",
  ]
  private static let chosungLetters: [Unicode.Scalar] = [
    "ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
  ]
}
