import DocumentModel
import Tagging
import Writers

/// The tables of one document, for reading on a terminal.
struct TableList {
  private let document: Document
  private let annotations: Annotations
  private let width: Int

  init(_ annotated: AnnotatedDocument, width: Int) {
    document = annotated.document
    annotations = annotated.annotations
    self.width = width
  }

  /// The list, ending in a line feed.
  ///
  /// - Parameter all: Whether tables that only make layout are in it.
  /// - Returns: The text.
  func text(all: Bool) -> String {
    var entries: [(name: String, value: String)] = []
    var hidden = 0
    for index in document.tables.indices {
      let annotation = annotations.table(index)
      if annotation.isLayout, !all {
        hidden += 1
      } else {
        entries.append(("t\(index + 1)", entry(index, annotation)))
      }
    }
    var lines = FieldList.lines(entries, width: width)
    if hidden > 0 {
      lines.append((lines.isEmpty ? "" : "\n") + "\(SummaryText.count(hidden, "table")) of layout not listed")
    }
    if lines.isEmpty { lines.append("no tables") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(_ index: Int, _ annotation: TableAnnotation) -> String {
    let table = document.tables[index]
    var lines: [String] = []
    if let caption = annotation.caption { lines.append(caption) }
    var facts = ["\(table.rows.count) × \(table.columns)"]
    if annotation.isLayout { facts.append("layout") }
    if annotation.headerRows > 0 { facts.append(SummaryText.count(annotation.headerRows, "header row")) }
    if annotation.headerColumns > 0 { facts.append(SummaryText.count(annotation.headerColumns, "header column")) }
    if !annotation.totalRows.isEmpty { facts.append(SummaryText.count(annotation.totalRows.count, "total")) }
    if !annotation.notes.isEmpty { facts.append(SummaryText.count(annotation.notes.count, "note")) }
    if let before = annotation.continues { facts.append("goes on with t\(before + 1)") }
    if let unit = annotation.unit { facts.append("in \(unit.text)") }
    lines.append(facts.joined(separator: ", "))
    let columns = annotation.columns.enumerated().map { place, column in
      let name = column.name.isEmpty ? "column \(place)" : column.name
      let unit = column.unit.map { $0 == annotation.unit || $0.text == "%" ? "" : " in \($0.text)" } ?? ""
      return "\(name): \(column.type.rawValue)\(unit)"
    }
    if !columns.isEmpty { lines.append(columns.joined(separator: "; ")) }
    return lines.joined(separator: "\n")
  }

  /// One table, drawn below its caption and above its notes.
  func drawing(of index: Int) -> String {
    let annotation = annotations.table(index)
    var lines: [String] = []
    if let caption = annotation.caption { lines += TextWrap.lines(of: caption, width: width) }
    let drawing = TextTable(document, table: index, headerRows: annotation.headerRows) { cell in
      document.text(ofCell: cell, block: { document.string(document.blocks[$0]) }, table: { "[table t\($0 + 1)]" })
    }
    var look = TextTable.Look(frame: .box)
    look.isolatesRightToLeft = true
    lines += drawing.lines(width: width, look: look)
    for note in annotation.notes where document.blocks[note].cell == document.tables[index].parentCell {
      lines += TextWrap.lines(of: document.string(document.blocks[note]), width: width)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
