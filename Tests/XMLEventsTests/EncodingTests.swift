import DocumentModel
import Testing
import XMLEvents

@Suite("Encodings of parts")
struct EncodingTests {
  private static let content = #"<t xmlns="urn:a">é国😀</t>"#

  private static func units(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xff)] : [UInt8($0 & 0xff), UInt8($0 >> 8)] }
  }

  @Test(arguments: ["utf-8", "UTF-8", "Utf8", "US-ASCII", "UTF-16"])
  func allowsTheNamesOfUnicode(name: String) {
    let (recorder, error) = listen(Array("<?xml version='1.0' encoding='\(name)'?>\(Self.content)".utf8))
    #expect(error == nil)
    #expect(recorder.heard == "<t>é国😀</t>")
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252", "GB2312", "UTF-7", "UTF-32", "UCS-4", "IBM037", "utf-88", "x"])
  func refusesAllOtherNames(name: String) {
    let xml = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a/>".utf8)
    #expect(listen(xml).error?.code == .forbiddenEncoding)
    #expect(listen([0xef, 0xbb, 0xbf] + xml).error?.code == .forbiddenEncoding)
  }

  @Test(arguments: [false, true], ["", "\u{feff}", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"])
  func readsUTF16(isBigEndian: Bool, start: String) {
    let (recorder, error) = listen(Self.units(start + Self.content, isBigEndian: isBigEndian))
    #expect(error == nil)
    #expect(recorder.heard == "<t>é国😀</t>")
  }

  /// libxml2 would find these by their first bytes, and its conversion would hide tags from the limits.
  @Test(
    arguments: [
      [0, 0, 0, 0x3c, 0, 0, 0, 0x61], [0, 0, 0x3c, 0, 0, 0, 0x61, 0], [0x4c, 0x6f, 0xa7, 0x94, 0x93],
    ] as [[UInt8]])
  func refusesEncodingsWithoutAName(bytes: [UInt8]) {
    #expect(listen(bytes).error?.code == .forbiddenEncoding)
  }

  @Test func aPieceMayBeShorterThanTheDeclaration() {
    let (recorder, error) = listen(Array("<?xml version='1.0' encoding='UTF-8'?>\(Self.content)".utf8), size: 3)
    #expect(error == nil)
    #expect(recorder.heard == "<t>é国😀</t>")
  }
}
