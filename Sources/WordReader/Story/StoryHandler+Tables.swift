import DocumentModel
import OfficePackage
import XMLEvents

/// A table whose end is still to come. Its rows and cells join the flat arrays of the document when it ends, so that
/// those of one table stand together whatever is nested in it.
struct OpenTable {
  /// The place in `Document.tables`, taken when it began.
  var index: Int
  var story: Int32
  var rows: ContiguousArray<Row> = []
  /// `origin` counts in this array until the table ends.
  var cells: ContiguousArray<Cell> = []
  /// The tables nested in it, with the cell of `cells` that each stands in.
  var nested: [(table: Int, cell: Int)] = []
  var gridColumns: Int32 = 0
  /// The number of columns of the widest row so far.
  var width = 0
  /// The cell that a `w:vMerge` in each grid column continues; -1 for none.
  var merges: [Int32] = []

  // Of the row at hand
  var isInRow = false
  /// Whether the row is out of view.
  var isRowGone = false
  var rowRevision: Int?
  var isHeader = false
  var column: Int32 = 0
  var firstCell = 0

  // Of the cell at hand
  var isInCell = false
  /// Whether the cell is out of view.
  var isCellGone = false
  var cellRevision: Int?
  var firstBlock = 0
  var columnSpan: Int32 = 1
  var verticalMerge = Merge.none
  var horizontalMerge = Merge.none
  var shading: Int32 = -1

  enum Merge { case none, restart, goesOn }

  /// Whether the row at hand has no cell yet. The properties of a row stand before its cells (§17.4.78); behind one they
  /// would move or remove what was read.
  var isBeforeCells: Bool { isInRow && !isInCell && cells.count == firstCell }
}

extension StoryHandler {
  mutating func beginTable() throws(DocumentError) {
    if story < 0 { return diagnoseTextOutsideStory() }
    if paragraph.isOpen { endParagraph() }
    finishContinuedParagraph()
    if let outer = tables.last, outer.isCellGone, outer.story == story {
      return beginRemoval(for: outer.cellRevision, separator: 0x0a)
    }
    guard try isInCellOrOutsideOfTables() else { return leaveOut(.deletedRow) }
    guard document.tables.count < limits.tables else {
      throw limitExceeded("the document has more than \(limits.tables) tables")
    }
    let index = document.tables.count
    var table = Table()
    table.story = story
    table.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    document.tables.append(table)
    if let outer = tables.indices.last, tables[outer].isInCell {
      // The cell joins `cells` when it ends: this will be its place.
      tables[outer].nested.append((index, tables[outer].cells.count))
    }
    tables.append(OpenTable(index: index, story: story))
  }

  mutating func endTable() throws(DocumentError) {
    try endRow()
    guard let open = tables.popLast() else { return }
    if open.rows.isEmpty, open.index == document.tables.count - 1 {
      // All rows are out of view: there is no table.
      document.tables.removeLast()
      forgetTable(open.index)
      if let outer = tables.indices.last, tables[outer].nested.last?.table == open.index {
        tables[outer].nested.removeLast()
      }
      return
    }
    let base = Int32(document.cells.count)
    let rowBase = Int32(document.rows.count)
    document.tables[open.index].blocks.end = Int32(document.blocks.count)
    document.tables[open.index].rows = IndexRange(start: Int(rowBase), end: Int(rowBase) + open.rows.count)
    document.tables[open.index].cells = IndexRange(start: Int(base), end: Int(base) + open.cells.count)
    for var row in open.rows {
      row.cells.start += base
      row.cells.end += base
      document.rows.append(row)
    }
    var columns = open.gridColumns
    var nested = 0
    for (index, var cell) in open.cells.enumerated() {
      columns = max(columns, cell.column + cell.columnSpan)
      if cell.origin >= 0 { cell.origin += base }
      document.cells.append(cell)
      // Blocks of nested tables have their cell already, and are passed over as a whole: a table may be nested a thousand
      // times. Those of text boxes belong to another story.
      var block = Int(cell.blocks.start)
      while block < Int(cell.blocks.end) {
        if nested < open.nested.count, block == Int(document.tables[open.nested[nested].table].blocks.start) {
          block = Int(document.tables[open.nested[nested].table].blocks.end)
          nested += 1
          continue
        }
        if document.blocks[block].story == open.story { document.blocks[block].cell = base + Int32(index) }
        block += 1
      }
    }
    for (table, cell) in open.nested { document.tables[table].parentCell = base + Int32(cell) }
    document.tables[open.index].columns = columns
    gridPositions += open.rows.count * open.width
  }

