import DocumentModel

/// The numbers of footnotes and endnotes (§17.11), once all sections are known: what a section says of its notes stands
/// at its end.
extension StoryHandler {
  mutating func numberNotes() {
    var footnotes = NoteCounter()
    var endnotes = NoteCounter()
    var section = 0
    let plain = (footnotes: settings.footnotes, endnotes: settings.endnotes)
    for index in countedNotes {
      let note = document.notes[index]
      guard let anchor = note.anchor else { continue }
      while section < document.sections.count, document.sections[section].blocks.end <= anchor.block { section += 1 }
      let stated = noteSettings.indices.contains(section) ? noteSettings[section] : plain
      let mark =
        note.kind == .footnote
        ? footnotes.next(stated.footnotes, section: section, language: numbering.language)
        : endnotes.next(stated.endnotes, section: section, language: numbering.language)
      document.notes[index].mark = document.strings.intern(mark, 0..<mark.count)
    }
    countedNotes = []
    if footnotes.wantsPages || endnotes.wantsPages {
      diagnose(
        "notes-numbered-by-page", .note,
        "the notes are numbered anew on each page; since a file has no pages, they are numbered through")
    }
  }
}

/// Counts the notes of one kind.
private struct NoteCounter {
  private var last: Int?
  private var section = 0
  /// Whether Word begins anew on each page.
  private(set) var wantsPages = false

  /// The mark of the next note, UTF-8.
  mutating func next(
    _ settings: NoteSettings, section: Int, language: NumberFormatLanguage
  ) -> ContiguousArray<UInt8> {
    if settings.restart == .eachSection, section != self.section { last = nil }
    self.section = section
    if settings.restart == .eachPage { wantsPages = true }
    let number = last.map { $0 &+ 1 } ?? settings.start
    last = number
    var mark: ContiguousArray<UInt8> = []
    settings.format.append(number, language: language, to: &mark)
    return mark
  }
}
