import DocumentModel
import TestSupport
import Testing

@Suite("Objects")
struct ObjectTests {
  private static let blip = "<a:blip r:embed=\"p\"/>"

  private func read(_ run: String, _ relate: (inout WordPackage) -> Void = { _ in }) throws -> Document {
    var package = WordPackage(body: "<w:p>\(WordReaderTests.run("see "))<w:r>\(run)</w:r></w:p>")
    package.add("p", part: "word/media/image1.png", type: "image", [1, 2, 3])
    package.add("o", part: "word/embeddings/oleObject1.bin", type: "oleObject", [1])
    relate(&package)
    return try WordReaderTests.read(package)
  }

  private func lines(_ document: Document) -> [String] {
    document.objects.map { object in
      let ids = [object.part, object.name, object.description, object.program].map { document.strings[$0] }
      return
        "\(object.kind) \(ids.joined(separator: ","))\(object.isExternal ? " external" : "") @\(object.anchor?.start ?? -1)"
    }
  }

  @Test func picturesHaveOneEntryWithTheirWords() throws {
    let drawing = """
      <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="a map"/>\
      <a:graphic><a:graphicData uri="u">\(Self.blip)</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:shape alt="a map"><v:imagedata r:id="p"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent>
      """
    let document = try read(drawing)
    #expect(lines(document) == ["picture word/media/image1.png,Picture 1,a map, @4"])
    #expect(document.diagnostics.isEmpty)
    checkInvariants(document)
  }

  @Test func picturesMayBeVML() throws {
    let document = try read(#"<w:pict><v:shape alt="a seal"><v:imagedata r:id="p"/></v:shape></w:pict>"#)
    #expect(lines(document) == ["picture word/media/image1.png,,a seal, @4"])
  }

  @Test func eachShapeHasItsOwnWords() throws {
    let document = try read(
      #"<w:pict><v:shape alt="a"><v:imagedata r:id="p"/></v:shape><v:shape><v:imagedata r:id="p"/></v:shape></w:pict>"#)
    #expect(document.objects.map { document.strings[$0.description] } == ["a", ""])
  }

  @Test func picturesInAGroupHaveTheirOwnWords() throws {
    let picture = { (words: String) in
      """
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="2" \
      name="n" descr="\(words)"/></pic:nvPicPr><pic:blipFill>\(Self.blip)</pic:blipFill></pic:pic>
      """
    }
    let document = try read("<w:drawing>\(picture("left"))\(picture(""))</w:drawing>")
    #expect(document.objects.map { document.strings[$0.description] } == ["left", ""])
  }

  @Test func picturesMayLieOutside() throws {
    let document = try read("<w:drawing><a:blip r:link=\"x\"/></w:drawing>") {
      $0.relate("x", type: "image", target: "https://example.org/a.png", external: true)
    }
    #expect(lines(document) == ["picture https://example.org/a.png,,, external @4"])
    #expect(document.diagnosticCodes == ["external-object"])
  }

  @Test func picturesWithoutAPartAreReported() throws {
    let document = try read(
      "<w:drawing><a:blip r:embed=\"x\"/></w:drawing><w:drawing><a:blip r:embed=\"y\"/></w:drawing>"
    ) {
      $0.relate("y", type: "image", target: "NULL")
    }
    #expect(document.objects.count == 2)
    #expect(document.diagnosticCodes == ["dangling-relationship", "missing-part"])
  }

  @Test func anObjectAndItsPreviewAreOne() throws {
    let document = try read(
      """
      <w:object><v:shape alt="sheet"><v:imagedata r:id="p"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" \
      r:id="o"/></w:object>
      """)
    #expect(lines(document) == ["embeddedObject word/embeddings/oleObject1.bin,,sheet,Excel.Sheet.12 @4"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test func anObjectWithoutAProgramIsItsPicture() throws {
    let document = try read("<w:object><v:shape><v:imagedata r:id=\"p\"/></v:shape></w:object>")
    #expect(document.objects.map(\.kind) == [.picture])
  }

  @Test func subdocumentsAreReported() throws {
    let document = try read("</w:r><w:subDoc r:id=\"s\"/><w:r>") {
      $0.relate("s", type: "subDocument", target: "part2.docx", external: true)
    }
    #expect(document.objects.map(\.kind) == [.subdocument])
    #expect(document.diagnosticCodes == ["external-object", "subdocument"])
  }

  @Test func wordArtIsATextBox() throws {
    let document = try read(
      #"<w:pict><v:shapetype><v:textpath on="t"/></v:shapetype><v:shape><v:textpath string="DRAFT 1"/></v:shape></w:pict>"#
    )
    #expect(document.texts(of: .textBox) == ["DRAFT 1"])
    #expect(document.stories[1].host == 0)
    #expect(document.bodyTexts == ["see "])
    checkInvariants(document)
  }

  @Test func shapesOfADrawingCanvasAreTextBoxes() throws {
    let document = try read(
      "<w:drawing><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>in </a:t></a:r><a:r><a:t>it</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></w:drawing>"
    )
    #expect(document.texts(of: .textBox) == ["in it"])
    #expect(document.bodyTexts == ["see "])
    checkInvariants(document)
  }

  @Test func beyondTheLimitAreNotListed() throws {
    var package = WordPackage(body: "<w:p><w:r><w:drawing>\(Self.blip)\(Self.blip)\(Self.blip)</w:drawing></w:r></w:p>")
    package.add("p", part: "word/media/image1.png", type: "image", [1])
    var limits = ReadLimits()
    limits.objects = 1
    let document = try WordReaderTests.read(package, limits: limits)
    #expect(document.objects.count == 1)
    #expect(document.diagnosticCodes == ["too-many-objects"])
  }

  @Test func anchorsMoveWithTheTextBehindATypedLabel() throws {
    var package = WordPackage(body: "<w:p>\(run("1) see "))<w:r><w:drawing>\(Self.blip)</w:drawing></w:r></w:p>")
    package.add("p", part: "word/media/image1.png", type: "image", [1])
    let document = try WordReaderTests.read(package)
    #expect(document.bodyTexts == ["see "])
    #expect(document.objects.map(\.anchor) == [BlockSpan(block: 0, start: 4, end: 4)])
  }
}
