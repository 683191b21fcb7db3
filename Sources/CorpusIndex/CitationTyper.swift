package import DocumentModel
package import Tagging

/// Tells from the words around a reference what kind of citation it is.
///
/// Of the words of `Pipelines/vocabulary/citation-types.yaml` that stand before the reference in its sentence, the nearest
/// tells, the longest of several that end in one place; where there is none, the first close behind it.
package struct CitationTyper: Sendable {
  struct Cue: Sendable {
    var bytes: [UInt8]
    var type: Int
    /// Whether the words are parted by spaces, so that no letter may touch them.
    var hasBorders: Bool
  }

  /// The types, as the vocabulary has them.
  package let types: [CitationType]
  /// The words by their first byte, long ones first.
  let before: [[Cue]]
  let behind: [[Cue]]

  package init(_ vocabulary: Vocabulary) {
    types = vocabulary.citationTypes
    before = Self.cues(of: types, \.before)
    behind = Self.cues(of: types, \.behind)
  }

  private static func cues(of types: [CitationType], _ names: (CitationType) -> [LocalNames]) -> [[Cue]] {
    var cues = [[Cue]](repeating: [], count: 256)
    for (index, type) in types.enumerated() {
      for name in names(type) {
        for word in name.words {
          let cue = Cue(bytes: word.folded, type: index, hasBorders: name.language != "zh")
          cues[Int(word.folded[0])].append(cue)
        }
      }
    }
    return cues.map { $0.sorted { ($1.bytes.count, $0.type) < ($0.bytes.count, $1.type) } }
  }

  /// A reader, which keeps its buffers from reference to reference.
  package func reader() -> Reader { Reader(typer: self) }

  /// Reads the words around the references of one document.
  package struct Reader {
    /// How many bytes are looked at on each side: no sentence that is read easily is longer.
    private static let reach = 400
    /// How many bytes behind a reference its words may begin.
    private static let reachBehind = 40

    private let typer: CitationTyper
    private var text = FoldedText()
    /// The first reference of the block that was looked at last, or of one before it.
    private var near = 0

    init(typer: CitationTyper) { self.typer = typer }

    /// The type of the citation at a place; nil where no words tell it.
    ///
    /// - Parameters:
    ///   - span: The reference.
    ///   - references: All references of the document, in its order: the words inside of them tell nothing, as those of
    ///     an edition, "Rev. Dubai, 2018".
    ///   - document: The document.
    /// - Returns: The id of the type.
    package mutating func type(of span: BlockSpan, among references: [Reference], in document: Document) -> String? {
      let block = document.blocks[Int(span.block)].text
      let start = Int(block.start)
      // A cut inside of a character would only lose that character: it is no letter of a word.
      let first = max(0, Int(span.start) - Self.reach)
      let last = min(block.count, Int(span.end) + Self.reach)
      var bytes = ContiguousArray(document.text[start + first..<start + last])
      while near < references.count,
        (references[near].span.block, references[near].span.end) < (span.block, Int32(first))
      {
        near += 1
      }
      var index = near
      while index < references.count, references[index].span.block == span.block, references[index].span.start < last {
        let other = references[index].span
        for place in max(Int(other.start), first)..<max(min(Int(other.end), last), max(Int(other.start), first)) {
          bytes[place - first] = 0x20
        }
        index += 1
      }
      text.fold(bytes.span.extracting(0..<Int(span.start) - first))
      if let type = Self.nearest(in: text.span, typer.before) { return typer.types[type].id }
      text.fold(bytes.span.extracting(Int(span.end) - first..<bytes.count))
      return Self.firstBehind(in: text.span, typer.behind).map { typer.types[$0].id }
    }

    /// The last cue of a text that no end of a sentence follows.
    private static func nearest(in text: Span<UInt8>, _ cues: [[Cue]]) -> Int? {
      var best: (end: Int, type: Int)?
      var index = text.count - 1
      while index >= 0 {
        if CitationTyper.endsSentence(text, at: index) { break }
        if let cue = match(cues, in: text, at: index), best.map({ index + cue.bytes.count >= $0.end }) ?? true {
          // A longer one may begin before it and end where it ends: "in accordance with" is one, "with" none.
          best = (index + cue.bytes.count, cue.type)
        }
        if let best, best.end - index > 64 { break }
        index -= 1
      }
      return best?.type
    }

    private static func firstBehind(in text: Span<UInt8>, _ cues: [[Cue]]) -> Int? {
      var index = 0
      while index < min(text.count, reachBehind) {
        if CitationTyper.endsSentence(text, at: index) { return nil }
        if let cue = match(cues, in: text, at: index) { return cue.type }
        index += 1
      }
      return nil
    }

    private static func match(_ cues: [[Cue]], in text: Span<UInt8>, at index: Int) -> Cue? {
      for cue in cues[Int(text[index])] where index + cue.bytes.count <= text.count {
        if cue.hasBorders {
          if index > 0, CitationTyper.isLetter(text[index - 1]) { continue }
          let next = index + cue.bytes.count
          // An Arabic preposition of one letter is written with the word behind it.
          if next < text.count, CitationTyper.isLetter(text[next]), text[next] < 0xD8 || text[next] > 0xDB { continue }
        }
        var offset = 1
        while offset < cue.bytes.count, text[index + offset] == cue.bytes[offset] { offset += 1 }
        if offset == cue.bytes.count { return cue }
      }
      return nil
    }
  }

  /// Whether a sentence ends with the byte at an index, as far as a folded text tells.
  static func endsSentence(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "."):
      // "No. 5", "Rev. 1", "см. 5": behind a short word it is an abbreviation.
      guard index + 1 < text.count, text[index + 1] == 0x20 else { return false }
      var letters = 0
      var place = index
      while letters < 4, place > 0, isLetter(text[place - 1]) {
        place -= 1
        if text[place] & 0xC0 != 0x80 { letters += 1 }
      }
      return letters == 4
    // The last bytes of U+3002 and U+061B.
    case 0x82: return index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE3
    case 0x9B: return index > 0 && text[index - 1] == 0xD8
    default: return false
    }
  }

  /// Whether a byte is one of a letter of a script that parts words by spaces.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || (byte >= 0x80 && byte < 0xE0)
  }
}
