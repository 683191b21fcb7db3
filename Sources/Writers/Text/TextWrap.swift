/// Breaks text into lines of a width in columns: at spaces, and between Chinese, Japanese and Korean characters.
package enum TextWrap {
  /// Breaks a text. Line feeds in it end lines; a word longer than a line is cut.
  ///
  /// - Parameters:
  ///   - text: The text. Tabs count as two spaces.
  ///   - width: The most columns of a line; at least 2, so that every character fits.
  /// - Returns: The lines, at least one.
  package static func lines(of text: String, width: Int) -> [String] {
    var result: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var scalars: [Unicode.Scalar] = []
      for scalar in line.unicodeScalars {
        if scalar == "\t" { scalars += [" ", " "] } else { scalars.append(scalar) }
      }
      append(scalars, width: max(width, 2), to: &result)
    }
    return result
  }

  private static func append(_ scalars: [Unicode.Scalar], width: Int, to result: inout [String]) {
    var start = 0
    var place = 0
    var columns = 0
    for index in scalars.indices {
      if index > start, mayBreak(between: scalars[index - 1], scalars[index]) { place = index }
      let added = DisplayWidth.columns(of: scalars[index])
      while columns + added > width, scalars[index] != " ", index > start {
        let end = place > start ? place : index
        result.append(string(scalars[start..<end]))
        start = end
        columns = scalars[start..<index].reduce(0) { $0 + DisplayWidth.columns(of: $1) }
      }
      columns += added
    }
    result.append(string(scalars[start...]))
  }

  private static func mayBreak(between first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if second == " " || DisplayWidth.columns(of: second) == 0 { return false }
    if first == " " { return true }
    guard DisplayWidth.columns(of: first) == 2 || DisplayWidth.columns(of: second) == 2 else { return false }
    return !isClosing(second) && !isOpening(first)
  }

  /// Whether a scalar must not begin a line.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }

  /// Whether a scalar must not end a line.
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    let end = (scalars.lastIndex { $0 != " " } ?? scalars.startIndex - 1) + 1
    view.append(contentsOf: scalars[..<end])
    return String(view)
  }
}
