import DocumentModel

/// Builds small documents in memory, for tests that say in the test what is in the document.
struct DocumentBuilder {
  /// A cell: its paragraphs, and how many grid columns it covers.
  struct Cell: ExpressibleByStringLiteral {
    var paragraphs: [String]
    var columnSpan = 1
    var isBold = false
    /// Whether the cell continues the one above it.
    var continues = false
    var style = ""

    init(_ paragraphs: String..., span: Int = 1, bold: Bool = false, style: String = "") {
      self.paragraphs = paragraphs
      columnSpan = span
      isBold = bold
      self.style = style
    }

    init(stringLiteral value: String) { self.init(value) }

    /// A position covered by the cell above (`w:vMerge`).
    static var above: Cell {
      var cell = Cell("")
      cell.continues = true
      return cell
    }

    /// A cell as headings are set.
    static func head(_ text: String, span: Int = 1) -> Cell { Cell(text, span: span, bold: true) }
  }

  private(set) var document = Document(source: DocumentSource(file: "built.docx", sha256: "", bytes: 0))

  init() {
    startStory(.body)
  }

  /// Begins another story: what is added next stands in it.
  mutating func startStory(_ kind: StoryKind) {
    var story = Story(kind: kind, part: document.strings.intern("word/document.xml"))
    story.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    document.stories.append(story)
  }

  /// Adds a paragraph.
  mutating func paragraph(_ text: String, kind: BlockKind = .paragraph, style: String = "", bold: Bool = false) {
    add(text, kind: kind, style: style, bold: bold, cell: -1)
  }

  /// Adds a table. Rows marked as header are repeated by Word at the top of each page.
  mutating func table(_ rows: [[Cell]], headerRows: Int = 0, title: String = "") {
    let index = Int32(document.tables.count)
    var table = Table()
    table.story = Int32(document.stories.count - 1)
    table.title = document.strings.intern(title)
    table.columns = Int32(rows.map { $0.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0)
    table.rows = IndexRange(start: document.rows.count, end: document.rows.count + rows.count)
    let (firstBlock, firstCell) = (document.blocks.count, document.cells.count)
    document.tables.append(table)
    // The cell that covers each column from above.
    var open: [Int: Int] = [:]
    for (number, cells) in rows.enumerated() {
      let start = document.cells.count
      var column = 0
      for source in cells {
        let place = document.cells.count
        var cell = DocumentModel.Cell()
        cell.table = index
        cell.row = Int32(number)
        cell.column = Int32(column)
        cell.columnSpan = Int32(source.columnSpan)
        if source.continues, let origin = open[column] {
          cell.origin = Int32(origin)
          cell.columnSpan = document.cells[origin].columnSpan
          document.cells[origin].rowSpan += 1
        } else {
          open[column] = place
        }
        document.cells.append(cell)
        let block = document.blocks.count
        for text in source.paragraphs {
          add(text, kind: .paragraph, style: source.style, bold: source.isBold, cell: Int32(place))
        }
        document.cells[place].blocks = IndexRange(start: block, end: document.blocks.count)
        column += Int(document.cells[place].columnSpan)
      }
      var row = Row()
      row.cells = IndexRange(start: start, end: document.cells.count)
      row.isHeader = number < headerRows
      document.rows.append(row)
    }
    document.tables[Int(index)].blocks = IndexRange(start: firstBlock, end: document.blocks.count)
    document.tables[Int(index)].cells = IndexRange(start: firstCell, end: document.cells.count)
  }

  private mutating func add(_ text: String, kind: BlockKind, style: String, bold: Bool, cell: Int32) {
    var block = Block()
    block.text = TextRange(start: document.text.count, end: document.text.count + text.utf8.count)
    document.text.append(contentsOf: text.utf8)
    block.kind = kind
    block.level = kind == .heading ? 1 : 0
    block.style = document.strings.intern(style)
    block.story = Int32(document.stories.count - 1)
    block.cell = cell
    block.runs = IndexRange(start: document.runs.count, end: document.runs.count + 1)
    document.runs.append(
      Run(range: TextRange(start: 0, end: text.utf8.count), format: bold ? .bold : [], language: .empty))
    document.blocks.append(block)
    document.stories[document.stories.count - 1].blocks.end = Int32(document.blocks.count)
  }
}
