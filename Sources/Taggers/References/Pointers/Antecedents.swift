internal import DocumentModel
internal import Tagging

/// Finds what a short form stands for: by scope, never by mere nearness.
///
/// The scopes are the paragraph, the numbered item, the section, the title. In the nearest one that names any text of the
/// kind, exactly one must be named; else the short form stays unresolved.
struct Antecedents {
  let document: Document
  /// All references of the document; they are named by their indices, since a copy costs more than all that is asked here.
  let references: [Reference]
  private let words: PointerWords
  /// The texts that headings begin, as indices of references.
  private var heads: [Int] = []
  /// The one text of a kind that the running heads name.
  private var running: [ReferenceKind: Reference] = [:]
  /// What the title of the document names.
  private var titled: [Int] = []
  /// The first references of the notes.
  private var inNotes: [Int] = []
  /// The notes by their stories.
  private var notes: [Int32: Int] = [:]

  /// So many references are looked at for one short form; where they tell nothing, more will not. It bounds the time for
  /// a file that is made of short forms.
  private static let mostCandidates = 64
  /// So many paragraphs are looked back over in a section, for the same reason.
  private static let mostBlocks = 400

  init(_ document: Document, _ references: [Reference], _ words: PointerWords) {
    self.document = document
    self.references = references
    self.words = words
    for (index, note) in document.notes.enumerated() where note.story >= 0 { notes[note.story] = index }
    var inRunningHeads: [Int] = []
    var folded = FoldedText()
    for index in references.indices {
      let kind = references[index].kind
      let block = Int(references[index].span.block)
      if titled.count < Self.mostCandidates, document.blocks[block].kind == .title, !references[index].isSelf {
        titled.append(index)
      }
      let story = Self.storyKind(of: block, in: document)
      if story == .footnote || story == .endnote, inNotes.count < Self.mostCandidates, Self.isCitable(kind) {
        inNotes.append(index)
      }
      guard Self.isAdopted(kind) else { continue }
      if story == .header || story == .footer { inRunningHeads.append(index) }
      if Self.isHead(references[index].span, in: document, words, &folded) { heads.append(index) }
    }
    for kind in Self.adopted {
      if let only = only(inRunningHeads.filter { references[$0].kind == kind }) { running[kind] = only }
    }
  }

  /// The kind of the story that a block stands in; nil for texts without stories.
  private static func storyKind(of block: Int, in document: Document) -> StoryKind? {
    let story = Int(document.blocks[block].story)
    return story < document.stories.count ? document.stories[story].kind : nil
  }

  private static let adopted: [ReferenceKind] = [.resolution, .decision, .recommendation, .opinion]

  private static func isAdopted(_ kind: ReferenceKind) -> Bool {
    switch kind {
    case .resolution, .decision, .recommendation, .opinion: true
    default: false
    }
  }

  /// Whether "its Annex" and "ibid." may speak of a text of a kind.
  private static func isCitable(_ kind: ReferenceKind) -> Bool {
    isAdopted(kind) || kind == .document || kind == .circular
  }

  // MARK: Scopes

  /// The text of a kind that was named before a place.
  func find(_ kind: ReferenceKind, before place: TextPoint) -> Reference? {
    for scope in scopes(of: Int(place.block)) {
      let seen = candidates(in: scope, before: place) { $0.kind == kind }
      if !seen.indices.isEmpty { return only(seen) }
    }
    return only(inTitle(kind, before: place))
  }

  /// The only text named before a place in its paragraph.
  func inParagraph(_ place: TextPoint, of kind: ReferenceKind? = nil) -> Reference? {
    let block = Int(place.block)
    return only(
      candidates(in: block..<block + 1, before: place) {
        kind == nil ? Self.isCitable($0.kind) : $0.kind == kind
      })
  }

  /// Whether the paragraph names another text of a kind before a place.
  func namesAnother(_ kind: ReferenceKind, before place: TextPoint) -> Bool {
    let block = Int(place.block)
    return !candidates(in: block..<block + 1, before: place) { $0.kind == kind && !$0.isSelf }.indices.isEmpty
  }

