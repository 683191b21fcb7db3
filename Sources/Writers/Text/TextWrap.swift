/// Breaks text into lines of a width in columns: at spaces, and between Chinese, Japanese and Korean characters.
package enum TextWrap {
  /// Breaks a text. Line feeds in it end lines; a word longer than a line is cut.
  ///
  /// - Parameters:
  ///   - text: The text. Tabs count as two spaces, other control characters, which could move the cursor of a terminal or
  ///     set colours, as one.
  ///   - width: The most columns of a line; at least 2, so that every character fits.
  ///   - taken: The columns of the first line that are taken by something else.
  /// - Returns: The lines, at least one.
  package static func lines(of text: some StringProtocol, width: Int, taken: Int = 0) -> [String] {
    var result: [String] = []
    // Most text is Latin: where each byte is a column, no character need be made of it.
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ (0x20..<0x7f).contains($0) || $0 == tab || $0 == lineFeed }) {
      for line in bytes.split(separator: lineFeed, omittingEmptySubsequences: false) {
        append(latin: line, width: max(width, 2), taken: result.isEmpty ? taken : 0, to: &result)
      }
      return result
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      var characters: [Character] = []
      for character in line {
        if character == "\t" {
          characters += [" ", " "]
        } else {
          characters.append(isControl(character) ? " " : character)
        }
      }
      append(characters, width: max(width, 2), taken: result.isEmpty ? taken : 0, to: &result)
    }
    return result
  }

  /// The columns of the longest part of a text that is not broken where there is room.
  static func longestWord(of text: String) -> Int {
    var longest = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" || isControl($0) }) {
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        longest = max(longest, word.utf8.count)
        continue
      }
      let characters = Array(word)
      let widths = characters.map(DisplayWidth.columns(of:))
      var columns = 0
      for index in characters.indices {
        if index > 0, mayBreak(behind: index - 1, characters, widths) { columns = 0 }
        columns += widths[index]
        longest = max(longest, columns)
      }
    }
    return longest
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Breaks a line of which each byte is a character of one column, as the characters would be broken.
  private static func append(latin line: ArraySlice<UInt8>, width: Int, taken: Int, to result: inout [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    for byte in line { if byte == tab { bytes += [space, space] } else { bytes.append(byte) } }
    func text(_ range: Range<Int>) -> String {
      let end = bytes[range].lastIndex { $0 != space }.map { $0 + 1 } ?? range.lowerBound
      return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    }
    var start = 0
    var place = 0
    var columns = taken
    for index in bytes.indices {
      if index > start, bytes[index] != space, bytes[index - 1] == space { place = index }
      while columns >= width, bytes[index] != space, index > start {
        let end = place > start ? place : index
        result.append(text(start..<end))
        start = end
        columns = index - start
      }
      columns += 1
    }
    result.append(text(start..<bytes.count))
  }

  private static func append(_ characters: [Character], width: Int, taken: Int, to result: inout [String]) {
    let widths = characters.map(DisplayWidth.columns(of:))
    var start = 0
    var place = 0
    var columns = taken
    for index in characters.indices {
      if index > start, mayBreak(behind: index - 1, characters, widths) { place = index }
      while columns + widths[index] > width, characters[index] != " ", index > start {
        let end = place > start ? place : index
        result.append(trimmed(characters[start..<end]))
        start = end
        columns = widths[start..<index].reduce(0, +)
      }
      columns += widths[index]
    }
    result.append(trimmed(characters[start...]))
  }

  private static func mayBreak(behind index: Int, _ characters: [Character], _ widths: [Int]) -> Bool {
    let (first, second) = (characters[index], characters[index + 1])
    if second == " " || widths[index + 1] == 0 { return false }
    if first == " " { return true }
    guard widths[index] == 2 || widths[index + 1] == 2 else { return false }
    return !isClosing(second) && !isOpening(first)
  }

  /// Whether a character must not begin a line.
  private static func isClosing(_ character: Character) -> Bool {
    switch category(of: character) {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }

  /// Whether a character must not end a line.
  private static func isOpening(_ character: Character) -> Bool {
    switch category(of: character) {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  private static func isControl(_ character: Character) -> Bool { category(of: character) == .control }

  private static func category(of character: Character) -> Unicode.GeneralCategory? {
    character.unicodeScalars.first?.properties.generalCategory
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    let end = (characters.lastIndex { $0 != " " } ?? characters.startIndex - 1) + 1
    return String(characters[..<end])
  }
}
