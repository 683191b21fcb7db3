import DocumentModel
import OfficePackage

/// One element of an equation, or one stretch of its text.
struct MathNode {
  /// Which element; `mRun` for text.
  var kind: OfficeElement
  /// The element around it; -1 for the equation itself.
  var parent: Int32
  /// The node behind the last one inside.
  var end: Int32 = 0
  /// Of text: where it stands in `MathTree.text`.
  var text = TextRange()
  /// The character of an accent, an operator or a group (`m:chr`); nil where the file states none, 0 for no character.
  var character: UInt32?
  /// The first character of delimiters (`m:begChr`), in the same way.
  var begin: UInt32?
  /// The character between delimited parts (`m:sepChr`).
  var separator: UInt32?
  /// The last character of delimiters (`m:endChr`).
  var final: UInt32?
  /// What else the properties say.
  var traits: MathTraits = []

  init(kind: OfficeElement, parent: Int32) {
    self.kind = kind
    self.parent = parent
  }
}

/// What the properties of an element say (ECMA-376 Part 1 §22.1.2), a bit each.
struct MathTraits: OptionSet {
  var rawValue: UInt32

  /// `m:pos` top
  static let top = MathTraits(rawValue: 1)
  /// `m:type` of a fraction: skw, lin, noBar
  static let skewed = MathTraits(rawValue: 1 << 1)
  static let linear = MathTraits(rawValue: 1 << 2)
  static let withoutBar = MathTraits(rawValue: 1 << 3)
  /// `m:degHide`, `m:subHide`, `m:supHide`
  static let hidesDegree = MathTraits(rawValue: 1 << 4)
  static let hidesSubscript = MathTraits(rawValue: 1 << 5)
  static let hidesSuperscript = MathTraits(rawValue: 1 << 6)
  /// `m:limLoc` undOvr and subSup
  static let limitsAbove = MathTraits(rawValue: 1 << 7)
  static let limitsBeside = MathTraits(rawValue: 1 << 8)
  /// `m:show` off, `m:zeroWid`, `m:zeroAsc`, `m:zeroDesc` of a phantom
  static let isInvisible = MathTraits(rawValue: 1 << 9)
  static let withoutWidth = MathTraits(rawValue: 1 << 10)
  static let withoutAscent = MathTraits(rawValue: 1 << 11)
  static let withoutDescent = MathTraits(rawValue: 1 << 12)
  /// `m:nor`, `m:sty` p, b, bi of a run
  static let isText = MathTraits(rawValue: 1 << 13)
  static let upright = MathTraits(rawValue: 1 << 14)
  static let bold = MathTraits(rawValue: 1 << 15)
  static let boldItalic = MathTraits(rawValue: 1 << 16)
  /// `m:scr` of a run
  static let doubleStruck = MathTraits(rawValue: 1 << 17)
  static let fraktur = MathTraits(rawValue: 1 << 18)
  static let script = MathTraits(rawValue: 1 << 19)
  static let sansSerif = MathTraits(rawValue: 1 << 20)
  static let monospace = MathTraits(rawValue: 1 << 21)
  /// `m:hideTop` and so on, and `m:strikeBLTR`, `m:strikeTLBR` of a box with borders
  static let hidesTop = MathTraits(rawValue: 1 << 22)
  static let hidesBottom = MathTraits(rawValue: 1 << 23)
  static let hidesLeft = MathTraits(rawValue: 1 << 24)
  static let hidesRight = MathTraits(rawValue: 1 << 25)
  static let strikesUp = MathTraits(rawValue: 1 << 26)
  static let strikesDown = MathTraits(rawValue: 1 << 27)
  static let hidesBorders: MathTraits = [.hidesTop, .hidesBottom, .hidesLeft, .hidesRight]
}

/// An equation while it is read: its elements in document order in one array, each knowing where it ends.
struct MathTree {
  private(set) var nodes: ContiguousArray<MathNode> = []
  /// The text of all runs, UTF-8.
  private(set) var text: ContiguousArray<UInt8> = []
  /// The innermost open element; -1 when the equation has ended.
  private var current: Int32 = -1

  /// An equation that has just begun.
  init() { begin(.mMath) }

  mutating func begin(_ kind: OfficeElement) {
    nodes.append(MathNode(kind: kind, parent: current))
    current = Int32(nodes.count - 1)
    nodes[Int(current)].text = TextRange(start: text.count, end: text.count)
  }

  /// Ends the innermost element.
  mutating func end() {
    guard current >= 0 else { return }
    nodes[Int(current)].end = Int32(nodes.count)
    current = nodes[Int(current)].parent
  }

