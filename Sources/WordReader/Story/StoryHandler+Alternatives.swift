import DocumentModel
import OfficePackage
import XMLEvents

/// The branches of one `mc:AlternateContent` at hand.
struct OpenAlternatives {
  /// Whether one was taken.
  var isTaken = false
  /// How many characters of branches had been passed over before.
  var charactersBefore = 0
}

/// The choice between alternatives (`mc:AlternateContent`, ECMA-376 Part 3 §9.3).
extension StoryHandler {
  /// A branch: the first that is understood is taken, else the fallback.
  mutating func beginAlternative(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last].isTaken || element == .mcChoice && !Self.understands(attributes.string(.requires) ?? "") {
      return skip(.alternative)
    }
    alternatives[last].isTaken = true
  }

  mutating func beginAlternatives() {
    alternatives.append(OpenAlternatives(charactersBefore: account[.alternative]))
  }

  /// Where no branch was taken, nothing of them is shown, as the standard asks; but text must not vanish silently.
  mutating func endAlternatives() {
    guard let ended = alternatives.popLast(), !ended.isTaken else { return }
    let count = account[.alternative] - ended.charactersBefore
    guard count > 0 else { return }
    account[.alternative] -= count
    account[.leftOut] += count
    diagnose(
      "alternative-left-out", .warning,
      "\(count) characters are left out: they need an extension that is not understood, and have no fallback")
  }

  /// The extensions whose content is text boxes, shapes and Word's own later elements. Prefixes stand for namespaces;
  /// Word writes no others.
  private static let understood: Set<Substring> = [
    "wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "w16du", "w16sdtdh", "wne", "a14",
    "v", "c14", "c15", "c16", "cx", "cx1", "cx2", "cx3", "cx4", "cx5", "cx6", "cx7", "cx8",
  ]

  static func understands(_ prefixes: String) -> Bool {
    prefixes.split(separator: " ").allSatisfy { understood.contains($0) }
  }
}
