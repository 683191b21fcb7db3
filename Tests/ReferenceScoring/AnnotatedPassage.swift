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

  /// Reads a file: one record a line.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: How messages name it.
  /// - Returns: The records in their order.
  /// - Throws: `RecordFailure` with the line, where a record cannot be read or says another text than stands at its
  ///   offsets.
  public static func read(_ file: URL, name: String) throws(RecordFailure) -> [AnnotatedPassage] {
    try Records.read(file, name: name) { (passage: AnnotatedPassage) in
      let scalars = Array(passage.text.unicodeScalars)
      let wrong = passage.refs.first {
        !(0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count
          && scalars[$0.start..<$0.end].elementsEqual($0.text.unicodeScalars))
      }
      return wrong.map { "'\($0.text)' is not what stands at its offsets in \(passage.id)" }
    }
  }
}
