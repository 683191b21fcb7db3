import DocumentModel
import TestSupport
import Testing

@Suite("Chunks")
struct ChunkTests {
  private func package(_ name: String, _ bytes: [UInt8], type: String, before: String = "", after: String = "")
    -> WordPackage
  {
    var package = WordPackage(body: before + #"<w:altChunk r:id="a"/>"# + after)
    package.add("a", part: "word/" + name, type: "aFChunk", bytes)
    package[xml: "[Content_Types].xml"] = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
      ContentType="application/xml"/><Override PartName="/word/\(name)" ContentType="\(type)"/></Types>
      """
    return package
  }

  private func html(_ text: String, type: String = "text/html") throws -> Document {
    try read(package("chunk.dat", Array(text.utf8), type: type))
  }

  private func lines(_ document: Document) -> [String] {
    document.blocks.filter { document.story(of: $0).kind == .chunk && $0.cell < 0 }.map { block in
      let label = document.strings[block.number]
      let words = "\(block.kind)\(block.level > 0 ? "\(block.level)" : "") \(label.isEmpty ? "" : label + " ")"
      return words + document.string(block)
    }
  }

  // MARK: Word documents

  @Test func documentsAreReadWithTheirOwnStylesAndNotes() throws {
    let inner = WordPackage(
      body: paragraph("Part 2", "<w:pStyle w:val=\"h\"/>")
        + "<w:p>\(run("text"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
      styles: "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/></w:style>",
      footnotes: "<w:footnote w:id=\"1\">\(paragraph("inner note"))</w:footnote>")
    var package = package(
      "in.docx", inner.archive.bytes,
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      before: "<w:p>\(run("one"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", after: paragraph("two"))
    package.add(
      "f", part: "word/footnotes.xml", type: "footnotes",
      Array(WordPackage.part("footnotes", "<w:footnote w:id=\"1\">\(paragraph("outer note"))</w:footnote>").utf8))
    let document = try read(package)
    #expect(document.bodyTexts == ["one", "", "two"])
    #expect(lines(document) == ["heading1 Part 2", "paragraph text"])
    #expect(document.texts(of: .footnote) == ["outer note", "inner note"])
    #expect(document.notes.map { document.strings[$0.mark] } == ["1", "1"])
    let chunk = try #require(document.stories.first { $0.kind == .chunk })
    #expect(chunk.host == 1)
    #expect(document.strings[chunk.part] == "word/in.docx!/word/document.xml")
    #expect(document.objects.map(\.story) == [2])
    #expect(document.diagnostics.isEmpty)
    checkInvariants(document)
  }

  @Test func documentsMayStandInDocumentsAndInCells() throws {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    let innermost = WordPackage(body: paragraph("deep"))
    let inner = package("b.docx", innermost.archive.bytes, type: type, before: paragraph("middle"))
    let outer = package(
      "a.docx", inner.archive.bytes, type: type, before: "<w:tbl><w:tr><w:tc>",
      after: paragraph("cell") + "</w:tc></w:tr></w:tbl>")
    let document = try read(outer)
    #expect(document.bodyTexts == ["", "cell"])
    #expect(document.texts(of: .chunk) == ["middle", "", "deep"])
    #expect(document.objects.map { document.strings[$0.part] } == ["word/a.docx", "word/a.docx!/word/b.docx"])
    checkInvariants(document)

    var limits = ReadLimits()
    limits.chunkDepth = 1
    let shallow = try read(outer, limits: limits)
    #expect(shallow.texts(of: .chunk) == ["middle", ""])
    #expect(shallow.diagnosticCodes == ["limit-exceeded"])
    #expect(shallow.diagnostics.first?.source.part == "word/a.docx!/word/b.docx")
  }

  @Test func damagedDocumentsAreReported() throws {
    let document = try read(package("a.docx", [0x50, 0x4b, 3, 4, 0, 0], type: "x", before: paragraph("p")))
    #expect(document.bodyTexts == ["p", ""])
    #expect(document.diagnosticCodes == ["not-an-archive"])
    checkInvariants(document)
  }

  @Test func documentsAreBoundedTogether() throws {
    let inner = WordPackage(body: (0..<2_000).map { paragraph("\($0)") }.joined())
    var limits = ReadLimits()
    limits.packageBytes = 40_000
    let document = try read(
      package("a.docx", inner.archive.bytes, type: "x", before: paragraph("p")), limits: limits)
    #expect(document.bodyTexts == ["p", ""])
    #expect(document.diagnosticCodes.contains("limit-exceeded"))
    checkInvariants(document)
  }

  // MARK: Text

  @Test(arguments: [
    ("text/plain", Array("é\r\nzwei\n\n".utf8)), ("text/plain", [0xe9, 0x0a] + Array("zwei".utf8)),
    ("text/plain; charset=utf-16", [0xff, 0xfe, 0xe9, 0, 0x0a, 0, 0x7a, 0, 0x77, 0, 0x65, 0, 0x69, 0]),
    ("text/plain", [0xfe, 0xff, 0, 0xe9, 0, 0x0a, 0, 0x7a, 0, 0x77, 0, 0x65, 0, 0x69]),
    ("text/plain; charset=\"koi8-r\"", [0xc5, 0x0a] + Array("zwei".utf8)),
  ])
  func plainTextHasALineAParagraph(type: String, bytes: [UInt8]) throws {
    let document = try read(package("a.txt", bytes, type: type.replacing("\"", with: "&quot;")))
    #expect(document.texts(of: .chunk) == [type.contains("koi8") ? "е" : "é", "zwei"])
    checkInvariants(document)
  }

  @Test(arguments: ["application/rtf", "message/rfc822", "application/octet-stream"])
  func otherFormatsAreNamed(type: String) throws {
    let document = try read(package("a.bin", Array("x".utf8), type: type))
    #expect(document.objects.map(\.kind) == [.chunk])
    #expect(document.diagnosticCodes == ["alternative-format-chunk"])
    #expect(document.diagnostics.first?.message.contains(type) == true)
  }

  // MARK: HTML

  @Test func htmlHasParagraphsHeadingsAndLists() throws {
    let document = try html(
      """
      <!DOCTYPE html><html><head><title>no</title><style>p { x: "<p>no" }</style><script>if (a<b) "<p>no"</script></head>
      <body> lead <b>in</b>  text<!-- <p>no --><h2>A &amp; B</h2><p>one<br>two<br><p>ITU&#8209;T&nbsp;x &unknown; a<5
      <ul><li>first<ol start=3><li>deep<li>deeper</ol><li><p>second</p><p>more</p></ul><pre>a
        b</pre></body></html>
      """)
    #expect(
      lines(document) == [
        "paragraph lead in text", "heading2 A & B", "paragraph one\ntwo", "paragraph ITU\u{2011}T\u{a0}x &unknown; a<5",
        "listItem • first", "listItem 3. deep", "listItem 4. deeper", "listItem • second", "paragraph more",
        "paragraph a\n  b",
      ])
    let levels = document.blocks.filter { $0.kind == .listItem }.map(\.listLevel)
    #expect(levels == [0, 1, 1, 0])
    checkInvariants(document)
  }

  @Test func htmlTablesStandOnTheGrid() throws {
    let document = try html(
      """
      <table><caption>Cap</caption><tr><th>a<th colspan=2>b<tr><td rowspan=2>c<td>d<td>e
      <tr><td>f<td><table><tr><td>in</td></tr></table></table>after
      """)
    #expect(lines(document) == ["caption Cap", "paragraph after"])
    #expect(
      document.grid(0) == [
        "0,0 1×1 a", "0,1 1×2 b", "1,0 2×1 c", "1,1 1×1 d", "1,2 1×1 e", "2,1 1×1 f", "2,2 1×1 ",
      ])
    #expect(document.grid(1) == ["0,0 1×1 in"])
    #expect(document.rows[document.tables[0].rows.range].map(\.isHeader) == [true, false, false])
    #expect(document.tables[1].parentCell >= 0)
    checkInvariants(document)
  }

  @Test(arguments: [
    "<table>text<tr>more<td>x</table>", "<tr><td>x</td></tr>", "</table></p></ul>x", "<table><table><tr><td>x",
    "<td rowspan=99999999999 colspan=99999999>x", "<table><tr><td rowspan=0>a<td>b<tr><td>x</table>", "x<", "x<p",
    "x</",
    "x<!--", "x<p a='", "x&#xfffffffff;&#0;&#55555;", "<table><tr><td rowspan=2 colspan=2>x<tr><tr><td>y</table>",
    "<li>x", "<script>", "x\0y", "<table><caption>x<tr><td>y<caption>z</table>",
    String(repeating: "<table><tr><td>", count: 400) + "x", String(repeating: "<ul><li>", count: 400) + "x",
  ])
  func htmlMayBeBroken(text: String) throws {
    let document = try html(text)
    #expect(text == "<script>" || document.texts(of: .chunk).joined().contains("x"))
    checkInvariants(document)
  }

  @Test(.timeLimit(.minutes(1)))
  func htmlWithHugeTagsIsReadInOnePass() throws {
    let document = try html(
      "<p " + (0..<200_000).map { "a\($0)=<" }.joined(separator: " ") + ">x" + String(repeating: "</b>", count: 100_000)
    )
    #expect(document.texts(of: .chunk) == ["x"])
  }

  @Test func htmlSaysItsEncoding() throws {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + [0xc8, 0xd2, 0xd3]
    let document = try read(package("a.html", bytes, type: "text/html"))
    #expect(document.texts(of: .chunk) == ["ИТУ"])
  }

  @Test func picturesOfHTMLAreObjects() throws {
    let document = try html("<p>x<img src='https://example.org/a.png' alt='a map'>y")
    #expect(document.texts(of: .chunk) == ["xy"])
    #expect(document.objects.map { document.strings[$0.description] } == ["", "a map"])
    checkInvariants(document)
  }
}
