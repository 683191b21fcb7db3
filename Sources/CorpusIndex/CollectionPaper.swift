package import DocumentModel
package import Tagging
import Writers

/// What the collection keeps of one document: rows of plain values, in the order and with the numbers of its JSON.
///
/// It depends on the document alone, never on the rest of the collection, so that a document is the same whenever it is
/// added. Ordinals count from 0; the ids of the JSON are one more: block 3 is `b4`.
package struct CollectionPaper: Sendable {
  /// A paragraph.
  package struct Block: Sendable, Hashable {
    package var kind: String
    package var level: Int
    /// The list label as Word prints it; empty for none.
    package var label: String
    package var place: String
    package var text: String
    /// The text as it is searched.
    package var folded: String

    package init(kind: String, level: Int = 0, label: String = "", place: String, text: String, folded: String) {
      self.kind = kind
      self.level = level
      self.label = label
      self.place = place
      self.text = text
      self.folded = folded
    }
  }

  /// A reference, those of a paper to itself included. Offsets count Unicode scalars.
  package struct Mention: Sendable, Hashable {
    package var target: CitedText
    package var kind: ReferenceKind
    package var block: Int
    package var start: Int
    package var end: Int
    package var place: String
    package var text: String
    package var rule: String
    package var isSelf: Bool
    package var url: String?
    package var link: String?
    package var body: String?
    /// The part of the text that is meant, in the words of the document.
    package var part: String?
    /// For a part of the own document: the paragraph (`b12`) or table (`t3`) that it names.
    package var leadsTo: String?
    /// What the words around it say of the citation; nil where they say nothing that is known.
    package var type: String?
    package var considered: [String]

    package init(
      target: CitedText, kind: ReferenceKind, block: Int, start: Int, end: Int, place: String, text: String,
      rule: String, isSelf: Bool = false, url: String? = nil, link: String? = nil, body: String? = nil,
      part: String? = nil, leadsTo: String? = nil, type: String? = nil, considered: [String] = []
    ) {
      self.target = target
      self.kind = kind
      self.block = block
      self.start = start
      self.end = end
      self.place = place
      self.text = text
      self.rule = rule
      self.isSelf = isSelf
      self.url = url
      self.link = link
      self.body = body
      self.part = part
      self.leadsTo = leadsTo
      self.type = type
      self.considered = considered
    }

    /// Whether another text is cited: what a document says of itself or of its own parts cites nothing.
    package var citesAnother: Bool { !isSelf && kind != .internal }

    /// Whether it cites a text that has a name; a link alone names none.
    package var isCitation: Bool { citesAnother && !target.id.isEmpty }
  }

  /// A hyperlink.
  package struct Link: Sendable, Hashable {
    package var block: Int
    package var start: Int
    package var end: Int
    package var text: String
    package var url: String

    package init(block: Int, start: Int, end: Int, text: String, url: String) {
      self.block = block
      self.start = start
      self.end = end
      self.text = text
      self.url = url
    }
  }

  /// A table.
  package struct Table: Sendable, Hashable {
    package var caption: String?
    package var rows: Int
    package var columns: Int
    package var headerRows: Int
    package var place: String
    package var isLayout: Bool

    package init(caption: String?, rows: Int, columns: Int, headerRows: Int, place: String, isLayout: Bool) {
      self.caption = caption
      self.rows = rows
      self.columns = columns
      self.headerRows = headerRows
      self.place = place
      self.isLayout = isLayout
    }
  }

  /// A cell of a table; covered positions have none.
  package struct Cell: Sendable, Hashable {
    package var table: Int
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    package var isHeader: Bool
    package var text: String

    package init(
      table: Int, row: Int, column: Int, rowSpan: Int, columnSpan: Int, isHeader: Bool, text: String
    ) {
      self.table = table
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.isHeader = isHeader
      self.text = text
    }
  }

  /// A milestone, and where in the text it was promised. `milestone.sentence` is not kept: it counts bytes.
  package struct Promise: Sendable, Hashable {
    /// A sentence. Offsets count Unicode scalars.
    package struct Sentence: Sendable, Hashable {
      package var block: Int
      package var start: Int
      package var end: Int

      package init(block: Int, start: Int, end: Int) {
        self.block = block
        self.start = start
        self.end = end
      }
    }

    package var milestone: Milestone
    /// Nil for a milestone from a table.
    package var sentence: Sentence?

    package init(_ milestone: Milestone, sentence: Sentence? = nil) {
      self.milestone = milestone
      self.sentence = sentence
    }
  }

  /// The path of the JSON file below the output folder: what the document is known by.
  package var output: String
  /// The path of the source below the folder that all inputs share.
  package var path: String
  package var source: DocumentSource
  package var metadata = Metadata()
  /// The number of notes, which are not kept by themselves.
  package var notes = 0
  package var blocks: [Block] = []
  package var mentions: [Mention] = []
  package var links: [Link] = []
  package var tables: [Table] = []
  package var cells: [Cell] = []
  package var milestones: [Promise] = []
  package var diagnostics: [Diagnostic] = []

  /// A document without content.
  package init(output: String, path: String, source: DocumentSource) {
    self.output = output
    self.path = path
    self.source = source
  }
}

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
