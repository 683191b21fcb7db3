/// Breaks text into lines of a terminal.
///
/// Lines break at spaces and behind East Asian wide characters, which may stand at either side of a break unless they
/// are punctuation; a word longer than a line is cut. Control characters, which could move the cursor or set colours,
/// become spaces.
enum TextWrap {
  /// The lines of a text, none wider than a number of columns. A line feed in the text breaks the line.
  static func lines(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0, columns: max(columns, 2)) }
  }

  private static func wrap(_ text: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(of: text) {
      let pieceWidth = TextWidth.columns(piece)
      if width + pieceWidth <= columns {
        line += piece
        width += pieceWidth
        continue
      }
      if piece == " " {
        // A space that does not fit is the break.
        lines.append(line)
        (line, width) = ("", 0)
        continue
      }
      if width > 0 { lines.append(trimmed(line)) }
      (line, width) = ("", 0)
      for character in piece {
        let characterWidth = TextWidth.columns(character)
        if width + characterWidth > columns {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line.append(character)
        width += characterWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// Words, single spaces and wide characters, each of which stays on one line.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var word = ""
    func isWide(_ character: Character) -> Bool { TextWidth.columns(character) == 2 }
    for character in text {
      if character == " " || isControl(character) {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        if pieces.last != " ", !pieces.isEmpty { pieces.append(" ") }
      } else if isWide(character), !character.isPunctuation, !word.isEmpty {
        pieces.append(word)
        word = String(character)
      } else if let last = word.last, isWide(last), !character.isPunctuation {
        pieces.append(word)
        word = String(character)
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    line.last == " " ? String(line.dropLast()) : line
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
