internal import DocumentModel

/// The order in which people expect symbols: runs of digits count as numbers, so that C24/9 stands before C24/70.
package struct NaturalOrder: Comparable, Hashable, Sendable {
  private let bytes: ContiguousArray<UInt8>

  /// The place of a text in the order.
  package init(_ text: String) {
    bytes = ContiguousArray(text.utf8)
  }

  /// Bytes whose own order is this order: a run of digits is a zero, the number of its digits, and those. Runs that differ
  /// in leading zeros alone are equal; numbers of more than 255 digits are cut.
  package var key: [UInt8] {
    var key: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if first.isASCIIDigit {
        let number = Self.takeNumber(&rest).prefix(255)
        key += [Self.zero, UInt8(number.count)] + number
      } else {
        key.append(first)
        rest.removeFirst()
      }
    }
    return key
  }

  /// Compares run by run; texts that differ only in leading zeros by their bytes.
  package static func < (left: NaturalOrder, right: NaturalOrder) -> Bool {
    var first = left.bytes[...]
    var second = right.bytes[...]
    while let one = first.first, let two = second.first {
      if one.isASCIIDigit, two.isASCIIDigit {
        let number = takeNumber(&first)
        let other = takeNumber(&second)
        // Without leading zeros the longer number is the greater one; no number is too long.
        if number.count != other.count { return number.count < other.count }
        if number != other { return number.lexicographicallyPrecedes(other) }
      } else {
        // A digit stands where "0" does among the other characters, whichever it is.
        let (place, other) = (one.isASCIIDigit ? zero : one, two.isASCIIDigit ? zero : two)
        if place != other { return place < other }
        first.removeFirst()
        second.removeFirst()
      }
    }
    if first.isEmpty != second.isEmpty { return first.isEmpty }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let zero = UInt8(ascii: "0")

  private static func takeNumber(_ text: inout ContiguousArray<UInt8>.SubSequence) -> ContiguousArray<UInt8>.SubSequence
  {
    let digits = text.prefix { $0.isASCIIDigit }
    text.removeFirst(digits.count)
    return digits.drop { $0 == zero }
  }
}
