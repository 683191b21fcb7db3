import DocumentModel
import Tagging
import Taggers
import TestSupport
import Testing

@Suite struct ReferenceTaggerTests {
  @Test func marksTheOwnSymbol() {
    let references = ReferencePassages.references("Document C23/36-E and Document C23/37-E", symbol: "C23/36")
    #expect(references.map(\.isSelf) == [true, false])
  }

  @Test func marksTheOwnSymbolWithAndWithoutItsRevision() {
    let references = ReferencePassages.references(
      "C23/36, C23/36(Rev.1), C23/36(Rev.2), C23/361", symbol: "C23/36(Rev.1)")
    #expect(references.map(\.isSelf) == [true, true, false, false])
  }

  @Test func givesWorkAndEdition() throws {
    let reference = try #require(ReferencePassages.references("Decision 5 (Rev. Bucharest, 2022)").first)
    #expect(reference.work == "PP/DEC/5")
    #expect(reference.edition == "Rev. Bucharest, 2022")
    #expect(reference.id == "PP/DEC/5(Rev. Bucharest, 2022)")
    #expect(reference.kind == .decision)
    #expect(reference.rule == "decision")
  }

  @Test(arguments: [
    ("C24/70", "https://www.itu.int/md/S24-CL-C-0070/en"), ("PP-22/40", "https://www.itu.int/md/S22-PP-C-0040/en"),
    ("C24/INF/12", nil), ("C2000/89", nil), ("PP-22/INF/3", nil), ("CWG-FHR-22/16", nil),
  ])
  func givesAnAddressOnlyWhereItIsProven(symbol: String, url: String?) {
    #expect(ReferencePassages.references(symbol).map(\.url) == [url])
  }

  /// "This Conference" is the one whose paper it is; where that is not known, its resolutions stay open.
  @Test(arguments: [
    ("Resolution 48 of this Conference", "PP-22/40", "PP/RES/48", BodyEvidence.ownConference),
    ("la Résolution 48 de cette Conférence", "WTDC-25/7", "WTDC/RES/48", .ownConference),
    ("本届大会第48号决议", "PP-22/40", "PP/RES/48", .ownConference),
    ("القرار 48 لهذا المؤتمر", "PP-22/40", "PP/RES/48", .ownConference),
    ("Resolution 48 of this Conference", "C24/70", "?/RES/48", .open),
    ("Resolution 48 of the Plenipotentiary Conference", "C24/70", "PP/RES/48", .named),
    ("Resolution 48 (Rev. Dubai, 2018)", "C24/70", "PP/RES/48(Rev. Dubai, 2018)", .placeAndYear),
    ("Resolution 35 (Rev.WRC-23)", "C24/70", "WRC/RES/35(Rev.WRC-23)", .code),
    ("Resolution ITU-R 7-3", "C24/70", "RA/RES/7-3", .form), ("Resolution 1333", "C24/70", "C/RES/1333", .number),
  ]) func saysWhatToldTheBody(text: String, symbol: String, id: String, evidence: BodyEvidence) throws {
    let found = ReferencePassages.references(text, symbol: symbol)
    try #require(found.count == 1)
    #expect(found[0].id == id)
    #expect(found[0].bodyEvidence == evidence)
    #expect(found[0].considered.isEmpty == (evidence != .open))
  }

  @Test func suppliesTheSessionOfAShortForm() {
    #expect(ReferencePassages.find("see DT/1(Rev.4)").isEmpty)
    #expect(ReferencePassages.find("see DT/1(Rev.4)", symbol: "C20/70").map(\.id) == ["C20/DT/1(Rev.4)"])
  }

  @Test func suppliesTheConferenceOfABareDocument() {
    #expect(ReferencePassages.find("Document 56-E").isEmpty)
    #expect(ReferencePassages.find("Document 56-E", symbol: "PP-22/40").map(\.id) == ["PP-22/56"])
    let revised = ReferencePassages.find("Document 11-E (Rev. 1)", symbol: "PP-06/12")
    #expect(revised.map(\.description) == ["PP-06/11(Rev.1) «11-E (Rev. 1)»"])
  }

