import DocumentModel
import XMLEvents

/// Why the characters of an element are left out.
enum LeftOutReason {
  /// They stand among properties, where no text can stand.
  case properties
  /// They stand among properties as they were before a tracked change.
  case formerProperties
  /// They are the line between text and notes, or the notice that notes go on (§17.18.33), which Word repeats on a page
  /// as it needs them.
  case noteSeparator
  /// They stand outside of the root or note that they should belong to.
  case noStory
  /// They stand in a deleted row, outside of its cells.
  case deletedRow
  /// They are a text box where no paragraph can stand.
  case noParagraph
  /// They are the reading of a reading.
  case reading

  /// The code of the diagnostic.
  var code: String { self == .noteSeparator ? "note-separator" : "text-left-out" }

  /// How much it matters: a separator is no text of the author's.
  var severity: Diagnostic.Severity { self == .noteSeparator ? .note : .warning }

  /// The reason, for people.
  var text: String {
    switch self {
    case .properties: "they stand among properties, where no text can stand"
    case .formerProperties: "they stand among properties from before a tracked change"
    case .noteSeparator: "a separator of notes"
    case .noStory: "they stand outside of the document, header or note that they should belong to"
    case .deletedRow: "they stand in a deleted row, outside of its cells"
    case .noParagraph: "they stand in a text box where no paragraph can stand"
    case .reading: "they are the reading of a reading"
    }
  }
}

extension StoryHandler {
  /// How many bytes of what is left out are kept for the message: room for forty characters of any script.
  private static let keptBytes = 160

  /// Keeps the start of what is left out.
  mutating func keepFirstWords(of text: Span<UInt8>) {
    let room = Self.keptBytes - skippedText.count
    if room > 0 { skippedText.append(text.extracting(0..<min(room, text.count))) }
  }

  /// A number of characters with its verb.
  static func characters(_ count: Int) -> String { count == 1 ? "1 character is" : "\(count) characters are" }

  /// The first words of a text in quotation marks, behind a colon; empty for white space alone.
  static func quotation(_ text: Span<UInt8>) -> String {
    var words = text.extracting(0..<min(text.count, keptBytes)).string.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    // The last scalar may be cut.
    while words.unicodeScalars.last == "\u{fffd}" { words.unicodeScalars.removeLast() }
    if words.isEmpty { return "" }
    let start = words.prefix(40)
    return ": \u{201c}\(start)\(start.count < words.count || text.count > keptBytes ? "…" : "")\u{201d}"
  }
}
