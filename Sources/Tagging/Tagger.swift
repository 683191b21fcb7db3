public import DocumentModel

/// Finds one kind of thing in a document.
///
/// A tagger is a pure function: the same document and the same earlier annotations give the same result, and nothing
/// else goes in or out. It knows no other tagger; what it builds on (the metadata tagger's symbol, the table tagger's
/// header rows) it takes from the annotations, and it copes with their absence.
public protocol Tagger: Sendable {
  /// A stable kebab-case name, used in pipeline files.
  static var id: String { get }

  /// A tagger that takes its words and forms from a vocabulary.
  init(vocabulary: Vocabulary)

  /// Adds what it finds to the annotations.
  func tag(_ document: Document, _ annotations: inout Annotations)
}
