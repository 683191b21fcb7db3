import DocumentModel
import Tagging
import Testing
import Writers

@Suite struct MilestoneCalendarTests {
  private func entries(_ milestones: [Milestone], symbol: String? = "C25/44") -> [MilestoneEntry] {
    var annotations = Annotations()
    annotations.metadata.symbol = symbol
    annotations.metadata.language = "en"
    annotations.metadata.date = "2025-05-12"
    annotations.milestones = milestones
    let document = Document(source: DocumentSource(file: "a.docx", sha256: "", bytes: 0))
    return MilestoneEntry.entries(AnnotatedDocument(document: document, annotations: annotations), file: "in/a b.docx")
  }

  private func milestone(
    _ action: String, status: MilestoneStatus = .planned, start: String?, end: String?, row: Int = 1
  ) -> Milestone {
    Milestone(
      action: action, status: status, statusText: "", target: TargetDate(text: "then", start: start, end: end),
      table: 0,
      row: row, blocks: [0])
  }

  private func lines(_ entries: [MilestoneEntry]) -> [String] {
    String(decoding: MilestoneCalendar(entries).bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  /// First and last day of a target, and the days of the event.
  static let days: [(start: String?, end: String?, first: String, behind: String)] = [
    ("2026-04-01", "2026-06-30", "20260401", "20260701"), (nil, "2027-12-31", "20271231", "20280101"),
    ("2028-02-29", nil, "20280229", "20280301"),
  ]

  @Test(arguments: days)
  func takesTheDaysThatAreKnown(day: (start: String?, end: String?, first: String, behind: String)) {
    let found = lines(entries([milestone("Act", start: day.start, end: day.end)]))
    #expect(found.contains("DTSTART;VALUE=DATE:" + day.first))
    #expect(found.contains("DTEND;VALUE=DATE:" + day.behind))
    #expect(found.contains("DTSTAMP:20250512T000000Z"))
    #expect(found.contains("UID:C25-44-en-t1.r1@councildocs"))
  }

  @Test func escapesTextAndFoldsBetweenCharacters() {
    let action = "One, two; three\\four\nfive\u{7}" + String(repeating: "年", count: 60)
    let found = lines(entries([milestone(action, start: nil, end: "2027-12-31")]))
    #expect(found.allSatisfy { $0.utf8.count <= 75 })
    let start = found.firstIndex { $0.hasPrefix("SUMMARY:") } ?? 0
    let summary = found[start] + found[(start + 1)...].prefix { $0.hasPrefix(" ") }.map { $0.dropFirst() }.joined()
    #expect(summary == "SUMMARY:One\\, two\\; three\\\\four\\nfive" + String(repeating: "年", count: 60))
  }

  @Test func leavesOutWhatHasNoDate() {
    let calendar = MilestoneCalendar(entries([milestone("Act", start: nil, end: nil)]))
    #expect(calendar.left == 1)
    #expect(!String(decoding: calendar.bytes, as: UTF8.self).contains("VEVENT"))
  }

  @Test func givesEachEventAnIdOfItsOwn() {
    let twice = entries([milestone("A", start: nil, end: "2026-01-01"), milestone("B", start: nil, end: "2026-01-02")])
    let found = lines(twice + twice + entries([milestone("C", start: nil, end: "2026-01-01")], symbol: nil))
    #expect(
      found.filter { $0.hasPrefix("UID:") } == [
        "UID:C25-44-en-t1.r1@councildocs", "UID:C25-44-en-t1.r1.2@councildocs", "UID:C25-44-en-t1.r1-2@councildocs",
        "UID:C25-44-en-t1.r1.2-2@councildocs", "UID:in-a-b.docx-en-t1.r1@councildocs",
      ])
  }

  @Test func saysWhatIsGivenUp() {
    let found = lines(entries([milestone("A", status: .cancelled, start: nil, end: "2026-01-01")]))
    #expect(found.contains("STATUS:CANCELLED"))
    #expect(found.contains("CATEGORIES:cancelled"))
  }
}
