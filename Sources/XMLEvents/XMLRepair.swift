import DocumentModel

/// Turns the bytes of a part that is not well-formed into XML whose tags match, so that libxml2 reads it to its end.
///
/// An end tag closes what is open inside of its element, or is dropped where no such element is open; whatever is open
/// at the end is closed; the root stays open until then. `&` and `<` that begin no markup become text; bytes that are no
/// UTF-8 and characters that XML forbids become U+FFFD. Comments and processing instructions are dropped. What is wrong
/// inside of a tag – attributes that stand there twice, undeclared prefixes – libxml2 passes over by itself.
struct XMLRepair {
  private enum Mode { case content, comment, instruction, characterData }

  private let part: String
  private let depthLimit: Int
  private var mode = Mode.content
  private var decoder = ScalarRepair()
  /// Bytes that are not understood yet: the end of a chunk may cut a tag.
  private var pending: ContiguousArray<UInt8> = []
  private var position = 0
  private var names = StringPool()
  private var open: ContiguousArray<StringID> = []
  /// How many elements of each name are open, by the index of the name.
  private var openCounts: ContiguousArray<Int32> = [0]
  /// The bytes that are mended, in the order of the part.
  private(set) var output: ContiguousArray<UInt8> = []

  init(part: String, limits: ReadLimits) {
    self.part = part
    depthLimit = limits.depth
  }

