/// The names that a program wants to hear of; every other element and attribute is passed over.
///
/// Names are interned: libxml2 keeps each name once, so a name is recognised by comparing pointers, and reaches the
/// handler as a small number.
public struct XMLNames: Sendable {
  /// One name with the namespaces that it may stand in, such as the transitional and the strict one of ECMA-376.
  public struct Name: Sendable {
    /// The namespace names; an empty string stands for "no namespace".
    public var namespaces: [String]
    /// The local name.
    public var local: String
    /// Whether the handler wants the text directly inside an element of this name.
    public var holdsText: Bool
    /// Whether the text directly inside is a setting, such as a measure: nobody wants it, and nobody misses it.
    public var holdsData: Bool

    /// A name from its parts.
    public init(namespaces: [String], local: String, holdsText: Bool = false, holdsData: Bool = false) {
      self.namespaces = namespaces
      self.local = local
      self.holdsText = holdsText
      self.holdsData = holdsData
    }
  }

  /// The elements; the index of a name is its code.
  public var elements: [Name]
  /// The attributes; the index of a name is its code.
  public var attributes: [Name]

  /// The names from both lists.
  public init(elements: [Name], attributes: [Name]) {
    self.elements = elements
    self.attributes = attributes
  }
}