  /// Whether the paragraph names any other text before a place.
  func namesAny(before place: TextPoint) -> Bool {
    let block = Int(place.block)
    return !candidates(in: block..<block + 1, before: place) { Self.isCitable($0.kind) && !$0.isSelf }.indices.isEmpty
  }

  /// Ranges of blocks, from the paragraph outwards. A note's scope is the note, then the paragraph of its mark; a cell's
  /// is the cell, then its row.
  private func scopes(of block: Int) -> [Range<Int>] {
    let own = document.blocks[block]
    var scopes = [block..<block + 1]
    guard own.story < document.stories.count else {
      return scopes + [max(0, block - Self.mostBlocks)..<block + 1]
    }
    if own.cell >= 0 {
      let cell = document.cells[Int(own.cell)]
      scopes.append(Int(cell.blocks.start)..<block + 1)
      let row = Int(document.tables[Int(cell.table)].rows.start) + Int(cell.row)
      if document.rows.indices.contains(row), !document.rows[row].cells.isEmpty {
        let first = document.cells[Int(document.rows[row].cells.start)]
        scopes.append(min(Int(first.blocks.start), block)..<block + 1)
      }
      return scopes
    }
    let story = document.stories[Int(own.story)]
    if story.kind != .body {
      scopes.append(min(Int(story.blocks.start), block)..<block + 1)
      if let note = notes[own.story], let anchor = document.notes[note].anchor {
        scopes.append(Int(anchor.block)..<Int(anchor.block) + 1)
      }
      return scopes
    }
    var item: Int?
    var first = block
    while first > 0, block - first < Self.mostBlocks {
      let current = document.blocks[first]
      if current.kind == .heading { break }
      if item == nil, !current.number.isEmpty, Self.isNumbered(document.strings.utf8(current.number)) { item = first }
      guard document.blocks[first - 1].story == own.story else { break }
      first -= 1
    }
    if let item { scopes.append(item..<block + 1) }
    scopes.append(first..<block + 1)
    return scopes
  }

  /// Whether a label counts, rather than being a bullet.
  private static func isNumbered(_ label: Span<UInt8>) -> Bool {
    for index in label.indices where Letters.isAlphanumeric(label[index] | 0x20) { return true }
    return false
  }

