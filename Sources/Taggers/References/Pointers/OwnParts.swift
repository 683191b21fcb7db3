internal import DocumentModel
internal import Tagging

/// Where the parts of a document stand, by kind and label: annexes by their headings, tables and figures by their captions,
/// sections and paragraphs by their numbers, footnotes by their marks.
struct OwnParts {
  /// What a label leads to.
  enum Answer: Equatable {
    case none
    case one(Content)
    case several
  }

  private let words: PointerWords
  private let tables: [TableAnnotation]
  /// The captions of tables, as indices of the document's blocks.
  private let captions: Set<Int>
  /// The places of each label by how surely they bear it; the surest count. Nil until a part is asked for.
  private var places: [Label: InlineArray<2, Places>]?
  /// A text that is used again for label after label.
  private var text = FoldedText()

  private struct Label: Hashable {
    var kind: PartKind
    var text: String
  }

  /// The places that bear a label equally surely: headings and captions, or lines that look like one.
  private struct Places {
    var first: Content?
    var count = 0
  }

  /// A heading or caption says what it is in its first bytes.
  private static let mostBytes = 96
  /// Longer paragraphs are text, not the title of a part.
  private static let longestTitle = 400

  init(_ words: PointerWords, _ tables: [TableAnnotation]) {
    self.words = words
    self.tables = tables
    captions = Set(tables.compactMap(\.captionBlock))
  }

  /// What a label leads to.
  mutating func find(_ kind: PartKind, _ label: String, in document: Document) -> Answer {
    if places == nil { gather(document) }
    guard let grades = places?[Label(kind: kind, text: label)] else {
      // "section 4(a)" is in section 4.
      guard label.utf8.last == 0x29 else { return .none }
      return find(kind, String(label.dropLast(3)), in: document)
    }
    let surest = grades[0].count > 0 ? grades[0] : grades[1]
    guard let first = surest.first else { return .none }
    return surest.count == 1 ? .one(first) : .several
  }

  // MARK: Gathering

  private mutating func gather(_ document: Document) {
    places = [:]
    for (index, table) in tables.enumerated() where index < document.tables.count {
      guard let caption = table.caption else { continue }
      let number = table.captionBlock.map { document.strings[document.blocks[$0].number] } ?? ""
      let bytes = ContiguousArray((number.isEmpty ? caption : number + " " + caption).utf8)
      guard let (kind, label, end) = label(in: bytes, bytes.indices), kind == .table, !end.isContinued else { continue }
      add(.table(index), kind, label, grade: 0)
    }
    for index in document.blocks.indices { gather(index, document) }
    for (index, note) in document.notes.enumerated() where note.kind != .comment && note.story >= 0 {
      let story = document.stories[Int(note.story)]
      guard !story.blocks.isEmpty else { continue }
      let mark = document.strings[document.notes[index].mark]
      add(.block(Int(story.blocks.start)), .note, mark, grade: note.kind == .footnote ? 0 : 1)
    }
  }

  private mutating func gather(_ index: Int, _ document: Document) {
    guard Self.holdsParts(index, document) else { return }
    if let (kind, label, isContinued) = label(ofBlock: index, document), !isContinued,
      kind != .table || !captions.contains(index)
    {
      let form = document.blocks[index].kind
      let isSure = form == .heading || form == .title || form == .caption
      add(.block(index), kind, label, grade: isSure ? 0 : 1)
    }
    let isHeading = document.blocks[index].kind == .heading
    guard isHeading || !document.blocks[index].number.isEmpty else { return }
    let block = document.blocks[index]
    guard block.cell < 0,
      let number = block.number.isEmpty
        ? (isHeading ? leadingNumber(block, document) : nil) : Self.number(document.strings.utf8(block.number))
    else { return }
    add(.block(index), .section, number, grade: isHeading ? 0 : 1)
    add(.block(index), .paragraph, number, grade: isHeading ? 1 : 0)
  }

  private mutating func add(_ place: Content, _ kind: PartKind, _ label: String, grade: Int) {
    let label = Label(kind: kind, text: label)
    var grades = places?[label] ?? .init(repeating: Places())
    if grades[grade].first == nil { grades[grade].first = place }
    grades[grade].count += 1
    places?[label] = grades
  }

  /// Whether a block stands where parts begin: in the body or a text box, and not in a table of contents.
  private static func holdsParts(_ index: Int, _ document: Document) -> Bool {
    guard document.blocks[index].kind != .other else { return false }
    let number = Int(document.blocks[index].story)
    guard number < document.stories.count else { return true }
    let story = document.stories[number].kind
    return story == .body || story == .textBox
  }

  /// The digits and letters of a list label: the 2.3 of "2.3." or "(2.3)", the 4 of 四、; nil for a bullet or a letter.
  private static func number(_ label: Span<UInt8>) -> String? {
    var text = ""
    var chinese: [Int] = []
    var index = 0
    while index < label.count {
      let scalar = UTF8Scalar.next(in: label, at: &index)
      if let value = ChineseNumeral.value(of: scalar) {
        chinese.append(value)
        continue
      }
      guard scalar < 0x80 else {
        // 、 and full-width brackets and points.
        if scalar == 0x3001 || scalar == 0x3002 || scalar == 0xFF0E || scalar == 0xA0 { continue }
        return nil
      }
      let byte = UInt8(scalar)
      if Letters.isDigit(byte) || byte == 0x2E || Letters.isLatin(byte | 0x20) {
        text.unicodeScalars.append(Unicode.Scalar(byte &- 0x41 < 26 ? byte | 0x20 : byte))
      } else if ![0x20, 0x28, 0x29, 0x3A, 0x2D, 0x09].contains(byte) {
        return nil
      }
    }
    while text.utf8.last == 0x2E { text.removeLast() }
    if text.isEmpty { return ChineseNumeral.number(chinese).map(String.init) }
    return chinese.isEmpty && text.utf8.contains(where: Letters.isDigit) && text.utf8.count < 24 ? text : nil
  }

