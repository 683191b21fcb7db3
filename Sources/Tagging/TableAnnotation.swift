/// What is known of a table beyond its grid; parallel to `Document.tables`.
public struct TableAnnotation: Hashable, Sendable {
  /// The caption as it stands in the document, number included; nil for none.
  public var caption: String?
  /// The block of the caption, as an index of `Document.blocks`; nil where the caption is no paragraph.
  public var captionBlock: Int?
  /// The number that the caption gives the table, such as `1` or `A.2`; nil for none.
  public var number: String?
  /// The number of rows, from the top, that head the columns.
  public var headerRows: Int
  /// The number of columns, from the first, that head the rows.
  public var headerColumns = 0
  /// Whether the table only makes layout, such as the block at the head of the first page.
  public var isLayout: Bool
  /// The table that this one goes on with, as an index of `Document.tables`; nil for none.
  public var continues: Int?
  /// The notes to the table, in its last rows or below it, as indices of `Document.blocks`.
  public var notes: [Int] = []
  /// The unit that caption, heading or the line above gives to all figures; nil for none.
  public var unit: TableUnit?
  /// The columns; empty for layout, and until the tagger of values has run.
  public var columns: [TableColumn] = []
  /// The grid rows that sum up others, in order.
  public var totalRows: [Int] = []
  /// What the cells say, as far as it is understood, in the order of the cells.
  public var values: [TableValue] = []

  /// An annotation from its parts.
  public init(caption: String? = nil, captionBlock: Int? = nil, headerRows: Int = 0, isLayout: Bool = false) {
    self.caption = caption
    self.captionBlock = captionBlock
    self.headerRows = headerRows
    self.isLayout = isLayout
  }
}

/// What the cells of a column hold. The names are those of the output contract.
public enum ColumnType: String, Hashable, Sendable, CaseIterable {
  /// Whole numbers.
  case integer
  /// Numbers, some with a fraction.
  case decimal
  /// Amounts of money.
  case currency
  /// Shares of a hundred.
  case percentage
  /// Dates.
  case date
  /// States of actions, as milestones have them.
  case status
  /// References to papers, resolutions and the like.
  case reference
  /// Words, or several of these.
  case text
}

/// What figures are counted in.
public struct TableUnit: Hashable, Sendable {
  /// The words of the source.
  public var text: String
  /// The currency (ISO 4217); nil for none.
  public var currency: String?
  /// The power of ten that the figures are to be multiplied with: 3 for thousands.
  public var exponent: Int
  /// The measure, such as `MHz`, or `%`; nil for none.
  public var measure: String?

  /// A unit from its parts.
  public init(text: String, currency: String? = nil, exponent: Int = 0, measure: String? = nil) {
    self.text = text
    self.currency = currency
    self.exponent = exponent
    self.measure = measure
  }
}

/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// The heading, its rows joined by a dash; empty for none.
  public var name: String
  /// What most of its cells hold.
  public var type: ColumnType
  /// What its figures are counted in; nil for none.
  public var unit: TableUnit?
  /// The number of cells that hold something else.
  public var exceptions: Int

  /// A column from its parts.
  public init(name: String, type: ColumnType, unit: TableUnit? = nil, exceptions: Int = 0) {
    self.name = name
    self.type = type
    self.unit = unit
    self.exceptions = exceptions
  }
}

/// What one cell says.
public struct TableValue: Hashable, Sendable {
  /// A value in the form of its column's type.
  public enum Content: Hashable, Sendable {
    /// A figure.
    case number(DecimalNumber)
    /// The words for a date (in EDTF), a status, or the ids of references.
    case text(String)
    /// A dash or another sign for nothing.
    case nothing
  }

  /// The cell, as an index of `Document.cells`.
  public var cell: Int
  /// What it says.
  public var content: Content

  /// A value from its parts.
  public init(cell: Int, content: Content) {
    self.cell = cell
    self.content = content
  }
}

/// An exact decimal number of at most eighteen digits.
public struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits as a whole number, with the sign.
  public var digits: Int
  /// How many of them stand behind the point.
  public var fraction: Int

  /// A number from its parts.
  public init(digits: Int, fraction: Int = 0) {
    self.digits = digits
    self.fraction = fraction
  }

  /// The number as JSON and CSV have it, such as `-1650.50`.
  public var description: String {
    guard fraction > 0 else { return String(digits) }
    var text = String(digits.magnitude)
    if text.count <= fraction { text = String(repeating: "0", count: fraction + 1 - text.count) + text }
    text.insert(".", at: text.index(text.endIndex, offsetBy: -fraction))
    return digits < 0 ? "-" + text : text
  }

  /// The number times a power of ten; nil where it has too many digits.
  public func scaled(by exponent: Int) -> DecimalNumber? {
    var result = self
    for _ in 0..<max(exponent, 0) {
      if result.fraction > 0 {
        result.fraction -= 1
      } else {
        let (product, overflow) = result.digits.multipliedReportingOverflow(by: 10)
        guard !overflow, product.magnitude < Self.limit else { return nil }
        result.digits = product
      }
    }
    return result
  }

  /// The whole number that the digits make with so many of them behind the point; nil where there are too many.
  public func digits(withFraction wanted: Int) -> Int? {
    guard wanted >= fraction else { return nil }
    var result = digits
    for _ in fraction..<wanted {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow, product.magnitude < Self.limit else { return nil }
      result = product
    }
    return result
  }

  private static let limit = 1_000_000_000_000_000_000 as UInt
}
