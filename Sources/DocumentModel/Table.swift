/// A table (`w:tbl`, ECMA-376 Part 1 §17.4.37). Rows and columns are positions of the grid, from 0.
@frozen
public struct Table: Hashable, Sendable {
  /// The index of the story in `Document.stories`.
  public var story: Int32 = 0
  /// The index of the cell that holds this table; -1 for a table that is not nested.
  public var parentCell: Int32 = -1
  /// The blocks inside, those of nested tables and text boxes included.
  public var blocks = IndexRange()
  /// The rows, as indices of `Document.rows`.
  public var rows = IndexRange()
  /// The cells in reading order, as indices of `Document.cells`; covered positions of merged cells are in it too,
  /// with `Cell.origin` set.
  public var cells = IndexRange()
  /// The number of grid columns.
  public var columns: Int32 = 0
  /// The style id (`w:tblStyle`); empty for none.
  public var style = StringID.empty
  /// The title that the author gave as alternative text (`w:tblCaption`); empty for none.
  public var title = StringID.empty
  /// The description that the author gave as alternative text (`w:tblDescription`); empty for none.
  public var summary = StringID.empty
  /// What the table's style sets apart in bold or on a ground of its own, as far as the table asks for it (`w:tblLook`,
  /// ECMA-376 Part 1 §17.4.56).
  public var setApart: TableParts = []

  /// A table without rows.
  public init() {}
}

/// A row of a table (`w:tr`, ECMA-376 Part 1 §17.4.78).
@frozen
public struct Row: Hashable, Sendable {
  /// The cells, as indices of `Document.cells`.
  public var cells = IndexRange()
  /// Whether Word repeats the row at the top of each page (`w:tblHeader`, §17.4.49).
  public var isHeader = false

  /// A row without cells.
  public init() {}
}

/// A cell of a table (`w:tc`, ECMA-376 Part 1 §17.4.65).
@frozen
public struct Cell: Hashable, Sendable {
  /// The index of the table in `Document.tables`.
  public var table: Int32 = 0
  /// The grid row, from 0.
  public var row: Int32 = 0
  /// The grid column, from 0; `w:gridBefore` counts.
  public var column: Int32 = 0
  /// The number of grid rows that the cell covers.
  public var rowSpan: Int32 = 1
  /// The number of grid columns that the cell covers (`w:gridSpan`, §17.4.17).
  public var columnSpan: Int32 = 1
  /// The index of the cell that this one continues (`w:vMerge`, §17.4.84); -1 for a cell of its own.
  public var origin: Int32 = -1
  /// The blocks inside, those of nested tables and text boxes included.
  public var blocks = IndexRange()
  /// The colour behind the text (`w:shd/@w:fill`, §17.4.32) as 24 bits, red first; -1 for none.
  public var shading: Int32 = -1

  /// A cell without content.
  public init() {}
}

/// Rows and columns at the edges of a table.
@frozen
public struct TableParts: OptionSet, Hashable, Sendable {
  /// One bit a part.
  public var rawValue: UInt8
  /// The set with these bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first row.
  @inlinable public static var firstRow: TableParts { TableParts(rawValue: 1) }
  /// The last row.
  @inlinable public static var lastRow: TableParts { TableParts(rawValue: 2) }
  /// The first column.
  @inlinable public static var firstColumn: TableParts { TableParts(rawValue: 4) }
  /// The last column.
  @inlinable public static var lastColumn: TableParts { TableParts(rawValue: 8) }
}
