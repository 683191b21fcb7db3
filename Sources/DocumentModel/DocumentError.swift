/// The reason why a file could not be read at all.
public struct DocumentError: Error, Hashable, Sendable {
  /// A stable name of the reason. Open: later versions may add codes.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The kebab-case name that is printed.
    public let description: String
    /// What a user can do about it; nil where there is nothing to advise.
    public let hint: String?

    /// A code of another module; those of this one are below.
    package init(_ description: String, hint: String? = nil) {
      self.description = description
      self.hint = hint
    }

    /// The file cannot be opened or read.
    public static let unreadableFile = Code(
      "unreadable-file", hint: "see whether the file is there and you may read it")
    /// The file has no bytes.
    public static let emptyFile = Code("empty-file", hint: "fetch the file again")
    /// The file is not a ZIP archive, or its directory is damaged.
    public static let notAnArchive = Code(
      "not-an-archive", hint: "if the transfer was cut off, fetch the file again; else open and save it in Word")
    /// The file is a binary Word document (Word 97 to 2003).
    public static let legacyWord = Code("legacy-word", hint: "open it in Word and save it as .docx")
    /// The file is protected with a password.
    public static let encrypted = Code("encrypted", hint: "remove the password in Word and save it again")
    /// The archive holds no Word document.
    public static let notAWordDocument = Code(
      "not-a-word-document", hint: "save it as .docx in the program that it comes from")
    /// A part that the document needs is missing.
    public static let missingPart = Code("missing-part", hint: "open and save it in Word, which may repair it")
    /// A part is damaged: its compressed data or its checksum is wrong.
    public static let damagedPart = Code("damaged-part", hint: "open and save it in Word, which may repair it")
    /// A part is not well-formed XML.
    public static let malformedXML = Code("malformed-xml", hint: "open and save it in Word, which may repair it")
    /// A part declares a document type, which Office Open XML forbids (ECMA-376 Part 2 §10.1.2).
    public static let documentTypeDeclaration = Code(
      "document-type-declaration", hint: "Word writes no such file: take care; to read it, save it anew in Word")
    /// A part is in an encoding other than UTF-8 and UTF-16, which Office Open XML forbids (ECMA-376 Part 2 §10.1.2).
    public static let forbiddenEncoding = Code("forbidden-encoding", hint: "open and save it in Word")
    /// A limit on sizes, counts or depth was passed.
    public static let limitExceeded = Code("limit-exceeded", hint: "the limits can be raised in the pipeline file")
    /// The result cannot be written.
    public static let unwritableOutput = Code(
      "unwritable-output", hint: "see whether the place exists, has room, and you may write to it")
  }

  /// The reason.
  public var code: Code
  /// The file, as the user named it; empty until the caller that knows it fills it in.
  public var file: String
  /// The place in the file.
  public var location: SourceLocation
  /// What is wrong, in words for people.
  public var message: String

  /// An error from its parts.
  public init(_ code: Code, file: String = "", at location: SourceLocation = SourceLocation(), _ message: String) {
    self.code = code
    self.file = file
    self.location = location
    self.message = message
  }
}

extension DocumentError: CustomStringConvertible {
  /// `file:part:place: error: message [code]`
  public var description: String {
    let place = location.description
    return "\(file)\(place.isEmpty ? "" : ":" + place): error: \(message) [\(code)]"
  }
}
