import DocumentModel
public import Tagging
public import Taggers

/// Finds the references of a passage.
public struct PassageTagger: Sendable {
  /// A reference that was found.
  public struct Found: Hashable, Sendable, CustomStringConvertible {
    /// The canonical id.
    public var id: String
    /// What it is.
    public var kind: ReferenceKind
    /// The rule that found it.
    public var rule: String
    /// The words.
    public var text: String
    /// Where they start, in Unicode scalars of the passage.
    public var start: Int
    /// Where they end.
    public var end: Int

    /// A reference from its parts.
    public init(id: String, kind: ReferenceKind, rule: String, text: String, start: Int, end: Int) {
      self.id = id
      self.kind = kind
      self.rule = rule
      self.text = text
      self.start = start
      self.end = end
    }

    /// The id and the words.
    public var description: String { "\(id) «\(text)»" }
  }

  /// The tagger itself.
  public let tagger: ReferenceTagger

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    tagger = ReferenceTagger(vocabulary: vocabulary)
  }

  /// The references of a text that is a document of its own.
  ///
  /// - Parameters:
  ///   - text: The text, one block.
  ///   - before: Blocks in front of it.
  ///   - symbol: The document's symbol; nil for none.
  /// - Returns: The references with their spans in bytes.
  public func references(_ text: String, before: [String] = [], symbol: String? = nil) -> [Reference] {
    var annotations = Annotations()
    annotations.metadata.symbol = symbol
    tagger.tag(Document(passages: before + [text]), &annotations)
    return annotations.references.filter { Int($0.span.block) == before.count }
  }

  /// The references of a text, with their words and their offsets in Unicode scalars.
  public func find(_ text: String, before: [String] = [], symbol: String? = nil) -> [Found] {
    let bytes = Array(text.utf8)
    func scalars(before end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
    return references(text, before: before, symbol: symbol).map { reference in
      let range = reference.span.range
      return Found(
        id: reference.id, kind: reference.kind, rule: reference.rule,
        text: String(decoding: bytes[range], as: UTF8.self),
        start: scalars(before: range.lowerBound), end: scalars(before: range.upperBound))
    }
  }
}
