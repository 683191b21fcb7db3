import DocumentModel
import TestSupport
import Testing

@Suite("Forms of a package")
struct PackageFormTests {
  private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  private func package(_ document: String) -> WordPackage {
    var package = WordPackage(body: "")
    package[xml: "word/document.xml"] = document
    return package
  }

  @Test func anyPrefixWillDo() throws {
    let document = try read(
      package(
        """
        <x:document xmlns:x="\(Self.transitional)"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr>\
        <x:r><x:t>text</x:t></x:r></x:p></x:body></x:document>
        """))
    #expect(document.bodyTexts == ["text"])
    #expect(document.blocks[0].level == 2)
  }

  @Test func theDefaultNamespaceWillDo() throws {
    let document = try read(
      package(
        """
        <document xmlns="\(Self.transitional)" xmlns:w="\(Self.transitional)"><body><p><pPr><outlineLvl w:val="1"/></pPr>\
        <r><t>text</t></r></p></body></document>
        """))
    #expect(document.bodyTexts == ["text"])
    #expect(document.blocks[0].level == 2)
  }

  @Test func prefixesOfOtherNamespacesAreNotWords() throws {
    let document = try read(
      package(
        """
        <w:document xmlns:w="\(Self.transitional)" xmlns:o="urn:x"><w:body><o:p><o:r><o:t>no</o:t></o:r></o:p>\
        <w:p><w:r><o:t>no</o:t><w:t>yes</w:t></w:r></w:p></w:body></w:document>
        """))
    #expect(document.bodyTexts == ["yes"])
  }

