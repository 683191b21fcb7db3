import DocumentModel
import OfficePackage
import XMLEvents

/// The elements that hold characters, wherever they stand. The list is this count's own and knows nothing of what the
/// reader makes of them, so that one cannot repeat a mistake of the other.
enum CharacterElement: UInt16, CaseIterable {
  // WordprocessingML: text, and elements that stand for one character (ECMA-376 Part 1 §17.3.3, §17.16)
  case t, delText, instrText, delInstrText, fldSimple, sym, noBreakHyphen, softHyphen, tab, ptab, br, cr
  /// Holds tab stops, which have the name of a tab.
  case tabs
  // Text in equations (§22.1.2.116), drawings (§21.1.2.3.11), charts (§21.2.2.223) and VML (Part 4 §19.1.2.23)
  case mathText, drawingText, drawingBreak, chartValue, textPath
  // Settings of drawings and objects that are written as character data
  case posOffset, align, pctWidth, pctHeight, pctPosHOffset, pctPosVOffset, linkType, lockedField, fieldCodes
  case formula, formatCode

  private var name: XMLNames.Name {
    switch self {
    case .mathText: named("t", Self.math, holdsText: true)
    case .drawingText: named("t", Self.drawing, holdsText: true)
    case .drawingBreak: named("br", Self.drawing)
    case .chartValue: named("v", Self.chart, holdsText: true)
    case .textPath: named("textpath", ["urn:schemas-microsoft-com:vml"])
    case .posOffset, .align: named("\(self)", Self.wordDrawing, holdsData: true)
    case .pctWidth, .pctHeight, .pctPosHOffset, .pctPosVOffset:
      named("\(self)", ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"], holdsData: true)
    case .linkType: named("LinkType", Self.office, holdsData: true)
    case .lockedField: named("LockedField", Self.office, holdsData: true)
    case .fieldCodes: named("FieldCodes", Self.office, holdsData: true)
    case .formula: named("f", Self.chart, holdsData: true)
    case .formatCode: named("formatCode", Self.chart, holdsData: true)
    case .t, .delText, .instrText, .delInstrText: named("\(self)", Self.word, holdsText: true)
    default: named("\(self)", Self.word)
    }
  }

  private func named(
    _ local: String, _ namespaces: [String], holdsText: Bool = false, holdsData: Bool = false
  ) -> XMLNames.Name {
    XMLNames.Name(namespaces: namespaces, local: local, holdsText: holdsText, holdsData: holdsData)
  }

  /// The transitional and the strict name of a namespace.
  private static func both(_ family: String, _ name: String) -> [String] {
    ["http://schemas.openxmlformats.org/\(family)/2006/\(name)", "http://purl.oclc.org/ooxml/\(family)/\(name)"]
  }

  private static let word = both("wordprocessingml", "main")
  private static let math = both("officeDocument", "math")
  private static let drawing = both("drawingml", "main")
  private static let wordDrawing = both("drawingml", "wordprocessingDrawing")
  private static let chart = both("drawingml", "chart")
  private static let office = ["urn:schemas-microsoft-com:office:office"]

  /// The names, with the attributes that hold characters or tell a break of lines from one of pages.
  static var names: XMLNames {
    XMLNames(
      elements: allCases.map(\.name),
      attributes: CharacterAttribute.allCases.map { attribute in
        XMLNames.Name(namespaces: attribute == .string ? [""] : word, local: "\(attribute)")
      })
  }
}

/// The attributes of `CharacterElement` that matter.
enum CharacterAttribute: UInt16, CaseIterable {
  case instr, type, string
}

/// Counts the characters that the XML of one part holds, in Unicode scalars.
struct CharacterCount: XMLHandler {
  /// All characters of text.
  private(set) var characters = 0
  /// Characters in elements that should hold none: nobody knows what they are.
  private(set) var strayCharacters = 0
  private var tabsDepth = 0
  private var wantsText = false

  mutating func start(_ element: CharacterElement, _ attributes: borrowing XMLAttributes) {
    wantsText = false
    switch element {
    case .t, .delText, .instrText, .delInstrText, .mathText, .drawingText, .chartValue: wantsText = true
    case .sym, .noBreakHyphen, .softHyphen, .ptab, .cr, .drawingBreak: characters += 1
    case .tab: if tabsDepth == 0 { characters += 1 }
    case .tabs: tabsDepth += 1
    case .br:
      let type = attributes.value(CharacterAttribute.type.rawValue)?.string
      if type == nil || type == "textWrapping" { characters += 1 }
    case .fldSimple: characters += attributes.value(CharacterAttribute.instr.rawValue)?.scalarCount ?? 0
    case .textPath: characters += attributes.value(CharacterAttribute.string.rawValue)?.scalarCount ?? 0
    default: break
    }
  }

  mutating func end(_ element: CharacterElement) {
    if element == .tabs { tabsDepth -= 1 }
    wantsText = false
  }

  mutating func text(_ text: Span<UInt8>) {
    if wantsText { characters += text.scalarCount }
  }

  mutating func strayText(_ text: Span<UInt8>) { strayCharacters += text.scalarCount }
}
