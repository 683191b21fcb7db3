import DocumentModel
import OfficePackage
import XMLEvents

/// Reads the parts that hold text – the document, notes, headers, footers, comments – into a `Document`.
///
/// A state machine without recursion, so that no depth of nesting can exhaust the stack. This file holds the state and
/// the dispatch; what an element does stands in the extensions, one file a subject. Elements that are not named in
/// `start` and `startInline` are transparent (`w:smartTag`, `w:customXml`): their content counts as
/// their parent's.
struct StoryHandler: XMLHandler {
  /// Which properties the events at hand describe. `w:rPr`, `w:ins` and `w:del` mean different things in each.
  enum PropertyContext { case none, paragraph, paragraphMark, run, table, row, cell, section, control, formField }

  /// What the text at hand belongs to.
  enum TextTarget { case none, text, instruction, removed, removedInstruction }

  var document: Document
  var styles = Styles()
  let limits: ReadLimits
  /// Which state of tracked changes is read.
  let view: RevisionView
  var numbering = NumberingCounter(definitions: NumberingDefinitions(), styles: Styles(), language: .other)

  // Of the part
  var part = StringID.empty
  var relationships = Relationships()
  var paragraphCount: Int32 = 0
  /// Whether the root element of a Word document was seen.
  var hasDocument = false
  /// Headers and footers that sections name, in order.
  var headersAndFooters: [HeaderReference] = []

  /// What became of the characters of the part at hand.
  var account = CharacterAccount()
  /// The accounts of the parts that were read, by name.
  var accounts: [StringID: CharacterAccount] = [:]

  // Of the position
  /// How many named elements are open since the one whose content is passed over; 0 for none.
  var skipDepth = 0
  /// What the characters are that are passed over.
  var skipClass = CharacterClass.leftOut
  /// How many characters were left out when the element began that is passed over.
  var leftOutBefore = 0
  /// Why its characters are left out, and the first of them.
  var skipReason = LeftOutReason.properties
  var skippedText: ContiguousArray<UInt8> = []
  /// How many `w:tabs` are open: a tab in them is a tab stop and no character.
  var tabsDepth = 0
  var context = PropertyContext.none
  var textTarget = TextTarget.none
  /// The story at hand; -1 outside of any.
  var story: Int32 = -1
  /// How many roots and notes are open inside of a story, where none can stand.
  var misplacedStories = 0
  /// Whether it was said that the part at hand has paragraphs outside of any story.
  var hasTextOutsideStory = false
  /// The tracked changes around the content at hand.
  var openRevisions: [OpenRevision] = []
  /// How many named elements are open since the one that took the content out of view, which counts; 0 in view.
  var removalDepth = 0
  /// The ends of moves, until they are joined.
  var moves: [MoveEnd] = []
  var moveFromName = StringID.empty
  var moveToName = StringID.empty
  var hasTooManyRevisions = false
  var alternatives: [OpenAlternatives] = []
  var tables: [OpenTable] = []
  /// The grid positions of the tables that have ended.
  var gridPositions = 0
  var paragraph = OpenParagraph()
  var run = OpenRun()
  var fields: [OpenField] = []
  /// How many open fields are still in their instruction.
  var openInstructions = 0
  var openLinks: [OpenLink] = []
  /// Whether links were left out, which is said once.
  var hasTooManyLinks = false
  /// The paragraphs that hold the open text boxes.
  var hosts: [SuspendedParagraph] = []
  /// Where the text of a custom note mark goes; nil outside of one.
  var customMark: CustomMark?
  /// The drawing or object at hand.
  var drawing = OpenDrawing()
  /// How many `a:txBody` are open: the text of shapes that are no Word text boxes.
  var shapeTexts = 0
  /// The texts in parts of their own that were found, to be read when the part at hand has ended.
  var pendingTexts: [PendingText] = []
  /// Whether objects were left out, which is said once.
  var hasTooManyObjects = false
  /// What stands before the names of parts: for those of an embedded document its own name and `!/`.
  var partPrefix = ""
  /// The block that stands for the embedded document at hand; nil in the document itself.
  var chunkHost: Int32?
  /// How many bytes of text were moved around text boxes.
  var movedBytes = 0
  /// Where the notes of the part at hand are in `Document.notes`, by its id.
  var noteIndices: [Int32: [Int]] = [:]
  var settings = Settings()
  /// The notes that Word numbers, as indices of `Document.notes`.
  var countedNotes: [Int] = []
  /// How notes are numbered, by section.
  var noteSettings: [(footnotes: NoteSettings, endnotes: NoteSettings)] = []
  /// Of the section at hand, while its properties are read.
  var section: Section?
  var sectionNotes = (footnotes: Settings().footnotes, endnotes: Settings().endnotes)
  var noteKindAtHand = NoteKind.footnote
  /// What begins at one point and ends at another.
  var marks = PointList()
  /// The kinds of which too many were found, which is said once.
  var tooMany: Set<String> = []
  /// The last paragraph of the story at hand that has ended; -1 for none.
  var lastBlock = -1
  /// The open content controls, as indices of `Document.controls`; -1 for one that is not listed.
  var openControls: ContiguousArray<Int32> = []
  /// For each open `w:dir` and `w:bdo`: whether it runs from right to left.
  var directions: [Bool] = []
  var equation: OpenEquation?
  var isInDisplayMath = false
  /// The bytes of LaTeX so far.
  var equationBytes = 0
  var reading: OpenReading?
  /// Memory for labels, kept from paragraph to paragraph.
  var label: ContiguousArray<UInt8> = []

