/// What a paragraph is for. The names are those of the output contract.
@frozen
public enum BlockKind: UInt8, Hashable, Sendable {
  /// A heading; its level is in `Block.level`.
  case heading
  /// Running text.
  case paragraph
  /// A paragraph with a list label, automatic or typed.
  case listItem
  /// The caption of a table or figure.
  case caption
  /// The title of the document.
  case title
  /// A paragraph that is none of these, such as a line of a table of contents.
  case other
}

/// One paragraph (`w:p`, ECMA-376 Part 1 §17.3.1.22), wherever it stands: body, cell, note, header, text box.
@frozen
public struct Block: Hashable, Sendable {
  /// The text, as bytes of `Document.text`.
  public var text = TextRange()
  /// What the paragraph is for.
  public var kind = BlockKind.paragraph
  /// The level of a heading, 1 to 9; 0 for every other kind.
  public var level: UInt8 = 0
  /// Whether `number` was typed by the author and cut off the text, rather than counted by Word.
  public var numberTyped = false
  /// The level of an automatic list, from 0; 0 for every other paragraph.
  public var listLevel: UInt8 = 0
  /// Whether the paragraph runs from right to left (`w:bidi`, §17.3.1.6).
  public var isRightToLeft = false
  /// Whether the paragraph stands in a frame (`w:framePr`, §17.3.1.11), where the page puts it, not the text.
  public var isFramed = false
  /// The list label as Word prints it, such as "2.1", "a)" or "•"; empty for none.
  public var number = StringID.empty
  /// The style id (`w:pStyle`); empty for the default style.
  public var style = StringID.empty
  /// The index of the story in `Document.stories`.
  public var story: Int32 = 0
  /// The index of the innermost table cell in `Document.cells`; -1 outside of tables.
  public var cell: Int32 = -1
  /// The runs, as indices of `Document.runs`.
  public var runs = IndexRange()
  /// The position among the paragraphs of its part, from 1.
  public var paragraph: Int32 = 0
  /// Word's own id of the paragraph (`w14:paraId`); 0 for none.
  public var paraID: UInt32 = 0

  /// A paragraph without text.
  public init() {}
}

/// A stretch of text inside one block with the same properties (`w:r`, ECMA-376 Part 1 §17.3.2.25).
@frozen
public struct Run: Hashable, Sendable {
  /// The bytes, counted from the start of the block's text.
  public var range: TextRange
  /// How the text is set.
  public var format: RunFormat
  /// The language tag (`w:lang`) that the run or a style states for its script; empty for the document's default.
  public var language: StringID

  /// A run from its parts.
  public init(range: TextRange, format: RunFormat, language: StringID) {
    self.range = range
    self.format = format
    self.language = language
  }
}

/// How a run is set, as far as meaning hangs on it.
@frozen
public struct RunFormat: OptionSet, Hashable, Sendable {
  /// One bit a property.
  public var rawValue: UInt16
  /// The set with these bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `w:b`
  @inlinable public static var bold: RunFormat { RunFormat(rawValue: 1) }
  /// `w:i`
  @inlinable public static var italic: RunFormat { RunFormat(rawValue: 2) }
  /// `w:u` with a value other than none
  @inlinable public static var underline: RunFormat { RunFormat(rawValue: 4) }
  /// `w:vanish`: text that Word does not print.
  @inlinable public static var hidden: RunFormat { RunFormat(rawValue: 8) }
  /// `w:rtl`: a run of right-to-left script.
  @inlinable public static var rightToLeft: RunFormat { RunFormat(rawValue: 16) }
  /// `w:vertAlign` superscript
  @inlinable public static var superscript: RunFormat { RunFormat(rawValue: 32) }
  /// `w:vertAlign` subscript
  @inlinable public static var `subscript`: RunFormat { RunFormat(rawValue: 64) }
  /// Inside `w:ins` or `w:moveTo`.
  @inlinable public static var inserted: RunFormat { RunFormat(rawValue: 128) }
  /// Inside `w:del` or `w:moveFrom`, where the view shows what was deleted.
  @inlinable public static var deleted: RunFormat { RunFormat(rawValue: 512) }
  /// `w:strike` or `w:dstrike`
  @inlinable public static var strikethrough: RunFormat { RunFormat(rawValue: 256) }
}
