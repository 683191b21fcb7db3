// Numbers in Russian words: nominative, masculine, and е for ё.
// Source: Open-Xml-PowerTools for 1…99; the hundreds by the grammar, since they are English words there.
extension NumberFormatLanguage {
  /// Appends a number below a thousand; false, and nothing appended, from there on.
  static func appendRussian(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number < 1000 else { return false }
    // Only the last word of an ordinal number is ordinal.
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    if hundreds > 0 {
      let words = ordinal && rest == 0 ? russianOrdinalHundreds : russianHundreds
      bytes.append(contentsOf: words[hundreds].utf8)
      if rest > 0 { bytes.append(UInt8(ascii: " ")) }
    }
    let ones = ordinal ? russianOrdinals : russianOnes
    guard rest >= 20 else {
      bytes.append(contentsOf: ones[rest].utf8)
      return true
    }
    let (tens, last) = rest.quotientAndRemainder(dividingBy: 10)
    let words = ordinal && last == 0 ? russianOrdinalTens : russianTens
    bytes.append(contentsOf: words[tens].utf8)
    if last > 0 {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: ones[last].utf8)
    }
    return true
  }

  private static let russianOnes = [
    "", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
    "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать",
    "девятнадцать",
  ]
  private static let russianOrdinals = [
    "", "первый", "второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый",
    "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый",
    "восемнадцатый", "девятнадцатый",
  ]
  private static let russianTens = [
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
  ]
  private static let russianOrdinalTens = [
    "", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый",
    "девяностый",
  ]
  private static let russianHundreds = [
    "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
  ]
  private static let russianOrdinalHundreds = [
    "", "сотый", "двухсотый", "трехсотый", "четырехсотый", "пятисотый", "шестисотый", "семисотый", "восьмисотый",
    "девятисотый",
  ]
}
