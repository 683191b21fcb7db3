import Testing

@testable import Writers

@Suite struct JSONOutputTests {
  private func text(_ write: (inout JSONOutput) -> Void) -> String {
    var json = JSONOutput()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
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
    #expect(self.text { $0.string(buffer, 2..<buffer.count - 2) } == expected)
  }

  /// A place is found wherever it stands beside the borders of the stretches that are tested at once.
  @Test(arguments: [0, 1, 31, 62, 63, 64, 65, 127, 128, 129, 199])
  func findsTheFirstEscapeAnywhere(place: Int) {
    var bytes = ContiguousArray(repeating: UInt8(ascii: "x"), count: 200)
    #expect(JSONEscape.firstPlace(in: bytes.span, from: 0) == 200)
    bytes[place] = UInt8(ascii: "\"")
    #expect(JSONEscape.firstPlace(in: bytes.span, from: 0) == place)
    #expect(JSONEscape.firstPlace(in: bytes.span, from: place) == place)
    #expect(JSONEscape.firstPlace(in: bytes.span, from: place + 1) == 200)
  }

  @Test func writesIdsAndHexadecimalNumbers() {
    #expect(text { $0.block(0) } == "\"b1\"")
    #expect(text { $0.table(41) } == "\"t42\"")
    #expect(text { $0.hexadecimal(0x0F2A_11C0) } == "\"0F2A11C0\"")
  }
}
