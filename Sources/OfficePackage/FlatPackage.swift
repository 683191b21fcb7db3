import DocumentModel
import XMLEvents

/// A package as one XML file (Flat OPC, [MS-DOCX] §1.3.1 "Word XML Document"): `pkg:package` holds a `pkg:part` for each
/// part, with its XML in `pkg:xmlData` or its bytes as Base64 in `pkg:binaryData`.
///
/// The file is cut into its parts by the positions of these elements; each part is then read like one of an archive, with
/// the same limits and the same refusals. Nothing between the parts is believed.
struct FlatPackage {
  static let namespace = "http://schemas.microsoft.com/office/2006/xmlPackage"

  /// A part: its bytes are a range of the file, or were decoded.
  struct Part {
    /// The name as it is written, without the leading slash.
    var name = ""
    var contentType = ""
    var bytes: ContiguousArray<UInt8> = []
  }

  /// The parts by their names in small letters, without the leading slash.
  private(set) var parts: [String: Part] = [:]
  private(set) var duplicates: [String] = []

  /// Whether bytes are the start of such a file, in UTF-8 or UTF-16.
  static func isFlat(_ start: UnsafeRawBufferPointer) -> Bool {
    let text = start.prefix(4_096).filter { $0 != 0 }
    let name = Array(namespace.utf8)
    guard
      text.first == UInt8(ascii: "<") || text.starts(with: [0xef, 0xbb, 0xbf]) || text.starts(with: [0xff, 0xfe])
        || text.starts(with: [0xfe, 0xff])
    else { return false }
    return text.indices.contains { text[$0...].starts(with: name) }
  }

  /// Cuts a file into parts.
  ///
  /// - Throws: `.documentTypeDeclaration`, `.forbiddenEncoding`, `.malformedXML`, `.limitExceeded`.
  init(_ file: borrowing FileBytes, limits: ReadLimits) throws(DocumentError) {
    var source = file.source()
    let bytes = try XMLText.utf8(&source, part: "")
    var scanner = FlatScanner(bytes: bytes)
    var total = 0
    while let part = try scanner.nextPart() {
      guard parts.count < limits.entries else {
        throw DocumentError(.limitExceeded, "the package has more than \(limits.entries) parts")
      }
      total += part.bytes.count
      guard total <= limits.packageBytes else {
        throw DocumentError(.limitExceeded, "the parts have more than \(limits.packageBytes) bytes")
      }
      let name = part.name.lowercased()
      // The first of equal names counts, as in an archive.
      if parts[name] == nil { parts[name] = part } else { duplicates.append(part.name) }
    }
  }
}

/// Walks over the tags of a Flat OPC file.
private struct FlatScanner {
  let bytes: ContiguousArray<UInt8>
  private var position = 0
  /// The prefix of the package's own elements, with its colon.
  private var prefix: [UInt8] = []
  /// Declarations of namespaces on elements around the parts.
  private var declarations: [String] = []

