import Foundation
import Testing

@Suite struct ExplainTests {
  private struct Explanation: Decodable {
    struct Entry: Decodable {
      var id: String
      var text: String
      var line: Int
      var start: Int
      var end: Int
      var rule: String?
      var ruleText: String?
      var body: String?
      var bodyText: String?
      var considered: [String]?
      var editionText: String?
      var url: String?
      var reason: String?
      var isSelf: Bool
      var part: String?

      enum CodingKeys: String, CodingKey {
        case id, text, line, start, end, rule, ruleText, body, bodyText, considered, editionText, url, reason, part
        case isSelf = "self"
      }
    }
    var lines: [String]
    var references: [Entry]
    var refused: [Entry]
  }

  private static func explain(_ arguments: String..., input: String? = nil) async throws -> Explanation {
    let outcome = try await Command.run(["explain", "--format", "json"] + arguments, input: input)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return try JSONDecoder().decode(Explanation.self, from: Data(outcome.output.utf8))
  }

  @Test func marksWhatIsFound() async throws {
    let outcome = try await Command.run("explain", "see C24/70 and Resolutions 102 and 130 (Rev. Dubai, 2018)")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("see ⟦C24/70⟧¹ and Resolutions ⟦102⟧² and ⟦130⟧³ (Rev. Dubai, 2018)\n"))
    #expect(outcome.output.contains("2  PP/RES/102(Rev. Dubai, 2018)\n"))
    #expect(outcome.output.contains("   url      https://www.itu.int/md/S24-CL-C-0070/en\n"))
    #expect(!outcome.output.contains("No references"))
  }

  /// One text for each way in which a body is told.
  @Test(arguments: [
    ("Resolution 71 of the Plenipotentiary Conference", "named", "PP (plenipotentiary conference)"),
    ("Resolution 71 (Rev. Dubai, 2018)", "place-and-year", "no other body"),
    ("Resolution 5 (Dubai, 2012)", "place-and-year", "so did WCIT"),
    ("Resolution 35 (Rev.WRC-23)", "code", "WRC (world radiocommunication conference)"),
    ("Resolution ITU-R 7-3", "form", "RA (radiocommunication assembly)"),
    ("Resolution 1428", "number", "C (council)"), ("Resolution 71", "open", "In question: PP/RES/71, C/RES/71"),
  ])
  func saysWhatToldTheBody(text: String, evidence: String, words: String) async throws {
    let explanation = try await Self.explain(text)
    try #require(explanation.references.count == 1)
    #expect(explanation.references[0].body == evidence)
    #expect(explanation.references[0].bodyText?.contains(words) == true)
    #expect((explanation.references[0].considered != nil) == (evidence == "open"))
  }

  @Test(arguments: [
    ("C24/70", "no revision"), ("C24/70(Rev.1)", "revision 1 is cited"), ("C24/70 (Add.2)", "addendum 2"),
    ("Resolution 71 (Rev. Dubai, 2018)", "a word of revision stands with it"),
    ("Resolution 169 (Guadalajara, 2010)", "no word of revision"), ("Resolution 1428 (C24)", "the latest year"),
    ("Resolution 71", "in whatever edition"),
  ])
  func saysWhatToldTheEdition(text: String, words: String) async throws {
    let entry = try #require(try await Self.explain(text).references.first)
    #expect(entry.editionText?.contains(words) == true)
    #expect(entry.editionText?.contains("outside of the span") == false)
  }

  @Test func saysThatAnEditionIsShared() async throws {
    let explanation = try await Self.explain("Resolutions 102 and 130 (Rev. Dubai, 2018)")
    #expect(explanation.references.count == 2)
    #expect(explanation.references.allSatisfy { $0.editionText?.contains("outside of the span") == true })
  }

  @Test(arguments: [
    ("concrete of class C25/30", "strength-class", "C25/30"), ("equation E.164 and ITU-T", "part-of-text", "E.164"),
    ("Security Council resolution 1325 (2000)", "foreign-body", "resolution 1325 (2000)"),
    ("Decision 45 of the Board of Governors", "foreign-body", "Decision 45"),
    ("Article 19 of the Convention on the Rights of the Child", "foreign-treaty", "Article 19 of the Convention"),
    ("see DT/1(Rev.4)", "no-session", "DT/1(Rev.4)"), ("Document 56-E", "no-conference", "56-E"),
    ("formerly F.96", "no-sector", "F.96"),
  ])
  func saysWhyATextIsRefused(text: String, reason: String, words: String) async throws {
    let explanation = try await Self.explain(text)
    #expect(explanation.references.isEmpty)
    #expect(explanation.refused.map(\.reason) == [reason])
    #expect(explanation.refused.map(\.text) == [words])
    let report = try await Command.run("explain", text)
    #expect(report.status == 0)
    #expect(report.output.contains("\nNothing in this text is read as a reference.\n"))
    #expect(report.output.contains("\nNo references:\n\(words): "))
  }

  @Test func refusesNothingInPlainText() async throws {
    let outcome = try await Command.run("explain", "no symbol at all")
    #expect(outcome.output == "no symbol at all\n\nNothing in this text is read as a reference.\n")
  }

  @Test func takesTheSymbolAndTheLanguage() async throws {
    let explanation = try await Self.explain("DT/1 to C20/70", "--symbol", "C20/70", "--language", "fr")
    #expect(explanation.references.map(\.id) == ["C20/DT/1", "C20/70"])
    #expect(explanation.references.map { $0.isSelf } == [false, true])
    #expect(explanation.references[1].url == "https://www.itu.int/md/S20-CL-C-0070/fr")
    #expect(explanation.refused.isEmpty)
  }

  @Test func saysWhichPartIsMeant() async throws {
    let text = "Document C24/70 and its Annex 3"
    #expect(try await Self.explain(text).references.map(\.part) == [nil, "Annex 3"])
    #expect(try await Command.run("explain", text).output.contains("\n   part  Annex 3\n"))
  }

  @Test func readsStandardInputByLines() async throws {
    let explanation = try await Self.explain("-", input: "第5号决定\r\n𠀀 C24/70\n")
    #expect(explanation.lines == ["第5号决定", "𠀀 C24/70"])
    #expect(explanation.references.map(\.line) == [0, 1])
    #expect(explanation.references[1].start == 2 && explanation.references[1].end == 8)
  }

  /// Arabic stands in isolates that are closed on their line, and what stands beside it stays where it is.
  @Test(arguments: ["24", "36", "60", "200"]) func keepsRightToLeftTextInItsPlace(columns: String) async throws {
    let text =
      "وفقاً للقرار 71 (المراجع في بوخارست، 2022) والوثيقة C24/70 التي تعرض خيارات تمويل المبنى، والمادة 5 من الاتفاقية"
    let outcome = try await Command.run("explain", text, environment: ["COLUMNS": columns])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("\u{2067}") && lines[0].hasSuffix("\u{2069}"))
    for line in lines {
      let opened = line.unicodeScalars.count { $0 == "\u{2067}" || $0 == "\u{2066}" }
      #expect(opened == line.unicodeScalars.count { $0 == "\u{2069}" })
      let isArabic = line.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
      #expect(!isArabic || opened == 1, "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("   span     \u{2067}") })
  }

  @Test func namesWhatItDoesNotKnow() async throws {
    let language = try await Command.run("explain", "C24/70", "--language", "de")
    #expect(language.status == 64)
    #expect(language.errors.contains("known: ar, en, es, fr, ru, zh"))
    let pipeline = try await Command.run("explain", "C24/70", "--pipeline", "/nowhere.yaml")
    #expect(pipeline.status == 64)
    #expect(pipeline.errors.contains("/nowhere.yaml"))
  }
}
