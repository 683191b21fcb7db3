import DocumentModel
import OfficePackage
import XMLEvents

/// What begins at one point and ends at another, whatever stands between them: bookmarks (§17.13.6), the ranges of
/// comments (§17.13.4), and the points where pages began (§17.3.3.13).
extension StoryHandler {
  mutating func readRangeMark(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .bookmarkStart: beginBookmark(attributes)
    case .bookmarkEnd:
      guard let id = Self.id(attributes), let index = marks.openBookmarks.removeValue(forKey: id) else { return }
      let end = endPoint()
      marks.bookmarks[Int(index)].end = end
    case .commentRangeStart:
      guard let id = Self.id(attributes), marks.comments[id] == nil, mayAdd("comment-ranges", to: marks.comments.count)
      else { return }
      let point = startPoint()
      marks.comments[id] = PointPair(start: point, end: point)
    case .commentRangeEnd:
      guard let id = Self.id(attributes), let start = marks.comments[id]?.start else { return }
      marks.comments[id] = PointPair(start: start, end: endPoint())
    case .lastRenderedPageBreak:
      guard paragraph.isOpen, isInBody, mayAdd("page-starts", to: marks.pageStarts.count) else { return }
      marks.pageStarts.append(startPoint())
    default: break
    }
  }

  /// Whether the story at hand is the body itself, not a text box in it.
  var isInBody: Bool { document.stories.indices.contains(Int(story)) && document.stories[Int(story)].kind == .body }

  private mutating func beginBookmark(_ attributes: borrowing XMLAttributes) {
    guard let name = attributes[.name], mayAdd("bookmarks", to: document.bookmarks.count) else { return }
    let point = startPoint()
    if let id = Self.id(attributes) { marks.openBookmarks[id] = Int32(document.bookmarks.count) }
    document.bookmarks.append(Bookmark(name: document.strings.intern(name), range: Stretch()))
    marks.bookmarks.append(PointPair(start: point, end: point))
  }

  static func id(_ attributes: borrowing XMLAttributes) -> Int32? {
    attributes.integer(.id).map { Int32(truncatingIfNeeded: $0) }
  }

  /// Says which bookmarks links lead to that the document does not have, each once. `_top` is its beginning.
  mutating func checkInternalLinks() {
    guard document.links.contains(where: { document.leadsInside($0) }) else { return }
    let known = document.bookmarksByName()
    var seen: Set<StringID> = []
    for link in document.links where document.leadsInside(link) {
      if document.bookmark(of: link, in: known) != nil || !seen.insert(link.target).inserted { continue }
      let target = document.strings[link.target]
      if target == "#_top" { continue }
      guard document.diagnostics.count < limits.diagnostics else { return }
      document.diagnostics.append(
        Diagnostic(
          code: "dangling-bookmark", severity: .note,
          message: "a link leads to the bookmark \(target.dropFirst()), which does not exist",
          source: document.location(of: document.blocks[Int(link.span.block)])))
    }
  }
}
