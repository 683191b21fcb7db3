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
