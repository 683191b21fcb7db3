import DocumentModel
import OfficePackage
import XMLEvents

/// What a paragraph gets from its style, with everything inherited through `w:basedOn` resolved
/// (ECMA-376 Part 1 §17.7.2).
struct ParagraphStyle {
  /// What the style is for, where Word itself gives it a role.
  enum Role { case none, title, caption, tableOfContents }

  var role = Role.none
  /// The outline level, 0 to 8; nil for body text.
  var outlineLevel: Int?
  /// The numbering (`w:numId`); nil for none.
  var numbering: Int?
  /// The level of the numbering that the style states; nil where the level is found by `w:lvl/w:pStyle`.
  var numberingLevel: Int?
  /// The style that states the numbering: it may not be the paragraph's own.
  var numberingStyle = StringID.empty
  /// How runs are set that say nothing of themselves.
  var runs = RunDefaults()
  /// What the style itself and those that it is based on say of runs.
  var stated = StatedRunProperties()
  /// Whether paragraphs run from right to left (`w:bidi`), and whether they stand in frames (`w:framePr`).
  var isRightToLeft = false
  var isFramed = false
  /// Of a table's style: the rows and columns that it sets apart.
  var tableParts: TableParts = []
}

/// The styles of one document, resolved.
struct Styles {
  /// By `StringID.index` of the style's id.
  private var resolved: [Int32: ParagraphStyle] = [:]
  /// What stands in for a style that does not exist.
  private var plain = ParagraphStyle()
  /// The style of paragraphs that name none (`w:style/@w:default`).
  private(set) var defaultStyle = StringID.empty
  /// The languages of text that states none.
  private(set) var defaultLanguages = DefaultLanguages()
  /// How runs are set in paragraphs that name no style.
  private(set) var defaultRuns = RunDefaults()

  init() {}

  init(_ handler: StylesHandler) {
    defaultStyle = handler.defaultStyle
    for id in handler.styles.keys { resolved[id] = handler.resolve(id) }
    let normal = resolved[defaultStyle.index]?.stated ?? StatedRunProperties()
    defaultLanguages = handler.defaults.languages
    defaultLanguages.apply(normal.languages)
    for id in resolved.keys { resolved[id]?.setRuns(defaults: handler.defaults, languages: defaultLanguages) }
    plain.setRuns(defaults: handler.defaults, languages: defaultLanguages)
    defaultRuns = style(.empty).runs
  }

  /// The style with an id; the default style for the empty id; plain for an id that does not exist.
  func style(_ id: StringID) -> ParagraphStyle {
    resolved[(id.isEmpty ? defaultStyle : id).index] ?? plain
  }
}

/// Reads `word/styles.xml` (ECMA-376 Part 1 §17.7).
struct StylesHandler: XMLHandler {
  /// One style as it stands in the file.
  struct Style {
    var basedOn = StringID.empty
    var name: ContiguousArray<UInt8> = []
    var outlineLevel: Int?
    var numbering: Int?
    var numberingLevel: Int?
    var runs = StatedRunProperties()
    var isRightToLeft: Bool?
    var isFramed = false
    var tableParts: TableParts = []
  }

  var strings: StringPool
  private(set) var styles: [Int32: Style] = [:]
  private(set) var defaultStyle = StringID.empty
  /// What `w:docDefaults` says of runs.
  private(set) var defaults = StatedRunProperties()
  var current = Style()
  private var currentID = StringID.empty
  private var isInStyle = false
  private var isInDefaults = false
  /// Whether the properties at hand are only those of some cells of a table (§17.7.6).
  private var isInCondition = false
  /// What these cells are; empty for others than those of `TableParts`.
  var condition: TableParts = []

  private let limits: ReadLimits

