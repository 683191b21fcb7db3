/// Names at the left, values behind them in a column of their own.
package enum FieldList {
  /// The lines of the list.
  ///
  /// - Parameters:
  ///   - fields: The names and values. Values are wrapped, names are not.
  ///   - width: The most columns of a line. Values have 20 even where that is more than there are.
  ///   - style: Sets a name apart; without it names stay as they are.
  /// - Returns: A line for each name, and those that its value needs below it.
  package static func lines(
    _ fields: [(name: String, value: String)], width: Int, style: (String) -> String = { $0 }
  ) -> [String] {
    let column = (fields.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0) + 2
    return fields.flatMap { name, value in
      TextWrap.lines(of: value, width: max(width - column, 20)).enumerated().map { index, line in
        let used = index == 0 ? DisplayWidth.columns(of: name) : 0
        return (index == 0 ? style(name) : "") + String(repeating: " ", count: column - used) + line
      }
    }
  }
}