  @Test func knowsARecommendationThatIsNamedInFullElsewhere() throws {
    let document = ReferencePassages.document([
      "national E.164 numbering plan", "Figure E.164", "Recommendation ITU-T E.164", "the file F.1640, the E.212 codes",
      "E.164–E.169", "G.700–G.709", "E.212–E.2",
    ])
    var annotations = Annotations()
    try ReferencePassages.tagger.get().tag(document, &annotations)
    #expect(annotations.references.map(\.id) == ["ITU-T E.164", "ITU-T E.164", "ITU-T E.164-E.169"])
    #expect(annotations.references.map(\.span.block) == [0, 2, 4])
  }

  @Test func joinsLinksToReferences() throws {
    var document = ReferencePassages.document(["see C24/70 and the report here, or elsewhere"])
    func link(_ start: Int, _ end: Int, _ target: String) {
      document.links.append(
        Link(span: BlockSpan(block: 0, start: start, end: end), target: document.strings.intern(target)))
    }
    link(4, 10, "https://www.itu.int/md/S24-CL-C-0070/en")
    link(26, 30, "http://www.itu.int/md/meetingdoc.asp?lang=en&parent=S23-CL-C-0002")
    link(35, 44, "https://example.org/")
    var annotations = Annotations()
    try ReferencePassages.tagger.get().tag(document, &annotations)
    #expect(annotations.references.map(\.id) == ["C24/70", "C23/2"])
    #expect(annotations.references.map(\.kind) == [.document, .link])
    #expect(annotations.references[0].link == "https://www.itu.int/md/S24-CL-C-0070/en")
    #expect(annotations.references[1].url == "https://www.itu.int/md/S23-CL-C-0002/en")
  }

  /// A block of a hostile document: time that grows with the square of its length would take hours.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "F.96 ", "第1、", "A/RES/a.", "CV 1, ", "of 1 to document ", "(Rev. ", "C24/70 ", "和第71号决议（2022年",
      "the said Decision ", "see Tables 1, 2, ", "第71号决议该决议其附件2", "Resolution 71 its Annex 2 ",
    ])
  func isNotSlowOnRepetition(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let found = ReferencePassages.references(text, symbol: "C24/1")
    #expect(found.count <= 100_000)
  }

  @Test func saysTheSameTwice() throws {
    let document = ReferencePassages.document(ReferenceExampleTests.all.map(\.text))
    var first = Annotations()
    var second = Annotations()
    try ReferencePassages.tagger.get().tag(document, &first)
    try ReferencePassages.tagger.get().tag(document, &second)
    #expect(!first.references.isEmpty)
    #expect(first.references == second.references)
    // Blocks in order, spans inside their blocks.
    for reference in first.references {
      #expect(reference.span.start < reference.span.end)
      #expect(reference.span.range.upperBound <= document.blocks[Int(reference.span.block)].text.count)
    }
    #expect(first.references.map(\.span.block) == first.references.map(\.span.block).sorted())
  }

  /// Any bytes at all: nothing traps, and every span lies inside its text on a character's border.
  @Test(arguments: 0..<100)
  func survivesRandomText(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces = ReferenceExampleTests.all.map(\.text)
    var bytes: [UInt8] = []
    for _ in 0..<40 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let piece = Array(pieces[Int(state % UInt64(pieces.count))].utf8)
      let cut = Int(state / 7 % UInt64(piece.count + 1))
      bytes += state % 2 == 0 ? piece[..<cut] : piece[cut...]
      if state % 5 == 0 { bytes.append(UInt8(truncatingIfNeeded: state >> 20)) }
    }
    var document = Document(source: DocumentSource(file: "random", sha256: "", bytes: 0))
    document.text = ContiguousArray(bytes)
    var block = Block()
    block.text = TextRange(start: 0, end: bytes.count)
    document.blocks.append(block)
    var annotations = Annotations()
    annotations.metadata.symbol = "C20/70"
    try? ReferencePassages.tagger.get().tag(document, &annotations)
    for reference in annotations.references {
      #expect(reference.span.start >= 0 && reference.span.start < reference.span.end)
      #expect(Int(reference.span.end) <= bytes.count)
    }
  }
}
