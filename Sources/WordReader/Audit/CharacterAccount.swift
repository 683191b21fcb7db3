/// What became of a character of a package. Every character is in exactly one class.
public enum CharacterClass: Int, CaseIterable, Sendable {
  /// It stands in the document.
  case shown
  /// It stands in the document, marked as hidden (`w:vanish`): Word does not print it.
  case hidden
  /// It is out of view: deleted or moved away in the final view, inserted in the original one.
  case deleted
  /// It is the instruction of a field, whose result is the text.
  case fieldCode
  /// It says again what stands elsewhere: the branch of `mc:AlternateContent` that was not taken, a cached copy.
  case alternative
  /// It is left out, and a diagnostic says so.
  case leftOut
}

/// What became of the characters – Unicode scalars – of one part, as the reader saw them.
public struct CharacterAccount: Hashable, Sendable {
  /// By the raw values of the classes.
  private var counts = SIMD8<Int>()
  /// Characters, shown or hidden, that stand beside the text of their block: typed list labels with the space behind
  /// them, note marks of the author's own.
  var besideText = 0
  /// Characters that stand in the text but not in the file: line feeds for a break of pages or columns, spaces between
  /// the names of a series.
  var breaks = 0

  /// An account without entries.
  public init() {}

  /// The number of characters in a class.
  public subscript(_ name: CharacterClass) -> Int {
    get { counts[name.rawValue] }
    set { counts[name.rawValue] = newValue }
  }

  /// The number of characters in all classes.
  public var total: Int { counts.wrappedSum() }

  /// How long the text of all blocks of the part must be, in Unicode scalars.
  var lengthOfText: Int { self[.shown] + self[.hidden] - besideText + breaks }

  /// Adds the entries of another account.
  public static func += (sum: inout CharacterAccount, other: CharacterAccount) {
    sum.counts &+= other.counts
    sum.besideText += other.besideText
    sum.breaks += other.breaks
  }
}

extension Span<UInt8> {
  /// The number of Unicode scalars of UTF-8 text: every byte but those that continue one.
  var scalarCount: Int {
    var count = 0
    for index in indices { count &+= self[index] & 0xc0 == 0x80 ? 0 : 1 }
    return count
  }
}
