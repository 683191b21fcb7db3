import DocumentModel
import TestSupport
import Testing

@Suite("Tracked changes, all accepted")
struct RevisionTests {
  private static func deleted(_ text: String) -> String {
    #"<w:del w:id="1"><w:r><w:delText>\#(text)</w:delText></w:r></w:del>"#
  }

  private static let deletedMark = #"<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>"#

  @Test func keepInsertionsAndDropDeletions() throws {
    let document = try read(
      body: #"<w:p>\#(run("The "))\#(Self.deleted("old"))<w:ins w:id="2">\#(run("new"))</w:ins>\#(run(" text"))</w:p>"#)
    #expect(document.bodyTexts == ["The new text"])
    #expect(document.runs.map(\.format) == [RunFormat(), .inserted, RunFormat()])
  }

  @Test func readMovedTextOnce() throws {
    let body = """
      <w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2">\(run("moved "))</w:moveFrom>\
      <w:moveFromRangeEnd w:id="1"/>\(run("text "))<w:moveTo w:id="3">\(run("moved"))</w:moveTo></w:p>
      """
    #expect(try read(body: body).bodyTexts == ["text moved"])
  }

  @Test func joinParagraphsWhoseMarkWasDeleted() throws {
    let body = """
      <w:p>\(Self.deletedMark)\(run("Resolution "))</w:p><w:p>\(Self.deletedMark)\(Self.deleted("gone"))</w:p>\
      <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>\(run("48"))</w:p>\(paragraph("next"))
      """
    let document = try read(body: body)
    #expect(document.bodyTexts == ["Resolution 48", "next"])
    #expect(document.blocks[0].kind == .heading)
    #expect(document.blocks.map { Int($0.paragraph) } == [1, 4])
    checkInvariants(document)
  }

  @Test func keepAnInsertedMark() throws {
    let body = #"<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>\#(run("one"))</w:p>\#(paragraph("two"))"#
    #expect(try read(body: body).bodyTexts == ["one", "two"])
  }

  @Test func endAJoinAtTablesCellsAndStories() throws {
    let joined = "<w:p>\(Self.deletedMark)\(run("a"))</w:p>"
    let document = try read(
      body: joined + "<w:tbl><w:tr><w:tc>\(joined)</w:tc>\(cell("b"))</w:tr></w:tbl>" + joined)
    #expect(document.bodyTexts == ["a", "a", "b", "a"])
    checkInvariants(document)
  }

  @Test func keepLinksAndNotesOverAJoin() throws {
    let body = """
      <w:p>\(Self.deletedMark)\(run("see "))<w:hyperlink w:anchor="x">\(run("this"))</w:hyperlink></w:p>\
      <w:p>\(run(" and "))<w:hyperlink w:anchor="y">\(run("that"))</w:hyperlink></w:p>
      """
    #expect(try read(body: body).linkTexts == ["this → #x", "that → #y"])
  }

  @Test func takeBlocksInsideAnInsertion() throws {
    let body =
      "<w:ins>\(paragraph("new"))</w:ins><w:del>\(paragraph("old"))</w:del><w:moveTo>\(paragraph("moved"))</w:moveTo>"
    #expect(try read(body: body).bodyTexts == ["new", "moved"])
  }

  @Test func dropFieldsThatWereDeleted() throws {
    let body = """
      <w:p>\(run("a"))<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> REF x </w:delInstrText></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>\(run("b"))</w:p>
      """
    #expect(try read(body: body).bodyTexts == ["ab"])
  }

  @Test func changesOfFormatAreNotContent() throws {
    let body = """
      <w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\
      </w:pPrChange></w:pPr>\(run("text"))</w:p>
      """
    #expect(try read(body: body).blocks[0].kind == .paragraph)
  }
}

@Suite("The list of tracked changes")
struct RevisionListTests {
  private static let who = #"w:author="A" w:date="2025-05-06T09:30:00Z""#

  /// A revision in one line: what it did, its text, where it stands.
  private func list(_ body: String, _ view: RevisionView = .final) throws -> [String] {
    let document = try read(body: body, view: view)
    checkInvariants(document)
    return document.revisions.map { revision in
      let place = "b\(revision.place.block):\(revision.place.start)-\(revision.place.end)"
      let other = revision.otherPlace.map { " b\($0.block):\($0.start)" } ?? ""
      let cell = revision.table < 0 ? "" : " t\(revision.table):\(revision.row):\(revision.column)"
      let sign = revision.isDeletion ? "-" : ""
      let scope = revision.scope == .none ? "" : " \(revision.scope)"
      return "\(sign)\(revision.kind)\(scope) “\(document.string(revision))” \(place)\(other)\(cell)"
    }
  }

  private static let edited = """
    <w:p>\(run("The "))<w:del \(who)><w:r><w:delText>old</w:delText></w:r></w:del>\
    <w:ins \(who)>\(run("ne"))</w:ins><w:ins \(who)>\(run("w"))</w:ins>\(run(" text"))</w:p>
    """

  @Test func placesInsertionsAndDeletions() throws {
    #expect(try list(Self.edited) == ["deletion “old” b0:4-4", "insertion “new” b0:4-7"])
    #expect(try list(Self.edited, .original) == ["deletion “old” b0:4-7", "insertion “new” b0:7-7"])
    #expect(try list(Self.edited, .all) == ["deletion “old” b0:4-7", "insertion “new” b0:7-10"])
  }