  init(bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  /// A start tag: its range and the end of its name.
  private struct Tag {
    var start: Int
    var end: Int
    var name: ArraySlice<UInt8>
    var isEnd: Bool
    var isEmpty: Bool
  }

  mutating func nextPart() throws(DocumentError) -> FlatPackage.Part? {
    while let tag = try nextTag() {
      if tag.isEnd { continue }
      if isPackage(tag, "package") { declarations = namespaceDeclarations(tag) }
      guard isPackage(tag, "part"), !tag.isEmpty else { continue }
      var part = FlatPackage.Part()
      let name = attribute("name", of: tag) ?? ""
      part.name = name.hasPrefix("/") ? String(name.dropFirst()) : name
      part.contentType = attribute("contentType", of: tag) ?? ""
      let outer = declarations + namespaceDeclarations(tag)
      while let inner = try nextTag() {
        if inner.isEnd, isPackage(inner, "part") { break }
        if inner.isEnd || inner.isEmpty { continue }
        if isPackage(inner, "xmlData") {
          part.bytes = try xml(in: inner, outer: outer + namespaceDeclarations(inner))
        } else if isPackage(inner, "binaryData") {
          part.bytes = try base64(in: inner)
        }
      }
      return part
    }
    return nil
  }

  // MARK: Tags

  /// The next tag. In well-formed XML a `<` is nothing else, and a `>` may stand in a value alone.
  private mutating func nextTag() throws(DocumentError) -> Tag? {
    while position < bytes.count {
      guard let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
      if starts(open, "<!--") {
        position = try end(of: "-->", from: open + 4)
      } else if starts(open, "<![CDATA[") {
        position = try end(of: "]]>", from: open + 9)
      } else if starts(open, "<?") {
        position = try end(of: "?>", from: open + 2)
      } else if starts(open, "<!") {
        throw DocumentError(
          .documentTypeDeclaration, "the file has a document type declaration, which is forbidden")
      } else {
        return try tag(at: open)
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func tag(at open: Int) throws(DocumentError) -> Tag {
    var index = open + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let name = bytes[nameStart..<index]
    var quote = 0 as UInt8
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        position = index + 1
        return Tag(
          start: open, end: index + 1, name: ArraySlice(name), isEnd: isEnd,
          isEmpty: bytes[index - 1] == UInt8(ascii: "/"))
      }
      index += 1
    }
    throw DocumentError(.malformedXML, "a tag has no end")
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte <= 0x20
  }

  private func starts(_ index: Int, _ text: StaticString) -> Bool {
    bytes[index...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func end(of text: StaticString, from start: Int) throws(DocumentError) -> Int {
    var index = start
    let first = text.utf8Start[0]
    while index < bytes.count, let found = bytes[index...].firstIndex(of: first) {
      if starts(found, text) { return found + text.utf8CodeUnitCount }
      index = found + 1
    }
    throw DocumentError(.malformedXML, "a comment or instruction has no end")
  }

  /// Whether a tag is an element of the package's namespace: the prefix is that of the root.
  private mutating func isPackage(_ tag: Tag, _ local: String) -> Bool {
    if prefix.isEmpty, local == "package" {
      guard let colon = tag.name.firstIndex(of: UInt8(ascii: ":")) else {
        return tag.name.elementsEqual(local.utf8)
      }
      prefix = Array(tag.name[...colon])
    }
    return tag.name.count == prefix.count + local.utf8.count && tag.name.starts(with: prefix)
      && tag.name.dropFirst(prefix.count).elementsEqual(local.utf8)
  }

  // MARK: Attributes

  private func attributes(of tag: Tag) -> [(name: String, value: String)] {
    var all: [(String, String)] = []
    var rest = bytes[tag.start + 1 + tag.name.count..<tag.end - 1]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].filter { $0 > 0x20 }
      let after = rest[(equals + 1)...]
      guard let open = after.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
        let close = after[(open + 1)...].firstIndex(of: bytes[open])
      else { break }
      all.append((String(decoding: name, as: UTF8.self), String(decoding: bytes[open + 1..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
    return all
  }

  private func attribute(_ local: String, of tag: Tag) -> String? {
    attributes(of: tag).first { $0.name.split(separator: ":").last.map { $0 == local } ?? false }?.value
  }

  /// The declarations of namespaces on a tag, as they would stand on another. A prefix is declared by the innermost.
  private func namespaceDeclarations(_ tag: Tag) -> [String] {
    attributes(of: tag).filter { $0.name == "xmlns" || $0.name.hasPrefix("xmlns:") }
      .map { declaration in
        // The value may have stood in single quotes.
        let value = declaration.value.split(separator: "\"", omittingEmptySubsequences: false).joined(
          separator: "&quot;")
        return "\(declaration.name)=\"\(value)\""
      }
  }

  // MARK: Contents

  /// The XML of a part: the element inside, with the namespaces around it that it does not declare itself.
  private mutating func xml(in data: Tag, outer: [String]) throws(DocumentError) -> ContiguousArray<UInt8> {
    guard let root = try nextTag(), !root.isEnd else { return [] }
    var depth = 1
    var end = root.end
    if !root.isEmpty {
      // Only the closing tag of `xmlData` matters; a package inside of a package would have its own.
      while depth > 0, let tag = try nextTag() {
        guard isPackage(tag, "xmlData") else { continue }
        if !tag.isEnd { depth += tag.isEmpty ? 0 : 1 } else { depth -= 1 }
        end = tag.start
      }
    }
    var own = Set(attributes(of: root).map(\.name))
    var missing = ""
    // The innermost declaration stands last.
    for declaration in outer.reversed() {
      let name = declaration.prefix { $0 != "=" }
      if own.insert(String(name)).inserted { missing += " " + declaration }
    }
    let nameEnd = root.start + 1 + root.name.count
    var result = ContiguousArray(bytes[root.start..<nameEnd])
    result += missing.utf8
    result += bytes[nameEnd..<end]
    return result
  }

  private mutating func base64(in data: Tag) throws(DocumentError) -> ContiguousArray<UInt8> {
    let start = data.end
    guard let tag = try nextTag() else { return [] }
    var result: ContiguousArray<UInt8> = []
    result.reserveCapacity((tag.start - start) * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes[start..<tag.start] {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        result.append(UInt8(truncatingIfNeeded: bits >> 16))
        result.append(UInt8(truncatingIfNeeded: bits >> 8))
        result.append(UInt8(truncatingIfNeeded: bits))
        bits = 0
        count = 0
      }
    }
    if count >= 2 { result.append(UInt8(truncatingIfNeeded: bits >> (count == 2 ? 4 : 10))) }
    if count == 3 { result.append(UInt8(truncatingIfNeeded: bits >> 2)) }
    return result
  }
}
