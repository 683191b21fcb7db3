import DocumentModel
public import Tagging

/// Writes a document as plain text that people like to read: lines of a width, hanging labels, drawn tables, notes at
/// the end.
///
/// An address stands behind the text of its link. Text boxes have a bar at their side and follow the paragraph that holds
/// them. Headers and footers are left out.
public struct TextWriter: DocumentWriter {
  /// The name of the format.
  public static let format = "text"

  /// The most columns of a line; wide characters take two.
  public var width = 100

  /// A writer of lines of 100 columns.
  public init() {}

  /// One file, `name.txt`.
  public func files(for document: AnnotatedDocument, name: String) -> [OutputFile] {
    [OutputFile(path: name + ".txt", bytes: text(for: document))]
  }

  /// The document as text.
  public func text(for annotated: AnnotatedDocument) -> ContiguousArray<UInt8> {
    var page = TextPage(annotated, width: width)
    page.write(annotated.document.body)
    page.writeNotes()
    return ContiguousArray(page.text.utf8)
  }
}
