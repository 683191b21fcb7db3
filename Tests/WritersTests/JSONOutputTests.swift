import Testing

@testable import Writers

@Suite struct JSONOutputTests {
  private func text(_ write: (inout JSONOutput) -> Void) -> String {
    var json = JSONOutput()
    write(&json)
    return String(String(decoding: json.finished(), as: UTF8.self).dropLast())
  }

  @Test func laysOutContainersInLinesOrInOneLine() {
    let written = text { json in
      json.beginObject(.lines)
      json.member("a", 1)
      json.key("list")
      json.beginArray(.lines)
      json.beginObject()
      json.member("b", true)
      json.member("c", orNull: nil)
      json.end()
      json.integer(-12)
      json.end()
      json.key("empty")
      json.beginArray(.lines)
      json.end()
      json.end()
    }
    #expect(
      written == """
        {
          "a": 1,
          "list": [
            {"b": true, "c": null},
            -12
          ],
          "empty": []
        }
        """)
  }

  @Test(arguments: [
    ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{0}\u{1}\u{1F}\u{8}", #""\u0000\u0001\u001f\u0008""#),
    ("\n\r\t", #""\n\r\t""#), ("审议\u{2011}\u{AD}\u{7F}/", "\"审议\u{2011}\u{AD}\u{7F}/\""),
  ])
  func escapesWhatMustBeEscaped(text: String, expected: String) {
    #expect(self.text { $0.string(text) } == expected)
    #expect(self.text { $0.string(text.utf8.span) } == expected)
    let buffer = ContiguousArray(("§" + text + "§").utf8)
    #expect(self.text { $0.string(buffer.span.extracting(2..<buffer.count - 2)) } == expected)
    #expect(self.text { $0.lines(buffer.span, [2..<buffer.count - 2]) } == expected)
  }

  /// Stretches are tested at once: an escape is found wherever it stands in one, and the text around it is kept.
  @Test(arguments: [0, 1, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 199, 299])
  func escapesAnywhereInALongText(place: Int) {
    let before = String(repeating: "x", count: place)
    let after = String(repeating: "审", count: 300 - place)
    #expect(text { $0.string(before + "\"" + after) } == "\"" + before + "\\\"" + after + "\"")
    #expect(text { $0.string(before + after) } == "\"" + before + after + "\"")
  }

  @Test func growsAsNeeded() throws {
    let long = String(repeating: "ab\n", count: 5_000)
    let written = text { json in
      json.beginArray()
      for _ in 0..<3 { json.string(long) }
      json.end()
    }
    #expect(written.utf8.count == 3 * (5_000 * 4 + 2) + 6)
  }

  @Test(arguments: [0, 7, 10, 99, 100, -1, -120, Int.max, Int.min])
  func writesNumbers(number: Int) {
    #expect(text { $0.integer(number) } == String(number))
  }

  @Test func writesIdsAndHexadecimalNumbers() {
    #expect(text { $0.block(0) } == "\"b1\"")
    #expect(text { $0.table(41) } == "\"t42\"")
    #expect(text { $0.hexadecimal(0x0F2A_11C0) } == "\"0F2A11C0\"")
  }
}
