import DocumentModel
import Tagging

/// Joins the parts of a table that was cut: the next part repeats the header rows, and nothing but its own caption
/// ("Table 1 (continued)") stands between.
struct ContinuedTables: Sendable {
  private var words = WordTable<Bool>()

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary) {
    for word in vocabulary.words("tables", "continued") { words.insert(word, true) }
  }

  /// Says of each part with which table it goes on.
  func join(_ tables: inout [TableAnnotation], _ document: Document) {
    // The last table of each story and cell.
    var last: [Int64: Int] = [:]
    for index in tables.indices {
      let table = document.tables[index]
      let place = Int64(table.story) << 32 | Int64(table.parentCell + 1)
      if let previous = last[place], goesOn(index, with: previous, tables, document) {
        tables[index].continues = previous
        // Where only one part shows its header by how it is set, the other has the same.
        tables[index].headerRows = max(tables[index].headerRows, tables[previous].headerRows)
      }
      last[place] = index
    }
  }

  private func goesOn(_ index: Int, with previous: Int, _ tables: [TableAnnotation], _ document: Document) -> Bool {
    let (before, after) = (tables[previous], tables[index])
    guard !before.isLayout, !after.isLayout, before.headerRows > 0,
      document.tables[previous].columns == document.tables[index].columns,
      document.tables[index].rows.count > before.headerRows,
      isJoined(
        from: Int(document.tables[previous].blocks.end), to: Int(document.tables[index].blocks.start), after, document)
    else { return false }
    let isSame = after.number != nil && after.number == before.number
    if let caption = after.caption, !isContinuation(caption), !isSame { return false }
    return repeatsHeader(TableGrid(previous, of: document), TableGrid(index, of: document), before.headerRows, document)
  }

  /// Whether there is nothing between two tables but empty paragraphs and the caption of the second.
  private func isJoined(from start: Int, to end: Int, _ after: TableAnnotation, _ document: Document) -> Bool {
    guard start <= end else { return false }
    return (start..<end).allSatisfy { index in
      let block = document.blocks[index]
      if block.text.isEmpty || index == after.captionBlock { return true }
      return block.text.count <= 80 && isContinuation(document.string(block))
    }
  }

  /// A line with a word for "continued" in brackets, or at its start or end.
  private func isContinuation(_ line: String) -> Bool {
    let text = PhraseText(line)
    let range = text.trimmingSigns(text.all)
    return range.contains { index in
      guard
        index == range.lowerBound || PhraseText.isSign(text.scalars[index - 1])
          || ScalarClass.isHan(text.scalars[index]),
        let match = words.longestMatch(in: text, at: index, until: range.upperBound)
      else { return false }
      let isOpened = index > 0 && text.scalars[index - 1] == 0x28
      return isOpened || match.range == range || match.range.upperBound == range.upperBound
        || index == range.lowerBound && ScalarClass.isHan(text.scalars[index])
    }
  }

  private func repeatsHeader(_ one: TableGrid, _ two: TableGrid, _ rows: Int, _ document: Document) -> Bool {
    for row in 0..<min(rows, two.rows) {
      let (left, right) = (one.cells(inRow: row), two.cells(inRow: row))
      guard left.count == right.count else { return false }
      for (first, second) in zip(left, right)
      where document.cells[first].columnSpan != document.cells[second].columnSpan
        || document.plainText(ofCell: first) != document.plainText(ofCell: second)
      { return false }
    }
    return true
  }
}