  @Test func strictNamespacesAreRead() throws {
    var package = WordPackage(
      body: #"<w:p><w:hyperlink r:id="a">\#(run("link"))</w:hyperlink></w:p>"#, styles: "",
      links: ["a": "https://itu.int"])
    for name in package.parts.keys {
      package[xml: name] = package[xml: name]
        .split(separator: Self.transitional, omittingEmptySubsequences: false).joined(separator: Self.strict)
        .split(
          separator: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          omittingEmptySubsequences: false
        ).joined(separator: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    #expect(package[xml: "_rels/.rels"].contains("purl.oclc.org"))
    #expect(try read(package).linkTexts == ["link → https://itu.int"])
  }

  @Test(arguments: [false, true], [false, true])
  func partsMayBeUTF16(isBigEndian: Bool, hasMark: Bool) throws {
    var package = WordPackage(body: paragraph("ITU é 国际电联 😀"))
    let text = package[xml: "word/document.xml"].split(separator: "UTF-8").joined(separator: "UTF-16")
    let units = (hasMark ? [0xfeff] : []) + Array(text.utf16)
    package.parts["word/document.xml"] = units.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xff)] : [UInt8(unit & 0xff), UInt8(unit >> 8)]
    }
    #expect(try read(package).bodyTexts == ["ITU é 国际电联 😀"])
  }

  @Test func longPartsMayBeUTF16() throws {
    var package = WordPackage(body: (0..<3_000).map { paragraph("国际电联 \($0) 😀") }.joined())
    let text = package[xml: "word/document.xml"].split(separator: "UTF-8").joined(separator: "UTF-16")
    package.parts["word/document.xml"] = ([0xfeff] + Array(text.utf16)).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let document = try read(package)
    #expect(document.blocks.count == 3_000)
    #expect(document.bodyTexts.last == "国际电联 2999 😀")
  }

  @Test func aByteOrderMarkIsNoText() throws {
    var package = WordPackage(body: paragraph("x"))
    package.parts["word/document.xml", default: []].insert(contentsOf: [0xef, 0xbb, 0xbf], at: 0)
    #expect(try read(package).bodyTexts == ["x"])
  }

  @Test func textIsNotCutWhereAChunkEnds() throws {
    let texts = (0..<2_000).map { String(repeating: "国é", count: $0 % 40) + "\($0)&amp;" }
    let document = try read(body: texts.map { paragraph($0) }.joined())
    #expect(document.bodyTexts == texts.map { $0.replacing("&amp;", with: "&") })
    checkInvariants(document)
  }

  @Test func theMainPartMayHaveAnyName() throws {
    var package = WordPackage(body: #"<w:p><w:hyperlink r:id="a">\#(run("x"))</w:hyperlink></w:p>"#, links: ["a": "b"])
    package.parts["papers/main 2.xml"] = package.parts.removeValue(forKey: "word/document.xml")
    package.parts["papers/_rels/main 2.xml.rels"] = package.parts.removeValue(forKey: "word/_rels/document.xml.rels")
    package[xml: "_rels/.rels"] = package[xml: "_rels/.rels"].replacing("word/document.xml", with: "/papers/main 2.xml")
    #expect(try read(package).linkTexts == ["x → b"])
  }

  @Test func partsAreFoundWhateverTheirCase() throws {
    var package = WordPackage(body: paragraph("x"))
    package.parts["Word/Document.xml"] = package.parts.removeValue(forKey: "word/document.xml")
    #expect(try read(package).bodyTexts == ["x"])
  }

  @Test func readsTheProperties() throws {
    var package = WordPackage(body: "")
    package[xml: "docProps/core.xml"] = """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>A &amp; B</dc:title>\
      <dc:creator>ITU</dc:creator><cp:keywords>C25/1</cp:keywords><dcterms:modified>2025-01-02T03:04:05Z</dcterms:modified>\
      </cp:coreProperties>
      """
    package[xml: "_rels/.rels"] = package[xml: "_rels/.rels"].replacing(
      "</Relationships>",
      with: """
        <Relationship Id="c" Target="docProps/core.xml" \
        Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/></Relationships>
        """)
    let properties = try read(package).properties
    #expect(properties.title == "A & B")
    #expect(properties.creator == "ITU")
    #expect(properties.keywords == "C25/1")
    #expect(properties.modified == "2025-01-02T03:04:05Z")
    #expect(properties.subject.isEmpty)
  }

  @Test func readsThePropertiesOfProgramsAndAuthors() throws {
    var package = WordPackage(body: "")
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    package[xml: "docProps/app.xml"] = """
      <Properties xmlns="\(office)/extended-properties"><Application>Word</Application><AppVersion>16.0</AppVersion>\
      <Company>ITU</Company><Manager>M</Manager><Template>t.dotx</Template><Pages>3</Pages><Words>many</Words>\
      <Characters>12</Characters></Properties>
      """
    package[xml: "docProps/custom.xml"] = """
      <Properties xmlns="\(office)/custom-properties" xmlns:vt="\(office)/docPropsVTypes">\
      <property fmtid="x" pid="2" name="Reg &amp; No"><vt:lpwstr>C25/1</vt:lpwstr></property>\
      <property name="n"><vt:i4>-7</vt:i4></property><property name="r"><vt:r8>1.5</vt:r8></property>\
      <property name="b"><vt:bool>true</vt:bool></property>\
      <property name="d"><vt:filetime>2025-01-02T03:04:05Z</vt:filetime></property>\
      <property name="v"><vt:vector size="2"><vt:lpstr>a</vt:lpstr><vt:lpstr>b</vt:lpstr></vt:vector></property>\
      <property name="bad"><vt:i4>x</vt:i4></property></Properties>
      """
    package[xml: "_rels/.rels"] = package[xml: "_rels/.rels"].replacing(
      "</Relationships>",
      with: """
        <Relationship Id="a" Target="docProps/app.xml" Type="\(office)/relationships/extended-properties"/>\
        <Relationship Id="b" Target="docProps/custom.xml" Type="\(office)/relationships/custom-properties"/></Relationships>
        """)
    let properties = try read(package).properties
    #expect(properties.application.application == "Word")
    #expect(properties.application.version == "16.0")
    #expect(properties.application.company == "ITU")
    #expect(properties.application.manager == "M")
    #expect(properties.application.template == "t.dotx")
    #expect(properties.application.pages == 3)
    #expect(properties.application.words == nil)
    #expect(properties.application.characters == 12)
    #expect(properties.custom.map(\.name) == ["Reg & No", "n", "r", "b", "d", "v", "bad"])
    #expect(
      properties.custom.map(\.values) == [
        [.text("C25/1")], [.integer(-7)], [.number(1.5)], [.boolean(true)], [.text("2025-01-02T03:04:05Z")],
        [.text("a"), .text("b")], [.text("x")],
      ])
  }

  @Test(
    arguments: ["a%20b.xml", "a b.xml", "/word/a%20b.xml", "../word/./a%20b.xml"], ["word/a b.xml", "word/a%20b.xml"])
  func targetsMayBeAbsoluteAndEscaped(target: String, part: String) throws {
    if target == "a b.xml", part == "word/a%20b.xml" { return }
    var package = WordPackage(body: #"<w:sectPr><w:headerReference r:id="h"/></w:sectPr>"#)
    package.add("h", part: part, type: "header", Array(WordPackage.part("hdr", paragraph("head")).utf8))
    package[xml: "word/_rels/document.xml.rels"] = package[xml: "word/_rels/document.xml.rels"].replacing(
      "Target=\"\(part.dropFirst(5))\"", with: "Target=\"\(target)\"")
    #expect(try read(package).texts(of: .header) == ["head"])
  }

  @Test func danglingRelationshipsDoNoHarm() throws {
    var package = WordPackage(body: paragraph("x") + #"<w:sectPr><w:headerReference r:id="h"/></w:sectPr>"#)
    package.relate("h", type: "header", target: "NULL")
    package.relate("s", type: "styles", target: "none.xml")
    package.relate("f", type: "footnotes", target: "../../../etc/passwd")
    #expect(try read(package).bodyTexts == ["x"])
  }

  @Test func ofEqualNamesTheFirstCounts() throws {
    var archive = WordPackage(body: paragraph("first")).archive
    let other = WordPackage(body: paragraph("second"))
    archive.entries.append(
      StoredArchive.Entry(name: "word/document.xml", bytes: other.parts["word/document.xml", default: []]))
    let document = try read(archive)
    #expect(document.bodyTexts == ["first"])
    #expect(document.diagnosticCodes == ["duplicate-part"])
  }

  @Test func archivesMayBeOf64Bits() throws {
    var archive = WordPackage(body: paragraph("x")).archive
    archive.is64Bit = true
    #expect(try read(archive).bodyTexts == ["x"])
  }

  @Test func saysWhatTheFileIs() throws {
    let archive = WordPackage(body: "").archive
    let document = try read(archive)
    #expect(document.source.file == "test.docx")
    #expect(document.source.bytes == archive.bytes.count)
    #expect(document.source.sha256.count == 64)
  }
}
