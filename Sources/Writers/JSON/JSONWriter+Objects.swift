import DocumentModel

// What the file holds beside its text: its properties, pictures, charts and the like.
extension JSONWriter {
  static func writeProperties(_ properties: DocumentProperties, to json: inout JSONOutput) {
    json.key("properties")
    json.beginObject(.lines)
    let core = [
      ("title", properties.title), ("subject", properties.subject), ("creator", properties.creator),
      ("keywords", properties.keywords), ("description", properties.description),
      ("lastModifiedBy", properties.lastModifiedBy), ("created", properties.created),
      ("modified", properties.modified), ("language", properties.language),
    ].filter { !$0.1.isEmpty }
    if !core.isEmpty {
      json.key("core")
      json.beginObject()
      for (name, value) in core { json.member(name, value) }
      json.end()
    }
    writeApplication(properties.application, to: &json)
    writeCustom(properties.custom, to: &json)
    json.end()
  }

  private static func writeApplication(_ application: ApplicationProperties, to json: inout JSONOutput) {
    guard application != ApplicationProperties() else { return }
    json.key("app")
    json.beginObject()
    let texts = [
      ("application", application.application), ("appVersion", application.version), ("company", application.company),
      ("manager", application.manager), ("template", application.template),
      ("hyperlinkBase", application.hyperlinkBase),
    ]
    for (name, value) in texts where !value.isEmpty { json.member(name, value) }
    let numbers = [
      ("pages", application.pages), ("words", application.words), ("characters", application.characters),
      ("charactersWithSpaces", application.charactersWithSpaces), ("lines", application.lines),
      ("paragraphs", application.paragraphs), ("totalTime", application.totalTime),
      ("docSecurity", application.docSecurity),
    ]
    for (name, value) in numbers { if let value { json.member(name, value) } }
    json.end()
  }

  /// Of properties with one name, which no file should have, the first counts.
  private static func writeCustom(_ custom: [CustomProperty], to json: inout JSONOutput) {
    guard !custom.isEmpty else { return }
    json.key("custom")
    json.beginObject(.lines)
    var names: Set<String> = []
    for property in custom where names.insert(property.name).inserted {
      json.key(escaping: property.name)
      if property.values.count == 1 {
        write(property.values[0], to: &json)
      } else {
        json.beginArray()
        for value in property.values { write(value, to: &json) }
        json.end()
      }
    }
    json.end()
  }

  private static func write(_ value: CustomProperty.Value, to json: inout JSONOutput) {
    switch value {
    case .text(let text): json.string(text)
    case .integer(let number): json.integer(number)
    case .number(let number): json.number(number)
    case .boolean(let value): json.boolean(value)
    }
  }

  static func writeObjects(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("objects")
    json.beginArray(.lines)
    for object in document.objects {
      json.beginObject()
      json.member("kind", object.kind.outputName)
      let texts = [
        (object.isExternal ? "url" : "part", object.part), ("name", object.name), ("title", object.title),
        ("description", object.description), ("program", object.program),
      ]
      for (name, id) in texts where !id.isEmpty {
        json.key(name)
        json.string(document.strings.utf8(id))
      }
      if let anchor = object.anchor {
        json.key("block")
        json.block(Int(anchor.block))
        json.member("offset", offsets.scalars(before: anchor.start, inBlock: anchor.block, of: document))
      }
      if object.story >= 0 {
        json.key("blocks")
        json.beginArray()
        for block in document.stories[Int(object.story)].blocks.range
        where document.blocks[block].story == object.story { json.block(block) }
        json.end()
      }
      json.end()
    }
    json.end()
  }
}
