/// A JSON text (RFC 8259) while it is written: UTF-8 bytes, nothing held twice, no Unicode beyond ASCII escaped.
///
/// A container is laid out in lines (each member on a line of its own) or in one line. So a file reads well and a block,
/// a cell or a reference is one line that line tools can find. Commas, line ends and indents are put in by themselves.
package struct JSONOutput {
  /// How a container is laid out.
  package enum Layout {
    /// Each member on a line of its own, indented.
    case lines
    /// All in one line.
    case line
  }

  private struct Container {
    var end: UInt8
    var layout: Layout
    var isEmpty = true
  }

  /// What has been written so far.
  package private(set) var bytes: ContiguousArray<UInt8> = []
  /// The containers that are open, with one around the whole text.
  private var open = [Container(end: 0, layout: .line)]
  private var indent = 0
  private var isAfterKey = false

  /// An empty text with room for a number of bytes.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  // MARK: Containers

  /// Begins an object.
  package mutating func beginObject(_ layout: Layout = .line) { begin("{", end: "}", layout) }

  /// Begins an array.
  package mutating func beginArray(_ layout: Layout = .line) { begin("[", end: "]", layout) }

  /// Ends the innermost container.
  package mutating func end() {
    let container = open.removeLast()
    if container.layout == .lines {
      indent -= 1
      if !container.isEmpty { breakLine() }
    }
    bytes.append(container.end)
  }

  /// Ends the text and returns it, with a line feed behind it.
  package consuming func finished() -> ContiguousArray<UInt8> {
    bytes.append(.lineFeed)
    return bytes
  }

  private mutating func begin(_ start: Unicode.Scalar, end: Unicode.Scalar, _ layout: Layout) {
    separate()
    bytes.append(UInt8(ascii: start))
    open.append(Container(end: UInt8(ascii: end), layout: layout))
    if layout == .lines { indent += 1 }
  }

  /// Writes what stands between two members, unless a key was just written.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    let last = open.count - 1
    let isFirst = open[last].isEmpty
    open[last].isEmpty = false
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if open[last].layout == .lines {
      breakLine()
    } else if !isFirst {
      bytes.append(.space)
    }
  }

  private mutating func breakLine() {
    bytes.append(.lineFeed)
    for _ in 0..<indent * 2 { bytes.append(.space) }
  }

  // MARK: Values

  /// Writes the name of the next member. Names are the writer's own and need no escapes.
  package mutating func key(_ name: String) {
    separate()
    bytes.append(.quote)
    bytes.append(contentsOf: name.utf8)
    bytes.append(.quote)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(.space)
    isAfterKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(.quote)
    if JSONEscape.firstPlace(in: text.utf8.span, from: 0) == text.utf8.count {
      bytes.append(contentsOf: text.utf8)
    } else {
      appendSlowly(text.utf8.span)
    }
    bytes.append(.quote)
  }

  /// Writes a short string of UTF-8 bytes.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(.quote)
    appendSlowly(text)
    bytes.append(.quote)
  }

  /// Writes a string from a range of a UTF-8 buffer.
  package mutating func string(_ buffer: ContiguousArray<UInt8>, _ range: Range<Int>) {
    separate()
    bytes.append(.quote)
    append(buffer, range)
    bytes.append(.quote)
  }

  /// Writes a string from several ranges of a UTF-8 buffer, joined by line feeds.
  package mutating func lines(_ buffer: ContiguousArray<UInt8>, _ ranges: some Sequence<Range<Int>>) {
    separate()
    bytes.append(.quote)
    var isFirst = true
    for range in ranges {
      if !isFirst { JSONEscape.append(.lineFeed, to: &bytes) }
      isFirst = false
      append(buffer, range)
    }
    bytes.append(.quote)
  }

  /// Writes an id: a letter and a number.
  package mutating func id(_ letter: Unicode.Scalar, _ number: Int) {
    separate()
    bytes.append(.quote)
    bytes.append(UInt8(ascii: letter))
    append(number)
    bytes.append(.quote)
  }

  /// Writes a string of eight hexadecimal digits, as Word writes the ids of paragraphs.
  package mutating func hexadecimal(_ number: UInt32) {
    separate()
    bytes.append(.quote)
    for shift in stride(from: UInt32(28), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
    bytes.append(.quote)
  }

  /// Writes a number.
  package mutating func integer(_ number: Int) {
    separate()
    append(number)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Copies whole stretches without escapes: nearly all text is one.
  private mutating func append(_ buffer: ContiguousArray<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while true {
      let escape = JSONEscape.firstPlace(in: buffer.span.extracting(..<range.upperBound), from: start)
      bytes.append(contentsOf: buffer[start..<escape])
      if escape == range.upperBound { return }
      JSONEscape.append(buffer[escape], to: &bytes)
      start = escape + 1
    }
  }

  private mutating func appendSlowly(_ text: Span<UInt8>) {
    for index in text.indices {
      if JSONEscape.isNeeded(text[index]) {
        JSONEscape.append(text[index], to: &bytes)
      } else {
        bytes.append(text[index])
      }
    }
  }

  private mutating func append(_ number: Int) {
    if number < 10, number >= 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }
}

extension JSONOutput {
  /// Writes a member with a string.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a string, or nothing where there is none.
  package mutating func member(_ name: String, ifKnown text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member with a string, or `null` where there is none.
  package mutating func member(_ name: String, orNull text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member with a number.
  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  /// Writes a member with a truth value.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
}
