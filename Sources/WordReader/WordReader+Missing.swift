import DocumentModel
import OfficePackage

/// Parts that the document names and does not have: it is read without them, and says so.
extension WordReader {
  /// The relationships of the main part without which its text is not what Word shows. Those of notes, headers and
  /// objects are told of where the text names them.
  private static let definitions: Set<String> = ["styles", "numbering", "settings"]

  func reportMissing(
    _ relationships: Relationships, _ package: borrowing OfficePackage, in handler: inout StoryHandler
  ) {
    for type in Self.definitions.sorted() {
      guard let relationship = relationships.first(ofType: type), !relationship.isExternal,
        !package.contains(relationship.target)
      else { continue }
      add(
        "missing-part", "the part with the \(type) of the document is missing",
        at: handler.partPrefix + relationship.target, to: &handler)
    }
  }

  /// Says that a header or footer of a section is missing; `target` is the part that its relationship names, if any.
  func reportMissing(_ reference: HeaderReference, target: String?, in handler: inout StoryHandler) {
    let name = reference.isHeader ? "header" : "footer"
    if let target {
      add("missing-part", "the \(name) of a section is missing", at: target, to: &handler)
    } else {
      add(
        "dangling-relationship",
        "a \(name) of a section names the relationship \(reference.relationship), which does not exist",
        at: handler.document.strings[handler.document.stories.first?.part ?? .empty], to: &handler)
    }
  }

  private func add(_ code: String, _ message: String, at part: String, to handler: inout StoryHandler) {
    handler.report(Diagnostic(code: code, severity: .warning, message: message, source: SourceLocation(part: part)))
  }
}
