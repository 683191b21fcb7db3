import DocumentModel
import OfficePackage
import XMLEvents

/// A note mark of the author's own, while its text is read.
struct CustomMark {
  var note: Int
  var text: ContiguousArray<UInt8> = []
}

extension StoryHandler {
  /// A part or an entry that is a text of its own.
  mutating func beginStory(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    let kind: StoryKind
    switch element {
    case .document:
      kind = chunkHost == nil ? .body : .chunk
      hasDocument = true
    case .hdr: kind = .header
    case .ftr: kind = .footer
    case .footnote: kind = .footnote
    case .endnote: kind = .endnote
    default: kind = .comment
    }
    if element == .footnote || element == .endnote, !isText(attributes) { return skip() }
    var new = Story(kind: kind, part: part)
    new.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    if kind == .chunk { new.host = chunkHost ?? -1 }
    story = Int32(document.stories.count)
    document.stories.append(new)
    if element == .footnote || element == .endnote || element == .comment { attach(element, attributes) }
  }

  mutating func endStory() {
    if paragraph.isOpen { endParagraph() }
    finishContinuedParagraph()
    endFieldsOfStory()
    placeBookmarksAtEnd()
    document.stories[Int(story)].blocks.end = Int32(document.blocks.count)
  }

  /// The lines that separate notes from text are entries too (`w:type`, §17.18.33).
  private func isText(_ attributes: borrowing XMLAttributes) -> Bool {
    attributes[.type] == nil || attributes.has(.type, "normal")
  }

  /// Gives the story of a note to the reference that names it, or to a note that nothing points at.
  private mutating func attach(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    let id = Int32(truncatingIfNeeded: attributes.integer(.id) ?? 0)
    var indices = noteIndices.removeValue(forKey: id) ?? []
    if indices.isEmpty {
      indices = [document.notes.count]
      document.notes.append(Note(kind: Self.noteKind(element), id: id, mark: .empty, anchor: nil))
      diagnose("unreferenced-note", .note, "nothing points at \(Self.noteKind(element)) \(id)")
    }
    for index in indices {
      document.notes[index].story = story
      if let author = attributes[.author] { document.notes[index].author = document.strings.intern(author) }
      if let date = attributes[.date] { document.notes[index].date = document.strings.intern(date) }
    }
  }

  /// Prepares for the part that holds the notes of a kind.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - first: The first note of the document at hand; those before it are of a document around it.
  mutating func expectNotes(_ kind: NoteKind, from first: Int = 0) {
    noteIndices = [:]
    for (index, note) in document.notes.enumerated().dropFirst(first) where note.kind == kind {
      noteIndices[note.id, default: []].append(index)
    }
  }

  mutating func readNoteReference(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError)
  {
    guard paragraph.isOpen, openInstructions == 0 else { return }
    guard document.notes.count < limits.notes else {
      throw DocumentError(
        .limitExceeded, at: SourceLocation(part: document.strings[part], paragraph: Int(paragraphCount)),
        "the document has more than \(limits.notes) notes")
    }
    let kind = Self.noteKind(element)
    let anchor = BlockSpan(block: paragraph.block, start: position, end: position)
    let id = Int32(truncatingIfNeeded: attributes.integer(.id) ?? 0)
    let isCustom = attributes.isOn(.customMarkFollows)
    var mark = ""
    switch kind {
    case .footnote where !isCustom:
      noteNumbers.footnotes += 1
      mark = "\(noteNumbers.footnotes)"
    case .endnote where !isCustom:
      noteNumbers.endnotes += 1
      // Word's default for endnotes (§17.11.17).
      var roman: ContiguousArray<UInt8> = []
      NumberFormat.lowerRoman.append(noteNumbers.endnotes, language: .other, to: &roman)
      mark = String(decoding: roman, as: UTF8.self)
    default: break
    }
    document.notes.append(Note(kind: kind, id: id, mark: document.strings.intern(mark), anchor: anchor))
    if isCustom { customMark = CustomMark(note: document.notes.count - 1) }
  }

  mutating func finishCustomMark() {
    guard let mark = customMark else { return }
    customMark = nil
    document.notes[mark.note].mark = document.strings.intern(mark.text, 0..<mark.text.count)
  }

  mutating func readHeaderReference(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let id = attributes.string(.rID) else { return }
    headersAndFooters.append((id, element == .headerReference ? .header : .footer))
  }

  private static func noteKind(_ element: OfficeElement) -> NoteKind {
    switch element {
    case .footnote, .footnoteReference: .footnote
    case .endnote, .endnoteReference: .endnote
    default: .comment
    }
  }
}

extension StoryHandler {
  /// Ends what a damaged part has left open, so that the document is consistent.
  mutating func abandonPart() {
    skipDepth = 0
    while !hosts.isEmpty {
      endOpenTables()
      endTextBox()
    }
    endOpenTables()
    if document.stories.indices.contains(Int(story)) { endStory() }
  }

  private mutating func endOpenTables() {
    if paragraph.isOpen { endParagraph() }
    finishContinuedParagraph()
    while !tables.isEmpty {
      endCell()
      // A row too many is left out with what follows.
      try? endRow()
      endTable()
    }
  }
}
