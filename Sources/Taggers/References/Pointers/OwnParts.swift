internal import DocumentModel
internal import Tagging

/// Where the parts of a document stand, by kind and label: annexes by their headings, tables and figures by their captions,
/// sections and paragraphs by their numbers, footnotes by their marks.
struct OwnParts {
  /// What a label leads to.
  enum Answer: Equatable {
    case none
    case one(Content)
    case several(Int)
  }

  private let words: PointerWords
  private let tables: [TableAnnotation]
  /// The places of each label by how surely they bear it; the first ones count. Nil until a part is asked for.
  private var places: [String: [[Content]]]?
  /// How sure a place is: a heading or the caption of a table; a line that looks like one.
  private static let grades = 2
  /// A heading or caption says what it is in its first bytes.
  private static let mostBytes = 96
  /// Longer paragraphs are text, not the title of a part.
  private static let longestTitle = 400

  init(_ words: PointerWords, _ tables: [TableAnnotation]) {
    self.words = words
    self.tables = tables
  }

  /// What a label leads to.
  mutating func find(_ kind: PartKind, _ label: String, in document: Document) -> Answer {
    if places == nil { gather(document) }
    guard let grades = places?[Self.key(kind, label)] else { return .none }
    guard let best = grades.first(where: { !$0.isEmpty }) else { return .none }
    return best.count == 1 ? .one(best[0]) : .several(best.count)
  }

  private static func key(_ kind: PartKind, _ label: String) -> String { "\(kind.rawValue)-\(label)" }

  // MARK: Gathering

  private mutating func gather(_ document: Document) {
    places = [:]
    for (index, table) in tables.enumerated() where index < document.tables.count {
      guard let caption = table.caption else { continue }
      let number = table.captionBlock.map { document.strings[document.blocks[$0].number] } ?? ""
      let bytes = ContiguousArray((number.isEmpty ? caption : number + " " + caption).utf8)
      if let (kind, label, _) = Self.label(of: bytes, words), kind == .table { add(.table(index), kind, label, grade: 0) }
    }
    let captions = Set(tables.compactMap(\.captionBlock))
    for index in document.blocks.indices where !captions.contains(index) { gather(index, document) }
    for (index, note) in document.notes.enumerated() where note.kind != .comment && note.story >= 0 {
      let story = document.stories[Int(note.story)]
      guard !story.blocks.isEmpty else { continue }
      let mark = document.strings[document.notes[index].mark]
      add(.block(Int(story.blocks.start)), .note, mark, grade: note.kind == .footnote ? 0 : 1)
    }
  }

  private mutating func gather(_ index: Int, _ document: Document) {
    let block = document.blocks[index]
    guard Self.holdsParts(block, document) else { return }
    if let (kind, label) = Self.label(ofBlock: index, document, words) {
      let isSure = block.kind == .heading || block.kind == .title || block.kind == .caption
      add(.block(index), kind, label, grade: isSure ? 0 : 1)
    }
    guard block.cell < 0, !block.number.isEmpty, let number = Self.number(document.strings.utf8(block.number)) else {
      return
    }
    let isHeading = block.kind == .heading
    add(.block(index), .section, number, grade: isHeading ? 0 : 1)
    add(.block(index), .paragraph, number, grade: isHeading ? 1 : 0)
  }

  private mutating func add(_ place: Content, _ kind: PartKind, _ label: String, grade: Int) {
    var grades = places?[Self.key(kind, label)] ?? Array(repeating: [], count: Self.grades)
    // More than a few are as many as any number.
    if grades[grade].count < 8 { grades[grade].append(place) }
    places?[Self.key(kind, label)] = grades
  }

  /// Whether a block stands where parts begin: in the body or a text box, and not in a table of contents.
  private static func holdsParts(_ block: Block, _ document: Document) -> Bool {
    guard block.kind != .other else { return false }
    guard block.story < document.stories.count else { return true }
    let story = document.stories[Int(block.story)].kind
    return story == .body || story == .textBox
  }

  /// The digits and letters of a list label: the 2.3 of "2.3." or "(2.3)"; nil for a bullet or a lone letter.
  private static func number(_ label: Span<UInt8>) -> String? {
    var text = ""
    for index in label.indices {
      let byte = label[index]
      if Letters.isDigit(byte) || byte == 0x2E || Letters.isLatin(byte | 0x20) {
        text.unicodeScalars.append(Unicode.Scalar(Letters.isLatin(byte | 0x20) ? byte | 0x20 : byte))
      } else if ![0x20, 0x28, 0x29, 0x3A, 0x2D, 0x09].contains(byte) {
        return nil
      }
    }
    while text.utf8.last == 0x2E { text.removeLast() }
    return text.utf8.contains(where: Letters.isDigit) && text.utf8.count < 24 ? text : nil
  }

  // MARK: Labels

  /// The part that a block begins: "Table 1 – Milestones", ANNEX 2. A sentence may begin in the same way.
  static func label(ofBlock index: Int, _ document: Document, _ words: PointerWords) -> (PartKind, String)? {
    let block = document.blocks[index]
    guard holdsParts(block, document), block.text.count <= longestTitle else { return nil }
    let number = document.strings.utf8(block.number)
    let first = number.isEmpty ? (block.text.isEmpty ? 0 : document.text[Int(block.text.start)]) : number[0]
    guard first > 0x40 || first == 0x20 else { return nil }
    var bytes = ContiguousArray<UInt8>()
    if !number.isEmpty {
      bytes.append(number)
      bytes.append(0x20)
    }
    bytes.append(document.utf8(block))
    guard let (kind, label, end) = self.label(of: bytes, words) else { return nil }
    if block.kind == .heading || block.kind == .title || block.kind == .caption { return (kind, label) }
    guard block.cell < 0, end.isClear else { return nil }
    return (kind, label)
  }

  /// What follows a label at the beginning of a text.
  private struct LabelEnd {
    /// Whether nothing follows, or what parts a label from a title, and the text does not end like a sentence.
    var isClear: Bool
  }

  private static func label(of bytes: ContiguousArray<UInt8>, _ words: PointerWords) -> (PartKind, String, LabelEnd)? {
    var text = FoldedText()
    text.fold(bytes.span.extracting(0..<min(bytes.count, mostBytes)))
    var start = 0
    while start < text.count, text.span[start] == 0x20 { start += 1 }
    guard start < text.count else { return nil }
    let match = words.all.longestMatch(in: text.span, at: start)
    guard match.entry >= 0, words.all[match.entry].roles.contains(.part), let kind = words.all[match.entry].part else {
      return nil
    }
    let reader = LabelReader(words: words, text: text, source: bytes, base: 0)
    guard let label = reader.labels(at: match.end, isPlural: false).first, label.last == nil else { return nil }
    var next = label.end
    // A line feed parts a label from its title, and is a space when folded.
    let source = text.sourceEnd(of: label.end)
    let isBroken = source < bytes.count && (bytes[source] == 0x0A || bytes[source] == 0x09)
    while next < text.count, text.span[next] == 0x20 { next += 1 }
    let isLast = next >= text.count
    let mark = isLast ? 0 : text.span[next]
    let isParted = isBroken || mark == 0x3A || mark == 0x2D || mark == 0x28 || (mark == 0x2E && next == label.end)
    let endsSentence = bytes.last == 0x2E || bytes.last == 0x3B || (bytes.last == 0x82 && bytes.dropLast().last == 0x80)
    return (kind, label.text, LabelEnd(isClear: isLast || (isParted && !endsSentence)))
  }
}