  /// The references in a range of blocks before a place. For the paragraph of a note's mark all before the mark count.
  private func candidates(
    in blocks: Range<Int>, before place: TextPoint, where isWanted: (borrowing Reference) -> Bool
  ) -> Candidates {
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if Int(references[middle].span.block) < blocks.upperBound { low = middle + 1 } else { high = middle }
    }
    var seen = Candidates()
    var looked = 0
    let story = document.blocks[blocks.upperBound - 1].story
    while low > 0, looked < Self.mostCandidates {
      low -= 1
      let span = references[low].span
      guard Int(span.block) >= blocks.lowerBound else { return seen }
      looked += 1
      if document.blocks[Int(span.block)].story != story { continue }
      if span.block == place.block, span.end > place.offset { continue }
      if isWanted(references[low]) { seen.indices.append(low) }
    }
    seen.isCutOff = looked >= Self.mostCandidates
    return seen
  }

  /// References that come into question.
  private struct Candidates {
    var indices: [Int] = []
    /// Whether there may be more.
    var isCutOff = false
  }

  /// The one text that all candidates name. Cut off in the middle nothing is certain.
  private func only(_ candidates: Candidates) -> Reference? {
    candidates.isCutOff ? nil : only(candidates.indices)
  }

  /// The one text that some references name; nil for several. Where they name several editions of it, none is told.
  private func only(_ candidates: [Int]) -> Reference? {
    guard var first = candidates.first.map({ references[$0] }) else { return nil }
    for index in candidates.dropFirst() {
      let other = references[index]
      guard other.work == first.work else { return nil }
      if other.edition != first.edition, other.edition != nil {
        if first.edition == nil {
          first = other
        } else {
          first.edition = nil
          first.id = first.work
          return candidates.allSatisfy { references[$0].work == first.work } ? first : nil
        }
      }
    }
    return first
  }

  // MARK: Titles and running heads

  private func inTitle(_ kind: ReferenceKind, before place: TextPoint) -> [Int] {
    titled.filter { references[$0].kind == kind && references[$0].span.block < place.block }
  }

  /// The text whose heading stands over a block, or that the running heads name.
  func own(_ kind: ReferenceKind, block: Int) -> Reference? {
    guard block < document.blocks.count else { return nil }
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low + high) / 2
      if Int(references[heads[middle]].span.block) <= block { low = middle + 1 } else { high = middle }
    }
    // The heading of another kind of text ends what was before it.
    if low > 0 { return references[heads[low - 1]].kind == kind ? references[heads[low - 1]] : nil }
    return running[kind]
  }

  /// Whether a reference heads its block: a title or heading that begins with it, or a line in capitals that is nothing
  /// else.
  private static func isHead(
    _ span: BlockSpan, in document: Document, _ words: PointerWords, _ folded: inout FoldedText
  ) -> Bool {
    let block = document.blocks[Int(span.block)]
    // A noun is not longer.
    guard block.cell < 0, block.story == 0, span.start < 64 else { return false }
    if block.kind != .heading, block.kind != .title {
      guard block.kind == .paragraph, block.number.isEmpty, Int(block.text.count) - Int(span.end) < 3,
        beginsInCapitals(document.utf8(block))
      else { return false }
    }
    folded.fold(document.utf8(block).extracting(0..<Int(span.start)))
    var offset = 0
    // Only its noun may stand before it.
    while offset < folded.count {
      if folded.span[offset] == 0x20 {
        offset += 1
        continue
      }
      let match = words.all.longestMatch(in: folded.span, at: offset)
      guard match.entry >= 0, words.all[match.entry].roles.contains(.noun) else { return false }
      offset = match.end
    }
    return true
  }

  /// Whether the first letters of a text, of a script that has capitals, are capitals.
  private static func beginsInCapitals(_ utf8: Span<UInt8>) -> Bool {
    var capitals = 0
    for offset in 0..<min(utf8.count, 10) {
      let byte = utf8[offset]
      let next = offset + 1 < utf8.count ? utf8[offset + 1] : 0
      // Small Cyrillic letters are D0 B0 to D0 BF and D1 80 to D1 8F; what lies above is no script with capitals.
      if byte &- 0x61 < 26 || byte >= 0xD1 || (byte == 0xD0 && next >= 0xB0) { return false }
      if byte &- 0x41 < 26 || byte == 0xD0 { capitals += 1 }
    }
    return capitals > 1
  }

  // MARK: Notes

  /// What "ibid." stands for: the one text named before it in the same note, else in the note before; in running text the
  /// one named before it in the paragraph.
  func lastCited(_ place: TextPoint, isInNote: Bool) -> Reference? {
    let isWanted: (borrowing Reference) -> Bool = { Self.isCitable($0.kind) || $0.kind == .link }
    let block = Int(place.block)
    guard isInNote, let note = notes[document.blocks[block].story] else {
      return only(candidates(in: block..<block + 1, before: place, where: isWanted))
    }
    let blocks = document.stories[Int(document.notes[note].story)].blocks.range
    let here = candidates(in: blocks.lowerBound..<block + 1, before: place, where: isWanted)
    if !here.indices.isEmpty { return only(here) }
    var before = note - 1
    while before >= 0, document.notes[before].kind != document.notes[note].kind { before -= 1 }
    guard before >= 0, document.notes[before].story >= 0 else { return nil }
    let earlier = document.stories[Int(document.notes[before].story)].blocks.range
    guard !earlier.isEmpty else { return nil }
    return only(candidates(in: earlier, before: place, where: isWanted))
  }

  /// What "op. cit." stands for: the one text that all notes before name.
  func ofEarlierNotes(_ place: TextPoint) -> Reference? {
    guard document.blocks[Int(place.block)].story < document.stories.count else { return nil }
    let kind = document.stories[Int(document.blocks[Int(place.block)].story)].kind
    var seen: [Int] = []
    for index in inNotes {
      let span = references[index].span
      guard span.block <= place.block else { break }
      if span.block == place.block, span.end > place.offset { continue }
      if Self.storyKind(of: Int(span.block), in: document) == kind { seen.append(index) }
    }
    return only(seen)
  }
}
