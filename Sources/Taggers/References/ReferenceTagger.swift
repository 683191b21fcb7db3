public import DocumentModel
public import Tagging

/// Finds the references of a document.
public struct ReferenceTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "references"

  private let vocabulary: Vocabulary

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Adds what it finds to the annotations.
  public func tag(_ document: Document, _ annotations: inout Annotations) {}
}
