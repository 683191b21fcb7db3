extension Span<UInt8> {
  /// The bytes as a string; UTF-8 that is not valid is replaced.
  public var string: String {
    unsafe withUnsafeBufferPointer { buffer in unsafe String(decoding: buffer, as: UTF8.self) }
  }

  /// The first bytes, at most so many, without a piece of a character.
  @_lifetime(copy self)
  public func prefix(_ most: Int) -> Span<UInt8> {
    guard count > most else { return self }
    var end = most
    while end > 0, self[end] & 0xc0 == 0x80 { end -= 1 }
    return extracting(0..<end)
  }

  /// Whether the bytes are this ASCII string.
  public func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      for index in indices where unsafe self[index] != buffer[index] { return false }
      return true
    }
  }

  /// The bytes as a number with an optional sign; nil where they are none, or one beyond 32 bits.
  public func integer(radix: Int) -> Int? {
    var index = 0
    var isNegative = false
    if count > 1, self[0] == UInt8(ascii: "-") || self[0] == UInt8(ascii: "+") {
      isNegative = self[0] == UInt8(ascii: "-")
      index = 1
    }
    guard index < count else { return nil }
    var number = 0
    while index < count {
      let byte = self[index]
      let digit =
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x61 + 10
        default: radix
        }
      if digit >= radix { return nil }
      number = number * radix + digit
      if number > 1 << 32 { return nil }
      index += 1
    }
    return isNegative ? -number : number
  }
}

extension ContiguousArray<UInt8> {
  /// Appends the bytes of a span, in one copy.
  @inlinable
  public mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }

  /// Appends a character as UTF-8.
  @inlinable
  public mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar)!)
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are this ASCII string in small letters, whatever their case.
  public func equalsFolded(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      for index in indices {
        let byte = self[index]
        let folded = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
        if unsafe folded != buffer[index] { return false }
      }
      return true
    }
  }
}
