import DocumentModel
import OfficePackage
import XMLEvents

/// What a chunk of text in another format (`w:altChunk`) is.
enum ChunkFormat {
  /// A Word document, as an archive or as one XML file.
  case package
  case html
  case plain
  /// A format that is not read, by its content type.
  case other

  /// Tells a format from its content type and its first bytes: producers are careless with the former.
  init(type: String, name: String, _ bytes: ContiguousArray<UInt8>) {
    let ending = name.lowercased()
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      self = .package
    } else if bytes.starts(with: #"{\rtf"#.utf8) || type.contains("rtf") {
      self = .other
    } else if bytes.starts(with: "MIME-Version:".utf8)
      || type == "message/rfc822" || ending.hasSuffix(".mht")
    {
      self = .other
    } else if type.hasSuffix("html") || type == "application/xhtml+xml" || type == "application/xhtml"
      || (type.isEmpty && (ending.hasSuffix(".html") || ending.hasSuffix(".htm") || ending.hasSuffix(".xhtml")))
    {
      self = .html
    } else if type == "application/xml" || type == "text/xml" || type.contains("wordprocessingml") {
      self = .package
    } else if type.hasPrefix("text/plain") || (type.isEmpty && ending.hasSuffix(".txt")) {
      self = .plain
    } else {
      self = .other
    }
  }

  /// Text as valid UTF-8: by its byte order mark, by the character set that is stated, as UTF-8 where it is that, else
  /// as the Windows form of Latin-1.
  static func utf8(_ bytes: ContiguousArray<UInt8>, charset: String?) -> ContiguousArray<UInt8> {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return repaired(ContiguousArray(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xff, 0xfe]) { return convert(ContiguousArray(bytes.dropFirst(2)), "UTF-16LE") ?? bytes }
    if bytes.starts(with: [0xfe, 0xff]) { return convert(ContiguousArray(bytes.dropFirst(2)), "UTF-16BE") ?? bytes }
    if let charset {
      let folded = charset.lowercased()
      // Who says Latin-1 means what Windows has in its place (WHATWG Encoding §4.2).
      let name = ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(folded) ? "CP1252" : charset
      if folded != "utf-8", folded != "utf8", let text = convert(bytes, name) { return text }
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    return convert(bytes, "CP1252") ?? repaired(bytes)
  }

  private static func convert(_ bytes: ContiguousArray<UInt8>, _ charset: String) -> ContiguousArray<UInt8>? {
    CharacterEncoding.utf8(bytes.span, in: charset).map(repaired)
  }

  private static func repaired(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    ContiguousArray(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The character set that the first bytes of an HTML page state: in `meta`, or in an XML declaration.
  static func charset(inHTML bytes: ContiguousArray<UInt8>) -> String? {
    let head = Array(bytes.prefix(2_048).map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 })
    for name in ["charset", "encoding"] {
      let wanted = Array(name.utf8)
      guard let found = head.indices.first(where: { head[$0...].starts(with: wanted) }) else { continue }
      let value = head[(found + wanted.count)...].drop { [0x20, 0x3d, 0x22, 0x27].contains($0) }.prefix { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x2d || byte == 0x5f
      }
      // A page that can be read this far is not in UTF-16, whatever it says.
      if !value.isEmpty, !value.starts(with: "utf-16".utf8) { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }
}

extension StoryHandler {
  /// Plain text as a story: a paragraph a line, without the empty ones.
  mutating func addPlainText(_ text: ContiguousArray<UInt8>) throws(DocumentError) {
    for line in text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      let bytes = ContiguousArray(line)
      try addTextParagraph(bytes.span)
    }
  }
}
