/// A piece of folded text that the grammar knows. Other words leave no token, only a flag on the next one.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    /// A word of the vocabulary; `value` is the index of its entry.
    case word
    /// Digits; `value` is what they say, `letters` counts small letters that follow (84A).
    case number
    /// A symbol by one of the templates; `value` is the index of the program.
    case symbol
    /// One ASCII character; `value` is the character.
    case mark
  }

  var kind: Kind
  /// Whether words without a token, or any other text, stand between this token and the one before.
  var followsOther: Bool
  /// The number of letters glued to a number.
  var letters: UInt8 = 0
  var value: Int32
  /// The first byte in the folded text.
  var start: Int32
  /// The byte behind the last, letters of a number included.
  var end: Int32
  /// What a word can mean.
  var meaning: Meaning = []
}
