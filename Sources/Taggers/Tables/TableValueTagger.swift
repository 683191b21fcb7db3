public import DocumentModel
public import Tagging

/// Reads the cells of tables: what each column holds and in which unit, figures, dates, states and references as values,
/// rows that sum up others.
///
/// It stands behind the tagger of references, whose findings make a column one of references.
public struct TableValueTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "values"

  private let cells: CellReader
  private let columns: ColumnReader
  private let totals: TotalRows

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    let words = FigureWords(vocabulary: vocabulary)
    cells = CellReader(words: words, vocabulary: vocabulary)
    columns = ColumnReader(words: words, vocabulary: vocabulary)
    totals = TotalRows(vocabulary: vocabulary)
  }

  /// Adds to each table that is no layout what its cells say.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    guard annotations.tables.count == document.tables.count else { return }
    var references: [Int32: [Reference]] = [:]
    for reference in annotations.references where !reference.id.isEmpty {
      if document.blocks[Int(reference.span.block)].cell >= 0 {
        references[reference.span.block, default: []].append(reference)
      }
    }
    // The rows of the table before, where the next one may go on with it.
    var previous: (table: Int, rows: [TotalRows.Row])?
    for index in document.tables.indices where !annotations.tables[index].isLayout {
      let grid = TableGrid(index, of: document)
      var annotation = annotations.tables[index]
      let language = annotations.metadata.language
      let names = columns.names(grid, headerRows: annotation.headerRows, document)
      let entries = entries(of: index, annotation, document, language: language, references: references)
      annotation.unit = columns.unit(of: index, annotation, names: names, document)
      let found = columns.columns(entries, names: names, unit: annotation.unit, language: language)
      annotation.columns = found.columns.map(\.column)
      annotation.values = found.values
      let own = rows(of: grid, entries, annotation, document)
      annotation.totalRows = own.filter { $0.isTotal && !$0.figures.isEmpty }.map(\.row)
      annotations.tables[index] = annotation
      let before = annotation.continues.flatMap { table in previous?.table == table ? previous?.rows : nil } ?? []
      let rows = before + own
      // Without headings nobody knows what the columns are: forms and estimates are not added up.
      if !annotation.totalRows.isEmpty, annotation.headerRows > 0 {
        for difference in totals.differences(rows, table: index, columns: found.columns) {
          annotations.diagnostics.append(diagnostic(difference, grid, document))
        }
      }
      previous = (index, Self.carried(rows))
    }
  }

  /// The cells below the headings, those over several columns left out, and what they hold.
  private func entries(
    of table: Int, _ annotation: TableAnnotation, _ document: Document, language: String?,
    references: [Int32: [Reference]]
  ) -> [ColumnReader.Entry] {
    let seen = document.seenColumns(ofTable: table)
    return document.tables[table].cells.range.compactMap { index in
      let cell = document.cells[index]
      guard cell.origin < 0, cell.isOneColumn(seen), Int(cell.row) >= annotation.headerRows,
        let reading = cells.reading(index, document, language: language, references: references)
      else { return nil }
      return ColumnReader.Entry(cell: index, row: Int(cell.row), column: Int(cell.column), reading: reading)
    }
  }

  /// The rows with figures in columns of figures.
  private func rows(
    of grid: TableGrid, _ entries: [ColumnReader.Entry], _ annotation: TableAnnotation, _ document: Document
  ) -> [TotalRows.Row] {
    var numbers: [Int: DecimalNumber] = [:]
    for value in annotation.values { if case .number(let number) = value.content { numbers[value.cell] = number } }
    guard !numbers.isEmpty else { return [] }
    var rows: [TotalRows.Row] = []
    for entry in entries {
      if rows.last?.row != entry.row { rows.append(TotalRows.Row(table: grid.table, row: entry.row)) }
      if let number = numbers[entry.cell] {
        rows[rows.count - 1].figures[entry.column] = number
      } else if case .words = entry.reading, Self.isNumeric(annotation.columns[entry.column].type) {
        rows[rows.count - 1].gaps.insert(entry.column)
      }
    }
    // Words over several columns of figures may stand for one of them.
    let places = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].row, $0) })
    let seen = document.seenColumns(ofTable: grid.table)
    for index in document.tables[grid.table].cells.range {
      let cell = document.cells[index]
      guard !cell.isOneColumn(seen), cell.origin < 0, let row = places[Int(cell.row)], document.hasText(cell: index)
      else {
        continue
      }
      let span = Int(cell.column)..<min(annotation.columns.count, Int(cell.column + cell.columnSpan))
      guard let first = span.first, Self.isNumeric(annotation.columns[first].type) else { continue }
      rows[row].gaps.formUnion(span)
    }
    rows.removeAll { $0.figures.isEmpty && $0.gaps.isEmpty }
    for index in rows.indices {
      // The label is the first text that is no figure.
      let first = grid.cells(inRow: rows[index].row).first { document.hasText(cell: $0) }
      guard let first, numbers[first] == nil, document.cells[first].blocks.count <= 8 else { continue }
      let label = document.plainText(ofCell: first)
      let kind = totals.kind(ofLabel: label)
      rows[index].isTotal = kind.isTotal
      rows[index].isPlainTotal = kind.isPlain
      rows[index].isPart = kind.isPart
      let runs = document.textBlocks(ofCell: first).flatMap { document.runs[document.blocks[$0].runs.range] }
      rows[index].isBold = runs.allSatisfy { $0.range.isEmpty || $0.format.contains(.bold) }
    }
    return rows
  }

  /// The rows that the next part of a table takes over: the last ones, lest many small parts cost more and more. Of what
  /// is left out a gap stays, so that no total is said to differ for it.
  private static func carried(_ rows: [TotalRows.Row]) -> [TotalRows.Row] {
    guard rows.count > mostCarried else { return rows }
    var last = Array(rows.suffix(mostCarried))
    last[0].gaps.formUnion(last.flatMap(\.figures.keys))
    return last
  }

  private static let mostCarried = 256

  private static func isNumeric(_ type: ColumnType) -> Bool {
    [.integer, .decimal, .currency, .percentage].contains(type)
  }

  private func diagnostic(_ difference: TotalRows.Difference, _ grid: TableGrid, _ document: Document) -> Diagnostic {
    let cell = grid.cell(difference.row, difference.column)
    let block = cell.flatMap { document.textBlocks(ofCell: $0).first }
    return Diagnostic(
      code: "total-differs", severity: .warning,
      message: "table t\(grid.table + 1), row \(difference.row), column \(difference.column): the total says "
        + "\(difference.stated), the entries add up to \(difference.sum)",
      source: block.map { document.location(of: document.blocks[$0]) } ?? SourceLocation())
  }
}
