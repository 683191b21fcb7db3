import DocumentModel
import Tagging

/// What is in one document, for reading on a terminal.
struct DocumentReport {
  /// Lines longer than this are hard to read, however wide the terminal is.
  static let largestWidth = 160

  private let document: Document
  private let annotations: Annotations
  private let width: Int
  private let style: TextStyle
  private var lines: [String] = []

  init(_ annotated: AnnotatedDocument, width: Int, style: TextStyle) {
    document = annotated.document
    annotations = annotated.annotations
    self.width = width
    self.style = style
  }

  /// The whole report, ending in a line feed.
  func text() -> String {
    var report = self
    report.addHead()
    report.addSummary()
    report.addCounts()
    report.addMilestones()
    report.addReferences()
    report.addTables()
    report.addDiagnostics()
    return report.lines.joined(separator: "\n") + "\n"
  }

  // MARK: Parts

  private mutating func addHead() {
    let metadata = annotations.metadata
    let symbol = metadata.symbol ?? document.source.file
    let facts = [
      metadata.language, metadata.session, metadata.date, metadata.agendaItem,
      metadata.originalLanguage.map { "original \($0)" },
    ]
    addWrapped(([symbol] + facts.compactMap { $0 }).joined(separator: " · "), style.symbol)
    if let title = metadata.title { addWrapped(title, style.strong) }
    if let author = metadata.author { addWrapped(author) }
  }

  private mutating func addSummary() {
    let summary = annotations.metadata.summary
    let fields = [
      ("purpose", summary.purpose), ("action", summary.action), ("strategic plan", summary.strategicPlan),
      ("financial", summary.financial), ("references", summary.references),
    ]
    if summary.isEmpty { return }
    addHeading("Summary")
    addFields(fields.compactMap { name, value in value.map { (name, $0) } })
  }

  private mutating func addCounts() {
    let counts = [
      (document.blocks.count { !$0.text.isEmpty }, "paragraph"),
      (document.blocks.count { $0.kind == .heading }, "heading"),
      (document.tables.count, "table"), (document.notes.count, "note"), (document.links.count, "link"),
    ]
    lines.append("")
    addWrapped(counts.map(SummaryText.count).joined(separator: ", "), style.faint)
  }

  private mutating func addMilestones() {
    if annotations.milestones.isEmpty { return }
    addHeading("Milestones (\(annotations.milestones.count))")
    let rows =
      [["status", "target", "action"]]
      + annotations.milestones.map { milestone in
        [
          milestone.status.rawValue, milestone.target.map { $0.edtf ?? $0.text } ?? "",
          milestone.phase.map { "\(milestone.action) – \($0)" } ?? milestone.action,
        ]
      }
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().map { TerminalTable.Cell(row: row, column: $0, text: $1) }
    }
    lines += TerminalTable(rows: rows.count, columns: 3, headerRows: 1, cells: cells, width: width).lines()
  }

  private mutating func addReferences() {
    let groups = ReferenceGroup.groups(of: annotations.references)
    if groups.isEmpty { return }
    let mentions = groups.reduce(0) { $0 + $1.mentions }
    let distinct = groups.reduce(0) { $0 + $1.ids.count }
    addHeading("References (\(mentions), \(distinct) distinct)")
    addFields(groups.map { ("\($0.kind.rawValue) (\($0.mentions))", $0.text) })
  }

  private mutating func addTables() {
    for (index, table) in document.tables.enumerated() where !table.rows.isEmpty {
      let annotation = index < annotations.tables.count ? annotations.tables[index] : TableAnnotation()
      if annotation.isLayout { continue }
      addHeading("Table t\(index + 1) (\(table.rows.count) × \(table.columns))")
      if let caption = annotation.caption { addWrapped(caption) }
      let cells = table.cells.range.filter { document.cells[$0].origin < 0 }.map(cell)
      let drawing = TerminalTable(
        rows: table.rows.count, columns: Int(table.columns), headerRows: annotation.headerRows, cells: cells,
        width: width)
      if drawing.isReadable {
        lines += drawing.lines()
      } else {
        addFields(cells.filter { !$0.text.isEmpty }.map { ("row \($0.row) column \($0.column)", $0.text) })
      }
    }
  }

  private mutating func addDiagnostics() {
    let diagnostics = document.diagnostics + annotations.diagnostics
    if diagnostics.isEmpty { return }
    addHeading("Diagnostics (\(diagnostics.count))")
    for diagnostic in diagnostics {
      let place = diagnostic.source.description
      let prefix = place.isEmpty ? "" : place + ": "
      addWrapped("\(prefix)\(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]")
    }
  }

  // MARK: Cells

  private func cell(_ index: Int) -> TerminalTable.Cell {
    let cell = document.cells[index]
    let parts = document.contents(ofCell: index).map { content in
      switch content {
      case .block(let block): labelled(document.blocks[block])
      case .table(let table): "[table t\(table + 1)]"
      }
    }
    return TerminalTable.Cell(
      row: Int(cell.row), column: Int(cell.column), rowSpan: Int(cell.rowSpan), columnSpan: Int(cell.columnSpan),
      text: parts.joined(separator: "\n"))
  }

  private func labelled(_ block: Block) -> String {
    block.number.isEmpty ? document.string(block) : "\(document.strings[block.number]) \(document.string(block))"
  }

  // MARK: Lines

  private mutating func addHeading(_ text: String) {
    lines.append("")
    lines.append(style.heading(text))
  }

  private mutating func addWrapped(_ text: String, _ set: (String) -> String = { $0 }) {
    lines += TextWrap.lines(text, columns: width).map(set)
  }

  /// Names at the left, values behind them in a column of their own.
  private mutating func addFields(_ fields: [(name: String, value: String)]) {
    let column = (fields.map { TextWidth.columns($0.name) }.max() ?? 0) + 2
    for (name, value) in fields {
      for (index, line) in TextWrap.lines(value, columns: max(width - column, 20)).enumerated() {
        let padding = String(repeating: " ", count: index == 0 ? column - TextWidth.columns(name) : column)
        lines.append((index == 0 ? style.faint(name) : "") + padding + line)
      }
    }
  }
}
