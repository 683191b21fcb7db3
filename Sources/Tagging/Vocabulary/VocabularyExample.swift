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
  /// What must be found, in the order of the text.
  public var foundInOrder: [(id: String, words: String)] {
    let bytes = Array(text.utf8)
    func place(_ words: String) -> Int {
      let sought = Array(words.utf8)
      return bytes.indices.first { bytes[$0...].starts(with: sought) } ?? bytes.count
    }
    return find.map { (place: place($0.value), id: $0.key, words: $0.value) }
      .sorted { ($0.place, $0.id) < ($1.place, $1.id) }
      .map { ($0.id, $0.words) }
  }

  /// Whether nothing must be found in the text.
  public var isCounterexample: Bool { find.isEmpty }

  /// The examples and counterexamples that stand below the line in a file. For tests: the tool does not read them.
  ///
  /// - Parameter file: A file of a series or of a form.
  /// - Returns: The examples and counterexamples in the order of the file; none where it has no such part.
  /// - Throws: `VocabularyError` where the part has another form.
  public static func read(from file: VocabularyFile) throws(VocabularyError) -> [VocabularyExample] {
    guard let reader = try VocabularyReader(file, ifPresent: 1) else { return [] }
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
