import Foundation
import TestSupport
import Testing
import Writers

@Suite(.serialized) struct ShowTests {
  private static let hasPapers = !Repository.papers.isEmpty

  @Test func printsTheVersionAndTheExitStatuses() async throws {
    let version = try await Command.run("--version")
    #expect(version.status == 0)
    #expect(version.output.contains("."))
    let help = try await Command.run("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("Exit status: 0 all done, 1 some documents failed, 2 none done, 64 wrong usage"))
  }

  @Test(arguments: [
    ("shwo", "did you mean 'show'?"), ("explane", "did you mean 'explain'?"), ("help", nil),
    (
      "x",
      "known: convert, show, tables, milestones, audit, explain, vocabulary, cites, cited-by, path, search, documents, references, missing, rank, graph, help"
    ),
  ])
  func namesAnUnknownCommand(name: String, hint: String?) async throws {
    let outcome = try await Command.run(name)
    guard let hint else { return #expect(outcome.errors.contains("did you mean") == false) }
    #expect(outcome.status == 64)
    #expect(outcome.errors == "error: unknown command '\(name)'\n  hint: \(hint)\n")
  }

  /// A cell asks for a hundred million columns, and others follow.
  @Test(.enabled(if: hasPapers)) func saysHowManyColumnsAreDrawn() async throws {
    let file = Repository.fixtures.appending(path: "broken/huge-gridspan.docx").path
    let outcome = try await Command.run("show", file)
    #expect(outcome.output.contains("(2 × 1024, "))
    #expect(outcome.output.contains(" drawn)\n"))
  }

  @Test func namesAFileThatCannotBeRead() async throws {
    let outcome = try await Command.run("show", "/nowhere/036C.docx")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("/nowhere/036C.docx: error: "))
    #expect(outcome.errors.contains("[unreadable-file]"))
  }

  /// `/dev/full` says of every write that there is no room.
  @Test(.enabled(if: hasPapers)) func failsWhenTheOutputCannotBeWritten() throws {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["show", Repository.papers[0].path]
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test(.enabled(if: hasPapers)) func printsWhatConvertWrites() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.papers[0], to: "a.docx")
    let shown = try await Command.run("show", "a.docx", "--format", "json", folder: folder.path)
    _ = try await Command.run("convert", "a.docx", "-o", "out", folder: folder.path)
    #expect(shown.status == 0)
    #expect(shown.errors == "")
    #expect(shown.output == (try String(contentsOfFile: folder.path + "/out/a.json", encoding: .utf8)))
  }

  @Test(.enabled(if: hasPapers)) func fitsTheWidth() async throws {
    for (index, paper) in Repository.papers.enumerated() {
      let width = [60, 80, 100][index % 3]
      let outcome = try await Command.run("show", paper.path, environment: ["COLUMNS": "\(width)"])
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("\u{1B}"), "colour on a pipe")
      for line in outcome.output.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= width, "\(paper.lastPathComponent): \(line)")
      }
    }
  }

  @Test(.enabled(if: hasPapers), arguments: ["json", "markdown", "text"])
  func writesOneFile(format: String) async throws {
    let outcome = try await Command.run("show", Repository.papers[0].path, "--format", format)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors == "")
  }

  @Test(.enabled(if: hasPapers)) func colorsOnRequest() async throws {
    let paper = Repository.papers[0].path
    let colored = try await Command.run("show", paper, "--color", "always")
    #expect(colored.output.contains("\u{1B}["))
    let plain = try await Command.run("show", paper, "--color", "never")
    #expect(!plain.output.contains("\u{1B}["))
  }

  @Test(.enabled(if: hasPapers)) func endsQuietlyWhenNobodyReads() async throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let paper = Repository.papers[0].path
    shell.arguments = ["-c", "'\(Command.executable.path)' show '\(paper)' --format json | head -c 1"]
    let (output, errors) = (Pipe(), Pipe())
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(try output.fileHandleForReading.readToEnd()?.count == 1)
    #expect(try (errors.fileHandleForReading.readToEnd() ?? Data()).isEmpty)
  }
}
