import DocumentModel
import OfficePackage
import XMLEvents

/// A header or footer that a section names.
struct HeaderReference {
  /// The index of the section in `Document.sections`.
  var section: Int
  var isHeader: Bool
  var pages: PageKind
  /// The relationship of the main part.
  var relationship: String
}

/// The properties of a section (§17.6.17): they stand in its last paragraph, or at the end of the body.
extension StoryHandler {
  mutating func beginSection() {
    context = .section
    section = nil
    guard isInBody, mayAdd("sections", to: document.sections.count) else { return }
    section = Section()
    sectionNotes = (settings.footnotes, settings.endnotes)
  }

  mutating func endSection() {
    guard var ended = section else { return }
    section = nil
    let start = document.sections.last.map { Int($0.blocks.end) } ?? Int(document.stories[Int(story)].blocks.start)
    // The blocks of text boxes in the last paragraph are still to come: `finishSections` counts them in.
    let end = paragraph.isOpen ? paragraph.block + 1 : document.blocks.count
    ended.blocks = IndexRange(start: start, end: max(start, end))
    ended.hasEvenPages = settings.hasEvenPages
    document.sections.append(ended)
    noteSettings.append(sectionNotes)
  }

  mutating func readSectionProperty(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard section != nil else { return }
    switch element {
    case .type: if let name = attributes[.val] { section?.sectionBreak = Self.sectionBreak(name) }
    case .pgSz:
      section?.pageWidth = attributes[.w]?.twentiethsOfAPoint ?? 0
      section?.pageHeight = attributes[.h]?.twentiethsOfAPoint ?? 0
      section?.isLandscape = attributes.has(.orient, "landscape")
    case .titlePg: section?.hasTitlePage = attributes.isOn
    case .footnotePr: noteKindAtHand = .footnote
    case .endnotePr: noteKindAtHand = .endnote
    case .numFmt, .numStart, .numRestart:
      if noteKindAtHand == .footnote {
        sectionNotes.footnotes.read(element, attributes)
      } else {
        sectionNotes.endnotes.read(element, attributes)
      }
    default: break
    }
  }

  private static func sectionBreak(_ name: Span<UInt8>) -> SectionBreak {
    if name.equals("continuous") { return .continuous }
    if name.equals("evenPage") { return .evenPage }
    if name.equals("oddPage") { return .oddPage }
    return name.equals("nextColumn") ? .nextColumn : .nextPage
  }

  mutating func readHeaderReference(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let id = attributes.string(.rID) else { return }
    headersAndFooters.append(
      HeaderReference(
        section: section == nil ? -1 : document.sections.count, isHeader: element == .headerReference,
        pages: attributes.has(.type, "first") ? .first : attributes.has(.type, "even") ? .even : .default,
        relationship: id))
  }

  /// Gives the sections their headers and footers, and the text boxes of their last paragraphs.
  ///
  /// - Parameter stories: The stories by the relationships that name them.
  mutating func finishSections(_ stories: [String: Int32]) {
    for reference in headersAndFooters where document.sections.indices.contains(reference.section) {
      guard let story = stories[reference.relationship] else { continue }
      if reference.isHeader {
        document.sections[reference.section].headers[Int(reference.pages.rawValue)] = story
      } else {
        document.sections[reference.section].footers[Int(reference.pages.rawValue)] = story
      }
    }
    guard let body = document.stories.first else { return }
    for index in document.sections.indices {
      var end = Int(document.sections[index].blocks.end)
      while end < Int(body.blocks.end), document.blocks[end].story != 0 { end += 1 }
      document.sections[index].blocks.end = Int32(end)
      if index + 1 < document.sections.count {
        document.sections[index + 1].blocks.start = Int32(end)
        document.sections[index + 1].blocks.end = max(Int32(end), document.sections[index + 1].blocks.end)
      }
      guard index > 0 else { continue }
      for pages in 0..<3 {
        if document.sections[index].headers[pages] < 0 {
          document.sections[index].headers[pages] = document.sections[index - 1].headers[pages]
        }
        if document.sections[index].footers[pages] < 0 {
          document.sections[index].footers[pages] = document.sections[index - 1].footers[pages]
        }
      }
    }
  }
}
