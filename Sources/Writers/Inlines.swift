import DocumentModel
import Tagging

/// What hangs on the text of each block: hyperlinks, notes, text boxes; found in one pass over the document.
struct Inlines {
  /// A piece of a block's text, or something that stands between two pieces.
  enum Piece: Hashable {
    /// Bytes of the block's text.
    case text(Range<Int>)
    /// The start of a link, by its index in `Document.links`.
    case linkStart(Int)
    /// The end of a link, by its index in `Document.links`.
    case linkEnd(Int)
    /// The mark of a note, by its index in `Document.notes`.
    case note(Int)
    /// An equation with its text, by its index in `Document.equations`.
    case equation(Int)
    /// A picture, by its index in `Document.objects`.
    case picture(Int)
  }

  private var links: [Int32: [Int]] = [:]
  private var notes: [Int32: [Int]] = [:]
  private var boxes: [Int32: [Int]] = [:]
  private var equations: [Int32: [Int]] = [:]
  private var pictures: [Int32: [Int]] = [:]
  let document: Document

  /// What hangs on the blocks of a document.
  init(of document: Document) {
    self.document = document
    for (index, link) in document.links.enumerated() where link.span.count > 0 {
      links[link.span.block, default: []].append(index)
    }
    for (index, note) in document.notes.enumerated() {
      if let anchor = note.anchor { notes[anchor.block, default: []].append(index) }
    }
    for (index, equation) in document.equations.enumerated()
    where equation.span.count > 0 && !equation.latex.isEmpty {
      equations[equation.span.block, default: []].append(index)
    }
    for (index, object) in document.objects.enumerated() where object.kind == .picture {
      if let anchor = object.anchor { pictures[anchor.block, default: []].append(index) }
    }
    for (index, story) in document.stories.enumerated() where story.host >= 0 {
      boxes[story.host, default: []].append(index)
    }
  }

  /// The text boxes, charts, diagrams and chunks anchored in a paragraph or in the paragraphs of a table, as indices of `Document.stories`; those
  /// inside of other text boxes belong to these.
  func textBoxes(in content: Content) -> [Int] {
    switch content {
    case .block(let block): boxes[Int32(block)] ?? []
    case .table(let table):
      boxes.isEmpty
        ? []
        : document.tables[table].blocks.range.flatMap { block in
          document.blocks[block].story == document.tables[table].story ? boxes[Int32(block)] ?? [] : []
        }
    }
  }

  /// Whether a note has its mark in a block.
  func hasNote(in block: Int) -> Bool { notes[Int32(block)] != nil }

  /// Whether a block shows something although it has no text: the mark of a note, a picture.
  func hasMark(in block: Int) -> Bool { notes[Int32(block)] != nil || pictures[Int32(block)] != nil }

  /// The text of a block in pieces. A link that overlaps the one before is left out; its text stays.
  func pieces(of block: Int) -> [Piece] {
    let end = document.blocks[block].text.count
    var marks = (self.notes[Int32(block)] ?? []).map { index in
      (place: Int(document.notes[index].anchor?.start ?? 0), index: index, piece: Piece.note(index))
    }
    marks += (pictures[Int32(block)] ?? []).map { index in
      (place: Int(document.objects[index].anchor?.start ?? 0), index: index, piece: Piece.picture(index))
    }
    marks.sort { ($0.place, $0.index) < ($1.place, $1.index) }
    var waiting = marks[...]
    var pieces: [Piece] = []
    var position = 0

    var formulas = (self.equations[Int32(block)] ?? [])[...]

    // The text up to a place; an equation in it as a whole, which what stands inside cannot take apart.
    func addText(to place: Int) {
      while position < place, let index = formulas.first {
        let span = document.equations[index].span
        if Int(span.start) >= place { break }
        formulas.removeFirst()
        if Int(span.start) < position { continue }
        if Int(span.start) > position { pieces.append(.text(position..<Int(span.start))) }
        pieces.append(.equation(index))
        position = min(Int(span.end), end)
      }
      if place > position { pieces.append(.text(position..<place)) }
    }

    func advance(to place: Int, inclusive: Bool) {
      while let mark = waiting.first, mark.place < place || (inclusive && mark.place == place) {
        addText(to: mark.place)
        position = max(position, mark.place)
        pieces.append(mark.piece)
        waiting.removeFirst()
      }
      addText(to: place)
      position = max(position, place)
    }

    let links = (self.links[Int32(block)] ?? []).sorted {
      (document.links[$0].span.start, $0) < (document.links[$1].span.start, $1)
    }
    for link in links where Int(document.links[link].span.start) >= position {
      advance(to: Int(document.links[link].span.start), inclusive: true)
      pieces.append(.linkStart(link))
      advance(to: min(Int(document.links[link].span.end), end), inclusive: false)
      pieces.append(.linkEnd(link))
    }
    advance(to: end, inclusive: true)
    return pieces
  }

  /// The names of the notes, by their index: the mark as printed where it is letters and digits and no other note has
  /// it, else the id of the output.
  func noteNames() -> [String] {
    var taken: Set<String> = []
    return document.notes.enumerated().map { index, note in
      let mark = document.strings[note.mark]
      let isPlain = !mark.isEmpty && mark.utf8.allSatisfy { $0.isASCIILetterOrDigit }
      let name = isPlain && note.kind != .comment ? mark : "n\(index + 1)"
      if taken.insert(name).inserted { return name }
      let other = "n\(index + 1)"
      taken.insert(other)
      return other
    }
  }
}

extension AnnotatedDocument {
  /// The paragraph that is the title of the paper and that no style marks as such; nil where there is none.
  var plainTitle: Int? {
    guard let title = annotations.metadata.title, let body = document.stories.first else { return nil }
    return body.blocks.range.first { index in
      let block = document.blocks[index]
      return (block.kind == .paragraph || block.kind == .other) && document.string(block) == title
    }
  }
}

extension Document {
  /// The paragraphs and tables of the body; none in a file without a body.
  var body: [Content] { stories.isEmpty ? [] : contents(ofStory: 0) }

  /// What the author says that an object shows: its alternative text, else its title.
  func words(of object: EmbeddedObject) -> String {
    strings[object.description.isEmpty ? object.title : object.description]
  }

  /// Whether the label of a block is a number of several parts, such as "2.1": it says by itself where it belongs, and
  /// the block is a numbered paragraph rather than an item of a list.
  func hasCompoundNumber(_ block: Block) -> Bool {
    let label = strings.utf8(block.number)
    for index in label.indices.dropLast(2) where label[index + 1] == UInt8(ascii: ".") {
      if label[index].isASCIIDigit, label[index + 2].isASCIIDigit { return true }
    }
    return false
  }

  /// Whether a block is a line that was drawn with underscores.
  func isRule(_ block: Block) -> Bool {
    let text = utf8(block)
    var count = 0
    for index in text.indices where text[index] != .space {
      if text[index] != UInt8(ascii: "_") { return false }
      count += 1
    }
    return count > 2 && block.number.isEmpty
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isASCIILetterOrDigit: Bool {
    isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
