import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct InputDiscoveryTests {
  @Test func findsTheWordFilesOfAFolderInOrder() throws {
    let folder = try TemporaryFolder()
    try folder.make("b.docx", "a.DOCX", "c.doc", "sub/deep/d.dotm")
    try folder.make("~$b.docx", ".hidden.docx", ".git/x.docx", "notes.txt", "README")
    let found = InputDiscovery([folder.path])
    #expect(found.inputs.map(\.name) == ["a", "b", "c", "sub/deep/d"])
    let files = ["a.DOCX", "b.docx", "c.doc", "sub/deep/d.dotm"]
    #expect(found.inputs.map(\.path) == files.map { folder.path + "/" + $0 })
    #expect(found.failures.isEmpty)
  }

  @Test func namesFoldersWithoutWordFiles() throws {
    let folder = try TemporaryFolder()
    try folder.make("none/notes.txt", "some/sub/a.docx", "other.docx")
    let found = InputDiscovery(["none", "other.docx", "some/", "some", "gone.docx"], workingFolder: folder.path)
    #expect(found.emptyFolders == ["none"])
    #expect(found.failures.isEmpty)
  }

  @Test func namesPathsAsTheUserDid() throws {
    let folder = try TemporaryFolder()
    try folder.make("papers/sub/a.docx")
    let found = InputDiscovery(["./papers/"], workingFolder: folder.path)
    #expect(found.inputs == [Input(path: "./papers/sub/a.docx", name: "sub/a")])
  }

  @Test func namesOutputsBelowTheClosestSharedFolder() throws {
    let folder = try TemporaryFolder()
    try folder.make("2023/a.docx", "2024/a.docx", "2024/sub/b.docx")
    func names(_ paths: String...) -> [String] {
      InputDiscovery(paths, workingFolder: folder.path).inputs.map(\.name)
    }
    #expect(names("2023/a.docx") == ["a"])
    #expect(names("2023/a.docx", "2024/a.docx") == ["2023/a", "2024/a"])
    #expect(names("2024/a.docx", "2024/sub/b.docx") == ["a", "sub/b"])
    #expect(names("2023", "2024") == ["2023/a", "2024/a", "2024/sub/b"])
    #expect(names("2024/sub", "2024/a.docx") == ["a", "sub/b"])
    #expect(names("2024/../2023") == ["a"])
  }

  @Test func takesAFileOnceAndTheOrderOfTheNames() throws {
    let folder = try TemporaryFolder()
    try folder.make("a.docx", "b.docx")
    let found = InputDiscovery(["b.docx", "./a.docx", ".", folder.path + "/b.docx"], workingFolder: folder.path)
    #expect(found.inputs.map(\.name) == ["a", "b"])
  }

  @Test func keepsTheExtensionWhereTheNameIsTaken() throws {
    let folder = try TemporaryFolder()
    try folder.make("a.doc", "a.docx", "a.docm", "references.docx", "sub/references.docx")
    let found = InputDiscovery([folder.path], reserved: ["references.json"])
    #expect(found.inputs.map(\.name) == ["a", "a.doc", "a.docm", "references.docx", "sub/references"])
    #expect(found.inputs[0].path.hasSuffix("/a.docx"))
  }

  @Test func neverGivesANameTwice() throws {
    let folder = try TemporaryFolder()
    try folder.make("a.docx", "a.docm", "a.docm.docx")
    let names = InputDiscovery([folder.path]).inputs.map(\.name)
    #expect(Set(names).count == 3)
  }

  @Test func takesANamedFileWhateverItsName() throws {
    let folder = try TemporaryFolder()
    try folder.make("paper.zip", ".hidden.docx")
    let found = InputDiscovery(["paper.zip", ".hidden.docx", "missing.docx"], workingFolder: folder.path)
    #expect(found.inputs.map(\.name) == [".hidden", "missing", "paper"])
  }

  @Test func doesNotFollowLinksToFolders() throws {
    let folder = try TemporaryFolder()
    try folder.make("papers/a.docx")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/papers/loop", withDestinationPath: folder.path + "/papers")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/papers/b.docx", withDestinationPath: folder.path + "/papers/a.docx")
    #expect(InputDiscovery(["papers"], workingFolder: folder.path).inputs.map(\.name) == ["a", "b"])
  }

  @Test func takesXMLThatIsAPackage() throws {
    let folder = try TemporaryFolder()
    try folder.make("a.docx", "b.xml", "c.xml")
    let start = #"<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">"#
    try Data(start.utf8).write(to: URL(filePath: folder.path + "/b.xml"))
    #expect(InputDiscovery([folder.path]).inputs.map(\.name) == ["a", "b"])
  }
}
