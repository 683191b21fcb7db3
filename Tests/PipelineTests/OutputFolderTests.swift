import DocumentModel
import Foundation
import TestSupport
import Testing
import Writers

@testable import Pipeline

@Suite struct OutputFolderTests {
  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: ContiguousArray(text.utf8))
  }

  @Test func writesFilesAndTheirFolders() throws {
    let folder = try TemporaryFolder()
    let output = OutputFolder(folder.path + "/new/out")
    try output.write([file("a.json", "{}"), file("sub/deep/b.csv", "x")])
    try output.write([file("a.json", "[]")])
    #expect(folder.files() == ["new/out/a.json", "new/out/sub/deep/b.csv"])
    #expect(try folder.text("new/out/a.json") == "[]")
  }

  @Test func leavesNothingWhenAFileCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    // A folder with a file in it stands where the second file should go.
    try folder.make("b.json/keep.txt")
    let output = OutputFolder(folder.path)
    let error = #expect(throws: DocumentError.self) {
      try output.write([file("a.json", "{}"), file("b.json", "{}"), file("c.json", "{}")])
    }
    #expect(error?.code == .unwritableOutput)
    #expect(error?.file == folder.path + "/b.json")
    #expect(error?.message == "the file cannot be written: a folder has its name")
    #expect(folder.files() == ["b.json/keep.txt"])
  }

  @Test func namesTheReasonWhenAFolderCannotBeMade() throws {
    let folder = try TemporaryFolder()
    try folder.make("out")
    let error = #expect(throws: DocumentError.self) {
      try OutputFolder(folder.path + "/out").write([file("a.json", "{}")])
    }
    #expect(error?.code == .unwritableOutput)
    #expect(folder.files() == ["out"])
  }

  @Test func namesTheReasonWhenTheNameIsTooLong() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "x", count: 300) + ".json"
    let error = #expect(throws: DocumentError.self) { try OutputFolder(folder.path).write([file(name, "{}")]) }
    #expect(error?.message == "the file cannot be written: the name is too long")
    #expect(folder.files().isEmpty)
  }

  @Test func removesFilesButNoFolders() throws {
    let folder = try TemporaryFolder()
    try folder.make("a.json", "b.json/keep.txt")
    let output = OutputFolder(folder.path)
    #expect(output.remove("a.json"))
    #expect(!output.remove("b.json"))
    #expect(!output.remove("missing.json"))
    #expect(folder.files() == ["b.json/keep.txt"])
  }
}
