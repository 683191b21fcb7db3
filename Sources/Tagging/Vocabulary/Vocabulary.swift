/// The words and forms that taggers look for, in all languages.
public struct Vocabulary: Sendable {
  /// A vocabulary without words.
  public init() {}
}
