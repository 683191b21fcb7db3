import DocumentModel

/// LaTeX while it is written. It puts a space between a command and a letter behind it, and nowhere else.
struct LaTeXBytes {
  private(set) var bytes: ContiguousArray<UInt8> = []
  /// Whether the last thing written is a command that a letter would go on.
  private var endsWithCommand = false

  /// Appends a piece of LaTeX.
  mutating func append(_ piece: String) {
    guard let first = piece.utf8.first, let last = piece.utf8.last else { return }
    if endsWithCommand, Self.isLetter(first) { bytes.append(0x20) }
    bytes.append(contentsOf: piece.utf8)
    let isLetters = Self.isLetter(last)
    if isLetters {
      var rest = piece.utf8[...]
      while let byte = rest.last, Self.isLetter(byte) { rest.removeLast() }
      endsWithCommand = rest.last == UInt8(ascii: "\\")
    } else {
      endsWithCommand = false
    }
  }

  /// Appends a character as it is.
  mutating func append(_ scalar: Unicode.Scalar) {
    if endsWithCommand, scalar.isASCII, Self.isLetter(UInt8(truncatingIfNeeded: scalar.value)) { bytes.append(0x20) }
    bytes.append(scalar)
    endsWithCommand = false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
