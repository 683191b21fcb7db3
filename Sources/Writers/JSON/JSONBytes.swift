/// The bytes of a JSON text while it grows.
///
/// Room is made in large pieces and filled through spans: a text has millions of small writes, and each call of `append`
/// costs more than the bytes it brings.
struct JSONBytes: ~Copyable {
  /// What has been written, and room behind it.
  private var storage: ContiguousArray<UInt8> = []
  /// The number of bytes written.
  private(set) var count = 0

  /// No bytes, with room for a number of them.
  init(capacity: Int) {
    makeRoom(for: max(capacity, 256))
  }

  /// The bytes, without the room behind them.
  consuming func finished() -> ContiguousArray<UInt8> {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// Takes the bytes so far and begins anew.
  mutating func take() -> ContiguousArray<UInt8> {
    let bytes = ContiguousArray(storage[..<count])
    count = 0
    return bytes
  }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    storage[count] = byte
    count &+= 1
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: Span<UInt8>) {
    makeRoom(for: bytes.count)
    let start = count
    var all = storage.mutableSpan
    var room = all._mutatingExtracting(start..<start + bytes.count)
    for index in bytes.indices { room[index] = bytes[index] }
    count += bytes.count
  }

  /// Appends the name of a member, and the comma before it unless it is the first.
  mutating func append(key: Span<UInt8>, isFirst: Bool) {
    makeRoom(for: key.count + 6)
    var position = count
    var room = storage.mutableSpan
    if !isFirst {
      room[position] = UInt8(ascii: ",")
      room[position + 1] = .space
      position += 2
    }
    room[position] = .quote
    position += 1
    for index in key.indices { room[position + index] = key[index] }
    position += key.count
    room[position] = .quote
    room[position + 1] = UInt8(ascii: ":")
    room[position + 2] = .space
    count = position + 3
  }

  /// Appends the content of a JSON string.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    makeRoom(for: text.count)
    var start = 0
    while start < text.count {
      let piece = text.extracting(start..<min(start + 128, text.count))
      if !appendPlain(piece) {
        for index in piece.indices { appendEscaped(piece[index]) }
      }
      start += piece.count
    }
  }

  /// Appends a piece of text where it holds nothing to be escaped, or returns false.
  ///
  /// One loop copies and tests; it has no way out in the middle, so that the compiler turns it into vector instructions.
  private mutating func appendPlain(_ text: Span<UInt8>) -> Bool {
    makeRoom(for: text.count)
    let start = count
    var all = storage.mutableSpan
    var room = all._mutatingExtracting(start..<start + text.count)
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      room[index] = byte
      found |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    if found == 0 { count += text.count }
    return found == 0
  }

  /// Appends one byte of the content of a JSON string, with the short escape where there is one.
  mutating func appendEscaped(_ byte: UInt8) {
    guard Self.isEscaped(byte) else {
      append(byte)
      return
    }
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    default:
      append("u00".utf8.span)
      append(byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let digit = byte & 15
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Appends a number in decimal digits.
  mutating func append(_ number: Int) {
    // The longest one, Int.min, has 19 digits and a sign.
    makeRoom(for: 20)
    let start = count
    var room = storage.mutableSpan
    var rest = number.magnitude
    var end = start + (number < 0 ? 1 : 0) + 1
    while rest >= 10 {
      rest /= 10
      end += 1
    }
    if number < 0 { room[start] = UInt8(ascii: "-") }
    rest = number.magnitude
    var position = end
    repeat {
      position -= 1
      room[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    count = end
  }

  /// Appends hexadecimal digits, in capitals.
  mutating func append(hexadecimal number: UInt32, digits: Int = 8) {
    for shift in stride(from: 4 * (digits - 1), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift) & 15
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// Whether JSON does not take a byte as it is in a string (RFC 8259 §7).
  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if storage.count &- count < more { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    let added = max(more, storage.count)
    storage.append(addingCapacity: added) { $0.append(repeating: 0, count: added) }
  }
}
