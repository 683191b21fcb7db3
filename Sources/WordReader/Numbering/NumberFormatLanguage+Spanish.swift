// Numbers in Spanish words, by the rules of the Real Academia Española.
extension NumberFormatLanguage {
  /// Appends a number below ten thousand, an ordinal one up to ten; false, and nothing appended, from there on.
  ///
  /// From eleven on Spanish has two ordinals (undécimo, decimoprimero) and which of them Word writes was not seen.
  static func appendSpanish(_ number: Int, ordinal: Bool, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard !ordinal else {
      guard number <= 10 else { return false }
      bytes.append(contentsOf: spanishOrdinals[number].utf8)
      return true
    }
    guard number < 10_000 else { return false }
    let (thousands, belowThousand) = number.quotientAndRemainder(dividingBy: 1000)
    if thousands > 1 {
      bytes.append(contentsOf: spanishOnes[thousands].utf8)
      bytes.append(UInt8(ascii: " "))
    }
    if thousands > 0 { bytes.append(contentsOf: belowThousand > 0 ? "mil ".utf8 : "mil".utf8) }
    let (hundreds, rest) = belowThousand.quotientAndRemainder(dividingBy: 100)
    if hundreds > 0 {
      bytes.append(contentsOf: hundreds == 1 && rest == 0 ? "cien".utf8 : spanishHundreds[hundreds].utf8)
      if rest > 0 { bytes.append(UInt8(ascii: " ")) }
    }
    if rest < 30 {
      bytes.append(contentsOf: spanishOnes[rest].utf8)
    } else {
      bytes.append(contentsOf: spanishTens[rest / 10].utf8)
      if rest % 10 > 0 {
        bytes.append(contentsOf: " y ".utf8)
        bytes.append(contentsOf: spanishOnes[rest % 10].utf8)
      }
    }
    return true
  }

  private static let spanishOnes = [
    "", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
  ]
  private static let spanishTens = [
    "", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
  ]
  private static let spanishHundreds = [
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
  ]
  private static let spanishOrdinals = [
    "", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo",
  ]
}
