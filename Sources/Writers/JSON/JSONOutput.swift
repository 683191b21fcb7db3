package import Tagging

/// A JSON text (RFC 8259) while it is written: UTF-8 bytes, nothing held twice, no Unicode beyond ASCII escaped.
///
/// A container is laid out in lines (each member on a line of its own) or in one line. So a file reads well and a block,
/// a cell or a reference is one line that line tools can find. Commas, line ends and indents are put in by themselves.
package struct JSONOutput: ~Copyable {
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

  private var bytes: JSONBytes
  /// The innermost open container.
  private var container = Container(end: 0, layout: .line)
  /// The containers around it.
  private var outer: [Container] = []
  private var indent = 0
  private var isAfterKey = false

  /// An empty text with room for a number of bytes.
  package init(capacity: Int = 0) {
    bytes = JSONBytes(capacity: capacity)
  }

  // MARK: Containers

  /// Begins an object.
  package mutating func beginObject(_ layout: Layout = .line) { begin("{", end: "}", layout) }

  /// Begins an array.
  package mutating func beginArray(_ layout: Layout = .line) { begin("[", end: "]", layout) }

  /// Ends the innermost container.
  package mutating func end() {
    if container.layout == .lines {
      indent -= 1
      if !container.isEmpty { breakLine() }
    }
    bytes.append(container.end)
    container = outer.removeLast()
  }

  /// Returns the text, with a line feed behind it.
  package consuming func finished() -> ContiguousArray<UInt8> {
    bytes.append(.lineFeed)
    return bytes.finished()
  }

  /// The number of bytes that were written and not taken.
  package var count: Int { bytes.count }

  /// Takes what was written so far; the rest of the text follows in further pieces.
  package mutating func takePiece() -> ContiguousArray<UInt8> { bytes.take() }

  private mutating func begin(_ start: Unicode.Scalar, end: Unicode.Scalar, _ layout: Layout) {
    separate()
    bytes.append(UInt8(ascii: start))
    outer.append(container)
    container = Container(end: UInt8(ascii: end), layout: layout)
    if layout == .lines { indent += 1 }
  }

  /// Writes what stands between two members, unless a key was just written.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    let isFirst = container.isEmpty
    container.isEmpty = false
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if container.layout == .lines {
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

  /// Writes the name of the next member, whatever is in it.
  package mutating func key(escaping name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(.space)
    isAfterKey = true
  }

  /// Writes a number that is finite.
  package mutating func number(_ number: Double) {
    separate()
    bytes.append("\(number)".utf8.span)
  }

  /// Writes a decimal number as it is.
  package mutating func number(_ number: DecimalNumber) {
    separate()
    bytes.append(number.description.utf8.span)
  }

  /// Writes the name of the next member. Names are the writer's own and need no escapes.
  package mutating func key(_ name: String) {
    var isFirst = container.isEmpty
    if container.layout == .lines {
      separate()
      isFirst = true
    }
    container.isEmpty = false
    bytes.append(key: name.utf8.span, isFirst: isFirst)
    isAfterKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) { string(text.utf8.span) }

  /// Writes a string of UTF-8 bytes.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(.quote)
    bytes.appendEscaped(text)
    bytes.append(.quote)
  }

  /// Writes a string from several ranges of a UTF-8 buffer, joined by line feeds.
  package mutating func lines(_ buffer: Span<UInt8>, _ ranges: some Sequence<Range<Int>>) {
    separate()
    bytes.append(.quote)
    var isFirst = true
    for range in ranges {
      if !isFirst { bytes.appendEscaped(.lineFeed) }
      isFirst = false
      bytes.appendEscaped(buffer.extracting(range))
    }
    bytes.append(.quote)
  }

  /// Writes an id: a letter and a number.
  package mutating func id(_ letter: Unicode.Scalar, _ number: Int) {
    separate()
    bytes.append(.quote)
    bytes.append(UInt8(ascii: letter))
    bytes.append(number)
    bytes.append(.quote)
  }

  /// Writes a string of eight hexadecimal digits, as Word writes the ids of paragraphs.
  package mutating func hexadecimal(_ number: UInt32) {
    separate()
    bytes.append(.quote)
    bytes.append(hexadecimal: number)
    bytes.append(.quote)
  }

  /// Writes a string of six hexadecimal digits: a colour, red first.
  package mutating func colour(_ number: UInt32) {
    separate()
    bytes.append(.quote)
    bytes.append(hexadecimal: number, digits: 6)
    bytes.append(.quote)
  }

  /// Writes a number.
  package mutating func integer(_ number: Int) {
    separate()
    bytes.append(number)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append((value ? "true" : "false").utf8.span)
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append("null".utf8.span)
  }
}

extension JSONOutput {
  /// Writes a member with a string.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a string in UTF-8.
  package mutating func member(_ name: String, _ text: Span<UInt8>) {
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
