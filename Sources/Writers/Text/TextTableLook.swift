extension TextTable {
  /// How a table looks where it is shown.
  package struct Look {
    /// What stands between and around the cells.
    package var frame = Frame.lines
    /// Whether right-to-left text is kept in its cell, for a terminal that turns it round (UAX #9, FSI and PDI).
    package var isolatesRightToLeft = false
    /// Sets a line in a header cell apart; it must not change how wide the line is.
    package var header: (String) -> String = { $0 }
    /// Sets the name of a cell apart where the cells are listed.
    package var name: (String) -> String = { $0 }

    /// A look, plain unless it is changed.
    package init(frame: Frame = .lines) { self.frame = frame }
  }

  /// What stands between and around the cells.
  package enum Frame {
    /// Nothing but space, and no empty rows: for a table that only makes layout.
    case open
    /// Lines of ASCII characters between the cells, nothing around them.
    case lines
    /// Box characters between and around the cells.
    case box

    /// Whether a border runs around the table.
    var isOutlined: Bool { self == .box }

    /// The columns that all borders take, each with a space at both sides.
    func columns(beside cells: Int) -> Int { isOutlined ? 3 * cells + 1 : 3 * (cells - 1) }

    /// What stands between two cells.
    var upright: String { self == .open ? " " : String(corners(isHeader: false)[12]) }

    /// The characters by which borders meet: up 8, down 4, left 2, right 1.
    func corners(isHeader: Bool) -> [Character] {
      switch self {
      case .open: Self.openCorners
      case .lines: Self.lineCorners
      case .box: isHeader ? Self.headerCorners : Self.boxCorners
      }
    }

    private static let openCorners = [Character](repeating: " ", count: 16)
    private static let lineCorners = Array(" ---|+++|+++|+++")
    private static let boxCorners = Array(" ───│┌┐┬│└┘┴│├┤┼")
    private static let headerCorners = Array(" ═══│╒╕╤│╘╛╧│╞╡╪")
  }
}
