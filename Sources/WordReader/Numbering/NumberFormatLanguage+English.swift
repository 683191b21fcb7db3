// Numbers in English words. Source: what Open-Xml-PowerTools compares with Word for 1…3500.
extension NumberFormatLanguage {
  /// Appends a number below a million; false, and nothing appended, from there on.
  static func appendEnglish(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number < 1_000_000 else { return false }
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
    if thousands > 0 {
      appendEnglishGroup(thousands, ordinal: false, to: &bytes)
      bytes.append(contentsOf: rest > 0 ? " thousand ".utf8 : ordinal ? " thousandth".utf8 : " thousand".utf8)
    }
    if rest > 0 { appendEnglishGroup(rest, ordinal: ordinal, to: &bytes) }
    return true
  }

  private static func appendEnglishGroup(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    if hundreds > 0 {
      bytes.append(contentsOf: englishOnes[hundreds].utf8)
      bytes.append(contentsOf: rest > 0 ? " hundred ".utf8 : ordinal ? " hundredth".utf8 : " hundred".utf8)
    }
    guard rest >= 20 else {
      bytes.append(contentsOf: (ordinal ? englishOrdinals[rest] : englishOnes[rest]).utf8)
      return
    }
    let (tens, ones) = rest.quotientAndRemainder(dividingBy: 10)
    guard ones > 0 else {
      bytes.append(contentsOf: (ordinal ? englishOrdinalTens[tens] : englishTens[tens]).utf8)
      return
    }
    bytes.append(contentsOf: englishTens[tens].utf8)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(contentsOf: (ordinal ? englishOrdinals[ones] : englishOnes[ones]).utf8)
  }

  private static let englishOnes = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let englishOrdinals = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let englishTens = [
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let englishOrdinalTens = [
    "", "tenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
  ]
}
