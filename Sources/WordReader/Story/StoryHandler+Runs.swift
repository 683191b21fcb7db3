import DocumentModel
import OfficePackage
import XMLEvents

/// The run at hand.
struct OpenRun {
  var isOpen = false
  var format: RunFormat = []
  /// The languages that it or a style states, for each script.
  var languages = DefaultLanguages()
  /// Whether its text is set as complex script (`w:cs`), or counts as East Asian (`w:rFonts/@w:hint`).
  var isComplex = false
  var isEastAsian = false
  /// The character style (`w:rStyle`).
  var style = StringID.empty
  /// The symbol font that its text is set in, if any.
  var font: SymbolFont?
  /// Where its text begins in `Document.text`.
  var textStart = 0
  /// The entry of the change of its format.
  var formatRevision: Int?
}

extension StoryHandler {
  mutating func beginRun() {
    // A ruby has runs inside of a run.
    endRun()
    run = OpenRun()
    run.isOpen = true
    run.textStart = document.text.count
    setRunDefaults()
  }

  /// How the run at hand is set where it says nothing of itself.
  mutating func setRunDefaults() {
    run.format = paragraph.runs.format
    run.languages = paragraph.runs.languages
    if !openRevisions.isEmpty { run.format.formUnion(revisionFormat) }
    if let isRightToLeft = directions.last { set(.rightToLeft, isRightToLeft) }
  }

  mutating func endRun() {
    guard run.isOpen else { return }
    run.isOpen = false
    if customMark != nil { endRunOfCustomMark() }
    if let entry = run.formatRevision, paragraph.isOpen {
      document.revisions[entry].place = BlockSpan(
        block: paragraph.block, start: run.textStart - paragraph.textStart, end: position)
    }
    guard paragraph.isOpen, document.text.count > run.textStart else { return }
    let language = languageOfRun()
    let range = TextRange(start: run.textStart - paragraph.textStart, end: document.text.count - paragraph.textStart)
    if let last = document.runs.indices.last, last >= paragraph.runStart,
      document.runs[last].range.end == range.start, document.runs[last].format == run.format,
      document.runs[last].language == language
    {
      // Word splits runs for its own bookkeeping; those that look the same are one.
      document.runs[last].range.end = range.end
    } else {
      document.runs.append(Run(range: range, format: run.format, language: language))
    }
  }

  mutating func readRunProperty(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard context == .run else {
      if context == .paragraphMark, element == .lang {
        paragraph.markLanguage = attributes.intern(.val, in: &document.strings)
      }
      return
    }
    switch element {
    // The style stands before the run's own properties (§17.3.2.28), which may overrule it.
    case .rStyle:
      run.style = attributes.intern(.val, in: &document.strings)
      styles.apply(run.style, to: &run.format, &run.languages)
    case .lang:
      run.languages.read(attributes, in: &document.strings)
    case .rFonts:
      run.font = attributes.symbolFont
      run.isEastAsian = attributes.has(.hint, "eastAsia")
    case .cs: run.isComplex = attributes.isOn
    default:
      guard let formats = RunFormat.stated(by: element, attributes) else { return }
      run.format.subtract(formats.stated)
      run.format.formUnion(formats.on)
    }
  }

  private mutating func set(_ format: RunFormat, _ isOn: Bool) {
    if isOn { run.format.insert(format) } else { run.format.remove(format) }
  }

  /// Adds text to the paragraph, or to the note mark at hand. Text inside the instruction of a field is not text.
  mutating func append(_ text: Span<UInt8>) throws(DocumentError) {
    guard try accounts(for: text.scalarCount) else { return }
    if run.font != nil { return appendSymbols(text) }
    if isDiverted { appendElsewhere(text) } else { document.text.append(text) }
  }

  /// Whether the text at hand belongs to something beside the paragraph.
  private var isDiverted: Bool { customMark != nil || equation != nil || reading != nil }

  private mutating func appendElsewhere(_ text: Span<UInt8>) {
    if reading?.isInReading == true {
      reading?.text.append(text)
      account.besideText += text.scalarCount
      return
    }
    if customMark != nil, appendToCustomMark(text) { return }
    document.text.append(text)
    if equation != nil { appendToEquation(text) }
  }

