import DocumentModel
import Foundation
import OfficePackage
import TestSupport
import Testing

@Suite("The package")
struct PackageTests {
  /// The code of the error that opening a file gives.
  private func code(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws -> DocumentError.Code? {
    try withTemporaryFile(bytes) { file in
      do throws(DocumentError) { _ = try OfficePackage(path: file.path, limits: limits) } catch { return error.code }
      return nil
    }
  }

  /// A compound file as far as its signature, with a name in its directory.
  private static func compound(_ name: String) -> [UInt8] {
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + [UInt8](repeating: 0, count: 1_016)
      + name.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] } + [UInt8](repeating: 0, count: 512)
  }

  @Test(arguments: [
    (compound("WordDocument"), DocumentError.Code.legacyWord), (compound("EncryptedPackage"), .encrypted),
    (compound("EncryptionInfo"), .encrypted), (compound("Workbook"), .notAWordDocument),
    (Array(#"{\rtf1\ansi}"#.utf8), .notAWordDocument), (Array("%PDF-1.7".utf8), .notAWordDocument),
    (Array("a plain text".utf8), .notAnArchive), (Array("PK".utf8), .notAnArchive), ([], .emptyFile),
    ([0x50, 0x4b, 3, 4] + [UInt8](repeating: 0, count: 100), .notAnArchive),
  ])
  func saysWhatAFileIsInstead(bytes: [UInt8], expected: DocumentError.Code) throws {
    #expect(try code(bytes) == expected)
  }

  /// The message of the error that a package without a main document gives.
  private func message(_ parts: [(name: String, text: String)]) throws -> String {
    var archive = StoredArchive()
    archive.entries = parts.map { StoredArchive.Entry(name: $0.name, bytes: Array($0.text.utf8)) }
    return try withTemporaryFile(archive.bytes) { file in
      let package = try OfficePackage(path: file.path, limits: ReadLimits())
      do throws(DocumentError) {
        return try package.mainPart(Relationships(), isDamaged: false)
      } catch {
        #expect(error.code == .notAWordDocument)
        return error.message
      }
    }
  }

  @Test(arguments: [
    ("xl/workbook.xml", "", "an Excel workbook (.xlsx)"),
    ("ppt/presentation.xml", "", "a PowerPoint presentation (.pptx)"),
    ("mimetype", "application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    ("mimetype", "application/epub+zip", "an e-book (.epub)"), ("META-INF/MANIFEST.MF", "", "a Java archive (.jar)"),
    (
      "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "an Excel workbook (.xlsx)"
    ),
  ])
  func saysWhatAnArchiveIsInstead(name: String, text: String, kind: String) throws {
    #expect(try message([(name, text)]).hasPrefix("the file seems to be \(kind): "))
  }

  @Test func doesNotGuess() throws {
    #expect(try message([("photo.jpg", "")]) == "the package names no main document")
  }

  @Test func saysThatAnArchiveIsCutOff() throws {
    let bytes = WordPackage(body: paragraphs).archive.bytes
    try withTemporaryFile(Array(bytes.prefix(bytes.count / 2))) { file in
      do throws(DocumentError) {
        _ = try OfficePackage(path: file.path, limits: ReadLimits())
        Issue.record("half an archive was opened")
      } catch {
        #expect(error.code == .notAnArchive)
        #expect(error.message.hasPrefix("the file is cut off"))
      }
    }
  }

  private let paragraphs = String(repeating: "<w:p/>", count: 100)

  @Test func refusesWhatIsNoFile() {
    for path in ["/nonexistent/a.docx", "/"] {
      #expect(throws: DocumentError.self) { _ = try OfficePackage(path: path, limits: ReadLimits()) }
    }
  }

  @Test func doesNotWaitForAPipe() throws {
    try withTemporaryFile([]) { file in
      let pipe = file.deletingLastPathComponent().appending(path: "pipe")
      let made = Process()
      made.executableURL = URL(filePath: "/usr/bin/mkfifo")
      made.arguments = [pipe.path]
      try made.run()
      made.waitUntilExit()
      var code: DocumentError.Code?
      do throws(DocumentError) { _ = try OfficePackage(path: pipe.path, limits: ReadLimits()) } catch {
        code = error.code
      }
      #expect(code == .unreadableFile)
    }
  }

  @Test func boundsTheFileAndItsEntries() throws {
    var limits = ReadLimits()
    let archive = WordPackage(body: "").archive
    limits.entries = archive.entries.count
    #expect(try code(archive.bytes, limits: limits) == nil)
    limits.entries -= 1
    #expect(try code(archive.bytes, limits: limits) == .limitExceeded)
    limits = ReadLimits()
    limits.fileBytes = archive.bytes.count - 1
    #expect(try code(archive.bytes, limits: limits) == .limitExceeded)
  }

  @Test func knowsSizeHashAndParts() throws {
    let archive = WordPackage(body: "").archive
    try withTemporaryFile(archive.bytes) { file in
      let package = try OfficePackage(path: file.path, limits: ReadLimits())
      // A package cannot go into the macro, which would copy it.
      let size = package.size
      let found = ["word/document.xml", "WORD/Document.XML", "word/styles.xml"].map { package.contains($0) }
      #expect(size == archive.bytes.count)
      #expect(found == [true, true, false])
    }
    try withTemporaryFile(Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)) { file in
      let package = try OfficePackage(path: file.path, limits: ReadLimits())
      let hash = package.sha256
      #expect(hash == "8739c76e681f900923b900c9df0ef75cf421d39cabb54650c4b9ad19b6a76d85")
    }
  }
}
