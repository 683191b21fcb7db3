import DocumentModel
import OfficePackage
import XMLEvents

/// A tracked change around content (`w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`) whose end is still to come, or a row or
/// cell that is out of view.
struct OpenRevision {
  var kind: RevisionKind
  var isInView: Bool
  var author = StringID.empty
  var date = StringID.empty
  /// The name that the two ends of a move share; empty for none.
  var move = StringID.empty
  /// Whether it is the end of a move that the text was taken from, or a deletion.
  var isRemoval = false
  /// Where its text begins, in bytes of the text of the paragraph at hand.
  var start = 0
  /// Where its text begins in `Document.removedText`.
  var removedStart = 0
  /// The value of `removalDepth` inside of its element.
  var depth = 0
  /// The entry that takes its text; nil until it has one.
  var entry: Int?
}

/// One end of a move, by its entry in `Document.revisions`.
struct MoveEnd {
  var entry: Int
  var name: StringID
  var isSource: Bool
}

/// Tracked changes (§17.13.5): listed whatever the view, which decides what stands in the text.
extension StoryHandler {
  /// Whether what an element of a revision stands for is in view: a deletion has taken away, an insertion added.
  func isInView(removal isRemoval: Bool) -> Bool {
    switch view {
    case .final: !isRemoval
    case .original: isRemoval
    case .all: true
    }
  }

  /// `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`: around content they keep it or take it out of view; among properties
  /// they say that a paragraph mark, a row or a list label was inserted or deleted.
  mutating func beginRevision(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    let isRemoval = element == .del || element == .moveFrom
    let isMove = element == .moveFrom || element == .moveTo
    switch context {
    case .none: open(isMove ? .move : isRemoval ? .deletion : .insertion, isRemoval: isRemoval, attributes)
    case .paragraphMark:
      if !isInView(removal: isRemoval) { paragraph.isMarkGone = true }
      // The marks of a move belong to the move.
      if isMove { return }
      if let entry = list(.paragraphMark, isDeletion: isRemoval, at: point, attributes) {
        paragraph.markRevisions.append(entry)
      }
    case .row: beginRowRevision(isDeletion: isRemoval, attributes)
    case .paragraph where element == .ins && view == .original: paragraph.numbering = nil
    default: break
    }
  }

  private mutating func open(_ kind: RevisionKind, isRemoval: Bool, _ attributes: borrowing XMLAttributes) {
    var revision = OpenRevision(kind: kind, isInView: removalDepth == 0 && isInView(removal: isRemoval))
    revision.isRemoval = isRemoval
    revision.author = attributes.intern(.author, in: &document.strings)
    revision.date = attributes.intern(.date, in: &document.strings)
    if kind == .move { revision.move = isRemoval ? moveFromName : moveToName }
    revision.start = paragraph.isOpen ? position : 0
    openRevisions.append(revision)
    if !revision.isInView { beginRemoval(at: openRevisions.count - 1) }
  }

  /// The end of an element around content that is in view.
  mutating func endRevision() {
    guard context == .none, let revision = openRevisions.popLast() else { return }
    guard paragraph.isOpen else { return }
    record(revision, end: position)
  }

  /// A revision over several paragraphs gives one entry in each.
  mutating func recordRevisionsAtEndOfParagraph() {
    for index in openRevisions.indices where openRevisions[index].isInView {
      if position > openRevisions[index].start { record(openRevisions[index], end: position) }
      openRevisions[index].start = 0
      // An empty rest is no entry of its own.
      openRevisions[index].entry = document.revisions.count
    }
  }

  /// Lists a revision whose text is in view; what Word has split for its own bookkeeping is one.
  private mutating func record(_ open: OpenRevision, end: Int) {
    let place = BlockSpan(block: paragraph.block, start: open.start, end: end)
    if place.count == 0, open.entry != nil { return }
    if let last = document.revisions.indices.last, isSame(document.revisions[last], open),
      document.revisions[last].removed.isEmpty, document.revisions[last].place.block == place.block,
      document.revisions[last].place.end == place.start
    {
      document.revisions[last].place.end = place.end
    } else {
      add(open, at: place)
    }
  }

