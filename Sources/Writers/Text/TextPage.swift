import DocumentModel
import Tagging

/// Plain text while it is written.
struct TextPage {
  private let document: Document
  private let annotations: Annotations
  private let inlines: Inlines
  private let noteNames: [String]
  private let plainTitle: Int?
  private let width: Int
  /// What has been written so far.
  private(set) var text = ""
  /// What every line begins with.
  private var prefix = ""
  private var isFirst = true
  private var endsWithItem = false

  init(_ annotated: AnnotatedDocument, width: Int) {
    document = annotated.document
    annotations = annotated.annotations
    inlines = Inlines(of: annotated.document)
    noteNames = inlines.noteNames()
    plainTitle = annotated.plainTitle
    self.width = width
  }

  /// Writes paragraphs and tables.
  mutating func write(_ contents: [Content]) {
    for content in contents {
      switch content {
      case .table(let table) where annotations.table(table).isLayout && document.tables[table].columns == 1:
        for cell in document.uncovered(document.tables[table].cells) { write(document.contents(ofCell: cell)) }
        continue
      case .table(let table): write(table: table)
      case .block(let block): write(block: block)
      }
      for box in inlines.textBoxes(in: content) { write(story: box) }
    }
  }

  /// Writes the notes behind a short line, each under its name.
  mutating func writeNotes() {
    var hasRule = false
    for (index, note) in document.notes.enumerated() where note.story >= 0 {
      beginChunk()
      if !hasRule {
        writeLine(String(repeating: "-", count: 20))
        hasRule = true
      }
      var first = "[\(noteNames[index])] "
      if !note.author.isEmpty { first += document.strings[note.author] + ": " }
      for content in document.contents(ofStory: Int(note.story)) {
        switch content {
        case .block(let block):
          write(labelled(block), first: first, indent: 4)
          first = "    "
        case .table(let table): write(table: table)
        }
      }
    }
  }

  // MARK: Lines

  private mutating func beginChunk() {
    if !isFirst { writeLine("") }
    isFirst = false
    endsWithItem = false
  }

  private mutating func writeLine(_ line: String) {
    let start = prefix + line
    text += start.last == " " ? String(start.reversed().drop { $0 == " " }.reversed()) : start
    text += "\n"
  }

  /// Writes a paragraph whose first line begins with a label, and the others with as much space as the indent says.
  private mutating func write(_ paragraph: String, first: String, indent: Int) {
    let used = DisplayWidth.columns(of: prefix)
    let start = DisplayWidth.columns(of: first)
    // The label takes room from the first line alone.
    let lines = TextWrap.lines(of: paragraph, width: max(width - used - indent, 20), taken: max(0, start - indent))
    for (number, line) in lines.enumerated() {
      let space = String(repeating: " ", count: number == 0 ? max(0, indent - start) : indent)
      writeLine((number == 0 ? first : "") + space + line)
    }
  }

  /// Writes what is anchored in a paragraph: a text box with a bar at its side, a chart, diagram or chunk as it is.
  private mutating func write(story: Int) {
    let range = document.stories[story].blocks.range
    guard range.contains(where: { !document.blocks[$0].text.isEmpty || inlines.hasMark(in: $0) }) else { return }
    guard document.stories[story].kind == .textBox else { return write(document.contents(ofStory: story)) }
    let outer = prefix
    beginChunk()
    prefix += "| "
    isFirst = true
    write(document.contents(ofStory: story))
    prefix = outer
    isFirst = false
    endsWithItem = false
  }

  // MARK: Paragraphs

