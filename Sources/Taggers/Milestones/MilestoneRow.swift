import DocumentModel
import Tagging

/// Reads the milestones of one row.
struct MilestoneRowReader {
  let document: Document
  let grid: TableGrid
  let columns: MilestoneColumns
  let headerRows: Int
  let language: String?
  let words: MilestoneWords

  /// The milestones of a row: none for a sub-heading, a note or a total; one a phase where the target has several.
  func milestones(inRow row: Int) -> [Milestone] {
    guard let actionCell = grid.cell(row, columns.action), isEntry(row, actionCell) else { return [] }
    let action = text(ofCell: actionCell)
    guard !action.isEmpty, !words.isNoEntry(action) else { return [] }
    let statusPieces = pieces(columns.status, row, besides: actionCell)
    let targetPieces =
      columns.target == columns.status ? statusPieces : pieces(columns.target, row, besides: actionCell)
    let statusLines = lines(columns.status, row, besides: actionCell)
    let targets = self.targets(targetPieces, statusPieces)
    guard !statusLines.isEmpty || targets.contains(where: { $0.target?.saysWhen ?? false }) else { return [] }
    let owner = columns.owner.flatMap { text(inColumn: $0, row) }

    return targets.map { target in
      let status = self.status(statusLines, statusPieces, phase: target.phase)
      var milestone = Milestone(
        action: action, status: status.status, statusText: status.text, target: target.target,
        phase: target.phase ?? columns.phase.flatMap { text(inColumn: $0, row) }, table: grid.table, row: row,
        blocks: blocks(inRow: row))
      milestone.owner = owner
      addProgress(statusLines, statusPieces, to: &milestone)
      return milestone
    }
  }

  // MARK: Rows

  /// A row of its own: not one cell over the whole width, not the headings again, not covered from above.
  private func isEntry(_ row: Int, _ actionCell: Int) -> Bool {
    let cells = grid.cells(inRow: row)
    guard Set(cells).count > 1 else { return false }
    let asked = [columns.status, columns.target].compactMap { $0 }.compactMap { grid.cell(row, $0) }
    if asked.contains(actionCell) { return false }
    let isCovered = ([actionCell] + asked).allSatisfy { Int(document.cells[$0].row) < row }
    if isCovered { return false }
    // The last header rows name the columns; a hostile table may have a million.
    let heads = (max(0, headerRows - 4)..<headerRows).compactMap { grid.cell($0, columns.action) }
    return !heads.contains { text(ofCell: $0) == text(ofCell: actionCell) }
  }

  /// The paragraphs with text of all cells in a row.
  private func blocks(inRow row: Int) -> [Int] {
    Set(
      grid.cells(inRow: row).flatMap { cell in
        document.cells[cell].blocks.range.filter { !document.blocks[$0].text.isEmpty }
      }
    ).sorted()
  }

  // MARK: Cells

  private func text(ofCell cell: Int) -> String {
    document.textBlocks(ofCell: cell).flatMap { TextLine.lines(of: $0, in: document) }
      .map { $0.string(in: document) }.joined(separator: "\n")
  }

  /// The lines of the cell in a column that hold letters or digits; a dash stands for nothing.
  private func lines(_ column: Int?, _ row: Int, besides action: Int) -> [TextLine] {
    guard let column, let cell = grid.cell(row, column), cell != action else { return [] }
    return document.textBlocks(ofCell: cell).flatMap { TextLine.lines(of: $0, in: document) }
      .filter { !$0.text.trimmingSigns($0.text.all).isEmpty }
  }

  private func pieces(_ column: Int?, _ row: Int, besides action: Int) -> [TargetPiece] {
    words.targets.pieces(lines(column, row, besides: action), language: language)
  }

  /// The text of a cell; nil where there is none but signs, such as a dash.
  private func text(inColumn column: Int, _ row: Int) -> String? {
    guard let cell = grid.cell(row, column) else { return nil }
    let text = text(ofCell: cell)
    let folded = PhraseText(text)
    return folded.trimmingSigns(folded.all).isEmpty ? nil : text
  }

  // MARK: Targets

