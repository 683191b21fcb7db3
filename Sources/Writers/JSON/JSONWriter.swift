import DocumentModel
public import Tagging

/// Writes the document JSON: everything that was read and found, in the form that `Schemas/document.schema.json` fixes.
///
/// Offsets are turned from bytes into Unicode scalars here. What is not known is left out, but for `symbol` and
/// `language`, which are `null` then.
public struct JSONWriter: DocumentWriter {
  /// The name of the format.
  public static let format = "json"
  /// The name and version of the form, the first member of every file.
  public static let schema = "councildocs/document/1"

  /// A writer.
  public init() {}

  /// One file, `name.json`.
  public func files(for document: AnnotatedDocument, name: String) -> [OutputFile] {
    [OutputFile(path: name + ".json", bytes: Self.json(for: document))]
  }

  /// The document as JSON.
  public static func json(for annotated: AnnotatedDocument) -> ContiguousArray<UInt8> {
    let document = annotated.document
    let found = annotated.annotations
    // Text stands in the block and, for cells, in the table once more; a block's other members take some 180 bytes.
    var json = JSONOutput(
      capacity: document.text.count * 3 / 2 + document.blocks.count * 200 + document.cells.count * 120
        + found.references.count * 280 + 4_096)
    json.beginObject(.lines)
    json.member("schema", schema)
    write(document.source, to: &json)
    if document.view != .final { json.member("view", document.view.rawValue) }
    json.member("symbol", orNull: found.metadata.symbol)
    json.member("language", orNull: found.metadata.language)
    write(found.metadata, to: &json)
    writeProperties(document.properties, to: &json)
    writeBlocks(of: document, to: &json)
    writeTables(of: annotated, to: &json)
    writeReferences(found.references, of: document, to: &json)
    writeMilestones(found.milestones, of: document, to: &json)
    writeLinks(of: document, to: &json)
    writeNotes(of: document, to: &json)
    writeInlines(of: document, to: &json)
    writeSections(of: document, to: &json)
    writeObjects(of: document, to: &json)
    writeRevisions(of: document, to: &json)
    writeDiagnostics(document.diagnostics + found.diagnostics, to: &json)
    json.end()
    return json.finished()
  }

  private static func write(_ source: DocumentSource, to json: inout JSONOutput) {
    json.key("source")
    json.beginObject()
    json.member("file", source.file)
    json.member("sha256", source.sha256)
    json.member("bytes", source.bytes)
    json.end()
  }

  private static func write(_ metadata: Metadata, to json: inout JSONOutput) {
    json.key("metadata")
    json.beginObject(.lines)
    json.member("title", ifKnown: metadata.title)
    json.member("session", ifKnown: metadata.session)
    json.member("date", ifKnown: metadata.date)
    json.member("originalLanguage", ifKnown: metadata.originalLanguage)
    json.member("agendaItem", ifKnown: metadata.agendaItem)
    json.member("author", ifKnown: metadata.author)
    if !metadata.summary.isEmpty {
      json.key("summary")
      json.beginObject(.lines)
      json.member("purpose", ifKnown: metadata.summary.purpose)
      json.member("action", ifKnown: metadata.summary.action)
      json.member("strategicPlan", ifKnown: metadata.summary.strategicPlan)
      json.member("financial", ifKnown: metadata.summary.financial)
      json.member("references", ifKnown: metadata.summary.references)
      json.end()
    }
    json.end()
  }

  private static func writeBlocks(of document: Document, to json: inout JSONOutput) {
    let pages = PageNumbers(of: document)
    var offsets = ScalarOffsets()
    json.key("blocks")
    json.beginArray(.lines)
    for index in document.blocks.indices {
      let block = document.blocks[index]
      let story = document.story(of: block)
      json.beginObject()
      json.key("id")
      json.block(index)
      json.member("kind", block.kind.outputName)
      if block.kind == .heading { json.member("level", Int(block.level)) }
      if !block.number.isEmpty {
        json.member("number", document.strings.utf8(block.number))
        if block.numberTyped { json.member("numberTyped", true) }
      }
      json.key("text")
      json.string(document.utf8(block))
      json.member("where", document.place(ofBlock: index))
      if story.host >= 0 {
        json.key("host")
        json.block(Int(story.host))
      }
      if block.isRightToLeft { json.member("direction", "rtl") }
      if block.isFramed { json.member("frame", true) }
      writeRuns(of: index, in: document, &offsets, to: &json)
      json.key("source")
      json.beginObject()
      json.member("part", document.strings.utf8(story.part))
      json.member("paragraph", Int(block.paragraph))
      if block.paraID != 0 {
        json.key("paraId")
        json.hexadecimal(block.paraID)
      }
      if block.cell >= 0 {
        let cell = document.cells[Int(block.cell)]
        json.key("table")
        json.table(Int(cell.table))
        json.member("row", Int(cell.row))
        json.member("column", Int(cell.column))
      }
      if let page = pages.page(ofBlock: index) { json.member("page", page) }
      json.end()
      json.end()
    }
    json.end()
  }

