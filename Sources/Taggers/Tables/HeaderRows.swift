import DocumentModel
import Tagging

/// Finds how many rows at the top of a table head its columns, and how many columns head its rows.
struct HeaderRows: Sendable {
  /// Headings of columns, whatever they mean.
  private var headings = WordTable<Bool>()
  private let styles: TableStyleNames
  /// Headings are short; in bytes of UTF-8.
  private static let mostBytes = 160
  /// In a table with a caption they need not look like headings, but then they are shorter still.
  private static let mostPlainBytes = 80
  /// So many rows below show what the columns hold.
  private static let mostRows = 8

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary) {
    styles = TableStyleNames(vocabulary: vocabulary)
    for language in vocabulary.languages {
      for name in ["action", "status", "target", "responsible", "phase", "number", "remarks"] {
        for word in language.words("tables", name) { headings.insert(word, true) }
      }
    }
  }

  /// The number of header rows.
  ///
  /// What Word repeats at the top of each page (`w:tblHeader`, ECMA-376 Part 1 §17.4.49) counts first, unless that is
  /// the whole table. Else the first row is a header where it is set apart from what follows; a line over the whole
  /// width above it is a title and belongs to it.
  func count(_ grid: TableGrid, hasCaption: Bool, of document: Document) -> Int {
    let rows = document.rows[document.tables[grid.table].rows.range]
    let marked = rows.prefix { $0.isHeader }.count
    if marked > 0, marked < grid.rows { return extended(marked, grid, document) }
    guard grid.rows > 1, grid.columns > 1 else { return 0 }
    var title = 0
    while title < 2, title + 2 < grid.rows, isTitle(title, grid, document) { title += 1 }
    guard isHeader(title, hasCaption: hasCaption, grid, document) else { return 0 }
    return extended(title + 1, grid, document)
  }

  /// Whether a row is one cell over the whole width.
  private func isTitle(_ row: Int, _ grid: TableGrid, _ document: Document) -> Bool {
    let cells = grid.cells(inRow: row)
    guard cells.count == 1 else { return false }
    let cell = document.cells[cells[0]]
    return Int(cell.columnSpan) == grid.columns && cell.rowSpan == 1 && document.hasText(cell: cells[0])
      && isShort(cells[0], document)
  }

  /// A header cell over several rows takes these rows into the header; one over several columns the headings below it.
  private func extended(_ count: Int, _ grid: TableGrid, _ document: Document) -> Int {
    var count = count
    var row = 0
    while row < count {
      var isGroup = false
      for index in grid.cells(inRow: row) {
        let cell = document.cells[index]
        // A cell over all rows is a label at the side.
        if Int(cell.row + cell.rowSpan) < grid.rows { count = max(count, Int(cell.row + cell.rowSpan)) }
        if cell.columnSpan > 1, Int(cell.columnSpan) < grid.columns, document.hasText(cell: index) { isGroup = true }
      }
      if isGroup, row + 1 == count, row + 2 < grid.rows, divides(row, grid, document) { count += 1 }
      row += 1
    }
    return count
  }

  /// Whether the row below one with headings of several columns divides these: it has more cells, is filled below each,
  /// and looks like a header itself.
  private func divides(_ row: Int, _ grid: TableGrid, _ document: Document) -> Bool {
    let groups = grid.cells(inRow: row).filter { document.cells[$0].columnSpan > 1 && document.hasText(cell: $0) }
    let below = grid.cells(inRow: row + 1)
    guard below.count > grid.cells(inRow: row).count else { return false }
    let divided = below.filter { index in
      let column = document.cells[index].column
      return groups.contains { group in
        let cell = document.cells[group]
        return column >= cell.column && column < cell.column + cell.columnSpan
      }
    }
    guard divided.allSatisfy({ document.hasText(cell: $0) && isShort($0, document) }) else { return false }
    if isSetApart(below.filter { document.hasText(cell: $0) }, before: row + 2, grid, document) { return true }
    // Words, or years, over figures.
    return divided.allSatisfy { !holdsDigit($0, document) || namesYear($0, document) }
      && divided.contains { index in
        let column = Int(document.cells[index].column)
        let under = filled(column, from: row + 2, grid, document)
        return !under.isEmpty && under.allSatisfy { isMostlyDigits($0, document) && !isYear($0, document) }
      }
  }

  /// Whether a row is set apart: by the style of the table, bold, slanted, shaded or in a heading's style where the next
  /// rows are not, known headings, or words over numbers.
  private func isHeader(_ row: Int, hasCaption: Bool, _ grid: TableGrid, _ document: Document) -> Bool {
    let first = grid.cells(inRow: row)
    let filled = first.filter { document.hasText(cell: $0) }
    guard filled.count >= 2, filled.count * 2 > first.count, filled.allSatisfy({ isShort($0, document) }) else {
      return false
    }
    if row == 0, document.tables[grid.table].setApart.contains(.firstRow) { return true }
    if isSetApart(filled, before: row + 1, grid, document) { return true }
    // All rows alike in bold: what is bold says nothing. But figures in a row are no headings.
    if filled.count(where: { isKnownHeading($0, document) }) >= 2 { return true }
    guard filled.count >= first.count - 1, first.dropFirst().allSatisfy({ document.hasText(cell: $0) }),
      !filled.contains(where: { holdsDigit($0, document) && !namesYear($0, document) })
    else { return false }
    let columns = (0..<grid.columns).map { self.filled($0, from: row + 1, grid, document) }
    let numbers = columns.indices.filter { column in
      !columns[column].isEmpty && columns[column].allSatisfy { isMostlyDigits($0, document) }
        && grid.cell(row, column).map { !holdsDigit($0, document) || hasOtherFigures($0, columns[column], document) }
          ?? false
    }
    if numbers.count >= 2 || numbers.contains(where: { columns[$0].count >= 2 }) { return true }
    // Over a single row one column of figures is enough beside two others, or where something else speaks for it.
    let isOther = hasCaption || row > 0 || grid.columns >= 3 || filled.contains { isKnownHeading($0, document) }
    if numbers.count == 1, isOther { return true }
    // A table with a caption holds data, and data have headings: short words in each column.
    return hasCaption && numbers.isEmpty && filled.count == first.count && filled.allSatisfy { isPlain($0, document) }
      && !looksLikeTheRest(filled, row, grid, document)
  }

  /// Whether cells are set differently from most of what stands below.
  private func isSetApart(_ cells: [Int], before row: Int, _ grid: TableGrid, _ document: Document) -> Bool {
    let body = (row..<min(grid.rows, row + 5)).map { below in
      grid.cells(inRow: below).filter { document.hasText(cell: $0) }
    }
    guard !cells.isEmpty, body.contains(where: { !$0.isEmpty }) else { return false }
    let differs: ((Int) -> Bool) -> Bool = { test in
      cells.allSatisfy(test) && body.contains { $0.contains { !test($0) } }
    }
    if differs({ isSetAsHeading($0, document) }) { return true }
    if differs({ isAll(.italic, $0, document) }) { return true }
    return differs { isShaded($0, document) }
  }

  // MARK: Columns

  /// The number of columns that head the rows, 0 or 1, by how the first is set or by words beside figures.
  func columns(_ grid: TableGrid, headerRows: Int, of document: Document) -> Int {
    guard grid.columns > 1, headerRows < grid.rows else { return 0 }
    let rows = headerRows..<min(grid.rows, headerRows + 24)
    let first = rows.compactMap { grid.cell($0, 0) }.filter { document.cells[$0].columnSpan == 1 }
    let named = first.filter { document.hasText(cell: $0) }
    guard !named.isEmpty, named.count * 2 > first.count else { return 0 }
    if document.tables[grid.table].setApart.contains(.firstColumn) { return 1 }
    let others = rows.flatMap { row in
      grid.cells(inRow: row).filter { document.cells[$0].column > 0 && document.hasText(cell: $0) }
    }
    guard !others.isEmpty else { return 0 }
    for test in [{ isAll(.bold, $0, document) }, { isShaded($0, document) }] as [(Int) -> Bool] {
      if named.allSatisfy(test), others.count(where: test) * 4 <= others.count { return 1 }
    }
    if headerRows > 0, let corner = grid.cell(0, 0), !document.hasText(cell: corner) { return 1 }
    // Words in the first column, figures in most of the others.
    guard named.allSatisfy({ !isMostlyDigits($0, document) }), rows.count >= 2 else { return 0 }
    let figures = others.count { isMostlyDigits($0, document) || isDash($0, document) }
    return figures * 3 >= others.count * 2 ? 1 : 0
  }

  // MARK: Cells

  private func filled(_ column: Int, from row: Int, _ grid: TableGrid, _ document: Document) -> [Int] {
    (row..<grid.rows).prefix(Self.mostRows).compactMap { grid.cell($0, column) }.filter {
      document.hasText(cell: $0) && !isDash($0, document)
    }
  }

  private func bytes(_ cell: Int, _ document: Document) -> Int {
    document.textBlocks(ofCell: cell).reduce(0) { $0 + document.blocks[$1].text.count }
  }

  private func isShort(_ cell: Int, _ document: Document) -> Bool { bytes(cell, document) <= Self.mostBytes }

  /// A few words without the end of a sentence.
  private func isPlain(_ cell: Int, _ document: Document) -> Bool {
    guard bytes(cell, document) <= Self.mostPlainBytes, let last = document.textBlocks(ofCell: cell).last else {
      return false
    }
    let text = PhraseText(document.blocks[last], in: document)
    guard let end = text.trimming(text.all).last else { return false }
    return ![0x2e, 0x3002, 0x3b, 0x61f].contains(text.scalars[end])
  }

  /// Whether a row repeats a text of its column, as data do and headings do not.
  private func looksLikeTheRest(_ cells: [Int], _ row: Int, _ grid: TableGrid, _ document: Document) -> Bool {
    cells.contains { cell in
      let text = document.plainText(ofCell: cell)
      return filled(Int(document.cells[cell].column), from: row + 1, grid, document).contains {
        document.plainText(ofCell: $0) == text
      }
    }
  }

  /// All text bold, or in one of the templates' styles for headings of tables.
  private func isSetAsHeading(_ cell: Int, _ document: Document) -> Bool {
    document.textBlocks(ofCell: cell).allSatisfy { index in
      styles.role(document.blocks[index], in: document) == .head || isAll(.bold, inBlock: index, document)
    }
  }

  private func isAll(_ format: RunFormat, _ cell: Int, _ document: Document) -> Bool {
    document.textBlocks(ofCell: cell).allSatisfy { isAll(format, inBlock: $0, document) }
  }

  private func isAll(_ format: RunFormat, inBlock index: Int, _ document: Document) -> Bool {
    let runs = document.runs[document.blocks[index].runs.range].filter { !$0.range.isEmpty }
    return !runs.isEmpty && runs.allSatisfy { $0.format.contains(format) }
  }

  private func isShaded(_ cell: Int, _ document: Document) -> Bool {
    let colour = document.cells[cell].shading
    return colour >= 0 && colour != 0xffffff
  }

  private func isKnownHeading(_ cell: Int, _ document: Document) -> Bool {
    let blocks = document.textBlocks(ofCell: cell)
    guard blocks.count == 1 else { return false }
    let text = PhraseText(document.blocks[blocks[0]], in: document)
    return !headings.meanings(of: text, in: text.all).isEmpty
  }

  private func holdsDigit(_ cell: Int, _ document: Document) -> Bool {
    document.textBlocks(ofCell: cell).contains { FoldedText.holdsDigit(document.utf8(document.blocks[$0])) }
  }

  /// Four digits that begin with 19 or 20, alone, or two such years.
  private func isYear(_ cell: Int, _ document: Document) -> Bool {
    let blocks = document.textBlocks(ofCell: cell)
    guard blocks.count == 1, document.blocks[blocks[0]].text.count <= 24 else { return false }
    let text = PhraseText(document.blocks[blocks[0]], in: document)
    let range = text.trimmingSigns(text.all)
    guard let year = text.number(at: range.lowerBound), year.end == range.lowerBound + 4, (1900...2100) ~= year.value
    else { return false }
    let rest = text.trimmingSigns(year.end..<range.upperBound)
    guard !rest.isEmpty, let second = text.number(at: rest.lowerBound) else { return rest.isEmpty }
    return second.end == rest.upperBound && [2, 4].contains(rest.count)
  }

  /// Whether the only digits of a heading are those of years: "2024", "Budget 2024–2025", 2024年.
  private func namesYear(_ cell: Int, _ document: Document) -> Bool {
    let blocks = document.textBlocks(ofCell: cell)
    guard blocks.count == 1 else { return false }
    let text = PhraseText(document.blocks[blocks[0]], in: document)
    var index = 0
    var last = -1
    while index < text.count {
      guard let number = text.number(at: index) else {
        index += 1
        continue
      }
      let isYear = number.end == index + 4 && (1900...2100) ~= number.value
      // The second year of two may be short: 2024-25, 2024/25.
      guard isYear || (number.end == index + 2 && last >= 0 && index == last + 1) else { return false }
      last = number.end
      index = number.end
    }
    return last >= 0
  }

  /// Whether what stands below a year are figures of another kind.
  private func hasOtherFigures(_ year: Int, _ below: [Int], _ document: Document) -> Bool {
    namesYear(year, document) && below.allSatisfy { !isYear($0, document) }
  }

  /// A dash or nothing but signs.
  private func isDash(_ cell: Int, _ document: Document) -> Bool {
    let blocks = document.textBlocks(ofCell: cell)
    guard blocks.count == 1, document.blocks[blocks[0]].text.count <= 8 else { return false }
    let text = PhraseText(document.blocks[blocks[0]], in: document)
    return text.trimmingSigns(text.all).isEmpty
  }

  /// A number, an amount, a share.
  private func isMostlyDigits(_ cell: Int, _ document: Document) -> Bool {
    var (digits, letters) = (0, 0)
    for index in document.textBlocks(ofCell: cell) {
      guard document.blocks[index].text.count <= Self.mostBytes else { return false }
      let text = PhraseText(document.blocks[index], in: document)
      for scalar in text.scalars {
        if ScalarClass.isDigit(scalar) {
          digits += 1
        } else if ScalarClass.isSpacedLetter(scalar) || ScalarClass.isHan(scalar) {
          letters += 1
        }
      }
    }
    return digits > 1 ? digits >= letters : digits > letters
  }
}
