import DocumentModel
public import Tagging

/// Writes a document as Markdown for people: CommonMark with the tables and footnotes that GitHub, pandoc and most others
/// know.
///
/// Labels stand as Word prints them. A table that Markdown has no form for – merged cells, nested tables, several header
/// rows – is an HTML table, and a table that only makes layout is paragraphs. Text boxes are quotations behind the paragraph that holds them. Headers and footers are left
/// out, and so is how words are set.
public struct MarkdownWriter: DocumentWriter {
  /// The name of the format.
  public static let format = "markdown"

  /// A writer.
  public init() {}

  /// One file, `name.md`.
  public func files(for document: AnnotatedDocument, name: String) -> [OutputFile] {
    [OutputFile(path: name + ".md", bytes: Self.markdown(for: document))]
  }

  /// The document as Markdown.
  public static func markdown(for annotated: AnnotatedDocument) -> ContiguousArray<UInt8> {
    var page = MarkdownPage(annotated)
    page.write(annotated.document.body)
    page.writeNotes()
    return page.bytes
  }
}
