/// A place in a source file, as far as it is known.
public struct SourceLocation: Hashable, Sendable {
  /// The part in the package, such as `word/document.xml`; nil where the whole file is meant.
  public var part: String?
  /// The position among the paragraphs of the part, from 1; nil where it is not known.
  public var paragraph: Int?
  /// Word's own id of the paragraph (`w14:paraId`), eight hexadecimal digits.
  public var paraID: String?
  /// The line in the part, from 1; only for broken XML, since Word writes a part as one line.
  public var line: Int?
  /// The column in the line, from 1; only for broken XML.
  public var column: Int?

  /// A place from what is known of it.
  public init(
    part: String? = nil, paragraph: Int? = nil, paraID: String? = nil, line: Int? = nil, column: Int? = nil
  ) {
    self.part = part
    self.paragraph = paragraph
    self.paraID = paraID
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `part:line:column` or `part:¶paragraph`, whatever is known.
  public var description: String {
    var text = part ?? ""
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    if let paragraph { text += ":¶\(paragraph)" }
    return text
  }
}

/// Something a user should know about a document that was read all the same.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// A fact, such as content that has no form in the output.
    case note
    /// Something in the source is wrong or was left out.
    case warning
  }

  /// A stable kebab-case name that programs may match.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// What happened, for people.
  public var message: String
  /// Where it happened.
  public var source: SourceLocation

  /// A diagnostic from its parts.
  public init(code: String, severity: Severity, message: String, source: SourceLocation) {
    self.code = code
    self.severity = severity
    self.message = message
    self.source = source
  }
}