  /// The targets of a row, each with its phase; one without a date where there is none.
  private func targets(
    _ pieces: [TargetPiece], _ statusPieces: [TargetPiece]
  ) -> [(phase: String?, target: TargetDate?)] {
    var entries = pieces.filter { $0.date != nil || $0.phase != nil }
    // Without a target column, or with an empty one, the date may stand beside the status.
    if entries.isEmpty { entries = statusPieces.filter { $0.date != nil } }
    if !entries.isEmpty {
      return entries.map { piece in
        let phase = piece.phase.map { piece.line.string(in: document, $0) }
        let text = piece.line.string(in: document, piece.words)
        if text.isEmpty { return (phase, nil) }
        return (phase, piece.date.map { TargetDate(text: text, value: $0) } ?? undated(piece))
      }
    }
    guard columns.target != columns.status else { return [(nil, nil)] }
    // "To be determined", "continuous": the words, and no date.
    let open = pieces.filter { !$0.line.text.trimmingSigns($0.words).isEmpty }
    guard !open.isEmpty else { return [(nil, nil)] }
    if open.count == 1 { return [(nil, undated(open[0]))] }
    let text = open.map { $0.line.string(in: document, $0.words) }.joined(separator: "\n")
    return [(nil, TargetDate(text: text))]
  }

  private func undated(_ piece: TargetPiece) -> TargetDate {
    words.targets.phrases.undated(piece.line.text, piece.words, language: language) {
      piece.line.string(in: document, $0)
    }
  }

  // MARK: Status

  /// What the cell of the status says besides: how much is done ("75 % complete"), and when it was ("Completed in March
  /// 2025").
  private func addProgress(_ lines: [TextLine], _ pieces: [TargetPiece], to milestone: inout Milestone) {
    let shares = lines.compactMap { words.statuses.share($0.text, $0.text.all) }
    if shares.count == 1 {
      milestone.progress = shares[0]
      switch (milestone.status, shares[0]) {
      case (.unknown, 100): milestone.status = .completed
      case (.unknown, 1...99), (.completed, 0...99): milestone.status = .inProgress
      default: break
      }
    }
    let dated = pieces.filter { $0.date != nil && $0.phase == nil }
    if milestone.status == .completed, dated.count == 1, let date = dated[0].date, columns.status != nil {
      milestone.completed = TargetDate(text: dated[0].line.string(in: document, dated[0].words), value: date)
    }
  }

  private func status(
    _ lines: [TextLine], _ pieces: [TargetPiece], phase: String?
  ) -> (status: MilestoneStatus, text: String) {
    // A status of its own for this phase.
    if let phase, columns.status != columns.target {
      let wanted = PhraseText(phase).scalars
      for piece in pieces {
        guard let label = piece.phase, Array(piece.line.text.scalars[label]) == wanted else { continue }
        let found = words.statuses.all(piece.line.text, piece.words)
        return (StatusWords.combined(found), piece.line.string(in: document, piece.words))
      }
    }
    let whole = lines.map { $0.string(in: document) }.joined(separator: "\n")
    if lines.count == 1, let found = words.statuses.whole(lines[0].text, lines[0].text.all) {
      return (found.status, lines[0].string(in: document, found.range))
    }
    let found = lines.flatMap { line in words.statuses.all(line.text, line.text.all).map { (line, $0) } }
    guard let first = found.first else {
      // The cell of status and date holds the date alone.
      let isDateAlone = columns.status == columns.target && pieces.allSatisfy { $0.date != nil }
      return (.unknown, isDateAlone ? "" : whole)
    }
    let status = StatusWords.combined(found.map(\.1))
    // "75 % complete" says more than its word.
    let isShare = lines.contains { words.statuses.share($0.text, $0.text.all) != nil }
    guard found.count == 1, !isShare else { return (status, whole) }
    return (status, first.0.string(in: document, first.0.text.phrase(around: first.1.range)))
  }
}

extension TargetDate {
  /// Whether the words are understood: a date, or an event that it hangs on.
  var saysWhen: Bool { edtf != nil || relation != nil }
}
