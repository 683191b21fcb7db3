internal import DocumentModel
internal import Tagging

/// Finds what a short form stands for: by scope, never by mere nearness.
///
/// The scopes are the paragraph, the numbered item, the section, the title. In the nearest one that names any text of the
/// kind, exactly one must be named; else the short form stays unresolved.
struct Antecedents {
  let document: Document
  let references: [Reference]
  private let words: PointerWords
  /// The texts that headings begin: a heading's block, the kind and the reference.
  private let heads: [(block: Int, kind: ReferenceKind, reference: Int)]
  /// The one text of a kind that the running heads name.
  private var running: [ReferenceKind: Reference] = [:]
  /// What the title of the document names.
  private let titled: [Reference]
  /// The first references of the notes.
  private let inNotes: [Reference]
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
    heads = references.indices.compactMap { index in
      Self.isHead(references[index], in: document, words).map { ($0, references[index].kind, index) }
    }
    titled = Array(
      references.lazy.filter { !$0.isSelf && document.blocks[Int($0.span.block)].kind == .title }
        .prefix(Self.mostCandidates))
    inNotes = Array(
      references.lazy.filter { reference in
        let story = document.blocks[Int(reference.span.block)].story
        guard Self.citable.contains(reference.kind), story < document.stories.count else { return false }
        return document.stories[Int(story)].kind == .footnote || document.stories[Int(story)].kind == .endnote
      }.prefix(Self.mostCandidates))
    for (index, note) in document.notes.enumerated() where note.story >= 0 { notes[note.story] = index }
    for kind in Self.adopted {
      let inHeads = references.filter { reference in
        reference.kind == kind && Self.isRunning(reference, in: document)
      }
      if let only = Self.only(inHeads) { running[kind] = only }
    }
  }

  private static let adopted: [ReferenceKind] = [.resolution, .decision, .recommendation, .opinion]
  /// The kinds of which "its Annex" and "ibid." may speak.
  private static let citable: Set<ReferenceKind> = [
    .document, .resolution, .decision, .recommendation, .opinion, .circular,
  ]

  // MARK: Scopes

  /// The text of a kind that was named before a place.
  func find(_ kind: ReferenceKind, before place: TextPoint) -> Reference? {
    var seen: [Reference] = []
    for scope in scopes(of: Int(place.block)) {
      seen = candidates(in: scope, before: place) { $0.kind == kind }
      if !seen.isEmpty { return Self.only(seen) }
    }
    return Self.only(inTitle(kind, before: place))
  }

  /// The only text named before a place in its paragraph.
  func inParagraph(_ place: TextPoint, of kind: ReferenceKind? = nil) -> Reference? {
    let block = Int(place.block)
    return Self.only(
      candidates(in: block..<block + 1, before: place) {
        kind == nil ? Self.citable.contains($0.kind) : $0.kind == kind
      })
  }

  /// Whether the paragraph names another text of a kind before a place.
  func namesAnother(_ kind: ReferenceKind, before place: TextPoint) -> Bool {
    let block = Int(place.block)
    return !candidates(in: block..<block + 1, before: place) { $0.kind == kind && !$0.isSelf }.isEmpty
  }

  /// Whether the paragraph names any other text before a place.
  func namesAny(before place: TextPoint) -> Bool {
    let block = Int(place.block)
    return !candidates(in: block..<block + 1, before: place) { Self.citable.contains($0.kind) && !$0.isSelf }.isEmpty
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
    in blocks: Range<Int>, before place: TextPoint, where isWanted: (Reference) -> Bool
  ) -> [Reference] {
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if Int(references[middle].span.block) < blocks.upperBound { low = middle + 1 } else { high = middle }
    }
    var seen: [Reference] = []
    var looked = 0
    let story = document.blocks[blocks.upperBound - 1].story
    while low > 0, looked < Self.mostCandidates {
      low -= 1
      let reference = references[low]
      guard Int(reference.span.block) >= blocks.lowerBound else { return seen }
      looked += 1
      if document.blocks[Int(reference.span.block)].story != story { continue }
      if reference.span.block == place.block, reference.span.end > place.offset { continue }
      if isWanted(reference) { seen.append(reference) }
    }
    // Cut off in the middle nothing is certain.
    return looked < Self.mostCandidates ? seen : seen + seen.prefix(1).map(Self.unknown)
  }

  private static func unknown(_ reference: Reference) -> Reference {
    var unknown = reference
    unknown.work = ""
    return unknown
  }

  /// The one text that all candidates name; nil for several. Where they name several editions of it, none is told.
  private static func only(_ candidates: [Reference]) -> Reference? {
    guard var first = candidates.first else { return nil }
    for other in candidates.dropFirst() {
      guard other.work == first.work else { return nil }
      if other.edition != first.edition, other.edition != nil {
        if first.edition == nil {
          first = other
        } else {
          first.edition = nil
          first.id = first.work
          return candidates.allSatisfy { $0.work == first.work } ? first : nil
        }
      }
    }
    return first
  }

  // MARK: Titles and running heads

  private func inTitle(_ kind: ReferenceKind, before place: TextPoint) -> [Reference] {
    titled.filter { $0.kind == kind && $0.span.block < place.block }
  }

  /// The text whose heading stands over a block, or that the running heads name.
  func own(_ kind: ReferenceKind, block: Int) -> Reference? {
    guard block < document.blocks.count else { return nil }
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low + high) / 2
      if heads[middle].block <= block { low = middle + 1 } else { high = middle }
    }
    // The heading of another kind of text ends what was before it.
    if low > 0 { return heads[low - 1].kind == kind ? references[heads[low - 1].reference] : nil }
    return running[kind]
  }

  /// The block that a reference heads: a title or heading that begins with it, or a line in capitals that is nothing else.
  private static func isHead(_ reference: Reference, in document: Document, _ words: PointerWords) -> Int? {
    guard adopted.contains(reference.kind) else { return nil }
    let index = Int(reference.span.block)
    let block = document.blocks[index]
    // A noun is not longer.
    guard block.cell < 0, block.story == 0, reference.span.start < 64 else { return nil }
    let utf8 = document.utf8(block)
    var folded = FoldedText()
    folded.fold(utf8.extracting(0..<Int(reference.span.start)))
    var offset = 0
    // Only its noun may stand before it.
    while offset < folded.count {
      if folded.span[offset] == 0x20 {
        offset += 1
        continue
      }
      let match = words.all.longestMatch(in: folded.span, at: offset)
      guard match.entry >= 0, words.all[match.entry].roles.contains(.noun) else { return nil }
      offset = match.end
    }
    if block.kind == .heading || block.kind == .title { return index }
    guard block.kind == .paragraph, block.number.isEmpty, utf8.count - Int(reference.span.end) < 3 else { return nil }
    return beginsInCapitals(utf8) ? index : nil
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

  private static func isRunning(_ reference: Reference, in document: Document) -> Bool {
    let story = document.blocks[Int(reference.span.block)].story
    guard story < document.stories.count else { return false }
    let kind = document.stories[Int(story)].kind
    return kind == .header || kind == .footer
  }

  // MARK: Notes

  /// What "ibid." stands for: the one text named before it in the same note, else in the note before; in running text the
  /// one named before it in the paragraph.
  func lastCited(_ place: TextPoint, isInNote: Bool) -> Reference? {
    let isWanted: (Reference) -> Bool = { Self.citable.contains($0.kind) || $0.kind == .link }
    let block = Int(place.block)
    guard isInNote, let note = notes[document.blocks[block].story] else {
      return Self.only(candidates(in: block..<block + 1, before: place, where: isWanted))
    }
    let blocks = document.stories[Int(document.notes[note].story)].blocks.range
    let here = candidates(in: blocks.lowerBound..<block + 1, before: place, where: isWanted)
    if !here.isEmpty { return Self.only(here) }
    var before = note - 1
    while before >= 0, document.notes[before].kind != document.notes[note].kind { before -= 1 }
    guard before >= 0, document.notes[before].story >= 0 else { return nil }
    let earlier = document.stories[Int(document.notes[before].story)].blocks.range
    guard !earlier.isEmpty else { return nil }
    return Self.only(candidates(in: earlier, before: place, where: isWanted))
  }

  /// What "op. cit." stands for: the one text that all notes before name.
  func ofEarlierNotes(_ place: TextPoint) -> Reference? {
    guard document.blocks[Int(place.block)].story < document.stories.count else { return nil }
    let kind = document.stories[Int(document.blocks[Int(place.block)].story)].kind
    var seen: [Reference] = []
    for reference in inNotes {
      guard reference.span.block <= place.block else { break }
      if reference.span.block == place.block, reference.span.end > place.offset { continue }
      let story = document.blocks[Int(reference.span.block)].story
      if document.stories[Int(story)].kind == kind { seen.append(reference) }
    }
    return Self.only(seen)
  }
}
