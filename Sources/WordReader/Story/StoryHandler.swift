import DocumentModel
import OfficePackage
import XMLEvents

/// Reads the parts that hold text – the document, notes, headers, footers, comments – into a `Document`.
///
/// A state machine without recursion, so that no depth of nesting can exhaust the stack. This file holds the state and
/// the dispatch; what an element does stands in the extensions, one file a subject. Elements that are not named in
/// `start` are transparent (content controls, `w:smartTag`, `w:customXml`, `w:dir`, `w:bdo`): their content counts as
/// their parent's.
struct StoryHandler: XMLHandler {
  /// Which properties the events at hand describe. `w:rPr`, `w:ins` and `w:del` mean different things in each.
  enum PropertyContext { case none, paragraph, paragraphMark, run, table, row, cell, section }

  /// What the text at hand belongs to.
  enum TextTarget { case none, text, instruction }

  var document: Document
  var styles: Styles
  let limits: ReadLimits
  var numbering: NumberingCounter

  // Of the part
  var part = StringID.empty
  var relationships = Relationships()
  var paragraphCount: Int32 = 0
  /// Whether the root element of a Word document was seen.
  var hasDocument = false
  /// Headers and footers that sections name, in order: relationship ids of the main part.
  var headersAndFooters: [(relationship: String, kind: StoryKind)] = []

  // Of the position
  /// How many named elements are open since the one whose content is passed over; 0 for none.
  var skipDepth = 0
  var context = PropertyContext.none
  var textTarget = TextTarget.none
  var story: Int32 = 0
  /// How many `w:ins` and `w:moveTo` around content are open.
  var insertionDepth = 0
  /// For each open `mc:AlternateContent`: whether a branch was taken.
  var alternatives: [Bool] = []
  var tables: [OpenTable] = []
  /// The grid positions of the tables that have ended.
  var gridPositions = 0
  var paragraph = OpenParagraph()
  var run = OpenRun()
  var fields: [Field] = []
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
  /// How many footnotes and endnotes were numbered so far.
  var noteNumbers = (footnotes: 0, endnotes: 0)
  /// Memory for labels, kept from paragraph to paragraph.
  var label: ContiguousArray<UInt8> = []

  init(document: Document, styles: Styles, numbering: NumberingCounter, limits: ReadLimits) {
    self.document = document
    self.styles = styles
    self.numbering = numbering
    self.limits = limits
  }

