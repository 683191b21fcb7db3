import DocumentModel
import Tagging

/// What a cell holds, before its column is known.
enum CellReading: Sendable {
  /// A dash or another sign for nothing.
  case nothing
  /// One figure.
  case figure(WrittenFigure)
  /// A date, in EDTF.
  case date(String)
  /// A state of an action.
  case status(String)
  /// The ids of references, and nothing else.
  case reference(String)
  /// Words.
  case words
}

/// Reads single cells.
struct CellReader: Sendable {
  private let words: FigureWords
  private let figures: FigureReader
  private let dates: DateParser
  private let statuses: StatusWords
  /// Longer cells hold words; in bytes.
  private static let mostBytes = 120
  /// Cells of more paragraphs hold words, or other tables.
  private static let mostBlocks = 32

  /// A reader with the words of a vocabulary.
  init(words: FigureWords, vocabulary: Vocabulary) {
    self.words = words
    figures = FigureReader(words: words)
    dates = DateParser(vocabulary: vocabulary)
    statuses = StatusWords(vocabulary: vocabulary)
  }

  /// What a cell holds.
  ///
  /// - Parameters:
  ///   - cell: The cell, as an index of `Document.cells`.
  ///   - document: Its document.
  ///   - language: The language of the document; nil where it is not known.
  ///   - references: The references of each block.
  /// - Returns: What was read; nil for an empty cell.
  func reading(
    _ cell: Int, _ document: Document, language: String?, references: [Int32: [Reference]]
  ) -> CellReading? {
    guard document.cells[cell].blocks.count <= Self.mostBlocks else { return .words }
    let blocks = document.textBlocks(ofCell: cell)
    if blocks.isEmpty { return nil }
    if let ids = ids(blocks, document, references) { return .reference(ids) }
    guard blocks.count == 1, document.blocks[blocks[0]].text.count <= Self.mostBytes else { return .words }
    let text = PhraseText(document.utf8(document.blocks[blocks[0]]).extracting(0..<end(blocks[0], document)))
    if text.trimming(text.all).isEmpty { return nil }
    if words.isNothing(text) { return .nothing }
    if let figure = figures.figure(text) { return .figure(figure) }
    if let status = statuses.whole(text, text.all) { return .status(status.status.rawValue) }
    if let date = dates.value(of: text, in: text.trimming(text.all), language: language) {
      return .date(date.edtf)
    }
    return .words
  }

  /// Where the text of a block ends without raised characters, which are marks of notes: 412¹ is no 4121.
  private func end(_ block: Int, _ document: Document) -> Int {
    var end = document.blocks[block].text.count
    for run in document.runs[document.blocks[block].runs.range].reversed() where !run.range.isEmpty {
      guard run.format.contains(.superscript), run.range.start > 0, Int(run.range.end) == end else { break }
      end = Int(run.range.start)
    }
    return end
  }

  /// The ids of the references in a cell that holds nothing else but signs between them; nil for another cell.
  private func ids(_ blocks: [Int], _ document: Document, _ references: [Int32: [Reference]]) -> String? {
    var ids: [String] = []
    for block in blocks {
      guard let found = references[Int32(block)] else { return nil }
      let text = document.utf8(document.blocks[block])
      guard text.count <= 1024 else { return nil }
      var position = 0
      for reference in found {
        let start = Int(reference.span.start)
        if start < position { continue }
        guard isSign(text.extracting(position..<start)) else { return nil }
        ids.append(reference.id)
        position = Int(reference.span.end)
      }
      guard isSign(text.extracting(position..<text.count)) else { return nil }
    }
    return ids.joined(separator: "; ")
  }

  private func isSign(_ text: Span<UInt8>) -> Bool {
    let text = PhraseText(text)
    return text.trimmingSigns(text.all).isEmpty
  }
}
