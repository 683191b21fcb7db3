import DocumentModel
import Tagging

/// The styles of the Union's templates for what belongs to a table.
struct TableStyleNames: Sendable {
  /// What paragraphs of a style are.
  enum Role: Hashable, Sendable {
    /// The line "TABLE 1".
    case number
    /// The title below it.
    case title
    /// A heading of a column.
    case head
    /// A note below the table.
    case note
  }

  private var beginnings: [(name: [UInt8], role: Role)] = []

  /// The names of a vocabulary.
  init(vocabulary: Vocabulary) {
    let roles: [(String, Role)] = [
      ("style-number", .number), ("style-title", .title), ("style-head", .head), ("style-note", .note),
    ]
    for (name, role) in roles {
      for word in vocabulary.tables[name] ?? [] { beginnings.append((Self.letters(of: word.text.utf8), role)) }
    }
  }

  /// What a paragraph is by its style; nil where the style says nothing.
  func role(_ block: Block, in document: Document) -> Role? {
    guard !block.style.isEmpty else { return nil }
    let style = Self.letters(of: document.strings[block.style].utf8)
    return beginnings.first { style.starts(with: $0.name) }?.role
  }

  /// The bytes of a name in small letters, without spaces, hyphens and underscores.
  private static func letters(of name: some Sequence<UInt8>) -> [UInt8] {
    name.filter { ![0x20, 0x2d, 0x5f].contains($0) }.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
  }
}
