import DocumentModel
import Testing

@Suite("Bytes as text")
struct SpanTextTests {
  // A span cannot go into the macro, which would let it escape.
  private func integer(_ text: String, radix: Int) -> Int? {
    let bytes = ContiguousArray(text.utf8)
    return bytes.span.integer(radix: radix)
  }

  private func equals(_ text: String, _ other: StaticString, isFolded: Bool = false) -> Bool {
    let bytes = ContiguousArray(text.utf8)
    return isFolded ? bytes.span.equalsFolded(other) : bytes.span.equals(other)
  }

  @Test(arguments: [
    ("0", 0), ("42", 42), ("-7", -7), ("+7", 7), ("007", 7), ("4294967296", 4_294_967_296), ("4294967297", nil),
    ("99999999999999999999999", nil), ("", nil), ("-", nil), ("+", nil), ("1.5", nil), (" 1", nil), ("1 ", nil),
    ("a", nil),
    ("٣", nil),
  ])
  func readsDecimalNumbers(text: String, number: Int?) {
    #expect(integer(text, radix: 10) == number)
  }

  @Test(arguments: [("0A1b2C3d", 0x0a1b2c3d), ("F0FC", 0xf0fc), ("G", nil), ("", nil)])
  func readsHexadecimalNumbers(text: String, number: Int?) {
    #expect(integer(text, radix: 16) == number)
  }

  @Test func comparesWithASCII() {
    #expect(equals("Heading", "Heading"))
    #expect(!equals("Heading", "heading"))
    #expect(!equals("Heading", "Headings"))
    #expect(equals("Heading", "heading", isFolded: true))
    #expect(!equals("Heading", "headinh", isFolded: true))
    #expect(!equals("@[", "`{", isFolded: true))
  }

  @Test func appendsScalarsAsUTF8() {
    var bytes = ContiguousArray<UInt8>()
    for scalar in "aé国😀".unicodeScalars { bytes.append(scalar) }
    #expect(String(decoding: bytes, as: UTF8.self) == "aé国😀")
  }

  @Test func replacesBytesThatAreNoUTF8() {
    let bytes: ContiguousArray<UInt8> = [0x61, 0xff, 0x62]
    let text = bytes.span.string
    #expect(text == "a\u{fffd}b")
  }
}
