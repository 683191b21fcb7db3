import CollectionStore
import Writers

/// Answers of a collection for programs. What is not known is left out of JSON and empty in CSV.
enum AnswerData {
  /// An object with the rows, each on a line of its own.
  static func json(_ answer: Answer, _ name: String) -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: answer.rows.count * 400 + 256)
    json.beginObject(.lines)
    json.member("schema", "councildocs/\(name)/1")
    json.member("more", answer.hasMore)
    json.key("rows")
    json.beginArray(.lines)
    for row in answer.rows {
      json.beginObject()
      for (column, value) in zip(answer.columns, row) {
        switch value {
        case .text(let text): json.member(column, text)
        case .number(let number): json.member(column, number)
        case .real(let real):
          json.key(column)
          json.number(real)
        case .list(let list):
          json.key(column)
          json.beginArray()
          for text in list { json.string(text) }
          json.end()
        case .none: break
        }
      }
      json.end()
    }
    json.end()
    json.end()
    return json.finished()
  }

  /// A record for the names of the columns, then one for each row.
  static func csv(_ answer: Answer) -> ContiguousArray<UInt8> {
    var csv = CSVOutput()
    csv.record(answer.columns)
    for row in answer.rows { csv.record(answer.columns.map { answer.text(row, $0) ?? "" }) }
    return csv.bytes
  }
}
