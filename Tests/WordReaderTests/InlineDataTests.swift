import DocumentModel
import TestSupport
import Testing

@Suite("What stands inside running text, as data")
struct InlineDataTests {
  private static func mark(_ type: String, _ inner: String = "") -> String {
    #"<w:r><w:fldChar w:fldCharType="\#(type)">\#(inner)</w:fldChar></w:r>"#
  }

  private static func field(_ instruction: String, _ result: String, _ data: String = "") -> String {
    mark("begin", data) + #"<w:r><w:instrText xml:space="preserve">\#(instruction)</w:instrText></w:r>"#
      + mark("separate") + result + mark("end")
  }

  private static func stretch(_ block: Int, _ start: Int, _ endBlock: Int, _ end: Int) -> Stretch {
    Stretch(start: TextPoint(block: block, offset: start), end: TextPoint(block: endBlock, offset: end))
  }

  // MARK: Fields

  @Test func fieldsKeepTheirInstructionAndResult() throws {
    let inner = Self.field(" pageref _Toc1 \\h ", run("12"))
    let body =
      "<w:p>\(run("a "))\(Self.field(" TOC \\o ", run("One ") + inner))\(run("z"))"
      + #"<w:fldSimple w:instr=" SEQ Table ">\#(run("4"))</w:fldSimple></w:p>"#
    let document = try read(body: body)
    #expect(document.fields.map { document.strings[$0.name] } == ["TOC", "PAGEREF", "SEQ"])
    #expect(document.fields.map { document.strings[$0.instruction] } == ["TOC \\o", "pageref _Toc1 \\h", "SEQ Table"])
    #expect(
      document.fields.map(\.result) == [Self.stretch(0, 2, 0, 8), Self.stretch(0, 6, 0, 8), Self.stretch(0, 9, 0, 10)])
    checkInvariants(document)
  }

  @Test func fieldsGoOverParagraphsAndNeedNoResult() throws {
    let body = """
      <w:p>\(Self.mark("begin"))<w:r><w:instrText>TOC</w:instrText></w:r>\(Self.mark("separate"))\(run("one"))</w:p>\
      <w:p>\(run("two"))\(Self.mark("end"))</w:p>\
      <w:p>\(run("x"))\(Self.mark("begin"))<w:r><w:instrText>XE "a"</w:instrText></w:r>\(Self.mark("end"))</w:p>\
      <w:p>\(Self.mark("begin"))<w:r><w:instrText>REF b</w:instrText></w:r>\(Self.mark("separate"))\(run("open"))</w:p>
      """
    let document = try read(body: body)
    #expect(document.fields.map { document.strings[$0.name] } == ["TOC", "XE", "REF"])
    #expect(
      document.fields.map(\.result) == [Self.stretch(0, 0, 1, 3), Self.stretch(2, 1, 2, 1), Self.stretch(3, 0, 3, 4)])
    #expect(document.diagnosticCodes == ["unclosed-field"])
  }

  @Test func whatIsBehindATypedLabelMovesWithTheText() throws {
    let document = try read(body: "<w:p>\(run("a)\t"))\(Self.field("REF x", run("one")))</w:p>")
    #expect(document.bodyTexts == ["one"])
    #expect(document.fields.map(\.result) == [Self.stretch(0, 0, 0, 3)])
  }

  @Test func formFieldsAreControls() throws {
    let box = #"<w:ffData><w:name w:val="Box"/><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>"#
    let unticked = #"<w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData>"#
    let list =
      #"<w:ffData><w:ddList><w:result w:val="1"/><w:default w:val="0"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/>"#
      + "</w:ddList></w:ffData>"
    let text = #"<w:ffData><w:name w:val="T"/><w:textInput><w:default w:val="d"/></w:textInput></w:ffData>"#
    let body =
      "<w:p>\(Self.field("FORMCHECKBOX", "", box))\(Self.field("FORMCHECKBOX", "", unticked))"
      + "\(Self.field("FORMDROPDOWN", "", list))\(Self.field("FORMTEXT", run("typed"), text))</w:p>"
    let document = try read(body: body)
    #expect(document.controls.map(\.kind) == [.checkbox, .checkbox, .dropDownList, .text])
    #expect(document.controls.map { document.strings[$0.value] } == ["true", "false", "B", ""])
    #expect(document.controls.map { document.strings[$0.tag] } == ["Box", "", "", "T"])
    #expect(document.controls.map(\.isLegacy) == [true, true, true, true])
    #expect(document.controls[3].content == Self.stretch(0, 0, 0, 5))
    #expect(document.controlItems.map { document.strings[$0.text] } == ["A", "B"])
  }

  // MARK: Content controls

  private static func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  @Test func controlsKeepTheirSettings() throws {
    let list =
      #"<w:rPr><w:b/></w:rPr><w:alias w:val="Kind"/><w:tag w:val="k"/><w:id w:val="-7"/><w:lock w:val="sdtLocked"/>"#
      + #"<w:dataBinding w:xpath="/a/b"/><w:dropDownList><w:listItem w:displayText="One" w:value="1"/>"#
      + #"<w:listItem w:displayText="Two" w:value="2"/></w:dropDownList>"#
    let body = "<w:p>\(run("x"))\(Self.control(list, run("Two")))\(run("y"))</w:p>"
    let document = try read(body: body)
    #expect(document.bodyTexts == ["xTwoy"])
    #expect(document.runs.map(\.format) == [RunFormat()])
    let control = try #require(document.controls.first)
    #expect(control.kind == .dropDownList)
    #expect(control.id == -7)
    #expect(control.content == Self.stretch(0, 1, 0, 4))
    let strings = [control.title, control.tag, control.lock, control.xpath, control.value]
    #expect(strings.map { document.strings[$0] } == ["Kind", "k", "sdtLocked", "/a/b", "2"])
    #expect(document.controlItems[control.items.range].map { document.strings[$0.value] } == ["1", "2"])
  }

  @Test(arguments: [
    ("", ControlKind.richText, ""), ("<w:text/>", .text, ""), ("<w:picture/>", .picture, ""),
    (#"<w:date w:fullDate="2025-06-03T00:00:00Z"><w:dateFormat w:val="d"/></w:date>"#, .date, "2025-06-03T00:00:00Z"),
    (#"<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>"#, .checkbox, "true"),
    (#"<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>"#, .checkbox, "false"),
    (#"<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>"#, .docPartObj, ""),
    ("<w:citation/>", .citation, ""), ("<w:group/>", .group, ""),
  ])
  func controlsSayWhatTheyAre(properties: String, kind: ControlKind, value: String) throws {
    let document = try read(body: "<w:p>\(Self.control(properties, run("x")))</w:p>")
    #expect(document.controls.map(\.kind) == [kind])
    #expect(document.controls.map { document.strings[$0.value] } == [value])
  }

  @Test func controlsHoldParagraphsRowsAndCells() throws {
    let inner = Self.control("<w:showingPlcHdr/><w:text/>", run("b"))
    let block = Self.control(#"<w:tag w:val="block"/>"#, paragraph("a") + "<w:p>\(inner)</w:p>")
    let cells = Self.control(#"<w:tag w:val="cell"/>"#, cell("c")) + cell("d")
    let rows = Self.control(#"<w:tag w:val="row"/>"#, row(cells))
    let document = try read(body: block + table(columns: 2, rows) + Self.control("", "") + paragraph("end"))
    #expect(document.bodyTexts == ["a", "b", "c", "d", "end"])
    #expect(document.controls.map { document.strings[$0.tag] } == ["block", "", "row", "cell", ""])
    #expect(
      document.controls.map(\.content) == [
        Self.stretch(0, 0, 1, 1), Self.stretch(1, 0, 1, 1), Self.stretch(2, 0, 3, 1), Self.stretch(2, 0, 2, 1),
        Self.stretch(4, 0, 4, 0),
      ])
    #expect(document.controls.map(\.isPlaceholder) == [false, true, false, false, false])
    checkInvariants(document)
  }

  // MARK: Ranges

  @Test func bookmarksHaveEnds() throws {
    let body = """
      <w:p>\(run("ab"))<w:bookmarkStart w:id="1" w:name="x"/>\(run("cd"))<w:bookmarkStart w:id="2" w:name="y"/></w:p>\
      <w:p>\(run("ef"))<w:bookmarkEnd w:id="1"/>\(run("g"))</w:p><w:bookmarkEnd w:id="2"/>\
      <w:p><w:hyperlink w:anchor="x">\(run("to x"))</w:hyperlink><w:hyperlink w:anchor="z">\(run("1"))</w:hyperlink>\
      <w:hyperlink w:anchor="z">\(run("2"))</w:hyperlink></w:p>
      """
    let document = try read(body: body)
    #expect(document.bookmarks.map(\.range) == [Self.stretch(0, 2, 1, 2), Self.stretch(0, 4, 1, 3)])
    let byName = document.bookmarksByName()
    #expect(document.links.map { document.bookmark(of: $0, in: byName) } == [0, nil, nil])
    #expect(document.diagnosticCodes == ["dangling-bookmark"])
  }

  @Test func commentsHaveRangesAndInitials() throws {
    let body = """
      <w:p>\(run("ab"))<w:commentRangeStart w:id="0"/>\(run("cd"))</w:p>\
      <w:p>\(run("e"))<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
      """
    let comments = #"<w:comment w:id="0" w:author="A" w:initials="AB">\#(paragraph("why"))</w:comment>"#
    let document = try read(WordPackage(body: body, comments: comments))
    #expect(document.notes.map(\.range) == [Self.stretch(0, 2, 1, 1)])
    #expect(document.notes.map { document.strings[$0.initials] } == ["AB"])
  }

  @Test func readingsStandBesideTheirCharacters() throws {
    let ruby = "<w:ruby><w:rt>\(run("yomi"))</w:rt><w:rubyBase>\(run("漢字"))</w:rubyBase></w:ruby>"
    let document = try read(body: "<w:p><w:r><w:t>a</w:t>\(ruby)<w:t>b</w:t></w:r></w:p>")
    #expect(document.bodyTexts == ["a漢字b"])
    #expect(document.readings.map { document.string($0.span) } == ["漢字"])
    #expect(document.readings.map { document.strings[$0.text] } == ["yomi"])
    checkInvariants(document)
  }

  @Test func marksAreBounded() throws {
    let one = #"<w:bookmarkStart w:id="1" w:name="x"/>"# + Self.control("", run("x")) + Self.field("REF", run("y"))
    var limits = ReadLimits()
    limits.marks = 3
    let document = try read(WordPackage(body: "<w:p>\(String(repeating: one, count: 9))</w:p>"), limits: limits)
    #expect([document.bookmarks.count, document.controls.count, document.fields.count] == [3, 3, 3])
    #expect(document.diagnosticCodes == ["too-many-bookmarks", "too-many-controls", "too-many-fields"])
  }

  @Test func anythingMayStandAroundTextBoxes() throws {
    let box = "<w:r><w:pict><w:txbxContent>\(paragraph("box"))</w:txbxContent></w:pict></w:r>"
    let body = "<w:p>\(run("a"))\(Self.control("", run("b") + box + run("c")))\(Self.field("REF", run("d")))</w:p>"
    let document = try read(body: body)
    #expect(document.controls.map(\.content) == [Self.stretch(0, 1, 0, 3)])
    #expect(document.fields.map(\.result) == [Self.stretch(0, 3, 0, 4)])
    checkInvariants(document)
  }
}