  init(strings: StringPool, limits: ReadLimits) {
    self.strings = strings
    self.limits = limits
  }

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    switch element {
    case .docDefaults: isInDefaults = true
    case .lang where isInDefaults: defaults.languages.read(attributes, in: &strings)
    case .tblStylePr:
      isInCondition = true
      condition = Self.condition(attributes)
    case _ where isInCondition: readCondition(element, attributes)
    case .style:
      guard styles.count < limits.definitions else {
        throw DocumentError(.limitExceeded, "the document has more than \(limits.definitions) styles")
      }
      current = Style()
      isInStyle = true
      currentID = attributes.intern(.styleId, in: &strings)
      if attributes.has(.type, "paragraph"), attributes.has(.default, "1") || attributes.has(.default, "true") {
        defaultStyle = currentID
      }
    case .name where isInStyle:
      if let value = attributes[.val] { current.name.append(value) }
    case .basedOn where isInStyle: current.basedOn = attributes.intern(.val, in: &strings)
    case .outlineLvl where isInStyle: current.outlineLevel = attributes.integer(.val)
    case .ilvl where isInStyle: current.numberingLevel = attributes.integer(.val)
    case .numId where isInStyle: current.numbering = attributes.integer(.val)
    case .bidi where isInStyle: current.isRightToLeft = attributes.isOn
    case .framePr where isInStyle: current.isFramed = true
    case .lang where isInStyle: current.runs.languages.read(attributes, in: &strings)
    case .b, .i, .u, .strike, .dstrike, .vanish, .rtl, .vertAlign:
      if isInStyle {
        current.runs.read(element, attributes)
      } else if isInDefaults {
        defaults.read(element, attributes)
      }
    default: break
    }
  }

  mutating func end(_ element: OfficeElement) {
    switch element {
    case .docDefaults: isInDefaults = false
    case .tblStylePr: isInCondition = false
    case .style:
      styles[currentID.index] = current
      isInStyle = false
    default: break
    }
  }

  mutating func text(_ text: Span<UInt8>) {}

  /// Follows `w:basedOn` from a style to its root; the nearest style that states a property wins.
  fileprivate func resolve(_ id: Int32) -> ParagraphStyle {
    var result = ParagraphStyle()
    var isOutlineStated = false
    var isNumberingStated = false
    var isRightToLeft: Bool?
    var next = id
    // A chain longer than this is a circle.
    for _ in 0..<64 {
      guard let style = styles[next] else { break }
      if result.role == .none { result.role = Self.role(style.name.span) }
      if !isOutlineStated {
        // Word's own headings have their level even where the file does not state it.
        if let level = style.outlineLevel ?? Self.headingLevel(style.name.span) {
          isOutlineStated = true
          result.outlineLevel = (0...8).contains(level) ? level : nil
        }
      }
      if result.numberingLevel == nil, !isNumberingStated { result.numberingLevel = style.numberingLevel }
      if !isNumberingStated, let numbering = style.numbering {
        isNumberingStated = true
        result.numbering = numbering == 0 ? nil : numbering
        result.numberingStyle = StringID(index: Int(next))
      }
      result.stated.inherit(style.runs)
      isRightToLeft = isRightToLeft ?? style.isRightToLeft
      result.isFramed = result.isFramed || style.isFramed
      result.tableParts.formUnion(style.tableParts)
      if style.basedOn.isEmpty { break }
      next = style.basedOn.index
    }
    result.isRightToLeft = isRightToLeft ?? false
    return result
  }

  /// The roles of Word's built-in styles; their names in the file are English whatever the language of Word
  /// (ECMA-376 Part 1 §17.7.4.9).
  private static func role(_ name: Span<UInt8>) -> ParagraphStyle.Role {
    if name.equalsFolded("title") { return .title }
    if name.equalsFolded("caption") { return .caption }
    if name.count == 5, name.extracting(0..<4).equalsFolded("toc ") { return .tableOfContents }
    return .none
  }

  private static func headingLevel(_ name: Span<UInt8>) -> Int? {
    guard name.count == 9, name.extracting(0..<8).equalsFolded("heading "), name[8] >= 0x31, name[8] <= 0x39 else {
      return nil
    }
    return Int(name[8]) - 0x31
  }
}
