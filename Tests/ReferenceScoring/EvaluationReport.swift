/// The figures of an evaluation for people, and what was missed and invented.
public struct EvaluationReport {
  private let scores: [ReferenceScore]

  /// A report on the same passages in one or more modes.
  public init(_ scores: [ReferenceScore]) { self.scores = scores }

  /// The figures as tables of text.
  ///
  /// - Parameter listing: Whether each miss and each false alarm follows.
  /// - Returns: The report, ending in a line feed.
  public func text(listing: Bool) -> String {
    var text = summary + "\n"
    for score in scores {
      text += "\n\(Self.title(score.mode))\n"
      text += Self.table(score).text
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
      text += Self.table(score).markdown
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

  private static func table(_ score: ReferenceScore) -> FigureTable {
    let groups =
      score.languages.sorted { $0.key < $1.key } + score.kinds.sorted { $0.key < $1.key } + [("all", score.total)]
    return FigureTable(
      head: [""] + FigureTable.heads, rows: groups.map { name, tally in [name] + FigureTable.cells(tally) })
  }

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
        "\(id) miss: \(miss.id) in \(FigureTable.around(text, miss.start, miss.end))"
          + (instead.isEmpty ? "" : "; found: \(instead.joined(separator: ", "))"))
    }
    for alarm in score.alarms where !score.misses.contains(where: { $0.start < alarm.end && alarm.start < $0.end }) {
      lines.append("\(id) false alarm: \(alarm.id) in \(FigureTable.around(text, alarm.start, alarm.end))")
    }
    for hit in score.hits where (hit.expected.start, hit.expected.end) != (hit.found.start, hit.found.end) {
      lines.append("\(id) span: \(hit.expected.id) expected «\(hit.expected.text)», found «\(hit.found.text)»")
    }
    return lines
  }
}
