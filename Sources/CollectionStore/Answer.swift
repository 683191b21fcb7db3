/// What a query found: rows of named values.
package struct Answer: Sendable {
  /// A value of a row.
  package enum Value: Sendable, Hashable {
    case text(String)
    case number(Int)
    case real(Double)
    case list([String])
    /// Nothing is known.
    case none

    package init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  }

  /// The names of the columns, as outputs have them.
  package var columns: [String]
  package var rows: [[Value]] = []
  /// Whether there is more than was asked for.
  package var hasMore = false

  package init(_ columns: [String]) { self.columns = columns }

  /// A value of a row as text; nil where nothing is known.
  package func text(_ row: [Value], _ column: String) -> String? {
    guard let index = columns.firstIndex(of: column) else { return nil }
    switch row[index] {
    case .text(let text): return text
    case .number(let number): return "\(number)"
    case .real(let real): return "\(real)"
    case .list(let list): return list.isEmpty ? nil : list.joined(separator: " ")
    case .none: return nil
    }
  }
}
