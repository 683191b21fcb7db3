import DocumentModel
import Foundation
import Tagging
import Taggers

/// Passages as documents, and what is found in them.
enum ReferencePassages {
  static let tagger = Result { try ReferenceTagger(vocabulary: Vocabulary.load()) }

  /// A document with one block for each text.
  static func document(_ texts: [String]) -> Document {
    var document = Document(source: DocumentSource(file: "passage", sha256: "", bytes: 0))
    for text in texts {
      let start = document.text.count
      document.text.append(contentsOf: text.utf8)
      var block = Block()
      block.text = TextRange(start: start, end: document.text.count)
      document.blocks.append(block)
    }
    return document
  }

  struct Found: Hashable, CustomStringConvertible {
    var id: String
    var text: String
    var start: Int
    var end: Int
    var description: String { "\(id) «\(text)»" }
  }

  /// What is cited in one text; offsets in bytes. Short forms and parts of the own document are left out.
  static func find(_ text: String, symbol: String? = nil) -> [Found] {
    found(references(text, symbol: symbol).filter { !shortKinds.contains($0.kind) }, in: text)
  }

  /// What one text says in short, behind other paragraphs.
  static func findShortForms(_ text: String, before: [String] = [], symbol: String? = nil) -> [Found] {
    var annotations = Annotations()
    annotations.metadata.symbol = symbol
    try? tagger.get().tag(document(before + [text]), &annotations)
    return found(
      annotations.references.filter { Int($0.span.block) == before.count && shortKinds.contains($0.kind) }, in: text)
  }

  private static let shortKinds: Set<ReferenceKind> = [.pointer, .internal]

  private static func found(_ references: [Reference], in text: String) -> [Found] {
    references.map { reference in
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
