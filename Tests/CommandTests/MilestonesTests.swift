import Foundation
import TestSupport
import Testing
import Writers

@Suite struct MilestonesCommandTests {
  private static let hasPapers = !Repository.papers.isEmpty
  private static func fixture(_ name: String) -> String { Repository.fixtures.appending(path: name).path }
  private static let papers = Repository.papers.map(\.path)

  private struct Listed: Decodable {
    struct Milestone: Decodable {
      struct Target: Decodable {
        var start: String?
        var end: String?
        var relation: String?
        var relativeTo: String?
      }
      var file: String
      var symbol: String?
      var place: String
      var action: String
      var status: String
      var overdue: Bool?
      var target: Target?
    }
    var schema: String
    var milestones: [Milestone]
  }

  private func list(_ arguments: String...) async throws -> [Listed.Milestone] {
    let outcome = try await Command.run(["milestones", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let listed = try JSONDecoder().decode(Listed.self, from: Data(outcome.output.utf8))
    #expect(listed.schema == "councildocs/milestones/1")
    return listed.milestones
  }

  @Test(.enabled(if: hasPapers)) func sortsByTarget() async throws {
    let found = try await list(Self.fixture("044E.docx"), Self.fixture("058S.docx"))
    let days = found.compactMap { $0.target?.end ?? $0.target?.start }
    #expect(days == days.sorted())
    #expect(found.last?.target?.relativeTo == "PP-26")
    #expect(found.last?.target?.relation == "before")
    #expect(Set(found.map { $0.file + $0.place }).count == found.count, "two have one place")
    #expect(found.allSatisfy { $0.overdue == nil })
  }

  @Test(.enabled(if: hasPapers)) func choosesByStatusAndDay() async throws {
    let paper = Self.fixture("044E.docx")
    let done = try await list(paper, "--status", "completed", "--status", "upcoming")
    #expect(Set(done.map(\.status)) == ["completed", "upcoming"])
    let early = try await list(paper, "--due-before", "2025-09-30")
    #expect(early.allSatisfy { ($0.target?.end ?? "9") < "2025-09-30" })
    #expect(early.count == 2)
  }

  /// The target must have ended before the day, and what is done is never late.
  @Test(.enabled(if: hasPapers)) func marksWhatIsOverdue() async throws {
    let paper = Self.fixture("044E.docx")
    #expect(try await list(paper, "--as-of", "2025-09-30").allSatisfy { $0.overdue == false })
    let late = try await list(paper, "--as-of", "2025-10-01").filter { $0.overdue == true }
    #expect(late.map(\.action) == ["Set up a database of donors"])
    #expect(late.map(\.status) == ["in-progress"])
  }

  @Test(.enabled(if: hasPapers), arguments: [60, 100]) func fitsTheWidth(width: Int) async throws {
    let outcome = try await Command.run(["milestones"] + Self.papers, environment: ["COLUMNS": "\(width)"])
    #expect(outcome.status == 0)
    for line in outcome.output.split(separator: "\n") { #expect(DisplayWidth.columns(of: line) <= width, "\(line)") }
    #expect(outcome.output.hasSuffix("milestones in \(Self.papers.count) papers\n"))
  }

  @Test(.enabled(if: hasPapers)) func writesRecords() async throws {
    let outcome = try await Command.run("milestones", "--format", "csv", Self.fixture("058S.docx"))
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("file,symbol,language,action,status,") == true)
    #expect(lines.count == 6)
    #expect(lines.last?.contains(",before,PP-26,") == true)
  }

  /// RFC 5545: CRLF, lines of 75 octets, the day behind the last, escaped text, one UID an event.
  @Test(.enabled(if: hasPapers)) func writesACalendar() async throws {
    let outcome = try await Command.run(["milestones", "--format", "ics"] + Self.papers)
    #expect(outcome.status == 0)
    let bytes = Array(outcome.output.utf8)
    for index in bytes.indices where bytes[index] == 0x0a { #expect(index > 0 && bytes[index - 1] == 0x0d) }
    let lines = outcome.output.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
    let whole = outcome.output.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    let events = whole.split(separator: "BEGIN:VEVENT").dropFirst()
    #expect(Set(events.compactMap { $0.first { $0.hasPrefix("UID:") } }).count == events.count)
    let evaluation = try #require(events.first { $0.contains { $0.hasPrefix("UID:C25-44-en-t3.r6@") } })
    #expect(evaluation.contains("DTSTART;VALUE=DATE:20271231"), "the day of a deadline")
    #expect(evaluation.contains("DTEND;VALUE=DATE:20280101"))
    #expect(evaluation.contains("DTSTAMP:20250512T000000Z"))
    #expect(evaluation.contains("SUMMARY:Commission an independent evaluation\\, as CWG-FHR-22/16 recommends"))
    #expect(evaluation.contains("DESCRIPTION:C25/44\\nupcoming: By the end of 2027"))
    #expect(outcome.errors == "4 milestones without a date left out\n")
    #expect(try await Command.run(["milestones", "--format", "ics"] + Self.papers).output == outcome.output)
  }

  @Test(.enabled(if: hasPapers)) func saysHowItEnded() async throws {
    let good = Self.fixture("044E.docx")
    let bad = Self.fixture("broken/legacy.doc")
    let some = try await Command.run("milestones", good, bad)
    #expect(some.status == 1)
    #expect(some.errors.contains("[legacy-word]"))
    #expect(some.output.hasSuffix("milestones in 1 paper\n"))
    #expect(try await Command.run("milestones", bad).status == 2)
    for wrong in [["--as-of", "2026-02-30"], ["--status", "late"], ["--format", "xml"], ["--due-before", "soon"]] {
      #expect(try await Command.run(["milestones", good] + wrong).status == 64)
    }
    #expect(try await Command.run("milestones").status == 64)
  }
}
