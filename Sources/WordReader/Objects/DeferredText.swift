import DocumentModel
import OfficePackage
import XMLEvents

/// The paragraphs of a part that is no WordprocessingML, put into the document by the means of one that is: the limits,
/// the tables and the one function that appends text are the same.
extension StoryHandler {
  /// Begins the text of a part.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - name: The name of the part.
  ///   - host: The block that it is anchored in, or -1.
  mutating func beginText(_ kind: StoryKind, part name: String, host: Int32) {
    begin(part: name, relationships: Relationships())
    var new = Story(kind: kind, part: part)
    new.host = host
    new.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    story = Int32(document.stories.count)
    document.stories.append(new)
  }

  /// Adds a diagnostic about something that is not at hand any more.
  mutating func report(_ diagnostic: Diagnostic) {
    if document.diagnostics.count < limits.diagnostics { document.diagnostics.append(diagnostic) }
  }

  /// The block that an object is anchored in, or -1.
  func host(ofObject object: Int) -> Int32 { document.objects[object].anchor?.block ?? -1 }

  /// Where an object stands.
  func location(ofObject object: Int) -> SourceLocation {
    guard let anchor = document.objects[object].anchor else { return SourceLocation() }
    return document.location(of: document.blocks[Int(anchor.block)])
  }

  /// Begins a paragraph of such a part.
  mutating func beginTextParagraph() throws(DocumentError) {
    paragraphCount &+= 1
    try beginParagraph(paraID: 0)
    paragraph.numbering = 0
    beginRun()
  }

  /// Ends a paragraph of such a part; what was found in its text stays where nothing else is said.
  mutating func endTextParagraph(kind: BlockKind? = nil, label: String = "", listLevel: Int = 0) {
    guard paragraph.isOpen else { return }
    let index = paragraph.block
    endParagraph()
    if let kind { document.blocks[index].kind = kind }
    document.blocks[index].listLevel = UInt8(clamping: listLevel)
    if !label.isEmpty, document.blocks[index].number.isEmpty {
      document.blocks[index].number = document.strings.intern(label)
    }
  }

  /// Adds a paragraph of such a part.
  mutating func addTextParagraph(
    _ text: Span<UInt8>, kind: BlockKind? = nil, label: String = "", listLevel: Int = 0
  ) throws(DocumentError) {
    try beginTextParagraph()
    try append(text)
    endTextParagraph(kind: kind, label: label, listLevel: listLevel)
  }

  /// Adds a cell with one paragraph to the table at hand.
  mutating func addTextCell(
    _ text: Span<UInt8>, columnSpan: Int = 1, merge: OpenTable.Merge = .none
  ) throws(DocumentError) {
    try beginCell()
    if let table = tables.indices.last {
      tables[table].columnSpan = Int32(clamping: columnSpan)
      tables[table].verticalMerge = merge
    }
    try addTextParagraph(text)
    endCell()
  }
}
