import DocumentModel
import OfficePackage
import XMLEvents

/// How runs of a paragraph are set that say nothing of themselves.
struct RunDefaults {
  var format: RunFormat = []
  /// Without those that are the document's own.
  var languages = DefaultLanguages()
}

/// What one style, or the defaults of the document, say of runs.
struct StatedRunProperties {
  /// The properties that are stated, and those of them that are on.
  var stated: RunFormat = []
  var on: RunFormat = []
  var languages = DefaultLanguages()

  mutating func read(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let formats = RunFormat.stated(by: element, attributes) else { return }
    stated.formUnion(formats.stated)
    on.subtract(formats.stated)
    on.formUnion(formats.on)
  }

  /// Takes from the style that this one is based on what is not stated here.
  mutating func inherit(_ base: StatedRunProperties) {
    on.formUnion(base.on.subtracting(stated))
    stated.formUnion(base.stated)
    var languages = base.languages
    languages.apply(self.languages)
    self.languages = languages
  }
}

extension RunFormat {
  /// What a property of a run states: which formats it is about, and which of them it turns on (§17.3.2). Nil for a
  /// property that is about none.
  static func stated(
    by element: OfficeElement, _ attributes: borrowing XMLAttributes
  ) -> (stated: RunFormat, on: RunFormat)? {
    switch element {
    case .b: (.bold, attributes.isOn ? .bold : [])
    case .i: (.italic, attributes.isOn ? .italic : [])
    case .u: (.underline, attributes.has(.val, "none") ? [] : .underline)
    case .strike, .dstrike: (.strikethrough, attributes.isOn ? .strikethrough : [])
    case .vanish: (.hidden, attributes.isOn ? .hidden : [])
    case .rtl: (.rightToLeft, attributes.isOn ? .rightToLeft : [])
    case .vertAlign:
      (
        [.superscript, .subscript],
        attributes.has(.val, "superscript") ? .superscript : attributes.has(.val, "subscript") ? .subscript : []
      )
    default: nil
    }
  }

  /// The properties that a character style turns round where the paragraph's style has them too (§17.7.3).
  fileprivate static let toggles: RunFormat = [.bold, .italic, .strikethrough, .hidden]
}

extension ParagraphStyle {
  /// Works out how runs are set that say nothing of themselves.
  mutating func setRuns(defaults: StatedRunProperties, languages: DefaultLanguages) {
    runs.format = defaults.on.subtracting(stated.stated).union(stated.on)
    runs.languages = stated.languages.without(languages)
    stated.languages = runs.languages
  }
}

extension Styles {
  /// Applies a character style to a run whose paragraph's style has been applied.
  func apply(_ style: StringID, to format: inout RunFormat, _ languages: inout DefaultLanguages) {
    guard !style.isEmpty else { return }
    let properties = self.style(style).stated
    if !properties.stated.isEmpty {
      let toggled = properties.on.intersection(.toggles)
      let others = properties.stated.subtracting(.toggles)
      format.formSymmetricDifference(toggled)
      format.subtract(others)
      format.formUnion(properties.on.intersection(others))
    }
    languages.apply(properties.languages)
  }
}

extension DefaultLanguages {
  /// Takes the values of `w:lang` (§17.3.2.20) that are stated.
  mutating func read(_ attributes: borrowing XMLAttributes, in strings: inout StringPool) {
    if let tag = attributes[.val] { latin = strings.intern(tag) }
    if let tag = attributes[.eastAsia] { eastAsian = strings.intern(tag) }
    if let tag = attributes[.bidi] { bidirectional = strings.intern(tag) }
  }

  /// Takes the languages that another one states.
  mutating func apply(_ other: DefaultLanguages) {
    if !other.latin.isEmpty { latin = other.latin }
    if !other.eastAsian.isEmpty { eastAsian = other.eastAsian }
    if !other.bidirectional.isEmpty { bidirectional = other.bidirectional }
  }

  /// The languages that differ from others.
  fileprivate func without(_ other: DefaultLanguages) -> DefaultLanguages {
    var result = DefaultLanguages()
    if latin != other.latin { result.latin = latin }
    if eastAsian != other.eastAsian { result.eastAsian = eastAsian }
    if bidirectional != other.bidirectional { result.bidirectional = bidirectional }
    return result
  }
}
