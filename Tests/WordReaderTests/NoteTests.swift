import DocumentModel
import TestSupport
import Testing

@Suite("Notes, comments, headers and footers")
struct NoteTests {
  private static func reference(_ id: Int, _ more: String = "", kind: String = "footnote") -> String {
    #"<w:r><w:\#(kind)Reference \#(more) w:id="\#(id)"/></w:r>"#
  }

  private static func note(_ id: Int, _ text: String, _ more: String = "", kind: String = "footnote") -> String {
    #"<w:\#(kind) w:id="\#(id)" \#(more)><w:p><w:r><w:\#(kind)Ref/></w:r>\#(run(" " + text))</w:p></w:\#(kind)>"#
  }

  private static let separators =
    note(-1, "", #"w:type="separator""#) + note(0, "", #"w:type="continuationSeparator""#)

  @Test func stayAtTheirAnchors() throws {
    let document = try read(
      WordPackage(
        body: "<w:p>\(run("one"))\(Self.reference(1))\(run(" two"))\(Self.reference(2))</w:p>",
        footnotes: Self.separators + Self.note(2, "second") + Self.note(1, "first")))
    #expect(document.bodyTexts == ["one two"])
    #expect(document.notes.map { document.strings[$0.mark] } == ["1", "2"])
    #expect(
      document.notes.map(\.anchor) == [BlockSpan(block: 0, start: 3, end: 3), BlockSpan(block: 0, start: 7, end: 7)])
    #expect(
      document.notes.map { document.stories[Int($0.story)].blocks.range.map { document.string(document.blocks[$0]) } }
        == [["first"], ["second"]])
    // The space in each of the separators.
    #expect(document.diagnosticCodes == ["note-separator", "note-separator"])
  }

  @Test func separatorsAreLeftOutWithANote() throws {
    let document = try read(
      WordPackage(
        body: "<w:p>\(Self.reference(1))</w:p>",
        footnotes: Self.note(-1, "_____", #"w:type="separator""#) + Self.note(1, "first")))
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.code == "note-separator")
    #expect(diagnostic.severity == .note)
    #expect(diagnostic.message == "6 characters are left out: a separator of notes: “_____”")
  }

  @Test(arguments: [0, 1, -1, -2, 2, 700])
  func mayHaveAnyIds(first: Int) throws {
    let document = try read(
      WordPackage(
        body: "<w:p>\(Self.reference(first))\(Self.reference(first + 1))</w:p>",
        footnotes: Self.note(first, "a") + Self.note(first + 1, "b")))
    #expect(document.texts(of: .footnote) == ["a", "b"])
    #expect(document.notes.map { document.strings[$0.mark] } == ["1", "2"])
  }

  @Test(arguments: ["1", "true", "on"])
  func mayHaveTheAuthorsOwnMark(isCustom: String) throws {
    let body = """
      <w:p>\(run("text"))<w:r><w:footnoteReference w:customMarkFollows="\(isCustom)" w:id="1"/><w:t>*</w:t></w:r>\
      \(run(" goes on"))\(Self.reference(2))</w:p>
      """
    let document = try read(WordPackage(body: body, footnotes: Self.note(1, "own") + Self.note(2, "counted")))
    #expect(document.bodyTexts == ["text goes on"])
    #expect(document.notes.map { document.strings[$0.mark] } == ["*", "1"])
  }

  @Test(arguments: ["0", "false", "off"])
  func areCountedWhereNoMarkFollows(isCustom: String) throws {
    let body = #"<w:p><w:r><w:footnoteReference w:customMarkFollows="\#(isCustom)" w:id="1"/><w:t>x</w:t></w:r></w:p>"#
    let document = try read(WordPackage(body: body, footnotes: Self.note(1, "a")))
    #expect(document.bodyTexts == ["x"])
    #expect(document.notes.map { document.strings[$0.mark] } == ["1"])
  }

  @Test func mayHaveTheirMarkInTheNextRuns() throws {
    let styles = """
      <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr>\
      <w:vertAlign w:val="superscript"/></w:rPr></w:style>
      """
    let style = #"<w:rStyle w:val="FootnoteReference"/>"#
    let own = #"<w:r><w:rPr>\#(style)</w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>"#
    let body = """
      <w:p>\(run("text"))\(own)\(run("(", style))\(run("*)", #"<w:vertAlign w:val="superscript"/>"#))\(run(" goes on"))\
      \(run("2", style))</w:p><w:p>\(own)\(run("plain"))</w:p>
      """
    let document = try read(WordPackage(body: body, styles: styles, footnotes: Self.note(1, "own")))
    #expect(document.bodyTexts == ["text goes on2", "plain"])
    #expect(document.notes.map { document.strings[$0.mark] } == ["(*)", ""])
    checkInvariants(document)
  }

  @Test func areNumberedAsSettingsAndSectionsSay() throws {
    let section =
      #"<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/><w:numRestart w:val="eachSect"/>"#
      + "</w:footnotePr></w:sectPr>"
    let body = """
      <w:p><w:pPr>\(section)</w:pPr>\(Self.reference(1))\(Self.reference(2))</w:p>\
      <w:p><w:pPr>\(section)</w:pPr>\(Self.reference(3))</w:p>\
      <w:p>\(Self.reference(4))\(Self.reference(1, kind: "endnote"))</w:p><w:sectPr/>
      """
    let settings = """
      <w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>\
      <w:endnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:endnotePr>
      """
    var package = WordPackage(
      body: body, footnotes: (1...4).map { Self.note($0, "n") }.joined(), endnotes: Self.note(1, "e", kind: "endnote"))
    package[xml: "word/settings.xml"] = WordPackage.part("settings", settings)
    package[xml: "word/_rels/document.xml.rels"].replace(
      "</Relationships>", with: #"<Relationship Id="s" Type="x/settings" Target="settings.xml"/></Relationships>"#)
    let document = try read(package)
    #expect(document.notes.map { document.strings[$0.mark] } == ["c", "d", "c", "4", "IV"])
    #expect(document.diagnosticCodes == ["notes-numbered-by-page"])
  }

  @Test func mayHaveASymbolForAMark() throws {
    let body = """
      <w:p><w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:sym w:font="Symbol" w:char="F02A"/></w:r></w:p>
      """
    let document = try read(WordPackage(body: body, footnotes: Self.note(1, "a")))
    #expect(document.notes.map { document.strings[$0.mark] } == ["∗"])
    #expect(document.bodyTexts == [""])
  }

  @Test func atTheEndAreMarkedWithRomanNumbers() throws {
    let document = try read(
      WordPackage(
        body: "<w:p>\((1...4).map { Self.reference($0, kind: "endnote") }.joined())</w:p>",
        endnotes: (1...4).map { Self.note($0, "n\($0)", kind: "endnote") }.joined()))
    #expect(document.notes.map { document.strings[$0.mark] } == ["i", "ii", "iii", "iv"])
    #expect(document.texts(of: .endnote) == ["n1", "n2", "n3", "n4"])
  }

  @Test func mayHaveSeveralParagraphsAndTables() throws {
    let footnote =
      #"<w:footnote w:id="1">\#(paragraph("a"))\#(table(columns: 1, row(cell("b"))))\#(paragraph("c"))</w:footnote>"#
    let document = try read(WordPackage(body: "<w:p>\(Self.reference(1))</w:p>", footnotes: footnote))
    #expect(document.texts(of: .footnote) == ["a", "b", "c"])
    checkInvariants(document)
  }

  @Test func thatAreMissingOrOrphansAreReported() throws {
    let document = try read(
      WordPackage(
        body: "<w:p>\(Self.reference(1))\(Self.reference(2))</w:p>", footnotes: Self.note(2, "a") + Self.note(3, "b")))
    #expect(document.diagnosticCodes.sorted() == ["missing-note", "unreferenced-note"])
    #expect(document.notes.map(\.story) == [-1, 1, 2])
    #expect(document.texts(of: .footnote) == ["a", "b"])
  }

  @Test func thatAreCitedTwiceBelongToBothPlaces() throws {
    let document = try read(
      WordPackage(body: "<w:p>\(Self.reference(1))\(Self.reference(1))</w:p>", footnotes: Self.note(1, "a")))
    #expect(document.notes.map(\.story) == [1, 1])
    #expect(document.diagnostics.isEmpty)
  }

  @Test func ofReviewersHaveAuthorAndDate() throws {
    let body = """
      <w:p><w:commentRangeStart w:id="4"/>\(run("text"))<w:commentRangeEnd w:id="4"/>\(Self.reference(4, kind: "comment"))</w:p>
      """
    let comments =
      #"<w:comment w:id="4" w:author="A. Delegate" w:date="2025-06-17T10:00:00Z">\#(paragraph("why?"))</w:comment>"#
    let document = try read(WordPackage(body: body, comments: comments))
    #expect(document.notes.count == 1)
    #expect(document.notes[0].kind == .comment)
    #expect(document.strings[document.notes[0].author] == "A. Delegate")
    #expect(document.strings[document.notes[0].date] == "2025-06-17T10:00:00Z")
    #expect(document.notes[0].anchor == BlockSpan(block: 0, start: 4, end: 4))
    #expect(document.texts(of: .comment) == ["why?"])
  }

  @Test func inDeletedTextAreNotCounted() throws {
    let document = try read(
      WordPackage(
        body: "<w:p><w:del>\(Self.reference(1))</w:del>\(Self.reference(2))</w:p>",
        footnotes: Self.note(1, "gone") + Self.note(2, "kept")))
    #expect(document.notes.filter { $0.anchor != nil }.map { document.strings[$0.mark] } == ["1"])
  }

  @Test func headersSharedBySectionsAreReadOnce() throws {
    let section = { (more: String) in
      #"<w:sectPr><w:headerReference w:type="default" r:id="h1"/>\#(more)<w:pgSz w:w="1"/></w:sectPr>"#
    }
    let document = try read(
      WordPackage(
        body: paragraph("one", section(#"<w:footerReference w:type="first" r:id="f1"/>"#)) + paragraph("two")
          + section(#"<w:headerReference w:type="even" r:id="h2"/>"#),
        headers: [
          "h1": paragraph("running head"), "h2": table(columns: 1, row(cell("even"))), "h3": paragraph("unused"),
        ],
        footers: ["f1": paragraph("foot")]))
    #expect(document.bodyTexts == ["one", "two"])
    #expect(document.texts(of: .header) == ["running head", "even"])
    #expect(document.texts(of: .footer) == ["foot"])
    #expect(document.location(of: document.blocks[2]).part == "word/h1.xml")
    checkInvariants(document)
  }

  @Test func theStyleAfterTheSectionOfAParagraphIsStillItsOwn() throws {
    let body = #"<w:p><w:pPr><w:sectPr><w:pgSz/></w:sectPr><w:outlineLvl w:val="1"/></w:pPr>\#(run("x"))</w:p>"#
    #expect(try read(body: body).blocks[0].level == 2)
  }

  @Test func aDamagedPartIsLeftOutAndReported() throws {
    var package = WordPackage(
      body: "<w:p>\(run("x"))\(Self.reference(1))</w:p><w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>",
      styles: "",
      footnotes: "", headers: ["h": paragraph("head")])
    package[xml: "word/styles.xml"] = "<w:styles"
    package[xml: "word/footnotes.xml"] = """
      <w:footnotes \(WordPackage.namespaces)><w:footnote w:id="1"><w:p><w:r><w:t>kept</w:t></w:r></w:p><w:tbl><w:tr><w:tc>\
      <w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>broken
      """
    let document = try read(package)
    #expect(document.bodyTexts == ["x"])
    #expect(document.texts(of: .footnote).first == "kept")
    #expect(document.texts(of: .header) == ["head"])
    #expect(document.diagnosticCodes == ["malformed-xml", "malformed-xml"])
    checkInvariants(document)
  }
}
