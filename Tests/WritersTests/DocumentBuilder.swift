import DocumentModel
import Tagging

/// Builds small documents in memory, so that a test says what is in its document.
struct DocumentBuilder {
  /// What was built so far.
  var document = Document(
    source: DocumentSource(file: "paper.docx", sha256: String(repeating: "a", count: 64), bytes: 9))
  /// What was found in it.
  var found = Annotations()
  private var story: Int32 = 0
  private var cell: Int32 = -1

  init() {
    let part = document.strings.intern("word/document.xml")
    document.stories.append(Story(kind: .body, part: part))
  }

  var annotated: AnnotatedDocument { AnnotatedDocument(document: document, annotations: found) }

  /// Adds a paragraph and returns its index.
  @discardableResult
  mutating func block(
    _ text: String, _ kind: BlockKind = .paragraph, level: Int = 0, number: String = "", listLevel: Int = 0,
    typed: Bool = false, paraID: UInt32 = 0
  ) -> Int {
    var block = Block()
    let start = document.text.count
    document.text.append(contentsOf: text.utf8)
    block.text = TextRange(start: start, end: document.text.count)
    block.kind = kind
    block.level = UInt8(level)
    block.number = document.strings.intern(number)
    block.numberTyped = typed
    block.listLevel = UInt8(listLevel)
    block.story = story
    block.cell = cell
    block.paragraph = Int32(document.blocks.count + 1)
    block.paraID = paraID
    document.blocks.append(block)
    endStories()
    return document.blocks.count - 1
  }

  /// Gives a block runs, each with its end in bytes.
  mutating func runs(_ runs: [(end: Int, format: RunFormat)], of block: Int) {
    let first = document.runs.count
    var start = 0
    for run in runs {
      document.runs.append(Run(range: TextRange(start: start, end: run.end), format: run.format, language: .empty))
      start = run.end
    }
    document.blocks[block].runs = IndexRange(start: first, end: document.runs.count)
  }

  /// Adds a story of its own – a note, a text box – with what the closure adds.
  @discardableResult
  mutating func story(_ kind: StoryKind, host: Int = -1, _ content: (inout DocumentBuilder) -> Void) -> Int {
    var new = Story(kind: kind, part: document.strings.intern(kind == .body ? "word/document.xml" : "word/\(kind).xml"))
    new.host = Int32(host)
    new.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    document.stories.append(new)
    let outer = (story, cell)
    story = Int32(document.stories.count - 1)
    cell = -1
    content(&self)
    let index = Int(story)
    document.stories[index].blocks.end = Int32(document.blocks.count)
    (story, cell) = outer
    endStories()
    return index
  }

  /// Adds a note at a place of a block.
  mutating func note(_ kind: NoteKind, _ mark: String, in block: Int, at byte: Int, _ texts: String...) {
    let place = BlockSpan(block: block, start: byte, end: byte)
    var note = Note(kind: kind, id: Int32(document.notes.count), mark: document.strings.intern(mark), anchor: place)
    let storyKind: StoryKind =
      switch kind {
      case .footnote: .footnote
      case .endnote: .endnote
      case .comment: .comment
      }
    note.story = Int32(story(storyKind) { builder in for text in texts { builder.block(text) } })
    document.notes.append(note)
  }

  /// Adds a table. Each row is a list of cells; `nil` is a covered position that has no paragraph.
  @discardableResult
  mutating func table(_ columns: Int, headerRows: Int = 0, caption: String? = nil, _ rows: [[CellSpec]]) -> Int {
    let index = document.tables.count
    var table = Table()
    table.story = story
    table.parentCell = cell
    table.columns = Int32(columns)
    document.tables.append(table)
    found.tables.append(TableAnnotation(caption: caption, headerRows: headerRows))
    // Rows and cells are laid out first, so that a nested table's stand behind them.
    let firstBlock = document.blocks.count
    let firstRow = document.rows.count
    let firstCell = document.cells.count
    for (number, specs) in rows.enumerated() {
      var row = Row()
      row.isHeader = number < headerRows
      row.cells = IndexRange(start: document.cells.count, end: document.cells.count + specs.count)
      document.rows.append(row)
      for spec in specs {
        var cell = Cell()
        cell.table = Int32(index)
        cell.row = Int32(number)
        cell.column = Int32(spec.column)
        cell.rowSpan = Int32(spec.rowSpan)
        cell.columnSpan = Int32(spec.columnSpan)
        cell.origin = spec.origin.map { Int32(firstCell + $0) } ?? -1
        document.cells.append(cell)
      }
    }
    let outer = cell
    for (offset, spec) in rows.joined().enumerated() {
      cell = Int32(firstCell + offset)
      let start = document.blocks.count
      spec.content(&self)
      document.cells[firstCell + offset].blocks = IndexRange(start: start, end: document.blocks.count)
    }
    cell = outer
    document.tables[index].rows = IndexRange(start: firstRow, end: firstRow + rows.count)
    document.tables[index].cells = IndexRange(start: firstCell, end: firstCell + rows.joined().count)
    document.tables[index].blocks = IndexRange(start: firstBlock, end: document.blocks.count)
    return index
  }

  /// Adds a table of texts, one paragraph a cell, nothing merged.
  @discardableResult
  mutating func table(headerRows: Int = 0, caption: String? = nil, texts: [[String]]) -> Int {
    table(
      texts[0].count, headerRows: headerRows, caption: caption,
      texts.map { row in row.enumerated().map { .init($0.element, column: $0.offset) } })
  }

  /// The span of the first occurrence of a text in a block.
  func span(_ text: String, in block: Int) -> BlockSpan {
    let whole = Array(document.string(document.blocks[block]).utf8)
    let part = Array(text.utf8)
    let start = whole.indices.first { whole[$0...].starts(with: part) } ?? 0
    return BlockSpan(block: block, start: start, end: start + part.count)
  }

  /// Adds a reference to the first occurrence of a text in a block.
  mutating func reference(
    _ id: String, _ text: String, in block: Int, kind: ReferenceKind = .document, isSelf: Bool = false
  ) {
    let bracket = id.firstIndex(of: "(")
    found.references.append(
      Reference(
        id: id, work: bracket.map { String(id[..<$0]) } ?? id,
        edition: bracket.map { String(id[id.index(after: $0)...].dropLast()) }, kind: kind,
        span: span(text, in: block), isSelf: isSelf, rule: "test"))
  }

  /// Adds a hyperlink on the first occurrence of a text in a block.
  mutating func link(_ target: String, _ text: String, in block: Int) {
    document.links.append(Link(span: span(text, in: block), target: document.strings.intern(target)))
  }

  private mutating func endStories() {
    var open = story
    while open >= 0 {
      document.stories[Int(open)].blocks.end = Int32(document.blocks.count)
      let host = document.stories[Int(open)].host
      open = host >= 0 ? document.blocks[Int(host)].story : -1
    }
  }
}

/// A cell to be built.
struct CellSpec {
  var column: Int
  var rowSpan = 1
  var columnSpan = 1
  /// The position of the covering cell among the table's cells.
  var origin: Int?
  var content: (inout DocumentBuilder) -> Void

  init(_ text: String, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
    self.init(column: column, rowSpan: rowSpan, columnSpan: columnSpan) { $0.block(text) }
  }

  init(
    column: Int, rowSpan: Int = 1, columnSpan: Int = 1, origin: Int? = nil,
    content: @escaping (inout DocumentBuilder) -> Void
  ) {
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.origin = origin
    self.content = content
  }
}
