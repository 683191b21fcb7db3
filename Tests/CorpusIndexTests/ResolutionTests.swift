import DocumentModel
import Tagging
import Testing

@testable import CorpusIndex

@Suite struct ResolutionTests {
  private func held(_ editions: [(String, String?)]) -> HeldEditions {
    var held = HeldEditions()
    for (id, date) in editions { held.add(CitedText(id: id), date: date) }
    return held
  }

  private static let both = [("C23/62(Rev.1)", "2023-07-01"), ("C23/62", "2023-05-01")]

  @Test(arguments: [
    ("C23/62", "2023-06-01", Resolution(.resolved, meant: "C23/62", decision: .date)),
    ("C23/62", "2023-07-01", Resolution(.resolved, meant: "C23/62(Rev.1)", decision: .date)),
    ("C23/62", nil, Resolution(.resolved, meant: "C23/62(Rev.1)", decision: .order)),
    ("C23/62(Rev.1)", "2023-01-01", Resolution(.resolved, meant: "C23/62(Rev.1)")),
    ("C23/62(Rev.2)", "2023-06-01", Resolution(.otherEdition, meant: "C23/62")),
  ])
  func decidesTheEditionByDate(id: String, date: String?, expected: Resolution) {
    #expect(held(Self.both).resolution(of: CitedText(id: id), citedOn: date) == expected)
  }

  @Test func oneEditionIsMeantUnlessItIsLater() {
    let first = held([("C24/5", "2024-05-01")])
    #expect(first.resolution(of: CitedText(id: "C24/5"), citedOn: "2024-06-01")?.decision == .only)
    let later = held([("C24/5(Rev.1)", "2024-07-01")])
    #expect(
      later.resolution(of: CitedText(id: "C24/5"), citedOn: "2024-06-01")
        == Resolution(.otherEdition, meant: "C24/5(Rev.1)", decision: .date))
    // An addendum is not the paper.
    let addendum = held([("C24/5(Add.1)", "2024-05-01")])
    #expect(addendum.resolution(of: CitedText(id: "C24/5"), citedOn: nil)?.state == .otherEdition)
    #expect(HeldEditions().resolution(of: CitedText(id: "C24/5"), citedOn: nil) == nil)
  }

  @Test func editionsAreInNaturalOrderWhateverTheOrderOfAdditions() {
    let names = ["C24/5(Rev.10)", "C24/5", "C24/5(Rev.9)"]
    for order in [names, names.reversed(), [names[1], names[0], names[2]]] {
      let editions = held(order.map { ($0, nil) })
      #expect(editions.resolution(of: CitedText(id: "C24/5"), citedOn: "2024-01-01")?.meant == "C24/5(Rev.10)")
    }
  }

  @Test(arguments: [
    ("PP/RES/71(Rev. Dubai, 2018)", [], Resolution.State.notHeld), ("PP/RES/71(Rev. Dubai, 2016)", [], .impossible),
    ("PP/RES/71(Rev. Bucharest, 2018)", [], .impossible), ("WTSA/RES/1(Rev. New Delhi, 2024)", [], .notHeld),
    // What was before the first conference that is known, or comes after the last, may be.
    ("PP/RES/1(Geneva, 1959)", [], .notHeld), ("PP/RES/1(Rev. Geneva, 2030)", [], .notHeld),
    ("PP/RES/1(Rev. Atlantis, 2018)", [], .notHeld),
    ("?/RES/71", ["PP/RES/71", "WTSA/RES/71"], .ambiguous),
    ("?/RES/71(Rev. Dubai, 2016)", ["PP/RES/71", "WTSA/RES/71"], .impossible),
    ("?/RES/71(Rev. Hammamet, 2016)", ["PP/RES/71", "WTSA/RES/71"], .ambiguous),
    ("C24/55", [], .notHeld), ("C23/121", [], .impossible), ("C23/120", [], .notHeld), ("C23/INF/121", [], .notHeld),
  ])
  func knowsWhatCannotBe(id: String, candidates: [String], expected: Resolution.State) throws {
    let sessions = VocabularyFile(
      name: "my.yaml", bytes: Array("sessions:\n  - {series: C23, highest: 120}\n".utf8))
    let plausibility = Plausibility(try Vocabulary.load(adding: [sessions]))
    #expect(plausibility.resolution(of: CitedText(id: id), candidates: candidates).state == expected)
  }
}

