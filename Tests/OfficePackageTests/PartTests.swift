import DocumentModel
import Foundation
import OfficePackage
import TestSupport
import Testing
import XMLEvents

@Suite("Parts and relationships")
struct PartTests {
  private func relationships(
    of part: String, _ archive: StoredArchive, limits: ReadLimits = ReadLimits()
  ) throws -> Relationships {
    var damage: [DocumentError] = []
    let found = try relationships(of: part, archive, limits: limits, damage: &damage)
    #expect(damage.isEmpty)
    return found
  }

  private func relationships(
    of part: String, _ archive: StoredArchive, limits: ReadLimits = ReadLimits(), damage: inout [DocumentError]
  ) throws -> Relationships {
    try withTemporaryFile(archive.bytes) { file in
      var package = try OfficePackage(path: file.path, limits: limits)
      var reader = XMLReader(names: .office)
      return try package.relationships(of: part, with: &reader, damage: &damage)
    }
  }

  private func code(_ archive: StoredArchive, limits: ReadLimits = ReadLimits()) throws -> DocumentError.Code? {
    do { _ = try relationships(of: "", archive, limits: limits) } catch let error as DocumentError { return error.code }
    return nil
  }

  private func archive(_ name: String, _ targets: [String]) -> StoredArchive {
    var package = WordPackage(body: "")
    package[xml: name] = WordPackage.relationships(
      targets.enumerated().map {
        #"<Relationship Id="r\#($0.offset)" Type="http://x/y/kind" Target="\#($0.element)"/>"#
      })
    return package.archive
  }

  @Test(arguments: [
    ("styles.xml", "word/styles.xml"), ("/word/styles.xml", "word/styles.xml"), ("../a/b.xml", "a/b.xml"),
    ("./c.xml", "word/c.xml"), ("media/../d.xml", "word/d.xml"), ("../../../../etc/passwd", "etc/passwd"),
    ("sub/e.xml", "word/sub/e.xml"), ("a..b.xml", "word/a..b.xml"),
  ])
  func targetsAreResolvedInTheirFolder(target: String, part: String) throws {
    let found = try relationships(of: "word/document.xml", archive("word/_rels/document.xml.rels", [target]))
    #expect(found["r0"]?.target == part)
    #expect(found.first(ofType: "kind")?.id == "r0")
    #expect(found["none"] == nil)
  }

  @Test func addressesAreLeftAlone() throws {
    let package = WordPackage(body: "", links: ["a": "https://www.itu.int/../x?a=1&amp;b=2"])
    let found = try relationships(of: "word/document.xml", package.archive)
    #expect(found["a"]?.target == "https://www.itu.int/../x?a=1&b=2")
    #expect(found["a"]?.isExternal == true)
    #expect(found["a"]?.type == "hyperlink")
  }

  @Test func aPartMayHaveNone() throws {
    #expect(try relationships(of: "word/styles.xml", WordPackage(body: "").archive).all.isEmpty)
  }

  @Test func sizesAreCountedWhileUnpacking() throws {
    var limits = ReadLimits()
    let big = archive("_rels/.rels", [String](repeating: "x", count: 5_000))
    #expect(try code(big, limits: limits) == nil)
    limits.partBytes = 100_000
    #expect(try code(big, limits: limits) == .limitExceeded)
    limits = ReadLimits()
    limits.packageBytes = 100_000
    #expect(try code(big, limits: limits) == .limitExceeded)
  }

  @Test func whatIsDamagedIsReadAsFarAsItGoes() throws {
    var wrong = archive("_rels/.rels", ["x"])
    wrong.entries[0].claimedChecksum = 1
    var damage: [DocumentError] = []
    #expect(try relationships(of: "", wrong, damage: &damage)["r0"]?.target == "x")
    #expect(damage.map(\.code) == [.damagedPart])
    #expect(damage.first?.location.part == "_rels/.rels")
    damage = []
    var cut = archive("_rels/.rels", ["x", "y"])
    cut.entries[0].bytes.removeLast(20)
    #expect(try relationships(of: "", cut, damage: &damage)["r0"]?.target == "x")
    #expect(damage.map(\.code) == [.malformedXML])
  }

  @Test func otherMethodsAndEncryptionAreRefused() throws {
    var other = archive("_rels/.rels", ["x"])
    other.entries[0].method = 12
    #expect(try code(other) == .damagedPart)
    var encrypted = archive("_rels/.rels", ["x"])
    encrypted.entries[0].flags = 1
    #expect(try code(encrypted) == .encrypted)
  }
}
