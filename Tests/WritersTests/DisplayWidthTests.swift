import Testing
import Writers

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("•–—…", 4), ("\u{AD}", 1), ("a\u{200B}b", 2), ("\u{1B}\u{9B}x", 1),
    ("理事会", 6), ("（", 2), ("Ａ", 2), ("ｱ", 1), ("\u{3000}", 2), ("\u{2E80}", 2),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("العربية", 7), ("قَرَار", 4), ("\u{200F}قرار\u{200E}", 4),
    ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇨🇭", 2), ("решение", 7),
  ])
  func measures(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    #expect(DisplayWidth.columns(of: text[...]) == columns)
  }

  @Test func cutsAtTheWidth() {
    #expect(DisplayWidth.prefix(of: "理事会", columns: 5) == "理事")
    #expect(DisplayWidth.prefix(of: "ae\u{301}b", columns: 2) == "ae\u{301}")
    #expect(DisplayWidth.prefix(of: "ab", columns: 9) == "ab")
  }
}