@Suite struct CitationTyperTests {
  @Test(arguments: [
    ("Pursuant to Resolution 5, the Council met.", "Resolution 5", "pursuant-to"),
    ("Recalling Decision 1 and noting Resolution 5", "Resolution 5", "notes"),
    ("It noted the rest. Resolution 5 stands.", "Resolution 5", nil),
    ("in reply to C24/5", "C24/5", "replies-to"), ("the revision of Resolution 5", "Resolution 5", "revises"),
    ("oversee C24/5", "C24/5", nil), ("Resolution 5 was superseded", "Resolution 5", "replaces"),
    ("en application de la Résolution 5", "Résolution 5", "pursuant-to"),
    ("mise en œuvre de la Résolution 5", "Résolution 5", "implements"),
    ("de conformidad con la Resolución 5", "Resolución 5", "pursuant-to"),
    ("в соответствии с Резолюцией 5", "Резолюцией 5", "pursuant-to"),
    ("в ответ на документ C24/5", "C24/5", "replies-to"),
    ("وفقاً للقرار 5", "للقرار 5", nil), ("تنفيذاً لأحكام القرار 5", "القرار 5", "implements"),
    ("根据第5号决议", "第5号决议", "pursuant-to"), ("第5号决议所述活动", "第5号决议", "draws-on"),
    ("忆及第5号决议", "第5号决议", "recalls"),
  ])
  func tellsTheTypeFromTheWords(text: String, words: String, expected: String?) throws {
    let typer = CitationTyper(try Vocabulary.load())
    let document = Document(passages: ["first", text])
    let span = Paper.span(of: words, in: 1, of: document)
    let reference = Reference(id: "x", work: "x", kind: .document, span: span, rule: "test")
    var reader = typer.reader()
    #expect(reader.type(of: span, among: [reference], in: document) == expected)
  }

  @Test func theWordsOfOtherReferencesTellNothing() throws {
    let document = Document(passages: ["Pursuant to Resolution 71 (Revision of Dubai, 2018) and Resolution 5"])
    let spans = ["Resolution 71 (Revision of Dubai, 2018)", "Resolution 5"].map {
      Paper.span(of: $0, in: 0, of: document)
    }
    let references = spans.map { Reference(id: "x", work: "x", kind: .resolution, span: $0, rule: "test") }
    var reader = CitationTyper(try Vocabulary.load()).reader()
    #expect(spans.map { reader.type(of: $0, among: references, in: document) } == ["pursuant-to", "pursuant-to"])
  }

  /// Each type has words in each language, or a word that stands behind.
  @Test func everyLanguageHasWords() throws {
    for type in try Vocabulary.load().citationTypes {
      #expect(Set(type.before.map(\.language)) == ["ar", "en", "es", "fr", "ru", "zh"], "\(type.id)")
      #expect(type.before.allSatisfy { !$0.words.isEmpty }, "\(type.id)")
    }
  }
}

@Suite struct CitationGraphTests {
  /// Figures of a small graph, computed by networkx 3.6 (`pagerank`, tolerance 1e-12).
  @Test func ranksAsOthersDo() {
    var graph = CitationGraph(nodes: 4)
    for (source, target) in [(0, 1), (0, 2), (1, 2), (2, 0), (3, 2), (3, 3)] { graph.add(Int32(source), Int32(target)) }
    let ranks = graph.ranks()
    #expect(ranks.map(\.citedBy) == [1, 1, 3, 0])
    #expect(ranks.map(\.cites) == [2, 1, 1, 1])
    let expected = [0.37252685, 0.19582391, 0.39414924, 0.0375]
    for (rank, value) in zip(ranks, expected) { #expect(abs(rank.score - value) < 1e-6) }
  }
}
