import DocumentModel
import TestSupport
import Testing

@Suite("Features: packages")
struct PackageFeatureTests {
  private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A document that needs its styles, lists, notes and headers.
  private var package: WordPackage {
    WordPackage(
      body: """
        \(paragraph("Scope", #"<w:pStyle w:val="H"/>"#))\
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>\(run("é 国"))\
        <w:r><w:footnoteReference w:id="2"/></w:r></w:p>\
        <w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>
        """,
      styles: #"<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>"#,
      numbering: """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="№ %1"/></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """,
      footnotes: #"<w:footnote w:id="2">\#(paragraph("note"))</w:footnote>"#, headers: ["h": paragraph("head")])
  }

  private func expectAll(_ document: Document, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    checkInvariants(document)
    #expect(document.bodyTexts == ["Scope", "é 国"], sourceLocation: sourceLocation)
    #expect(document.blocks[0].level == 1, sourceLocation: sourceLocation)
    #expect(document.labels[1] == "№ 1", sourceLocation: sourceLocation)
    #expect(document.texts(of: .footnote) == ["note"], sourceLocation: sourceLocation)
    #expect(document.texts(of: .header) == ["head"], sourceLocation: sourceLocation)
    #expect(document.diagnostics.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "",
  ])
  func documentsTemplatesAndMacrosAreRead(type: String) throws {
    var package = package
    if !type.isEmpty {
      package[xml: "[Content_Types].xml"] = """
        <Types xmlns="\(Self.types)"><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(type)"/></Types>
        """
    }
    package.parts["word/vbaProject.bin"] = [1, 2, 3]
    expectAll(try read(package))
  }

  @Test func everyPartMayBeUTF16() throws {
    var package = package
    for (name, bytes) in package.parts {
      let text = String(decoding: bytes, as: UTF8.self).replacing("UTF-8", with: "UTF-16")
      package.parts[name] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    }
    expectAll(try read(package))
  }

  @Test(arguments: ["x", "word"])
  func everyPartMayHaveAnotherPrefix(prefix: String) throws {
    var package = package
    for (name, bytes) in package.parts where name.hasPrefix("word/") {
      package[xml: name] = String(decoding: bytes, as: UTF8.self)
        .replacing("<w:", with: "<\(prefix):").replacing("</w:", with: "</\(prefix):")
        .replacing(" w:", with: " \(prefix):").replacing("xmlns:w=", with: "xmlns:\(prefix)=")
    }
    expectAll(try read(package))
  }

  @Test func everyPartMayStandElsewhere() throws {
    var package = package
    for (name, bytes) in package.parts where name.hasPrefix("word/") {
      package.parts[name] = nil
      package.parts["papers/2025/" + name.dropFirst(5).replacing("document.xml", with: "document2.xml")] = bytes
    }
    package[xml: "_rels/.rels"].replace("word/document.xml", with: "/papers/2025/document2.xml")
    expectAll(try read(package))
  }

  // MARK: Strict documents

