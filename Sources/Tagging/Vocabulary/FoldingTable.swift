/// What each character becomes in a `FoldedText`.
enum FoldingTable {
  /// The character stays.
  static let keep: UInt16 = 0xFFFF
  /// The character is left out.
  static let drop: UInt16 = 0xFFFE

  /// The bytes of a character by its first; 1 for a byte that starts none.
  static func width(_ lead: UInt8) -> Int {
    if lead < 0xC2 { return 1 }
    if lead < 0xE0 { return 2 }
    if lead < 0xF0 { return 3 }
    return lead < 0xF5 ? 4 : 1
  }

  /// The forms of U+0000 to U+07FF by their value, all that UTF-8 writes in two bytes.
  static let twoByteForms: ContiguousArray<UInt16> = {
    var forms = ContiguousArray<UInt16>(repeating: keep, count: 0x800)
    forms[0xA0] = 0x20
    forms[0xAD] = drop
    for (base, letters) in latinLetters {
      for letter in letters.unicodeScalars { forms[Int(letter.value)] = UInt16(base.value) }
    }
    // Combining marks, as decomposed text has them.
    for mark in 0x300...0x36F { forms[mark] = drop }
    addCyrillic(&forms)
    addArabic(&forms)
    return forms
  }()

  private static let latinLetters: [(Unicode.Scalar, String)] = [
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ĎďĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"),
    ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("l", "ĹĺĻļĽľŁł"), ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), ("r", "ŔŕŖŗŘř"),
    ("s", "ŚśŜŝŞşŠš"), ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
  ]

  /// Capitals become small letters. The letters that look like Latin ones become these, since symbols are typed with
  /// either (С24/70, МСЭ-Т, М.1400 with Cyrillic letters); ё is written for е and й may be decomposed.
  private static func addCyrillic(_ forms: inout ContiguousArray<UInt16>) {
    for capital in 0x410...0x42F { forms[capital] = UInt16(capital + 0x20) }
    for capital in 0x400...0x40F { forms[capital] = UInt16(capital + 0x50) }
    let lookalikes: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("а", "a"), ("в", "b"), ("е", "e"), ("к", "k"), ("м", "m"), ("н", "h"), ("о", "o"), ("р", "p"), ("с", "c"),
      ("т", "t"), ("у", "y"), ("х", "x"), ("ё", "e"), ("і", "i"), ("ѕ", "s"), ("ј", "j"), ("й", "и"),
    ]
    for (letter, form) in lookalikes {
      let small = Int(letter.value)
      forms[small] = UInt16(form.value)
      forms[small >= 0x450 ? small - 0x50 : small - 0x20] = UInt16(form.value)
    }
  }

  /// One form of alef, of yeh and of kaf; no short vowels, no tatweel; European digits and punctuation.
  private static func addArabic(_ forms: inout ContiguousArray<UInt16>) {
    for alef in [0x622, 0x623, 0x625, 0x671] { forms[alef] = 0x627 }
    forms[0x649] = 0x64A
    forms[0x6CC] = 0x64A
    forms[0x6A9] = 0x643
    for mark in 0x610...0x61A { forms[mark] = drop }
    for mark in 0x64B...0x65F { forms[mark] = drop }
    for mark in 0x6D6...0x6DC { forms[mark] = drop }
    for dropped in [0x61C, 0x640, 0x670] { forms[dropped] = drop }
    for digit in 0..<10 {
      forms[0x660 + digit] = UInt16(0x30 + digit)
      forms[0x6F0 + digit] = UInt16(0x30 + digit)
    }
    forms[0x60C] = 0x2C
    forms[0x61B] = 0x3B
    forms[0x66B] = 0x2E
  }

  /// The form of a character that UTF-8 writes in three bytes.
  static func threeByteForm(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    let scalar = UInt16(lead & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF: return drop
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return 0x2D
    case 0x2018, 0x2019, 0x201B: return 0x27
    case 0x201C...0x201F: return 0x22
    case 0x2044, 0x2215: return 0x2F
    case 0x3001: return 0x2C
    case 0x3014: return 0x28
    case 0x3015: return 0x29
    // Full-width forms of ASCII (U+FF01 to U+FF5E).
    case 0xFF01...0xFF5E:
      let plain = scalar - 0xFEE0
      return plain >= 0x41 && plain <= 0x5A ? plain + 0x20 : plain
    default: return keep
    }
  }
}
