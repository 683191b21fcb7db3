import DocumentModel
import OfficePackage
import XMLEvents

/// A field (§17.16): its instruction says what it is, its result is text.
struct Field {
  var instruction: ContiguousArray<UInt8> = []
  var isInInstruction = true
  var isTableOfContents = false
  /// Whether it has opened a link.
  var hasLink = false
}

/// A hyperlink whose end is still to come.
struct OpenLink {
  var target: StringID
  var block: Int
  /// Where its text begins, in bytes of the block's text.
  var start: Int
}

extension StoryHandler {
  /// The position in the text of the paragraph at hand, in bytes.
  var position: Int { document.text.count - paragraph.textStart }

  mutating func readField(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    if element == .fldSimple {
      try beginField()
      if let instruction = attributes[.instr] { appendInstruction(instruction) }
      return separateField()
    }
    if attributes.has(.fldCharType, "begin") {
      try beginField()
    } else if attributes.has(.fldCharType, "separate") {
      separateField()
    } else if attributes.has(.fldCharType, "end") {
      endField()
    }
  }

  private mutating func beginField() throws(DocumentError) {
    guard fields.count < limits.fieldDepth else {
      throw limitExceeded("fields are nested more than \(limits.fieldDepth) deep")
    }
    fields.append(Field())
    openInstructions += 1
  }

  /// A field cannot go on in another story: one that has no end must not swallow the text behind it.
  mutating func endFieldsOfStory() {
    guard !fields.isEmpty else { return }
    diagnose(
      "unclosed-field", .warning,
      openInstructions > 0 ? "a field has no end; the text behind its instruction is left out" : "a field has no end")
    fields = []
    openInstructions = 0
    openLinks = []
  }

  mutating func appendInstruction(_ text: Span<UInt8>) {
    guard let last = fields.indices.last, fields[last].isInInstruction else { return }
    fields[last].instruction.append(text)
  }

  private mutating func separateField() {
    guard let last = fields.indices.last, fields[last].isInInstruction else { return }
    fields[last].isInInstruction = false
    openInstructions -= 1
    let instruction = fields[last].instruction
    switch FieldInstruction(instruction.span) {
    case .hyperlink(let target):
      fields[last].hasLink = true
      openLinks.append(OpenLink(target: document.strings.intern(target), block: paragraph.block, start: position))
    case .tableOfContents:
      fields[last].isTableOfContents = true
      paragraph.isInTableOfContents = true
    case .other: break
    }
  }

  mutating func endField() {
    guard let field = fields.popLast() else { return }
    if field.isInInstruction { openInstructions -= 1 }
    if field.hasLink { closeLink() }
  }

  mutating func beginHyperlink(_ attributes: borrowing XMLAttributes) throws(DocumentError) {
    // Each paragraph has a part of each link that is open.
    guard openLinks.count < limits.fieldDepth else {
      throw limitExceeded("links are nested more than \(limits.fieldDepth) deep")
    }
    var target = ""
    if let id = attributes.string(.rID) {
      if let relationship = relationships[id] {
        target = relationship.target
      } else {
        diagnose("dangling-relationship", .warning, "a hyperlink names the relationship \(id), which does not exist")
      }
    }
    if let anchor = attributes.string(.anchor), !target.contains("#") { target += "#" + anchor }
    openLinks.append(OpenLink(target: document.strings.intern(target), block: paragraph.block, start: position))
  }

  mutating func endHyperlink() { closeLink() }

  private mutating func closeLink() {
    guard let link = openLinks.popLast() else { return }
    append(link, end: position)
  }

  /// A link over several paragraphs gives one entry in each.
  mutating func closeLinksAtEndOfParagraph() {
    for index in openLinks.indices {
      append(openLinks[index], end: position)
      openLinks[index].block = paragraph.block + 1
      openLinks[index].start = 0
    }
  }

  private mutating func append(_ link: OpenLink, end: Int) {
    // A link opened in an earlier paragraph, beyond which text boxes may have taken block numbers.
    let start = link.block == paragraph.block ? link.start : 0
    guard end > start, !link.target.isEmpty else { return }
    guard document.links.count < limits.links else {
      if !hasTooManyLinks { diagnose("too-many-links", .warning, "links beyond \(limits.links) are not listed") }
      return hasTooManyLinks = true
    }
    document.links.append(
      Link(span: BlockSpan(block: paragraph.block, start: start, end: end), target: link.target))
  }

  /// Bookmarks behind the last paragraph of a story stand at its end.
  mutating func placeBookmarksAtEnd() {
    var index = document.bookmarks.count - 1
    while index >= 0, Int(document.bookmarks[index].place.block) >= document.blocks.count {
      if let last = document.blocks.indices.last, document.blocks[last].story == story {
        let end = document.blocks[last].text.count
        document.bookmarks[index].place = BlockSpan(block: last, start: end, end: end)
      } else {
        document.bookmarks.remove(at: index)
      }
      index -= 1
    }
  }

  /// `w:bookmarkStart`, as a point in the paragraph at hand; between paragraphs, at the start of the next one.
  mutating func readBookmark(_ attributes: borrowing XMLAttributes) {
    guard let name = attributes[.name] else { return }
    let place =
      paragraph.isOpen
      ? BlockSpan(block: paragraph.block, start: position, end: position)
      : BlockSpan(block: document.blocks.count, start: 0, end: 0)
    document.bookmarks.append(Bookmark(name: document.strings.intern(name), place: place))
  }
}
