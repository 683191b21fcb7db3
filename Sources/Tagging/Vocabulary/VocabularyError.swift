/// What is wrong with a file of the vocabulary.
public struct VocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  public enum Code: String, Hashable, Sendable {
    /// The file is not YAML.
    case malformed = "malformed-vocabulary"
    /// The file is YAML of a form that is not known.
    case unknownForm = "unknown-form"
    /// Something is missing.
    case missing = "missing-entry"
    /// A value is not of the form that it should have.
    case wrongValue = "wrong-value"
    /// A name is used that is defined nowhere.
    case unknownName = "unknown-name"
  }

  /// The reason.
  public var code: Code
  /// The name of the file.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong, in words for people.
  public var message: String

  /// An error from its parts.
  public init(_ code: Code, file: String, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// `file:line: error: message [code]`
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): error: \(message) [\(code.rawValue)]"
  }
}
