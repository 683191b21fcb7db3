import Foundation

/// A table of figures whose first column has names.
struct FigureTable {
  /// The names of the columns.
  var head: [String]
  /// The rows, each as long as the head.
  var rows: [[String]]

  /// The table in columns, each line with its line feed.
  var text: String {
    let rows = [head] + rows
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let fill = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + fill : "  " + fill + cell
      }
      text += line + "\n"
    }
    return text
  }

  /// The table in Markdown.
  var markdown: String {
    var text = "| \(head.joined(separator: " | ")) |\n|---|" + String(repeating: "---:|", count: head.count - 1) + "\n"
    for row in rows { text += "| \(row.joined(separator: " | ")) |\n" }
    return text
  }

  /// The cells of a tally: how many are expected, found and right, and the shares.
  static func cells(_ tally: ReferenceTally) -> [String] {
    [
      "\(tally.hits + tally.misses)", "\(tally.hits + tally.alarms)", "\(tally.hits)", share(tally.precision),
      share(tally.recall), tally.f1.map { number($0) } ?? "–",
    ]
  }

  /// The heads of those cells.
  static let heads = ["expected", "found", "right", "precision", "recall", "F1"]

  /// A share with its interval.
  static func share(_ share: Proportion) -> String {
    guard let value = share.value, let interval = share.interval else { return "–" }
    return "\(number(value)) [\(number(interval.lowerBound)), \(number(interval.upperBound))]"
  }

  private static func number(_ value: Double) -> String { String(format: "%.3f", value) }

  /// The words at a place of a text between brackets, with what stands around them.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where they start, in Unicode scalars.
  ///   - end: Where they end.
  ///   - reach: How many scalars are told on either side.
  /// - Returns: The words with what stands around them, in one line.
  static func around(_ text: String, _ start: Int, _ end: Int, reach: Int = 30) -> String {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range])).replacing("\n", with: " ")
    }
    let (first, last) = (max(0, start - reach), min(scalars.count, end + reach))
    return (first > 0 ? "…" : "") + piece(first..<start) + "⟦\(piece(start..<end))⟧" + piece(end..<last)
      + (last < scalars.count ? "…" : "")
  }
}
