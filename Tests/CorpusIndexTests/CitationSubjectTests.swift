import DocumentModel
import Tagging
import TestSupport
import Testing

@testable import CorpusIndex

/// Citations whose words look like those of a type and are about something else.
@Suite struct CitationSubjectTests {
  /// The type of the last of some references in a paragraph.
  private func type(of words: [String], in text: String) throws -> String? {
    let document = Document(passages: ["first", text])
    let references = words.map {
      Reference(id: "x", work: "x", kind: .document, span: Paper.span(of: $0, in: 1, of: document), rule: "test")
    }
    var reader = CitationTyper(try Vocabulary.load()).reader()
    return reader.type(
      of: references[words.count - 1].span, among: references.sorted { $0.span.start < $1.span.start }, in: document)
  }

  /// What a verb says of its subject, or its subject does, is not what the citing paper does to the text behind it.
  @Test(
    arguments: [
      ("C23/6(Rev.1), which replaces Document C23/6;", ["C23/6(Rev.1)", "C23/6;"], nil),
      ("Decision 5 has been approved and Decision 6 stays", ["Decision 5", "Decision 6"], nil),
      ("La Décision 5 a été révisée et la Décision 6 reste", ["Décision 5", "Décision 6"], nil),
      ("La Décision 5 a révisé la Décision 6", ["Décision 5", "Décision 6"], nil),
      ("El Acuerdo 5, que modifica el Acuerdo 6", ["Acuerdo 5", "Acuerdo 6"], nil),
      ("Решение 5, которое заменяет Решение 6", ["Решение 5", "Решение 6"], nil),
      ("المقرر 5 الذي يلغي المقرر 6", ["المقرر 5", "المقرر 6"], nil),
      ("第5号决定已经修订，第6号决定有效", ["第5号决定", "第6号决定"], nil),
      ("预算由第5号决定批准，捐款适用第6号决定", ["第5号决定", "第6号决定"], nil),
      ("Pursuant to Decision 5 approves Decision 6", ["Decision 5", "Decision 6"], "endorses"),
      ("Recalling Decision 5, which amends Decision 6", ["Decision 5", "Decision 6"], "recalls"),
      ("The Council, having seen Decision 5, amends Decision 6", ["Decision 5", "Decision 6"], "revises"),
      ("根据第5号决定批准第6号决定", ["第5号决定", "第6号决定"], "endorses"),
    ] as [(String, [String], String?)])
  func verbsOfOtherTextsTellNothing(text: String, words: [String], expected: String?) throws {
    #expect(try type(of: words, in: text) == expected)
  }

  /// Technical texts cite in square brackets: nobody adopts, recalls or revises what stands alone in them.
  @Test(
    arguments: [
      ("Auto Recall [b-ITU-T J.46]", nil), ("supports the rate [ITU-T J.46 | ISO/IEC 13818-1]", nil),
      ("a rate [b-ITU-T J.46]: it is updated", nil),
      ("the clock implements what is defined in [ITU-T J.46]", "draws-on"),
      ("(see [ITU-T J.46])", "refers-to"), ("The meeting amended it to amend [the annex to ITU-T J.46].", "revises"),
      ("to amend ITU-T J.46", "revises"),
    ] as [(String, String?)])
  func squareBracketsOnlyCite(text: String, expected: String?) throws {
    #expect(try type(of: ["ITU-T J.46"], in: text) == expected)
  }

  @Test(
    arguments: [
      ("It replaces Decision 5 by Decision 6", ["Decision 5", "Decision 6"], nil),
      ("remplacer la Décision 5 par la Décision 6", ["Décision 5", "Décision 6"], nil),
      ("Rules, with the amendments of Service Order 12", ["Service Order 12"], nil),
      ("revisión de la traducción del Acuerdo 6", ["Acuerdo 6"], nil),
      ("as required by Decision 6", ["Decision 6"], "pursuant-to"),
      ("the deletion of numbers\nfor the plan of Decision 6", ["Decision 6"], nil),
      ("the deletion of\nDecision 6", ["Decision 6"], "replaces"),
      ("通过了第5号决定，并将第6号决定所载建议记录在案", ["第5号决定", "第6号决定"], "notes"),
      ("Decision 6: what was approved", ["Decision 6"], nil),
    ] as [(String, [String], String?)])
  func whatIsNotTheObjectHasNoAct(text: String, words: [String], expected: String?) throws {
    #expect(try type(of: words, in: text) == expected)
  }
}
