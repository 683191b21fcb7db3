/// What a text shows of what it may hold, and what a word may begin.
struct Signs: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: Int) { rawValue = 1 << UInt32(bit) }

  // Citations
  /// A digit, or 第 as in 第七十一号, without which there is no citation.
  static let digit = Signs(bit: 0)
  /// A word that can start a citation when a number stands beside it.
  static let anchor = Signs(bit: 1)
  /// The beginning of a symbol.
  static let symbol = Signs(bit: 2)
  /// Letters inside a symbol that begins with a digit.
  static let inside = Signs(bit: 3)

  // Short forms and parts
  /// What is the beginning of one only where something else follows.
  static let conditions: Signs = [.part, .noun, .numberBefore, .determiner, .phrase, .marked]
  /// What a word is looked for; the others count only beside such a word.
  static let beginnings = conditions.union([.anchor, .symbol, .inside, .pointer, .behindCommon])
  /// The beginning of one.
  static let pointer = Signs(bit: 4)
  /// A noun of parts, which is the beginning of one only where a label or one of `behind` follows.
  static let part = Signs(bit: 5)
  /// A noun of texts, which is only where a number or one of `behind` follows.
  static let noun = Signs(bit: 14)
  /// 第, which is only where one of `partBehind` stands behind the number.
  static let numberBefore = Signs(bit: 15)
  static let partBehind = Signs(bit: 16)
  /// A determiner, which is only where one of `named` follows.
  static let determiner = Signs(bit: 6)
  /// The first word of a phrase, which is the beginning of one only where a word of `second` follows.
  static let phrase = Signs(bit: 9)
  /// The second word of a phrase.
  static let second = Signs(bit: 10)
  /// The same of phrases that are looked for by their second word, since the first is everywhere: "the said".
  static let common = Signs(bit: 12)
  static let behindCommon = Signs(bit: 13)
  /// A word that is the beginning of one only where a mark follows directly: "op. cit."
  static let marked = Signs(bit: 11)
  /// What makes a noun point: "above-mentioned", the sign of a number.
  static let behind = Signs(bit: 7)
  /// A noun of texts or parts.
  static let named = Signs(bit: 8)

  /// Whether a citation may stand in the text.
  var mayCite: Bool { contains(.digit) && !isDisjoint(with: [.anchor, .symbol, .inside]) }
  /// Whether a short form or the name of a part may.
  var mayPoint: Bool { contains(.pointer) }
}
