public import DocumentModel
public import Tagging

/// Finds what is to be known of each table beyond its grid: caption, header rows, whether it only makes layout.
public struct TableTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "tables"

  private let words: FirstPageWords
  private let captions: CaptionFinder
  private let headers: HeaderRows

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    words = FirstPageWords(vocabulary: vocabulary)
    captions = CaptionFinder(vocabulary: vocabulary)
    headers = HeaderRows(vocabulary: vocabulary)
  }

  /// Adds what it finds to the annotations: one value a table, in the order of `Document.tables`.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    guard !document.tables.isEmpty else { return }
    let page = FirstPage(document, words: words)
    annotations.tables = document.tables.indices.map { index in
      let table = document.tables[index]
      if index == page.headerTable || index == page.summaryTable { return TableAnnotation(isLayout: true) }
      let caption = captions.caption(of: index, in: document)
      let grid = TableGrid(index, of: document)
      if caption == nil, isLayout(grid, document) { return TableAnnotation(isLayout: true) }
      let title = document.strings[table.title]
      return TableAnnotation(
        caption: caption?.text ?? (title.isEmpty ? nil : title),
        captionBlock: caption?.block,
        headerRows: headers.count(grid, of: document)
      )
    }
  }

  /// Whether a table without caption makes layout: in a running head, without text of its own, of one column, a
  /// cover, or a block to sign.
  ///
  /// A table of one column is a frame around text, such as the boxes on the first pages of Recommendations, unless Word
  /// repeats its first row. Blocks for signatures have columns, but no more than two rows with text and lines to sign on.
  private func isLayout(_ grid: TableGrid, _ document: Document) -> Bool {
    let table = document.tables[grid.table]
    let kind = document.stories[Int(table.story)].kind
    if kind == .header || kind == .footer { return true }
    let filled = table.cells.range.filter { document.cells[$0].origin < 0 && document.hasText(cell: $0) }
    if filled.count <= 1 { return true }
    if document.rows[table.rows.range].contains(where: \.isHeader) { return false }
    if isCover(grid, filled, document) { return true }
    let columns = Set(filled.map { document.cells[$0].column })
    return columns.count == 1 || isSignatureBlock(filled, grid, document)
  }

  /// A table at the very start of the body of which a third of the cells are empty.
  private func isCover(_ grid: TableGrid, _ filled: [Int], _ document: Document) -> Bool {
    let table = document.tables[grid.table]
    let own = table.cells.range.count { document.cells[$0].origin < 0 }
    guard filled.count * 3 <= own * 2, let body = document.stories.first else { return false }
    return document.blocks[Int(body.blocks.start)..<Int(table.blocks.start)].allSatisfy(\.text.isEmpty)
  }

  /// Lines to sign on: a cell that holds nothing but underscores or points.
  private func isSignatureBlock(_ filled: [Int], _ grid: TableGrid, _ document: Document) -> Bool {
    guard grid.rows <= 4 else { return false }
    return filled.contains { cell in
      document.textBlocks(ofCell: cell).contains { index in
        let utf8 = document.utf8(document.blocks[index])
        guard utf8.count >= 5 else { return false }
        for offset in utf8.indices where ![0x5f, 0x2e, 0x20, 0x09].contains(utf8[offset]) { return false }
        return true
      }
    }
  }
}
