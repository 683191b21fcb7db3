import DocumentModel
import OfficePackage
import XMLEvents

/// The choice between alternatives (`mc:AlternateContent`, ECMA-376 Part 3 §9.3).
extension StoryHandler {
  /// A branch: the first that is understood is taken, else the fallback.
  mutating func beginAlternative(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last] || element == .mcChoice && !Self.understands(attributes.string(.requires) ?? "") {
      return skip(.alternative)
    }
    alternatives[last] = true
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
