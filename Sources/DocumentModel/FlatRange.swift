/// A range in a flat buffer, 32 bits an end so that the arrays of a document stay small.
///
/// `Unit` says what is counted; it has no values. Ranges of different units cannot be mistaken for each other.
@frozen
public struct FlatRange<Unit>: Hashable, Sendable {
  /// The first element.
  public var start: Int32
  /// The element behind the last.
  public var end: Int32

  /// A range from its ends.
  @inlinable public init(start: Int, end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The empty range at the start.
  @inlinable public init() { self.init(start: 0, end: 0) }

  /// The number of elements.
  @inlinable public var count: Int { Int(end &- start) }
  /// Whether there is no element.
  @inlinable public var isEmpty: Bool { start == end }
  /// The same range as Swift's collections take it.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}

/// The unit of ranges of bytes in a UTF-8 buffer.
public enum TextUnit {}
/// The unit of ranges of indices in one of the flat arrays of a document.
public enum IndexUnit {}

/// A range of bytes in a UTF-8 buffer.
public typealias TextRange = FlatRange<TextUnit>
/// A range of indices in one of the flat arrays of a document.
public typealias IndexRange = FlatRange<IndexUnit>

/// A place inside the text of one block. Offsets count bytes of the block's UTF-8 text; writers turn them into the
/// Unicode scalars of the output contract.
@frozen
public struct BlockSpan: Hashable, Sendable {
  /// The index of the block in `Document.blocks`.
  public var block: Int32
  /// The first byte, counted from the start of the block's text.
  public var start: Int32
  /// The byte behind the last; equal to `start` where the span is a point.
  public var end: Int32

  /// A span from the block's index and two byte offsets in its text.
  @inlinable public init(block: Int, start: Int, end: Int) {
    self.block = Int32(truncatingIfNeeded: block)
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(end &- start) }
  /// The bytes inside the block's text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}
