import DocumentModel
import OfficePackage
import XMLEvents

/// The account of characters: each one that the reader meets is put in one class, where it is decided what becomes of it.
extension StoryHandler {
  /// Leaves out the content of the element that has just begun.
  mutating func leaveOut(_ reason: LeftOutReason) {
    skip(.leftOut)
    skipReason = reason
    skippedText.removeAll(keepingCapacity: true)
  }

  /// Passes over the content of the element that has just begun; `name` says what its characters are.
  mutating func skip(_ name: CharacterClass) {
    skipDepth = 1
    skipClass = name
    leftOutBefore = account[.leftOut]
  }

  /// An element inside of what is passed over begins.
  mutating func startSkipped(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    skipDepth += 1
    switch element {
    // Paragraphs are counted all the same: the count is a place in the file.
    case .p: paragraphCount += 1
    case .tab: if tabsDepth == 0 { account[skipClass] += 1 }
    case .br: if attributes.isTextBreak { account[skipClass] += 1 }
    case .ptab, .cr, .noBreakHyphen, .softHyphen, .sym, .aBr: account[skipClass] += 1
    case .fldSimple: account[skipClass] += attributes[.instr]?.scalarCount ?? 0
    case .vTextpath: account[skipClass] += attributes[.string]?.scalarCount ?? 0
    default: break
    }
  }

  /// What was passed over ends: characters that are left out must not vanish silently.
  mutating func endSkip() {
    let count = account[.leftOut] - leftOutBefore
    guard skipClass == .leftOut, count > 0 else { return }
    diagnose(
      skipReason.code, skipReason.severity,
      "\(Self.characters(count)) left out: \(skipReason.text)\(Self.quotation(skippedText.span))")
  }

  /// Puts characters that are about to be added to the text in their class; false where they must not be added.
  mutating func accounts(for count: Int) throws(DocumentError) -> Bool {
    // Text inside the instruction of a field is not text.
    if openInstructions > 0 {
      account[.fieldCode] += count
      return false
    }
    guard try isInParagraph() else {
      let isGone = tables.last.map { $0.isCellGone || $0.isRowGone } ?? false
      account[isGone ? .deleted : .leftOut] += count
      return false
    }
    account[run.format.contains(.hidden) ? .hidden : .shown] += count
    return true
  }

  /// Text in an element that should hold none: it is left out.
  mutating func strayText(_ text: Span<UInt8>) {
    account[.leftOut] += text.scalarCount
    diagnose(
      "stray-text", .warning,
      "\(Self.characters(text.scalarCount)) left out: in an element that holds no text\(Self.quotation(text))")
  }

  /// An element that stands for a character, among properties: Word takes a file that has one for damaged.
  mutating func leaveOutAmongProperties(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    if element == .br, !attributes.isTextBreak { return }
    account[.leftOut] += 1
    diagnose("stray-text", .warning, "1 character is left out: a \(element) among properties, where no text can stand")
  }

  /// Takes back characters that the reader has put between others: they stand in the text, but not in the file.
  mutating func accountForSeparators(_ count: Int) {
    account[.shown] -= count
    account.breaks += count
  }

  /// Keeps the account of a part that is read to its end.
  mutating func keepAccount() {
    if account.total > 0 { accounts[part, default: CharacterAccount()] += account }
    account = CharacterAccount()
  }
}
