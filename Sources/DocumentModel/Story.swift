/// Where a piece of text stands. The names are those of the output contract, with "table" for blocks in cells.
@frozen
public enum StoryKind: UInt8, Hashable, Sendable, CaseIterable {
  /// The main text.
  case body
  /// A footnote.
  case footnote
  /// An endnote.
  case endnote
  /// A page header.
  case header
  /// A page footer.
  case footer
  /// A text box, anchored in a paragraph of another story.
  case textBox
  /// A reviewer's comment.
  case comment
  /// The words and numbers of a chart, anchored in a paragraph of another story.
  case chart
  /// The words of SmartArt, anchored in a paragraph of another story.
  case diagram
  /// Text in another format that Word takes in where a paragraph of another story stands for it.
  case chunk
}

/// A text of its own: the body, one note, one header, one text box, one chart.
@frozen
public struct Story: Hashable, Sendable {
  /// What it is.
  public var kind: StoryKind
  /// The name of the part in the package, such as `word/document.xml`.
  public var part: StringID
  /// The blocks, those of text boxes anchored inside included.
  public var blocks = IndexRange()
  /// The paragraph that holds a text box, chart, diagram or chunk, as an index of `Document.blocks`; -1 for every other
  /// story.
  public var host: Int32 = -1

  /// A story without blocks.
  public init(kind: StoryKind, part: StringID) {
    self.kind = kind
    self.part = part
  }
}

/// What a note is.
@frozen
public enum NoteKind: UInt8, Hashable, Sendable {
  /// A footnote (`w:footnote`).
  case footnote
  /// An endnote (`w:endnote`).
  case endnote
  /// A reviewer's comment (`w:comment`).
  case comment
}

/// A note and the place that it belongs to.
public struct Note: Hashable, Sendable {
  /// What it is.
  public var kind: NoteKind
  /// The id inside its part (`w:id`), which any producer chooses freely.
  public var id: Int32
  /// The mark as printed: counted, or the author's own (`w:customMarkFollows`).
  public var mark: StringID
  /// The place of the mark: a point in the text of a block. Nil for a note that nothing points at.
  public var anchor: BlockSpan?
  /// The index of the story in `Document.stories`; -1 where the note is pointed at but missing.
  public var story: Int32 = -1
  /// The author of a comment; empty for other notes.
  public var author = StringID.empty
  /// The initials of the author of a comment; empty for other notes.
  public var initials = StringID.empty
  /// The date of a comment as written; empty for other notes.
  public var date = StringID.empty
  /// What a comment is about (`w:commentRangeStart`, ECMA-376 Part 1 §17.13.4.4); nil where the file does not say.
  public var range: Stretch?

  /// A note from its anchor.
  public init(kind: NoteKind, id: Int32, mark: StringID, anchor: BlockSpan?) {
    self.kind = kind
    self.id = id
    self.mark = mark
    self.anchor = anchor
  }
}

/// A hyperlink: an element `w:hyperlink` (ECMA-376 Part 1 §17.16.22) or a field HYPERLINK (§17.16.5.25).
public struct Link: Hashable, Sendable {
  /// The text of the link.
  public var span: BlockSpan
  /// The target: an address, or `#` and the name of a bookmark in this document.
  public var target: StringID

  /// A link from its text and target.
  public init(span: BlockSpan, target: StringID) {
    self.span = span
    self.target = target
  }
}
