internal import DocumentModel

/// Keeps text from being read as Markdown (CommonMark 0.31 §2.4 and the tables, strikethrough and footnotes of GitHub).
///
/// Only what would be read as markup gets a backslash, so that the source reads well too.
package enum MarkdownEscape {
  /// Writes text so that it is shown as it is.
  ///
  /// - Parameters:
  ///   - text: One line of text.
  ///   - startsLine: Whether it stands at the start of a line, where a number, a hash or a dash would begin a block.
  ///   - inCell: Whether it stands in a cell of a pipe table.
  /// - Returns: The text with backslashes where they are needed.
  package static func escaped(_ text: some Collection<UInt8>, startsLine: Bool, inCell: Bool) -> ContiguousArray<UInt8>
  {
    let bytes = ContiguousArray(text)
    var result: ContiguousArray<UInt8> = []
    result.reserveCapacity(bytes.count + 8)
    let blockMarkup = startsLine ? placeOfBlockMarkup(in: bytes) : nil
    for index in bytes.indices {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let needsBackslash =
        switch bytes[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "~"):
          true
        case UInt8(ascii: "<"):
          next.isASCIILetterOrDigit || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            || next == UInt8(ascii: "?")
        case UInt8(ascii: "_"): !(index > 0 && isWord(bytes[index - 1]) && isWord(next))
        case UInt8(ascii: "&"): beginsEntity(bytes[(index + 1)...])
        case UInt8(ascii: "|"): inCell
        default: index == blockMarkup
        }
      if needsBackslash { result.append(UInt8(ascii: "\\")) }
      result.append(bytes[index])
    }
    return result
  }

  /// Returns an address that can stand between the brackets of a link (CommonMark 0.31 §6.3).
  static func address(_ text: String) -> ContiguousArray<UInt8> {
    let digits = ContiguousArray("0123456789ABCDEF".utf8)
    var result: ContiguousArray<UInt8> = []
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "\""):
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      default: result.append(byte)
      }
    }
    return result
  }

  /// Returns text that HTML shows as it is.
  static func html(_ text: some Sequence<UInt8>) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case .quote: result.append(contentsOf: "&quot;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }

  /// The byte that must be escaped so that a line is no heading, quotation, list item, rule or underline.
  private static func placeOfBlockMarkup(in line: ContiguousArray<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: ">"): return 0
    case UInt8(ascii: "#"):
      let hashes = line.prefix { $0 == first }.count
      return hashes <= 6 && endsWord(line, at: hashes) ? 0 : nil
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      return endsWord(line, at: 1) || line.allSatisfy { $0 == first || $0 == .space } ? 0 : nil
    default:
      let digits = line.prefix(10) { $0.isASCIIDigit }
      guard 1...9 ~= digits, digits < line.count, line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")")
      else { return nil }
      return endsWord(line, at: digits + 1) ? digits : nil
    }
  }

  private static func endsWord(_ line: ContiguousArray<UInt8>, at index: Int) -> Bool {
    index >= line.count || line[index] == .space || line[index] == .tab
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte >= 0x80 }

  /// Whether what follows an ampersand makes it a character reference (CommonMark 0.31 §2.5).
  private static func beginsEntity(_ rest: ContiguousArray<UInt8>.SubSequence) -> Bool {
    let name = rest.prefix(33) { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "#") }
    return name > 0 && name < rest.count && rest[rest.startIndex + name] == UInt8(ascii: ";")
  }
}

extension Collection<UInt8> where Index == Int {
  /// The number of bytes from the start that fulfil a condition, at most a number of them.
  fileprivate func prefix(_ limit: Int, while condition: (UInt8) -> Bool) -> Int {
    prefix(limit).prefix(while: condition).count
  }
}
