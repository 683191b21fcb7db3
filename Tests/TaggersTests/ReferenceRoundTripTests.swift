import Tagging
import Testing

/// What an id says is enough to find it again.
@Suite struct ReferenceRoundTripTests {
  /// Every id that an example of the vocabulary must give.
  static let ids = Set(ReferenceExampleTests.all.flatMap(\.find.keys)).filter { !$0.hasPrefix("#") }.sorted()

  @Test func thereAreIDsOfEveryKind() {
    let kinds = Set(ReferenceExampleTests.all.flatMap { ReferencePassages.find($0.text) }.map(\.kind))
    #expect(
      kinds.isSuperset(of: [.document, .resolution, .decision, .opinion, .recommendation, .provision, .circular]))
    #expect(kinds.contains(.order))
  }

  @Test(arguments: ids) func isFoundAgain(id: String) throws {
    let phrase = try #require(ReferencePhrase(Vocabulary.load()).text(id))
    #expect(ReferencePassages.find(phrase).map(\.id) == [id], "\(phrase)")
  }
}
