/// What the first page says of the document. Nil means that it says nothing.
public struct Metadata: Hashable, Sendable {
  /// The document's own symbol as a canonical id, such as `C23/36` or `C23/62(Rev.1)`.
  public var symbol: String?
  /// The language of the text: `ar`, `en`, `es`, `fr`, `ru` or `zh`; another BCP 47 tag for other languages.
  public var language: String?
  /// The title.
  public var title: String?
  /// The session line, such as "Council 2023".
  public var session: String?
  /// The date of the document, `YYYY-MM-DD`.
  public var date: String?
  /// The language of the original, by the same codes as `language`.
  public var originalLanguage: String?
  /// The agenda item, such as `PL 1.11`.
  public var agendaItem: String?
  /// Who submits the document, such as "Report by the Secretary-General".
  public var author: String?
  /// The fields of the summary box.
  public var summary = Summary()

  /// Metadata that say nothing.
  public init() {}
}

/// The fields of the summary box on the first page.
public struct Summary: Hashable, Sendable {
  /// "Purpose", or "Summary" up to 2022.
  public var purpose: String?
  /// "Action required".
  public var action: String?
  /// "Relevant link(s) with the Strategic Plan".
  public var strategicPlan: String?
  /// "Financial implications".
  public var financial: String?
  /// "References".
  public var references: String?

  /// A box without fields.
  public init() {}

  /// Whether no field was found.
  public var isEmpty: Bool { self == Summary() }
}
