public import Foundation

/// A .docx as a test writes it: only what the test is about; the rest is as small as a package can be.
public struct WordPackage: Sendable {
  /// The namespaces that parts declare, by prefix.
  public static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
    """

  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts by their names in the package.
  public var parts: [String: [UInt8]] = [:]
  private var mainRelationships: [String] = []

  /// A package whose main part is `word/document.xml`.
  ///
  /// - Parameters:
  ///   - body: What stands inside `w:body`.
  ///   - styles: What stands inside `w:styles`; nil for no such part. So with the other parts.
  ///   - numbering: What stands inside `w:numbering`.
  ///   - footnotes: What stands inside `w:footnotes`.
  ///   - endnotes: What stands inside `w:endnotes`.
  ///   - comments: What stands inside `w:comments`.
  ///   - headers: What stands inside `w:hdr`, by relationship id; the part is named for it.
  ///   - footers: What stands inside `w:ftr`, by relationship id.
  ///   - links: External addresses by relationship id.
  public init(
    body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil, endnotes: String? = nil,
    comments: String? = nil, headers: [String: String] = [:], footers: [String: String] = [:],
    links: [String: String] = [:]
  ) {
    self[xml: "word/document.xml"] = Self.part("document", "<w:body>\(body)</w:body>")
    let inner = [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes),
      ("comments", comments),
    ]
    for (name, content) in inner {
      if let content { add(type: name, name: name, root: name, id: "part-\(name)", content) }
    }
    for (id, content) in headers { add(type: "header", name: id, root: "hdr", id: id, content) }
    for (id, content) in footers { add(type: "footer", name: id, root: "ftr", id: id, content) }
    for (id, address) in links {
      mainRelationships.append(
        #"<Relationship Id="\#(id)" Type="\#(Self.officeRelationships)/hyperlink" Target="\#(address)" TargetMode="External"/>"#
      )
    }
    self[xml: "word/_rels/document.xml.rels"] = Self.relationships(mainRelationships)
    self[xml: "_rels/.rels"] = Self.relationships(
      [#"<Relationship Id="rId1" Type="\#(Self.officeRelationships)/officeDocument" Target="word/document.xml"/>"#])
  }

  /// A part as text, UTF-8; the empty text where there is none.
  public subscript(xml name: String) -> String {
    get { String(decoding: parts[name] ?? [], as: UTF8.self) }
    set { parts[name] = Array(newValue.utf8) }
  }

  /// A part of WordprocessingML with a root element and all the namespaces.
  public static func part(_ root: String, _ content: String) -> String {
    declaration + "<w:\(root) \(namespaces)>\(content)</w:\(root)>"
  }

  /// A part of relationships.
  public static func relationships(_ relationships: [String]) -> String {
    declaration + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + relationships.joined() + "</Relationships>"
  }

  /// Adds a part and a relationship of the main part to it.
  public mutating func add(_ id: String, part: String, type: String, _ bytes: [UInt8]) {
    parts[part] = bytes
    let target = part.hasPrefix("word/") ? String(part.dropFirst(5)) : "/" + part
    relate(id, type: type, target: target)
  }

  /// Adds a relationship of the main part.
  public mutating func relate(_ id: String, type: String, target: String, external: Bool = false) {
    self[xml: "word/_rels/document.xml.rels"] = self[xml: "word/_rels/document.xml.rels"].replacing(
      "</Relationships>",
      with: """
        <Relationship Id="\(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)" \
        Target="\(target)"\(external ? " TargetMode=\"External\"" : "")/></Relationships>
        """)
  }

  private mutating func add(type: String, name: String, root: String, id: String, _ content: String) {
    self[xml: "word/\(name).xml"] = Self.part(root, content)
    mainRelationships.append(
      #"<Relationship Id="\#(id)" Type="\#(Self.officeRelationships)/\#(type)" Target="\#(name).xml"/>"#)
  }

  /// The package as an archive, with the parts in the order of their names.
  public var archive: StoredArchive {
    var archive = StoredArchive()
    archive.entries = parts.sorted { $0.key < $1.key }.map { StoredArchive.Entry(name: $0.key, bytes: $0.value) }
    return archive
  }
}

/// Gives a file with these bytes to a closure and takes it away afterwards.
public func withTemporaryFile<Result>(
  _ bytes: [UInt8], named name: String = "test.docx", _ use: (URL) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "councildocs-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(bytes).write(to: file)
  return try use(file)
}
