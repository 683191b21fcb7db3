import Foundation
import TestSupport
import Testing

@Suite struct AuditCommandTests {
  private static let hasPapers = !Repository.papers.isEmpty

  /// One line of `--format json`, as far as the tests look at it.
  private struct Line: Decodable {
    struct Part: Decodable {
      var part: String
      var characters: Int
      var shown: Int
    }
    var file: String
    var characters: Int
    var balanced: Bool
    var parts: [Part]
  }

  private static func fixture(_ name: String) -> String { Repository.fixtures.appending(path: name).path }

  @Test(.enabled(if: hasPapers)) func balancesEveryPaper() async throws {
    let papers = Repository.papers.map(\.path)
    let outcome = try await Command.run(["audit", "--format", "json"] + papers)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = try outcome.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    }
    #expect(lines.map(\.file) == papers)
    let isBalanced = lines.allSatisfy(\.balanced)
    #expect(isBalanced)
    for line in lines {
      let hasShown = line.parts.contains { $0.shown > 0 }
      #expect(hasShown, "\(line.file)")
      #expect(line.characters == line.parts.reduce(0) { $0 + $1.characters })
    }
  }

  @Test(.enabled(if: hasPapers)) func showsOneTableAFileAndTheSum() async throws {
    let outcome = try await Command.run("audit", Self.fixture("051E.docx"))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("part "))
    #expect(outcome.output.hasSuffix("every account balances\n"))
    let quiet = try await Command.run("audit", "--quiet", Self.fixture("051E.docx"))
    #expect(quiet.output.split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: hasPapers)) func tellsByTheStatusWhatCouldNotBeRead() async throws {
    let some = try await Command.run("audit", Self.fixture("044E.docx"), Self.fixture("broken/empty.docx"))
    #expect(some.status == 1)
    #expect(some.errors.contains("[empty-file]"))
    #expect(some.output.hasSuffix("every account balances; 1 could not be read\n"))
    let none = try await Command.run("audit", Self.fixture("broken/empty.docx"))
    #expect(none.status == 2)
    #expect(none.output == "no file was read; 1 could not be read\n")
    let wrong = try await Command.run("audit")
    #expect(wrong.status == 64)
  }

  @Test func namesWhatIsNotThere() async throws {
    let folder = try TemporaryFolder()
    let empty = try await Command.run("audit", folder.path)
    #expect(empty.status == 2)
    #expect(empty.errors == "\(folder.path): error: there is no Word file in the folder\n")
    #expect(empty.output == "no file was read\n")
    let gone = try await Command.run("audit", folder.path + "/gone.docx")
    #expect(gone.status == 2)
    #expect(gone.errors.hasPrefix("\(folder.path)/gone.docx: error: "))
  }

  @Test(.enabled(if: hasPapers)) func readsAListOfPaths() async throws {
    let paths = [Self.fixture("051E.docx"), Self.fixture("044E.docx")]
    let outcome = try await Command.run("audit", "-q", "-", input: paths.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("2 files, "))
    let nothing = try await Command.run("audit", "-", input: "")
    #expect(nothing.status == 2)
    #expect(nothing.errors == "error: no file is named\n")
  }

  @Test(.enabled(if: hasPapers)) func saysOnceThatTheOutputCannotBeWritten() throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = Command.executable
    process.arguments = ["audit", Self.fixture("051E.docx"), Self.fixture("044E.docx")]
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    process.standardError = errors
    try process.run()
    let printed = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(printed.split(separator: "\n").count { $0.contains("[unwritable-output]") } == 1)
  }
}
