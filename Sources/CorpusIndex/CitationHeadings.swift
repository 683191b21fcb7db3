import DocumentModel
import Tagging

/// Finds the line over a list that tells what its items cite: "noting further" over "a) that Resolution 5 …".
struct CitationHeadings {
  /// The most bytes of such a line: it is a few words.
  private static let longest = 100
  /// The most items of a list that are passed on the way up: no preamble has more.
  private static let mostItems = 200

  /// The block that was asked for last, and what stands over it.
  private var last: (block: Int32, type: Int?)?

  /// The type that the line over a block tells.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - document: The document.
  ///   - cues: The words that begin such a line.
  ///   - text: A buffer.
  /// - Returns: The index of the type; nil where the block is under no such line.
  mutating func type(
    over block: Int32, of document: Document, _ cues: CitationCues, _ text: inout FoldedText
  ) -> Int? {
    if let last, last.block == block { return last.type }
    var place = block
    var type: Int?
    for _ in 0..<Self.mostItems where place > 0 {
      let above = place - 1
      let (own, other) = (document.blocks[Int(place)], document.blocks[Int(above)])
      guard own.story == other.story, own.cell == other.cell else { break }
      type = Self.type(of: other, document, cues, &text)
      // An empty line parts nothing; the first paragraph under the line need not look like an item.
      if type != nil || !(other.text.isEmpty || isItem(own, document)) { break }
      if let last, last.block == above, isItem(other, document) {
        type = last.type
        break
      }
      place = above
    }
    last = (block, type)
    return type
  }

  private static func type(
    of block: Block, _ document: Document, _ cues: CitationCues, _ text: inout FoldedText
  ) -> Int? {
    guard !block.text.isEmpty, block.text.count <= longest else { return nil }
    text.fold(document.text.span.extracting(Int(block.text.start)..<Int(block.text.end)))
    let span = text.span
    // A line with a number cites something itself.
    for index in span.indices where span[index] &- 0x30 < 10 || CitationText.endsSentence(span, at: index) {
      return nil
    }
    guard !span.isEmpty, span[span.count - 1] != UInt8(ascii: ".") else { return nil }
    for index in [0, 2] where index < span.count {
      guard index == 0 || CitationText.isArabicConjunction(span, before: index) else { break }
      if let match = cues.match(in: span, at: index) { return match.cue.type }
    }
    return nil
  }

  /// Whether a paragraph is an item of a list: it has a label, or goes on behind its end.
  private func isItem(_ block: Block, _ document: Document) -> Bool {
    if block.kind == .listItem { return true }
    let range = Int(block.text.start)..<Int(block.text.end)
    if CitationText.label(document.text.span.extracting(range.prefix(16)), at: 0) != nil { return true }
    // A semicolon may stand in front of a last "and".
    let end = Array(document.text[range.suffix(8)])
    return [[0x3B], [0xEF, 0xBC, 0x9B], [0xD8, 0x9B]].contains { end.contains($0) }
      || [[0x2C], [0xEF, 0xBC, 0x8C], [0xD8, 0x8C]].contains { end.reversed().starts(with: $0.reversed()) }
  }
}