  /// Adds an entry for an open revision; returns its index, or nil where there are too many.
  @discardableResult
  mutating func add(_ open: OpenRevision, at place: BlockSpan) -> Int? {
    guard document.revisions.count < limits.revisions else {
      if !hasTooManyRevisions {
        diagnose("too-many-revisions", .warning, "tracked changes beyond \(limits.revisions) are not listed")
      }
      hasTooManyRevisions = true
      return nil
    }
    var revision = Revision(kind: open.kind, place: place)
    revision.isDeletion = open.kind == .move && open.isRemoval
    revision.author = open.author
    revision.date = open.date
    document.revisions.append(revision)
    let entry = document.revisions.count - 1
    if open.kind == .move, !open.move.isEmpty {
      moves.append(MoveEnd(entry: entry, name: open.move, isSource: open.isRemoval))
    }
    return entry
  }

  /// Whether an entry is what this revision began with.
  func isSame(_ entry: Revision, _ open: OpenRevision) -> Bool {
    entry.kind == open.kind && entry.author == open.author && entry.date == open.date
      && entry.isDeletion == (open.kind == .move && open.isRemoval)
      && (open.kind != .move || moves.last?.name == open.move)
  }

  /// Lists a revision that is no text; returns its index, or nil where there are too many.
  @discardableResult
  mutating func list(
    _ kind: RevisionKind, isDeletion: Bool = false, scope: Revision.Scope = .none, at place: BlockSpan,
    _ attributes: borrowing XMLAttributes
  ) -> Int? {
    var open = OpenRevision(kind: kind, isInView: true)
    open.author = attributes.intern(.author, in: &document.strings)
    open.date = attributes.intern(.date, in: &document.strings)
    guard let entry = add(open, at: place) else { return nil }
    document.revisions[entry].isDeletion = isDeletion
    document.revisions[entry].scope = scope
    return entry
  }

  /// The point at hand: in the paragraph, or at the start of the next one.
  var point: BlockSpan {
    paragraph.isOpen
      ? BlockSpan(block: paragraph.block, start: position, end: position)
      : BlockSpan(block: document.blocks.count, start: 0, end: 0)
  }

  /// How runs at hand are marked.
  var revisionFormat: RunFormat {
    var format = RunFormat()
    for revision in openRevisions where revision.isInView {
      format.insert(revision.isRemoval ? .deleted : .inserted)
    }
    return format
  }

  /// `w:moveFromRangeStart`, `w:moveToRangeStart` (§17.13.5.24, §17.13.5.28): the name of the moves inside.
  mutating func readMoveRange(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .moveFromRangeStart: moveFromName = attributes.intern(.name, in: &document.strings)
    case .moveFromRangeEnd: moveFromName = .empty
    case .moveToRangeStart: moveToName = attributes.intern(.name, in: &document.strings)
    default: moveToName = .empty
    }
  }

  /// A move has two ends in the file and is one revision: the end in view stays and names the other.
  mutating func joinMoves() {
    defer { moves = [] }
    var firstEnd: [Bool: [StringID: BlockSpan]] = [true: [:], false: [:]]
    for move in moves where firstEnd[move.isSource]?[move.name] == nil {
      firstEnd[move.isSource]?[move.name] = document.revisions[move.entry].place
    }
    var gone: Set<Int> = []
    for move in moves {
      guard let other = firstEnd[!move.isSource]?[move.name] else { continue }
      if move.isSource == (view == .original) {
        document.revisions[move.entry].otherPlace = BlockSpan(
          block: Int(other.block), start: Int(other.start), end: Int(other.start))
        document.revisions[move.entry].isDeletion = false
      } else {
        gone.insert(move.entry)
      }
    }
    guard !gone.isEmpty else { return }
    document.revisions = document.revisions.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }
}
