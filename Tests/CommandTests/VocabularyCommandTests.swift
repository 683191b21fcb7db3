import Foundation
import Tagging
import TestSupport
import Testing

@Suite struct VocabularyCommandTests {
  @Test func printsEveryRuleBodyAndLanguage() async throws {
    // Away from the checkout: the rules travel inside the program.
    let outcome = try await Command.run("vocabulary", folder: "/")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    let book = try RuleBook.load()
    for rule in book.rules {
      let start = try #require(lines.firstIndex(of: "### \(rule.id)"))
      let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
      #expect(section.contains { $0.hasPrefix("- seen: ") && $0.count > 10 })
      // A row for each example, beside the heads of the two tables.
      #expect(section.count { $0.hasPrefix("| ") } == rule.examples.count + 2)
    }
    for body in book.vocabulary.bodies { #expect(lines.contains("### \(body.id)")) }
    #expect(lines.contains("| PP | Bucharest | 2022 |"))
    #expect(lines.contains { $0.hasPrefix("## Words: Chinese (zh)") })
    #expect(lines.contains { $0.hasPrefix("| corrigendum | corrigendum, corrigenda") })
  }

  @Test func keepsTheColumnsOfItsTables() async throws {
    var columns = 0
    for line in try await Command.run("vocabulary").output.split(separator: "\n", omittingEmptySubsequences: false) {
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      if !line.hasPrefix("|") {
        columns = 0
      } else if columns == 0 {
        columns = bars
      } else {
        #expect(bars == columns, "\(line)")
      }
    }
  }

  @Test func printsOneSeries() async throws {
    let outcome = try await Command.run("vocabulary", "--series", "council-information")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("# council-information\n\nAn information paper of the Council.\n"))
    #expect(outcome.output.contains("- id: `C{session}/INF/{number}`\n"))
    #expect(!outcome.output.contains("council-document"))
    let unknown = try await Command.run("vocabulary", "--series", "nothing")
    #expect(unknown.status == 64)
    #expect(unknown.output == "")
    #expect(unknown.errors.contains("known: council-document, "))
  }

  @Test func printsJSON() async throws {
    struct Book: Decodable {
      struct Rule: Decodable {
        struct Found: Decodable, Hashable {
          var id: String
          var text: String
        }
        struct Example: Decodable {
          var language: String
          var text: String
          var find: [Found]?
        }
        var id: String
        var seen: String
        var templates: [String]?
        var examples: [Example]
        var counterexamples: [Example]
      }
      struct Conference: Decodable {
        var body: String
        var place: String
        var year: Int
      }
      var rules: [Rule]
      var conferences: [Conference]
      var words: [String: [String: [String: [String]]]]
    }
    let outcome = try await Command.run("vocabulary", "--format", "json")
    let book = try JSONDecoder().decode(Book.self, from: Data(outcome.output.utf8))
    #expect(book.rules.count == (try RuleBook.load().rules.count))
    let old = try #require(book.rules.first { $0.id == "council-old" })
    #expect(old.templates == ["{number}/CA{session}"])
    #expect(old.examples.first?.find?.map(\.id) == ["1940/CA12", "4856/CA30"])
    #expect(!old.counterexamples.isEmpty)
    #expect(book.conferences.contains { $0.body == "PP" && $0.place == "Doha" && $0.year == 2026 })
    #expect(book.words["zh"]?["nouns"]?["resolution"] == ["决议"])
    #expect(book.words["fr"]?.keys.sorted() == ["connectives", "nouns", "revision"])
  }

  @Test func addsTheRulesOfTheUser() async throws {
    let folder = try TemporaryFolder()
    try """
    id: mine
    title: A paper of mine with a | in it
    kind: document
    fields: {number: 1-4 digits}
    templates: ["MINE/{number}"]
    canonical: "MINE/{number}"
    """.write(toFile: folder.path + "/mine.yaml", atomically: true, encoding: .utf8)
    let book = try await Command.run("vocabulary", "--vocabulary", folder.path, "--series", "mine")
    #expect(book.output.hasPrefix("# mine\n\nA paper of mine with a | in it.\n"))
    let explained = try await Command.run("explain", "MINE/7", "--vocabulary", folder.path)
    #expect(explained.output.contains("\n   rule     mine: a paper of mine with a | in it\n"))
  }
}
