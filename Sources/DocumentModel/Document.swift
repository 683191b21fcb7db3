/// A Word document as values: the text once, as UTF-8 bytes, and flat arrays of small structs that point into it.
///
/// Blocks stand in document order: the body with its tables; a text box behind the paragraph that holds it; then notes,
/// headers, footers and comments; then the text of charts, diagrams and chunks. `contents(of:)` reads the arrays like a tree.
public struct Document: Sendable {
  /// The file that the document was read from.
  public var source: DocumentSource
  /// What the package says of itself.
  public var properties = DocumentProperties()
  /// The text of all blocks, UTF-8, as it stands in the file: `w:noBreakHyphen` is U+2011, `w:softHyphen` U+00AD,
  /// `w:tab` a tab, `w:br` a line feed, `w:sym` its Unicode character.
  public var text: ContiguousArray<UInt8> = []
  /// Labels, style ids, addresses and other short strings.
  public var strings = StringPool()
  /// The paragraphs, in document order.
  public var blocks: ContiguousArray<Block> = []
  /// The runs of all blocks.
  public var runs: ContiguousArray<Run> = []
  /// The tables in the order in which they begin.
  public var tables: ContiguousArray<Table> = []
  /// The rows of all tables.
  public var rows: ContiguousArray<Row> = []
  /// The cells of all tables.
  public var cells: ContiguousArray<Cell> = []
  /// The body (always the first), notes, headers, footers, text boxes and comments.
  public var stories: ContiguousArray<Story> = []
  /// Footnotes, endnotes and comments, in the order of their anchors.
  public var notes: [Note] = []
  /// Hyperlinks, in document order.
  public var links: [Link] = []
  /// Bookmarks, in document order.
  public var bookmarks: [Bookmark] = []
  /// Which state of tracked changes the text is.
  public var view = RevisionView.final
  /// Tracked changes, in document order, whatever the view.
  public var revisions: [Revision] = []
  /// The text of revisions that is out of view, UTF-8.
  public var removedText: ContiguousArray<UInt8> = []
  /// Equations, in document order.
  public var equations: [Equation] = []
  /// Readings beside characters (ruby), in document order.
  public var readings: [Reading] = []
  /// Fields, in the order in which they begin.
  public var fields: [Field] = []
  /// Content controls and form fields, in the order in which they begin.
  public var controls: [Control] = []
  /// The items of all controls.
  public var controlItems: [ControlItem] = []
  /// The sections of the body, in order.
  public var sections: [Section] = []
  /// Where pages began in the body when Word last laid it out (`w:lastRenderedPageBreak`), in document order; empty where
  /// the file does not say.
  public var pageStarts: ContiguousArray<TextPoint> = []
  /// The languages of text that states none.
  public var defaultLanguages = DefaultLanguages()
  /// Pictures, charts and other things beside the text, in the order in which they were found.
  public var objects: [EmbeddedObject] = []
  /// What was left out or is wrong.
  public var diagnostics: [Diagnostic] = []

  /// A document without content.
  public init(source: DocumentSource) {
    self.source = source
  }

  /// The UTF-8 text of a block.
  @_lifetime(borrow self)
  public func utf8(_ block: Block) -> Span<UInt8> {
    text.span.extracting(block.text.range)
  }

  /// The text of a block. For people and rare paths: it makes a String.
  public func string(_ block: Block) -> String {
    String(decoding: text[block.text.range], as: UTF8.self)
  }

  /// The text of a span. For people and rare paths: it makes a String.
  public func string(_ span: BlockSpan) -> String {
    let start = Int(blocks[Int(span.block)].text.start)
    return String(decoding: text[start + Int(span.start)..<start + Int(span.end)], as: UTF8.self)
  }

  /// The story of a block.
  public func story(of block: Block) -> Story { stories[Int(block.story)] }

  /// Where a block stands in its source.
  public func location(of block: Block) -> SourceLocation {
    SourceLocation(
      part: strings[story(of: block).part],
      paragraph: Int(block.paragraph),
      paraID: block.paraID == 0 ? nil : hexadecimal(block.paraID)
    )
  }

  private func hexadecimal(_ id: UInt32) -> String {
    let digits = String(id, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
