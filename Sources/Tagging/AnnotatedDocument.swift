public import DocumentModel

/// What is known of a table beyond its grid; parallel to `Document.tables`.
public struct TableAnnotation: Hashable, Sendable {
  /// The caption as it stands in the document, number included; nil for none.
  public var caption: String?
  /// The block of the caption, as an index of `Document.blocks`; nil where the caption is no paragraph.
  public var captionBlock: Int?
  /// The number of rows, from the top, that head the columns.
  public var headerRows: Int
  /// Whether the table only makes layout, such as the block at the head of the first page.
  public var isLayout: Bool

  /// An annotation from its parts.
  public init(caption: String? = nil, captionBlock: Int? = nil, headerRows: Int = 0, isLayout: Bool = false) {
    self.caption = caption
    self.captionBlock = captionBlock
    self.headerRows = headerRows
    self.isLayout = isLayout
  }
}

/// Everything that taggers find in one document.
public struct Annotations: Sendable {
  /// What the first page says.
  public var metadata = Metadata()
  /// One for each table, in the order of `Document.tables`; empty until the table tagger has run.
  public var tables: [TableAnnotation] = []
  /// References in document order.
  public var references: [Reference] = []
  /// Milestones in document order.
  public var milestones: [Milestone] = []
  /// What taggers could not make sense of.
  public var diagnostics: [Diagnostic] = []

  /// Annotations that say nothing.
  public init() {}
}

/// A document and what was found in it: what writers and the index work on.
public struct AnnotatedDocument: Sendable {
  /// The document as read.
  public var document: Document
  /// What was found in it.
  public var annotations: Annotations

  /// A pair of both.
  public init(document: Document, annotations: Annotations) {
    self.document = document
    self.annotations = annotations
  }
}
