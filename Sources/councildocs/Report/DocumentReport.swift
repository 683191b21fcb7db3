import DocumentModel
import Tagging
import Writers

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
          milestone.status.rawValue, milestone.target?.text ?? "",
          milestone.phase.map { "\(milestone.action) – \($0)" } ?? milestone.action,
        ]
      }
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().map { TextTable.Cell(row: row, column: $0, text: $1) }
    }
    lines += TextTable(rows: rows.count, columns: 3, headerRows: 1, cells: cells).lines(width: width, look: look)
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
      let annotation = annotations.table(index)
      if annotation.isLayout { continue }
      let drawing = TextTable(document, table: index, headerRows: annotation.headerRows) { cell in
        document.text(
          ofCell: cell, block: { document.string(document.blocks[$0]) }, table: { "[table t\($0 + 1)]" })
      }
      // Columns where no cell begins or ends are not drawn.
      let drawn = drawing.columns < Int(table.columns) ? ", \(SummaryText.count(drawing.columns, "column")) drawn" : ""
      addHeading("Table t\(index + 1) (\(table.rows.count) × \(table.columns)\(drawn))")
      if let caption = annotation.caption { addWrapped(caption) }
      lines += drawing.lines(width: width, look: look)
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

  // MARK: Lines

  private mutating func addHeading(_ text: String) {
    lines.append("")
    lines.append(style.heading(text))
  }

  private mutating func addWrapped(_ text: String, _ set: (String) -> String = { $0 }) {
    lines += TextWrap.lines(of: text, width: width).map(set)
  }

  private mutating func addFields(_ fields: [(name: String, value: String)]) {
    lines += FieldList.lines(fields, width: width, style: style.faint)
  }

  /// How tables look in a terminal.
  private var look: TextTable.Look {
    var look = TextTable.Look(frame: .box)
    look.isolatesRightToLeft = true
    look.header = style.strong
    look.name = style.faint
    return look
  }
}
