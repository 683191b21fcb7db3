public import Foundation

/// A passage with the references that people found in it: a line of a file of records.
public struct AnnotatedPassage: Decodable, Sendable {
  /// A reference that people found.
  public struct Expected: Decodable, Hashable, Sendable {
    /// The words.
    public var text: String
    /// Where they start, in Unicode scalars of the passage.
    public var start: Int
    /// Where they end.
    public var end: Int
    /// The canonical id.
    public var id: String
    /// What it is, where the id does not say it: `pointer`, `internal` or `link`.
    public var kind: String?

    /// A reference from its parts.
    public init(text: String, start: Int, end: Int, id: String, kind: String? = nil) {
      self.text = text
      self.start = start
      self.end = end
      self.id = id
      self.kind = kind
    }
  }

  /// The name of the record.
  public var id: String
  /// The language of the passage.
  public var lang: String
  /// The passage.
  public var text: String
  /// What people found, in the order of the text.
  public var refs: [Expected]
  /// `dev` or `held-out`; of the latter only figures may be looked at. Nil is `dev`.
  public var set: String?
  /// Whether it is a hard case, or looks like a reference and is none.
  public var trap: Bool?
  /// What is odd.
  public var note: String?

  /// A passage from its parts.
  public init(id: String, lang: String, text: String, refs: [Expected], set: String? = nil, trap: Bool? = nil) {
    self.id = id
    self.lang = lang
    self.text = text
    self.refs = refs
    self.set = set
    self.trap = trap
  }

  /// What is wrong with a file of records.
  public struct Failure: Error, CustomStringConvertible {
    /// The file, the line and what is wrong.
    public var description: String
  }

  /// Reads a file: one record a line.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: How messages name it.
  /// - Returns: The records in their order.
  /// - Throws: `Failure` with the line, where a record cannot be read or says another text than stands at its offsets.
  public static func read(_ file: URL, name: String) throws(Failure) -> [AnnotatedPassage] {
    guard let content = try? String(contentsOf: file, encoding: .utf8) else {
      throw Failure(description: "\(name): the file cannot be read")
    }
    var passages: [AnnotatedPassage] = []
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      let passage: AnnotatedPassage
      do {
        passage = try JSONDecoder().decode(AnnotatedPassage.self, from: Data(line.utf8))
      } catch {
        throw Failure(description: "\(name):\(index + 1): this is no record: \(error)")
      }
      let scalars = Array(passage.text.unicodeScalars)
      for expected in passage.refs {
        guard 0 <= expected.start, expected.start < expected.end, expected.end <= scalars.count,
          scalars[expected.start..<expected.end].elementsEqual(expected.text.unicodeScalars)
        else {
          throw Failure(
            description: "\(name):\(index + 1): '\(expected.text)' is not what stands at its offsets in \(passage.id)")
        }
      }
      passages.append(passage)
    }
    return passages
  }
}
