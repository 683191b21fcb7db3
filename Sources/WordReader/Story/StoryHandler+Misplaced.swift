import DocumentModel
import OfficePackage
import XMLEvents

/// Content where none can stand: damage and careless programs make it. Text is kept wherever a place can be made for it.
extension StoryHandler {
  /// Whether a paragraph is open. Text outside of a run gets a run of its own; text that stands directly in the body, a
  /// cell or a note gets a paragraph of its own, which the next paragraph ends.
  mutating func isInParagraph() throws(DocumentError) -> Bool {
    if paragraph.isOpen {
      if !run.isOpen { beginRun() }
      return true
    }
    guard story >= 0 else {
      diagnoseTextOutsideStory()
      return false
    }
    if tables.last?.isCellGone == true { return false }
    guard try isInCellOrOutsideOfTables() else { return false }
    // The end of a deleted paragraph mark goes on in whatever comes next.
    if !paragraph.continues {
      diagnose(
        "text-outside-paragraph", .warning, "text stands outside of any paragraph; it is taken as one of its own")
    }
    let isContinued = paragraph.continues
    try openParagraph(id: 0)
    // The run began before its paragraph.
    if !run.isOpen { beginRun() } else if !isContinued { run.textStart = paragraph.textStart }
    return true
  }

  /// Whether a paragraph or table can begin here. Directly in a table or row it gets a cell of its own; in a deleted row
  /// it has no place.
  mutating func isInCellOrOutsideOfTables() throws(DocumentError) -> Bool {
    guard let table = tables.indices.last, !tables[table].isInCell else { return true }
    if tables[table].isInRow, tables[table].isRowGone { return false }
    diagnose("text-outside-cell", .warning, "text stands in a table outside of its cells; it is taken as a cell")
    try beginCell()
    return true
  }

  /// Makes room for a root or note that begins while a story is open. A note ends the note before it, whose end tag is
  /// missing; anything else cannot stand there.
  ///
  /// - Returns: Whether the element begins a story.
  mutating func endStoryBefore(_ element: OfficeElement) -> Bool {
    guard story >= 0 else { return true }
    let kind = document.stories[Int(story)].kind
    let isNote = element == .footnote || element == .endnote || element == .comment
    guard isNote, hosts.isEmpty, kind == .footnote || kind == .endnote || kind == .comment else { return false }
    abandonPart()
    return true
  }

  /// Says once a part that text is left out for want of a story.
  mutating func diagnoseTextOutsideStory() {
    guard !hasTextOutsideStory else { return }
    hasTextOutsideStory = true
    diagnose(
      "text-outside-story", .warning,
      "text stands outside of the document, header or note that it should belong to; it is left out")
  }
}
