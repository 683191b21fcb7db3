import DocumentModel
import Tagging

// What is known of tables beyond their grid.
extension JSONWriter {
  static func writeKnowledge(_ annotation: TableAnnotation, to json: inout JSONOutput) {
    if annotation.headerColumns > 0 { json.member("headerColumns", annotation.headerColumns) }
    if annotation.isLayout { json.member("layout", true) }
    if let table = annotation.continues {
      json.key("continues")
      json.table(table)
    }
    if !annotation.notes.isEmpty {
      json.key("notes")
      json.beginArray()
      for block in annotation.notes { json.block(block) }
      json.end()
    }
    write(annotation.unit, to: &json)
    if annotation.columns.isEmpty { return }
    json.key("columnInfo")
    json.beginArray()
    for column in annotation.columns {
      json.beginObject()
      json.member("name", column.name)
      json.member("type", column.type.rawValue)
      write(column.unit, to: &json)
      if column.exceptions > 0 { json.member("exceptions", column.exceptions) }
      json.end()
    }
    json.end()
  }

  private static func write(_ unit: TableUnit?, to json: inout JSONOutput) {
    guard let unit else { return }
    json.key("unit")
    json.beginObject()
    json.member("text", unit.text)
    json.member("currency", ifKnown: unit.currency)
    json.member("measure", ifKnown: unit.measure)
    if unit.exponent > 0 { json.member("exponent", unit.exponent) }
    json.end()
  }

  static func write(_ value: TableValue, to json: inout JSONOutput) {
    json.key("value")
    switch value.content {
    case .number(let number): json.number(number)
    case .text(let text): json.string(text)
    case .nothing: json.null()
    }
  }
}

extension TableAnnotation {
  /// Whether a row sums up others. The rows are in order: binary search.
  package func isTotal(row: Int) -> Bool {
    let index = totalRows.partitioningIndex { $0 >= row }
    return index < totalRows.count && totalRows[index] == row
  }
}
