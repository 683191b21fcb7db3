import Foundation
import TestSupport
import Testing

/// What the README shows is true: every command in a `console` block prints what stands below it.
@Suite(.serialized) struct ReadmeTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var command: String
    var expected: String
    var testDescription: String { command }
  }

  static let examples: [Example] = {
    let text = (try? String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    // A run that finds papers unchanged says so.
    try? FileManager.default.removeItem(at: Repository.root.appending(path: "out/readme"))
    var examples: [Example] = []
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInBlock = line == "```console"
      } else if isInBlock, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), expected: ""))
      } else if isInBlock, let last = examples.indices.last {
        examples[last].expected += line + "\n"
      }
    }
    return examples
  }()

  @Test func thereAreExamples() { #expect(!Self.examples.isEmpty) }

  @Test(arguments: examples) func printsWhatTheReadmeShows(_ example: Example) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // Both streams, as a terminal would show them.
    process.arguments = ["-c", "exec 2>&1; " + example.command]
    process.currentDirectoryURL = Repository.root
    process.environment = ["PATH": Command.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: printed, as: UTF8.self) == example.expected)
  }

  /// The excerpt of the output is taken from a real one.
  @Test func showsRealJSON() async throws {
    let text = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let excerpt = try #require(text.split(separator: "```json\n").last?.split(separator: "```").first)
    let printed = try await Command.run(
      "show", Repository.fixtures.appending(path: "044C.docx").path, "--format", "json"
    ).output
    for line in excerpt.split(separator: "\n") where !line.hasPrefix("…") {
      #expect(printed.contains(line), "not in the output: \(line)")
    }
  }
}
