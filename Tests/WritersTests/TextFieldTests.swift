import Testing
import Writers

@Suite struct TextFieldTests {
  @Test func writesNamesAtTheLeft() {
    let fields = [("a", "one two three four five"), ("行动", "x\ny")]
    #expect(
      FieldList.lines(fields, width: 26) { "<\($0)>" } == [
        "<a>     one two three four", "      five", "<行动>  x", "      y",
      ])
    #expect(FieldList.lines([], width: 26).isEmpty)
  }
}
