import DocumentModel
import Foundation
import TestSupport
import Testing
import WordReader

@Suite("Packages as one XML file")
struct FlatPackageTests {
  private static let namespace = "http://schemas.microsoft.com/office/2006/xmlPackage"

  /// The parts of a package as one file; those that are no XML as Base64.
  private func flat(_ package: WordPackage, prefix: String = "pkg:", root: String = "") -> String {
    let parts = package.parts.sorted { $0.key < $1.key }.map { name, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let isXML = text.hasPrefix("<")
      let content =
        isXML
        ? "<\(prefix)xmlData>\(text.replacing(/^<\?xml.*?\?>\s*/, with: ""))</\(prefix)xmlData>"
        : "<\(prefix)binaryData>\n\(Data(bytes).base64EncodedString(options: .lineLength76Characters))\n</\(prefix)binaryData>"
      return "<\(prefix)part \(prefix)name='/\(name)' \(prefix)contentType=\"text/plain\">\(content)</\(prefix)part>"
    }
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    return """
      <?xml version="1.0" standalone="yes"?>
      <?mso-application progid="Word.Document"?>
      <!-- <pkg:part> --><\(prefix)package \(declaration)="\(Self.namespace)"\(root)>\(parts.joined())</\(prefix)package>
      """
  }

  private func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws -> Document {
    try withTemporaryFile(bytes, named: "flat.xml") { file in
      var reader = WordReader(limits: limits)
      #expect(WordReader.isFlatPackage(path: file.path))
      return try reader.read(path: file.path, name: "flat.xml")
    }
  }

  @Test func hasTheAccountOfTheArchive() throws {
    var package = self.package
    package[xml: "docProps/core.xml"] = Self.core
    package.relate("c", type: "core-properties", target: "/docProps/core.xml")
    package[xml: "word/CustomHeader.xml"] = WordPackage.part("hdr", paragraph("orphan"))
    func audit(_ bytes: [UInt8], _ name: String) throws -> PackageAudit {
      try withTemporaryFile(bytes, named: name) { file in
        var reader = WordReader()
        return try reader.audit(path: file.path, name: name)
      }
    }
    let archive = try audit(package.archive.bytes, "a.docx")
    #expect(archive.parts.map(\.part).contains("word/CustomHeader.xml"))
    #expect(!archive.parts.map(\.part).contains("docProps/core.xml"))
    #expect(try audit(Array(flat(package).utf8), "a.xml").parts == archive.parts)
  }

  private static let core = """
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A title</dc:title></cp:coreProperties>
    """

  private var package: WordPackage {
    var package = WordPackage(
      body: #"<w:p><w:hyperlink r:id="a">\#(run("a &gt; b é"))</w:hyperlink></w:p><w:altChunk r:id="t"/>"#,
      footnotes: "", links: ["a": "https://itu.int"])
    package.add("t", part: "word/chunk.txt", type: "aFChunk", Array("chunk — text".utf8))
    return package
  }

  @Test func areReadLikeArchives() throws {
    let document = try read(Array(flat(package).utf8))
    #expect(document.bodyTexts == ["a > b é", ""])
    #expect(document.linkTexts == ["a > b é → https://itu.int"])
    #expect(document.texts(of: .chunk) == ["chunk — text"])
    #expect(document.diagnostics.isEmpty)
    checkInvariants(document)
  }

  @Test(arguments: [false, true]) func mayBeUTF16(isBigEndian: Bool) throws {
    let units = [0xfeff] + Array(flat(package).utf16)
    let bytes = units.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xff)] : [UInt8(unit & 0xff), UInt8(unit >> 8)]
    }
    #expect(try read(bytes).bodyTexts == ["a > b é", ""])
  }

  @Test func mayHaveAnyPrefix() throws {
    #expect(try read(Array(flat(package, prefix: "x:").utf8)).bodyTexts == ["a > b é", ""])
  }

  @Test func mayDeclareNamespacesAroundTheParts() throws {
    var package = WordPackage(body: paragraph("x"))
    package[xml: "word/document.xml"] =
      "<w:document><w:body>\(paragraph("x", "<w:outlineLvl w:val=\"1\"/>"))</w:body></w:document>"
    let root = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    let document = try read(Array(flat(package, root: root).utf8))
    #expect(document.bodyTexts == ["x"])
    #expect(document.blocks[0].level == 2)
  }

  @Test func mayStandInAnotherDocument() throws {
    var outer = WordPackage(body: #"<w:altChunk r:id="t"/>"#)
    outer.add("t", part: "word/chunk.xml", type: "aFChunk", Array(flat(WordPackage(body: paragraph("in"))).utf8))
    outer[xml: "[Content_Types].xml"] = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
      ContentType="application/xml"/></Types>
      """
    let document = try WordReaderTests.read(outer)
    #expect(document.texts(of: .chunk) == ["in"])
  }

  @Test func mayNotHaveADocumentType() throws {
    let text = flat(package).replacing("<!-- <pkg:part> -->", with: "<!DOCTYPE x [<!ENTITY a \"b\">]>")
    #expect(throws: DocumentError.self) { try read(Array(text.utf8)) }
  }

  @Test func areBounded() throws {
    var limits = ReadLimits()
    limits.entries = 2
    #expect(throws: DocumentError.self) { try read(Array(flat(package).utf8), limits: limits) }
    limits = ReadLimits()
    limits.packageBytes = 100
    #expect(throws: DocumentError.self) { try read(Array(flat(package).utf8), limits: limits) }
  }

  @Test func neverCrashHoweverTheyAreCut() throws {
    let bytes = Array(flat(WordPackage(body: paragraph("x"))).utf8)
    for end in stride(from: 200, to: bytes.count, by: 7) {
      _ = try? withTemporaryFile(Array(bytes[..<end]), named: "flat.xml") { file in
        var reader = WordReader()
        return try reader.read(path: file.path, name: "flat.xml")
      }
    }
  }
}
