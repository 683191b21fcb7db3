public import DocumentModel

/// What a reference points at. The names are those of the output contract.
public enum ReferenceKind: String, Hashable, Sendable, CaseIterable {
  /// A numbered paper: of the Council, a working group, a conference, the United Nations.
  case document
  /// A resolution.
  case resolution
  /// A decision.
  case decision
  /// A Recommendation of a Sector, or a recommendation of a conference.
  case recommendation
  /// An opinion.
  case opinion
  /// A provision or an article of a treaty text.
  case provision
  /// A circular letter.
  case circular
  /// A service order.
  case order
  /// A hyperlink whose text holds no symbol.
  case link
  /// A part of the own document, such as an annex or a table.
  case `internal`
  /// A short form such as "this document"; the id is what it was resolved to.
  case pointer
}

/// One mention of a document, resolution or other text, found in one block.
public struct Reference: Hashable, Sendable {
  /// The canonical id with its edition, such as `C23/62(Rev.1)` or `PP/RES/71(Rev. Bucharest, 2022)`.
  public var id: String
  /// The canonical id without the edition (FRBR: the work).
  public var work: String
  /// The edition (FRBR: the expression), such as `Rev.1` or `Rev. Bucharest, 2022`; nil where the text names none.
  public var edition: String?
  /// What is pointed at.
  public var kind: ReferenceKind
  /// The text of the reference, in bytes of the block's text.
  public var span: BlockSpan
  /// Whether the symbol is the document's own.
  public var isSelf: Bool
  /// The address on www.itu.int, only where its form is proven.
  public var url: String?
  /// The target of a hyperlink that covers the reference: an independent witness of what the text cites.
  public var link: String?
  /// The name of the rule that found it: a series or a form of the vocabulary.
  public var rule: String

  /// A reference from its parts.
  public init(
    id: String, work: String, edition: String? = nil, kind: ReferenceKind, span: BlockSpan, isSelf: Bool = false,
    url: String? = nil, link: String? = nil, rule: String
  ) {
    self.id = id
    self.work = work
    self.edition = edition
    self.kind = kind
    self.span = span
    self.isSelf = isSelf
    self.url = url
    self.link = link
    self.rule = rule
  }
}