  /// Takes the next bytes of the part; what is mended stands in `output` until the next call.
  mutating func mend(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(DocumentError) {
    output.removeAll(keepingCapacity: true)
    pending.removeSubrange(0..<position)
    position = 0
    decoder.append(bytes, isLast: isLast, to: &pending)
    while position < pending.count, try mendNext(isLast: isLast) {}
    if isLast { while !open.isEmpty { closeInnermost() } }
  }

  /// Mends the next piece; false where more bytes are needed to know what it is.
  private mutating func mendNext(isLast: Bool) throws(DocumentError) -> Bool {
    switch mode {
    case .comment: return leave(at: "-->", isLast: isLast)
    case .instruction: return leave(at: "?>", isLast: isLast)
    case .characterData: return leave(at: "]]>", isLast: isLast)
    case .content: break
    }
    switch pending[position] {
    case UInt8(ascii: "<"): return try mendMarkup(isLast: isLast)
    case UInt8(ascii: "&"):
      if pending.count - position < Self.longestReference, !isLast { return false }
      // Nothing can stand outside of the root.
      if open.isEmpty { position += 1 } else { position = appendReference(at: position, before: pending.count) }
      return true
    default:
      let start = position
      position = pending[start...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? pending.count
      if !open.isEmpty { output += pending[start..<position] }
      return true
    }
  }

  /// Goes on in a piece without markup to its end. Only character data is text.
  private mutating func leave(at end: StaticString, isLast: Bool) -> Bool {
    while position < pending.count {
      if holds(end, at: position) {
        position += end.utf8CodeUnitCount
        mode = .content
        return true
      }
      if pending.count - position < end.utf8CodeUnitCount, !isLast { return false }
      if mode == .characterData, !open.isEmpty { appendText(pending[position]) }
      position += 1
    }
    return true
  }

  private mutating func mendMarkup(isLast: Bool) throws(DocumentError) -> Bool {
    if pending.count - position < Self.longestOpening, !isLast { return false }
    let next = position + 1 < pending.count ? pending[position + 1] : 0
    switch next {
    case UInt8(ascii: "?"): enter(.instruction, after: 2)
    case UInt8(ascii: "!"):
      if holds("<!--", at: position) {
        enter(.comment, after: 4)
      } else if holds("<![CDATA[", at: position) {
        enter(.characterData, after: 9)
      } else if holds("<!DOCTYPE", at: position) {
        throw DocumentError(
          .documentTypeDeclaration, at: SourceLocation(part: part),
          "the part has a document type declaration, which is forbidden")
      } else {
        appendBareSign()
      }
    case UInt8(ascii: "/"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      return try mendTag(isLast: isLast)
    default: appendBareSign()
    }
    return true
  }

  private mutating func enter(_ mode: Mode, after count: Int) {
    self.mode = mode
    position += count
  }

  /// A tag ends at a `>` outside of quotation marks. Where the next tag begins before that, a quotation mark is missing:
  /// then it ends at the first `>`. What is no attribute costs the tag all of them.
  private mutating func mendTag(isLast: Bool) throws(DocumentError) -> Bool {
    var quote: UInt8 = 0
    var firstEnd: Int?
    var index = position + 1
    while index < pending.count, pending[index] != UInt8(ascii: "<") {
      let byte = pending[index]
      if byte == UInt8(ascii: ">") {
        if firstEnd == nil { firstEnd = index }
        if quote == 0 {
          try appendTag(until: index, withAttributes: hasAttributes(until: index))
          return true
        }
      } else if byte == quote {
        quote = 0
      } else if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    if index == pending.count, !isLast { return false }
    if let firstEnd {
      try appendTag(until: firstEnd, withAttributes: false)
    } else if index == pending.count {
      // The part ends in a tag.
      position = index
    } else {
      appendBareSign()
    }
    return true
  }

  /// Whether what follows the name of the tag at hand is attributes: a name, `=`, and a value in quotation marks, each.
  private func hasAttributes(until end: Int) -> Bool {
    var rest = pending[position..<end]
    rest = rest[(rest.firstIndex { $0 <= 0x20 } ?? end)...]
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      if rest.isEmpty { return true }
      rest = rest.drop { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }.drop { $0 <= 0x20 }
      guard rest.popFirst() == UInt8(ascii: "=") else { return false }
      rest = rest.drop { $0 <= 0x20 }
      guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = rest.firstIndex(of: quote)
      else { return false }
      rest = rest[(close + 1)...]
    }
  }

  private mutating func appendTag(until end: Int, withAttributes: Bool) throws(DocumentError) {
    let isEnd = pending[position + 1] == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    let nameEnd =
      pending[start..<end].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") } ?? end
    let id = names.intern(pending, start..<nameEnd)
    while openCounts.count < names.count { openCounts.append(0) }
    defer { position = end + 1 }
    if isEnd {
      guard !id.isEmpty, openCounts[Int(id.index)] > 0 else { return }
      while let last = open.last, open.count > 1 {
        closeInnermost()
        if last == id { return }
      }
      return
    }
    guard open.count < depthLimit else {
      throw DocumentError(
        .limitExceeded, at: SourceLocation(part: part), "elements are nested more than \(depthLimit) deep")
    }
    let isEmpty = pending[end - 1] == UInt8(ascii: "/")
    output.append(UInt8(ascii: "<"))
    output += pending[start..<nameEnd]
    if withAttributes {
      var index = nameEnd
      let last = isEmpty ? end - 1 : end
      while index < last {
        if pending[index] == UInt8(ascii: "&") {
          index = appendReference(at: index, before: last)
        } else {
          output.append(pending[index])
          index += 1
        }
      }
    }
    // The root stays open until the end of the part.
    if isEmpty, !open.isEmpty {
      output += "/>".utf8
    } else {
      output.append(UInt8(ascii: ">"))
      open.append(id)
      openCounts[Int(id.index)] += 1
    }
  }

  private mutating func closeInnermost() {
    guard let id = open.popLast() else { return }
    openCounts[Int(id.index)] -= 1
    output += "</".utf8
    output += names[id].utf8
    output.append(UInt8(ascii: ">"))
  }

  private mutating func appendBareSign() {
    if !open.isEmpty { appendText(pending[position]) }
    position += 1
  }

  private mutating func appendText(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: "&"): output += "&amp;".utf8
    default: output.append(byte)
    }
  }

  private func holds(_ text: StaticString, at index: Int) -> Bool {
    guard pending.count - index >= text.utf8CodeUnitCount else { return false }
    return pending.span.extracting(index..<index + text.utf8CodeUnitCount).equals(text)
  }

  /// Long enough for `<![CDATA[` and `<!DOCTYPE`.
  private static let longestOpening = 9
  /// Long enough for `&#x10FFFF;` and some zeros before it.
  private static let longestReference = 12

  /// Appends the reference that begins at an index, or `&amp;` where none does; returns the index behind it.
  private mutating func appendReference(at start: Int, before end: Int) -> Int {
    let window = pending[start..<min(start + Self.longestReference, end)]
    if let semicolon = window.firstIndex(of: UInt8(ascii: ";")),
      Self.isReference(pending.span.extracting(start + 1..<semicolon))
    {
      output += pending[start...semicolon]
      return semicolon + 1
    }
    output += "&amp;".utf8
    return start + 1
  }

  /// Whether a name is one of the five entities that need no declaration (XML 1.0 §4.6), or the number of a character.
  private static func isReference(_ name: Span<UInt8>) -> Bool {
    let entities: [StaticString] = ["lt", "gt", "amp", "quot", "apos"]
    if entities.contains(where: { name.equals($0) }) { return true }
    guard name.count > 1, name[0] == UInt8(ascii: "#") else { return false }
    let isHexadecimal = name[1] == UInt8(ascii: "x")
    let digits = name.extracting((isHexadecimal ? 2 : 1)..<name.count)
    guard !digits.isEmpty, digits[0] != UInt8(ascii: "-"), digits[0] != UInt8(ascii: "+"),
      let number = digits.integer(radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(UInt32(number))
    else { return false }
    return ScalarRepair.isAllowed(scalar)
  }
}
