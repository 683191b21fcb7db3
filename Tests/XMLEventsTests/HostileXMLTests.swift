import DocumentModel
import Testing
import XMLEvents

/// A hang fails after minutes; how fast it goes is no matter of tests.
@Suite("Hostile XML", .timeLimit(.minutes(5)))
struct HostileXMLTests {
  /// Reads a part and expects an error.
  private func expect(
    _ code: DocumentError.Code, _ xml: String, limits: ReadLimits = ReadLimits(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(xml.utf8)
    #expect(listen(bytes, limits: limits).error?.code == code, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost/x'> %x;]><a/>",
    """
    <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;&d;&d;</a>
    """,
  ])
  func documentTypesAreRefused(xml: String) { expect(.documentTypeDeclaration, xml) }

  @Test func quadraticEntitiesAreRefused() {
    let entity = String(repeating: "a", count: 100_000)
    let uses = String(repeating: "&x;", count: 100_000)
    expect(.documentTypeDeclaration, "<!DOCTYPE a [<!ENTITY x '\(entity)'>]><a>\(uses)</a>")
  }

  @Test func depthIsBounded() {
    var limits = ReadLimits()
    limits.depth = 100
    let nested = { (depth: Int) in String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth) }
    #expect(listen(Array(nested(100).utf8), limits: limits).error == nil)
    expect(.limitExceeded, nested(101), limits: limits)
    expect(.limitExceeded, String(repeating: "<a>", count: 1_000_000))
  }

  @Test func attributesAreBounded() {
    let element = { (count: Int) in "<a \((0..<count).map { "a\($0)=''" }.joined(separator: " "))/>" }
    #expect(listen(Array(element(256).utf8)).error == nil)
    expect(.limitExceeded, element(257))
    // libxml2 compares each with all others before anything is heard of them.
    expect(.limitExceeded, element(20_000))
  }

  @Test func namespacesAreBounded() {
    let element = { (count: Int) in "<a \((0..<count).map { "xmlns:n\($0)='u'" }.joined(separator: " "))>" }
    #expect(listen(Array((element(200) + "</a>").utf8)).error == nil)
    // Each child would look through all that are in scope.
    expect(.limitExceeded, element(20_000) + String(repeating: "<b/>", count: 100_000) + "</a>")
    expect(.limitExceeded, (0..<1_000).map { "<a xmlns:n\($0)='u'>" }.joined())
  }

  @Test(arguments: ["<a b='", "<a ", "<!--", "<?pi ", "<", "<a><![CDATA[", "<a>text<a b='>", "<a><![CDATA[x]]><a b=\""])
  func markupWithoutEndIsBounded(start: String) {
    expect(.limitExceeded, start + String(repeating: "x ", count: 2_000_000))
  }

  @Test func markupBoundsCountFromTheLastTag() {
    var limits = ReadLimits()
    limits.markupBytes = 100_000
    let long = "<a b='\(String(repeating: "x", count: 90_000))'>"
    #expect(listen(Array((long + long + "</a></a>").utf8), limits: limits).error == nil)
    expect(.limitExceeded, "<a b='\(String(repeating: "x", count: 200_000))'/>", limits: limits)
  }

  @Test(arguments: ["<a>#</a>", "<a>&amp;#<a b=''>#</a></a>"])
  func textIsNoMarkup(xml: String) {
    var limits = ReadLimits()
    limits.markupBytes = 100_000
    let text = String(repeating: "x y", count: 700_000)
    #expect(listen(Array(xml.replacing("#", with: text).utf8), limits: limits).error == nil)
  }

  @Test func namesAreBounded() {
    let names = (0..<1_000_000).map { "<n\($0)/>" }.joined()
    expect(.limitExceeded, "<a>\(names)</a>")
  }

  @Test func aReaderIsAsGoodAsNewAfterTooManyNames() {
    var reader = XMLReader(names: testNames)
    let names = (0..<300_000).map { "<n\($0)/>" }.joined()
    #expect(listen(Array("<a>\(names)</a>".utf8), with: &reader).error?.code == .limitExceeded)
    let (recorder, error) = listen(Array(#"<p xmlns="urn:a"><t>x</t></p>"#.utf8), with: &reader)
    #expect(error == nil)
    #expect(recorder.heard == "<p><t>x</t></p>")
  }
}
