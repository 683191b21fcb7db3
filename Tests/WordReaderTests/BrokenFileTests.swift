import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite("Broken and hostile files")
struct BrokenFileTests {
  /// What each file of `Fixtures/broken` gives; nil for one that is read without harm.
  private static let expected: [String: DocumentError.Code?] = [
    "bomb.docx": nil, "damaged-data.docx": nil, "deep-nesting.docx": .limitExceeded,
    "doctype.docx": .documentTypeDeclaration, "empty.docx": .emptyFile, "encrypted.docx": .encrypted,
    "huge-gridspan.docx": nil, "legacy.doc": .legacyWord, "malformed-xml.docx": nil,
    "missing-main-part.docx": .missingPart, "no-main-part.docx": .notAWordDocument, "not-a-zip.docx": .notAnArchive,
    "path-traversal.docx": .missingPart, "spreadsheet.docx": .notAWordDocument, "truncated.docx": .notAnArchive,
  ]

  @Test(arguments: Repository.brokenFiles)
  func givesItsError(file: URL) throws {
    let code = try #require(Self.expected[file.lastPathComponent], "say what \(file.lastPathComponent) should give")
    var found: DocumentError.Code?
    do throws(DocumentError) {
      checkInvariants(try read(file))
    } catch {
      found = error.code
      #expect(error.file == file.lastPathComponent)
      #expect(!error.message.isEmpty)
      #expect(error.code.hint != nil)
    }
    #expect(found == code)
  }

  @Test func everyExpectedFileIsThere() {
    #expect(Set(Repository.brokenFiles.map(\.lastPathComponent)) == Set(Self.expected.keys))
  }

  private func code(_ package: WordPackage, limits: ReadLimits = ReadLimits()) throws -> DocumentError.Code? {
    do { _ = try read(package, limits: limits) } catch let error as DocumentError { return error.code }
    return nil
  }

  private func limits(_ change: (inout ReadLimits) -> Void) -> ReadLimits {
    var limits = ReadLimits()
    change(&limits)
    return limits
  }

