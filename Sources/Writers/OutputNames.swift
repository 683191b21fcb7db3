package import DocumentModel

// The names that the output contract gives to the kinds of the model.

extension BlockKind {
  /// The name in the output.
  package var outputName: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "list-item"
    case .caption: "caption"
    case .title: "title"
    case .other: "other"
    }
  }
}

extension StoryKind {
  /// The name in the output.
  package var outputName: String {
    switch self {
    case .body: "body"
    case .footnote: "footnote"
    case .endnote: "endnote"
    case .header: "header"
    case .footer: "footer"
    case .textBox: "textbox"
    case .comment: "comment"
    case .chart: "chart"
    case .diagram: "diagram"
    case .chunk: "chunk"
    }
  }
}

extension ObjectKind {
  /// The name in the output.
  package var outputName: String {
    switch self {
    case .picture: "picture"
    case .chart: "chart"
    case .diagram: "diagram"
    case .embeddedObject: "embedded-object"
    case .chunk: "chunk"
    case .subdocument: "subdocument"
    }
  }
}

extension NoteKind {
  /// The name in the output.
  package var outputName: String {
    switch self {
    case .footnote: "footnote"
    case .endnote: "endnote"
    case .comment: "comment"
    }
  }
}

extension RevisionKind {
  /// The name in the output.
  package var outputName: String {
    switch self {
    case .insertion: "insertion"
    case .deletion: "deletion"
    case .move: "move"
    case .format: "format"
    case .row: "row"
    case .cell: "cell"
    case .paragraphMark: "paragraph-mark"
    }
  }
}

extension Document {
  /// Where a block stands, in the words of the output: "table" inside a cell, else the kind of its story. A text box in
  /// a cell is a story of its own.
  package func place(ofBlock index: Int) -> String {
    let block = blocks[index]
    if block.cell >= 0, tables[Int(cells[Int(block.cell)].table)].story == block.story { return "table" }
    return stories[Int(block.story)].kind.outputName
  }

  /// Where a table stands, in the words of the output: "table" for a nested one, else the kind of its story.
  package func place(ofTable index: Int) -> String {
    let table = tables[index]
    return table.parentCell >= 0 ? "table" : stories[Int(table.story)].kind.outputName
  }
}
