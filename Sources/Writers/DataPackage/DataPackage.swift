import DocumentModel
package import Tagging

/// A Frictionless Data Package (Data Package standard 2.0) of a collection: one CSV and one file of JSON Lines for each
/// entity, one CSV for each table.
///
/// It takes one paper after the other and keeps nothing of each but the description of its tables.
package struct DataPackage {
  /// What one paper adds.
  package struct Addition {
    /// The files of its tables, below the folder of the package.
    package var tables: [OutputFile] = []
    /// The rows that it adds to each entity, in the order of `Entity.all`.
    package var rows: [(csv: ContiguousArray<UInt8>, lines: ContiguousArray<UInt8>)] = []
  }

  /// The name of the description.
  package static let descriptor = "datapackage.json"
  /// The name of the format on the command line.
  package static let format = "datapackage"

  private var names = UniqueNames()
  private var json = DescriptorOutput()

  /// A package without papers.
  package init() {
    for entity in Entity.all { json.write(entity, name: names.unique(entity.name)) }
  }

  /// The first record of the CSV of an entity.
  package static func heading(of entity: Entity) -> ContiguousArray<UInt8> {
    var output = CSVOutput()
    output.record(entity.fields.map(\.name))
    return output.bytes
  }

  /// Adds a paper.
  ///
  /// - Parameters:
  ///   - annotated: The paper and what was found in it.
  ///   - name: Its path below the inputs, without the extension.
  /// - Returns: The files and rows of this paper.
  package mutating func add(_ annotated: AnnotatedDocument, name: String) -> Addition {
    let contents = CellContents(of: annotated.document)
    var addition = Addition()
    var paths: [String?] = []
    for index in annotated.document.tables.indices {
      guard let table = TableResource(index, annotated, contents) else {
        paths.append(nil)
        continue
      }
      let path = "tables/\(name).t\(index + 1).csv"
      paths.append(path)
      addition.tables.append(OutputFile(path: path, bytes: table.csv()))
      json.write(
        table, name: names.unique(Self.resourceName("\(name).t\(index + 1)")), path: path, key: "\(name)#t\(index + 1)")
    }
    let rows = DocumentRows(annotated, name: name, contents: contents)
    addition.rows = Entity.all.map { entity in
      let rows = rows.rows(of: entity, paths: paths)
      return (rows.csv.bytes, rows.lines)
    }
    return addition
  }

  /// `datapackage.json`
  package func description() -> ContiguousArray<UInt8> { json.finished() }

  /// A name with the characters that the standard allows.
  private static func resourceName(_ name: String) -> String {
    String(
      decoding: name.lowercased().utf8.map { byte in
        byte.isASCIILetterOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") ? byte : UInt8(ascii: "-")
      }, as: UTF8.self)
  }
}

/// The description while it is written: the resources, one behind the other.
private struct DescriptorOutput {
  private var resources: ContiguousArray<UInt8> = []

  mutating func write(_ entity: Entity, name: String) {
    var json = JSONOutput(capacity: 4096)
    begin(&json, name: name, path: entity.name + ".csv")
    json.member("description", entity.meaning)
    json.key("schema")
    json.beginObject(.lines)
    json.key("fields")
    json.beginArray(.lines)
    for field in entity.fields {
      json.beginObject()
      json.member("name", field.name)
      json.member("type", field.type.rawValue)
      json.member("description", field.meaning)
      json.end()
    }
    json.end()
    json.key("primaryKey")
    json.beginArray()
    for name in entity.key { json.string(name) }
    json.end()
    let pointers = entity.fields.filter { $0.pointsAt != nil }
    if !pointers.isEmpty {
      json.key("foreignKeys")
      json.beginArray(.lines)
      for field in pointers {
        guard let target = Entity.all.first(where: { $0.name == field.pointsAt }) else { continue }
        json.beginObject()
        json.key("fields")
        json.beginArray()
        json.string(field.name)
        json.end()
        json.key("reference")
        json.beginObject()
        // An empty name stands for the resource itself.
        json.member("resource", target.name == entity.name ? "" : target.name)
        json.key("fields")
        json.beginArray()
        json.string(target.key[0])
        json.end()
        json.end()
        json.end()
      }
      json.end()
    }
    end(json)
  }

  mutating func write(_ table: TableResource, name: String, path: String, key: String) {
    var json = JSONOutput(capacity: 2048)
    begin(&json, name: name, path: path)
    json.member("title", ifKnown: table.annotation.caption)
    json.member("table", key)
    json.key("schema")
    json.beginObject(.lines)
    json.key("fields")
    json.beginArray(.lines)
    for field in table.fields {
      json.beginObject()
      json.member("name", field.name)
      json.member("type", field.type.rawValue)
      if let column = field.column {
        json.member("description", Self.description(of: column, in: table.annotation))
        json.member("columnType", column.type.rawValue)
        if let unit = column.unit, column.type != .text {
          json.key("unit")
          json.beginObject()
          json.member("text", unit.text)
          json.member("currency", ifKnown: unit.currency)
          json.member("measure", ifKnown: unit.measure)
          if unit.exponent > 0 { json.member("exponent", unit.exponent) }
          json.end()
        }
      } else if field.type == .boolean {
        json.member("description", "Whether the row sums up others.")
      } else if field.place == nil {
        json.member("description", "The row in the table, from 0.")
      }
      json.end()
    }
    json.end()
    json.key("primaryKey")
    json.beginArray()
    json.string(table.fields[0].name)
    json.end()
    end(json)
  }

  /// What a column holds, for people.
  private static func description(of column: TableColumn, in table: TableAnnotation) -> String {
    var text = table.caption ?? ""
    if !column.name.isEmpty { text += (text.isEmpty ? "" : ": ") + column.name }
    if let unit = column.unit, column.type != .text { text += (text.isEmpty ? "" : ", ") + "in " + unit.text }
    return text
  }

  private func begin(_ json: inout JSONOutput, name: String, path: String) {
    json.beginObject(.lines)
    json.member("name", name)
    json.member("type", "table")
    json.member("path", path)
    json.member("scheme", "file")
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    // What is the default all the same: programs that are not told guess, and guess wrong in a short table.
    json.key("dialect")
    json.beginObject()
    json.member("delimiter", ",")
    json.member("lineTerminator", "\r\n")
    json.member("quoteChar", "\"")
    json.member("doubleQuote", true)
    json.end()
  }

  private mutating func end(_ json: consuming JSONOutput) {
    json.end()
    json.end()
    if !resources.isEmpty { resources += ",\n".utf8 }
    resources += json.finished().dropLast()
  }

  func finished() -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: 512)
    json.beginObject()
    json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    json.member("name", "councildocs")
    json.member("title", "What is in a collection of council papers")
    json.end()
    var bytes = json.finished()
    // The object is opened again for its resources, which were written while the papers came.
    while bytes.last != UInt8(ascii: "}") { bytes.removeLast() }
    bytes.removeLast()
    bytes += ", \"resources\": [\n".utf8
    bytes += resources
    bytes += "\n]}\n".utf8
    return bytes
  }
}
