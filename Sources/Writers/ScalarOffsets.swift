package import DocumentModel

/// Turns byte offsets in the text of a block into offsets in Unicode scalars, as the output contract counts.
///
/// It remembers the last place and counts on from there, forwards or backwards. So offsets that come in the order of
/// the document cost one pass over the text of each block, however many there are.
package struct ScalarOffsets {
  private var block: Int32 = -1
  private var byte = 0
  private var scalar = 0

  /// A converter that has seen nothing.
  package init() {}

  /// The number of Unicode scalars before a byte of a block's text. An offset beyond the text counts as its end.
  package mutating func scalars(before offset: Int32, inBlock index: Int32, of document: Document) -> Int {
    if block != index {
      block = index
      byte = 0
      scalar = 0
    }
    let range = document.blocks[Int(index)].text
    let target = max(0, min(Int(offset), range.count))
    let base = Int(range.start)
    if target >= byte {
      scalar += Self.count(document.text.span.extracting(base + byte..<base + target))
    } else {
      scalar -= Self.count(document.text.span.extracting(base + target..<base + byte))
    }
    byte = target
    return scalar
  }

  /// The number of bytes that begin a scalar.
  private static func count(_ text: Span<UInt8>) -> Int {
    var count = 0
    // Continuation bytes are 0x80 to 0xBF, as signed numbers the lowest.
    for index in text.indices { count &+= Int8(bitPattern: text[index]) < -64 ? 0 : 1 }
    return count
  }
}