  /// Prepares for another part.
  mutating func begin(part name: String, relationships: Relationships) {
    part = document.strings.intern(partPrefix + name)
    story = -1
    self.relationships = relationships
    paragraphCount = 0
    skipDepth = 0
    context = .none
    textTarget = .none
    insertionDepth = 0
    alternatives = []
    tables = []
    paragraph = OpenParagraph()
    fields = []
    openInstructions = 0
    openLinks = []
    hosts = []
    customMark = nil
    drawing = OpenDrawing()
    shapeTexts = 0
  }

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    if skipDepth > 0 {
      skipDepth += 1
      // Paragraphs are counted all the same: the count is a place in the file.
      if element == .p { paragraphCount += 1 }
      return
    }
    switch element {
    case .t, .mText: textTarget = .text
    case .instrText: textTarget = .instruction
    case .r, .mRun: beginRun()
    case .p: try beginParagraph(attributes)
    case .pPr, .rPr, .tblPr, .trPr, .tcPr, .sectPr: beginProperties(element)
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .softHyphen, .sym: readCharacter(element, attributes)
    case .pStyle, .outlineLvl, .ilvl, .numId: readParagraphProperty(element, attributes)
    case .b, .i, .u, .strike, .dstrike, .vanish, .rtl, .vertAlign, .lang, .rFonts, .rStyle:
      readRunProperty(element, attributes)
    case .ins, .del, .moveFrom, .moveTo: beginRevision(element)
    case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .tblGridChange, .trPrChange, .tcPrChange,
      .tblPrExChange, .numberingChange, .sdtPr, .sdtEndPr:
      // What was before a change of format, and the settings of content controls.
      skip()
    case .fldChar, .fldSimple: try readField(element, attributes)
    case .hyperlink: beginHyperlink(attributes)
    case .bookmarkStart: readBookmark(attributes)
    case .tbl: beginTable()
    case .tr: beginRow()
    case .tc: try beginCell()
    case .tblStyle, .tblCaption, .tblDescription, .gridCol, .gridBefore, .gridAfter, .tblHeader, .gridSpan, .vMerge,
      .hMerge, .cellDel:
      readTableProperty(element, attributes)
    case .document, .hdr, .ftr, .footnote, .endnote, .comment: try beginStory(element, attributes)
    case .footnoteReference, .endnoteReference, .commentReference: try readNoteReference(element, attributes)
    case .headerReference, .footerReference: readHeaderReference(element, attributes)
    case .txbxContent: try beginTextBox()
    case .mcAlternateContent: alternatives.append(false)
    case .mcChoice, .mcFallback: beginAlternative(element, attributes)
    case .rt: readRubyText()
    case .drawing, .pict, .object, .wpDocumentProperties, .picProperties, .vShape, .vRect, .vRoundrect, .vOval, .vGroup,
      .vImage:
      readDrawing(element, attributes)
    case .aBlip, .vImageData, .cChart, .cxChart, .dgmRelIds, .oObject, .objectEmbed, .objectLink, .control, .subDoc:
      readObject(element, attributes)
    case .altChunk: try readChunk(attributes)
    case .vTextpath: try readWordArt(attributes)
    case .aTxBody, .aP, .aR, .aBr, .aT: try beginShapeText(element)
    default: break
    }
  }

  mutating func end(_ element: OfficeElement) throws(DocumentError) {
    if skipDepth > 0 {
      skipDepth -= 1
      return
    }
    switch element {
    case .t, .mText, .instrText: textTarget = .none
    case .r, .mRun: endRun()
    case .p: endParagraph()
    case .pPr, .rPr, .tblPr, .trPr, .tcPr, .sectPr: endProperties(element)
    case .ins, .moveTo: if context == .none { insertionDepth -= 1 }
    case .fldSimple: endField()
    case .hyperlink: endHyperlink()
    case .tbl: endTable()
    case .tr: try endRow()
    case .tc: endCell()
    case .document, .hdr, .ftr, .footnote, .endnote, .comment: endStory()
    case .txbxContent: endTextBox()
    case .mcAlternateContent: _ = alternatives.popLast()
    case .object: endObject()
    case .aTxBody, .aP, .aR, .aT: endShapeText(element)
    default: break
    }
  }

  mutating func text(_ text: Span<UInt8>) throws(DocumentError) {
    if skipDepth > 0 { return }
    switch textTarget {
    case .text: append(text)
    case .instruction: appendInstruction(text)
    case .none: break
    }
  }

  /// Passes over the content of the element that has just begun.
  mutating func skip() { skipDepth = 1 }

  private mutating func beginProperties(_ element: OfficeElement) {
    switch element {
    case .pPr: context = .paragraph
    case .rPr:
      // The properties of the paragraph mark stand inside those of the paragraph (§17.3.1.29).
      if context == .paragraph { context = .paragraphMark } else if context == .none, run.isOpen { context = .run }
    case .tblPr: context = .table
    case .trPr: context = .row
    case .tcPr: context = .cell
    default: context = .section
    }
  }

  private mutating func endProperties(_ element: OfficeElement) {
    switch element {
    case .rPr: context = context == .paragraphMark ? .paragraph : .none
    // The properties of a section stand in its last paragraph, or at the end of the body (§17.6.18).
    case .sectPr: context = paragraph.isOpen ? .paragraph : .none
    default: context = .none
    }
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
