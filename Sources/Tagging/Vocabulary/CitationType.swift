/// What a text says of what it cites: "pursuant to", "in reply to".
public struct CitationType: Hashable, Sendable {
  /// The name in outputs, such as `pursuant-to`.
  public var id: String
  /// What it says, in words for people.
  public var title: String
  /// The property of CiTO, the Citation Typing Ontology, that says it, without its prefix; nil where there is none.
  public var cito: String?
  /// The property of ELI, the European Legislation Identifier, that says it, without its prefix; nil where there is none.
  public var eli: String?
  /// Whether the words before are about the text itself, so that they stand close to it.
  public var isClose: Bool
  /// Whether somebody does it to the text, as a body that adopts it: what a technical text only cites in square brackets
  /// has it never.
  public var isAct: Bool
  /// The words that stand before the reference, by language. An asterisk in them stands for any letters or none.
  public var before: [LocalNames]
  /// The words that tell only where they touch the reference.
  public var touching: [LocalNames]
  /// The words before the reference that tell where something is written, and yield to those that govern it.
  public var yielding: [LocalNames]
  /// The words that stand behind it, by language.
  public var behind: [LocalNames]
  /// The words that touch the reference and say that it comes in the place of what the verb governs: "replace Decision 5 by".
  public var instruments: [LocalNames]
  /// The words that begin a line over a list of items.
  public var headings: [LocalNames]
}

/// How many papers a closed series has, such as those of a session of the Council.
public struct SessionNumbers: Hashable, Sendable {
  /// The ids without their number, such as `C23` or `C23/INF`.
  public var series: String
  /// The highest number.
  public var highest: Int
}
