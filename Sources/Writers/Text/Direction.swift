/// Keeps text that runs from right to left from turning round what stands beside it.
package enum Direction {
  /// The text between the controls of an isolate (UAX #9, 2.4), where a letter of it runs from right to left; else as it
  /// is.
  package static func isolated(_ text: String) -> String {
    let rightToLeft = text.unicodeScalars.count(where: isRightToLeft)
    if rightToLeft == 0 { return text }
    // The direction of most letters is that of the text: an Arabic sentence may begin with C24/70.
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    return (2 * rightToLeft >= letters ? "\u{2067}" : "\u{2066}") + text + "\u{2069}"
  }

  /// Lines into which a text was broken, each with its isolates closed and those of the line before opened again: an
  /// isolate ends with its line.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - column: The characters at the start of each line that do not belong to the text.
  /// - Returns: The lines, as many.
  package static func balanced(_ lines: [String], column: Int) -> [String] {
    guard lines.contains(where: mayHoldIsolate) else { return lines }
    var open: Character?
    return lines.map { line in
      var text = open.map(String.init) ?? ""
      text += line.dropFirst(column)
      for character in line {
        if character == "\u{2066}" || character == "\u{2067}" { open = character }
        if character == "\u{2069}" { open = nil }
      }
      return line.prefix(column) + text + (open == nil ? "" : "\u{2069}")
    }
  }

  /// Whether a text has the first two bytes of the controls of isolates, which few have.
  private static func mayHoldIsolate(_ text: String) -> Bool {
    var last = 0 as UInt8
    for byte in text.utf8 {
      if last == 0xe2, byte == 0x81 { return true }
      last = byte
    }
    return false
  }

  /// The letters of Hebrew, Arabic and the scripts between and behind them, with their forms for display.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.isAlphabetic
    default: false
    }
  }
}