  mutating func beginRow() throws(DocumentError) {
    try endRow()
    guard let table = tables.indices.last else { return }
    tables[table].isInRow = true
    tables[table].isRowGone = false
    tables[table].rowRevision = nil
    tables[table].isHeader = false
    tables[table].column = 0
    tables[table].firstCell = tables[table].cells.count
  }

  mutating func endRow() throws(DocumentError) {
    guard let table = tables.indices.last, tables[table].isInRow else { return }
    endCell()
    tables[table].isInRow = false
    if tables[table].isRowGone { return }
    tables[table].width = max(tables[table].width, Int(tables[table].column), 1)
    var row = Row()
    row.isHeader = tables[table].isHeader
    row.cells = IndexRange(start: tables[table].firstCell, end: tables[table].cells.count)
    tables[table].rows.append(row)
    // The row is whole before anything is thrown: a part that is given up keeps what it has.
    guard gridPositions + tables[table].rows.count * tables[table].width <= limits.gridPositions else {
      throw limitExceeded("the tables of the document have more than \(limits.gridPositions) grid positions")
    }
  }

  /// `w:ins` and `w:del` among the properties of a row.
  mutating func beginRowRevision(isDeletion: Bool, _ attributes: borrowing XMLAttributes) {
    guard let table = tables.indices.last, tables[table].isBeforeCells else { return }
    tables[table].rowRevision = list(.row, isDeletion: isDeletion, at: point, attributes)
    place(tables[table].rowRevision, in: tables[table], column: -1)
    if !isInView(removal: isDeletion) { tables[table].isRowGone = true }
  }

  /// `w:cellIns`, `w:cellDel`, `w:cellMerge` among the properties of a cell.
  private mutating func readCellRevision(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let table = tables.indices.last else { return }
    let isDeletion = element == .cellDel
    tables[table].cellRevision = list(.cell, isDeletion: isDeletion, at: point, attributes)
    place(tables[table].cellRevision, in: tables[table], column: tables[table].column)
    if element != .cellMerge {
      tables[table].isCellGone = !isInView(removal: isDeletion)
    } else if let merge = attributes[view == .original ? .vMergeOrig : .vMerge] {
      // ST_AnnotationVMerge, §17.18.1
      tables[table].verticalMerge = merge.equals("cont") ? .goesOn : .restart
    }
  }

  /// Says at which row and column a revision stands.
  mutating func place(_ entry: Int?, in table: OpenTable, column: Int32) {
    guard let entry else { return }
    document.revisions[entry].table = Int32(table.index)
    document.revisions[entry].row = Int32(table.rows.count)
    document.revisions[entry].column = min(column, Int32(limits.columns - 1))
  }

  /// Takes back what revisions say of a table that there is not.
  private mutating func forgetTable(_ index: Int) {
    var entry = document.revisions.count - 1
    while entry >= 0, Int(document.revisions[entry].table) == index || document.revisions[entry].table < 0 {
      if Int(document.revisions[entry].table) == index {
        document.revisions[entry].table = -1
        document.revisions[entry].row = -1
        document.revisions[entry].column = -1
      }
      entry -= 1
    }
  }

  mutating func beginCell() throws(DocumentError) {
    guard let table = tables.indices.last else { return }
    endCell()
    if !tables[table].isInRow { try beginRow() }
    if tables[table].isRowGone { return beginRemoval(for: tables[table].rowRevision, separator: 0x09) }
    guard document.cells.count + tables[table].cells.count < limits.cells else {
      throw limitExceeded("the document has more than \(limits.cells) table cells")
    }
    tables[table].isInCell = true
    tables[table].isCellGone = false
    tables[table].cellRevision = nil
    tables[table].firstBlock = document.blocks.count
    tables[table].columnSpan = 1
    tables[table].verticalMerge = .none
    tables[table].horizontalMerge = .none
    tables[table].shading = -1
  }

  mutating func endCell() {
    guard let table = tables.indices.last, tables[table].isInCell else { return }
    if paragraph.isOpen { endParagraph() }
    finishContinuedParagraph()
    tables[table].isInCell = false
    if tables[table].isCellGone {
      tables[table].isCellGone = false
      return
    }
    var cell = Cell()
    cell.table = Int32(tables[table].index)
    cell.row = Int32(tables[table].rows.count)
    cell.column = tables[table].column
    cell.columnSpan = tables[table].columnSpan
    cell.blocks = IndexRange(start: tables[table].firstBlock, end: document.blocks.count)
    cell.shading = tables[table].shading
    if Int(cell.column) >= limits.columns { return joinLastCell(cell, table) }
    tables[table].merge(&cell)
    tables[table].column += cell.columnSpan
    tables[table].cells.append(cell)
  }

