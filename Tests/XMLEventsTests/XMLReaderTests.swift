import DocumentModel
import Testing
import XMLEvents

@Suite("XML as events")
struct XMLReaderTests {
  private func heard(_ xml: String, size: Int = 65_536) -> String {
    let (recorder, error) = listen(Array(xml.utf8), size: size)
    #expect(error == nil)
    return recorder.heard
  }

  @Test(arguments: [1, 2, 3, 7, 65_536])
  func reportsKnownNamesWhateverTheChunks(size: Int) {
    let xml = """
      <?xml version="1.0" encoding="utf-8"?><x:doc xmlns:x="urn:a"><x:p x:val="1" val="2 &lt; é"><x:t>a&amp;b国</x:t>\
      <x:u>no<x:t>yes</x:t></x:u></x:p></x:doc>
      """
    #expect(heard(xml, size: size) == "<p a:val=1 val=2 < é><t>a&b国</t><t>yes</t></p>")
  }

  @Test func tellsNamespacesApart() {
    #expect(
      heard(#"<p xmlns="urn:a"><p xmlns="urn:c"/><p xmlns="urn:b"/><t xmlns=""/><other xmlns="">x</other></p>"#)
        == "<p><p></p><other>x</other></p>")
  }

  @Test func givesTheTextOfElementsThatHoldTextAlone() {
    #expect(heard(#"<p xmlns="urn:a"> white <t> space </t> </p>"#) == "<p><t> space </t></p>")
  }

  @Test(arguments: [
    ("&amp;", "&"), ("a&amp;b&#38;c", "a&b&c"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"),
    ("&lt;&quot;&#x410;", "<\"А"),
    ("x&amp;", "x&"), ("a b\tc\n", "a b c "),
  ])
  func replacesEntitiesInAttributes(value: String, expected: String) {
    #expect(heard(#"<p xmlns="urn:a" val="\#(value)"><t/></p>"#) == "<p val=\(expected)><t></t></p>")
  }

  @Test func keepsItsNamesFromPartToPart() {
    var reader = XMLReader(names: testNames)
    let xml = Array(#"<p xmlns="urn:a"><t>x</t></p>"#.utf8)
    for _ in 0..<3 {
      #expect(listen(xml, with: &reader).recorder.heard == "<p><t>x</t></p>")
      #expect(listen(Array("<p".utf8), with: &reader).error?.code == .malformedXML)
    }
  }

  @Test func handsOnWhatCameBeforeAFault() {
    let (recorder, error) = listen(Array(#"<p xmlns="urn:a"><t>kept</t><t>x</p>"#.utf8))
    #expect(recorder.heard.hasPrefix("<p><t>kept</t>"))
    #expect(error?.code == .malformedXML)
    #expect(error?.location.part == "part.xml")
    #expect(error?.location.line == 1)
    #expect(error?.message.isEmpty == false)
  }

  @Test func endsWithTheErrorOfTheHandler() {
    let (recorder, error) = listen(Array(#"<p xmlns="urn:a"><t/><p/></p>"#.utf8), failsAt: .t)
    #expect(recorder.heard == "<p>")
    #expect(error?.code == .missingPart)
  }

  @Test(arguments: [
    "", "<", "<a", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "plain", "<a b=1/>", "<a b='1' b='2'/>", "<a>&undefined;</a>",
    "<a>&#0;</a>", "<a>\u{1}</a>", "<a><![CDATA[</a>", "<a><!-- --", "<x:a/>", "<a>&#xD800;</a>",
  ])
  func refusesWhatIsNotWellFormed(xml: String) {
    #expect(listen(Array(xml.utf8)).error?.code == .malformedXML)
  }

  @Test func refusesBytesThatAreNoUTF8() {
    #expect(listen(Array("<a>".utf8) + [0xe9, 0x20] + Array("</a>".utf8)).error?.code == .malformedXML)
    #expect(listen(Array("<a>".utf8) + [0xed, 0xa0, 0x80] + Array("</a>".utf8)).error?.code == .malformedXML)
  }
}
