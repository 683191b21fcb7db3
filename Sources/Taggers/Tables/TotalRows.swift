import DocumentModel
import Tagging

/// Finds the rows that sum up others, and looks whether they do. It corrects nothing.
struct TotalRows: Sendable {
  /// A row with figures.
  struct Row: Sendable {
    /// The table, as an index of `Document.tables`; a table that was cut has rows in several.
    var table: Int
    var row: Int
    var isTotal = false
    /// Whether its label says nothing but that: "Total by account" may be one of several ways to divide the same rows.
    var isPlainTotal = false
    /// Whether it is a part of the row before: "of which …".
    var isPart = false
    /// Whether its label is set in bold, as that of the sum of the rows below it may be.
    var isBold = false
    /// The figures by column.
    var figures: [Int: DecimalNumber] = [:]
    /// The columns in which something stands that was not understood.
    var gaps: Set<Int> = []
  }

  /// A total that is not the sum of what stands above.
  struct Difference: Hashable, Sendable {
    var row: Int
    var column: Int
    var stated: DecimalNumber
    var sum: DecimalNumber
  }

  private var totals = WordTable<Bool>()
  private var parts = WordTable<Bool>()
  /// A label is short; in scalars.
  private static let mostLabel = 80
  /// So many rows are summed up at the most, and so many totals of one table looked at: together they bound the work.
  private static let mostAddends = 2048
  private static let mostTotals = 256

  /// A finder with the words of a vocabulary.
  init(vocabulary: Vocabulary) {
    for word in vocabulary.words("tables", "total") { totals.insert(word, true) }
    for word in vocabulary.words("tables", "including") { parts.insert(word, true) }
  }

  /// Whether the label of a row says that it is a total, or a part of the row before.
  func kind(ofLabel label: String) -> (isTotal: Bool, isPlain: Bool, isPart: Bool) {
    let text = PhraseText(label)
    guard text.count <= Self.mostLabel else { return (false, false, false) }
    let range = text.trimmingSigns(text.all)
    func begins(_ words: WordTable<Bool>) -> Bool {
      words.longestMatch(in: text, at: range.lowerBound, until: range.upperBound) != nil
    }
    // Chinese puts the word last: 支出总计.
    let ends = range.contains { index in
      ScalarClass.isHan(text.scalars[index])
        && totals.longestMatch(in: text, at: index, until: range.upperBound)?.range.upperBound == range.upperBound
    }
    let isPlain = !totals.meanings(of: text, in: range).isEmpty
    return (!range.isEmpty && (begins(totals) || ends), isPlain, !range.isEmpty && begins(parts))
  }

  /// The totals of a table that differ from every sum that they may be.
  ///
  /// - Parameters:
  ///   - rows: The rows with figures, those of the parts before a cut included.
  ///   - table: The table whose totals are looked at.
  ///   - columns: What its columns hold.
  /// - Returns: The differences, column by column.
  func differences(_ rows: [Row], table: Int, columns: [ColumnReader.Result]) -> [Difference] {
    let places = rows.indices.filter { rows[$0].isPlainTotal && rows[$0].table == table }
    guard places.count <= Self.mostTotals else { return [] }
    var found: [Difference] = []
    for column in columns.indices where columns[column].isSummed && columns[column].column.exceptions == 0 {
      let fraction = rows.reduce(0) { max($0, $1.figures[column]?.fraction ?? 0) }
      let figures = rows.map { $0.figures[column]?.digits(withFraction: fraction) }
      let unit = columns[column].column.unit
      // Figures that were rounded add up to a little more or less; pieces do not.
      let isRounded = fraction > 0 || (unit?.exponent ?? 0) > 0 || columns[column].column.type == .currency
      for place in places {
        guard let stated = figures[place],
          let sum = difference(rows, figures, place, column, stated: stated, isRounded: isRounded)
        else { continue }
        found.append(
          Difference(
            row: rows[place].row, column: column, stated: DecimalNumber(digits: stated, fraction: fraction),
            sum: DecimalNumber(digits: sum, fraction: fraction)))
      }
    }
    return found
  }

  /// The sum of the rows that a total stands for, where it differs from that and from every other sum that it may be;
  /// nil where one agrees, or where it cannot be told.
  private func difference(
    _ rows: [Row], _ figures: [Int?], _ place: Int, _ column: Int, stated: Int, isRounded: Bool
  ) -> Int? {
    var sums = Sums(stated: Int128(stated), isRounded: isRounded)
    let above = stride(from: place - 1, through: max(0, place - Self.mostAddends), by: -1)
    let below = stride(from: place + 1, through: min(rows.count - 1, place + Self.mostAddends), by: 1)
    // A total in the first row stands above what it sums up.
    let isFirst = rows[..<place].allSatisfy { $0.figures[column] == nil }
    for index in isFirst ? below : above {
      if rows[index].gaps.contains(column) { sums.hasGap = true }
      guard let figure = figures[index] else { continue }
      if sums.add(Int128(figure), rows[index]) { return nil }
    }
    guard sums.count >= 2, !sums.hasGapInReach, let sum = Int(exactly: sums.nearest) else { return nil }
    return sum
  }

  /// The sums that a total may be, row by row away from it.
  private struct Sums {
    let stated: Int128
    let isRounded: Bool
    /// Entries up to the next total, and how many they are.
    var nearest: Int128 = 0
    var count = 0
    var hasGap = false
    var hasGapInReach = false
    private var hasMetTotal = false
    private var entries: Int128 = 0
    private var all: Int128 = 0
    private var totals: Int128 = 0
    private var bold: Int128 = 0
    private var rest: Int128 = 0
    private var number = 0
    private var lastTotal: Int128?

    init(stated: Int128, isRounded: Bool) {
      self.stated = stated
      self.isRounded = isRounded
    }

    /// Adds a row; true where one of the sums is the total.
    mutating func add(_ figure: Int128, _ row: Row) -> Bool {
      number += 1
      all += figure
      if row.isTotal {
        // Entries and the total before them; the difference of two totals.
        if !hasMetTotal, agrees(entries + figure) { return true }
        if let lastTotal, agrees(lastTotal - figure) || agrees(figure - lastTotal) { return true }
        if lastTotal == nil { lastTotal = figure }
        hasMetTotal = true
        totals += figure
        if count == 0 { hasGapInReach = hasGap }
      } else if !row.isPart {
        entries += figure
        if row.isBold { bold += figure } else { rest += figure }
        if !hasMetTotal {
          nearest += figure
          count += 1
          hasGapInReach = hasGap
        }
      }
      return agrees(entries) || agrees(all) || agrees(totals) || agrees(bold) || agrees(rest)
        || agrees(entries + totals) || (hasMetTotal && agrees(nearest + totals))
    }

    private func agrees(_ sum: Int128) -> Bool {
      guard number >= 1 else { return false }
      let difference = sum > stated ? sum - stated : stated - sum
      return difference <= (isRounded ? Int128((number + 1) / 2) : 0)
    }
  }
}
