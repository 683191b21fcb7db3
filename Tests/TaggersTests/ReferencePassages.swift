import DocumentModel
import Foundation
import Tagging
import Taggers

/// Passages as documents, and what is found in them.
enum ReferencePassages {
  static let tagger = Result { try ReferenceTagger(vocabulary: Vocabulary.load()) }

  /// A document with one block for each text.
  static func document(_ texts: [String]) -> Document {
    Document(passages: texts)
  }

  struct Found: Hashable, CustomStringConvertible {
    var id: String
    var text: String
    var start: Int
    var end: Int
    var description: String { "\(id) «\(text)»" }
  }

  /// What is found in one text; offsets in bytes.
  static func find(_ text: String, symbol: String? = nil) -> [Found] {
    references(text, symbol: symbol).map { reference in
      let bytes = Array(text.utf8)[reference.span.range]
      return Found(
        id: reference.id, text: String(decoding: bytes, as: UTF8.self), start: Int(reference.span.start),
        end: Int(reference.span.end))
    }
  }

  static func references(_ text: String, symbol: String? = nil) -> [Reference] {
    var annotations = Annotations()
    annotations.metadata.symbol = symbol
    try? tagger.get().tag(document([text]), &annotations)
    return annotations.references
  }
}