  /// Adds text: to the run at hand, or as a run of its own.
  mutating func append(_ bytes: Span<UInt8>) {
    guard current >= 0 else { return }
    let isInRun = nodes[Int(current)].kind == .mRun
    if !isInRun { begin(.mRun) }
    text.append(bytes)
    nodes[Int(current)].text.end = Int32(text.count)
    if !isInRun { end() }
  }

  /// Takes a property of the innermost element, with its value; an empty value is none.
  mutating func set(_ property: OfficeElement, _ value: Span<UInt8>?) {
    guard current >= 0 else { return }
    let index = Int(current)
    switch property {
    case .mChr: nodes[index].character = Self.scalar(value)
    case .mBegChr: nodes[index].begin = Self.scalar(value)
    case .mSepChr: nodes[index].separator = Self.scalar(value)
    case .mEndChr: nodes[index].final = Self.scalar(value)
    case .mShow: if !Self.isOn(value) { nodes[index].traits.insert(.isInvisible) }
    default:
      if let trait = Self.trait(of: property, value) { nodes[index].traits.insert(trait) }
    }
  }

  private static func trait(of property: OfficeElement, _ value: Span<UInt8>?) -> MathTraits? {
    switch property {
    case .mPos: value?.equals("top") == true ? .top : nil
    case .mType: fraction(value)
    case .mLimLoc: value?.equals("undOvr") == true ? .limitsAbove : .limitsBeside
    case .mSty: style(value)
    case .mScr: script(value)
    default: isOn(value) ? toggles[property] : nil
    }
  }

  private static let toggles: [OfficeElement: MathTraits] = [
    .mDegHide: .hidesDegree, .mSubHide: .hidesSubscript, .mSupHide: .hidesSuperscript, .mZeroWid: .withoutWidth,
    .mZeroAsc: .withoutAscent, .mZeroDesc: .withoutDescent, .mNor: .isText, .mHideTop: .hidesTop,
    .mHideBot: .hidesBottom, .mHideLeft: .hidesLeft, .mHideRight: .hidesRight, .mStrikeBLTR: .strikesUp,
    .mStrikeTLBR: .strikesDown,
  ]

  private static func fraction(_ value: Span<UInt8>?) -> MathTraits? {
    guard let value else { return nil }
    if value.equals("skw") { return .skewed }
    if value.equals("lin") { return .linear }
    return value.equals("noBar") ? .withoutBar : nil
  }

  private static func style(_ value: Span<UInt8>?) -> MathTraits? {
    guard let value else { return nil }
    if value.equals("p") { return .upright }
    if value.equals("b") { return .bold }
    return value.equals("bi") ? .boldItalic : nil
  }

  private static func script(_ value: Span<UInt8>?) -> MathTraits? {
    guard let value else { return nil }
    if value.equals("double-struck") { return .doubleStruck }
    if value.equals("fraktur") { return .fraktur }
    if value.equals("script") { return .script }
    if value.equals("sans-serif") { return .sansSerif }
    return value.equals("monospace") ? .monospace : nil
  }

  private static func isOn(_ value: Span<UInt8>?) -> Bool {
    guard let value else { return true }
    return !(value.equals("0") || value.equals("false") || value.equals("off"))
  }

  /// The first character of a value; 0 for an empty one.
  private static func scalar(_ value: Span<UInt8>?) -> UInt32 {
    guard let value, let scalar = value.string.unicodeScalars.first else { return 0 }
    return scalar.value
  }
}

extension MathTree {
  /// The first child of a kind; nil for none.
  func child(_ kind: OfficeElement, of node: Int) -> Int? {
    var index = node + 1
    while index < Int(nodes[node].end) {
      if nodes[index].kind == kind { return index }
      index = Int(nodes[index].end)
    }
    return nil
  }

  /// The children, in order.
  func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var index = node + 1
    while index < Int(nodes[node].end) {
      result.append(index)
      index = Int(nodes[index].end)
    }
    return result
  }

  /// Whether a node holds nothing.
  func isEmpty(_ node: Int?) -> Bool {
    guard let node else { return true }
    return nodes[node].text.isEmpty && Int(nodes[node].end) == node + 1
  }

  /// The only child of a node; nil where there are none or several.
  func onlyChild(of node: Int) -> Int? {
    let child = node + 1
    return child < Int(nodes[node].end) && nodes[child].end == nodes[node].end ? child : nil
  }

  /// The text of a run.
  @_lifetime(borrow self)
  func text(of node: Int) -> Span<UInt8> { text.span.extracting(nodes[node].text.range) }
}
