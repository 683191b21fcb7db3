import Foundation

/// What is wrong with a file of records.
public struct RecordFailure: Error, CustomStringConvertible {
  /// The file, the line and what is wrong.
  public var description: String
}

/// Files of annotated records.
enum Records {
  /// Reads a file: one record a line, empty lines aside.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: How messages name it.
  ///   - fault: What is wrong with a record; nil where nothing is.
  /// - Returns: The records in their order.
  /// - Throws: `RecordFailure` with the line, where a record cannot be read or has a fault.
  static func read<Record: Decodable>(_ file: URL, name: String, fault: (Record) -> String?) throws(RecordFailure)
    -> [Record]
  {
    guard let content = try? String(contentsOf: file, encoding: .utf8) else {
      throw RecordFailure(description: "\(name): the file cannot be read")
    }
    var records: [Record] = []
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      let record: Record
      do {
        record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      } catch {
        throw RecordFailure(description: "\(name):\(index + 1): this is no record: \(error)")
      }
      if let fault = fault(record) { throw RecordFailure(description: "\(name):\(index + 1): \(fault)") }
      records.append(record)
    }
    return records
  }
}
