import DocumentModel
import Tagging

/// What a column of a table of milestones holds.
enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  case action, status, target, responsible, phase, number, remarks
}

/// The columns of a table of milestones.
struct MilestoneColumns: Hashable, Sendable {
  var action: Int
  var status: Int?
  var target: Int?
  var phase: Int?
  var owner: Int?
}

/// Finds out whether a table holds milestones, and in which columns.
///
/// Headings alone mislead: below "Milestone" may stand a status or the action itself, below "Target" a date or an aim.
/// So both count, the heading and what the cells hold.
struct MilestoneColumnFinder: Sendable {
  private var headings = WordTable<ColumnRole>()
  private let statuses: StatusWords
  private let targets: TargetReader

  /// So many rows are enough to know a column.
  private static let mostRows = 24
  /// Longer cells hold neither a status nor a date; in bytes.
  private static let mostBytes = 200
  /// A status without a heading above it is shorter still; in bytes.
  private static let mostStatusBytes = 64

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary, statuses: StatusWords, targets: TargetReader) {
    self.statuses = statuses
    self.targets = targets
    for role in ColumnRole.allCases {
      for word in vocabulary.words("tables", role.rawValue) { headings.insert(word, role) }
    }
  }

  /// What is known of one column.
  private struct Profile {
    /// Roles that the whole heading names, then those that it begins with.
    var named: [ColumnRole] = []
    var begun: [ColumnRole] = []
    /// Cells with text, and how many of them are a status or hold a date.
    var filled = 0
    var statuses = 0
    var dates = 0
    /// The text of all cells, in bytes.
    var bytes = 0

    func isHeaded(_ role: ColumnRole) -> Bool { named.contains(role) || begun.contains(role) }
    var isMostlyStatus: Bool { statuses > 0 && statuses * 2 >= filled }
    var isMostlyDates: Bool { dates > 0 && dates * 2 >= filled }
  }

  /// The columns, where the table holds milestones; nil where it holds something else.
  func columns(_ grid: TableGrid, headerRows: Int, of document: Document, language: String?) -> MilestoneColumns? {
    guard grid.columns >= 2, grid.columns <= 32, grid.rows > headerRows else { return nil }
    var profiles = (0..<grid.columns).map { heading(of: $0, grid, headerRows, document) }
    // Most tables are none of ours, and shall cost little: without a telling heading the first rows must hold a status.
    guard
      profiles.contains(where: { $0.isHeaded(.status) || $0.isHeaded(.target) })
        || startsWithStatus(grid, headerRows, document)
    else { return nil }
    for column in 0..<grid.columns { fill(&profiles[column], column, grid, headerRows, document, language) }

    let target = targetColumn(profiles)
    let status = statusColumn(profiles, besides: target)
    guard let action = actionColumn(profiles, besides: [target, status].compactMap { $0 }) else { return nil }
    guard isTable(profiles, action, status, target) else { return nil }
    let phase = profiles.indices.first { index in
      profiles[index].named.contains(.phase) && ![action, status, target].contains(index)
    }
    let owner = profiles.indices.first { index in
      profiles[index].isHeaded(.responsible) && ![action, status, target, phase].contains(index)
    }
    return MilestoneColumns(action: action, status: status, target: target, phase: phase, owner: owner)
  }

  // MARK: Profiles

  private func heading(of column: Int, _ grid: TableGrid, _ headerRows: Int, _ document: Document) -> Profile {
    var profile = Profile()
    for row in 0..<headerRows {
      guard let cell = grid.cell(row, column) else { continue }
      for block in document.textBlocks(ofCell: cell) where document.blocks[block].text.count <= Self.mostBytes {
        let text = PhraseText(document.blocks[block], in: document)
        let range = text.trimmingSigns(text.all)
        guard let match = headings.longestMatch(in: text, at: range.lowerBound, until: range.upperBound) else {
          continue
        }
        if match.range == range { profile.named += match.meanings } else { profile.begun += match.meanings }
      }
    }
    return profile
  }

  private func startsWithStatus(_ grid: TableGrid, _ headerRows: Int, _ document: Document) -> Bool {
    (headerRows..<min(grid.rows, headerRows + 4)).contains { row in
      grid.cells(inRow: row).contains { cell in
        let blocks = document.textBlocks(ofCell: cell)
        guard let first = blocks.first, document.blocks[first].text.count <= Self.mostStatusBytes else { return false }
        return isStatus(TextLine.lines(of: first, in: document), false)
      }
    }
  }

  private func fill(
    _ profile: inout Profile, _ column: Int, _ grid: TableGrid, _ headerRows: Int, _ document: Document,
    _ language: String?
  ) {
    for row in headerRows..<min(grid.rows, headerRows + Self.mostRows) {
      guard let cell = grid.cell(row, column), Int(document.cells[cell].row) >= headerRows,
        document.cells[cell].columnSpan == 1
      else { continue }
      let blocks = document.textBlocks(ofCell: cell)
      let bytes = blocks.reduce(0) { $0 + document.blocks[$1].text.count }
      guard bytes > 0 else { continue }
      profile.filled += 1
      profile.bytes += bytes
      if bytes > Self.mostBytes { continue }
      let lines = blocks.flatMap { TextLine.lines(of: $0, in: document) }
      if isStatus(lines, profile.isHeaded(.status)) { profile.statuses += 1 }
      if targets.holdsDate(lines, language: language) { profile.dates += 1 }
    }
  }

  /// Below a heading for states, any status word counts; elsewhere a cell must be nothing but one.
  private func isStatus(_ lines: [TextLine], _ isHeaded: Bool) -> Bool {
    guard let first = lines.first else { return false }
    if statuses.whole(first.text, first.text.all) != nil { return true }
    if isHeaded { return lines.contains { !statuses.all($0.text, $0.text.all).isEmpty } }
    // "Completed (May 2026)"
    guard let leading = statuses.leading(first.text, first.text.all) else { return false }
    let next = leading.range.upperBound
    return next < first.text.count && [0x28, 0x2c, 0x3a, 0x3b].contains(first.text.scalars[next])
      || next + 1 < first.text.count && [0x28, 0x2d].contains(first.text.scalars[next + 1])
  }

  // MARK: Choice

  private func targetColumn(_ profiles: [Profile]) -> Int? {
    let candidates = profiles.indices.filter { index in
      profiles[index].isMostlyDates || (profiles[index].isHeaded(.target) && profiles[index].dates > 0)
    }
    func rank(_ index: Int) -> Int {
      (profiles[index].named.contains(.target) ? 4 : 0) + (profiles[index].isHeaded(.target) ? 2 : 0)
        + (profiles[index].isMostlyDates ? 1 : 0)
    }
    if let dated = candidates.max(by: { (rank($0), $1) < (rank($1), $0) }) { return dated }
    // No date that is understood, yet a column for it.
    return profiles.indices.first { profiles[$0].named.contains(.target) && !profiles[$0].isMostlyStatus }
  }

  private func statusColumn(_ profiles: [Profile], besides target: Int?) -> Int? {
    func rank(_ index: Int) -> Int {
      (profiles[index].isHeaded(.status) ? 2 : 0) + (profiles[index].isMostlyStatus ? 3 : 0)
        + (profiles[index].statuses > 0 ? 1 : 0)
    }
    let candidates = profiles.indices.filter { index in
      profiles[index].isMostlyStatus || (profiles[index].isHeaded(.status) && profiles[index].statuses > 0)
    }
    let others = candidates.filter { $0 != target }
    return others.max { (rank($0), $1) < (rank($1), $0) } ?? candidates.first
  }

  /// The column named for actions; else one named for milestones that holds no status; else the one with the most text.
  private func actionColumn(_ profiles: [Profile], besides taken: [Int]) -> Int? {
    let free = profiles.indices.filter { !taken.contains($0) && profiles[$0].filled > 0 }
    if let named = free.first(where: { profiles[$0].named.contains(.action) }) { return named }
    if let begun = free.first(where: { profiles[$0].begun.contains(.action) }) { return begun }
    if let milestone = free.first(where: { profiles[$0].named.contains(.status) }) { return milestone }
    let besides: [ColumnRole] = [.responsible, .number, .remarks, .phase]
    let prose = free.filter { index in !besides.contains { profiles[index].named.contains($0) } }
    return prose.max { (profiles[$0].bytes, $1) < (profiles[$1].bytes, $0) }
  }

  /// Milestones have a status and a column for dates, or the one of them that their headings name.
  private func isTable(_ profiles: [Profile], _ action: Int, _ status: Int?, _ target: Int?) -> Bool {
    let isActionHeaded = profiles[action].isHeaded(.action) || profiles[action].isHeaded(.status)
    switch (status, target) {
    case (let status?, let target?):
      return profiles[status].statuses > 0 && (profiles[target].dates > 0 || profiles[target].isHeaded(.target))
    case (let status?, nil):
      return profiles[status].isHeaded(.status) && profiles[status].isMostlyStatus && isActionHeaded
    case (nil, let target?):
      return profiles[target].named.contains(.target) && profiles[target].isMostlyDates && isActionHeaded
    case (nil, nil): return false
    }
  }
}
