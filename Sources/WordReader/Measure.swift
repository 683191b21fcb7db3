import DocumentModel

extension Span<UInt8> {
  /// A measure (ST_TwipsMeasure, ECMA-376 Part 1 §22.9.2.14) in twentieths of a point: a plain number, or one with a
  /// unit (ST_UniversalMeasure, §22.9.2.15), as strict documents write it. Nil for what is neither, is negative, or
  /// does not fit 32 bits.
  var twentiethsOfAPoint: Int32? {
    if let plain = integer(radix: 10) { return plain < 0 ? nil : Int32(exactly: plain) }
    guard count > 2, let unit = Self.twentieths(ofUnit: self[count - 2], self[count - 1]) else { return nil }
    var number = 0.0
    var place = 1.0
    var hasPoint = false
    for index in 0..<count - 2 {
      switch self[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Double(self[index] - UInt8(ascii: "0"))
        if hasPoint { place *= 10 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: return nil
      }
    }
    return Int32(exactly: (number / place * unit).rounded())
  }

  private static func twentieths(ofUnit first: UInt8, _ second: UInt8) -> Double? {
    switch (first, second) {
    case (UInt8(ascii: "p"), UInt8(ascii: "t")): 20
    case (UInt8(ascii: "i"), UInt8(ascii: "n")): 1440
    case (UInt8(ascii: "c"), UInt8(ascii: "m")): 1440 / 2.54
    case (UInt8(ascii: "m"), UInt8(ascii: "m")): 144 / 2.54
    // A pica is twelve points; older programs write `pc`.
    case (UInt8(ascii: "p"), UInt8(ascii: "i")), (UInt8(ascii: "p"), UInt8(ascii: "c")): 240
    default: nil
    }
  }
}
