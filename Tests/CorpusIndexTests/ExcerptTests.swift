import DocumentModel
import Tagging
import Testing

@testable import CorpusIndex

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ words: String) -> String {
    let document = Paper(file: "x", symbol: nil, paragraphs: ["before", text]).annotated.document
    var output = ContiguousArray("before".utf8)
    let span = Paper.span(of: words, in: 1, of: document)
    let block = document.text[document.blocks[1].text.range]
    let place = Excerpt.append(around: span.range, in: block, to: &output)
    #expect(String(decoding: output[place...], as: UTF8.self).hasPrefix(words))
    return String(decoding: output[6...], as: UTF8.self)
  }

  @Test(arguments: [
    ("It began there. The Council noted C24/70 then. It went on.", "The Council noted C24/70 then."),
    ("It began。理事会审议了C24/70号文件。然后结束。", "理事会审议了C24/70号文件。"),
    (
      "See Rev. 1 of No. 5 and C24/70 (Rev. Bucharest, 2022) too",
      "See Rev. 1 of No. 5 and C24/70 (Rev. Bucharest, 2022) too"
    ),
    ("One line\nC24/70\nanother", "C24/70"), ("Finished. \u{A0}\u{3000}Our C24/70 \u{3000}\u{A0}\n", "Our C24/70"),
    ("ما هو؟ C24/70", "C24/70"), ("C24/70", "C24/70"),
    (
      "Fini. Voir la Décision 5 (Rév. Bucarest, 2022) et C24/70. Rien.",
      "Voir la Décision 5 (Rév. Bucarest, 2022) et C24/70."
    ),
    (
      "Конец. См. Решение 5 (Пересм. Бухарест, 2022 г.) и C24/70. Всё.",
      "См. Решение 5 (Пересм. Бухарест, 2022 г.) и C24/70."
    ),
    ("В 2022\u{A0}г. Совет принял C24/70. Всё.", "В 2022\u{A0}г. Совет принял C24/70."),
    ("Voir p. État de C24/70 fin. élargie", "Voir p. État de C24/70 fin. élargie"),
    ("决定（修订。见附件）C24/70。完", "决定（修订。见附件）C24/70。"),
    ("An open (bracket. Then C24/70 came.", "Then C24/70 came."),
    ("(It began. C24/70 came.)", "(It began. C24/70 came.)"),
  ])
  func givesTheSentence(text: String, expected: String) {
    #expect(excerpt(text, "C24/70") == expected)
  }

  @Test func cutsLongSentences() {
    let words = String(repeating: "word ", count: 100)
    let cut = excerpt(words + "C24/70 " + words, "C24/70")
    #expect(cut == "…" + String(repeating: "word ", count: 47) + "C24/70" + String(repeating: " word", count: 47) + "…")
    let chinese = String(repeating: "预", count: 200)
    #expect(
      excerpt(chinese + "C24/70" + chinese, "C24/70")
        == "…" + String(repeating: "预", count: 80) + "C24/70" + String(repeating: "预", count: 80) + "…")
  }

  /// Mentions of one sentence share it; what a text is, is told by the mention that says most.
  @Test func keepsASentenceOnce() {
    var table = MentionTable()
    let text = ContiguousArray("Noted. See C24/7 and C24/8, this Document. C24/7".utf8)
    func add(_ id: String, _ kind: ReferenceKind, _ range: Range<Int>, url: String? = nil) {
      table.add(
        MentionTable.Target(id: id, work: id, kind: kind, url: url), block: 0, scalars: range, bytes: range,
        of: text[...], place: "body")
    }
    add("C24/7", .pointer, 11..<16)
    add("C24/8", .document, 21..<26)
    add("C24/7", .document, 28..<41, url: "u")
    add("C24/7", .document, 43..<48)
    let texts = table.mentions.map {
      String(decoding: table.excerpts[Int($0.textStart)..<Int($0.textEnd)], as: UTF8.self)
    }
    #expect(texts == ["C24/7", "C24/8", "this Document", "C24/7"])
    #expect(String(decoding: table.excerpts, as: UTF8.self) == "See C24/7 and C24/8, this Document.C24/7")
    #expect(table.targets.map(\.id) == ["C24/7", "C24/8"])
    #expect(table.targets[0].kind == .document)
    #expect(table.targets[0].url == "u")
  }
}
