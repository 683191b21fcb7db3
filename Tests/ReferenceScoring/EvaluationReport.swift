import Foundation

/// The figures of an evaluation for people, and what was missed and invented.
public struct EvaluationReport {
  private let scores: [ReferenceScore]

  /// A report on the same passages in one or more modes.
  public init(_ scores: [ReferenceScore]) { self.scores = scores }

  private static let head = ["", "expected", "found", "right", "precision", "recall", "F1"]

  /// The figures as tables of text.
  ///
  /// - Parameter listing: Whether each miss and each false alarm follows.
  /// - Returns: The report, ending in a line feed.
  public func text(listing: Bool) -> String {
    var text = summary + "\n"
    for score in scores {
      text += "\n\(Self.title(score.mode))\n"
      let rows = [Self.head] + Self.rows(score)
      let widths = Self.head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
      for row in rows {
        var line = ""
        for (column, cell) in row.enumerated() {
          let fill = String(repeating: " ", count: widths[column] - cell.count)
          line += column == 0 ? cell + fill : "  " + fill + cell
        }
        text += line + "\n"
      }
    }
    if listing { text += "\n" + list.map { $0 + "\n" }.joined() }
    return text
  }

  /// The figures as tables of Markdown.
  ///
  /// - Parameter listing: Whether each miss and each false alarm follows.
  /// - Returns: The report, ending in a line feed.
  public func markdown(listing: Bool) -> String {
    var text = "# References found\n\n\(summary)\n"
    for score in scores {
      text += "\n## \(Self.title(score.mode))\n\n"
      text += "| \(Self.head.joined(separator: " | ")) |\n|---|" + String(repeating: "---:|", count: 6) + "\n"
      for row in Self.rows(score) { text += "| \(row.joined(separator: " | ")) |\n" }
    }
    if listing { text += "\n## Misses and false alarms\n\n" + list.map { "    \($0)\n" }.joined() }
    return text
  }

  private static func title(_ mode: MatchMode) -> String {
    mode == .exact ? "Exact span and id" : "Overlapping span and id"
  }

  private var summary: String {
    guard let score = scores.last else { return "no passages" }
    let references = score.passages.reduce(0) { $0 + $1.passage.refs.count }
    let traps = score.traps
    return "\(score.passages.count) passages with \(references) references; in brackets the 95 % interval (Wilson). "
      + "Traps: \(traps.count), of which \(traps.missed) with a miss and \(traps.alarmed) with a false alarm."
  }

  private static func rows(_ score: ReferenceScore) -> [[String]] {
    let groups =
      score.languages.sorted { $0.key < $1.key } + score.kinds.sorted { $0.key < $1.key } + [("all", score.total)]
    return groups.map { name, tally in
      [
        name, "\(tally.hits + tally.misses)", "\(tally.hits + tally.alarms)", "\(tally.hits)", share(tally.precision),
        share(tally.recall), tally.f1.map { number($0) } ?? "–",
      ]
    }
  }

  private static func share(_ share: Proportion) -> String {
    guard let value = share.value, let interval = share.interval else { return "–" }
    return "\(number(value)) [\(number(interval.lowerBound)), \(number(interval.upperBound))]"
  }

  private static func number(_ value: Double) -> String { String(format: "%.3f", value) }

  // MARK: Misses and false alarms

  /// A line for each miss and each false alarm where spans may differ, and for each span that differs. Of records that
  /// are held out only the number is told: what is looked at can no longer measure.
  private var list: [String] {
    guard let score = scores.first(where: { $0.mode == .overlap }) ?? scores.first else { return [] }
    var lines: [String] = []
    var heldOut = (misses: 0, alarms: 0)
    for passage in score.passages {
      if passage.passage.set == "held-out" {
        heldOut.misses += passage.misses.count
        heldOut.alarms += passage.alarms.count
        continue
      }
      lines += Self.lines(passage)
    }
    if heldOut.misses + heldOut.alarms > 0 {
      lines.append("\(heldOut.misses) misses and \(heldOut.alarms) false alarms in held-out records are not listed")
    }
    return lines
  }

  private static func lines(_ score: PassageScore) -> [String] {
    let (id, text) = (score.passage.id, score.passage.text)
    var lines: [String] = []
    for miss in score.misses {
      let instead = score.alarms.filter { $0.start < miss.end && miss.start < $0.end }.map(\.description)
      lines.append(
        "\(id) miss: \(miss.id) in \(around(text, miss.start, miss.end))"
          + (instead.isEmpty ? "" : "; found: \(instead.joined(separator: ", "))"))
    }
    for alarm in score.alarms where !score.misses.contains(where: { $0.start < alarm.end && alarm.start < $0.end }) {
      lines.append("\(id) false alarm: \(alarm.id) in \(around(text, alarm.start, alarm.end))")
    }
    for hit in score.hits where (hit.expected.start, hit.expected.end) != (hit.found.start, hit.found.end) {
      lines.append("\(id) span: \(hit.expected.id) expected «\(hit.expected.text)», found «\(hit.found.text)»")
    }
    return lines
  }

  /// The words at a place between brackets, with what stands around them.
  private static func around(_ text: String, _ start: Int, _ end: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range])).replacing("\n", with: " ")
    }
    let (first, last) = (max(0, start - 30), min(scalars.count, end + 30))
    return (first > 0 ? "…" : "") + piece(first..<start) + "⟦\(piece(start..<end))⟧" + piece(end..<last)
      + (last < scalars.count ? "…" : "")
  }
}
