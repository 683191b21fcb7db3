public import DocumentModel
public import Tagging

/// Finds the milestones of a document: rows of tables that say what is to be done, how far it is, and by when.
public struct MilestoneTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "milestones"

  private let words: MilestoneWords
  private let columns: MilestoneColumnFinder

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    words = MilestoneWords(vocabulary: vocabulary)
    columns = MilestoneColumnFinder(vocabulary: vocabulary, statuses: words.statuses, targets: words.targets)
  }

  /// Adds what it finds to the annotations. Header rows and layout come from the table tagger; without it, the first row
  /// of each table heads its columns.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    let language = annotations.metadata.language
    for index in document.tables.indices {
      let known = annotations.tables.indices.contains(index) ? annotations.tables[index] : nil
      if known?.isLayout ?? false { continue }
      let grid = TableGrid(index, of: document)
      let headerRows = known?.headerRows ?? min(1, grid.rows)
      guard let found = columns.columns(grid, headerRows: headerRows, of: document, language: language) else {
        continue
      }
      let reader = MilestoneRowReader(
        document: document, grid: grid, columns: found, headerRows: headerRows, language: language, words: words)
      for row in headerRows..<grid.rows { annotations.milestones += reader.milestones(inRow: row) }
    }
  }
}
