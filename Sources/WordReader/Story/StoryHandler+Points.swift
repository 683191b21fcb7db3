import DocumentModel

/// The ends of a stretch as indices of `PointList.points`, until all points have their final place.
struct PointPair {
  var start: Int32
  var end: Int32
}

/// The points that fields, bookmarks, controls and comments begin and end at, in the order of reading.
///
/// They are kept apart until the end: only when a paragraph has ended is it known where its text begins, and only when a
/// story has ended whether a paragraph follows.
struct PointList {
  var points: ContiguousArray<TextPoint> = []
  var fields: ContiguousArray<PointPair> = []
  var bookmarks: ContiguousArray<PointPair> = []
  var controls: ContiguousArray<PointPair> = []
  /// The ranges of comments by their ids.
  var comments: [Int32: PointPair] = [:]
  var pageStarts: ContiguousArray<Int32> = []
  /// The open bookmarks by their ids (`w:id`), as indices of `Document.bookmarks`.
  var openBookmarks: [Int32: Int32] = [:]

  /// How much there is: what to come back to where a part is read a second time.
  struct Mark {
    fileprivate let points: Int
    fileprivate let fields: Int
    fileprivate let bookmarks: Int
    fileprivate let controls: Int
    fileprivate let pageStarts: Int
    fileprivate let comments: [Int32: PointPair]
  }

  var mark: Mark {
    Mark(
      points: points.count, fields: fields.count, bookmarks: bookmarks.count, controls: controls.count,
      pageStarts: pageStarts.count, comments: comments)
  }

  /// Forgets what has come since.
  mutating func restart(at mark: Mark) {
    points.removeSubrange(mark.points...)
    fields.removeSubrange(mark.fields...)
    bookmarks.removeSubrange(mark.bookmarks...)
    controls.removeSubrange(mark.controls...)
    pageStarts.removeSubrange(mark.pageStarts...)
    comments = mark.comments
    openBookmarks = [:]
  }

  mutating func append(_ point: TextPoint) -> Int32 {
    points.append(point)
    return Int32(points.count - 1)
  }
}

extension StoryHandler {
  /// The point at hand as a start: between paragraphs, the start of the next one.
  mutating func startPoint() -> Int32 {
    if paragraph.isOpen || paragraph.continues {
      return marks.append(TextPoint(block: paragraph.block, offset: position))
    }
    return marks.append(TextPoint(block: document.blocks.count, offset: 0))
  }

  /// The point at hand as an end: between paragraphs, the end of the one before.
  mutating func endPoint() -> Int32 {
    guard !paragraph.isOpen, !paragraph.continues, lastBlock >= 0 else { return startPoint() }
    return marks.append(TextPoint(block: lastBlock, offset: document.blocks[lastBlock].text.count))
  }

  /// Whether one more of a kind may be listed; says once for each kind that there are too many.
  mutating func mayAdd(_ kind: StaticString, to count: Int) -> Bool {
    if count < limits.marks { return true }
    let name = "\(kind)"
    if tooMany.insert(name).inserted {
      diagnose("too-many-\(name)", .warning, "\(name) beyond \(limits.marks) are not listed")
    }
    return false
  }

  /// Moves what points into a block whose text has lost its first bytes.
  mutating func shiftPoints(in block: Int32, by cut: Int32) {
    var index = marks.points.count - 1
    while index >= 0, marks.points[index].block >= block {
      if marks.points[index].block == block {
        marks.points[index].offset = max(0, marks.points[index].offset - cut)
      }
      index -= 1
    }
  }

  /// Points behind the last paragraph of a story stand at its end; in a story without paragraphs, nowhere.
  mutating func placePointsAtEndOfStory() {
    let first = lastBlock >= 0 ? lastBlock : document.blocks.count
    var index = marks.points.count - 1
    // An end behind the last paragraph stands at its end already.
    while index >= 0, Int(marks.points[index].block) >= first {
      defer { index -= 1 }
      if Int(marks.points[index].block) < document.blocks.count { continue }
      marks.points[index] =
        lastBlock >= 0
        ? TextPoint(block: lastBlock, offset: document.blocks[lastBlock].text.count) : TextPoint(block: -1, offset: 0)
    }
  }

  /// The stretch between two points; nil where its start is in no paragraph.
  private func stretch(_ pair: PointPair) -> Stretch? {
    let start = marks.points[Int(pair.start)]
    guard start.block >= 0 else { return nil }
    return Stretch(start: start, end: max(start, marks.points[Int(pair.end)]))
  }

  /// Gives all that begins and ends somewhere its final place. What stands in no paragraph is left out.
  mutating func finishMarks() {
    for index in document.fields.indices {
      document.fields[index].result = stretch(marks.fields[index]) ?? .nowhere
    }
    document.fields.removeAll { $0.result == .nowhere }
    for index in document.bookmarks.indices {
      document.bookmarks[index].range = stretch(marks.bookmarks[index]) ?? .nowhere
    }
    document.bookmarks.removeAll { $0.range == .nowhere }
    for index in document.controls.indices {
      document.controls[index].content = stretch(marks.controls[index]) ?? .nowhere
    }
    document.controls.removeAll { $0.content == .nowhere }
    for index in document.notes.indices where document.notes[index].kind == .comment {
      if let pair = marks.comments[document.notes[index].id] { document.notes[index].range = stretch(pair) }
    }
    let points = marks.points
    document.pageStarts = ContiguousArray(marks.pageStarts.map { points[Int($0)] }.filter { $0.block >= 0 }.sorted())
    marks = PointList()
    findChosenItems()
    checkInternalLinks()
  }
}

extension Stretch {
  /// Of what stands in no paragraph.
  fileprivate static let nowhere = Stretch(start: TextPoint(block: -1, offset: 0), end: TextPoint(block: -1, offset: 0))
}
