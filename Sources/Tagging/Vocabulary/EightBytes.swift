/// Eight bytes of text in one number, the first in the lowest bits, and what can be said of all at once.
public struct EightBytes: Sendable {
  @usableFromInline var bits: UInt64

  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080

  @inlinable init(bits: UInt64) { self.bits = bits }

  /// The bytes at an offset, which must have eight bytes behind it.
  @inlinable
  public init(of text: Span<UInt8>, at offset: Int) {
    // Checked like every access to a span; `unsafe` only since not every type may be loaded from bytes, as this one may.
    bits = UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes from an offset on, and zeros for those that the text has no more.
  @inlinable
  public init(in text: Span<UInt8>, from offset: Int) {
    if offset &+ 8 <= text.count {
      self.init(of: text, at: offset)
    } else if text.count >= 8 {
      let missing = offset &+ 8 &- text.count
      self.init(value: EightBytes(of: text, at: text.count &- 8).bits &>> UInt64(truncatingIfNeeded: missing &<< 3))
    } else {
      var value: UInt64 = 0
      for index in offset..<text.count { value |= UInt64(text[index]) &<< UInt64((index &- offset) &<< 3) }
      self.init(value: value)
    }
  }

  /// The bytes in one number, the first in the lowest bits.
  @inlinable public var value: UInt64 { bits }

  /// Eight bytes of a number, the lowest first.
  @inlinable public init(value: UInt64) { bits = value }

  /// Zero where all bytes are ASCII and none is zero.
  @inlinable public var unplain: UInt64 { ((bits &- Self.ones) | bits) & Self.tops }

  // MARK: Classes of bytes, as the top bit of each byte that is of the class

  /// ASCII letters of either case.
  @inlinable public var letters: UInt64 {
    let low = (bits | Self.ones &* 0x20) & ~Self.tops
    return (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~bits & Self.tops
  }

  /// ASCII digits.
  @inlinable public var digits: UInt64 {
    let low = bits & ~Self.tops
    return (low &+ Self.ones &* 0x50) & ~(low &+ Self.ones &* 0x46) & ~bits & Self.tops
  }

  /// Bytes beyond ASCII.
  @inlinable public var others: UInt64 { bits & Self.tops }

  /// The first bytes of characters from a value on, which is beyond ASCII.
  @inlinable
  public func atLeast(_ byte: UInt64) -> UInt64 {
    ((bits & ~Self.tops) &+ Self.ones &* (0x100 &- byte)) & bits & Self.tops
  }

  /// Bytes of one value.
  @inlinable
  public func equal(to byte: UInt64) -> UInt64 {
    let difference = bits ^ (Self.ones &* byte)
    return ~(((difference & ~Self.tops) &+ ~Self.tops) | difference) & Self.tops
  }

  /// The top bits of the bytes, of which no other may be set, side by side in the lowest eight bits.
  @inlinable
  public static func gathered(_ mask: UInt64) -> UInt64 { ((mask &>> 7) &* 0x0102_0408_1020_4080) &>> 56 }

  /// The number of bytes at the beginning that are of a class, by the mask of the class.
  @inlinable
  public static func leading(_ mask: UInt64) -> Int { (~mask & tops).trailingZeroBitCount &>> 3 }

  /// The number of small ASCII letters that the bytes begin with.
  @inlinable
  public var leadingLetters: Int {
    let low = bits & ~Self.tops
    // The top bit of each byte: at least "a", and beyond "z".
    let isLetter = (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~bits & Self.tops
    return (~isLetter & Self.tops).trailingZeroBitCount >> 3
  }

  /// The bytes in small letters, as far as they are plain: ASCII, and no control characters or second spaces.
  ///
  /// - Returns: All eight bytes, and how many of them at the beginning are plain.
  @inlinable
  func folded(behindSpace: Bool) -> (bytes: EightBytes, plain: Int) {
    let low = bits & ~Self.tops
    // Of 0 to 1F the top bit stays clear.
    let control = ~(low &+ Self.ones &* 0x60) & Self.tops
    let spaces = equal(to: 0x20)
    let strange = bits & Self.tops | control | spaces & (spaces &<< 8 | (behindSpace ? 0x80 : 0))
    let isCapital = (low &+ Self.ones &* 0x3F) & ~(low &+ Self.ones &* 0x25) & ~bits & Self.tops
    return (EightBytes(bits: bits | isCapital &>> 2), strange.trailingZeroBitCount &>> 3)
  }

  /// The number of spaces and control characters at the beginning, zero bytes not among them.
  @inlinable var leadingSpaces: Int {
    let low = bits & ~Self.tops
    let isSpace = ~(low &+ Self.ones &* 0x5F) & ~bits & (low &+ ~Self.tops) & Self.tops
    return Self.leading(isSpace)
  }

  /// Whether one of the bytes is an ASCII digit, or the first byte of the letters among which other digits are: D9 and DB
  /// for Arabic ones, EF for full-width ones.
  @inlinable var mayHoldDigit: Bool {
    let low = bits & ~Self.tops
    let isDigit = (low &+ Self.ones &* 0x50) & ~(low &+ Self.ones &* 0x46) & ~bits & Self.tops
    if isDigit != 0 { return true }
    if bits & Self.tops == 0 { return false }
    return holds(0xD9) || holds(0xDB) || holds(0xEF)
  }

  @inlinable
  func holds(_ byte: UInt64) -> Bool {
    let difference = bits ^ (Self.ones &* byte)
    return (difference &- Self.ones) & ~difference & Self.tops != 0
  }

  @inlinable
  func store(in output: inout MutableSpan<UInt8>, at offset: Int) {
    // As above: any bytes make a `UInt8`.
    var bytes = unsafe output.mutableBytes
    bytes.storeBytes(of: bits.littleEndian, toByteOffset: offset, as: UInt64.self)
  }
}
