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

/// What told whose resolution, decision, recommendation or opinion a text cites.
public enum BodyEvidence: String, Hashable, Sendable, CaseIterable {
  /// The words around the number name the body: "of the Plenipotentiary Conference", 全权代表大会第71号决议.
  case named
  /// The words around it point to the conference whose paper cites it: "of this Conference".
  case ownConference = "own-conference"
  /// Only one conference met at the place and in the year of the edition: (Rev. Dubai, 2018).
  case placeAndYear = "place-and-year"
  /// The edition is the code of a conference or a session: (Rev.WRC-23), (C19).
  case code
  /// The number has the name of a Sector or the form of the United Nations: ITU-R 7-3, 70/1.
  case form
  /// The number is one that only the Council's texts have.
  case number
  /// Nothing tells it; what comes into question is kept.
  case open
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
  /// Whether the symbol is the document's own, or a short form stands for the own text.
  public var isSelf: Bool
  /// The address on www.itu.int, only where its form is proven.
  public var url: String?
  /// The target of a hyperlink that covers the reference: an independent witness of what the text cites.
  public var link: String?
  /// The name of the rule that found it: a series or a form of the vocabulary.
  public var rule: String
  /// For what a body adopted: what told which body it is.
  public var bodyEvidence: BodyEvidence?
  /// The part of the text that is meant, in the words of the document: "Annex 2"; nil for the whole.
  public var part: String?
  /// For a part of the own document: the paragraph or table that it names; nil where the document has none or several.
  public var target: Content?
  /// The works that come into question where the body is open (`?/RES/71`), in the order of the vocabulary.
  public var considered: [String]

  /// A reference from its parts.
  public init(
    id: String, work: String, edition: String? = nil, kind: ReferenceKind, span: BlockSpan, isSelf: Bool = false,
    url: String? = nil, link: String? = nil, rule: String, bodyEvidence: BodyEvidence? = nil, considered: [String] = [],
    part: String? = nil, target: Content? = nil
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
    self.bodyEvidence = bodyEvidence
    self.considered = considered
    self.part = part
    self.target = target
  }

  /// Whether another text is cited, rather than the own document or a part of it.
  public var citesAnother: Bool { !isSelf && kind != .internal }
}
