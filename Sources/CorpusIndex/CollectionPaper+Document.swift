import DocumentModel
package import Tagging
import Writers

// Takes from a document what the collection keeps of it.
extension CollectionPaper {
  /// What the collection keeps of a document.
  ///
  /// - Parameters:
  ///   - annotated: The document and what was found in it.
  ///   - output: The path of its JSON file below the output folder.
  ///   - path: The path of its source below the folder that all inputs share.
  ///   - typer: Tells from the words around a reference what kind of citation it is.
  package init(_ annotated: AnnotatedDocument, output: String, path: String, typer: CitationTyper) {
    let document = annotated.document
    let found = annotated.annotations
    self.init(output: output, path: path, source: document.source)
    metadata = found.metadata
    notes = document.notes.count
    diagnostics = document.diagnostics + found.diagnostics
    addBlocks(of: document)
    addMentions(found.references, of: document, typer)
    addTables(of: document, found)
    var offsets = ScalarOffsets()
    milestones = found.milestones.map { milestone in
      Promise(
        milestone,
        sentence: milestone.sentence.map { span in
          Promise.Sentence(
            block: Int(span.block), start: offsets.scalars(before: span.start, inBlock: span.block, of: document),
            end: offsets.scalars(before: span.end, inBlock: span.block, of: document))
        })
    }
  }

  /// The id that the JSON gives a paragraph or a table.
  private static func name(of content: Content) -> String {
    switch content {
    case .block(let block): "b\(block + 1)"
    case .table(let table): "t\(table + 1)"
    }
  }

  private mutating func addBlocks(of document: Document) {
    var folded = FoldedText()
    blocks.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      folded.fold(document.utf8(block))
      blocks.append(
        Block(
          kind: block.kind.outputName, level: Int(block.level), label: document.strings[block.number],
          place: document.place(ofBlock: index), text: document.string(block),
          folded: SearchText.folded(folded)))
    }
    var offsets = ScalarOffsets()
    for link in document.links {
      let span = link.span
      links.append(
        Link(
          block: Int(span.block), start: offsets.scalars(before: span.start, inBlock: span.block, of: document),
          end: offsets.scalars(before: span.end, inBlock: span.block, of: document), text: document.string(span),
          url: document.strings[link.target]))
    }
  }

  private mutating func addMentions(_ references: [Reference], of document: Document, _ typer: CitationTyper) {
    var offsets = ScalarOffsets()
    var types = typer.reader()
    for reference in references {
      let span = reference.span
      mentions.append(
        Mention(
          target: CitedText(id: reference.id, work: reference.work, edition: reference.edition), kind: reference.kind,
          block: Int(span.block), start: offsets.scalars(before: span.start, inBlock: span.block, of: document),
          end: offsets.scalars(before: span.end, inBlock: span.block, of: document),
          place: document.place(ofBlock: Int(span.block)), text: document.string(span), rule: reference.rule,
          isSelf: reference.isSelf, url: reference.url, link: reference.link, body: reference.bodyEvidence?.rawValue,
          part: reference.part, leadsTo: reference.target.map(Self.name),
          type: !reference.citesAnother
            ? nil : types.type(of: span, among: references, in: document),
          considered: reference.considered))
    }
  }

  private mutating func addTables(of document: Document, _ found: Annotations) {
    let contents = CellContents(of: document)
    for index in document.tables.indices {
      let table = document.tables[index]
      let annotation = found.table(index)
      tables.append(
        Table(
          caption: annotation.caption, rows: table.rows.count, columns: Int(table.columns),
          headerRows: annotation.headerRows, place: document.place(ofTable: index), isLayout: annotation.isLayout))
      for number in table.cells.range where document.cells[number].origin < 0 {
        let cell = document.cells[number]
        cells.append(
          Cell(
            table: index, row: Int(cell.row), column: Int(cell.column), rowSpan: Int(cell.rowSpan),
            columnSpan: Int(cell.columnSpan), isHeader: Int(cell.row) < annotation.headerRows,
            text: contents.blocks(ofCell: number).map { document.string(document.blocks[Int($0)]) }.joined(
              separator: "\n")))
      }
    }
  }

  /// The number of mentions of other texts, as summaries count them.
  package var referenceCount: Int { mentions.count { $0.citesAnother } }
}
