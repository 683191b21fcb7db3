import DocumentModel
import OfficePackage
import XMLEvents

/// A note mark of the author's own, while its text is read.
struct CustomMark {
  var note: Int
  /// The character style of the run that holds the reference.
  var style = StringID.empty
  /// Whether that run has ended without a mark: the mark stands in the next ones, as long as they look like one.
  var isInNextRuns = false
  var text: ContiguousArray<UInt8> = []
}

extension StoryHandler {
  /// A part or an entry that is a text of its own.
  mutating func beginStory(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    guard endStoryBefore(element) else { return misplacedStories += 1 }
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
    if element == .footnote || element == .endnote, !isText(attributes) { return leaveOut(.noteSeparator) }
    guard document.stories.count < limits.stories else {
      throw limitExceeded("the document has more than \(limits.stories) notes, headers and text boxes")
    }
    var new = Story(kind: kind, part: part)
    new.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    if kind == .chunk { new.host = chunkHost ?? -1 }
    story = Int32(document.stories.count)
    document.stories.append(new)
    lastBlock = -1
    if element == .footnote || element == .endnote || element == .comment { attach(element, attributes) }
  }

  /// The end of an element that is a text of its own.
  mutating func endStoryElement() {
    if misplacedStories > 0 { return misplacedStories -= 1 }
    if story >= 0 { endStory() }
  }

  mutating func endStory() {
    if paragraph.isOpen { endParagraph() }
    finishContinuedParagraph()
    endFieldsOfStory()
    placeRevisionsAtEndOfStory()
    placePointsAtEndOfStory()
    document.stories[Int(story)].blocks.end = Int32(document.blocks.count)
    story = -1
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
      if let initials = attributes[.initials] { document.notes[index].initials = document.strings.intern(initials) }
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
    guard openInstructions == 0, try isInParagraph() else { return }
    finishCustomMark()
    guard document.notes.count < limits.notes else {
      throw limitExceeded("the document has more than \(limits.notes) notes")
    }
    let kind = Self.noteKind(element)
    let anchor = BlockSpan(block: paragraph.block, start: position, end: position)
    let id = Int32(truncatingIfNeeded: attributes.integer(.id) ?? 0)
    let isCustom = attributes.isOn(.customMarkFollows)
    document.notes.append(Note(kind: kind, id: id, mark: .empty, anchor: anchor))
    if kind == .comment { return }
    if !isCustom { countedNotes.append(document.notes.count - 1) }
    if isCustom { customMark = CustomMark(note: document.notes.count - 1, style: run.style) }
  }

  mutating func finishCustomMark() {
    guard let mark = customMark else { return }
    customMark = nil
    account.besideText += mark.text.span.scalarCount
    document.notes[mark.note].mark = document.strings.intern(mark.text, 0..<mark.text.count)
  }

  /// At the end of a run: a mark that stands in it is whole.
  mutating func endRunOfCustomMark() {
    if customMark?.text.isEmpty == true { customMark?.isInNextRuns = true }
    if customMark?.isInNextRuns == false { finishCustomMark() }
  }

  /// Takes text for the mark at hand; false, and the mark is whole, where the text looks like none.
  mutating func appendToCustomMark(_ text: Span<UInt8>) -> Bool {
    guard let mark = customMark else { return false }
    if mark.isInNextRuns {
      let looksLikeMark = run.format.contains(.superscript) || !run.style.isEmpty && run.style == mark.style
      // Word takes ten characters for a mark.
      guard looksLikeMark, mark.text.count + text.count <= 40 else {
        finishCustomMark()
        return false
      }
    }
    customMark?.text.append(text)
    return true
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
    removalDepth = 0
    openRevisions = []
    while !hosts.isEmpty {
      endOpenTables()
      endTextBox()
    }
    endOpenTables()
    if story >= 0 { endStory() }
  }

  private mutating func endOpenTables() {
    if paragraph.isOpen { endParagraph() }
    finishContinuedParagraph()
    // A row too many is left out with what follows; the second try finds no row.
    while !tables.isEmpty { do { try endTable() } catch {} }
  }
}
