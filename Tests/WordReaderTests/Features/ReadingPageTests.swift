import Foundation
import TestSupport
import Testing

/// `docs/reading.md` says which test proves what: the page must not name one that is not there.
@Suite("The page on what is read")
struct ReadingPageTests {
  private static let page = try? String(contentsOf: Repository.root.appending(path: "docs/reading.md"), encoding: .utf8)

  /// The tests that the page names, each as suite and function.
  private static var named: Set<String> {
    Set((page ?? "").matches(of: /`([A-Z]\w*Tests)\.(\w+)`/).map { "\($0.1).\($0.2)" })
  }

  /// The tests in the sources: a function that stands behind `@Test`, in the suite before it.
  private static func tests() throws -> Set<String> {
    let folder = Repository.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var tests: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      var suite = ""
      var isTest = false
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if let found = line.firstMatch(of: /^(?:@Suite.* )?(?:struct|final class|extension) (\w+)/) {
          suite = String(found.1)
        }
        if line.hasPrefix("  @Test") { isTest = true }
        if isTest, let found = line.firstMatch(of: /\bfunc (\w+)\(/) {
          tests.insert("\(suite).\(found.1)")
          isTest = false
        }
      }
    }
    return tests
  }

  /// The rows of the tables, each as its cells.
  private static var rows: [[Substring]] {
    (page ?? "").split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| feature") }.map { line in
      line.split(separator: "|").map { Substring($0.trimmingCharacters(in: .whitespaces)) }
    }
  }

  @Test func everyTestThatItNamesExists() throws {
    let missing = Self.named.subtracting(try Self.tests())
    #expect(missing.isEmpty)
    #expect(Self.named.count > 150)
  }

  @Test func everyRowHasAVerdictAndATest() {
    #expect(Self.rows.count > 95)
    for row in Self.rows {
      #expect(row.count == 16, "\(row.first ?? "")")
      guard row.count == 16 else { continue }
      #expect(row[1] == "Y" || row[1].contains(/^[YPN]: ./), "\(row[0])")
      #expect(row[2].contains(/^`\w+Tests\.\w+`/), "\(row[0])")
      #expect(row[3...].allSatisfy { ["Y", "P", "N", "–"].contains($0) }, "\(row[0])")
    }
  }

  @Test func itCountsItsOwnRows() throws {
    let counts = Dictionary(Self.rows.map { ($0[1].prefix(1), 1) }, uniquingKeysWith: +)
    let (all, partly, not) = (counts["Y"] ?? 0, counts["P"] ?? 0, counts["N"] ?? 0)
    let words =
      "Of the \(Self.rows.count) features below, councildocs reads \(all), \(partly) in part, and \(not) not."
    #expect(try #require(Self.page).contains(words))
  }
}
