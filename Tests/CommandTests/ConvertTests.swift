import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ConvertTests {
  private static let hasPapers = !Repository.papers.isEmpty

  @Test(.enabled(if: hasPapers)) func endsWithZeroWhenAllAreDone() async throws {
    let folder = try TemporaryFolder()
    for (index, paper) in Repository.papers.prefix(3).enumerated() {
      try folder.copy(paper, to: "in/sub/\(index).docx")
    }
    let outcome = try await Command.run("convert", "in", "--output", "out", folder: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "", "results go to the folder")
    #expect(outcome.errors.hasPrefix("3 documents converted, 0 failed\n"))
    #expect(outcome.errors.hasSuffix("written to out\n"))
    for name in ["sub/0.json", "sub/1.json", "sub/2.json", "documents.json", "references.json", "milestones.csv"] {
      #expect(folder.exists("out/" + name), "\(name) is missing")
    }
    #expect(!folder.names().contains { $0.contains("/.") }, "a temporary file is left")
  }

  @Test(.enabled(if: hasPapers)) func givesTheSameBytesWhateverTheNumberOfJobs() async throws {
    let folder = try TemporaryFolder()
    for jobs in ["1", "3"] {
      let arguments = ["convert"] + Repository.papers.map(\.path) + ["--output", "out" + jobs, "-j", jobs]
      _ = try await Command(arguments, folder: folder.path).outcome()
    }
    let files = folder.names().filter { $0.hasPrefix("out1/") }.map { $0.dropFirst("out1/".count) }
    #expect(files.count > Repository.papers.count)
    for file in files {
      let first = FileManager.default.contents(atPath: folder.path + "/out1/" + file)
      #expect(first == FileManager.default.contents(atPath: folder.path + "/out3/" + file), "\(file) differs")
    }
  }

  @Test(.enabled(if: hasPapers)) func endsWithOneWhenSomeFail() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.papers[0], to: "in/good.docx")
    try folder.write("no archive", to: "in/bad.docx")
    try folder.write("{}", to: "out/bad.json")
    let outcome = try await Command.run("convert", "in", "-o", "out", folder: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("in/bad.docx: error: ") == true)
    #expect(lines.first?.hasSuffix("[not-an-archive]") == true)
    #expect(lines.dropFirst().first?.hasPrefix("  hint: ") == true)
    #expect(outcome.errors.contains("1 document converted, 1 failed"))
    #expect(folder.exists("out/good.json"))
    #expect(!folder.exists("out/bad.json"), "what an earlier run wrote is no longer true")
  }

  @Test func endsWithTwoWhenNoneIsDone() async throws {
    let folder = try TemporaryFolder()
    try folder.write("no archive", to: "bad.docx")
    let outcome = try await Command.run("convert", "bad.docx", "missing.docx", "--output", "out", folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bad.docx: error: "))
    #expect(outcome.errors.contains("missing.docx: error: "))
    #expect(!folder.exists("out"))
  }

  @Test func leavesTheIndexWhereNothingWasConverted() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.papers[0], to: "a.docx")
    _ = try await Command.run("convert", "a.docx", "-o", "out", folder: folder.path)
    #expect(folder.exists("out/documents.json"))
    try folder.write("no archive", to: "a.docx")
    let outcome = try await Command.run("convert", "a.docx", "-o", "out", folder: folder.path)
    #expect(outcome.status == 2)
    #expect(!folder.exists("out/a.json"))
    #expect(folder.exists("out/documents.json"))
    let mistyped = try await Command.run("convert", "wrong/a.docx", "-o", "out", folder: folder.path)
    #expect(mistyped.status == 2)
    #expect(folder.exists("out/documents.json"))
  }

  @Test func saysOnceThatTheOutputIsNoFolder() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.papers[0], to: "a.docx")
    try folder.write("text", to: "out")
    let outcome = try await Command.run("convert", "a.docx", "-o", "out", folder: folder.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        out: error: this is a file, not a folder [unwritable-output]
          hint: see whether the place exists, has room, and you may write to it

        """)
  }

  @Test func endsWithTwoWhenThereIsNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "in/notes.txt")
    let outcome = try await Command.run("convert", "in", "--output", "out", folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "in: error: there is no Word file in the folder\n")
  }

  @Test(
    arguments: [
      ["convert", "a.docx"], ["convert", "--output", "out"], ["convert", "a.docx", "-o", "out", "--jobs", "0"],
      ["convert", "a.docx", "-o", "out", "--format", "pdf"], ["convert", "a.docx", "-o", "out", "--frobnicate"],
      ["convert", "a.docx", "-o", "out", "--pipeline", "missing.yaml"],
      ["convert", "a.docx", "-o", "out", "--vocabulary", "missing"], ["show"], ["frobnicate"],
    ])
  func endsWith64WhenUsedWrongly(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Command(arguments, folder: folder.path).outcome()
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
    #expect(folder.names().isEmpty)
  }

  @Test func namesTheLineOfAWrongPipelineFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("name: x\ntaggers: [tabels]\n", to: "my.yaml")
    let outcome = try await Command.run("convert", "a.docx", "-o", "out", "--pipeline", "my.yaml", folder: folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("my.yaml:2:11: error: unknown tagger 'tabels' [unknown-tagger]\n  hint: known: "))
  }

  @Test(.enabled(if: hasPapers)) func readsAListFromStandardInput() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.papers[0], to: "in/a b.docx")
    try folder.copy(Repository.papers[0], to: "in/sub/c.docx")
    let list = "in/a b.docx\n\nin/sub/c.docx\n"
    let outcome = try await Command.run("convert", "-", "-o", "out", "--quiet", input: list, folder: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(folder.exists("out/a b.json"))
    #expect(folder.exists("out/sub/c.json"))
  }

  @Test(.enabled(if: hasPapers)) func progressIsForTerminalsOrOnRequest() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.papers[0], to: "in/a.docx")
    let silent = try await Command.run("convert", "in", "-o", "out", folder: folder.path)
    #expect(!silent.errors.contains("\r"))
    let asked = try await Command.run("convert", "in", "-o", "out", "--progress", folder: folder.path)
    #expect(asked.errors.hasPrefix("1/1 in/a.docx\r\u{1B}[K1 document, 1 of them"))
  }

  @Test(.enabled(if: hasPapers)) func endsWith130WhenInterrupted() async throws {
    let folder = try TemporaryFolder()
    let paper = Repository.papers[0]
    for index in 0..<3000 {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/\(index).docx", withDestinationPath: paper.path)
    }
    let command = try Command(["convert", ".", "-o", "out", "-j", "1"], folder: folder.path)
    let end = ContinuousClock.now + .seconds(120)
    while !folder.exists("out/0.json"), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(1)) }
    command.process.interrupt()
    let outcome = try await command.outcome()
    #expect(outcome.status == 130)
    #expect(command.process.terminationReason == .exit)
    #expect(outcome.errors.contains("interrupted"))
    #expect(!folder.exists("out/documents.json"))
    let written = folder.names().filter { $0.hasPrefix("out/") }
    #expect(written.count < 3000)
    #expect(!written.contains { $0.hasPrefix("out/.") }, "a temporary file is left")
  }
}
