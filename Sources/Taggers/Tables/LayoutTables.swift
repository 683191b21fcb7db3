import DocumentModel

extension TableGrid {
  /// Whether a table without caption makes layout: in a running head, without text of its own, of one column, a
  /// cover, or a block to sign.
  ///
  /// A table of one column is a frame around text, such as the boxes on the first pages of Recommendations, unless Word
  /// repeats its first row. Blocks for signatures have columns, but no more than two rows with text and lines to sign on.
  func isLayout(in document: Document) -> Bool {
    let source = document.tables[table]
    let kind = document.stories[Int(source.story)].kind
    if kind == .header || kind == .footer { return true }
    let filled = source.cells.range.filter { document.cells[$0].origin < 0 && document.hasText(cell: $0) }
    if filled.count <= 1 { return true }
    if document.rows[source.rows.range].contains(where: \.isHeader) { return false }
    if isCover(filled, document) { return true }
    let columns = Set(filled.map { document.cells[$0].column })
    return columns.count == 1 || isSignatureBlock(filled, document)
  }

  /// Whether no paragraph with text stands before the table.
  private func isAtStart(of document: Document) -> Bool {
    guard let body = document.stories.first, body.kind == .body, document.tables[table].story == 0 else { return false }
    return document.blocks[Int(body.blocks.start)..<Int(document.tables[table].blocks.start)].allSatisfy(\.text.isEmpty)
  }

  /// A table at the very start of the body of which a third of the cells are empty.
  private func isCover(_ filled: [Int], _ document: Document) -> Bool {
    let own = document.tables[table].cells.range.count { document.cells[$0].origin < 0 }
    return filled.count * 3 <= own * 2 && isAtStart(of: document)
  }

  /// Whether a table is the head of a periodical: it stands at the very start, its rows are divided in different ways,
  /// and it gives addresses.
  func isMasthead(in document: Document) -> Bool {
    guard rows > 1, rows <= 12, isAtStart(of: document),
      !document.rows[document.tables[table].rows.range].contains(where: \.isHeader)
    else { return false }
    let borders = Set(
      document.rows[document.tables[table].rows.range].map { row in row.cells.range.map { document.cells[$0].column } })
    guard borders.count > 1 else { return false }
    return document.blocks[document.tables[table].blocks.range].contains { Self.holdsAddress(document.utf8($0)) }
  }

  /// An address of mail (`@` between letters) or of the web (`www.`).
  private static func holdsAddress(_ text: Span<UInt8>) -> Bool {
    for index in text.indices.dropFirst().dropLast() {
      if text[index] == UInt8(ascii: "@"), text[index - 1] > 0x20, text[index + 1] > 0x20 { return true }
      if index >= 3, text[index] == UInt8(ascii: "."), text.extracting(index - 3..<index).equalsFolded("www") {
        return true
      }
    }
    return false
  }

  /// Lines to sign on: a cell that holds nothing but underscores or points.
  private func isSignatureBlock(_ filled: [Int], _ document: Document) -> Bool {
    guard rows <= 4 else { return false }
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
