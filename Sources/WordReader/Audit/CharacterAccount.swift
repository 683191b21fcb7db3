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

/// How many characters – Unicode scalars – of one part are in each class, as the reader saw them.
public struct CharacterAccount: Hashable, Sendable {
  private var counts = InlineArray<6, Int>(repeating: 0)

  /// An account without entries.
  public init() {}

  /// The number of characters in a class.
  public subscript(_ name: CharacterClass) -> Int {
    get { counts[name.rawValue] }
    set { counts[name.rawValue] = newValue }
  }

  /// The number of characters in all classes.
  public var total: Int { CharacterClass.allCases.reduce(0) { $0 + self[$1] } }

  /// Adds the entries of another account.
  public static func += (sum: inout CharacterAccount, other: CharacterAccount) {
    for name in CharacterClass.allCases { sum[name] += other[name] }
  }

  public static func == (one: CharacterAccount, other: CharacterAccount) -> Bool {
    CharacterClass.allCases.allSatisfy { one[$0] == other[$0] }
  }

  public func hash(into hasher: inout Hasher) {
    for name in CharacterClass.allCases { hasher.combine(self[name]) }
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