  private mutating func write(block index: Int) {
    let block = document.blocks[index]
    guard !block.text.isEmpty || !block.number.isEmpty || inlines.hasMark(in: index) else { return }
    switch index == plainTitle ? .title : block.kind {
    case .title, .heading:
      beginChunk()
      let lines = TextWrap.lines(of: labelled(index), width: width - DisplayWidth.columns(of: prefix))
      for line in lines { writeLine(line) }
      let underline = block.kind != .heading ? "=" : block.level == 1 ? "-" : ""
      if !underline.isEmpty {
        writeLine(String(repeating: underline, count: lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0))
      }
    case .listItem where !document.hasCompoundNumber(block):
      if !endsWithItem { beginChunk() }
      let indent = String(repeating: " ", count: 2 * min(Int(block.listLevel), 8))
      let label = block.number.isEmpty ? "" : document.strings[block.number] + " "
      let first = indent + label
      write(inline(index), first: first, indent: min(DisplayWidth.columns(of: first), 24))
      endsWithItem = true
    case .listItem:
      beginChunk()
      let label = document.strings[block.number] + " "
      write(inline(index), first: label, indent: DisplayWidth.columns(of: label))
    case .paragraph, .caption, .other:
      beginChunk()
      write(labelled(index), first: "", indent: 0)
    }
  }

  private func labelled(_ index: Int) -> String { document.labelled(index, inline(index)) }

  /// The text of a block with the addresses of its links and the marks of its notes.
  private func inline(_ index: Int) -> String {
    var result = ""
    let base = Int(document.blocks[index].text.start)
    for piece in inlines.pieces(of: index) {
      switch piece {
      case .text(let range):
        for stretch in inlines.stretches(of: range, in: index) {
          let text = String(
            decoding: document.text[base + stretch.range.lowerBound..<base + stretch.range.upperBound], as: UTF8.self)
          // The signs of wdiff, which people know from comparing texts.
          switch (stretch.look.contains(.inserted), stretch.look.contains(.deleted)) {
          case (true, false): result += "{+" + text + "+}"
          case (_, true): result += "[-" + text + "-]"
          case (false, false): result += text
          }
        }
      case .linkStart: continue
      case .linkEnd(let link):
        let target = document.strings[document.links[link].target]
        let words = document.string(document.links[link].span)
        if !target.isEmpty, !target.hasPrefix("#"), !Self.isShown(target, in: words) { result += " <\(target)>" }
      case .note(let note): result += "[\(noteNames[note])]"
      case .equation(let equation): result += document.string(document.equations[equation].span)
      case .picture(let picture):
        let words = document.words(of: document.objects[picture])
        result += words.isEmpty ? "[picture]" : "[picture: \(words)]"
      }
    }
    return result
  }

  /// Whether the text of a link is its address, as far as readers care.
  private static func isShown(_ target: String, in words: String) -> Bool {
    func plain(_ text: String) -> Substring {
      var text = text[...]
      for scheme in ["https://", "http://", "mailto:"] where text.hasPrefix(scheme) { text.removeFirst(scheme.count) }
      while text.last == "/" { text.removeLast() }
      return text
    }
    return plain(target) == plain(words)
  }

  // MARK: Tables

  private mutating func write(table index: Int) {
    let table = document.tables[index]
    guard !table.rows.isEmpty else { return }
    beginChunk()
    let drawn = TextTable(
      document, table: index, headerRows: annotations.table(index).headerRows, text: text(ofCell:))
    let look = TextTable.Look(frame: annotations.table(index).isLayout ? .open : .lines)
    let room = width - DisplayWidth.columns(of: prefix)
    // A page of text has no edge: a broken word cannot be searched for, a long line can.
    for line in drawn.lines(width: room, widest: 2 * room, look: look) { writeLine(line) }
  }

  /// The paragraphs of a cell, one below the other. The rows of a nested table are lines too.
  private func text(ofCell cell: Int) -> String {
    document.text(ofCell: cell, block: inline) { table in
      let rows = document.tables[table].rows.range.map { row in
        document.uncovered(document.rows[row].cells).map { cell in
          text(ofCell: cell).split(separator: "\n").joined(separator: " ")
        }.joined(separator: " | ")
      }
      return rows.joined(separator: "\n")
    }
  }
}
