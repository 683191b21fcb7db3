import DocumentModel
import OfficePackage
import XMLEvents

/// How notes are numbered (`w:footnotePr`, `w:endnotePr`, ECMA-376 Part 1 §17.11.11, §17.11.4).
struct NoteSettings: Equatable {
  enum Restart { case continuous, eachSection, eachPage }

  var format: NumberFormat
  /// The first number (`w:numStart`).
  var start = 1
  var restart = Restart.continuous

  /// Takes one of the settings.
  mutating func read(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .numFmt: if let name = attributes[.val] { format = NumberFormat(name: name) ?? format }
    case .numStart: start = attributes.integer(.val) ?? start
    case .numRestart:
      restart =
        attributes.has(.val, "eachSect") ? .eachSection : attributes.has(.val, "eachPage") ? .eachPage : .continuous
    default: break
    }
  }
}

/// What `word/settings.xml` (§17.15) says that text depends on.
struct Settings {
  /// Word's defaults (§17.11.17).
  var footnotes = NoteSettings(format: .decimal)
  var endnotes = NoteSettings(format: .lowerRoman)
  /// Whether even pages have headers of their own (`w:evenAndOddHeaders`, §17.10.1).
  var hasEvenPages = false
}

struct SettingsHandler: XMLHandler {
  private(set) var settings = Settings()
  private var kind: NoteKind?

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .footnotePr: kind = .footnote
    case .endnotePr: kind = .endnote
    case .evenAndOddHeaders: settings.hasEvenPages = attributes.isOn
    case .numFmt, .numStart, .numRestart:
      if kind == .footnote { settings.footnotes.read(element, attributes) }
      if kind == .endnote { settings.endnotes.read(element, attributes) }
    default: break
    }
  }

  mutating func end(_ element: OfficeElement) {
    if element == .footnotePr || element == .endnotePr { kind = nil }
  }

  mutating func text(_ text: Span<UInt8>) {}
}
