package import DocumentModel
package import Tagging

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