  /// The language of the run at hand for the script of its text (§17.3.2.20).
  private func languageOfRun() -> StringID {
    let languages = run.languages
    if languages.latin == languages.eastAsian, languages.latin == languages.bidirectional { return languages.latin }
    if run.isComplex || run.format.contains(.rightToLeft) { return languages.bidirectional }
    if run.isEastAsian { return languages.eastAsian }
    let text = document.text.span.extracting(run.textStart..<document.text.count)
    // The first byte of ideographs, kana and hangul in UTF-8.
    for index in text.indices where (0xe3...0xed).contains(text[index]) { return languages.eastAsian }
    return languages.latin
  }

  /// Adds one character that an element stands for.
  private mutating func append(_ scalar: Unicode.Scalar) throws(DocumentError) {
    if try accounts(for: 1) { put(scalar) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if !isDiverted { return document.text.append(scalar) }
    var bytes: ContiguousArray<UInt8> = []
    bytes.append(scalar)
    appendElsewhere(bytes.span)
  }

  /// The elements that stand for one character (§17.3.3).
  mutating func readCharacter(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    // `w:tab` is also a tab stop among the properties of a paragraph (§17.3.1.37).
    if element == .tab, tabsDepth > 0 { return }
    guard context == .none else { return leaveOutAmongProperties(element, attributes) }
    // A page or column break is no character; in the middle of a paragraph it ends a line all the same.
    if element == .br, !attributes.isTextBreak {
      if document.text.count > paragraph.textStart, paragraph.isOpen, openInstructions == 0 {
        account.breaks += 1
        put("\n")
      }
      return
    }
    switch element {
    case .tab, .ptab: try append("\t" as Unicode.Scalar)
    case .cr, .br: try append("\n" as Unicode.Scalar)
    case .noBreakHyphen: try append("\u{2011}" as Unicode.Scalar)
    case .softHyphen: try append("\u{ad}" as Unicode.Scalar)
    case .sym: try appendSymbol(attributes)
    default: break
    }
  }

  /// `w:sym` (§17.3.3.30): a character of a symbol font.
  private mutating func appendSymbol(_ attributes: borrowing XMLAttributes) throws(DocumentError) {
    let symbol = attributes.symbol
    try append(symbol?.scalar ?? "\u{fffd}")
    if symbol?.isKnown != true {
      diagnose(
        "unknown-symbol", .warning,
        "the character \(attributes.string(.char) ?? "?") of the font \(attributes.string(.font) ?? "?") has no Unicode form"
      )
    }
  }

  /// Ordinary text in a symbol font: what is printed is the font's character.
  private mutating func appendSymbols(_ text: Span<UInt8>) {
    guard let font = run.font else { return }
    for scalar in text.string.unicodeScalars {
      let isFontCode = (0x21...0xff).contains(scalar.value) || (0xf020...0xf0ff).contains(scalar.value)
      put((isFontCode ? font.scalar(for: UInt16(scalar.value)) : nil) ?? scalar)
    }
  }
}

extension XMLAttributes {
  /// Whether a `w:br` ends a line rather than a page or a column (§17.18.4).
  var isTextBreak: Bool { self[.type] == nil || has(.type, "textWrapping") }

  /// The character that a `w:sym` stands for, and whether that is certain; nil where it names none.
  var symbol: (scalar: Unicode.Scalar, isKnown: Bool)? {
    guard let hexadecimal = self[.char], let number = hexadecimal.integer(radix: 16), let code = UInt16(exactly: number)
    else { return nil }
    var font: SymbolFont?
    if let name = self[.font] { font = SymbolFont(name: name) }
    if let scalar = font?.scalar(for: code) { return (scalar, true) }
    // A font that is no symbol font has its character where Unicode has it, or shifted to private use.
    let plain = (0xf020...0xf0ff).contains(code) ? code - 0xf000 : code
    guard let scalar = Unicode.Scalar(plain) else { return nil }
    return (scalar, font == nil && plain == code)
  }

  /// The symbol font of `w:rFonts`, if it is one.
  var symbolFont: SymbolFont? {
    if let name = self[.ascii] { return SymbolFont(name: name) }
    if let name = self[.hAnsi] { return SymbolFont(name: name) }
    return nil
  }
}
