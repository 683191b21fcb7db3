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
    let wrong = try await Command.run("audit")
    #expect(wrong.status == 64)
  }
}
