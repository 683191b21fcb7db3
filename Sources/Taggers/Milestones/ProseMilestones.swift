import DocumentModel
import Tagging

/// Finds the promises in the running text of a document: one milestone a sentence, or one an item where a sentence with a
/// date leads into a list ("In 2026 the secretariat will: a) …; b) …").
struct ProseMilestones: Sendable {
  private let reader: CommitmentReader
  /// Longer paragraphs are no prose that anyone wrote; in bytes.
  private static let mostBytes = 16_000
  /// So many items of a list are taken.
  private static let mostItems = 64

  /// A finder of promises.
  init(reader: CommitmentReader) { self.reader = reader }

  /// The milestones of the body and the notes, in document order. Tables, headings, headers and footers promise nothing.
  func milestones(in document: Document, _ annotations: Annotations) -> [Milestone] {
    guard let language = annotations.metadata.language else { return [] }
    var spans: [Int: [Range<Int>]]?
    var found: [Milestone] = []
    for index in document.blocks.indices where Self.isProse(document.blocks[index], document) {
      let utf8 = document.utf8(document.blocks[index])
      guard Self.mayHoldTarget(utf8) else { continue }
      let sentences = Sentences.ranges(in: utf8)
      for sentence in sentences {
        let bytes = utf8.extracting(sentence)
        guard Self.mayHoldTarget(bytes) else { continue }
        let text = PhraseText(bytes)
        if spans == nil { spans = Self.spans(annotations.references) }
        let taken = spans?[index] ?? []
        func isReference(_ range: Range<Int>) -> Bool {
          let bytes = text.sourceRange(range)
          let place = sentence.lowerBound + bytes.lowerBound..<sentence.lowerBound + bytes.upperBound
          return taken.contains { $0.overlaps(place) }
        }
        let date = annotations.metadata.date
        let place = Place(block: index, sentence: sentence, text: text)
        let leads = sentence == sentences.last && text.endsWithColon
        if let commitment = reader.commitment(
          in: text, language: language, paperDate: date, isReference: isReference)
        {
          let items = leads ? Self.items(behind: index, in: document) : []
          found +=
            items.isEmpty
            ? [milestone(commitment, place, document)]
            : items.map { milestone(commitment, place, item: $0, mark: nil, document) }
        } else if leads,
          let lead = reader.lead(in: text, language: language, paperDate: date, isReference: isReference)
        {
          for item in Self.items(behind: index, in: document) {
            let words = PhraseText(document.blocks[item], in: document)
            guard let mark = reader.openingMark(of: words, language: language) else { continue }
            found.append(milestone(lead, place, item: item, mark: words.sourceRange(mark), document))
          }
        }
      }
    }
    return found
  }

  /// Where a sentence stands.
  private struct Place {
    var block: Int
    var sentence: Range<Int>
    var text: PhraseText

    func string(_ range: Range<Int>, in document: Document) -> String {
      let bytes = text.sourceRange(range)
      return document.string(
        BlockSpan(
          block: block, start: sentence.lowerBound + bytes.lowerBound, end: sentence.lowerBound + bytes.upperBound))
    }
  }

  private func milestone(_ commitment: Commitment, _ place: Place, _ document: Document) -> Milestone {
    var target = commitment.date
    target.text = place.string(commitment.target, in: document)
    let own = BlockSpan(block: place.block, start: place.sentence.lowerBound, end: place.sentence.upperBound)
    return Milestone(
      action: document.string(own), status: .planned, statusText: place.string(commitment.mark, in: document),
      target: target, sentence: own, blocks: [place.block])
  }

