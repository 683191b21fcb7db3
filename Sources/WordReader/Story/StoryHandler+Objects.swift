import DocumentModel
import OfficePackage
import XMLEvents

/// The drawing or object at hand.
struct OpenDrawing {
  /// What the file says of it: `wp:docPr`, `v:group`.
  var words = Words()
  /// What it says of one shape or picture in it: `v:shape`, `pic:cNvPr`.
  var pictureWords = Words()
  /// Whether it is a `w:object`, and whether its program was named.
  var isObject = false
  var hasProgram = false
  /// The picture that a `w:object` shows; of account only where no program is named.
  var preview: EmbeddedObject?

  struct Words {
    var name = StringID.empty
    var title = StringID.empty
    var description = StringID.empty
  }
}

/// A text in a part of its own: a chart, a diagram, a chunk.
struct PendingText {
  var kind: ObjectKind
  /// The index in `Document.objects`.
  var object: Int
  var part: String
}

/// What stands beside running text gives an entry each; what has text is read when the part at hand has ended.
extension StoryHandler {
  mutating func readDrawing(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .wpDocumentProperties: drawing.words = words(attributes)
    case .picProperties: drawing.pictureWords = words(attributes)
    case .drawing, .pict, .object:
      // A `w:pict` may stand inside a `w:object`.
      if drawing.isObject, element != .object { return }
      drawing = OpenDrawing()
      drawing.isObject = element == .object
    case .vGroup: drawing.words.description = attributes.intern(.alt, in: &document.strings)
    default:
      drawing.pictureWords = OpenDrawing.Words()
      drawing.pictureWords.description = attributes.intern(.alt, in: &document.strings)
    }
  }

  private mutating func words(_ attributes: borrowing XMLAttributes) -> OpenDrawing.Words {
    OpenDrawing.Words(
      name: attributes.intern(.plainName, in: &document.strings),
      title: attributes.intern(.title, in: &document.strings),
      description: attributes.intern(.description, in: &document.strings))
  }

  mutating func readObject(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .aBlip: addPicture(attributes.string(.rEmbed) ?? attributes.string(.rLink), address: nil)
    case .vImageData:
      addPicture(
        attributes.string(.rID) ?? attributes.string(.relid) ?? attributes.string(.rHref),
        address: attributes.string(.src))
    case .cChart, .cxChart: addText(.chart, attributes.string(.rID))
    case .dgmRelIds: addText(.diagram, attributes.string(.rDm))
    case .subDoc:
      var object = newObject(.subdocument)
      resolve(attributes.string(.rID), into: &object)
      add(object)
      diagnose("subdocument", .warning, "a subdocument in another file is left out")
    default:
      drawing.hasProgram = true
      var object = newObject(.embeddedObject)
      let program: OfficeAttribute = element == .oObject ? .progID : element == .control ? .name : .progId
      object.program = attributes.intern(program, in: &document.strings)
      resolve(attributes.string(.rID), into: &object)
      add(object)
    }
  }

  /// `w:object` has ended: the picture in it is what its program shows.
  mutating func endObject() {
    if !drawing.hasProgram, let preview = drawing.preview { add(preview) }
    drawing = OpenDrawing()
  }

  private mutating func addPicture(_ id: String?, address: String?) {
    var object = newObject(.picture)
    // The shape of a `w:object` has its words for the program as well.
    if !drawing.isObject { drawing.pictureWords = OpenDrawing.Words() }
    resolve(id, into: &object)
    if object.part.isEmpty, let address {
      object.part = document.strings.intern(address)
      object.isExternal = true
    }
    if drawing.isObject {
      if drawing.preview == nil { drawing.preview = object } else { add(object) }
    } else {
      add(object)
    }
  }

  private mutating func addText(_ kind: ObjectKind, _ id: String?) {
    var object = newObject(kind)
    resolve(id, into: &object)
    let index = document.objects.count
    guard add(object), !object.isExternal, let id, let part = relationships[id]?.target else { return }
    pendingTexts.append(PendingText(kind: kind, object: index, part: part))
  }

  /// `w:altChunk` stands between paragraphs: one without text takes its place.
  mutating func readChunk(_ attributes: borrowing XMLAttributes) throws(DocumentError) {
    guard document.stories.indices.contains(Int(story)) else { return }
    if tables.last?.isCellGone == true, tables.last?.story == story { return }
    if !paragraph.isOpen {
      finishContinuedParagraph()
      try beginParagraph(paraID: 0)
      paragraph.numbering = 0
      let index = paragraph.block
      addText(.chunk, attributes.string(.rID))
      endParagraph()
      document.blocks[index].kind = .other
    } else {
      addText(.chunk, attributes.string(.rID))
    }
  }

  private func newObject(_ kind: ObjectKind) -> EmbeddedObject {
    var object = EmbeddedObject(
      kind: kind, anchor: paragraph.isOpen ? BlockSpan(block: paragraph.block, start: position, end: position) : nil)
    let (whole, part) = (drawing.words, drawing.pictureWords)
    object.name = whole.name.isEmpty ? part.name : whole.name
    object.title = whole.title.isEmpty ? part.title : whole.title
    object.description = whole.description.isEmpty ? part.description : whole.description
    return object
  }

  /// Finds out where an object lies.
  private mutating func resolve(_ id: String?, into object: inout EmbeddedObject) {
    guard let id, !id.isEmpty else { return }
    guard let relationship = relationships[id] else {
      return diagnose(
        "dangling-relationship", .warning, "a \(object.kind) names the relationship \(id), which does not exist")
    }
    object.part = document.strings.intern((relationship.isExternal ? "" : partPrefix) + relationship.target)
    object.isExternal = relationship.isExternal
    if relationship.isExternal {
      diagnose("external-object", .note, "a \(object.kind) lies outside of the file: \(relationship.target)")
    }
  }

  @discardableResult
  mutating func add(_ object: EmbeddedObject) -> Bool {
    guard document.objects.count < limits.objects else {
      if !hasTooManyObjects {
        diagnose("too-many-objects", .warning, "objects beyond \(limits.objects) are not listed")
      }
      hasTooManyObjects = true
      return false
    }
    document.objects.append(object)
    return true
  }
}

/// Text in shapes that are no Word text boxes: a text box each.
extension StoryHandler {
  /// `v:textpath` (Part 4 §19.1.2.23): WordArt, whose text is an attribute.
  mutating func readWordArt(_ attributes: borrowing XMLAttributes) throws(DocumentError) {
    guard let text = attributes[.string], !text.isEmpty else { return }
    try beginTextBox()
    try beginParagraph(paraID: 0)
    paragraph.numbering = 0
    beginRun()
    try append(text)
    endParagraph()
    endTextBox()
  }

  /// DrawingML text in the document itself, as in a locked canvas (ECMA-376 Part 1 §20.3).
  mutating func beginShapeText(_ element: OfficeElement) throws(DocumentError) {
    switch element {
    case .aTxBody:
      shapeTexts += 1
      try beginTextBox()
    case .aP where shapeTexts > 0:
      try beginParagraph(paraID: 0)
      paragraph.numbering = 0
    case .aR where shapeTexts > 0: beginRun()
    case .aBr where shapeTexts > 0: try append("\n".utf8.span)
    case .aT where shapeTexts > 0: textTarget = .text
    default: break
    }
  }

  mutating func endShapeText(_ element: OfficeElement) {
    guard shapeTexts > 0 else { return }
    switch element {
    case .aTxBody:
      shapeTexts -= 1
      endTextBox()
    case .aP: endParagraph()
    case .aR: endRun()
    default: textTarget = .none
    }
  }
}
