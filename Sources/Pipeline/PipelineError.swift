/// The reason why a pipeline file or a vocabulary cannot be used.
public struct PipelineError: Error, Hashable, Sendable {
  /// A stable name of the reason. Open: later versions may add codes.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The kebab-case name that is printed.
    public let description: String

    private init(_ description: String) { self.description = description }

    /// The file cannot be read.
    public static let unreadableFile = Code("unreadable-file")
    /// The file is not YAML.
    public static let malformedYAML = Code("malformed-yaml")
    /// A key that no pipeline has.
    public static let unknownKey = Code("unknown-key")
    /// A value of another kind than the key takes.
    public static let wrongValue = Code("wrong-value")
    /// A name that stands twice in a list.
    public static let duplicate = Code("duplicate")
    /// No tagger has this id.
    public static let unknownTagger = Code("unknown-tagger")
    /// No writer has this format.
    public static let unknownFormat = Code("unknown-format")
    /// No index file has this name.
    public static let unknownIndexFile = Code("unknown-index-file")
    /// A vocabulary file says something that cannot be.
    public static let wrongVocabulary = Code("wrong-vocabulary")
  }

  /// The reason.
  public var code: Code
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// The column in Unicode scalars, from 1; nil where the whole line is meant.
  public var column: Int?
  /// What is wrong, in words for people.
  public var message: String
  /// What a user can do about it; nil where there is nothing to advise.
  public var hint: String?
}

extension PipelineError: CustomStringConvertible {
  /// `file:line:column: error: message [code]`
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return "\(place): error: \(message) [\(code)]"
  }
}
