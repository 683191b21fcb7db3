/// A text of the vocabulary's files with what must be found in it.
public struct VocabularyExample: Hashable, Sendable {
  /// The language of the text.
  public var language: String
  /// The text.
  public var text: String
  /// The paragraphs in front of the text.
  public var before: [String]
  /// The symbol of the document that the text is of; nil where it is not known.
  public var symbol: String?
  /// The words that each reference covers, by the canonical id; empty for a counterexample.
  public var find: [String: String]

  /// The examples and counterexamples that stand below the line in a file. For tests: the tool does not read them.
  ///
  /// - Parameter file: A file of a series or of a form.
  /// - Returns: The examples and counterexamples in the order of the file.
  /// - Throws: `VocabularyError` where the file has no such part, or one of another form.
  public static func read(from file: VocabularyFile) throws(VocabularyError) -> [VocabularyExample] {
    let reader = try VocabularyReader(file, document: 1)
    var examples: [VocabularyExample] = []
    for key in ["examples", "counterexamples"] where reader.has(key) {
      for entry in try reader.list(reader.value(key)) {
        var find: [String: String] = [:]
        if key == "examples" {
          for (id, words) in try reader.pairs(reader.value("find", in: entry)) { find[id] = try reader.text(words) }
        }
        var before: [String] = []
        if reader.has("before", in: entry) {
          for paragraph in try reader.list(reader.value("before", in: entry)) {
            before.append(try reader.text(paragraph))
          }
        }
        examples.append(
          VocabularyExample(
            language: try reader.text(reader.value("language", in: entry)),
            text: try reader.text(reader.value("text", in: entry)), before: before,
            symbol: reader.has("symbol", in: entry) ? try reader.text(reader.value("symbol", in: entry)) : nil,
            find: find
          ))
      }
    }
    return examples
  }
}
