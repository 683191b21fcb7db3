import Glibc

/// The events of one chunk, and the bytes that they speak of, in memory of their own: what libxml2 hands over is gone
/// when its callback returns.
struct EventBuffer {
  private(set) var records: UnsafeMutablePointer<XMLRecord>
  private(set) var recordCount = 0
  private var recordCapacity = 8_192
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var byteCapacity = 131_072

  init() {
    records = .allocate(capacity: recordCapacity)
    bytes = .allocate(capacity: byteCapacity)
  }

  func deallocate() {
    records.deallocate()
    bytes.deallocate()
  }

  mutating func removeAll() {
    recordCount = 0
    byteCount = 0
  }

  /// Adds an event; returns its index.
  @inline(__always)
  @discardableResult
  mutating func append(_ kind: XMLRecord.Kind, name: UInt16) -> Int {
    if recordCount == recordCapacity { growRecords() }
    records[recordCount] = XMLRecord(kind: kind, attributes: 0, name: name, start: 0, count: 0)
    recordCount += 1
    return recordCount - 1
  }

  /// Adds an attribute to the start event at an index, which must be the last one.
  @inline(__always)
  mutating func append(attribute name: UInt16, _ value: UnsafePointer<UInt8>, count: Int, to start: Int) {
    let index = append(.attribute, name: name)
    copy(value, count: count, to: index)
    if count >= 5, memchr(value, 0x26, count) != nil { unescapeAmpersands(at: index) }
    records[start].attributes += 1
  }

  /// libxml2 hands over an ampersand in an attribute as `&#38;`, for a tree that would be parsed again
  /// (`xmlParseAttValueInternal`); no other reference is left at this point.
  @inline(never)
  private mutating func unescapeAmpersands(at index: Int) {
    let first = Int(records[index].start)
    let end = first + Int(records[index].count)
    var write = first
    var read = first
    while read < end {
      bytes[write] = bytes[read]
      let isEscape = read + 5 <= end && memcmp(bytes + read, "&#38;", 5) == 0
      read += isEscape ? 5 : 1
      write += 1
    }
    records[index].count = UInt32(write - first)
    byteCount = write
  }

  /// Adds text; continues the text event before it where there is one.
  @inline(__always)
  mutating func append(text: UnsafePointer<UInt8>, count: Int) {
    if recordCount > 0, records[recordCount - 1].kind == .text {
      reserve(count)
      (bytes + byteCount).update(from: text, count: count)
      byteCount += count
      records[recordCount - 1].count += UInt32(count)
    } else {
      copy(text, count: count, to: append(.text, name: 0))
    }
  }

  /// Adds text that is out of place.
  @inline(never)
  mutating func append(stray text: UnsafePointer<UInt8>, count: Int) {
    copy(text, count: count, to: append(.stray, name: 0))
  }

  @inline(__always)
  private mutating func copy(_ source: UnsafePointer<UInt8>, count: Int, to index: Int) {
    reserve(count)
    (bytes + byteCount).update(from: source, count: count)
    records[index].start = UInt32(byteCount)
    records[index].count = UInt32(count)
    byteCount += count
  }

  @inline(__always)
  private mutating func reserve(_ count: Int) {
    if byteCount + count > byteCapacity { growBytes(by: count) }
  }

  @inline(never)
  private mutating func growRecords() {
    let grown = UnsafeMutablePointer<XMLRecord>.allocate(capacity: recordCapacity * 2)
    grown.update(from: records, count: recordCount)
    records.deallocate()
    records = grown
    recordCapacity *= 2
  }

  @inline(never)
  private mutating func growBytes(by count: Int) {
    while byteCapacity < byteCount + count { byteCapacity *= 2 }
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: byteCapacity)
    grown.update(from: bytes, count: byteCount)
    bytes.deallocate()
    bytes = grown
  }
}
