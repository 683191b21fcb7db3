// The formats that write a number in base ten or sixteen, with whatever digits.
extension NumberFormat {
  /// Appends a decimal number, filled with zeros up to the given number of digits.
  static func appendDecimal(_ number: Int, digits: Int = 1, to bytes: inout ContiguousArray<UInt8>) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var unit: UInt = 1
    var count = 1
    while magnitude / unit >= 10 {
      unit *= 10
      count += 1
    }
    for _ in 0..<max(0, digits - count) {
      bytes.append(UInt8(ascii: "0"))
    }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude / unit % 10))
      unit /= 10
    }
  }

  static func appendHexadecimal(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    var shift = (Int.bitWidth - 1 - number.leadingZeroBitCount) / 4 * 4
    while shift >= 0 {
      let digit = UInt8(number >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      shift -= 4
    }
    return true
  }

  static func appendInDashes(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    bytes.append(contentsOf: "- ".utf8)
    appendDecimal(number, to: &bytes)
    bytes.append(contentsOf: " -".utf8)
    return true
  }

  /// The zero of the formats whose ten digits follow each other in Unicode.
  var digitZero: Unicode.Scalar? {
    switch self {
    case .decimalFullWidth, .decimalFullWidth2: "\u{FF10}"
    case .decimalHalfWidth: "0"
    // Devanagari by §17.18.59, not the digits of Arabic that are called Hindi elsewhere.
    case .hindiNumbers: "\u{0966}"
    case .thaiNumbers: "\u{0E50}"
    default: nil
    }
  }

  static func append(
    _ number: Int, digitsFrom zero: Unicode.Scalar, to bytes: inout ContiguousArray<UInt8>
  ) -> Bool {
    let start = bytes.count
    appendDecimal(number, to: &bytes)
    guard zero != "0" else { return true }
    let decimal = bytes[start...]
    bytes.removeSubrange(start...)
    for digit in decimal {
      guard let scalar = Unicode.Scalar(zero.value + UInt32(digit - UInt8(ascii: "0"))) else { continue }
      bytes.append(contentsOf: scalar.utf8)
    }
    return true
  }
}
