/// One bit for each hash of a word's key: small enough to stay in the nearest cache, it turns most words of a text away.
struct WordFilter: Sendable {
  private var bits = ContiguousArray<UInt64>(repeating: 0, count: 1 << 10)

  mutating func insert(_ key: UInt64) {
    let bit = Self.bit(key)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The bits, to be taken once for many looks.
  var span: Span<UInt64> {
    @_lifetime(borrow self)
    get { bits.span }
  }

  /// Whether the word of a key may be one of those that were added.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool { Self.mayHold(key, bits.span) }

  @inline(__always)
  static func mayHold(_ key: UInt64, _ bits: Span<UInt64>) -> Bool {
    let bit = bit(key)
    return bits[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  private static func bit(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 48) }
}
