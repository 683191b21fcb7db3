import Foundation
import ReferenceScoring
import Tagging
import TestSupport
import Testing

/// The scorer, by numbers that were worked out by hand or stand in books.
@Suite struct ReferenceScoringTests {
  /// The first row is the example of R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
    (10, 10, 0.7225, 1.0),
  ])
  func givesWilsonsInterval(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let interval = try #require(Proportion(successes, of: trials).interval)
    #expect(abs(interval.lowerBound - lower) < 0.00006)
    #expect(abs(interval.upperBound - upper) < 0.00006)
  }

  @Test func saysNothingOfNothing() {
    #expect(Proportion(0, of: 0).value == nil)
    #expect(Proportion(0, of: 0).interval == nil)
    #expect(ReferenceTally().f1 == nil)
  }

  private static func passage(_ refs: [(id: String, start: Int, end: Int)], kind: String? = nil) -> AnnotatedPassage {
    AnnotatedPassage(
      id: "x", lang: "en", text: String(repeating: "x", count: 100),
      refs: refs.map { .init(text: "", start: $0.start, end: $0.end, id: $0.id, kind: kind) })
  }

  private static func found(
    _ id: String, _ start: Int, _ end: Int, kind: ReferenceKind = .document
  ) -> PassageTagger.Found {
    PassageTagger.Found(id: id, kind: kind, rule: "test", text: "", start: start, end: end)
  }

  @Test func countsTheSpanInOneModeAlone() {
    let passage = Self.passage([("C24/1", 0, 5), ("C24/2", 10, 15), ("C24/3", 20, 25), ("C24/4", 30, 35)])
    let found = [
      Self.found("C24/1", 0, 5), Self.found("C24/2", 8, 12), Self.found("C24/3", 25, 30), Self.found("C24/5", 30, 35),
    ]
    let exact = PassageScore(passage, found: found, mode: .exact)
    #expect(exact.hits.map(\.found.id) == ["C24/1"])
    #expect(exact.misses.map(\.id) == ["C24/2", "C24/3", "C24/4"])
    #expect(exact.alarms.map(\.id) == ["C24/2", "C24/3", "C24/5"])
    // A span that begins where the other ends does not overlap.
    let overlap = PassageScore(passage, found: found, mode: .overlap)
    #expect(overlap.hits.map(\.found.id) == ["C24/1", "C24/2"])
    #expect(overlap.misses.map(\.id) == ["C24/3", "C24/4"])
    #expect(overlap.alarms.map(\.id) == ["C24/3", "C24/5"])
  }

  @Test func usesEachReferenceOnce() {
    let one = Self.passage([("C24/1", 0, 10)])
    let twice = PassageScore(one, found: [Self.found("C24/1", 0, 4), Self.found("C24/1", 0, 10)], mode: .overlap)
    #expect(twice.hits.map(\.found.end) == [10])
    #expect(twice.alarms.map(\.end) == [4])
    let two = Self.passage([("C24/1", 0, 4), ("C24/1", 5, 9)])
    let once = PassageScore(two, found: [Self.found("C24/1", 0, 9)], mode: .overlap)
    #expect(once.hits.count == 1 && once.misses.count == 1 && once.alarms.isEmpty)
  }

  @Test(arguments: PassageScore.unannotated) func passesOverWhatIsNotAnnotated(kind: ReferenceKind) {
    let found = [Self.found("C24/1", 0, 5), Self.found("C24/2", 50, 60, kind: kind)]
    #expect(PassageScore(Self.passage([("C24/1", 0, 5)]), found: found, mode: .exact).alarms.isEmpty)
    // Where a record lists one of the kind, it lists all.
    let listing = PassageScore(
      Self.passage([("C24/9", 70, 75)], kind: kind.rawValue), found: [found[1]], mode: .exact)
    #expect(listing.alarms.count == 1 && listing.misses.count == 1)
  }

  @Test func addsUpByLanguageAndKind() throws {
    var french = Self.passage([("PP/RES/71", 0, 5), ("C24/2", 10, 15)])
    french.lang = "fr"
    french.trap = true
    let scores = [
      PassageScore(french, found: [Self.found("PP/RES/71", 0, 5, kind: .resolution)], mode: .exact),
      PassageScore(
        Self.passage([("C24/3", 0, 5)]),
        found: [Self.found("C24/3", 0, 5), Self.found("CV/4", 6, 9, kind: .provision)], mode: .exact),
    ]
    let score = ReferenceScore(scores, mode: .exact)
    #expect(score.total.precision == Proportion(2, of: 3))
    #expect(score.total.recall == Proportion(2, of: 3))
    #expect(abs(try #require(score.total.f1) - 2.0 / 3) < 1e-12)
    #expect(score.languages["fr"]?.recall == Proportion(1, of: 2))
    #expect(score.languages["en"]?.precision == Proportion(1, of: 2))
    #expect(score.kinds["resolution"]?.f1 == 1)
    #expect(score.kinds["document"]?.recall == Proportion(1, of: 2))
    #expect(score.kinds["provision"]?.precision == Proportion(0, of: 1))
    #expect(score.kinds["provision"]?.recall.value == nil)
    #expect(score.traps.count == 1 && score.traps.missed == 1 && score.traps.alarmed == 0)
  }

  @Test func listsNothingOfWhatIsHeldOut() {
    var heldOut = Self.passage([("C24/1", 0, 5)])
    heldOut.set = "held-out"
    var seen = Self.passage([("C24/2", 0, 5)])
    seen.id = "seen"
    let scores = [heldOut, seen].map { PassageScore($0, found: [], mode: .overlap) }
    let text = EvaluationReport([ReferenceScore(scores, mode: .overlap)]).text(listing: true)
    #expect(text.contains("seen miss: C24/2"))
    #expect(!text.contains("C24/1"))
    #expect(text.contains("1 misses and 0 false alarms in held-out records are not listed"))
  }

  @Test func readsRecordsAndRefusesWrongOffsets() throws {
    let good = #"{"id": "a", "lang": "zh", "set": "held-out", "trap": true, "text": "见𠀀C24/70", "refs": "#
    let refs = #"[{"text": "C24/70", "start": 2, "end": 8, "id": "C24/70"}]}"#
    try withTemporaryFile(Array((good + refs + "\n\n").utf8), named: "a.jsonl") { file in
      let passages = try AnnotatedPassage.read(file, name: "a.jsonl")
      #expect(passages.map(\.refs.count) == [1])
      #expect(passages[0].set == "held-out" && passages[0].trap == true)
    }
    for (text, line) in [("\n" + good + refs.replacing("2,", with: "3,"), 2), (good, 1), ("{}", 1)] {
      try withTemporaryFile(Array(text.utf8), named: "b.jsonl") { file in
        let error = #expect(throws: RecordFailure.self) {
          try AnnotatedPassage.read(file, name: "b.jsonl")
        }
        #expect(error?.description.hasPrefix("b.jsonl:\(line): ") == true)
      }
    }
  }

  /// Ids tell the kind that the tagger gives, but those of the General Assembly: a symbol and a resolution have one id.
  @Test func knowsTheKindOfAnID() throws {
    for example in ReferenceExampleTests.all {
      for found in ReferencePassages.find(example.text) where !found.id.hasPrefix("A/RES/") {
        #expect(ReferenceKind(id: found.id) == found.kind, "\(found)")
      }
    }
  }
}
