/// Replaces what is no character of XML by U+FFFD, whatever the pieces in which the bytes come.
struct ScalarRepair {
  /// The first bytes of a character that a chunk has cut.
  private var rest: ContiguousArray<UInt8> = []
  private var isAtStart = true

  /// Whether XML allows a character (XML 1.0, production 2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xa, 0xd, 0x20...0xfffd, 0x10000...: true
    default: false
    }
  }

  /// Appends bytes as UTF-8 that holds characters of XML alone. A byte order mark at the start is dropped.
  mutating func append(_ bytes: UnsafeRawBufferPointer, isLast: Bool, to output: inout ContiguousArray<UInt8>) {
    rest.append(contentsOf: bytes)
    let end = isLast ? rest.count : Self.wholeCharacters(in: rest)
    for scalar in String(decoding: rest[..<end], as: UTF8.self).unicodeScalars {
      if isAtStart, scalar == "\u{feff}" { continue }
      isAtStart = false
      output.append(contentsOf: UTF8.encode(Self.isAllowed(scalar) ? scalar : "\u{fffd}").unsafelyUnwrapped)
    }
    rest.removeSubrange(..<end)
  }

  /// The number of bytes before the character that the last bytes begin without ending it.
  private static func wholeCharacters(in bytes: ContiguousArray<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xc0 == 0x80 { continue }
      let length = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }
}
