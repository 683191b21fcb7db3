import DocumentModel

// What Word says inside running text: equations, readings, fields, content controls, bookmarks.
extension JSONWriter {
  static func writeInlines(of document: Document, to json: inout JSONOutput) {
    writeEquations(of: document, to: &json)
    writeReadings(of: document, to: &json)
    writeFields(of: document, to: &json)
    writeControls(of: document, to: &json)
    writeBookmarks(of: document, to: &json)
  }

  private static func writeEquations(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("equations")
    json.beginArray(.lines)
    for equation in document.equations {
      json.beginObject()
      if !equation.latex.isEmpty {
        json.member("latex", document.strings.utf8(equation.latex))
      }
      write(equation.span, of: document, &offsets, to: &json)
      if equation.isDisplay { json.member("display", true) }
      json.end()
    }
    json.end()
  }

  private static func writeReadings(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("ruby")
    json.beginArray(.lines)
    for reading in document.readings {
      json.beginObject()
      json.member("reading", document.strings.utf8(reading.text))
      write(reading.span, of: document, &offsets, to: &json)
      json.end()
    }
    json.end()
  }

  private static func writeFields(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("fields")
    json.beginArray(.lines)
    for field in document.fields {
      json.beginObject()
      json.member("name", document.strings.utf8(field.name))
      json.member("instruction", document.strings.utf8(field.instruction))
      let result = field.result
      json.key("block")
      json.block(Int(result.start.block))
      json.member("start", offsets.scalars(before: result.start, of: document))
      if result.end.block != result.start.block {
        json.key("endBlock")
        json.block(Int(result.end.block))
      }
      json.member("end", offsets.scalars(before: result.end, of: document))
      json.end()
    }
    json.end()
  }

  private static func writeControls(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("controls")
    json.beginArray(.lines)
    for control in document.controls {
      json.beginObject()
      json.member("kind", control.kind.outputName)
      if control.isLegacy { json.member("legacy", true) }
      if control.id != 0 { json.member("id", Int(control.id)) }
      let members = [
        ("tag", control.tag), ("title", control.title), ("lock", control.lock), ("value", control.value),
        ("xpath", control.xpath),
      ]
      for (name, text) in members where !text.isEmpty {
        json.key(name)
        json.string(document.strings.utf8(text))
      }
      if control.isPlaceholder { json.member("placeholder", true) }
      if !control.items.isEmpty {
        json.key("items")
        json.beginArray()
        for item in document.controlItems[control.items.range] {
          json.beginObject()
          json.member("text", document.strings[item.text])
          json.member("value", document.strings[item.value])
          json.end()
        }
        json.end()
      }
      write(control.content, of: document, &offsets, to: &json)
      json.end()
    }
    json.end()
  }

  private static func writeBookmarks(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("bookmarks")
    json.beginArray(.lines)
    for bookmark in document.bookmarks {
      let range = bookmark.range
      json.beginObject()
      json.member("name", document.strings.utf8(bookmark.name))
      json.key("block")
      json.block(Int(range.start.block))
      json.member("offset", offsets.scalars(before: range.start, of: document))
      if range.end != range.start {
        json.key("endBlock")
        json.block(Int(range.end.block))
        json.member("endOffset", offsets.scalars(before: range.end, of: document))
      }
      json.end()
    }
    json.end()
  }

  /// Writes the points that a stretch begins and ends at.
  static func write(
    _ stretch: Stretch, of document: Document, _ offsets: inout ScalarOffsets, to json: inout JSONOutput
  ) {
    json.key("start")
    write(stretch.start, of: document, &offsets, to: &json)
    json.key("end")
    write(stretch.end, of: document, &offsets, to: &json)
  }

  static func write(
    _ point: TextPoint, of document: Document, _ offsets: inout ScalarOffsets, to json: inout JSONOutput
  ) {
    json.beginObject()
    json.key("block")
    json.block(Int(point.block))
    json.member("offset", offsets.scalars(before: point, of: document))
    json.end()
  }
}

extension ScalarOffsets {
  /// The number of Unicode scalars before a point.
  mutating func scalars(before point: TextPoint, of document: Document) -> Int {
    scalars(before: point.offset, inBlock: point.block, of: document)
  }
}

extension ControlKind {
  /// The name in the output: that of the element of the standard.
  var outputName: String {
    switch self {
    case .richText: "richText"
    case .text: "text"
    case .date: "date"
    case .dropDownList: "dropDownList"
    case .comboBox: "comboBox"
    case .checkbox: "checkbox"
    case .picture: "picture"
    case .group: "group"
    case .repeatingSection: "repeatingSection"
    case .repeatingSectionItem: "repeatingSectionItem"
    case .docPartObj: "docPartObj"
    case .docPartList: "docPartList"
    case .equation: "equation"
    case .citation: "citation"
    case .bibliography: "bibliography"
    }
  }
}
