import DocumentModel
import XMLEvents

/// HTML as a story: paragraphs, headings, list items, tables on their grid. Tags that are missing are added as browsers
/// do: a block ends the paragraph before it, a cell the cell before it.
struct HTMLPage {
  /// A list that is open.
  private struct List {
    var isOrdered: Bool
    var next: Int
  }

  /// A table that is open. It begins with its first row: a caption before that stands in front of it.
  private struct Grid {
    var hasBegun = false
    var isInHead = false
    var hasDataCell = false
    var hasHeaderCell = false
    /// For the columns in which a cell of a row above goes on: for how many rows, and how wide.
    var spans: [Int32: (rows: Int, columns: Int32)] = [:]
    /// The lists around the table.
    var lists: [List]
  }

  var handler: StoryHandler
  private var lists: [List] = []
  private var grids: [Grid] = []
  private var preformatted = 0
  private var titleDepth = 0
  private var hasSpace = false
  private var breaks = 0
  /// What the next paragraph is.
  private var heading: Int?
  private var isCaption = false
  private var label = ""

  init(_ handler: StoryHandler) { self.handler = handler }

  mutating func read(_ bytes: Span<UInt8>) throws(DocumentError) {
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): if titleDepth == 0 { try add(bytes.extracting(range)) }
      case .start(let element): try start(element, tokenizer.attributes)
      case .end(let element): try end(element)
      }
    }
    flush()
    while !grids.isEmpty { try endTable() }
  }

  // MARK: Tags

  private mutating func start(_ element: HTMLElement, _ attributes: [String: String]) throws(DocumentError) {
    switch element {
    case .br: if handler.paragraph.isOpen { breaks += 1 }
    case .img: try addPicture(attributes)
    case .title: titleDepth = 1
    case .body: titleDepth = 0
    case .h1, .h2, .h3, .h4, .h5, .h6:
      flush()
      heading = Int(String(element.rawValue.dropFirst()))
    case .pre:
      flush()
      preformatted += 1
    case .ul, .ol:
      flush()
      // Deeper lists than Word has levels only cost memory.
      if lists.count < 256 {
        lists.append(List(isOrdered: element == .ol, next: Int(attributes["start"] ?? "") ?? 1))
      }
    case .li: beginItem(attributes)
    case .table:
      flush()
      guard grids.count < handler.limits.fieldDepth else { return }
      if let grid = grids.last, grid.hasBegun { try beginCellIfNeeded() }
      grids.append(Grid(lists: lists))
      lists = []
    case .caption:
      flush()
      isCaption = true
    case .thead, .tbody, .tfoot:
      try endRow()
      if let last = grids.indices.last { grids[last].isInHead = element == .thead }
    case .tr: try beginRow()
    case .td, .th: try beginCell(isHeader: element == .th, attributes)
    case .script, .style, .head: break
    default: flush()
    }
  }

  private mutating func end(_ element: HTMLElement) throws(DocumentError) {
    switch element {
    case .title: titleDepth = 0
    case .pre:
      flush()
      preformatted = max(0, preformatted - 1)
    case .ul, .ol:
      flush()
      _ = lists.popLast()
    case .td, .th: endCell()
    case .tr: try endRow()
    case .table: try endTable()
    case .br, .img, .script, .style, .head: break
    default: flush()
    }
  }

  private mutating func beginItem(_ attributes: [String: String]) {
    flush()
    guard let last = lists.indices.last else { return label = "•" }
    if let value = Int(attributes["value"] ?? "") { lists[last].next = value }
    label = lists[last].isOrdered ? "\(lists[last].next)." : "•"
    lists[last].next &+= 1
  }

  private mutating func addPicture(_ attributes: [String: String]) throws(DocumentError) {
    try beginParagraphIfNeeded()
    let place = BlockSpan(block: handler.paragraph.block, start: handler.position, end: handler.position)
    var object = EmbeddedObject(kind: .picture, anchor: place)
    if let address = attributes["src"] {
      object.part = handler.document.strings.intern(address)
      object.isExternal = true
    }
    object.description = handler.document.strings.intern(attributes["alt"] ?? "")
    handler.add(object)
  }

  // MARK: Text

  private mutating func add(_ text: Span<UInt8>) throws(DocumentError) {
    var plain: ContiguousArray<UInt8> = []
    HTMLReference.append(text, to: &plain)
    if preformatted > 0 { return try addPreformatted(plain) }
    var words: ContiguousArray<UInt8> = []
    for byte in plain {
      if byte == 0x20 || (0x09...0x0d).contains(byte) {
        hasSpace = true
        continue
      }
      if words.isEmpty { try beginParagraphIfNeeded() }
      if breaks > 0 {
        words.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: breaks))
      } else if hasSpace, handler.position > 0 || !words.isEmpty {
        words.append(0x20)
      }
      breaks = 0
      hasSpace = false
      words.append(byte)
    }
    try handler.append(words.span)
  }

  private mutating func addPreformatted(_ text: ContiguousArray<UInt8>) throws(DocumentError) {
    var text = text[...]
    if !handler.paragraph.isOpen {
      // The line feed behind the tag is no text.
      if text.first == UInt8(ascii: "\n") { text.removeFirst() }
      if text.allSatisfy({ $0 <= 0x20 }) { return }
    }
    try beginParagraphIfNeeded()
    let lines = ContiguousArray(text.filter { $0 != UInt8(ascii: "\r") })
    try handler.append(lines.span)
  }

  private mutating func beginParagraphIfNeeded() throws(DocumentError) {
    if handler.paragraph.isOpen { return }
    try beginCellIfNeeded()
    try handler.beginTextParagraph()
    handler.paragraph.outlineLevel = heading.map { $0 - 1 }
  }

  /// Ends the paragraph at hand, and forgets what it would have been where it has no text.
  private mutating func flush() {
    if handler.paragraph.isOpen {
      let isItem = !label.isEmpty
      handler.endTextParagraph(
        kind: isItem ? .listItem : isCaption ? .caption : nil, label: label,
        listLevel: isItem ? max(0, lists.count - 1) : 0)
      label = ""
    }
    heading = nil
    isCaption = false
    hasSpace = false
    breaks = 0
  }

  // MARK: Tables

  private mutating func beginTableIfNeeded() throws(DocumentError) {
    guard let last = grids.indices.last, !grids[last].hasBegun else { return }
    try handler.beginTable()
    grids[last].hasBegun = true
  }

  private mutating func beginRow() throws(DocumentError) {
    guard !grids.isEmpty else { return }
    try endRow()
    try beginTableIfNeeded()
    grids[grids.count - 1].hasDataCell = false
    grids[grids.count - 1].hasHeaderCell = false
    try handler.beginRow()
  }

  /// Text between the cells of a table stands in a cell of its own.
  private mutating func beginCellIfNeeded() throws(DocumentError) {
    guard let table = grids.last, !isCaption || table.hasBegun else { return }
    if !isInCell { try beginCell(isHeader: false, [:]) }
  }

  private var isInRow: Bool { grids.last?.hasBegun == true && handler.tables.last?.isInRow == true }
  private var isInCell: Bool { isInRow && handler.tables.last?.isInCell == true }

  private mutating func beginCell(isHeader: Bool, _ attributes: [String: String]) throws(DocumentError) {
    guard let last = grids.indices.last else { return flush() }
    endCell()
    if !isInRow { try beginRow() }
    guard let table = handler.tables.indices.last else { return }
    try addCovered(upTo: .max, adjacentOnly: true)
    if isHeader { grids[last].hasHeaderCell = true } else { grids[last].hasDataCell = true }
    try handler.beginCell()
    let column = handler.tables[table].column
    let most = max(handler.limits.columns - Int(column), 1)
    let columns = Int32(min(max(Int(attributes["colspan"] ?? "") ?? 1, 1), most))
    handler.tables[table].columnSpan = columns
    // Zero means to the end of the table; browsers stop at 65,534.
    let stated = Int(attributes["rowspan"] ?? "") ?? 1
    let rows = stated == 0 ? 65_534 : min(max(stated, 1), 65_534)
    if rows > 1 {
      handler.tables[table].verticalMerge = .restart
      grids[last].spans[column] = (rows - 1, columns)
    }
  }

  /// Adds the positions that cells of rows above cover: those next in the row, or all up to a column.
  private mutating func addCovered(upTo end: Int32, adjacentOnly: Bool) throws(DocumentError) {
    guard let last = grids.indices.last, let table = handler.tables.indices.last else { return }
    while true {
      let column = handler.tables[table].column
      let next = adjacentOnly ? column : grids[last].spans.keys.filter { $0 >= column }.min() ?? end
      guard next < end, let span = grids[last].spans[next] else { return }
      handler.tables[table].column = next
      try handler.beginCell()
      handler.tables[table].columnSpan = span.columns
      handler.tables[table].verticalMerge = .goesOn
      handler.endCell()
      grids[last].spans[next] = span.rows > 1 ? (span.rows - 1, span.columns) : nil
    }
  }

  private mutating func endCell() {
    flush()
    lists = []
    label = ""
    if isInCell { handler.endCell() }
  }

  private mutating func endRow() throws(DocumentError) {
    endCell()
    guard isInRow, let last = grids.indices.last, let table = handler.tables.indices.last else { return }
    try addCovered(upTo: .max, adjacentOnly: false)
    handler.tables[table].isHeader = grids[last].isInHead || grids[last].hasHeaderCell && !grids[last].hasDataCell
    try handler.endRow()
  }

  private mutating func endTable() throws(DocumentError) {
    guard let grid = grids.last else { return flush() }
    try endRow()
    if grid.hasBegun { try handler.endTable() }
    grids.removeLast()
    lists = grid.lists
  }
}
