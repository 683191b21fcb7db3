// The formats that have one sign for each number and end with the last.
extension NumberFormat {
  /// The signs for 1, 2, 3 and so on. Source of the ranges: §17.18.59.
  var signs: [Unicode.Scalar]? {
    switch self {
    case .decimalEnclosedCircle, .decimalEnclosedCircleChinese: Self.circled
    case .decimalEnclosedParen: Self.parenthesized
    case .decimalEnclosedFullstop: Self.fullStopped
    case .ideographEnclosedCircle: Self.circledIdeographs
    case .ideographTraditional: Self.heavenlyStems
    case .ideographZodiac: Self.earthlyBranches
    default: nil
    }
  }

  static func append(
    _ number: Int, of signs: [Unicode.Scalar], to bytes: inout ContiguousArray<UInt8>
  ) -> Bool {
    guard number <= signs.count else { return false }
    bytes.append(contentsOf: signs[number - 1].utf8)
    return true
  }

  /// Appends the year of the sixty-year cycle: stems and branches go on together, so that 11 is 甲戌.
  static func appendZodiacTraditional(_ number: Int, to bytes: inout ContiguousArray<UInt8>) -> Bool {
    guard number <= 60 else { return false }
    bytes.append(contentsOf: heavenlyStems[(number - 1) % 10].utf8)
    bytes.append(contentsOf: earthlyBranches[(number - 1) % 12].utf8)
    return true
  }

  private static let circled = (0..<20).compactMap { Unicode.Scalar(0x2460 + $0) }
  private static let parenthesized = (0..<20).compactMap { Unicode.Scalar(0x2474 + $0) }
  private static let fullStopped = (0..<20).compactMap { Unicode.Scalar(0x2488 + $0) }
  private static let circledIdeographs = (0..<10).compactMap { Unicode.Scalar(0x3280 + $0) }
  private static let heavenlyStems: [Unicode.Scalar] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  private static let earthlyBranches: [Unicode.Scalar] = [
    "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
  ]
}
