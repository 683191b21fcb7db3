import DocumentModel
import Pipeline
import Tagging
import Writers

/// What is found in a piece of text, as JSON. Members that a document's references have too mean the same here.
struct ExplanationData {
  private let explanation: TextExplanation
  private let reasons: ReferenceReasons

  init(_ explanation: TextExplanation, _ book: RuleBook) {
    self.explanation = explanation
    reasons = ReferenceReasons(book)
  }

  func json() -> ContiguousArray<UInt8> {
    var json = JSONOutput()
    json.beginObject(.lines)
    json.key("lines")
    json.beginArray(.lines)
    for block in explanation.document.blocks { json.string(explanation.document.string(block)) }
    json.end()
    json.key("references")
    json.beginArray(.lines)
    var offsets = ScalarOffsets()
    for reference in explanation.references {
      json.beginObject(.lines)
      write(reference, &offsets, to: &json)
      json.member("url", ifKnown: reference.url)
      json.member("rule", reference.rule)
      json.member("ruleText", reasons.rule(reference))
      json.member("body", ifKnown: reference.bodyEvidence?.rawValue)
      json.member("bodyText", ifKnown: reasons.body(reference))
      if !reference.considered.isEmpty {
        json.key("considered")
        json.beginArray()
        for work in reference.considered { json.string(work) }
        json.end()
      }
      json.member("editionText", ifKnown: reasons.edition(reference, words: explanation.words(reference.span)))
      json.end()
    }
    json.end()
    json.key("refused")
    json.beginArray(.lines)
    offsets = ScalarOffsets()
    for refused in explanation.refused {
      json.beginObject(.lines)
      write(refused.reference, &offsets, to: &json)
      json.member("reason", refused.refusal.rawValue)
      json.member("reasonText", reasons.refusal(refused))
      json.end()
    }
    json.end()
    json.end()
    return json.finished()
  }

  private func write(_ reference: Reference, _ offsets: inout ScalarOffsets, to json: inout JSONOutput) {
    let span = reference.span
    json.member("id", reference.id)
    json.member("work", reference.work)
    json.member("edition", ifKnown: reference.edition)
    json.member("kind", reference.kind.rawValue)
    json.member("text", explanation.words(span))
    json.member("line", Int(span.block))
    json.member("start", offsets.scalars(before: span.start, inBlock: span.block, of: explanation.document))
    json.member("end", offsets.scalars(before: span.end, inBlock: span.block, of: explanation.document))
    json.member("self", reference.isSelf)
    json.member("part", ifKnown: reference.part)
  }
}
