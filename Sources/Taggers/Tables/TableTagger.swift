public import DocumentModel
public import Tagging

/// Finds what is to be known of each table beyond its grid: caption, headings, notes, whether it only makes layout, and
/// whether it goes on with the table before. What the cells say is left to `TableValueTagger`.
public struct TableTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "tables"

  private let words: FirstPageWords
  private let captions: CaptionFinder
  private let headers: HeaderRows
  private let notes: TableNotes
  private let continuations: ContinuedTables

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    words = FirstPageWords(vocabulary: vocabulary)
    captions = CaptionFinder(vocabulary: vocabulary)
    headers = HeaderRows(vocabulary: vocabulary)
    notes = TableNotes(vocabulary: vocabulary)
    continuations = ContinuedTables(vocabulary: vocabulary)
  }

  /// Adds what it finds to the annotations: one value a table, in the order of `Document.tables`.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    guard !document.tables.isEmpty else { return }
    let page = FirstPage(document, words: words)
    var found = document.tables.indices.map { index in
      let table = document.tables[index]
      if index == page.headerTable || index == page.summaryTable { return TableAnnotation(isLayout: true) }
      let caption = captions.caption(of: index, in: document)
      let grid = TableGrid(index, of: document)
      if caption == nil, grid.isLayout(in: document) || grid.isMasthead(in: document) {
        return TableAnnotation(isLayout: true)
      }
      let title = document.strings[table.title]
      var annotation = TableAnnotation(
        caption: caption?.text ?? (title.isEmpty ? nil : title),
        captionBlock: caption?.block,
        headerRows: headers.count(grid, hasCaption: caption != nil, of: document)
      )
      annotation.number = caption.flatMap { captions.number(of: $0.text) }
      annotation.notes = notes.notes(of: grid, caption: caption?.block, in: document)
      return annotation
    }
    continuations.join(&found, document)
    for index in found.indices where !found[index].isLayout {
      found[index].headerColumns = headers.columns(
        TableGrid(index, of: document), headerRows: found[index].headerRows, of: document)
    }
    annotations.tables = found
  }
}
