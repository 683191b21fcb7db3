import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct TablesTests {
  private static let paper = Repository.fixtures.appending(path: "051E.docx").path
  private static let hasPaper = FileManager.default.fileExists(atPath: paper)

  @Test(.enabled(if: hasPaper)) func listsTables() async throws {
    let outcome = try await Command.run("tables", Self.paper, environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "t3  Table 1 – Income and expenditure by region (thousand Swiss francs)")
    #expect(lines.dropFirst().first == "    6 × 6, 2 header rows, 1 header column, 1 total, in thousand Swiss francs")
    #expect(lines.last == "2 tables of layout not listed")
    let all = try await Command.run("tables", Self.paper, "--all")
    #expect(all.output.hasPrefix("t1  7 × 2, layout\n"))
  }

  @Test(.enabled(if: hasPaper), arguments: ["t3", "3"])
  func drawsATable(name: String) async throws {
    let outcome = try await Command.run("tables", Self.paper, "--table", name)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Table 1 – Income and expenditure by region"))
    #expect(outcome.output.contains("│ Yaoundé"))
  }

  @Test(
    .enabled(if: hasPaper),
    arguments: [
      ("csv", "Region,Office,Income,,Expenditure,\r\n"), ("json", #"{"id": "t3", "caption": "Table 1"#),
      ("markdown", "<table>\n<thead>"), ("html", "<table>\n<caption>Table 1"),
    ])
  func printsATable(format: String, start: String) async throws {
    let outcome = try await Command.run("tables", Self.paper, "--table", "t3", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(start))
    #expect(outcome.output.utf8.last == UInt8(ascii: "\n"))
  }

  /// What is printed is what `convert` writes.
  @Test(.enabled(if: hasPaper)) func printsTheCSVOfConvert() async throws {
    let folder = try TemporaryFolder()
    try folder.copy(URL(filePath: Self.paper), to: "a.docx")
    _ = try await Command.run("convert", "a.docx", "-o", "out", folder: folder.path)
    let shown = try await Command.run("tables", "a.docx", "--table", "t4", "--format", "csv", folder: folder.path)
    #expect(shown.output == (try String(contentsOfFile: folder.path + "/out/a.t4.csv", encoding: .utf8)))
  }

  @Test(.enabled(if: hasPaper)) func refusesWhatIsNotThere() async throws {
    let missing = try await Command.run("tables", Self.paper, "--table", "t99")
    #expect(missing.status == 64)
    #expect(missing.output == "")
    #expect(missing.errors.contains("error: there is no table t99\n  hint: it has 5 tables"))
    for arguments in [
      ["--format", "csv"], ["--table", "x"], ["--table", "0"], ["--table", "t3", "--format", "xls"],
    ] {
      let command = try Command(["tables", Self.paper] + arguments)
      #expect(try await command.outcome().status == 64, "\(arguments)")
    }
    let unreadable = try await Command.run("tables", "/nowhere/a.docx")
    #expect(unreadable.status == 2)
    #expect(unreadable.errors.contains("[unreadable-file]"))
  }

  @Test func saysThatThereIsNone() async throws {
    let folder = try TemporaryFolder()
    let package = WordPackage(body: "<w:p><w:r><w:t>Text</w:t></w:r></w:p>")
    try Data(package.archive.bytes).write(to: URL(filePath: folder.path + "/a.docx"))
    let outcome = try await Command.run("tables", "a.docx", folder: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "no tables\n")
  }
}