  @Test func showsEachView() throws {
    #expect(try read(body: Self.edited, view: .original).bodyTexts == ["The old text"])
    let all = try read(body: Self.edited, view: .all)
    #expect(all.bodyTexts == ["The oldnew text"])
    #expect(all.runs.map(\.format) == [RunFormat(), .deleted, .inserted, RunFormat()])
  }

  @Test func namesAuthorAndDate() throws {
    let document = try read(body: Self.edited)
    #expect(document.revisions.map { document.strings[$0.author] } == ["A", "A"])
    #expect(document.revisions.map { document.strings[$0.date] }.first == "2025-05-06T09:30:00Z")
  }

  @Test func listsAMoveOnce() throws {
    let body = """
      <w:p>\(run("a"))<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom \(Self.who)>\(run("X"))</w:moveFrom>\
      <w:moveFromRangeEnd w:id="1"/></w:p><w:p>\(run("bc"))<w:moveToRangeStart w:id="2" w:name="m"/>\
      <w:moveTo \(Self.who)>\(run("X"))</w:moveTo><w:moveToRangeEnd w:id="2"/></w:p>
      """
    #expect(try list(body) == ["move “X” b1:2-3 b0:1"])
    #expect(try list(body, .original) == ["move “X” b0:1-2 b1:2"])
    #expect(try list(body, .all) == ["move “X” b1:2-3 b0:1"])
  }

  @Test func keepsAMoveThatHasLostItsOtherEnd() throws {
    let body = "<w:p>\(run("a"))<w:moveFrom>\(run("X"))</w:moveFrom></w:p>"
    #expect(try list(body) == ["-move “X” b0:1-1"])
  }

  @Test func listsRowsAndCells() throws {
    let body = """
      <w:tbl><w:tr>\(cell("head"))\(cell("x", "<w:cellIns \(Self.who)/>"))</w:tr>\
      <w:tr><w:trPr><w:del \(Self.who)/></w:trPr>\(cell("one"))\(cell("two"))</w:tr>\
      <w:tr><w:trPr><w:ins \(Self.who)/></w:trPr>\(cell("new"))</w:tr></w:tbl>\(paragraph("end"))
      """
    #expect(
      try list(body) == ["cell “” b1:0-0 t0:0:1", "-row “one\ttwo” b2:0-0 t0:1:-1", "row “” b2:0-0 t0:1:-1"])
    #expect(try read(body: body, view: .final).bodyTexts == ["head", "x", "new", "end"])
    #expect(try read(body: body, view: .original).bodyTexts == ["head", "one", "two", "end"])
    #expect(try read(body: body, view: .all).bodyTexts == ["head", "x", "one", "two", "new", "end"])
  }

  @Test func listsParagraphMarks() throws {
    let body = """
      <w:p><w:pPr><w:rPr><w:ins \(Self.who)/></w:rPr></w:pPr>\(run("one"))</w:p>\
      <w:p><w:pPr><w:rPr><w:del \(Self.who)/></w:rPr></w:pPr>\(run("two"))</w:p>\(paragraph("three"))
      """
    #expect(try list(body) == ["paragraphMark “” b0:3-3", "-paragraphMark “” b1:3-3"])
    #expect(try read(body: body, view: .final).bodyTexts == ["one", "twothree"])
    #expect(try read(body: body, view: .original).bodyTexts == ["onetwo", "three"])
    #expect(try read(body: body, view: .all).bodyTexts == ["one", "two", "three"])
  }

  @Test func listsChangesOfFormatAndReadsWhatWas() throws {
    let body = """
      <w:p><w:pPr><w:outlineLvl w:val="0"/><w:pPrChange \(Self.who)><w:pPr/></w:pPrChange></w:pPr>\(run("text"))\
      \(run("bold", "<w:b/><w:rPrChange \(Self.who)><w:rPr><w:i/></w:rPr></w:rPrChange>"))</w:p>
      """
    #expect(try list(body) == ["format paragraph “textbold” b0:0-8", "format run “bold” b0:4-8"])
    let final = try read(body: body, view: .final)
    #expect(final.blocks[0].kind == .heading)
    #expect(final.runs.map(\.format) == [RunFormat(), .bold])
    let original = try read(body: body, view: .original)
    #expect(original.blocks[0].kind == .paragraph)
    #expect(original.runs.map(\.format) == [RunFormat(), .italic])
  }

  @Test func givesAnEntryForEachParagraph() throws {
    let body = "<w:ins \(Self.who)>\(paragraph("one"))\(paragraph("two"))</w:ins>\(paragraph("three"))"
    #expect(try list(body) == ["insertion “one” b0:0-3", "insertion “two” b1:0-3"])
    #expect(try list(body, .original) == ["insertion “one\ntwo” b0:0-0"])
  }

  @Test func placesWhatIsBehindTheEnd() throws {
    let body = "\(paragraph("text"))<w:del \(Self.who)>\(paragraph("old"))</w:del>"
    #expect(try list(body) == ["deletion “old” b0:4-4"])
    #expect(try list("<w:del>\(paragraph("all"))</w:del>") == ["deletion “all” b-1:0-0"])
  }

  @Test func knowsADeletionInsideAnInsertion() throws {
    let body = """
      <w:p>\(run("a"))<w:ins \(Self.who)>\(run("b"))<w:del \(Self.who)><w:r><w:delText>c</w:delText></w:r></w:del>\
      \(run("d"))</w:ins></w:p>
      """
    #expect(try read(body: body, view: .final).bodyTexts == ["abd"])
    #expect(try read(body: body, view: .original).bodyTexts == ["a"])
    #expect(try list(body) == ["deletion “c” b0:2-2", "insertion “bd” b0:1-3"])
  }
}
