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

  typealias Found = PassageTagger.Found

  /// What is found in one text; offsets in Unicode scalars.
  static func find(_ text: String, symbol: String? = nil) -> [Found] {
    (try? passages.get().find(text, symbol: symbol)) ?? []
  }

  /// What is found in one text; spans in bytes.
  static func references(_ text: String, symbol: String? = nil) -> [Reference] {
    (try? passages.get().references(text, symbol: symbol)) ?? []
  }
}
