import DocumentModel
import Tagging

/// A small paper: its paragraphs are the body, and each reference is the first occurrence of its text.
struct Paper {
  var file: String
  var symbol: String?
  var language: String? = "en"
  var paragraphs: [String] = []
  /// The id, the text, and the index of the paragraph.
  var references: [(id: String, text: String, paragraph: Int)] = []
  var kind = ReferenceKind.document
  var milestones: [Milestone] = []

  var output: String { file + ".json" }

  var annotated: AnnotatedDocument {
    var document = Document(source: DocumentSource(file: file + ".docx", sha256: "00", bytes: 1))
    document.stories.append(Story(kind: .body, part: document.strings.intern("word/document.xml")))
    for paragraph in paragraphs {
      var block = Block()
      let start = document.text.count
      document.text.append(contentsOf: paragraph.utf8)
      block.text = TextRange(start: start, end: document.text.count)
      document.blocks.append(block)
    }
    var found = Annotations()
    found.metadata.symbol = symbol
    found.metadata.language = language
    found.milestones = milestones
    for (id, text, paragraph) in references {
      let work = String(id.prefix { $0 != "(" })
      let edition = work == id ? nil : String(id.dropFirst(work.count + 1).dropLast())
      found.references.append(
        Reference(
          id: id, work: work, edition: edition, kind: kind, span: Self.span(of: text, in: paragraph, of: document),
          isSelf: id == symbol, rule: "test"))
    }
    return AnnotatedDocument(document: document, annotations: found)
  }

  static func span(of text: String, in paragraph: Int, of document: Document) -> BlockSpan {
    let whole = Array(document.string(document.blocks[paragraph]).utf8)
    let part = Array(text.utf8)
    let start = whole.indices.first { whole[$0...].starts(with: part) } ?? 0
    return BlockSpan(block: paragraph, start: start, end: start + part.count)
  }
}
