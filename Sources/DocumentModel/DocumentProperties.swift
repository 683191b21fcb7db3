/// What the package says of itself: the core properties in `docProps/core.xml` (ECMA-376 Part 2 §8), and those of the
/// program and of the authors in parts of their own.
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
  /// What the program says that wrote the file (`docProps/app.xml`).
  public var application = ApplicationProperties()
  /// What authors and systems added (`docProps/custom.xml`), in the order of the file.
  public var custom: [CustomProperty] = []

  /// Properties that say nothing.
  public init() {}
}

/// The extended properties (ECMA-376 Part 1 §22.2): what the program that wrote the file says of itself and of the text.
///
/// Counts are those of the program at its last save; they may be stale or invented.
public struct ApplicationProperties: Hashable, Sendable {
  /// `Application`: the name of the program.
  public var application = ""
  /// `AppVersion`: the version of the program.
  public var version = ""
  /// `Company`
  public var company = ""
  /// `Manager`
  public var manager = ""
  /// `Template`: the name of the template.
  public var template = ""
  /// `HyperlinkBase`: what relative addresses of links start from.
  public var hyperlinkBase = ""
  /// `Pages`
  public var pages: Int?
  /// `Words`
  public var words: Int?
  /// `Characters`, spaces not counted.
  public var characters: Int?
  /// `CharactersWithSpaces`
  public var charactersWithSpaces: Int?
  /// `Lines`
  public var lines: Int?
  /// `Paragraphs`
  public var paragraphs: Int?
  /// `TotalTime`: the minutes that the file was open for editing.
  public var totalTime: Int?
  /// `DocSecurity`: bits that say how the file is protected.
  public var docSecurity: Int?

  /// Properties that say nothing.
  public init() {}
}

/// A property that an author or a system added (ECMA-376 Part 1 §22.3).
public struct CustomProperty: Hashable, Sendable {
  /// A value of one of the variant types (ECMA-376 Part 1 §22.4).
  public enum Value: Hashable, Sendable {
    /// `vt:lpwstr` and every type that is none of the others, as written.
    case text(String)
    /// `vt:i4` and the other whole numbers.
    case integer(Int)
    /// `vt:r8`, `vt:r4`, `vt:decimal`; finite.
    case number(Double)
    /// `vt:bool`
    case boolean(Bool)
  }

  /// The name.
  public var name: String
  /// The values: one, or those of a vector or an array.
  public var values: [Value]

  /// A property from its name and values.
  public init(name: String, values: [Value]) {
    self.name = name
    self.values = values
  }
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
