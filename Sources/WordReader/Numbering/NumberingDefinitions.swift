import DocumentModel
import OfficePackage
import XMLEvents

/// One level of a list (`w:lvl`, ECMA-376 Part 1 §17.9.6).
struct NumberingLevel {
  /// The first number (`w:start`); 0 where the file states none (§17.9.25).
  var start = 0
  var format = NumberFormat.decimal
  /// What the file calls the format where this reader has none of that name, and takes `format` for it; else empty.
  var unknownFormat = StringID.empty
  /// The label with `%1` to `%9` for the numbers of the levels (§17.9.11).
  var text: ContiguousArray<UInt8> = []
  /// The level after which this one begins anew, from 1; 0 for never; nil for the level before this one (§17.9.10).
  var restart: Int?
  /// Whether the numbers of all levels are printed in decimal (`w:isLgl`, §17.9.4).
  var isLegal = false
  /// The style whose paragraphs are on this level (`w:pStyle`, §17.9.23).
  var style = StringID.empty
  /// The font of a bullet, where it is a symbol font.
  var font: SymbolFont?
  /// Whether the bullet is a picture (`w:lvlPicBulletId`, §17.9.9).
  var hasPictureBullet = false
}

/// The lists of one document (ECMA-376 Part 1 §17.9).
struct NumberingDefinitions {
  /// `w:abstractNum`: the levels, and the links to and from a numbering style.
  struct Abstract {
    var levels = Self.noLevels
    // Shared until one is changed: a list of a few bytes in the file costs no memory for its levels.
    private static let noLevels = [NumberingLevel](repeating: NumberingLevel(), count: 9)
    var numStyleLink = StringID.empty
  }

  /// `w:num`: a list that shares the levels of an abstract one, or changes some.
  struct Instance {
    var abstract = -1
    var startOverrides = Self.noOverrides
    var levels = Self.noLevels
    private static let noOverrides = [Int?](repeating: nil, count: 9)
    private static let noLevels = [NumberingLevel?](repeating: nil, count: 9)
  }

  var abstracts: [Int: Abstract] = [:]
  var instances: [Int: Instance] = [:]

  /// The abstract list that an instance counts in: through `w:numStyleLink` where there is one (§17.9.21).
  func abstract(of instance: Instance, styles: Styles) -> (id: Int, definition: Abstract)? {
    guard let definition = abstracts[instance.abstract] else { return nil }
    if !definition.numStyleLink.isEmpty, let linked = styles.style(definition.numStyleLink).numbering,
      let target = instances[linked], target.abstract != instance.abstract, let other = abstracts[target.abstract]
    {
      return (target.abstract, other)
    }
    return (instance.abstract, definition)
  }
}

/// Reads `word/numbering.xml`.
struct NumberingHandler: XMLHandler {
  var strings: StringPool
  private(set) var definitions = NumberingDefinitions()
  private var abstract = NumberingDefinitions.Abstract()
  private var abstractID = 0
  private var instance = NumberingDefinitions.Instance()
  private var instanceID = 0
  private var level = NumberingLevel()
  private var levelIndex = 0
  private var isInInstance = false
  private var isInFallback = false
  /// Whether the format of the level at hand is one that only `w:numFmt/@w:format` can name.
  private var hasCustomFormat = false

  private let limits: ReadLimits

  init(strings: StringPool, limits: ReadLimits) {
    self.strings = strings
    self.limits = limits
  }

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    switch element {
    case .abstractNum, .num:
      guard max(definitions.abstracts.count, definitions.instances.count) < limits.definitions else {
        throw DocumentError(.limitExceeded, "the document has more than \(limits.definitions) lists")
      }
    default: break
    }
    switch element {
    case .abstractNum:
      abstract = NumberingDefinitions.Abstract()
      abstractID = attributes.integer(.abstractNumId) ?? -1
    case .num:
      instance = NumberingDefinitions.Instance()
      instanceID = attributes.integer(.numId) ?? -1
      isInInstance = true
    case .abstractNumId where isInInstance: instance.abstract = attributes.integer(.val) ?? -1
    case .numStyleLink: abstract.numStyleLink = attributes.intern(.val, in: &strings)
    case .lvl:
      level = NumberingLevel()
      hasCustomFormat = false
      levelIndex = attributes.integer(.ilvl) ?? 0
    case .lvlOverride: levelIndex = attributes.integer(.ilvl) ?? 0
    case .startOverride where (0...8).contains(levelIndex):
      instance.startOverrides[levelIndex] = attributes.integer(.val)
    case .start: level.start = attributes.integer(.val) ?? 0
    case .mcFallback: isInFallback = true
    case .numFmt:
      // Word writes a custom format as an alternative to the nearest one that older versions know.
      if isInFallback, hasCustomFormat { break }
      level.unknownFormat = .empty
      if let format = attributes[.format], attributes.has(.val, "custom") {
        let custom = NumberFormat(customFormat: format)
        level.format = custom ?? .decimal
        hasCustomFormat = custom != nil
        if custom == nil { level.unknownFormat = strings.intern(format) }
      } else if let name = attributes[.val] {
        let known = NumberFormat(name: name)
        level.format = known ?? .decimal
        if known == nil { level.unknownFormat = strings.intern(name) }
      }
    case .lvlText:
      level.text = []
      if let text = attributes[.val] { level.text.append(text.prefix(limits.labelBytes)) }
    case .lvlRestart: level.restart = attributes.integer(.val)
    case .isLgl: level.isLegal = attributes.isOn
    case .pStyle: level.style = attributes.intern(.val, in: &strings)
    case .rFonts: level.font = attributes.symbolFont
    case .lvlPicBulletId: level.hasPictureBullet = true
    default: break
    }
  }

  mutating func end(_ element: OfficeElement) {
    switch element {
    case .lvl where (0...8).contains(levelIndex):
      if isInInstance { instance.levels[levelIndex] = level } else { abstract.levels[levelIndex] = level }
    case .mcFallback: isInFallback = false
    case .abstractNum: definitions.abstracts[abstractID] = abstract
    case .num:
      definitions.instances[instanceID] = instance
      isInInstance = false
    default: break
    }
  }

  mutating func text(_ text: Span<UInt8>) {}
}
