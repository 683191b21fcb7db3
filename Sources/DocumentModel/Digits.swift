extension FixedWidthInteger where Self: UnsignedInteger {
  /// Whether a byte or a scalar is one of the digits 0 to 9 of ASCII.
  @inlinable public var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
