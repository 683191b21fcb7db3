/// The identity of a short string in a document's `StringPool`; equal strings have equal ids.
@frozen
public struct StringID: Hashable, Sendable {
  /// The index in the pool; 0 is the empty string.
  public var index: Int32

  /// The id with an index.
  @inlinable public init(index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// The id of the empty string, which also stands for "none".
  @inlinable public static var empty: StringID { StringID(index: 0) }
  /// Whether the string is empty.
  @inlinable public var isEmpty: Bool { index == 0 }
}

/// The short strings of one document – list labels, style ids, addresses, names of parts – kept once each.
///
/// A table with open addressing over one buffer, so that a label or a style id costs no allocation of its own.
public struct StringPool: Sendable {
  /// All strings, one behind the other.
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each string ends; it begins where the one before ends.
  private var ends: ContiguousArray<Int32> = [0]
  /// Differs from run to run, so that no file can be made whose strings all have one hash. Ids do not depend on it.
  private let seed = UInt64.random(in: .min ... .max)
  /// Ids by hash; -1 is free. The size is a power of two.
  private var slots: ContiguousArray<Int32>

  /// A pool that holds the empty string alone.
  public init() {
    slots = ContiguousArray(repeating: -1, count: 64)
  }

  /// The number of strings, the empty one included.
  public var count: Int { ends.count }

  /// The number of bytes of all strings.
  public var byteCount: Int { bytes.count }

  /// Returns the id of a string, which is added when it is new.
  public mutating func intern(_ text: Span<UInt8>) -> StringID {
    if text.isEmpty { return .empty }
    let slot = slot(of: text)
    if slots[slot] >= 0 { return StringID(index: Int(slots[slot])) }
    let id = StringID(index: ends.count)
    bytes.append(text)
    ends.append(Int32(bytes.count))
    slots[slot] = id.index
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// Returns the id of a string, which is added when it is new.
  public mutating func intern(_ text: String) -> StringID {
    let bytes = ContiguousArray(text.utf8)
    return intern(bytes.span)
  }

  /// Returns the id of a string given as a range of bytes, which is added when it is new.
  public mutating func intern(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> StringID {
    intern(bytes.span.extracting(range))
  }

  /// Returns the id of a string already in the pool, or nil.
  public func find(_ text: Span<UInt8>) -> StringID? {
    if text.isEmpty { return .empty }
    let slot = slot(of: text)
    return slots[slot] >= 0 ? StringID(index: Int(slots[slot])) : nil
  }

  /// Where a string stands in the table, or the free place where it would.
  private func slot(of text: Span<UInt8>) -> Int {
    var slot = hash(text) & (slots.count - 1)
    while slots[slot] >= 0, !equals(StringID(index: Int(slots[slot])), text) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The UTF-8 bytes of a string.
  @_lifetime(borrow self)
  public func utf8(_ id: StringID) -> Span<UInt8> {
    bytes.span.extracting(range(of: id))
  }

  /// The string with an id.
  public subscript(id: StringID) -> String {
    String(decoding: bytes[range(of: id)], as: UTF8.self)
  }

  private func range(of id: StringID) -> Range<Int> {
    id.isEmpty ? 0..<0 : Int(ends[Int(id.index) - 1])..<Int(ends[Int(id.index)])
  }

  private func equals(_ id: StringID, _ text: Span<UInt8>) -> Bool {
    let range = range(of: id)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: -1, count: slots.count * 2)
    for index in 1..<ends.count {
      var slot = hash(bytes.span.extracting(range(of: StringID(index: index)))) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// FNV-1a, folded so that the low bits depend on all bytes.
  private func hash(_ text: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for index in text.indices {
      hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff)
  }
}
