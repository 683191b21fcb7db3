/// Comma-separated values as RFC 4180 describes them: UTF-8 without a byte order mark, records end in CR LF.
package struct CSVOutput {
  /// What has been written so far.
  package private(set) var bytes: ContiguousArray<UInt8> = []

  /// No records.
  package init() {}

  /// Writes one record.
  package mutating func record(_ fields: some Collection<ContiguousArray<UInt8>>) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(field, isAlone: fields.count == 1)
    }
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }

  /// Writes one record.
  package mutating func record(_ fields: [String]) {
    record(fields.map { ContiguousArray($0.utf8) })
  }

  /// Quotes a field that needs it (RFC 4180 §2 rules 5 to 7). A single empty field is quoted too: an empty line is no
  /// record to most readers.
  private mutating func write(_ field: ContiguousArray<UInt8>, isAlone: Bool) {
    let needsQuotes = field.contains { byte in
      byte == .quote || byte == UInt8(ascii: ",") || byte == .carriageReturn || byte == .lineFeed
    }
    guard needsQuotes || (isAlone && field.isEmpty) else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(.quote)
    for byte in field {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}
