internal import DocumentModel
internal import Tagging

/// Finds what a document is that bears no symbol of a paper: a Recommendation or a resolution that is printed by itself and
/// named in its running heads, "Rec. ITU-T E.119 (04/2017)", "WTSA-16 – Resolution 1".
struct OwnText {
  let document: Document
  let references: [Reference]

  /// The id of the text; nil where no running head names one, or several are named.
  func id() -> String? {
    var own: Reference?
    for reference in references where Self.adopted.contains(reference.kind) {
      // A number alone does not tell well enough whose text the whole document is.
      if reference.bodyEvidence == .open || reference.bodyEvidence == .number { continue }
      guard isInRunningHead(reference), isNamedAlone(reference) else { continue }
      if let own, own.work != reference.work { return nil }
      own = own ?? reference
    }
    guard let own else { return nil }
    return own.edition == nil ? headed(own.work) ?? own.id : own.id
  }

  private static let adopted: Set<ReferenceKind> = [.recommendation, .resolution, .decision, .opinion]

  private func isInRunningHead(_ reference: Reference) -> Bool {
    let story = Int(document.blocks[Int(reference.span.block)].story)
    guard story < document.stories.count else { return false }
    return document.stories[story].kind == .header || document.stories[story].kind == .footer
  }

  /// Whether little stands in front of a reference: a page number and one word, such as "Rec." or the conference. "Guide
  /// for Recommendation G.8101" is another text.
  private func isNamedAlone(_ reference: Reference) -> Bool {
    let text = document.text[document.blocks[Int(reference.span.block)].text.range]
    let front = String(decoding: text.prefix(Int(reference.span.start)), as: UTF8.self)
    let words = front.split { !$0.isLetter }.filter { word in
      word.count > 1 && !word.allSatisfy { "ivxlIVXL".contains($0) }
    }
    return words.count <= 1
  }

  /// The id with its edition where the text has a heading that is nothing else: "RESOLUTION 1 (Rev. Hammamet, 2016)".
  private func headed(_ work: String) -> String? {
    references.first { reference in
      let block = document.blocks[Int(reference.span.block)]
      return reference.work == work && reference.edition != nil && block.story == 0
        && block.text.count <= reference.span.count + Self.slack
    }?.id
  }

  /// The bytes of a heading that may stand beside the reference: spaces, a mark of a note.
  private static let slack = 8
}