  /// The number that the text of a heading begins with, such as J.4.
  private mutating func leadingNumber(_ block: Block, _ document: Document) -> String? {
    let bytes = ContiguousArray(document.text[block.text.range].prefix(Self.mostBytes))
    text.fold(bytes.span)
    let reader = LabelReader(words: words, text: text, source: bytes, base: 0)
    guard let label = reader.label(at: 0), label.text.utf8.contains(where: Letters.isDigit), label.end < text.count,
      text.span[label.end] == 0x20
    else { return nil }
    return label.text
  }

  // MARK: Labels

  /// The part that a block begins: "Table 1 – Milestones", ANNEX 2; and whether it only goes on with it. A sentence may
  /// begin in the same way.
  mutating func label(ofBlock index: Int, _ document: Document) -> (PartKind, String, isContinued: Bool)? {
    // Nearly all blocks leave here: the fields are read in their place.
    guard Self.holdsParts(index, document), document.blocks[index].text.count <= Self.longestTitle else { return nil }
    let number = document.strings.utf8(document.blocks[index].number)
    let range = document.blocks[index].text.range
    let first = number.isEmpty ? (range.isEmpty ? 0 : document.text[range.lowerBound]) : number[0]
    guard first > 0x40 || first == 0x20 else { return nil }
    guard words.titles.mayBegin(source: number.isEmpty ? document.text.span.extracting(range) : number) else {
      return nil
    }
    let block = document.blocks[index]
    let found: (PartKind, String, LabelEnd)?
    if number.isEmpty {
      found = label(in: document.text, block.text.range)
    } else {
      var bytes = ContiguousArray<UInt8>()
      bytes.append(number)
      bytes.append(0x20)
      bytes.append(document.utf8(block))
      found = label(in: bytes, bytes.indices)
    }
    guard let (kind, label, end) = found else { return nil }
    let isTitle = block.kind == .heading || block.kind == .title || block.kind == .caption || captions.contains(index)
    // A cell with nothing but "Table 1" cites it.
    guard isTitle || (end.isClear && (block.cell < 0 || !end.isLast)) else { return nil }
    return (kind, label, end.isContinued)
  }

  /// What follows a label at the beginning of a text.
  private struct LabelEnd {
    /// Whether nothing follows, or what parts a label from a title, or a title.
    var isClear: Bool
    /// Whether nothing follows.
    var isLast: Bool
    /// Whether the part began before: "Table 1 (continued)".
    var isContinued: Bool
  }

  private mutating func label(in bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> (PartKind, String, LabelEnd)? {
    text.fold(bytes.span.extracting(range.prefix(Self.mostBytes)))
    var start = 0
    while start < text.count, text.span[start] == 0x20 { start += 1 }
    guard start < text.count else { return nil }
    let match = words.titles.longestMatch(in: text.span, at: start)
    guard match.entry >= 0, let kind = words.titles[match.entry].part else { return nil }
    let reader = LabelReader(words: words, text: text, source: bytes, base: range.lowerBound)
    guard let label = reader.labels(at: match.end, isPlural: false).first, label.last == nil else { return nil }
    var next = label.end
    // A line feed parts a label from its title, and is a space when folded.
    let source = range.lowerBound + text.sourceEnd(of: label.end)
    let isBroken = source < range.upperBound && (bytes[source] == 0x0A || bytes[source] == 0x09)
    while next < text.count, text.span[next] == 0x20 { next += 1 }
    let isLast = next >= text.count
    var end = LabelEnd(isClear: isLast || isBroken, isLast: isLast, isContinued: isContinued(text))
    guard next < text.count else { return (kind, label.text, end) }
    switch text.span[next] {
    case 0x3A, 0x2D: end.isClear = true
    case 0x28: end.isClear = end.isClear || !Self.endsSentence(bytes[range])
    case 0x2E where next == label.end: end.isClear = true
    default:
      // A short line that begins like a title.
      end.isClear =
        end.isClear || (range.count < Self.mostBytes && !Self.endsSentence(bytes[range]) && reader.isCapital(next))
    }
    return (kind, label.text, end)
  }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    // . ; , : and 。
    guard let last = bytes.last else { return false }
    return [0x2E, 0x3B, 0x2C, 0x3A].contains(last) || (last == 0x82 && bytes.dropLast().last == 0x80)
  }

  /// Whether a bracket says that the part began before.
  private func isContinued(_ text: FoldedText) -> Bool {
    for offset in 0..<max(0, text.count - 1) where text.span[offset] == 0x28 {
      let match = words.all.longestMatch(in: text.span, at: offset + 1)
      if match.entry >= 0, words.all[match.entry].roles.contains(.continued) { return true }
    }
    return false
  }
}
