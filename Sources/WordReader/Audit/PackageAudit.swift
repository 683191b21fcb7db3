public import DocumentModel

/// What became of the characters of one part.
public struct PartAudit: Hashable, Sendable {
  /// The name of the part.
  public var part: String
  /// How many characters the XML holds, counted apart from the reader.
  public var characters: Int
  /// In which class the reader put each.
  public var account: CharacterAccount
  /// How many characters of the part stand in the document, counted in the document.
  public var standing: Int
  /// How many should stand there by the account.
  public var expected: Int
  /// Whether the part was left out as a whole or in part without any diagnostic that names it.
  public var isSilent: Bool

  /// Whether every character is accounted for: the classes add up to what the XML holds, what is shown stands in the
  /// document, and what is left out has its diagnostic.
  public var isBalanced: Bool { account.total == characters && standing == expected && !isSilent }
}

/// What became of every character of a package, part by part.
public struct PackageAudit: Sendable {
  /// The name of the file.
  public var file: String
  /// The parts that hold characters, by name.
  public var parts: [PartAudit]
  /// What the reader had to say.
  public var diagnostics: [Diagnostic]

  /// Whether every character of every part is accounted for.
  public var isBalanced: Bool { parts.allSatisfy(\.isBalanced) }
  /// How many characters the package holds.
  public var characters: Int { parts.reduce(0) { $0 + $1.characters } }
  /// The classes of all parts together.
  public var account: CharacterAccount {
    parts.reduce(into: CharacterAccount()) { $0 += $1.account }
  }
}
