import DocumentModel
import Tagging

/// Markdown while it is written.
struct MarkdownPage {
  /// An item of a list that later items may stand beside or below.
  private struct Item {
    var level: UInt8
    /// The columns before its marker.
    var indent: Int
    /// The columns before its text.
    var textIndent: Int
    /// The character behind the number, or the dash of a bullet; 0 for an item that Markdown has no form for.
    var marker: UInt8
    var number: Int
  }

  let document: Document
  let annotations: Annotations
  let inlines: Inlines
  let noteNames: [String]
  private let plainTitle: Int?
  /// What has been written so far.
  var bytes: ContiguousArray<UInt8> = []
  /// What every line begins with.
  private var prefix: ContiguousArray<UInt8> = []
  private var items: [Item] = []
  private var isFirst = true
  private var endsWithItem = false

  init(_ annotated: AnnotatedDocument) {
    document = annotated.document
    annotations = annotated.annotations
    inlines = Inlines(of: annotated.document)
    noteNames = inlines.noteNames()
    plainTitle = annotated.plainTitle
  }

  /// Writes paragraphs and tables.
  mutating func write(_ contents: [Content]) {
    for content in contents {
      switch content {
      case .block(let block): write(block: block)
      case .table(let table) where annotations.table(table).isLayout:
        for cell in document.uncovered(document.tables[table].cells) { write(document.contents(ofCell: cell)) }
        continue
      case .table(let table):
        items = []
        write(table: table)
      }
      for box in inlines.textBoxes(in: content) { write(story: box) }
    }
    items = []
  }

  /// Writes the notes, each under its name.
  mutating func writeNotes() {
    for (index, note) in document.notes.enumerated() where note.story >= 0 {
      var page = self
      page.bytes = []
      page.isFirst = true
      page.write(document.contents(ofStory: Int(note.story)))
      var text = ContiguousArray("[^\(noteNames[index])]: ".utf8)
      if !note.author.isEmpty { text += MarkdownEscape.html(document.strings[note.author].utf8) + ": ".utf8 }
      let lines = page.bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).dropLast()
      for (number, line) in lines.enumerated() {
        if number > 0 { text += ContiguousArray((line.isEmpty ? "\n" : "\n    ").utf8) }
        text += line
      }
      beginChunk()
      writeLine(text)
    }
  }

  // MARK: Lines

  /// Puts an empty line between what was written and what comes.
  mutating func beginChunk() {
    if !isFirst { writeLine([]) }
    isFirst = false
    endsWithItem = false
  }

  /// Writes lines, each behind the prefix.
  mutating func writeLine(_ text: ContiguousArray<UInt8>) {
    for line in text.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      let start = bytes.count
      bytes += prefix
      bytes += line
      if line.isEmpty { while bytes.count > start, bytes.last == .space { bytes.removeLast() } }
      bytes.append(.lineFeed)
    }
  }

  /// Writes what is anchored in a paragraph: a text box as a quotation, a chart, diagram or chunk as it is.
  private mutating func write(story: Int) {
    let range = document.stories[story].blocks.range
    guard range.contains(where: { !document.blocks[$0].text.isEmpty || inlines.hasMark(in: $0) }) else { return }
    guard document.stories[story].kind == .textBox else {
      items = []
      return write(document.contents(ofStory: story))
    }
    let outer = (prefix, items)
    beginChunk()
    prefix += "> ".utf8
    items = []
    isFirst = true
    write(document.contents(ofStory: story))
    (prefix, items) = outer
    isFirst = false
  }

  // MARK: Paragraphs

  private mutating func write(block index: Int) {
    let block = document.blocks[index]
    let label = document.strings[block.number]
    guard !block.text.isEmpty || !label.isEmpty || inlines.hasMark(in: index) else { return }
    switch index == plainTitle ? .title : block.kind {
    case .title, .heading:
      items = []
      beginChunk()
      let level = block.kind != .heading ? 1 : min(max(Int(block.level), 1), 6)
      var line = ContiguousArray(String(repeating: "#", count: level).utf8)
      for part in [MarkdownEscape.escaped(label.utf8, startsLine: false, inCell: false), inline(index, lineBreak: " ")]
      where !part.isEmpty {
        line.append(.space)
        line += part
      }
      writeLine(line)
    case .listItem where !document.hasCompoundNumber(block):
      write(item: block, label: label, index)
    case .listItem, .paragraph, .caption, .other:
      items = []
      beginChunk()
      writeLine(document.isRule(block) ? ContiguousArray("---".utf8) : paragraph(index, label: label, indent: 0))
    }
  }

  private mutating func write(item block: Block, label: String, _ index: Int) {
    items.removeAll { $0.level > block.listLevel }
    let sibling = items.last.flatMap { $0.level == block.listLevel ? $0 : nil }
    let indent = sibling?.indent ?? items.last?.textIndent ?? 0
    let (marker, number) = Self.marker(of: label)
    // Markdown counts the items of a list itself: a number out of turn is shown only as text.
    let counts = marker != UInt8(ascii: "-") && sibling?.marker == marker
    let isListItem = marker != 0 && (!counts || sibling.map { $0.number + 1 == number } == true)
    let text = isListItem && marker == UInt8(ascii: "-") ? "-" : label
    let width = isListItem ? text.utf8.count + 1 : 0
    let item = Item(
      level: block.listLevel, indent: indent, textIndent: indent + width, marker: isListItem ? marker : 0,
      number: number)
    // Only a list that begins with 1 may begin right below the text of the item that holds it (CommonMark 0.31 §5.2).
    let mayFollow = sibling != nil || items.isEmpty || marker == UInt8(ascii: "-") || number == 1
    if !(endsWithItem && isListItem && mayFollow) { beginChunk() }
    if sibling != nil { items.removeLast() }
    items.append(item)
    var line = ContiguousArray(repeating: UInt8.space, count: indent)
    if isListItem { line += ContiguousArray((text + " ").utf8) }
    line += paragraph(index, label: isListItem ? "" : label, indent: item.textIndent)
    writeLine(line)
    endsWithItem = isListItem
  }

  /// The marker and the number of a label that Markdown can show: a dash for bullets, the character behind a number.
  private static func marker(of label: String) -> (marker: UInt8, number: Int) {
    if label.unicodeScalars.count == 1, let scalar = label.unicodeScalars.first, !scalar.properties.isAlphabetic,
      scalar.properties.numericType == nil
    {
      return (UInt8(ascii: "-"), 0)
    }
    guard let last = label.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")"), label.utf8.count <= 10,
      label.utf8.dropLast().allSatisfy({ $0.isASCIIDigit }), let number = Int(label.dropLast())
    else { return (0, 0) }
    return (last, number)
  }

  /// The lines of a paragraph; those behind the first are indented.
  private func paragraph(_ index: Int, label: String, indent: Int) -> ContiguousArray<UInt8> {
    var text = label.isEmpty ? [] : MarkdownEscape.escaped(label.utf8, startsLine: true, inCell: false)
    if !label.isEmpty { text.append(.space) }
    text += inline(
      index, lineBreak: "\\\n" + String(repeating: " ", count: indent), startsLine: label.isEmpty)
    return text
  }
}
