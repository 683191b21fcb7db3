// The counting of Chinese, Japanese and Korean.
extension NumberFormat {
  /// How the number is counted in an East Asian format; nil for every other format.
  var counting: EastAsianCounting? {
    switch self {
    case .chineseCounting, .taiwaneseCounting: .tensThenDigits
    case .taiwaneseDigital: .digits("○一二三四五六七八九")
    case .ideographDigital, .japaneseDigitalTenThousand: .digits("〇一二三四五六七八九")
    case .koreanDigital: .digits("영일이삼사오육칠팔구")
    case .koreanDigital2: .digits("零一二三四五六七八九")
    case .chineseCountingThousand: .places(.chinese)
    case .taiwaneseCountingThousand: .places(.taiwanese)
    case .chineseLegalSimplified: .places(.chineseLegal)
    case .ideographLegalTraditional: .places(.taiwaneseLegal)
    case .japaneseCounting: .places(.japanese)
    case .japaneseLegal: .places(.japaneseLegal)
    case .koreanCounting: .places(.korean)
    default: nil
    }
  }

  /// Appends a number in native Korean words, which go up to 99.
  static func appendKoreanLegal(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number < 100 else { return false }
    bytes.append(contentsOf: koreanTens[number / 10].utf8)
    bytes.append(contentsOf: koreanOnes[number % 10].utf8)
    return true
  }

  private static let koreanOnes = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
  private static let koreanTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
}

/// A way to count with ideographs or hangul.
enum EastAsianCounting {
  /// Digit after digit.
  case digits(String)
  /// 一, 十, 十一, 二十一 up to 99, and digit after digit from there on: 一○○, 一○一.
  ///
  /// Source: §17.18.59, chineseCounting. The zero is the circle U+25CB and not U+3007: so Word writes it, as the code
  /// of Open-Xml-PowerTools says, which was compared with Word.
  case tensThenDigits
  /// With the names of the powers of ten: 一百二十.
  case places(EastAsianPlaces)

  /// Appends a positive number; false, and nothing appended, if it has no form.
  func append(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    switch self {
    case .digits(let digits): Self.append(number, in: digits, to: &bytes)
    case .tensThenDigits where number >= 10 && number < 100: EastAsianPlaces.chinese.append(number, to: &bytes)
    case .tensThenDigits: Self.append(number, in: "○一二三四五六七八九", to: &bytes)
    case .places(let places): places.append(number, to: &bytes)
    }
  }

  private static func append(_ number: Int, in digits: String, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    let scalars = Array(digits.unicodeScalars)
    var unit = 1
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(contentsOf: scalars[number / unit % 10].utf8)
      unit /= 10
    }
    return true
  }
}

/// The digits and the names of the places of an East Asian way to count, in groups of four places.
struct EastAsianPlaces {
  let digits: [Unicode.Scalar]
  let ten: Unicode.Scalar
  let hundred: Unicode.Scalar
  let thousand: Unicode.Scalar
  let tenThousand: Unicode.Scalar
  /// What stands for one or more empty places between two others; nil where nothing does.
  var gap: Unicode.Scalar?
  /// When the one before the name of a place is left out.
  var one = One.kept

  enum One {
    case kept
    /// Only where the number begins with ten: 十一 but 一百一十一.
    case omittedFromLeadingTen
    /// Before ten, hundred and thousand: 百十一.
    case omitted
  }

  /// Appends a number below a hundred million; false, and nothing appended, from there on.
  func append(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number < 100_000_000 else { return false }
    let (upper, lower) = number.quotientAndRemainder(dividingBy: 10_000)
    if upper > 0 {
      appendGroup(upper, isFirst: true, to: &bytes)
      bytes.append(contentsOf: tenThousand.utf8)
    }
    if lower > 0 {
      if upper > 0, lower < 1000, let gap { bytes.append(contentsOf: gap.utf8) }
      appendGroup(lower, isFirst: upper == 0, to: &bytes)
    }
    return true
  }

  private func appendGroup(_ group: Int, isFirst: Bool, to bytes: inout ContiguousArray<UInt8>) {
    var hasWritten = false
    var isGapOpen = false
    for (unit, name) in [(1000, thousand), (100, hundred), (10, ten), (1, nil)] {
      let digit = group / unit % 10
      guard digit > 0 else {
        isGapOpen = hasWritten
        continue
      }
      if isGapOpen, let gap { bytes.append(contentsOf: gap.utf8) }
      isGapOpen = false
      let isOneOmitted =
        switch one {
        case .kept: false
        case .omittedFromLeadingTen: unit == 10 && isFirst && !hasWritten
        case .omitted: unit > 1
        }
      if digit > 1 || !isOneOmitted { bytes.append(contentsOf: digits[digit].utf8) }
      if let name { bytes.append(contentsOf: name.utf8) }
      hasWritten = true
    }
  }
}

extension EastAsianPlaces {
  private static let ideographs: [Unicode.Scalar] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The gap is 〇 (U+3007), as Word for simplified Chinese writes it (seen in Open-Xml-PowerTools).
  static let chinese = EastAsianPlaces(
    digits: ideographs, ten: "十", hundred: "百", thousand: "千", tenThousand: "万", gap: "〇",
    one: .omittedFromLeadingTen)
  static let taiwanese = EastAsianPlaces(
    digits: ideographs, ten: "十", hundred: "百", thousand: "千", tenThousand: "萬", gap: "零",
    one: .omittedFromLeadingTen)
  static let chineseLegal = EastAsianPlaces(
    digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
    ten: "拾", hundred: "佰", thousand: "仟", tenThousand: "万", gap: "零")
  static let taiwaneseLegal = EastAsianPlaces(
    digits: ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"],
    ten: "拾", hundred: "佰", thousand: "仟", tenThousand: "萬", gap: "零")
  static let japanese = EastAsianPlaces(
    digits: ideographs, ten: "十", hundred: "百", thousand: "千", tenThousand: "万", one: .omitted)
  static let japaneseLegal = EastAsianPlaces(
    digits: ["零", "壱", "弐", "参", "四", "伍", "六", "七", "八", "九"],
    ten: "拾", hundred: "百", thousand: "阡", tenThousand: "萬")
  static let korean = EastAsianPlaces(
    digits: ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"],
    ten: "십", hundred: "백", thousand: "천", tenThousand: "만", one: .omitted)
}