  /// Adds the content of a cell beyond the last column to the cell before.
  private mutating func joinLastCell(_ cell: Cell, _ table: Int) {
    let last = tables[table].cells.count - 1
    tables[table].cells[last].blocks.end = cell.blocks.end
    var nested = tables[table].nested.count - 1
    while nested >= 0, tables[table].nested[nested].cell > last {
      tables[table].nested[nested].cell = last
      nested -= 1
    }
    diagnose(
      "too-many-columns", .warning,
      "a row has more than \(limits.columns) columns; what stands in a cell beyond them is added to the cell before")
  }

  mutating func readTableProperty(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let table = tables.indices.last else { return }
    switch (element, context) {
    case (.tblStyle, .table):
      document.tables[tables[table].index].style = attributes.intern(.val, in: &document.strings)
    case (.tblCaption, .table):
      document.tables[tables[table].index].title = attributes.intern(.val, in: &document.strings)
    case (.tblDescription, .table):
      document.tables[tables[table].index].summary = attributes.intern(.val, in: &document.strings)
    case (.tblLook, .table): readTableLook(attributes)
    case (.gridCol, _): tables[table].gridColumns = min(tables[table].gridColumns + 1, Int32(limits.columns))
    case (.gridBefore, .row) where tables[table].isBeforeCells:
      tables[table].column = Int32(columns(attributes.integer(.val) ?? 0, from: 1, least: 0))
    case (.tblHeader, .row): tables[table].isHeader = attributes.isOn
    case (.gridSpan, .cell):
      tables[table].columnSpan = Int32(columns(attributes.integer(.val) ?? 1, from: tables[table].column, least: 1))
    case (.vMerge, .cell): tables[table].verticalMerge = attributes.has(.val, "restart") ? .restart : .goesOn
    case (.hMerge, .cell): tables[table].horizontalMerge = attributes.has(.val, "restart") ? .restart : .goesOn
    case (.cellDel, .cell), (.cellIns, .cell), (.cellMerge, .cell): readCellRevision(element, attributes)
    default: break
    }
  }

  /// `w:shd` (§17.4.32): the fill behind the text, unless the program is to choose it.
  mutating func readShading(_ attributes: borrowing XMLAttributes) {
    guard let table = tables.indices.last, let fill = attributes[.fill] else { return }
    let colour = fill.count == 6 ? fill.integer(radix: 16) ?? -1 : -1
    tables[table].shading = Int32(truncatingIfNeeded: max(colour, -1))
  }

  /// A number of grid columns within the limit; what is beyond it would only be empty positions.
  private mutating func columns(_ number: Int, from column: Int32, least: Int) -> Int {
    let most = max(limits.columns - Int(column), least)
    if number < least || number > most {
      diagnose(
        "impossible-span", .warning,
        "a row or cell asks for \(number) columns; \(min(max(number, least), most)) are taken")
    }
    return min(max(number, least), most)
  }
}

extension OpenTable {
  /// Finds the cell that this one continues, if any, and lets that one grow. Origins never overlap: a merge that could
  /// only go on over another cell ends.
  fileprivate mutating func merge(_ cell: inout Cell) {
    if horizontalMerge == .goesOn, let last = cells.indices.last, last >= firstCell {
      if let origin = originInRow(of: last, for: cell) {
        cell.origin = Int32(origin)
        forgetMerges(cell)
        return
      }
    }
    let first = Int(cell.column)
    if verticalMerge == .goesOn, first < merges.count, merges[first] >= 0 {
      let origin = Int(merges[first])
      // The row before must be covered too, and the same columns: else there would be a cell in the way.
      if cells[origin].row + cells[origin].rowSpan == cell.row, cells[origin].columnSpan == cell.columnSpan {
        cells[origin].rowSpan += 1
        cell.origin = Int32(origin)
        return
      }
    }
    // A merge that continues nothing is a cell of its own, and the next one may continue it.
    forgetMerges(cell)
    if verticalMerge != .none { merges[first] = Int32(cells.count) }
  }

  /// The cell to which the old way to merge cells of a row (§17.4.22) adds a cell; nil where it cannot be added.
  private mutating func originInRow(of last: Int, for cell: Cell) -> Int? {
    let origin = cells[last].origin >= 0 ? Int(cells[last].origin) : last
    if cells[origin].row == cell.row {
      cells[origin].columnSpan += cell.columnSpan
      return origin
    }
    // The cell before continues one of the row above: that one cannot grow any more, but may be wide enough.
    return cells[origin].column + cells[origin].columnSpan >= cell.column + cell.columnSpan ? origin : nil
  }

  private mutating func forgetMerges(_ cell: Cell) {
    let end = Int(cell.column + cell.columnSpan)
    while merges.count < end { merges.append(-1) }
    for column in Int(cell.column)..<end { merges[column] = -1 }
  }
}
