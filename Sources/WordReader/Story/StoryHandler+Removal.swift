import DocumentModel
import OfficePackage
import XMLEvents

/// Content that is out of view: deleted in the final view, inserted in the original one. It makes no blocks; its text is
/// kept beside the document's, for the list of revisions.
extension StoryHandler {
  /// The element that has just begun takes its content out of view.
  mutating func beginRemoval(at index: Int) {
    if removalDepth == 0 { removalDepth = 1 }
    openRevisions[index].isInView = false
    openRevisions[index].depth = removalDepth
    openRevisions[index].removedStart = document.removedText.count
  }

  /// Takes the cell or paragraph that has just begun out of view; its text belongs to an entry that is listed already.
  mutating func beginRemoval(for entry: Int?, separator: UInt8) {
    var revision = OpenRevision(kind: .row, isInView: false)
    revision.entry = entry ?? -1
    // Between the text of the cell or paragraph before and this one's.
    if let entry, !document.revisions[entry].removed.isEmpty { document.removedText.append(separator) }
    openRevisions.append(revision)
    beginRemoval(at: openRevisions.count - 1)
  }

  /// An element inside of content out of view begins.
  mutating func startRemoved(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    removalDepth += 1
    switch element {
    case .p:
      paragraphCount += 1
      separateRemoved(by: 0x0a)
    case .tc: separateRemoved(by: 0x09)
    case .txbxContent: separateRemoved(by: 0x0a)
    case .t, .delText, .mText, .aT: textTarget = .removed
    case .vTextpath: if let text = attributes[.string] { appendRemoved(text) }
    case .cChart, .cxChart, .altChunk: reportRemoved(attributes.string(.rID))
    case .dgmRelIds: reportRemoved(attributes.string(.rDm))
    case .instrText, .delInstrText: textTarget = .removedInstruction
    case .fldSimple: if let instruction = attributes[.instr] { account[.deleted] += instruction.scalarCount }
    case .tab where tabsDepth > 0: break
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .softHyphen, .sym, .aBr: appendRemoved(element, attributes)
    case .ins, .del, .moveFrom, .moveTo: beginRevision(element, attributes)
    case .moveFromRangeStart, .moveFromRangeEnd, .moveToRangeStart, .moveToRangeEnd: readMoveRange(element, attributes)
    case .mcAlternateContent: alternatives.append(OpenAlternatives())
    case .mcChoice, .mcFallback: beginAlternative(element, attributes)
    case .pPr, .rPr, .tblPr, .tblPrEx, .tblGrid, .trPr, .tcPr, .sectPr, .sdtPr, .sdtEndPr: leaveOut(.properties)
    case .rt: skip(.deleted)
    default: break
    }
    // The end of an element that is passed over does not come here.
    if skipDepth > 0 { removalDepth -= 1 }
  }

  /// An element inside of content out of view ends, or the one that took it out of view.
  mutating func endRemoved(_ element: OfficeElement) {
    switch element {
    case .t, .delText, .mText, .aT, .instrText, .delInstrText: textTarget = .none
    case .mcAlternateContent: _ = alternatives.popLast()
    default: break
    }
    if let last = openRevisions.last, !last.isInView, last.depth == removalDepth {
      openRevisions.removeLast()
      finish(last)
    }
    removalDepth -= 1
  }

  /// Says that a text with a part of its own is out of view.
  private mutating func reportRemoved(_ id: String?) {
    guard let id, let part = relationships[id]?.target else { return }
    report(
      Diagnostic(
        code: "removed-part", severity: .note,
        message: "a tracked change has taken the part out of view; it is left out",
        source: SourceLocation(part: partPrefix + part)))
  }

  mutating func appendRemoved(_ text: Span<UInt8>) {
    account[.deleted] += text.scalarCount
    document.removedText.append(text)
  }

  private mutating func appendRemoved(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    if element == .br, !attributes.isTextBreak { return }
    account[.deleted] += 1
    let scalar: Unicode.Scalar =
      switch element {
      case .tab, .ptab: "\t"
      case .noBreakHyphen: "\u{2011}"
      case .softHyphen: "\u{ad}"
      case .sym: attributes.symbol?.scalar ?? "\u{fffd}"
      default: "\n"
      }
    document.removedText.append(scalar)
  }

  /// What stands between two paragraphs or cells out of view.
  private mutating func separateRemoved(by separator: UInt8) {
    guard let first = openRevisions.first(where: { !$0.isInView }) else { return }
    if document.removedText.count > first.removedStart { document.removedText.append(separator) }
  }

  /// Lists what is out of view, or adds its text to the row or cell that is.
  private mutating func finish(_ open: OpenRevision) {
    let removed = TextRange(start: open.removedStart, end: document.removedText.count)
    if let entry = open.entry {
      guard entry >= 0, !removed.isEmpty else { return }
      if document.revisions[entry].removed.isEmpty { document.revisions[entry].removed.start = removed.start }
      document.revisions[entry].removed.end = removed.end
      return
    }
    if let last = document.revisions.indices.last, isSame(document.revisions[last], open),
      document.revisions[last].place == point, document.revisions[last].removed.end == removed.start
    {
      document.revisions[last].removed.end = removed.end
      return
    }
    if let entry = add(open, at: point), !removed.isEmpty { document.revisions[entry].removed = removed }
  }
}
