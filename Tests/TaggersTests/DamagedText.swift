import Testing

/// What typists, converters and layout do to a text without changing what it says.
enum Damage: String, CaseIterable, CustomTestStringConvertible {
  case softHyphens, zeroWidthCharacters, bidirectionalControls, variationSelectors
  case tatweel, harakat
  case noBreakSpaces, thinSpaces, severalSpaces
  case noBreakHyphens, unicodeHyphens
  case fullWidthDigits, arabicDigits, persianDigits
  case cyrillicLetters

  var testDescription: String { rawValue }
}

/// A text with damage, and where each character of it stood in the text.
struct DamagedText {
  /// The characters; those that were put in have no origin.
  private(set) var scalars: [(scalar: Unicode.Scalar, origin: Int?)] = []
  /// The number of places that were changed.
  private(set) var changes = 0

  var text: String {
    var text = ""
    for (scalar, _) in scalars { text.unicodeScalars.append(scalar) }
    return text
  }

  /// Damages a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - damage: What is done to it.
  ///   - symbols: The scalars that belong to symbols: only there a letter may be one of another script.
  ///   - seed: Where it is done, at one in two of the places where it can be.
  init(_ text: String, _ damage: Damage, symbols: Set<Int>, seed: UInt64) {
    var random = Steps(seed: seed)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if random.next(2) == 0 {
        scalars.append((scalar, index))
        continue
      }
      let (replacement, insertion) = Self.change(scalar, damage, isSymbol: symbols.contains(index), &random)
      scalars.append((replacement ?? scalar, index))
      if let insertion { scalars.append((insertion, nil)) }
      if replacement != nil || insertion != nil { changes += 1 }
    }
  }

  /// What takes the place of a character, and what is put behind it.
  private static func change(
    _ scalar: Unicode.Scalar, _ damage: Damage, isSymbol: Bool, _ random: inout Steps
  ) -> (Unicode.Scalar?, Unicode.Scalar?) {
    func replace(_ sought: Unicode.Scalar, by others: [Unicode.Scalar]) -> (Unicode.Scalar?, Unicode.Scalar?) {
      scalar == sought ? (others[random.next(others.count)], nil) : (nil, nil)
    }
    func insert(_ others: [Unicode.Scalar]) -> (Unicode.Scalar?, Unicode.Scalar?) {
      (nil, others[random.next(others.count)])
    }
    func digit(_ zero: UInt32) -> (Unicode.Scalar?, Unicode.Scalar?) {
      guard ("0"..."9").contains(scalar) else { return (nil, nil) }
      return (Unicode.Scalar(zero + scalar.value - 0x30), nil)
    }
    let isArabicLetter = (0x621...0x64A).contains(scalar.value)
    switch damage {
    case .softHyphens: return insert(["\u{AD}"])
    case .zeroWidthCharacters: return insert(["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"])
    case .bidirectionalControls:
      return insert([
        "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}",
        "\u{2069}",
      ])
    case .variationSelectors: return insert(["\u{FE00}", "\u{FE0F}"])
    case .tatweel: return isArabicLetter ? insert(["\u{640}"]) : (nil, nil)
    case .harakat:
      return isArabicLetter
        ? insert(["\u{64B}", "\u{64E}", "\u{64F}", "\u{650}", "\u{651}", "\u{652}", "\u{670}"]) : (nil, nil)
    case .noBreakSpaces: return replace(" ", by: ["\u{A0}"])
    case .thinSpaces: return replace(" ", by: ["\u{2009}", "\u{202F}", "\u{2007}", "\u{200A}", "\u{3000}"])
    case .severalSpaces: return scalar == " " ? (nil, [" ", "\u{A0}"][random.next(2)]) : (nil, nil)
    case .noBreakHyphens: return replace("-", by: ["\u{2011}"])
    case .unicodeHyphens: return replace("-", by: ["\u{2010}"])
    case .fullWidthDigits: return digit(0xFF10)
    case .arabicDigits: return digit(0x660)
    case .persianDigits: return digit(0x6F0)
    case .cyrillicLetters: return (isSymbol ? lookalikes[scalar] : nil, nil)
    }
  }

  /// Latin capitals and the Cyrillic ones that look like them.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "A": "А", "B": "В", "E": "Е", "K": "К", "M": "М", "H": "Н", "O": "О", "P": "Р", "C": "С", "T": "Т", "Y": "У",
    "X": "Х", "I": "І", "S": "Ѕ", "J": "Ј",
  ]
}

/// Random numbers that are the same in each run (xorshift, G. Marsaglia 2003).
struct Steps {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}
