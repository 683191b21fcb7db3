import DocumentModel

/// How far a document was read before a part: where that part is damaged, it is read a second time from here.
struct StoryMark {
  fileprivate let blocks: Int
  fileprivate let text: Int
  fileprivate let runs: Int
  fileprivate let tables: Int
  fileprivate let rows: Int
  fileprivate let cells: Int
  fileprivate let stories: Int
  fileprivate let notes: Int
  fileprivate let links: Int
  fileprivate let bookmarks: Int
  fileprivate let equations: Int
  fileprivate let readings: Int
  fileprivate let fields: Int
  fileprivate let controls: Int
  fileprivate let controlItems: Int
  fileprivate let sections: Int
  fileprivate let revisions: Int
  fileprivate let removedText: Int
  fileprivate let moves: Int
  fileprivate let countedNotes: Int
  fileprivate let noteSettings: Int
  fileprivate let points: PointList.Mark
  fileprivate let equationBytes: Int
  fileprivate let diagnostics: Int
  fileprivate let headersAndFooters: Int
  fileprivate let gridPositions: Int
  fileprivate let movedBytes: Int
  fileprivate let hasTooManyLinks: Bool
  fileprivate let noteIndices: [Int32: [Int]]
  fileprivate let numbering: NumberingCounter
}

extension StoryHandler {
  /// What to come back to where the part at hand is damaged.
  var mark: StoryMark {
    StoryMark(
      blocks: document.blocks.count, text: document.text.count, runs: document.runs.count,
      tables: document.tables.count, rows: document.rows.count, cells: document.cells.count,
      stories: document.stories.count, notes: document.notes.count, links: document.links.count,
      bookmarks: document.bookmarks.count, equations: document.equations.count, readings: document.readings.count,
      fields: document.fields.count, controls: document.controls.count, controlItems: document.controlItems.count,
      sections: document.sections.count, revisions: document.revisions.count,
      removedText: document.removedText.count, moves: moves.count, countedNotes: countedNotes.count,
      noteSettings: noteSettings.count, points: marks.mark, equationBytes: equationBytes,
      diagnostics: document.diagnostics.count,
      headersAndFooters: headersAndFooters.count, gridPositions: gridPositions, movedBytes: movedBytes,
      hasTooManyLinks: hasTooManyLinks, noteIndices: noteIndices, numbering: numbering)
  }

  /// Forgets what was read since a mark, and begins the part anew.
  mutating func restart(at mark: StoryMark) {
    document.blocks.removeSubrange(mark.blocks...)
    document.text.removeSubrange(mark.text...)
    document.runs.removeSubrange(mark.runs...)
    document.tables.removeSubrange(mark.tables...)
    document.rows.removeSubrange(mark.rows...)
    document.cells.removeSubrange(mark.cells...)
    document.stories.removeSubrange(mark.stories...)
    document.notes.removeSubrange(mark.notes...)
    document.links.removeSubrange(mark.links...)
    document.bookmarks.removeSubrange(mark.bookmarks...)
    document.equations.removeSubrange(mark.equations...)
    document.readings.removeSubrange(mark.readings...)
    document.fields.removeSubrange(mark.fields...)
    document.controls.removeSubrange(mark.controls...)
    document.controlItems.removeSubrange(mark.controlItems...)
    document.sections.removeSubrange(mark.sections...)
    document.revisions.removeSubrange(mark.revisions...)
    document.removedText.removeSubrange(mark.removedText...)
    moves.removeSubrange(mark.moves...)
    countedNotes.removeSubrange(mark.countedNotes...)
    noteSettings.removeSubrange(mark.noteSettings...)
    marks.restart(at: mark.points)
    document.diagnostics.removeSubrange(mark.diagnostics...)
    for index in document.notes.indices where Int(document.notes[index].story) >= mark.stories {
      document.notes[index].story = -1
    }
    headersAndFooters.removeSubrange(mark.headersAndFooters...)
    gridPositions = mark.gridPositions
    movedBytes = mark.movedBytes
    hasTooManyLinks = mark.hasTooManyLinks
    equationBytes = mark.equationBytes
    account = CharacterAccount()
    noteIndices = mark.noteIndices
    numbering = mark.numbering
    hasDocument = false
    begin(part: String(document.strings[part].dropFirst(partPrefix.count)), relationships: relationships)
  }
}
