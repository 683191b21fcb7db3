import DocumentModel
package import Tagging

/// One table of a document in a format of its own.
package enum TableExport: String, CaseIterable, Sendable {
  case csv
  case json
  case markdown
  case html

  /// The table as bytes, ending in a line feed.
  ///
  /// - Parameters:
  ///   - index: The table, as an index of `Document.tables`.
  ///   - annotated: The document and what was found in it.
  /// - Returns: UTF-8.
  package func bytes(ofTable index: Int, _ annotated: AnnotatedDocument) -> ContiguousArray<UInt8> {
    switch self {
    case .csv: return CSVWriter.csv(forTable: index, of: annotated.document, CellContents(of: annotated.document))
    case .json: return JSONWriter.json(forTable: index, of: annotated)
    case .markdown:
      var page = MarkdownPage(annotated)
      page.write(table: index)
      return page.bytes
    case .html:
      let page = MarkdownPage(annotated)
      return page.html(table: index, caption: annotated.annotations.table(index).caption)
    }
  }
}