  init(document: Document, view: RevisionView, limits: ReadLimits) {
    self.document = document
    self.view = view
    self.limits = limits
  }

  /// Prepares for another part.
  mutating func begin(part name: String, relationships: Relationships) {
    keepAccount()
    part = document.strings.intern(partPrefix + name)
    self.relationships = relationships
    paragraphCount = 0
    story = -1
    misplacedStories = 0
    hasTextOutsideStory = false
    skipDepth = 0
    tabsDepth = 0
    context = .none
    textTarget = .none
    openRevisions = []
    removalDepth = 0
    moveFromName = .empty
    moveToName = .empty
    alternatives = []
    tables = []
    paragraph = OpenParagraph()
    fields = []
    openInstructions = 0
    openLinks = []
    hosts = []
    customMark = nil
    lastBlock = -1
    openControls = []
    directions = []
    equation = nil
    isInDisplayMath = false
    reading = nil
    section = nil
    marks.openBookmarks = [:]
    drawing = OpenDrawing()
    shapeTexts = 0
  }

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    if element == .tabs { tabsDepth += 1 }
    if skipDepth > 0 {
      return startSkipped(element, attributes)
    }
    if removalDepth > 0 { return startRemoved(element, attributes) }
    switch element {
    case .t, .mText: textTarget = .text
    case .instrText: textTarget = .instruction
    // In the final view, text of this kind is passed over with the deletion around it; a stray one is out of view too.
    case .delText: textTarget = view == .final ? .removed : .text
    case .delInstrText: textTarget = view == .final ? .removedInstruction : .instruction
    case .r: beginRun()
    case .p: try beginParagraph(attributes)
    case .pPr, .rPr, .tblPr, .trPr, .tcPr, .sectPr: beginProperties(element)
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .softHyphen, .sym: try readCharacter(element, attributes)
    case .pStyle, .outlineLvl, .ilvl, .numId, .bidi: readParagraphProperty(element, attributes)
    case .b, .i, .u, .strike, .dstrike, .vanish, .rtl, .vertAlign, .lang, .rFonts, .rStyle, .cs:
      readRunProperty(element, attributes)
    case .ins, .del, .moveFrom, .moveTo: beginRevision(element, attributes)
    case .moveFromRangeStart, .moveFromRangeEnd, .moveToRangeStart, .moveToRangeEnd: readMoveRange(element, attributes)
    case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .tblGridChange, .trPrChange, .tcPrChange,
      .tblPrExChange, .numberingChange:
      beginFormatChange(element, attributes)
    case .sdtEndPr: leaveOut(.properties)
    case .fldChar, .fldSimple: try readField(element, attributes)
    case .hyperlink: try beginHyperlink(attributes)
    case .tbl: try beginTable()
    case .tr: try beginRow()
    case .tc: try beginCell()
    case .tblStyle, .tblCaption, .tblDescription, .gridCol, .gridBefore, .gridAfter, .tblHeader, .gridSpan, .vMerge,
      .hMerge, .cellDel, .cellIns, .cellMerge, .tblLook:
      readTableProperty(element, attributes)
    case .document, .hdr, .ftr, .footnote, .endnote, .comment: try beginStory(element, attributes)
    case .footnoteReference, .endnoteReference, .commentReference: try readNoteReference(element, attributes)
    case .headerReference, .footerReference: readHeaderReference(element, attributes)
    case .txbxContent: try beginTextBox()
    case .mcAlternateContent: beginAlternatives()
    case .mcChoice, .mcFallback: beginAlternative(element, attributes)
    case .drawing, .pict, .object, .wpDocumentProperties, .picProperties, .vShape, .vRect, .vRoundrect, .vOval, .vGroup,
      .vImage:
      readDrawing(element, attributes)
    case .aBlip, .vImageData, .cChart, .cxChart, .dgmRelIds, .oObject, .objectEmbed, .objectLink, .control, .subDoc:
      readObject(element, attributes)
    case .altChunk: try readChunk(attributes)
    case .vTextpath: try readWordArt(attributes)
    case .aTxBody, .aP, .aR, .aBr, .aT: try beginShapeText(element)
    default: startInline(element, attributes)
    }
  }

  mutating func end(_ element: OfficeElement) throws(DocumentError) {
    if element == .tabs { tabsDepth -= 1 }
    if skipDepth > 0 {
      skipDepth -= 1
      if skipDepth == 0 { endSkip() }
      return
    }
    if removalDepth > 0 { return endRemoved(element) }
    switch element {
    case .t, .mText, .instrText, .delText, .delInstrText: textTarget = .none
    case .r: endRun()
    case .p: endParagraph()
    case .pPr, .rPr, .tblPr, .trPr, .tcPr, .sectPr: endProperties(element)
    case .ins, .del, .moveFrom, .moveTo: endRevision()
    case .fldSimple: endField()
    case .hyperlink: endHyperlink()
    case .tbl: try endTable()
    case .tr: try endRow()
    case .tc: endCell()
    case .document, .hdr, .ftr, .footnote, .endnote, .comment: endStoryElement()
    case .txbxContent: endTextBox()
    case .mcAlternateContent: endAlternatives()
    case .object: endObject()
    case .aTxBody, .aP, .aR, .aT: endShapeText(element)
    default: endInline(element)
    }
  }

  mutating func text(_ text: Span<UInt8>) throws(DocumentError) {
    if skipDepth > 0 {
      account[skipClass] += text.scalarCount
      if skipClass == .leftOut { keepFirstWords(of: text) }
      return
    }
    // One paragraph may hold a part full of text.
    guard document.text.count + document.removedText.count <= limits.textBytes else { throw textLimitExceeded }
    switch textTarget {
    case .text: try append(text)
    case .instruction: try appendInstruction(text)
    case .removed: appendRemoved(text)
    case .removedInstruction: account[.deleted] += text.scalarCount
    case .none: break
    }
  }

  private mutating func beginProperties(_ element: OfficeElement) {
    switch element {
    case .pPr: context = .paragraph
    case .rPr:
      // The properties of the paragraph mark stand inside those of the paragraph (§17.3.1.29).
      switch context {
      case .paragraph: context = .paragraphMark
      case .none: if run.isOpen { context = .run }
      case .control: leaveOut(.properties)
      default: break
      }
    case .tblPr: context = .table
    case .trPr: context = .row
    case .tcPr: context = .cell
    default: beginSection()
    }
  }

  private mutating func endProperties(_ element: OfficeElement) {
    switch element {
    case .rPr: context = context == .paragraphMark ? .paragraph : .none
    // The properties of a section stand in its last paragraph, or at the end of the body (§17.6.18).
    case .sectPr:
      endSection()
      context = paragraph.isOpen ? .paragraph : .none
    default: context = .none
    }
  }

  /// The error for a limit that is passed at the paragraph at hand.
  func limitExceeded(_ message: String) -> DocumentError {
    DocumentError(
      .limitExceeded, at: SourceLocation(part: document.strings[part], paragraph: Int(max(paragraphCount, 1))), message)
  }

  var textLimitExceeded: DocumentError {
    limitExceeded("the document has more than \(limits.textBytes) bytes of text")
  }

  /// Adds a diagnostic at the paragraph at hand.
  mutating func diagnose(_ code: String, _ severity: Diagnostic.Severity, _ message: String) {
    guard document.diagnostics.count < limits.diagnostics else { return sayThatThereAreMore() }
    document.diagnostics.append(
      Diagnostic(
        code: code, severity: severity, message: message,
        source: SourceLocation(part: document.strings[part], paragraph: Int(max(paragraphCount, 1)))))
  }

  private mutating func sayThatThereAreMore() {
    guard document.diagnostics.count == limits.diagnostics else { return }
    document.diagnostics.append(
      Diagnostic(
        code: "more-diagnostics", severity: .warning,
        message: "there is more to say than \(limits.diagnostics) diagnostics; the rest is not listed",
        source: SourceLocation(part: document.strings[part])))
  }
}
