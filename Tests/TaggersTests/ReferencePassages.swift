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
    var rule: String
    var text: String
    var start: Int
    var end: Int
    var description: String { "\(id) «\(text)»" }
  }

  /// What is cited in one text; offsets in Unicode scalars. Short forms and parts of the own document are left out.
  static func find(_ text: String, symbol: String? = nil) -> [Found] {
    all(text, symbol: symbol).filter { !shortKinds.contains($0.kind) }
  }

  /// What one text says in short, behind other paragraphs.
  static func findShortForms(_ text: String, before: [String] = [], symbol: String? = nil) -> [Found] {
    all(text, before: before, symbol: symbol).filter { shortKinds.contains($0.kind) }
  }

  private static let shortKinds: Set<ReferenceKind> = [.pointer, .internal]

  private static func all(_ text: String, before: [String] = [], symbol: String?) -> [Found] {
    let found = (try? passages.get().find(text, before: before, symbol: symbol)) ?? []
    return found.map { Found(id: $0.id, kind: $0.kind, rule: $0.rule, text: $0.text, start: $0.start, end: $0.end) }
  }

  /// What is found in one text; spans in bytes.
  static func references(_ text: String, symbol: String? = nil) -> [Reference] {
    (try? passages.get().references(text, symbol: symbol)) ?? []
  }
}
