import DocumentModel

/// A line of a document: a paragraph, or the part of one between line breaks.
struct TextLine: Sendable {
  /// The block, as an index of `Document.blocks`.
  var block: Int
  /// The bytes in the block's text, white space at the ends left out.
  var range: Range<Int>
  /// The folded text.
  var text: PhraseText

  /// The lines of a block that hold more than white space.
  static func lines(of index: Int, in document: Document) -> [TextLine] {
    let utf8 = document.utf8(document.blocks[index])
    var lines: [TextLine] = []
    var start = 0
    for end in 0...utf8.count where end == utf8.count || utf8[end] == 0x0a {
      let text = PhraseText(utf8.extracting(start..<end))
      let trimmed = text.sourceRange(text.all)
      if !trimmed.isEmpty {
        let range = start + trimmed.lowerBound..<start + trimmed.upperBound
        lines.append(TextLine(block: index, range: range, text: text))
      }
      start = end + 1
    }
    return lines
  }

  /// The bytes in the block's text behind a range of the folded text, white space at the ends left out.
  func bytes(_ folded: Range<Int>) -> Range<Int> {
    let start = range.lowerBound - text.sourceRange(text.all).lowerBound
    let bytes = text.sourceRange(folded)
    return bytes.isEmpty ? 0..<0 : start + bytes.lowerBound..<start + bytes.upperBound
  }

  /// The text of the line, or of a range of its folded text, as it stands in the document.
  func string(in document: Document, _ folded: Range<Int>? = nil) -> String {
    let bytes = folded.map(self.bytes) ?? range
    return document.string(BlockSpan(block: block, start: bytes.lowerBound, end: bytes.upperBound))
  }
}
