import Tagging

/// A kind of row in a data package: what columns it has and what they point at.
package struct Entity: Sendable {
  /// The types of Table Schema that are used.
  package enum FieldType: String, Sendable {
    case string
    case integer
    case number
    case boolean
    case date
  }

  /// A column.
  package struct Field: Sendable {
    /// The name in CSV and JSON.
    package var name: String
    package var type: FieldType
    /// What it holds, for people.
    package var meaning: String
    /// The entity whose key the column holds; nil for none.
    package var pointsAt: String?

    init(_ name: String, _ type: FieldType = .string, _ meaning: String, pointsAt: String? = nil) {
      self.name = name
      self.type = type
      self.meaning = meaning
      self.pointsAt = pointsAt
    }
  }

  /// The name of its files, without the extension.
  package var name: String
  /// What a row is, for people.
  package var meaning: String
  /// The columns that together are different in each row.
  package var key: [String]
  package var fields: [Field]
}

/// One value of a row; nil for what is not known.
enum EntityValue {
  case text(String?)
  case integer(Int?)
  case number(DecimalNumber?)
  case boolean(Bool)
}

/// The rows of one entity, as CSV and as lines of JSON.
struct EntityRows {
  let entity: Entity
  private(set) var csv = CSVOutput()
  private(set) var lines: ContiguousArray<UInt8> = []

  init(_ entity: Entity) { self.entity = entity }

  /// Adds a row with a value for each column. Lines of JSON have every member in every row, `null` for what is not known.
  mutating func add(_ values: [EntityValue]) {
    csv.record(values.map(\.field))
    var json = JSONOutput(capacity: 512)
    json.beginObject()
    for (field, value) in zip(entity.fields, values) {
      json.key(field.name)
      switch value {
      case .text(let text?): json.string(text)
      case .integer(let number?): json.integer(number)
      case .number(let number?): json.number(number)
      case .boolean(let flag): json.boolean(flag)
      case .text(nil), .integer(nil), .number(nil): json.null()
      }
    }
    json.end()
    lines += json.finished()
  }
}

extension EntityValue {
  /// The value as a field of CSV; empty for what is not known.
  var field: String {
    switch self {
    case .text(let text): text ?? ""
    case .integer(let number): number.map { String($0) } ?? ""
    case .number(let number): number?.description ?? ""
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}
