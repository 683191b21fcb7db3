/// A font whose codes are signs instead of letters, so that its text says nothing until it is mapped to Unicode.
///
/// Word names the font in `w:sym/@w:font` (ECMA-376 Part 1, §17.3.3.30) or, for a run or a bullet, in `w:rFonts`
/// (§17.3.2.26).
enum SymbolFont: UInt8, CaseIterable, Sendable {
  case symbol, wingdings, wingdings2, wingdings3, webdings

  /// Finds the font of a name as the attribute has it; nil for every other font.
  ///
  /// Font names are compared without regard to the case of ASCII letters, as Word does.
  init?(name: Span<UInt8>) {
    // Every run names a font, so all but the five are sent away by the length and the first letter.
    guard name.count >= 6, name.count <= 11 else { return nil }
    switch name[0] | 0x20 {
    case UInt8(ascii: "s") where name.isFontName("symbol"): self = .symbol
    case UInt8(ascii: "w"):
      if name.isFontName("wingdings") {
        self = .wingdings
      } else if name.isFontName("wingdings 2") {
        self = .wingdings2
      } else if name.isFontName("wingdings 3") {
        self = .wingdings3
      } else if name.isFontName("webdings") {
        self = .webdings
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// Returns the Unicode character of one of the font's codes.
  ///
  /// - Parameter code: 0x20…0xFF, or the same moved to the private-use area (0xF020…0xF0FF), which is how Word writes
  ///   the codes of a sign font.
  /// - Returns: The character; nil where the font has no sign or Unicode has no character for it.
  func scalar(for code: UInt16) -> Unicode.Scalar? {
    let place = code & 0xFF00 == 0xF000 ? code & 0xFF : code
    guard place >= 0x20, place <= 0xFF else { return nil }
    let value = scalars[Int(place) - 0x20]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private var scalars: [UInt32] {
    switch self {
    case .symbol: Self.symbolScalars
    case .wingdings: Self.wingdingsScalars
    case .wingdings2: Self.wingdings2Scalars
    case .wingdings3: Self.wingdings3Scalars
    case .webdings: Self.webdingsScalars
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are the given name, which is lower-case ASCII, in any case.
  fileprivate func isFontName(_ lowercaseName: String) -> Bool {
    let expected = lowercaseName.utf8.span
    guard count == expected.count else { return false }
    for index in indices {
      let byte = self[index]
      let isUppercase = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard (isUppercase ? byte | 0x20 : byte) == expected[index] else { return false }
    }
    return true
  }
}
