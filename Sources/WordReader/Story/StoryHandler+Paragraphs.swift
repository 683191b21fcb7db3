import DocumentModel
import OfficePackage
import XMLEvents

/// The paragraph at hand. Its block has its place in `Document.blocks` from the start; what it says is filled in at the
/// end, so that blocks stand in the order in which paragraphs begin.
struct OpenParagraph {
  var isOpen = false
  /// Whether its end mark is out of view (§17.13.5.15): its text goes on in the next paragraph.
  var continues = false
  var block = 0
  /// Where its text begins in `Document.text`.
  var textStart = 0
  /// Where its runs begin in `Document.runs`.
  var runStart = 0
  var style = StringID.empty
  var outlineLevel: Int?
  var numbering: Int?
  var numberingLevel: Int?
  var isMarkGone = false
  /// The entries of the revisions of its mark, whose place is its end.
  var markRevisions: [Int] = []
  /// The entry of the change of its format.
  var formatRevision: Int?
  /// How runs are set that say nothing of themselves.
  var runs = RunDefaults()
  /// Whether it runs from right to left (`w:bidi`); nil where it does not say.
  var isRightToLeft: Bool?
  var isFramed = false
  /// The language of its mark, in which its number is written; empty where it states none.
  var markLanguage = StringID.empty
  /// Whether it began inside a table of contents.
  var isInTableOfContents = false
}

extension StoryHandler {
  mutating func beginParagraph(_ attributes: borrowing XMLAttributes) throws(DocumentError) {
    paragraphCount += 1
    let id = attributes[.paraId]?.integer(radix: 16) ?? 0
    try beginParagraph(paraID: UInt32(exactly: id) ?? 0)
  }

  /// Begins a paragraph with an id of Word's, or 0 for none.
  mutating func beginParagraph(paraID: UInt32) throws(DocumentError) {
    guard story >= 0 else {
      diagnoseTextOutsideStory()
      return leaveOut(.noStory)
    }
    if let table = tables.last, table.isCellGone {
      return beginRemoval(for: table.cellRevision, separator: 0x0a)
    }
    guard try isInCellOrOutsideOfTables() else { return leaveOut(.deletedRow) }
    // A run without end does not go on in the next paragraph.
    endRun()
    if paragraph.isOpen { finishParagraph() }
    try openParagraph(id: paraID)
  }

  /// Opens a paragraph, or goes on with the one before where the mark between the two was deleted.
  mutating func openParagraph(id: UInt32) throws(DocumentError) {
    if paragraph.continues {
      // The mark that survives is the second one's, and with it the second one's properties.
      paragraph.continues = false
      paragraph.isOpen = true
      paragraph.style = .empty
      paragraph.outlineLevel = nil
      paragraph.numbering = nil
      paragraph.numberingLevel = nil
      paragraph.isMarkGone = false
      paragraph.markRevisions = []
      paragraph.runs = styles.defaultRuns
      paragraph.isRightToLeft = nil
      paragraph.isFramed = false
      paragraph.markLanguage = .empty
      return
    }
    guard document.blocks.count < limits.blocks else {
      throw limitExceeded("the document has more than \(limits.blocks) paragraphs")
    }
    guard document.text.count <= limits.textBytes else {
      throw textLimitExceeded
    }
    guard document.strings.byteCount <= limits.stringBytes else {
      throw limitExceeded("the labels, names and addresses of the document have more than \(limits.stringBytes) bytes")
    }
    paragraph = OpenParagraph()
    paragraph.isOpen = true
    paragraph.runs = styles.defaultRuns
    paragraph.block = document.blocks.count
    paragraph.textStart = document.text.count
    paragraph.runStart = document.runs.count
    paragraph.isInTableOfContents = fields.contains { $0.isTableOfContents && !$0.isInInstruction }
    var block = Block()
    block.story = story
    block.paragraph = max(paragraphCount, 1)
    block.paraID = id
    document.blocks.append(block)
  }

  mutating func endParagraph() {
    guard paragraph.isOpen else { return }
    endRun()
    finishCustomMark()
    for entry in paragraph.markRevisions { document.revisions[entry].place = point }
    if paragraph.isMarkGone {
      paragraph.isOpen = false
      paragraph.continues = true
    } else {
      finishParagraph()
    }
  }

  /// Fills in the block of a paragraph whose deleted mark has no paragraph after it to join: at the end of a cell or
  /// story, or before a table.
  mutating func finishContinuedParagraph() {
    if paragraph.continues { finishParagraph() }
  }

  mutating func readParagraphProperty(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard context == .paragraph else { return }
    switch element {
    case .pStyle:
      paragraph.style = attributes.intern(.val, in: &document.strings)
      paragraph.runs = styles.style(paragraph.style).runs
    case .outlineLvl: paragraph.outlineLevel = attributes.integer(.val)
    case .ilvl: paragraph.numberingLevel = attributes.integer(.val)
    case .bidi: paragraph.isRightToLeft = attributes.isOn
    case .numId: paragraph.numbering = attributes.integer(.val)
    default: break
    }
  }

  private mutating func finishParagraph() {
    paragraph.isOpen = false
    paragraph.continues = false
    let index = paragraph.block
    let style = styles.style(paragraph.style)
    var block = document.blocks[index]
    block.style = paragraph.style
    block.isRightToLeft = paragraph.isRightToLeft ?? style.isRightToLeft
    block.isFramed = paragraph.isFramed || style.isFramed
    setKind(of: &block, style: style)
    countLabel(of: &block, style: style)
    if block.number.isEmpty { cutTypedStart(of: &block) }
    if block.kind == .paragraph, !block.number.isEmpty { block.kind = .listItem }
    block.text = TextRange(start: paragraph.textStart, end: document.text.count)
    block.runs = IndexRange(start: paragraph.runStart, end: document.runs.count)
    document.blocks[index] = block
    lastBlock = index
    closeLinksAtEndOfParagraph()
    recordRevisionsAtEndOfParagraph()
    if let entry = paragraph.formatRevision {
      document.revisions[entry].place = BlockSpan(block: index, start: 0, end: position)
    }
  }

