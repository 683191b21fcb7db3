import DocumentModel
import Tagging

/// Finds the milestones of tables.
struct TableMilestones: Sendable {
  private let words: MilestoneWords
  private let columns: MilestoneColumnFinder

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary, words: MilestoneWords) {
    self.words = words
    columns = MilestoneColumnFinder(vocabulary: vocabulary, statuses: words.statuses, targets: words.targets)
  }

  /// A table of milestones, for the one that goes on with it.
  private struct Previous {
    var columns: MilestoneColumns
    var width: Int
    /// The block behind its last.
    var end: Int
  }

  /// The milestones of all tables, in order.
  func milestones(in document: Document, _ annotations: Annotations) -> [Milestone] {
    var found: [Milestone] = []
    var previous: Previous?
    for index in document.tables.indices {
      let known = annotations.tables.indices.contains(index) ? annotations.tables[index] : nil
      if known?.isLayout ?? false { continue }
      let grid = TableGrid(index, of: document)
      let headerRows = known?.headerRows ?? min(1, grid.rows)
      let end = Int(document.tables[index].blocks.end)
      let language = annotations.metadata.language
      func rows(_ columns: MilestoneColumns, from start: Int) -> [Milestone] {
        let reader = MilestoneRowReader(
          document: document, grid: grid, columns: columns, headerRows: start, language: language, words: words)
        return (start..<max(start, grid.rows)).flatMap { reader.milestones(inRow: $0) }
      }
      if let columns = columns.columns(grid, headerRows: headerRows, of: document, language: language) {
        found += rows(columns, from: headerRows)
        previous = Previous(columns: columns, width: grid.columns, end: end)
      } else if let before = previous, before.width == grid.columns,
        isBlank(before.end..<Int(document.tables[index].blocks.start), document)
      {
        // The same table over a page break: no headings, the same columns.
        let more = rows(before.columns, from: 0)
        let filled = Set(more.compactMap(\.row)).count
        guard filled * 2 > grid.rows, more.contains(where: { $0.status != .unknown || $0.target?.edtf != nil }) else {
          previous = nil
          continue
        }
        found += more
        previous?.end = end
      } else {
        previous = nil
      }
    }
    return found
  }

  /// Whether nothing stands between two tables.
  private func isBlank(_ blocks: Range<Int>, _ document: Document) -> Bool {
    blocks.count <= 8 && blocks.allSatisfy { document.blocks[$0].text.isEmpty }
  }
}
