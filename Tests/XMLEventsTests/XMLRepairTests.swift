import DocumentModel
import Testing
import XMLEvents

@Suite("XML that is mended")
struct XMLRepairTests {
  /// What is heard of the content of an element `p` in the namespace that the tests know.
  private func mended(_ content: String, size: Int = 65_536) -> String {
    mended(Array(#"<p xmlns="urn:a" xmlns:a="urn:a">"#.utf8) + Array(content.utf8), size: size)
  }

  private func mended(_ bytes: [UInt8], size: Int = 65_536) -> String {
    #expect(listen(bytes).error?.code == .malformedXML, "there is nothing to mend")
    let (recorder, error) = listen(bytes, size: size, mends: true)
    #expect(error == nil)
    return recorder.heard
  }

  static let faults: [(String, String)] = [
    // Tags that do not match
    ("<t>a</p>", "<t>a</t>"), ("<t>a</u><t>b</t></p>", "<t>a<t>b</t></t>"), ("</t></u><t>a</t></p>", "<t>a</t>"),
    ("<u><t>a</u><t>b</t></p>", "<t>a</t><t>b</t>"), ("<t>a</t></p><t>b</t>", "<t>a</t><t>b</t>"),
    // Cut off
    ("<t>a</t>", "<t>a</t>"), ("<t>a", "<t>a</t>"), ("<t>a</t><t", "<t>a</t>"), ("<t>a</t><t val='", "<t>a</t>"),
    ("<t>a&am", "<t>a&am</t>"), ("<t>a<", "<t>a<</t>"), ("<t>a</", "<t>a</t>"), ("<t>a<![CDATA[b<", "<t>ab<</t>"),
    // Signs that should have been escaped
    ("<t>a & b &amp; c &nbsp; &#38;&#x26;&#0;</t></p>", "<t>a & b & c &nbsp; &&&#0;</t>"),
    ("<t>1 < 2 <= 3</t></p>", "<t>1 < 2 <= 3</t>"), ("<t val='a&b'>c</t></p>", "<t val=a&b>c</t>"),
    ("<t>a<![CDATA[b]]>c &</t></p>", "<t>abc &</t>"), ("<t>a<!--&-->b<?c & d?> &</t></p>", "<t>ab &</t>"),
    // Inside of tags
    ("<t val='1' val='2'>a</t><t>b</t></p>", "<t val=1>a</t><t>b</t>"), ("<x:t>a</x:t><t>b</t></p>", "<t>b</t>"),
    ("<t x:val='1'>a</t></p>", "<t val=1>a</t>"), ("<t val='1>a</t><t>b</t></p>", "<t>a</t><t>b</t>"),
    ("<t val=1>a</t><t>b</t></p>", "<t>a</t><t>b</t>"),
    // Characters
    ("<t>a\u{1}b\u{fffe}c\0d</t></p>", "<t>a\u{fffd}b\u{fffd}c\u{fffd}d</t>"),
  ]

  @Test(arguments: faults, [1, 2, 3, 7, 65_536])
  func keepsWhatIsAroundAFault(_ fault: (xml: String, heard: String), size: Int) {
    #expect(mended(fault.xml, size: size) == "<p>\(fault.heard)</p>")
  }

  @Test(arguments: [1, 2, 65_536])
  func replacesBytesThatAreNoUTF8(size: Int) {
    let bytes = Array(#"<p xmlns="urn:a"><t>é"#.utf8) + [0xe9, 0x20, 0xff] + Array("国</t></p>".utf8)
    #expect(mended(bytes, size: size) == "<p><t>é\u{fffd} \u{fffd}国</t></p>")
  }

  @Test func soundXMLIsTheSameMended() {
    let xml = """
      \u{feff}<?xml version="1.0"?><!-- & --><p xmlns="urn:a" xmlns:a='urn:a' a:val='>"'><t val="é&#10;&lt;">a&lt;b</t>\
      <t/> <t ></t ></p>
      """
    let strict = listen(Array(xml.utf8))
    #expect(strict.error == nil)
    #expect(listen(Array(xml.utf8), mends: true).recorder.heard == strict.recorder.heard)
  }

  @Test(arguments: ["", "plain", "<", "&", "</p>", "\0\0\0\0 x", "<?xml", "<!--", "<![CDATA[x]]>"])
  func givesNothingWhereThereIsNoElement(xml: String) {
    let (recorder, _) = listen(Array(xml.utf8), mends: true)
    #expect(recorder.heard == "")
  }

  @Test(arguments: ["<!DOCTYPE a [<!ENTITY b 'c'>]><p/>", "<p><!DOCTYPE a></p>", "</p><!DOCTYPE a><p/>"])
  func documentTypesAreRefused(xml: String) {
    #expect(listen(Array(xml.utf8), mends: true).error?.code == .documentTypeDeclaration)
  }

  @Test func theSameLimitsHold() {
    let code = { (xml: String, change: (inout ReadLimits) -> Void) in
      var limits = ReadLimits()
      change(&limits)
      return listen(Array(xml.utf8), limits: limits, mends: true).error?.code
    }
    #expect(code(String(repeating: "<a>", count: 101)) { $0.depth = 100 } == .limitExceeded)
    #expect(code(String(repeating: "<a>", count: 100)) { $0.depth = 100 } == nil)
    #expect(code("<a b='1' c='2'>") { $0.attributes = 1 } == .limitExceeded)
    #expect(code("<a \(String(repeating: "b", count: 1_000))") { $0.markupBytes = 999 } == .limitExceeded)
    let faults = "<a>" + String(repeating: "<x:a/>", count: 100)
    #expect(code(faults) { $0.faults = 100 } == nil)
    #expect(code(faults) { $0.faults = 99 } == .limitExceeded)
    #expect(code((0..<1_000_000).map { "<n\($0)/>" }.joined()) { _ in } == .limitExceeded)
  }

  /// Time that grows with the square of the length would take hours.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "<", "&", "<a", "</a>", "<a>", "<a/>", "<!--", "<![CDATA[", "<?a", "<a b='", "</b>", "<a></b>", "\u{1}",
    ])
  func repeatedFaultsTakeLinearTime(fault: String) {
    _ = listen(Array("<a>".utf8) + Array(String(repeating: fault, count: 200_000).utf8), mends: true)
  }
}
