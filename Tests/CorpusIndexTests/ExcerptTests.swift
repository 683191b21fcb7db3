import DocumentModel
import Tagging
import Testing

@testable import CorpusIndex

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ words: String) -> String {
    let document = Paper(file: "x", symbol: nil, paragraphs: ["before", text]).annotated.document
    var output = ContiguousArray("before".utf8)
    let place = Excerpt.append(around: Paper.span(of: words, in: 1, of: document), in: document, to: &output)
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
}