  private static let strictNames = [
    ("schemas.openxmlformats.org/wordprocessingml/2006/main", "purl.oclc.org/ooxml/wordprocessingml/main"),
    (
      "schemas.openxmlformats.org/officeDocument/2006/relationships", "purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    ("schemas.openxmlformats.org/officeDocument/2006/math", "purl.oclc.org/ooxml/officeDocument/math"),
    (
      "schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
    ),
    ("schemas.openxmlformats.org/drawingml/2006/main", "purl.oclc.org/ooxml/drawingml/main"),
    ("schemas.openxmlformats.org/drawingml/2006/chart", "purl.oclc.org/ooxml/drawingml/chart"),
  ]

  private func strict(_ package: WordPackage) -> WordPackage {
    var package = package
    for name in package.parts.keys {
      for (transitional, strict) in Self.strictNames {
        package[xml: name].replace("http://" + transitional, with: "http://" + strict)
      }
    }
    return package
  }

  @Test func strictDocumentsHaveTheirStylesListsAndNotes() throws {
    expectAll(try read(strict(package)))
  }

  @Test func strictDocumentsHaveTheirTablesMathAndPictures() throws {
    let chart = #"<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/>"#
    let body = """
      \(table(columns: 3, row(cell("a", #"<w:gridSpan w:val="2"/>"#), cell("b"), properties: #"<w:tblHeader w:val="true"/>"#)))\
      <w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>\
      <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="words"/><a:graphic><a:graphicData uri="u">\(chart)\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\
      <w:sectPr><w:pgSz w:w="595.30pt" w:h="29.7cm"/></w:sectPr>
      """
    var package = WordPackage(body: body)
    package.add(
      "c", part: "word/chart1.xml", type: "chart",
      Array(
        """
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:tx><c:v>Paid</c:v></c:tx>\
        </c:ser></c:chartSpace>
        """.utf8))
    let document = try read(strict(package))
    checkInvariants(document)
    #expect(document.grid(0) == ["0,0 1×2 a", "0,2 1×1 b"])
    #expect(document.rows[0].isHeader)
    #expect(document.equations.map { document.strings[$0.latex] } == ["x"])
    #expect(document.objects.map { document.strings[$0.description] } == ["words"])
    #expect(document.grid(1).contains("0,0 1×1 Paid"))
    #expect(document.sections.map(\.pageWidth) == [11_906])
    #expect(document.sections.map(\.pageHeight) == [16_838])
  }

  @Test(arguments: [
    ("11907", 11_907), ("8.5in", 12_240), ("210mm", 11_906), ("51pi", 12_240), ("0", 0), ("-5", 0), ("x", 0), ("pt", 0),
    ("1.2.3pt", 0), ("99999999999999999999pt", 0), ("4294967295", 0), (".5in", 720), ("", 0),
  ])
  func pagesMayBeMeasuredInAnyUnit(width: String, expected: Int32) throws {
    let document = try read(body: #"\#(paragraph("x"))<w:sectPr><w:pgSz w:w="\#(width)"/></w:sectPr>"#)
    #expect(document.sections.map(\.pageWidth) == [expected])
  }

  // MARK: What is named and missing

  @Test(arguments: ["NULL", "none.xml", "", "file:///C:/x"])
  func aHeaderThatIsMissingIsTold(target: String) throws {
    let reference = #"<w:headerReference w:type="default" r:id="h"/>"#
    var package = WordPackage(
      body: paragraph("x", "<w:sectPr>\(reference)</w:sectPr>") + "<w:sectPr>\(reference)</w:sectPr>")
    package.relate("h", type: "header", target: target)
    let document = try read(package)
    #expect(document.bodyTexts == ["x"])
    #expect(document.diagnosticCodes == ["missing-part"])
  }

  @Test func aHeaderWithoutARelationshipIsTold() throws {
    let document = try read(body: paragraph("x") + #"<w:sectPr><w:footerReference r:id="none"/></w:sectPr>"#)
    #expect(document.diagnosticCodes == ["dangling-relationship"])
    #expect(document.diagnostics.first?.source.part == "word/document.xml")
  }

  @Test func definitionsThatAreMissingAreTold() throws {
    var package = WordPackage(body: paragraph("x"))
    for type in ["styles", "numbering", "settings"] { package.relate(type, type: type, target: "NULL") }
    let document = try read(package)
    #expect(document.bodyTexts == ["x"])
    #expect(document.diagnosticCodes == ["missing-part", "missing-part", "missing-part"])
  }

  @Test func aDocumentNeedsNothingButItsText() throws {
    var package = WordPackage(body: paragraph("x"))
    package.parts["word/_rels/document.xml.rels"] = nil
    let document = try read(package)
    #expect(package.parts.count == 2)
    #expect(document.bodyTexts == ["x"])
    #expect(document.diagnostics.isEmpty)
  }
}
