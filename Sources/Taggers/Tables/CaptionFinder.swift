import DocumentModel
import Tagging

/// Finds the caption of a table: a paragraph before or behind it, or its first row.
///
/// A caption is known by Word's kind of paragraph, by the styles of ITU's templates ("Table_No", "Table_title"), or by
/// its beginning: a caption word with a number. A sentence may begin in the same way ("Table 1 shows …"), so that a line
/// that is known by its beginning alone must not end like a sentence.
struct CaptionFinder: Sendable {
  /// A caption and where it stands.
  struct Caption {
    var text: String
    var block: Int
  }

  /// What a caption word announces.
  private enum Kind: Hashable, Sendable {
    case table
    case figure
  }

  private var words = WordTable<Kind>()
  private let styles: TableStyleNames
  /// A caption is not longer than a few lines; in bytes.
  private static let mostBytes = 600

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary) {
    for word in vocabulary.words("tables", "caption") { words.insert(word, .table) }
    for word in vocabulary.words("tables", "figure") { words.insert(word, .figure) }
    styles = TableStyleNames(vocabulary: vocabulary)
  }

  /// The caption of a table; nil for none. The one before the table is preferred to one behind it, which may belong to
  /// the next table.
  func caption(of table: Int, in document: Document) -> Caption? {
    before(table, in: document) ?? firstRow(table, in: document) ?? behind(table, in: document)
  }

  private func before(_ table: Int, in document: Document) -> Caption? {
    guard let last = document.neighbour(ofTable: table, step: -1) else { return nil }
    if isCaption(last, in: document) { return Caption(text: document.string(document.blocks[last]), block: last) }
    // "TABLE 1" in one paragraph, its title in the next.
    let isTitle = styles.role(document.blocks[last], in: document) == .title
    guard isTitle,
      let first = document.neighbour(ofTable: table, step: -1, from: last - 1), isCaption(first, in: document)
    else {
      return isTitle
        ? Caption(text: document.string(document.blocks[last]), block: last) : nil
    }
    let text = document.string(document.blocks[first]) + " " + document.string(document.blocks[last])
    return Caption(text: text, block: first)
  }

  private func behind(_ table: Int, in document: Document) -> Caption? {
    guard let next = document.neighbour(ofTable: table, step: 1), isCaption(next, in: document) else { return nil }
    // Directly before another table it is the caption of that one.
    let story = Int(document.tables[table].story)
    let follower = document.tables.indices.dropFirst(table + 1).first { Int(document.tables[$0].story) == story }
    if let follower, Int(document.tables[follower].blocks.start) == next + 1 { return nil }
    return Caption(text: document.string(document.blocks[next]), block: next)
  }

  /// A row of one cell over the whole width that holds nothing but a caption.
  private func firstRow(_ table: Int, in document: Document) -> Caption? {
    guard let row = document.rows[document.tables[table].rows.range].first, row.cells.count == 1,
      document.cells[Int(row.cells.start)].columnSpan == document.tables[table].columns,
      document.tables[table].columns > 1
    else { return nil }
    let blocks = document.textBlocks(ofCell: Int(row.cells.start))
    guard blocks.count == 1, isCaption(blocks[0], in: document) else { return nil }
    return Caption(text: document.string(document.blocks[blocks[0]]), block: blocks[0])
  }

  /// Whether a block is the caption of a table.
  func isCaption(_ index: Int, in document: Document) -> Bool {
    let block = document.blocks[index]
    guard block.text.count <= Self.mostBytes else { return false }
    let text = PhraseText(block, in: document)
    let whole = text.trimming(text.all)
    let match = words.longestMatch(in: text, at: whole.lowerBound, until: whole.upperBound)
    if let match, match.meanings == [.figure] { return false }
    if block.kind == .caption { return true }
    if styles.role(block, in: document) == .number { return true }
    guard let match, match.meanings.contains(.table) else { return false }
    return beginsWithNumber(text, match.range.upperBound..<whole.upperBound)
  }

  /// A number or letter follows the word ("Table 1", "Table A.2", "表一"), and what follows is no sentence.
  private func beginsWithNumber(_ text: PhraseText, _ range: Range<Int>) -> Bool {
    guard let number = numberRange(text, range) else { return false }
    let rest = text.trimming(number.upperBound..<text.trimming(range).upperBound)
    guard let separator = rest.first, let last = rest.last else { return true }
    // A colon, a dash or a point behind the number settles it; else the line must not end like a sentence.
    return Self.endsNumber(text.scalars[separator]) || !Self.endsSentence(text.scalars[last])
  }

  /// The number or letter at the start of a range.
  private func numberRange(_ text: PhraseText, _ range: Range<Int>) -> Range<Int>? {
    let range = text.trimming(range)
    guard let first = range.first else { return nil }
    var index = first
    var digits = 0
    while index < range.upperBound, text.scalars[index] != 0x20 {
      // A dash between digits parts the number of a clause from that of the table.
      let isInside =
        text.scalars[index] == 0x2d && digits > 0 && index + 1 < range.upperBound
        && ScalarClass.isDigit(text.scalars[index + 1]) && ScalarClass.isDigit(text.scalars[index - 1])
      if Self.endsNumber(text.scalars[index]), !isInside { break }
      if ScalarClass.isDigit(text.scalars[index]) || ChineseNumeral.value(of: text.scalars[index]) != nil {
        digits += 1
      }
      index += 1
      if digits > 0, index < range.upperBound, ScalarClass.isHan(text.scalars[index]) { break }
    }
    let isNumber = digits > 0 || RomanNumeral.value(of: text.scalars[first..<index]) != nil || index == first + 1
    return isNumber && index - first <= 12 ? first..<index : nil
  }

  /// The number that a caption gives its table; nil for none.
  func number(of caption: String) -> String? {
    let text = PhraseText(caption)
    let whole = text.trimming(text.all)
    guard let match = words.longestMatch(in: text, at: whole.lowerBound, until: whole.upperBound),
      match.meanings.contains(.table),
      let range = numberRange(text, match.range.upperBound..<whole.upperBound)
    else { return nil }
    let bytes = text.sourceRange(range)
    let number = String(decoding: Array(caption.utf8)[bytes], as: UTF8.self)
    return number.hasSuffix(".") || number.hasSuffix(",") ? String(number.dropLast()) : number
  }

  /// `: - . (` and the line's own ends
  private static func endsNumber(_ scalar: UInt32) -> Bool { [0x3a, 0x28, 0x2d].contains(scalar) }

  /// `. 。 ; ؟ ؛`
  private static func endsSentence(_ scalar: UInt32) -> Bool { [0x2e, 0x3002, 0x3b, 0x61f].contains(scalar) }
}
