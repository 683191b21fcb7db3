/// The figures of the types of citations for programs.
public struct CitationTypeData: EvaluationJSON {
  struct Accuracy: Encodable {
    var citations: Int
    var right: Int
    var accuracy: EvaluationData.Share

    init(_ share: Proportion) {
      (citations, right, accuracy) = (share.trials, share.successes, .init(share))
    }
  }

  struct Confusion: Encodable {
    var expected: String?
    var found: String?
    var count: Int
  }

  struct Entry: Encodable {
    var record: String
    var id: String
    var text: String
    var expected: String?
    var found: String?
  }

  var all: Accuracy
  var languages: [String: Accuracy]
  var types: [String: EvaluationData.Figures]
  var allTypes: EvaluationData.Figures
  var confusions: [Confusion]
  var notFound: Int
  /// The citations that were typed wrong, without those that are held out.
  var list: [Entry]?

  /// The figures of a score.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - listing: Whether each citation that was typed wrong is told.
  public init(_ score: CitationTypeScore, listing: Bool) {
    all = Accuracy(score.accuracy)
    languages = score.languages.mapValues(Accuracy.init)
    types = Dictionary(uniqueKeysWithValues: score.types.map { ($0, .init(score.tally($0))) })
    allTypes = .init(score.tally())
    confusions = score.confusions.map { Confusion(expected: $0.expected, found: $0.found, count: $0.count) }
    notFound = score.unfound.count
    guard listing else { return }
    list = score.outcomes.filter { !$0.isRight && $0.passage.set != "held-out" }.map {
      Entry(
        record: $0.passage.id, id: $0.citation.id, text: $0.citation.text, expected: $0.citation.type, found: $0.found)
    }
  }
}
