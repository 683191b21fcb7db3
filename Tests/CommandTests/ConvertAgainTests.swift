import Foundation
import TestSupport
import Testing

/// What `convert` says and does where there is a collection of an earlier run, or something else in its place.
@Suite(.serialized) struct ConvertAgainTests {
  private static let papers = ["044C", "044E", "044F"]

  private func convert(_ papers: [String], _ folder: TemporaryFolder, _ more: String...) async throws -> Command.Outcome
  {
    let paths = papers.map { Repository.fixtures.appending(path: $0 + ".docx").path }
    return try await Command.run(["convert"] + paths + ["-o", "out"] + more, folder: folder.path)
  }

  @Test func saysWhatIsUnchangedAndWhatLeft() async throws {
    let folder = try TemporaryFolder()
    let first = try await convert(Self.papers, folder)
    #expect(first.errors.hasPrefix("3 documents converted, 0 failed\n"))
    #expect(!first.errors.contains("left the collection"))
    let second = try await convert(Self.papers, folder)
    #expect(second.errors.hasPrefix("3 documents, 3 of them unchanged and not read again, 0 failed\n"))
    #expect(!second.errors.contains("left the collection"))
    let third = try await convert(["044E"], folder)
    #expect(third.errors.hasPrefix("1 document, 1 of them unchanged and not read again, 0 failed\n"))
    #expect(third.errors.contains("\n2 papers left the collection (no longer among the inputs)\n"))
    let documents = try await Command.run("documents", "out", "--format", "csv", folder: folder.path)
    #expect(documents.output.split(separator: "\r\n").count == 2)
  }

  /// Neither has left: the one is named as an error, the other has another name.
  @Test func aPaperThatFailsOrHasAnotherNameDidNotLeave() async throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      try folder.copy(Repository.fixtures.appending(path: "044E.docx"), to: "in/\(name).docx")
    }
    _ = try await Command.run("convert", "in", "-o", "out", folder: folder.path)
    try folder.write("no archive", to: "in/a.docx")
    try FileManager.default.moveItem(atPath: folder.path + "/in/b.docx", toPath: folder.path + "/in/d.docx")
    let outcome = try await Command.run("convert", "in", "-o", "out", folder: folder.path)
    #expect(outcome.errors.contains("1 failed"))
    #expect(!outcome.errors.contains("left the collection"), "\(outcome.errors)")
  }

  @Test func readsAgainWhatWasSpoilt() async throws {
    let folder = try TemporaryFolder()
    _ = try await convert(Self.papers, folder)
    let names = ["044C.json", "documents.json", "references.json", "milestones.csv"]
    let whole = try names.map { try folder.text("out/" + $0) }
    for name in names { try folder.write("", to: "out/" + name) }
    let outcome = try await convert(Self.papers, folder)
    #expect(outcome.errors.hasPrefix("3 documents, 2 of them unchanged"))
    #expect(try names.map { try folder.text("out/" + $0) } == whole)
    // Of index files alone too.
    try folder.write("edited", to: "out/documents.json")
    #expect(try await convert(Self.papers, folder).errors.hasPrefix("3 documents, 3 of them unchanged"))
    #expect(try names.map { try folder.text("out/" + $0) } == whole)
    // As long as it was: only --fresh finds it.
    let edited = String(whole[0].dropLast(2)) + "  "
    try folder.write(edited, to: "out/044C.json")
    #expect(try await convert(Self.papers, folder).errors.hasPrefix("3 documents, 3 of them unchanged"))
    #expect(try await convert(Self.papers, folder, "--fresh").errors.hasPrefix("3 documents converted, 0 failed\n"))
    #expect(try names.map { try folder.text("out/" + $0) } == whole)
  }

  @Test func adviseWhereTheCollectionIsDamagedOrAFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.write("no database, and long enough that nobody takes it for an empty one", to: "out/collection.sqlite")
    let damaged = try await convert(["044E"], folder)
    #expect(damaged.status == 1)
    #expect(
      damaged.errors.contains(
        "[unreadable-collection]\n  hint: remove the file and convert again; the papers are safe\n"))
    #expect(folder.exists("out/044E.json"))
    try FileManager.default.removeItem(atPath: folder.path + "/out/collection.sqlite")
    try folder.write("", to: "out/collection.sqlite/other")
    let occupied = try await convert(["044E"], folder)
    #expect(occupied.status == 1)
    #expect(occupied.errors.contains("error: this is a folder, not a collection [not-a-collection]\n  hint: "))
    let help = try await Command.run("convert", "--help")
    #expect(
      help.output.replacing(/\s+/, with: " ").contains("1 some documents failed, or the collection or another index"))
  }

  /// Runs the tool as a user who may not write, which the superuser that tests may run as always may.
  private static func runAsNobody(_ arguments: String..., folder: String) throws -> (status: Int32, text: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    let change = getuid() == 0 ? "exec /usr/bin/setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec "
    process.arguments = ["-c", "exec 2>&1; " + change + "\"$@\"", "sh", Command.executable.path] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Whether `runAsNobody` can: the tool may stand where others do not come.
  private static let isNobodyPossible =
    (try? runAsNobody("--version", folder: NSTemporaryDirectory()).status) == 0

  @Test(.enabled(if: isNobodyPossible, "other users cannot run the tool"))
  func aCopyThatMayOnlyBeReadAnswers() async throws {
    let folder = try TemporaryFolder()
    _ = try await convert(["044E"], folder)
    let path = folder.path + "/ro/collection.sqlite"
    try folder.copy(URL(filePath: folder.path + "/out/collection.sqlite"), to: "ro/collection.sqlite")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + "/ro")
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/ro") }
    // As it is left, and as a copy is that was taken while somebody updated or read it: bytes 18 and 19 tell of WAL mode.
    for mode in [1, 2] as [UInt8] {
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[18] = mode
      bytes[19] = mode
      try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try handle.write(contentsOf: bytes)
      try handle.close()
      try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      let answer = try Self.runAsNobody("documents", "ro", folder: folder.path)
      #expect(answer.status == 0, "\(answer.text)")
      #expect(answer.text.contains("C25/44"))
    }
    try manager.setAttributes([.posixPermissions: 0o000], ofItemAtPath: path)
    let forbidden = try Self.runAsNobody("documents", "ro", folder: folder.path)
    #expect(forbidden.status == 2)
    #expect(forbidden.text.contains("error: the file may not be read [forbidden-collection]"), "\(forbidden.text)")
    #expect(!forbidden.text.contains("remove"))
  }
}
