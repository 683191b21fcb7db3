/// What the package says of itself in `docProps/core.xml` (ECMA-376 Part 2 §11).
public struct DocumentProperties: Hashable, Sendable {
  /// `dc:title`
  public var title = ""
  /// `dc:subject`
  public var subject = ""
  /// `dc:creator`
  public var creator = ""
  /// `cp:keywords`
  public var keywords = ""
  /// `dc:description`
  public var description = ""
  /// `cp:lastModifiedBy`
  public var lastModifiedBy = ""
  /// `dcterms:created`, as written.
  public var created = ""
  /// `dcterms:modified`, as written.
  public var modified = ""
  /// `dc:language`
  public var language = ""

  /// Properties that say nothing.
  public init() {}
}

/// The file that a document was read from.
public struct DocumentSource: Hashable, Sendable {
  /// The name of the file without its folders.
  public var file: String
  /// The SHA-256 of the file's bytes, as 64 hexadecimal digits.
  public var sha256: String
  /// The size of the file in bytes.
  public var bytes: Int

  /// A source from its parts.
  public init(file: String, sha256: String, bytes: Int) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }
}
