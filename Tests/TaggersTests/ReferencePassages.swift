import DocumentModel
import ReferenceScoring
import Tagging
import Taggers

/// Passages as documents, and what is found in them with the vocabulary that travels inside the program.
enum ReferencePassages {
  static let passages = Result { PassageTagger(vocabulary: try Vocabulary.load()) }
  static let tagger = passages.map(\.tagger)

  /// A document with one block for each text.
  static func document(_ texts: [String]) -> Document { Document(passages: texts) }

  struct Found: Hashable, CustomStringConvertible {
    var id: String
    var kind: ReferenceKind
    var text: String
    var start: Int
    var end: Int
    var description: String { "\(id) «\(text)»" }
  }

  /// What is found in one text; offsets in Unicode scalars.
  static func find(_ text: String, symbol: String? = nil) -> [Found] {
    let found = (try? passages.get().find(text, symbol: symbol)) ?? []
    return found.map { Found(id: $0.id, kind: $0.kind, text: $0.text, start: $0.start, end: $0.end) }
  }

  /// What is found in one text; spans in bytes.
  static func references(_ text: String, symbol: String? = nil) -> [Reference] {
    (try? passages.get().references(text, symbol: symbol)) ?? []
  }
}