  private func setKind(of block: inout Block, style: ParagraphStyle) {
    let outline = paragraph.outlineLevel.map { (0...8).contains($0) ? $0 : nil } ?? style.outlineLevel
    if paragraph.isInTableOfContents || style.role == .tableOfContents {
      block.kind = .other
    } else if style.role == .title {
      block.kind = .title
    } else if let outline, document.text.count > paragraph.textStart {
      // A heading without text is an empty line that has kept its style.
      block.kind = .heading
      block.level = UInt8(outline + 1)
    } else if style.role == .caption {
      block.kind = .caption
    }
  }

  /// Direct numbering wins over the style's; `w:numId` 0 takes numbering away (§17.9.18).
  private mutating func countLabel(of block: inout Block, style: ParagraphStyle) {
    let isDirect = paragraph.numbering != nil
    guard let instance = paragraph.numbering ?? style.numbering, instance != 0 else { return }
    label.removeAll(keepingCapacity: true)
    let level = numbering.count(
      numbering: instance,
      level: paragraph.numberingLevel ?? (isDirect ? nil : style.numberingLevel),
      style: paragraph.style, base: style.numberingStyle, language: languageOfLabel(style),
      label: &label)
    guard let level else { return }
    if let doubt = numbering.takeDoubt() { diagnose(doubt) }
    block.listLevel = UInt8(level)
    block.number = document.strings.intern(label, 0..<label.count)
    if block.kind == .paragraph { block.kind = .listItem }
  }

  /// Cuts off what the author typed in front of the text: a list label, which is the number as an automatic one would
  /// be, and the space between the mark of a note and its text.
  private mutating func cutTypedStart(of block: inout Block) {
    let start = paragraph.textStart
    switch document.stories[Int(story)].kind {
    case .body, .textBox, .chunk:
      guard let found = TypedLabel.find(in: document.text.span.extracting(start..<document.text.count)) else { return }
      block.number = document.strings.intern(document.text, start..<start + found.label)
      block.numberTyped = true
      cut(found.total)
    case .footnote, .endnote:
      guard paragraph.block == Int(document.stories[Int(story)].blocks.start) else { return }
      let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
      cut(document.text[start...].prefix(while: isSpace).count)
    case .header, .footer, .comment, .chart, .diagram: break
    }
  }

  /// Moves the start of the paragraph at hand behind its first bytes.
  private mutating func cut(_ count: Int) {
    guard count > 0 else { return }
    account.besideText += document.text.span.extracting(paragraph.textStart..<paragraph.textStart + count).scalarCount
    paragraph.textStart += count
    let cut = Int32(count)
    for index in paragraph.runStart..<document.runs.count {
      document.runs[index].range.start = max(0, document.runs[index].range.start - cut)
      document.runs[index].range.end = max(0, document.runs[index].range.end - cut)
    }
    // Runs that lay in what was cut are gone.
    let gone = document.runs[paragraph.runStart...].prefix { $0.range.isEmpty }.count
    document.runs.removeSubrange(paragraph.runStart..<paragraph.runStart + gone)
    shiftMarks(in: Int32(paragraph.block), by: cut)
  }

  /// Moves what points into a block whose text has lost its first bytes.
  private mutating func shiftMarks(in block: Int32, by cut: Int32) {
    func shifted(_ span: BlockSpan) -> BlockSpan {
      BlockSpan(block: Int(block), start: Int(max(0, span.start - cut)), end: Int(max(0, span.end - cut)))
    }
    var index = document.links.count - 1
    while index >= 0, document.links[index].span.block >= block {
      if document.links[index].span.block == block { document.links[index].span = shifted(document.links[index].span) }
      index -= 1
    }
    index = document.equations.count - 1
    while index >= 0, document.equations[index].span.block >= block {
      if document.equations[index].span.block == block {
        document.equations[index].span = shifted(document.equations[index].span)
      }
      index -= 1
    }
    index = document.readings.count - 1
    while index >= 0, document.readings[index].span.block >= block {
      if document.readings[index].span.block == block {
        document.readings[index].span = shifted(document.readings[index].span)
      }
      index -= 1
    }
    shiftPoints(in: block, by: cut)
    index = document.notes.count - 1
    while index >= 0, let anchor = document.notes[index].anchor, anchor.block >= block {
      if anchor.block == block { document.notes[index].anchor = shifted(anchor) }
      index -= 1
    }
    index = document.revisions.count - 1
    while index >= 0, document.revisions[index].place.block >= block {
      if document.revisions[index].place.block == block {
        document.revisions[index].place = shifted(document.revisions[index].place)
      }
      index -= 1
    }
    for index in openRevisions.indices where openRevisions[index].isInView {
      openRevisions[index].start = max(0, openRevisions[index].start - Int(cut))
    }
    index = document.objects.count - 1
    while index >= 0, let anchor = document.objects[index].anchor, anchor.block >= block {
      if anchor.block == block { document.objects[index].anchor = shifted(anchor) }
      index -= 1
    }
    for index in openLinks.indices where openLinks[index].block == Int(block) {
      openLinks[index].start = max(0, openLinks[index].start - Int(cut))
    }
  }
}
