import Tagging
import Writers

/// Milestones of one paper or many, for reading on a terminal.
struct MilestoneReport {
  private let entries: [MilestoneEntry]
  private let papers: Int

  init(_ entries: [MilestoneEntry], papers: Int) {
    self.entries = entries
    self.papers = papers
  }

  /// The table and what it holds in numbers, ending in a line feed.
  func text(width: Int) -> String {
    var lines: [String] = []
    if !entries.isEmpty {
      let rows = [["due", "status", "action", "paper"]] + entries.map(Self.row)
      let cells = rows.enumerated().flatMap { row, texts in
        texts.enumerated().map { TextTable.Cell(row: row, column: $0, text: $1) }
      }
      var look = TextTable.Look(frame: .box)
      look.isolatesRightToLeft = true
      lines = TextTable(rows: rows.count, columns: 4, headerRows: 1, cells: cells).lines(width: width, look: look)
    }
    let overdue = entries.count { $0.isOverdue ?? false }
    var counts = "\(SummaryText.count(entries.count, "milestone")) in \(SummaryText.count(papers, "paper"))"
    if entries.contains(where: { $0.isOverdue != nil }) { counts += ", \(overdue) overdue" }
    lines.append(counts)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ entry: MilestoneEntry) -> [String] {
    let milestone = entry.milestone
    let overdue = entry.isOverdue ?? false ? ", overdue" : ""
    let progress = milestone.progress.map { " \($0) %" } ?? ""
    return [
      due(milestone.target), milestone.status.rawValue + progress + overdue,
      milestone.phase.map { "\(milestone.action) – \($0)" } ?? milestone.action, entry.symbol ?? entry.file,
    ]
  }

  /// The last day; where there is none, what the target hangs on, or its words.
  private static func due(_ target: TargetDate?) -> String {
    guard let target else { return "" }
    if let end = target.end { return end }
    if let start = target.start { return "from \(start)" }
    if let relation = target.relation, let event = target.relativeTo { return "\(relation.rawValue) \(event)" }
    return target.text
  }
}
