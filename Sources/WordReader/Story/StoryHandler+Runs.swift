import DocumentModel
import OfficePackage
import XMLEvents

/// The run at hand.
struct OpenRun {
  var isOpen = false
  var format: RunFormat = []
  var language = StringID.empty
  /// The symbol font that its text is set in, if any.
  var font: SymbolFont?
  /// Where its text begins in `Document.text`.
  var textStart = 0
}

extension StoryHandler {
  mutating func beginRun() {
    // A ruby has runs inside of a run.
    endRun()
    run = OpenRun()
    run.isOpen = true
    run.textStart = document.text.count
    if insertionDepth > 0 { run.format.insert(.inserted) }
    if paragraph.isHidden { run.format.insert(.hidden) }
  }

  mutating func endRun() {
    guard run.isOpen else { return }
    run.isOpen = false
    if customMark != nil { finishCustomMark() }
    guard paragraph.isOpen, document.text.count > run.textStart else { return }
    let range = TextRange(start: run.textStart - paragraph.textStart, end: document.text.count - paragraph.textStart)
    if let last = document.runs.indices.last, last >= paragraph.runStart,
      document.runs[last].range.end == range.start, document.runs[last].format == run.format,
      document.runs[last].language == run.language
    {
      // Word splits runs for its own bookkeeping; those that look the same are one.
      document.runs[last].range.end = range.end
    } else {
      document.runs.append(Run(range: range, format: run.format, language: run.language))
    }
  }

  mutating func readRunProperty(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard context == .run else { return }
    switch element {
    // The style stands before the run's own properties (§17.3.2.28), which may overrule it.
    case .rStyle where styles.hideText:
      if styles.style(attributes.intern(.val, in: &document.strings)).isHidden { set(.hidden, true) }
    case .b: set(.bold, attributes.isOn)
    case .i: set(.italic, attributes.isOn)
    case .u: set(.underline, !attributes.has(.val, "none"))
    case .strike, .dstrike: set(.strikethrough, attributes.isOn)
    case .vanish: set(.hidden, attributes.isOn)
    case .rtl: set(.rightToLeft, attributes.isOn)
    case .vertAlign:
      set(.superscript, attributes.has(.val, "superscript"))
      set(.subscript, attributes.has(.val, "subscript"))
    case .lang:
      let stated: OfficeAttribute? = [.val, .eastAsia, .bidi].first { attributes.value($0.rawValue) != nil }
      if let stated { run.language = attributes.intern(stated, in: &document.strings) }
    case .rFonts: run.font = attributes.symbolFont
    default: break
    }
  }

  private mutating func set(_ format: RunFormat, _ isOn: Bool) {
    if isOn { run.format.insert(format) } else { run.format.remove(format) }
  }

  /// Adds text to the paragraph, or to the note mark at hand. Text inside the instruction of a field is not text.
  mutating func append(_ text: Span<UInt8>) throws(DocumentError) {
    guard openInstructions == 0, try isInParagraph() else { return }
    if run.font != nil { return appendSymbols(text) }
    if customMark != nil { customMark?.text.append(text) } else { document.text.append(text) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if customMark != nil { customMark?.text.append(scalar) } else { document.text.append(scalar) }
  }

  /// The elements that stand for one character (§17.3.3).
  mutating func readCharacter(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    // `w:tab` is also a tab stop among the properties of a paragraph.
    guard context == .none, openInstructions == 0, try isInParagraph() else { return }
    switch element {
    case .tab, .ptab: append("\t" as Unicode.Scalar)
    case .cr: append("\n" as Unicode.Scalar)
    case .br:
      // A page or column break at the start of a paragraph only says where it begins.
      let isTextBreak = attributes[.type] == nil || attributes.has(.type, "textWrapping")
      if isTextBreak || document.text.count > paragraph.textStart { append("\n" as Unicode.Scalar) }
    case .noBreakHyphen: append("\u{2011}" as Unicode.Scalar)
    case .softHyphen: append("\u{ad}" as Unicode.Scalar)
    case .sym: appendSymbol(attributes)
    default: break
    }
  }

  /// `w:sym` (§17.3.3.30): a character of a symbol font.
  private mutating func appendSymbol(_ attributes: borrowing XMLAttributes) {
    guard let hexadecimal = attributes[.char], let number = hexadecimal.integer(radix: 16),
      let code = UInt16(exactly: number)
    else { return }
    var font: SymbolFont?
    if let name = attributes[.font] { font = SymbolFont(name: name) }
    if let scalar = font?.scalar(for: code) { return append(scalar) }
    // A font that is no symbol font has its character where Unicode has it, or shifted to private use.
    let plain = (0xf020...0xf0ff).contains(code) ? code - 0xf000 : code
    if let scalar = Unicode.Scalar(plain) {
      append(scalar)
      if font != nil || plain != code {
        diagnose(
          "unknown-symbol", .warning,
          "the character \(String(code, radix: 16)) of the font \(attributes.string(.font) ?? "?") has no Unicode form")
      }
    }
  }

  /// Ordinary text in a symbol font: what is printed is the font's character.
  private mutating func appendSymbols(_ text: Span<UInt8>) {
    guard let font = run.font else { return }
    for scalar in text.string.unicodeScalars {
      let isFontCode = (0x21...0xff).contains(scalar.value) || (0xf020...0xf0ff).contains(scalar.value)
      append((isFontCode ? font.scalar(for: UInt16(scalar.value)) : nil) ?? scalar)
    }
  }
}

extension XMLAttributes {
  /// The symbol font of `w:rFonts`, if it is one.
  var symbolFont: SymbolFont? {
    if let name = self[.ascii] { return SymbolFont(name: name) }
    if let name = self[.hAnsi] { return SymbolFont(name: name) }
    return nil
  }
}
