public import DocumentModel

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