  /// An item of a list that a date leads into; its own word of the future where the lead has none.
  private func milestone(
    _ commitment: Commitment, _ place: Place, item action: Int, mark: Range<Int>?, _ document: Document
  ) -> Milestone {
    var target = commitment.date
    target.text = place.string(commitment.target, in: document)
    let status =
      mark.map { document.string(BlockSpan(block: action, start: $0.lowerBound, end: $0.upperBound)) }
      ?? place.string(commitment.mark, in: document)
    // Without the comma or full stop that ends the item.
    let text = PhraseText(document.blocks[action], in: document)
    var words = text.trimming(text.all)
    while !words.isEmpty, [0x20, 0x2c, 0x2e, 0x3a, 0x3b, 0x3002].contains(text.scalars[words.upperBound - 1]) {
      words = words.lowerBound..<words.upperBound - 1
    }
    let bytes = text.sourceRange(words)
    let item = BlockSpan(block: action, start: bytes.lowerBound, end: bytes.upperBound)
    return Milestone(
      action: document.string(item), status: .planned, statusText: status, target: target, sentence: item,
      blocks: [place.block, action])
  }

  // MARK: Where to look

  private static func isProse(_ block: Block, _ document: Document) -> Bool {
    guard block.cell < 0, block.text.count >= 20, block.text.count <= mostBytes else { return false }
    switch block.kind {
    case .paragraph, .listItem: break
    default: return false
    }
    switch document.story(of: block).kind {
    case .body, .footnote, .endnote: return true
    default: return false
    }
  }

  /// The items of the list that a paragraph leads into, those of its first level. A label like that of the paragraph
  /// itself ("3.2" behind "3.1") belongs to the list that the paragraph is in.
  private static func items(behind index: Int, in document: Document) -> [Int] {
    let lead = document.blocks[index]
    let shape = shape(of: document.strings[lead.number])
    var items: [Int] = []
    for next in document.blocks.indices.dropFirst(index + 1) {
      let block = document.blocks[next]
      guard block.cell < 0, block.story == lead.story, block.kind == .listItem, !block.text.isEmpty,
        shape.isEmpty || self.shape(of: document.strings[block.number]) != shape, items.count < mostItems
      else { break }
      let level = items.first.map { document.blocks[$0].listLevel } ?? block.listLevel
      if block.listLevel < level { break }
      if block.listLevel == level { items.append(next) }
    }
    return items
  }

  /// A label without its numbers and letters: "9.9" of "3.1", "a)" of "b)".
  private static func shape(of label: String) -> String {
    var shape = ""
    for character in label {
      let kind: Character = character.isNumber ? "9" : character.isLetter ? "a" : character
      if kind != shape.last || !character.isNumber { shape.append(kind) }
    }
    return shape
  }

  /// Whether a text has a year, or two digits behind a hyphen, as the code of a conference has. A digit that is not ASCII
  /// counts as both.
  private static func mayHoldTarget(_ text: Span<UInt8>) -> Bool {
    var row = 0
    for index in text.indices {
      let byte = text[index]
      if byte.isASCIIDigit {
        row += 1
        if row == 4 { return true }
        // Behind a hyphen, or U+2010 to U+2015, whose last byte is 0x90 to 0x95.
        if row == 2, index >= 2, text[index - 2] == 0x2d || (0x90...0x95).contains(text[index - 2]) { return true }
      } else {
        row = 0
        // Arabic digits; the third byte of full-width digits and 〇 comes behind EF BC and E3 80.
        if byte == 0xd9, index + 1 < text.count, (0xa0...0xa9).contains(text[index + 1]) { return true }
        if byte == 0xbc, index > 0, text[index - 1] == 0xef, index + 1 < text.count,
          (0x90...0x99).contains(text[index + 1])
        {
          return true
        }
        if byte == 0x87, index >= 2, text[index - 1] == 0x80, text[index - 2] == 0xe3 { return true }
      }
    }
    return false
  }

  private static func spans(_ references: [Reference]) -> [Int: [Range<Int>]] {
    Dictionary(grouping: references.filter { $0.kind != .link }) { Int($0.span.block) }.mapValues {
      $0.map(\.span.range)
    }
  }
}

extension PhraseText {
  /// Whether the last character is a colon.
  fileprivate var endsWithColon: Bool {
    let trimmed = trimming(all)
    return !trimmed.isEmpty && scalars[trimmed.upperBound - 1] == 0x3a
  }
}
