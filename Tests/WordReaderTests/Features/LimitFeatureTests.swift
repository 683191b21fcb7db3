import DocumentModel
import TestSupport
import Testing

@Suite("Features: limits")
struct LimitFeatureTests {
  @Test(arguments: [60, 1_300])
  func tablesMayNest(depth: Int) throws {
    let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
    let close = String(repeating: "<w:p/></w:tc></w:tr></w:tbl>", count: depth)
    let document = try read(body: open + paragraph("deep") + close)
    #expect(document.tables.count == depth)
    #expect(document.bodyTexts.first == "deep")
  }

  @Test(arguments: [300, 2_000])
  func controlsMayNest(depth: Int) throws {
    let open = String(repeating: "<w:sdt><w:sdtContent>", count: depth)
    let close = String(repeating: "</w:sdtContent></w:sdt>", count: depth)
    let document = try read(body: open + paragraph("deep") + close)
    #expect(document.bodyTexts == ["deep"])
    #expect(document.controls.count == depth)
  }

  @Test func beyondTheDepthIsAnErrorAndNoCrash() throws {
    let body = String(repeating: "<w:sdt>", count: 100_000) + String(repeating: "</w:sdt>", count: 100_000)
    #expect(throws: DocumentError.self) { try read(body: body) }
  }

  /// libxml2 by itself stops at ten million bytes of text.
  @Test func aTextMayBeLong() throws {
    let text = String(repeating: "0123456789 ", count: 1_200_000)
    let document = try read(body: "<w:p>\(run(text))</w:p>" + paragraph("next"))
    #expect(document.blocks[0].text.count == text.utf8.count)
    #expect(document.bodyTexts[1] == "next")
  }

  @Test(arguments: [
    "<w:t>#</w:t>", "<w:t>#</w:t><w:t>#</w:t>",
    "<w:del><w:r><w:delText>#</w:delText><w:delText>#</w:delText></w:r></w:del>",
  ])
  func textOfOneParagraphIsBounded(content: String) throws {
    var limits = ReadLimits()
    limits.textBytes = 150_000
    let text = String(repeating: "0123456789", count: 50_000)
    let body = "<w:p><w:r>\(content.replacing("#", with: text))</w:r></w:p>"
    do {
      _ = try read(WordPackage(body: body), limits: limits)
      Issue.record("more text than the limit was read")
    } catch let error as DocumentError {
      #expect(error.code == .limitExceeded)
      #expect(error.message.contains("bytes of text"))
    }
  }

  @Test func theInstructionOfAFieldIsBounded() throws {
    var limits = ReadLimits()
    limits.stringBytes = 150_000
    let code = "<w:instrText>\(String(repeating: "0123456789", count: 50_000))</w:instrText>"
    let body = #"<w:p><w:r><w:fldChar w:fldCharType="begin"/>\#(code)</w:r></w:p>"#
    #expect(throws: DocumentError.self) { try read(WordPackage(body: body), limits: limits) }
  }

  @Test(arguments: ["50000000", "-50000000", "2147483648"])
  func spansCostNothing(number: String) throws {
    let rows = (0..<200).map { _ in
      row(cell("x", #"<w:gridSpan w:val="\#(number)"/>"#), properties: #"<w:gridBefore w:val="\#(number)"/>"#)
    }
    let document = try read(body: "<w:tbl>\(rows.joined())</w:tbl>")
    #expect(document.bodyTexts.count == 200)
    #expect(document.diagnosticCodes.contains("impossible-span"))
    #expect(Int(document.tables[0].columns) <= ReadLimits().columns + 1)
    checkInvariants(document)
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x SYSTEM \"http://itu.int/x.dtd\">",
  ])
  func documentTypesAreRefused(type: String) throws {
    var package = WordPackage(body: paragraph("&b;&e;"))
    package[xml: "word/document.xml"].replace("<w:document", with: type + "<w:document")
    do {
      _ = try read(package)
      Issue.record("a document type was read")
    } catch let error as DocumentError {
      #expect(error.code == .documentTypeDeclaration)
    }
  }
}
