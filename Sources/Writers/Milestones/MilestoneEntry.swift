import DocumentModel
public import Tagging

/// A milestone with what must be known of its paper where papers are mixed.
public struct MilestoneEntry: Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The paper's symbol; nil where it has none.
  public var symbol: String?
  /// The paper's language; nil where it is not known.
  public var language: String?
  /// The paper's date, `YYYY-MM-DD`; nil where it gives none.
  public var paperDate: String?
  /// The milestone.
  public var milestone: Milestone
  /// Its place in the paper, such as `t3.r4` or `b12.c0`, the same as long as the paper is.
  public var place: String
  /// Whether it should have been done; nil where nobody asked as of which day.
  public var isOverdue: Bool?

  /// The milestones of a paper, in order.
  public static func entries(_ annotated: AnnotatedDocument, file: String) -> [MilestoneEntry] {
    let metadata = annotated.annotations.metadata
    var seen: [String: Int] = [:]
    return annotated.annotations.milestones.map { milestone in
      var place = milestone.sentence.map { "b\($0.block + 1).c\($0.start)" } ?? ""
      if let table = milestone.table, let row = milestone.row { place = "t\(table + 1).r\(row)" }
      seen[place, default: 0] += 1
      if let number = seen[place], number > 1 { place += ".\(number)" }
      return MilestoneEntry(
        file: file, symbol: metadata.symbol, language: metadata.language, paperDate: metadata.date,
        milestone: milestone, place: place)
    }
  }

  /// Says whether it should have been done before a day: its target ends earlier, and it is neither done nor given up.
  public mutating func mark(asOf day: String) {
    let isOpen = milestone.status != .completed && milestone.status != .cancelled
    isOverdue = isOpen && milestone.target?.end.map { $0 < day } ?? false
  }

  /// By the last day of the target, then by the first; those without a date behind, as they come.
  public static func sorted(_ entries: [MilestoneEntry]) -> [MilestoneEntry] {
    entries.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  private var order: String {
    guard let target = milestone.target, let last = target.end ?? target.start else { return "~" }
    return last + (target.start ?? "")
  }
}
