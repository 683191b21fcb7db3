import DocumentModel
import OfficePackage
import XMLEvents

/// A field (§17.16) whose end is still to come: its instruction says what it is, its result is text.
struct OpenField {
  var instruction: ContiguousArray<UInt8> = []
  var isInInstruction = true
  var isTableOfContents = false
  /// Whether it has opened a link.
  var hasLink = false
  /// The index in `Document.fields`; -1 for one that is not listed.
  var index = -1
  /// Of a form field: the index in `Document.controls`; -1 for none.
  var control: Int32 = -1
  /// Of a form field: whether the state of its box, and which of its items, was stated.
  var isChecked = false
  var choice: Int?
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
      if let instruction = attributes[.instr] { try appendInstruction(instruction) }
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
    var field = OpenField()
    if mayAdd("fields", to: document.fields.count) {
      field.index = document.fields.count
      let point = startPoint()
      document.fields.append(Field())
      marks.fields.append(PointPair(start: point, end: point))
    }
    fields.append(field)
    openInstructions += 1
  }

  /// A field cannot go on in another story: one that has no end must not swallow the text behind it.
  mutating func endFieldsOfStory() {
    guard !fields.isEmpty else { return }
    diagnose(
      "unclosed-field", .warning,
      openInstructions > 0 ? "a field has no end; the text behind its instruction is left out" : "a field has no end")
    for field in fields {
      if field.isInInstruction { list(field) }
      end(field)
    }
    fields = []
    openInstructions = 0
    openLinks = []
  }

  mutating func appendInstruction(_ text: Span<UInt8>) throws(DocumentError) {
    account[.fieldCode] += text.scalarCount
    guard let last = fields.indices.last, fields[last].isInInstruction else { return }
    guard fields[last].instruction.count <= limits.stringBytes else {
      throw limitExceeded("the instruction of a field has more than \(limits.stringBytes) bytes")
    }
    fields[last].instruction.append(text)
  }

  private mutating func separateField() {
    guard let last = fields.indices.last, fields[last].isInInstruction else { return }
    fields[last].isInInstruction = false
    openInstructions -= 1
    list(fields[last])
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
    if field.isInInstruction {
      openInstructions -= 1
      list(field)
    }
    if field.hasLink { closeLink() }
    end(field)
  }

  /// Notes where the result of a field ends.
  private mutating func end(_ field: OpenField) {
    if field.index >= 0 {
      let end = endPoint()
      marks.fields[field.index].end = end
    }
    endFormField(field)
  }

  /// Notes what a field is, once its instruction is known; its result begins here.
  private mutating func list(_ field: OpenField) {
    guard field.index >= 0 else { return }
    let text = field.instruction.span
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }
    var start = 0
    var end = text.count
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    var nameEnd = start
    while nameEnd < end, !isSpace(text[nameEnd]), text[nameEnd] != UInt8(ascii: "\\") { nameEnd += 1 }
    var name: ContiguousArray<UInt8> = []
    for index in start..<nameEnd {
      name.append((0x61...0x7a).contains(text[index]) ? text[index] - 0x20 : text[index])
    }
    document.fields[field.index].name = document.strings.intern(name.span)
    document.fields[field.index].instruction = document.strings.intern(text.extracting(start..<end))
    let point = startPoint()
    marks.fields[field.index].start = point
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

  /// Tracked changes behind the last paragraph of a story stand at its end.
  mutating func placeRevisionsAtEndOfStory() {
    var entry = document.revisions.count - 1
    while entry >= 0, Int(document.revisions[entry].place.block) >= document.blocks.count {
      let last = document.blocks.count - 1
      let end = last >= 0 ? document.blocks[last].text.count : 0
      document.revisions[entry].place = BlockSpan(block: last, start: end, end: end)
      entry -= 1
    }
  }
}
