import Testing
import Writers

@Suite struct TextWrapTests {
  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one  two", 3, ["one", "two"]), ("a  b", 4, ["a  b"]),
      ("a  b", 2, ["a", "b"]), ("", 5, [""]), ("x\n\ny", 5, ["x", "", "y"]), ("a\nb", 5, ["a", "b"]),
      ("x\r\ny", 5, ["x", "y"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab ", 2, ["ab"]),
      ("理事会决定", 4, ["理事", "会决", "定"]), ("一、二。三", 4, ["一、", "二。", "三"]),
      ("预算审议。结束", 8, ["预算审", "议。结束"]), ("审 C24/70", 6, ["审", "C24/70"]), ("（预算", 3, ["（", "预", "算"]),
      ("见C24/70号文件", 8, ["见C24/70", "号文件"]), ("cafe\u{301}s", 4, ["cafe\u{301}", "s"]),
    ])
  func breaksLines(text: String, width: Int, lines: [String]) {
    #expect(TextWrap.lines(of: text, width: width) == lines)
  }

  @Test(arguments: [
    ("\u{1B}[31mred\tx", [" [31mred  x"]), ("a\u{9B}b", ["a b"]), ("a\rb", ["a b"]),
  ])
  func makesSpaceOfControlCharacters(text: String, lines: [String]) {
    #expect(TextWrap.lines(of: text, width: 20) == lines)
  }

  /// Latin text goes a way of its own: with a letter beyond it, it is broken in the same places.
  @Test func breaksLatinTextLikeAnyOther() {
    let text = "e aa  bbb\tcccccccccc d,  e. ffff   \n\n g\thh iiiiiiiiiiiiiiiiiiii   j  \n  kk"
    for width in 1...24 {
      for taken in [0, 3, 9] {
        for start in 0..<12 {
          let latin = "e" + text.dropFirst(start)
          let other = TextWrap.lines(of: "\u{e9}" + text.dropFirst(start), width: width, taken: taken)
          #expect(
            TextWrap.lines(of: latin, width: width, taken: taken)
              == other.map { String($0.map { $0 == "\u{e9}" ? "e" : $0 }) })
        }
      }
    }
  }

  @Test func leavesRoomInTheFirstLine() {
    #expect(TextWrap.lines(of: "one two three four", width: 8, taken: 4) == ["one", "two", "three", "four"])
    #expect(TextWrap.lines(of: "abcdef\nabcdef", width: 6, taken: 4) == ["ab", "cdef", "abcdef"])
  }
}
