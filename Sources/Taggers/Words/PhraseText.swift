import DocumentModel
import Tagging

/// A folded text as an array of scalars with a map back to the bytes of its source.
///
/// For the short texts that a grammar looks at character by character: lines of the first page, cells of tables. What
/// runs over whole documents works on the bytes of `FoldedText` itself.
struct PhraseText: Sendable {
  /// The folded scalars.
  private(set) var scalars: [UInt32] = []
  /// For each folded scalar where its source begins.
  private var starts: [Int] = []
  /// For each folded scalar where its source ends.
  private var ends: [Int] = []

  /// Folds UTF-8 text. A byte that is no part of valid UTF-8 becomes a scalar that no word holds.
  init(_ source: Span<UInt8>) {
    var folded = FoldedText()
    folded.fold(source)
    scalars.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let start = index
      scalars.append(UTF8Scalar.next(in: folded.span, at: &index))
      starts.append(folded.sourceStart(of: start))
      ends.append(Self.behindMarks(source, folded.sourceEnd(of: index)))
    }
  }

  /// The index behind the marks that folding drops and that belong to the letter before them: short vowels, accents.
  private static func behindMarks(_ source: Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index + 1 < source.count {
      switch (source[index], source[index + 1]) {
      case (0xd9, 0x8b...0x9f), (0xcc, 0x80...0xbf), (0xcd, 0x80...0xaf): index += 2
      default: return index
      }
    }
    return index
  }

  /// Folds a string.
  init(_ string: String) {
    let bytes = ContiguousArray(string.utf8)
    self.init(bytes.span)
  }

  /// Folds the text of a block.
  init(_ block: Block, in document: Document) {
    self.init(document.utf8(block))
  }

  /// The number of folded scalars.
  var count: Int { scalars.count }
  /// All folded scalars.
  var all: Range<Int> { 0..<scalars.count }

  /// The bytes of the source behind a range of folded scalars, white space at its ends left out.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let trimmed = trimming(range)
    guard !trimmed.isEmpty else { return 0..<0 }
    return starts[trimmed.lowerBound]..<ends[trimmed.upperBound - 1]
  }

  /// A range without the white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, scalars[low] == 0x20 { low += 1 }
    while low < high, scalars[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }

  /// The number that begins at an index, and the index behind it.
  func number(at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < count, index < start + 9, ScalarClass.isDigit(scalars[index]) {
      value = value * 10 + Int(scalars[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index) : nil
  }

  /// The first index from a start that holds none of some scalars.
  func skipping(_ skipped: Set<UInt32>, from start: Int) -> Int {
    var index = start
    while index < count, skipped.contains(scalars[index]) { index += 1 }
    return index
  }
}

/// UTF-8, one scalar after the other.
enum UTF8Scalar {
  /// Decodes the scalar at an index and moves the index behind it; U+FFFD for bytes that are no UTF-8.
  static func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    index += 1
    let (extra, bits): (Int, UInt32) =
      switch first {
      case 0..<0x80: (0, first)
      case 0xc2..<0xe0: (1, first & 0x1f)
      case 0xe0..<0xf0: (2, first & 0x0f)
      case 0xf0..<0xf5: (3, first & 0x07)
      default: (0, 0xfffd)
      }
    var value = bits
    for _ in 0..<extra {
      guard index < bytes.count, bytes[index] & 0xc0 == 0x80 else { return 0xfffd }
      value = value << 6 | UInt32(bytes[index] & 0x3f)
      index += 1
    }
    return value
  }
}
