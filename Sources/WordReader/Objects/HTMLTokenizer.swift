import DocumentModel
import XMLEvents

/// The elements of HTML that say something of its text; all others are transparent.
enum HTMLElement: String {
  case p, div, br, hr, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, tr, td, th, thead, tbody, tfoot, caption
  case pre, blockquote, title, script, style, head, body, img, section, article, header, footer, address, center
  case form, fieldset, figure, figcaption, textarea, noscript, template
}

/// Cuts HTML into tags and text, whatever is wrong with it.
///
/// Libraries that build upon tags compare each attribute with all others, or each end tag with all open ones; one hostile
/// tag of a megabyte would keep them busy for minutes. This walks over the bytes once, and keeps what the reader asks
/// for: a few attributes.
struct HTMLTokenizer: ~Escapable {
  enum Token {
    case start(HTMLElement)
    case end(HTMLElement)
    /// Text, with references not yet replaced.
    case text(Range<Int>)
  }

  let bytes: Span<UInt8>
  private var position = 0
  /// The attributes of the tag at hand: `colspan`, `rowspan`, `start`, `value`, `alt`, `src`.
  private(set) var attributes: [String: String] = [:]

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      if bytes[position] != UInt8(ascii: "<") || !isMarkup(at: position) {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(start..<position)
      }
      let mark = bytes[position + 1]
      if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") {
        skipDeclaration()
      } else if let token = tag() {
        return token
      }
    }
    return nil
  }

  private func isMarkup(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "/") { return index + 2 < bytes.count && Self.isLetter(bytes[index + 2]) }
    return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || Self.isLetter(next)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func skipDeclaration() {
    if starts("<!--", at: position) {
      position += 4
      while position < bytes.count, !starts("-->", at: position) { position += 1 }
      position = min(position + 3, bytes.count)
    } else {
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      position = min(position + 1, bytes.count)
    }
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    index + text.utf8CodeUnitCount <= bytes.count
      && bytes.extracting(index..<index + text.utf8CodeUnitCount).equalsFolded(text)
  }

  private mutating func tag() -> Token? {
    position += 1
    let isEnd = bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    // A longer name is none of ours.
    let name = bytes.extracting(start..<min(position, start + 16)).string.lowercased()
    attributes = [:]
    readAttributes()
    guard let element = HTMLElement(rawValue: name) else { return nil }
    if !isEnd, element == .script || element == .style { skipRaw(name) }
    if element == .script || element == .style { return nil }
    return isEnd ? .end(element) : .start(element)
  }

  private mutating func readAttributes() {
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let start = position
      position += 1
      while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: "="),
        bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/")
      { position += 1 }
      let name = start..<position
      while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
      keep(name, value())
    }
    position = min(position + 1, bytes.count)
  }

  private mutating func value() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      let end = position
      position = min(position + 1, bytes.count)
      return start..<end
    }
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  private mutating func keep(_ name: Range<Int>, _ value: Range<Int>) {
    guard name.count < 8, value.count < 4_096 else { return }
    let name = bytes.extracting(name).string.lowercased()
    guard ["colspan", "rowspan", "start", "value", "alt", "src"].contains(name), attributes[name] == nil else { return }
    attributes[name] = bytes.extracting(value).string
  }

  /// The content of a script or a style sheet is no markup.
  private mutating func skipRaw(_ name: String) {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"),
        name == "script" ? starts("</script", at: position) : starts("</style", at: position)
      {
        return
      }
      position += 1
    }
  }
}

/// Character references in HTML: `&amp;`, `&#8209;`, `&#x2011;`.
enum HTMLReference {
  /// Appends text with its references replaced; what is none stays as it is.
  static func append(_ text: Span<UInt8>, to result: inout ContiguousArray<UInt8>) {
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"), let (scalar, length) = reference(text, at: index) {
        result.append(scalar)
        index += length
      } else {
        result.append(text[index])
        index += 1
      }
    }
  }

  private static func reference(_ text: Span<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
    // The longest name of HTML 4 has eight letters.
    let limit = min(start + 12, text.count)
    var end = start + 1
    while end < limit,
      text[end] == UInt8(ascii: "#") || (0x30...0x39).contains(text[end]) || (0x61...0x7a).contains(text[end] | 0x20)
    {
      end += 1
    }
    let name = text.extracting(start + 1..<end)
    guard name.count > 1 else { return nil }
    let length = end - start + (end < text.count && text[end] == UInt8(ascii: ";") ? 1 : 0)
    if name[0] == UInt8(ascii: "#") {
      let isHexadecimal = name[1] | 0x20 == UInt8(ascii: "x")
      let digits = name.extracting((isHexadecimal ? 2 : 1)..<name.count)
      guard let number = digits.integer(radix: isHexadecimal ? 16 : 10), number > 0,
        let scalar = Unicode.Scalar(UInt32(clamping: number))
      else { return nil }
      // The upper control characters are what Windows has there, in all browsers.
      if (0x80...0x9f).contains(number), let windows = windows1252(UInt8(number)) { return (windows, length) }
      return (scalar, length)
    }
    return CharacterEncoding.character(named: name.string).map { ($0, length) }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    let bytes: ContiguousArray<UInt8> = [byte]
    guard let text = CharacterEncoding.utf8(bytes.span, in: "CP1252") else { return nil }
    return String(decoding: text, as: UTF8.self).unicodeScalars.first
  }
}
