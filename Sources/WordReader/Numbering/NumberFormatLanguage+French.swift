// Numbers in French words, in the spelling of before 1990 (vingt et un), which is Word's.
// Source: what Open-Xml-PowerTools compares with Word for 1…3500.
extension NumberFormatLanguage {
  /// Appends a number below ten thousand; false, and nothing appended, from there on.
  static func appendFrench(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number < 10_000 else { return false }
    guard number > 1 || !ordinal else {
      bytes.append(contentsOf: "premier".utf8)
      return true
    }
    let (thousands, belowThousand) = number.quotientAndRemainder(dividingBy: 1000)
    if thousands > 1 {
      bytes.append(contentsOf: frenchOnes[thousands].utf8)
      bytes.append(UInt8(ascii: " "))
    }
    if thousands > 0 {
      bytes.append(contentsOf: belowThousand > 0 ? "mille ".utf8 : ordinal ? "millième".utf8 : "mille".utf8)
    }
    let (hundreds, rest) = belowThousand.quotientAndRemainder(dividingBy: 100)
    if hundreds > 1 {
      bytes.append(contentsOf: frenchOnes[hundreds].utf8)
      bytes.append(UInt8(ascii: " "))
    }
    if hundreds > 0 {
      // "cent" has the ending of the plural only as the last word.
      let last = ordinal ? "centième" : hundreds > 1 ? "cents" : "cent"
      bytes.append(contentsOf: rest > 0 ? "cent ".utf8 : last.utf8)
    }
    if rest > 0 { appendFrenchTens(rest, ordinal: ordinal, to: &bytes) }
    return true
  }

  /// Appends 1…99. Seventy and ninety are counted from sixty and eighty with ten, eleven, twelve and so on.
  private static func appendFrenchTens(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) {
    let ones = ordinal ? frenchOrdinals : frenchOnes
    guard number >= 20 else {
      bytes.append(contentsOf: ones[number].utf8)
      return
    }
    let base = number >= 80 ? 80 : number >= 60 ? 60 : number / 10 * 10
    let rest = number - base
    let ten = frenchTens[base / 10]
    guard rest > 0 else {
      bytes.append(contentsOf: ordinal ? ten.ordinal.utf8 : ten.whole.utf8)
      return
    }
    bytes.append(contentsOf: ten.beforeOnes.utf8)
    let hasAnd = (rest == 1 || rest == 11) && base != 80
    bytes.append(contentsOf: hasAnd ? " et ".utf8 : "-".utf8)
    bytes.append(contentsOf: ones[rest].utf8)
  }

  private static let frenchOnes = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]
  private static let frenchOrdinals = [
    "", "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième",
    "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième",
    "dix-huitième", "dix-neuvième",
  ]
  private static let frenchTens: [(whole: String, beforeOnes: String, ordinal: String)] = [
    ("", "", ""), ("", "", ""),
    ("vingt", "vingt", "vingtième"), ("trente", "trente", "trentième"),
    ("quarante", "quarante", "quarantième"), ("cinquante", "cinquante", "cinquantième"),
    ("soixante", "soixante", "soixantième"), ("", "", ""),
    ("quatre-vingts", "quatre-vingt", "quatre-vingtième"),
  ]
}
