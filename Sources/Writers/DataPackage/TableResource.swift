import DocumentModel
import Tagging

/// The rows of one table below its headings, with values in the columns that hold nothing else, and their Table Schema.
///
/// A cell over several rows stands in each of them, one over several columns in the first. Rows that are notes are left
/// out; they stand in `cells.csv`.
struct TableResource {
  /// A column of the file.
  struct Field {
    var name: String
    var type: Entity.FieldType
    var column: TableColumn?
    /// The grid column; nil for what is said of the row.
    var place: Int?
  }

  let annotation: TableAnnotation
  private(set) var fields: [Field] = []
  private let document: Document
  private let contents: CellContents
  private let table: Table
  private var values: [Int: TableValue.Content] = [:]
  /// The rows of the file, as grid rows.
  private var rows: [Int] = []
  /// For each grid column its place in the record; nil for one in which no cell begins.
  private var places: [Int?] = []

  /// Nil for layout, and for a table without rows or columns.
  init?(_ index: Int, _ annotated: AnnotatedDocument, _ contents: CellContents) {
    document = annotated.document
    annotation = annotated.annotations.table(index)
    table = document.tables[index]
    self.contents = contents
    guard !annotation.isLayout, !table.rows.isEmpty, table.columns > 0 else { return nil }
    for value in annotation.values { values[value.cell] = value.content }
    let notes = Set(
      annotation.notes.compactMap { block in
        let cell = Int(document.blocks[block].cell)
        return table.cells.range.contains(cell) ? Int(document.cells[cell].row) : nil
      })
    rows = (min(annotation.headerRows, table.rows.count)..<table.rows.count).filter { !notes.contains($0) }
    setFields(ofTable: index)
  }

  /// The cells that stand in a row of the file.
  private func cells(_ row: Int) -> Range<Int> { document.rows[Int(table.rows.start) + row].cells.range }

  private mutating func setFields(ofTable index: Int) {
    var names = UniqueNames()
    fields.append(Field(name: names.unique("row"), type: .integer))
    if !annotation.totalRows.isEmpty { fields.append(Field(name: names.unique("total"), type: .boolean)) }
    let columns = annotation.columns
    let seen = document.seenColumns(ofTable: index)
    // A column is typed where every cell with text in it has a value.
    var isTyped = columns.map { $0.type != .text }
    var isDay = [Bool](repeating: true, count: columns.count)
    for row in rows {
      for cell in cells(row) where document.cells[cell].origin < 0 {
        let column = Int(document.cells[cell].column)
        guard columns.indices.contains(column) else { continue }
        if case .text(let text) = values[cell], !Self.isDay(text) { isDay[column] = false }
        if values[cell] == nil, document.hasText(cell, contents) { isTyped[column] = false }
      }
    }
    for place in 0..<Int(table.columns) {
      guard seen[place + 1] > seen[place] else {
        places.append(nil)
        continue
      }
      places.append(fields.count)
      let column = columns.indices.contains(place) ? columns[place] : nil
      var type = Entity.FieldType.string
      if let column, isTyped[place] {
        switch column.type {
        case .integer: type = .integer
        case .decimal, .currency, .percentage: type = .number
        case .date: type = isDay[place] ? .date : .string
        case .status, .reference, .text: break
        }
      }
      let name = column.map(\.name) ?? ""
      fields.append(
        Field(
          name: names.unique(name.isEmpty ? "column \(place + 1)" : name), type: type,
          column: column.map {
            var column = $0
            if !isTyped[place] { column.type = .text }
            return column
          }, place: place))
    }
  }

  /// `YYYY-MM-DD`
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10
      && bytes.enumerated().allSatisfy { [4, 7].contains($0) ? $1 == UInt8(ascii: "-") : $1.isASCIIDigit }
  }

  /// The file.
  func csv() -> ContiguousArray<UInt8> {
    var output = CSVOutput()
    output.record(fields.map(\.name))
    for row in rows {
      var record = [ContiguousArray<UInt8>](repeating: [], count: fields.count)
      record[0] = ContiguousArray(String(row).utf8)
      if !annotation.totalRows.isEmpty {
        record[1] = ContiguousArray((annotation.isTotal(row: row) ? "true" : "false").utf8)
      }
      for place in cells(row) {
        let cell = document.cells[place]
        let origin = cell.origin >= 0 ? Int(cell.origin) : place
        // What is covered from above is repeated, what is covered from the side is not; headings reach down, but are none
        // of the rows.
        guard cell.origin < 0 || document.cells[origin].column == cell.column,
          Int(document.cells[origin].row) >= annotation.headerRows, let field = places[Int(cell.column)]
        else { continue }
        record[field] = text(origin, fields[field])
      }
      output.record(record)
    }
    return output.bytes
  }

  private func text(_ cell: Int, _ field: Field) -> ContiguousArray<UInt8> {
    if let column = field.column, column.type != .text, let value = values[cell] {
      switch value {
      case .number(let number): return ContiguousArray(number.description.utf8)
      case .text(let text): return ContiguousArray(text.utf8)
      case .nothing: return []
      }
    }
    return document.text(ofCell: cell, contents)
  }
}

/// Names that differ from each other, in upper or lower case too, as databases want them.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name, with a number behind it where it is taken.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name) \(number)"
      number += 1
    }
    return candidate
  }
}

extension Document {
  /// Whether a cell has text, as `text(ofCell:_:)` gives it.
  fileprivate func hasText(_ cell: Int, _ contents: CellContents) -> Bool {
    contents.blocks(ofCell: cell).contains { !blocks[Int($0)].text.isEmpty }
  }
}
