/// A place between two characters, or at the start or the end of a block.
@frozen
public struct TextPoint: Hashable, Sendable, Comparable {
  /// The index of the block in `Document.blocks`.
  public var block: Int32
  /// The number of bytes of the block's UTF-8 text before the point.
  public var offset: Int32

  /// A point from the block's index and a byte offset in its text.
  @inlinable public init(block: Int, offset: Int) {
    self.block = Int32(truncatingIfNeeded: block)
    self.offset = Int32(truncatingIfNeeded: offset)
  }

  /// The order of the text.
  @inlinable public static func < (left: TextPoint, right: TextPoint) -> Bool {
    (left.block, left.offset) < (right.block, right.offset)
  }
}

/// What lies between two points, which may stand in different blocks. Offsets count bytes, as in `BlockSpan`.
@frozen
public struct Stretch: Hashable, Sendable {
  /// The point before the first character.
  public var start: TextPoint
  /// The point behind the last character; equal to `start` where there is none.
  public var end: TextPoint

  /// A stretch from its ends.
  @inlinable public init(start: TextPoint, end: TextPoint) {
    self.start = start
    self.end = end
  }

  /// The empty stretch at the start of the first block.
  @inlinable public init() { self.init(start: TextPoint(block: 0, offset: 0), end: TextPoint(block: 0, offset: 0)) }

  /// The same stretch as a span, where it lies in one block.
  public var span: BlockSpan? {
    guard start.block == end.block else { return nil }
    return BlockSpan(block: Int(start.block), start: Int(start.offset), end: Int(end.offset))
  }
}
