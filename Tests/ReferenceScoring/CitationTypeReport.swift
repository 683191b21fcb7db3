import Foundation

/// The figures of the types of citations, and the citations that were typed wrong.
public struct CitationTypeReport {
  private let score: CitationTypeScore

  /// A report on a score.
  public init(_ score: CitationTypeScore) { self.score = score }

  /// The figures as tables of text.
  ///
  /// - Parameter listing: Whether each citation that was typed wrong follows, but for those that are held out.
  /// - Returns: The report, ending in a line feed.
  public func text(listing: Bool) -> String {
    summary + "\n\n" + accuracies.text + "\n" + types.text + (confusions.map { "\n" + $0 + "\n" }).joined()
      + (listing ? "\n" + list.map { $0 + "\n" }.joined() : "")
  }

  /// The figures as tables of Markdown.
  ///
  /// - Parameter listing: Whether each citation that was typed wrong follows, but for those that are held out.
  /// - Returns: The report, ending in a line feed.
  public func markdown(listing: Bool) -> String {
    "# What citations are for\n\n\(summary)\n\n" + accuracies.markdown + "\n" + types.markdown
      + (confusions.map { "\n" + $0 + "\n" }).joined()
      + (listing ? "\n## Typed wrong\n\n" + list.map { "    \($0)\n" }.joined() : "")
  }

  private var summary: String {
    "\(score.outcomes.count) citations; in brackets the 95 % interval (Wilson). Not found: \(score.unfound.count)."
  }

  private var accuracies: FigureTable {
    let rows = score.languages.sorted { $0.key < $1.key } + [("all", score.accuracy)]
    return FigureTable(
      head: ["", "citations", "right", "accuracy"],
      rows: rows.map { [$0.key, "\($0.value.trials)", "\($0.value.successes)", FigureTable.share($0.value)] })
  }

  private var types: FigureTable {
    let rows = score.types.map { [$0] + FigureTable.cells(score.tally($0)) }
    return FigureTable(
      head: [""] + FigureTable.heads, rows: rows + [["all types"] + FigureTable.cells(score.tally())])
  }

  private var confusions: [String] {
    let pairs = score.confusions.map { "\($0.expected ?? "none") → \($0.found ?? "none") \($0.count)" }
    return pairs.isEmpty ? [] : ["Confused: " + pairs.joined(separator: ", ") + "."]
  }

  /// A line for each citation that was typed wrong or not found. Of those that are held out only the number is told:
  /// what is looked at can no longer measure.
  private var list: [String] {
    var lines: [String] = []
    var heldOut = 0
    for outcome in score.outcomes where !outcome.isRight {
      let passage = outcome.passage
      if passage.set == "held-out" {
        heldOut += 1
        continue
      }
      let end = outcome.start + outcome.citation.text.unicodeScalars.count
      let words = FigureTable.around(passage.text, outcome.start, end, reach: 80)
      lines.append(
        "\(passage.id) expected \(outcome.citation.type ?? "none"), found \(outcome.found ?? "none"): \(words)")
    }
    for (passage, citation) in score.unfound where passage.set != "held-out" {
      lines.append("\(passage.id) not found: \(citation.id) «\(citation.text)»")
    }
    return lines + (heldOut > 0 ? ["\(heldOut) citations of held-out records are not listed"] : [])
  }
}