  @Test func boundsTheGridThatShortRowsSpan() throws {
    let wide = row(cell("x"), properties: #"<w:gridBefore w:val="9"/>"#)
    let package = WordPackage(body: table(columns: 10, wide, wide) + table(columns: 1, row(cell("y"))))
    #expect(try code(package, limits: limits { $0.gridPositions = 21 }) == nil)
    #expect(try code(package, limits: limits { $0.gridPositions = 20 }) == .limitExceeded)
    #expect(try code(package, limits: limits { $0.gridPositions = 19 }) == .limitExceeded)
  }

  @Test func tooManyParagraphsAreRefused() throws {
    let package = WordPackage(body: String(repeating: "<w:p/>", count: 101))
    #expect(try code(package, limits: limits { $0.blocks = 101 }) == nil)
    #expect(try code(package, limits: limits { $0.blocks = 100 }) == .limitExceeded)
  }

  @Test func tooManyCellsAreRefused() throws {
    let package = WordPackage(body: "<w:tbl><w:tr>\(String(repeating: "<w:tc/>", count: 101))</w:tr></w:tbl>")
    #expect(try code(package, limits: limits { $0.cells = 101 }) == nil)
    #expect(try code(package, limits: limits { $0.cells = 100 }) == .limitExceeded)
  }

  @Test func aPartThatUnpacksToTooMuchIsRefused() throws {
    let package = WordPackage(body: String(repeating: paragraph("text"), count: 2_000))
    #expect(try code(package, limits: limits { $0.partBytes = 100_000 }) == .limitExceeded)
    #expect(try code(package, limits: limits { $0.packageBytes = 100_000 }) == .limitExceeded)
  }

  @Test func partsThatFailCountTowardsTheWhole() throws {
    // Each header fails at its end; none may be read for nothing.
    let ids = (0..<40).map { "h\($0)" }
    let body = "<w:sectPr>\(ids.map { #"<w:headerReference r:id="\#($0)"/>"# }.joined())</w:sectPr>"
    var package = WordPackage(body: body, headers: Dictionary(uniqueKeysWithValues: ids.map { ($0, "") }))
    for id in ids {
      package[xml: "word/\(id).xml"] = "<w:hdr \(WordPackage.namespaces)>" + String(repeating: "<w:p/>", count: 10_000)
    }
    let document = try read(package, limits: limits { $0.packageBytes = 300_000 })
    #expect(document.diagnosticCodes.filter { $0 == "malformed-xml" }.count < 5)
    #expect(document.diagnosticCodes.contains("limit-exceeded"))
  }

  @Test func fieldsThatNestWithoutEndAreRefused() throws {
    let begin = #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK a</w:instrText></w:r>"#
    let open = begin + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
    let body = "<w:p>\(String(repeating: open, count: 20_000))</w:p>" + String(repeating: paragraph("x"), count: 1_000)
    #expect(try code(WordPackage(body: body)) == .limitExceeded)
  }

  @Test func textNotesAndLinksAreBounded() throws {
    let package = WordPackage(body: String(repeating: paragraph("0123456789"), count: 100))
    #expect(try code(package, limits: limits { $0.textBytes = 1_000 }) == nil)
    #expect(try code(package, limits: limits { $0.textBytes = 500 }) == .limitExceeded)
    let note = #"<w:r><w:footnoteReference w:id="1"/></w:r>"#
    let notes = WordPackage(body: "<w:p>\(String(repeating: note, count: 100))</w:p>")
    #expect(try code(notes, limits: limits { $0.notes = 100 }) == nil)
    #expect(try code(notes, limits: limits { $0.notes = 99 }) == .limitExceeded)
    let link = #"<w:hyperlink w:anchor="a">\#(run("x"))</w:hyperlink>"#
    let links = WordPackage(body: "<w:p>\(String(repeating: link, count: 100))</w:p>")
    let document = try read(links, limits: limits { $0.links = 60 })
    #expect(document.links.count == 60)
    #expect(document.diagnosticCodes == ["too-many-links", "dangling-bookmark"])
  }

  @Test func textMovedAroundTextBoxesIsBounded() throws {
    let text = String(repeating: run(String(repeating: "x", count: 100_000)), count: 50)
    let box = "<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>"
    let clock = ContinuousClock.now
    let body = "<w:p>\(text)\(String(repeating: box, count: 20_000))</w:p>"
    #expect(try code(WordPackage(body: body)) == .limitExceeded)
    #expect(ContinuousClock.now - clock < .seconds(20))
  }

  @Test func diagnosticsAreBounded() throws {
    let document = try read(
      body: "<w:p>\(String(repeating: "<w:r>stray</w:r>", count: 30_000))</w:p>")
    #expect(document.diagnostics.count < 20_000)
    #expect(document.diagnosticCodes.last == "more-diagnostics")
  }

  @Test func longLabelsAreCutOff() throws {
    let numbering = #"""
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="ééé%1"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """#
    let package = WordPackage(
      body: #"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#, numbering: numbering)
    #expect(try read(package).labels == ["ééé0"])
    #expect(try read(package, limits: limits { $0.labelBytes = 5 }).labels == ["éé"])
  }

  @Test func textBoxesOutsideOfParagraphsHaveAHost() throws {
    let document = try read(body: "<w:pict><w:txbxContent>\(paragraph("x"))</w:txbxContent></w:pict>" + paragraph("y"))
    checkInvariants(document)
    #expect(document.stories.map(\.host) == [-1, 0])
    #expect(document.bodyTexts == ["", "y"])
  }

  @Test func aRowIsNotDeletedBehindACell() throws {
    let deleted = "<w:trPr><w:del/></w:trPr>"
    let rows = "<w:tr>\(cell("a"))\(deleted)</w:tr><w:tr><w:tc>\(deleted)\(paragraph("b"))</w:tc></w:tr>"
    let document = try read(body: "<w:tbl>\(rows)</w:tbl>")
    checkInvariants(document)
    #expect(document.grid(0) == ["0,0 1×1 a", "1,0 1×1 b"])
  }

  @Test func columnsAreNotSkippedBehindACell() throws {
    let row = #"<w:tr>\#(cell("a"))\#(cell("b"))<w:trPr><w:gridBefore w:val="1"/></w:trPr>\#(cell("c"))</w:tr>"#
    let document = try read(body: "<w:tbl>\(row)</w:tbl>")
    checkInvariants(document)
    #expect(document.grid(0) == ["0,0 1×1 a", "0,1 1×1 b", "0,2 1×1 c"])
  }

  @Test func linksThatNestWithoutEndAreRefused() throws {
    let body =
      String(repeating: #"<w:hyperlink w:anchor="a">"#, count: 300) + "<w:p/>"
      + String(repeating: "</w:hyperlink>", count: 300)
    #expect(try code(WordPackage(body: body)) == .limitExceeded)
  }

  @Test func deepTablesTakeNoStack() throws {
    let depth = 1_300
    let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
    let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    let document = try read(body: open + String(repeating: "<w:p/>", count: 2_000) + close)
    #expect(document.tables.count == depth)
    #expect(document.blocks.allSatisfy { Int($0.cell) == Int(document.tables[depth - 1].cells.start) })
  }
}