  private static func writeTables(of annotated: AnnotatedDocument, to json: inout JSONOutput) {
    let contents = CellContents(of: annotated.document)
    json.key("tables")
    json.beginArray(.lines)
    for index in annotated.document.tables.indices { write(table: index, of: annotated, contents, to: &json) }
    json.end()
  }

  /// One table as JSON, as it stands in the document's.
  package static func json(forTable index: Int, of annotated: AnnotatedDocument) -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: 4_096)
    write(table: index, of: annotated, CellContents(of: annotated.document), to: &json)
    return json.finished()
  }

  private static func write(
    table index: Int, of annotated: AnnotatedDocument, _ contents: CellContents, to json: inout JSONOutput
  ) {
    let document = annotated.document
    let table = document.tables[index]
    let annotation = annotated.annotations.table(index)
    json.beginObject()
    json.key("id")
    json.table(index)
    json.member("caption", ifKnown: annotation.caption)
    json.member("number", ifKnown: annotation.number)
    if let block = annotation.captionBlock {
      json.key("captionBlock")
      json.block(block)
    }
    if !table.title.isEmpty { json.member("title", document.strings[table.title]) }
    if !table.summary.isEmpty { json.member("description", document.strings[table.summary]) }
    json.member("rows", table.rows.count)
    json.member("columns", Int(table.columns))
    json.member("headerRows", annotation.headerRows)
    writeKnowledge(annotation, to: &json)
    json.member("where", document.place(ofTable: index))
    if table.parentCell >= 0 { writeParent(document.cells[Int(table.parentCell)], of: document, to: &json) }
    json.key("cells")
    json.beginArray(.lines)
    var values = annotation.values[...]
    for cell in table.cells.range where document.cells[cell].origin < 0 {
      let isHeader = Int(document.cells[cell].row) < annotation.headerRows
      let value = values.first?.cell == cell ? values.removeFirst() : nil
      writeCell(cell, isHeader: isHeader, annotation, value, of: document, contents, to: &json)
    }
    json.end()
    json.end()
  }

  private static func writeParent(_ cell: Cell, of document: Document, to json: inout JSONOutput) {
    let origin = cell.origin >= 0 ? document.cells[Int(cell.origin)] : cell
    json.key("parent")
    json.beginObject()
    json.key("table")
    json.table(Int(origin.table))
    json.member("row", Int(origin.row))
    json.member("column", Int(origin.column))
    json.end()
  }

  private static func writeCell(
    _ index: Int, isHeader: Bool, _ annotation: TableAnnotation, _ value: TableValue?, of document: Document,
    _ contents: CellContents, to json: inout JSONOutput
  ) {
    let cell = document.cells[index]
    let blocks = contents.blocks(ofCell: index)
    json.beginObject()
    json.member("row", Int(cell.row))
    json.member("column", Int(cell.column))
    json.member("rowSpan", Int(cell.rowSpan))
    json.member("columnSpan", Int(cell.columnSpan))
    json.member("header", isHeader)
    if annotation.isTotal(row: Int(cell.row)) { json.member("total", true) }
    if cell.shading >= 0 {
      json.key("shading")
      json.colour(UInt32(cell.shading))
    }
    json.key("text")
    json.lines(document.text.span, blocks.lazy.map { document.blocks[Int($0)].text.range })
    if let value { write(value, to: &json) }
    json.key("blocks")
    json.beginArray()
    for block in blocks { json.block(Int(block)) }
    json.end()
    let tables = contents.tables(inCell: index)
    if !tables.isEmpty {
      json.key("tables")
      json.beginArray()
      for table in tables { json.table(table) }
      json.end()
    }
    json.end()
  }
}

extension JSONOutput {
  /// Writes the id of a block, by its index in `Document.blocks`.
  package mutating func block(_ index: Int) { id("b", index + 1) }

  /// Writes the id of a table, by its index in `Document.tables`.
  package mutating func table(_ index: Int) { id("t", index + 1) }
}

extension Annotations {
  /// What is known of a table; nothing where the table tagger has not run.
  package func table(_ index: Int) -> TableAnnotation {
    index < tables.count ? tables[index] : TableAnnotation()
  }
}
