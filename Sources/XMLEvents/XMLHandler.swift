public import DocumentModel

/// Takes the events of one part, in document order.
///
/// Every element in the list of names gives a `start` and an `end`; elements that are not in it are transparent: their
/// children are reported as if the element were not there. What a handler throws ends the reading of the part.
public protocol XMLHandler: ~Copyable {
  /// The elements that the handler knows; raw values are the codes of `XMLNames.elements`.
  associatedtype Element: RawRepresentable where Element.RawValue == UInt16

  /// An element begins.
  mutating func start(_ element: Element, _ attributes: borrowing XMLAttributes) throws(DocumentError)
  /// An element ends.
  mutating func end(_ element: Element) throws(DocumentError)
  /// Text directly inside an element that holds text. One text may come in several pieces.
  mutating func text(_ text: Span<UInt8>) throws(DocumentError)
  /// Text directly inside an element that should hold none, known or not. It is never only white space.
  mutating func strayText(_ text: Span<UInt8>) throws(DocumentError)
}

extension XMLHandler where Self: ~Copyable {
  /// Passes over it.
  @inlinable
  public mutating func strayText(_ text: Span<UInt8>) {}
}

/// The attributes of one element, as far as their names are known. Valid while the handler's method runs.
@frozen
public struct XMLAttributes: ~Escapable {
  @usableFromInline let records: Span<XMLRecord>
  @usableFromInline let bytes: Span<UInt8>

  @inlinable
  @_lifetime(copy records, copy bytes)
  init(records: Span<XMLRecord>, bytes: Span<UInt8>) {
    self.records = records
    self.bytes = bytes
  }

  /// The value of an attribute by the code of its name, with entities replaced; nil where the element has none.
  @inlinable
  @_lifetime(copy self)
  public func value(_ code: UInt16) -> Span<UInt8>? {
    for index in records.indices where records[index].name == code {
      let start = Int(records[index].start)
      return bytes.extracting(start..<start + Int(records[index].count))
    }
    return nil
  }
}

/// Some events in a row. Valid while the closure that takes it runs.
@frozen
public struct XMLBatch: ~Escapable {
  @usableFromInline let records: Span<XMLRecord>
  @usableFromInline let bytes: Span<UInt8>

  @_lifetime(copy records, copy bytes)
  init(records: Span<XMLRecord>, bytes: Span<UInt8>) {
    self.records = records
    self.bytes = bytes
  }

  /// Hands the events to a handler.
  ///
  /// Inlinable, so that the loop is specialised for the handler in the handler's own module.
  ///
  /// - Throws: What the handler throws.
  @inlinable
  public func dispatch<Handler: XMLHandler & ~Copyable>(to handler: inout Handler) throws(DocumentError) {
    var index = 0
    while index < records.count {
      let record = records[index]
      index += 1
      switch record.kind {
      case .start:
        let last = index + Int(record.attributes)
        if let element = Handler.Element(rawValue: record.name) {
          try handler.start(element, XMLAttributes(records: records.extracting(index..<last), bytes: bytes))
        }
        index = last
      case .end:
        if let element = Handler.Element(rawValue: record.name) { try handler.end(element) }
      case .text:
        try handler.text(bytes.extracting(Int(record.start)..<Int(record.start + record.count)))
      case .stray:
        try handler.strayText(bytes.extracting(Int(record.start)..<Int(record.start + record.count)))
      case .attribute: break
      }
    }
  }
}

/// One event, or one attribute of the event before it.
@frozen
@usableFromInline
struct XMLRecord: BitwiseCopyable {
  @frozen
  @usableFromInline
  enum Kind: UInt8, BitwiseCopyable { case start, end, text, stray, attribute }

  @usableFromInline var kind: Kind
  /// Of a start: how many attributes follow.
  @usableFromInline var attributes: UInt8
  /// The code of the name.
  @usableFromInline var name: UInt16
  /// The first byte of the text or value.
  @usableFromInline var start: UInt32
  /// The number of bytes of the text or value.
  @usableFromInline var count: UInt32
}
