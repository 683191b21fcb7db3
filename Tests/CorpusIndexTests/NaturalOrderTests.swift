import Testing

@testable import CorpusIndex

@Suite struct NaturalOrderTests {
  @Test func countsDigitsAsNumbers() {
    let ordered = [
      "", "C9/1", "C24/9", "C24/9(Rev.1)", "C24/9(Rev.10)", "C24/12", "C24/70", "C24/0070", "C24/71", "C24/INF/2",
      "C24/INF/12", "CWG-FHR-22/16", "PP/RES/71", "PP/RES/71(Rev. Bucharest, 2022)", "PP/RES/99999999999999999999",
      "PP/RES/100000000000000000000", "审议",
    ]
    let expected = ordered.map { $0 == "C24/70" ? "C24/0070" : $0 == "C24/0070" ? "C24/70" : $0 }
    #expect(ordered.shuffled().sorted { NaturalOrder($0) < NaturalOrder($1) } == expected)
  }

  @Test(arguments: [("a", "a"), ("C24/70", "C24/70"), ("07", "07")])
  func isStrict(left: String, right: String) {
    #expect(!(NaturalOrder(left) < NaturalOrder(right)))
  }

  /// Every two of three texts are in one order only, and the order is transitive.
  @Test func isAnOrder() {
    let parts = ["", "0", "00", "1", "01", "10", "/", ":", "a", "a1", "a01", "1a", "01a", "a/1", "a01b", "a1c"]
    for one in parts {
      for two in parts where one != two {
        #expect((NaturalOrder(one) < NaturalOrder(two)) != (NaturalOrder(two) < NaturalOrder(one)))
        for three in parts where NaturalOrder(one) < NaturalOrder(two) && NaturalOrder(two) < NaturalOrder(three) {
          #expect(NaturalOrder(one) < NaturalOrder(three), "\(one) \(two) \(three)")
        }
      }
    }
  }
}
