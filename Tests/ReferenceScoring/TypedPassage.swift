public import Foundation

/// A paragraph with citations of which people told what they are for: a line of a file of records.
public struct TypedPassage: Decodable, Sendable {
  /// A citation.
  public struct Citation: Decodable, Hashable, Sendable {
    /// The canonical id that the tool finds.
    public var id: String
    /// The words.
    public var text: String
    /// What it is for; nil where nothing tells.
    public var type: String?

    /// A citation from its parts.
    public init(id: String, text: String, type: String?) {
      self.id = id
      self.text = text
      self.type = type
    }
  }

  /// The name of the record.
  public var id: String
  /// The language of the passage.
  public var lang: String
  /// `dev` or `held-out`; of the latter only figures may be looked at. Nil is `dev`.
  public var set: String?
  /// The paragraph.
  public var text: String
  /// Paragraphs in front of it.
  public var before: [String]?
  /// Its citations, in the order of the text.
  public var cites: [Citation]

  /// A passage from its parts.
  public init(id: String, lang: String, set: String?, text: String, before: [String]?, cites: [Citation]) {
    self.id = id
    self.lang = lang
    self.set = set
    self.text = text
    self.before = before
    self.cites = cites
  }

  /// Reads a file: one record a line.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: How messages name it.
  /// - Returns: The records in their order.
  /// - Throws: `RecordFailure` with the line, where a record cannot be read or its citations are not in its text in
  ///   their order.
  public static func read(_ file: URL, name: String) throws(RecordFailure) -> [TypedPassage] {
    try Records.read(file, name: name) { (passage: TypedPassage) in
      zip(passage.cites, passage.starts).first { $0.1 == nil }.map {
        "'\($0.0.text)' does not stand in \(passage.id)"
      }
    }
  }

  /// Where the citations start, in Unicode scalars: each behind the one in front of it. Nil for words that do not stand
  /// there.
  public var starts: [Int?] {
    let scalars = Array(text.unicodeScalars)
    var place = 0
    return cites.map { citation in
      let words = Array(citation.text.unicodeScalars)
      let start = (place..<max(place, scalars.count - words.count + 1)).first {
        scalars[$0...].starts(with: words)
      }
      if let start { place = start + words.count }
      return start
    }
  }
}
