import DocumentModel
import Tagging
import Testing
import Writers

@testable import CorpusIndex

@Suite struct CollectionIndexTests {
  private static let papers = [
    Paper(
      file: "c", symbol: "C24/70", paragraphs: ["The Council noted C24/9. It then took up 审议 C23/62(Rev.1) at once."],
      references: [("C24/9", "C24/9", 0), ("C23/62(Rev.1)", "C23/62(Rev.1)", 0)],
      milestones: [
        Milestone(
          action: "Act, now", status: .inProgress, statusText: "going on",
          target: TargetDate(text: "Q3 2025", edtf: "2025-35", start: "2025-07-01", end: "2025-09-30"), phase: "One",
          table: 1, row: 3, blocks: [0])
      ]),
    Paper(
      file: "b-fr", symbol: "C24/9", language: "fr", paragraphs: ["Voir C24/9 et C24/70, puis C24/70."],
      references: [("C24/9", "C24/9", 0), ("C24/70", "C24/70", 0)],
      milestones: [Milestone(action: "Plan", status: .unknown, statusText: "", blocks: [0])]),
    Paper(file: "b-en", symbol: "C24/9", paragraphs: ["See C24/70."], references: [("C24/70", "C24/70", 0)]),
    Paper(file: "a", symbol: "C23/62(Rev.2)"),
    Paper(file: "n", symbol: nil, paragraphs: ["PP/RES/71"], references: [("PP/RES/71", "PP/RES/71", 0)]),
  ]

  private func index(_ papers: [Paper]) -> [String: String] {
    var index = CollectionIndex()
    for paper in papers { index.add(paper.annotated, output: paper.output) }
    return Dictionary(
      uniqueKeysWithValues: index.files().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private static let milestoneHeader =
    "document,symbol,action,status,statusText,target,edtf,start,end,phase,table,row,relation,relativeTo,open,completed,"
    + "progress,owner,basis\r\n"

  @Test func givesThreeFilesForNothing() {
    #expect(
      index([]) == [
        "references.json": "{\n  \"schema\": \"councildocs/references/1\",\n  \"references\": []\n}\n",
        "documents.json": "{\n  \"schema\": \"councildocs/documents/1\",\n  \"documents\": []\n}\n",
        "milestones.csv": Self.milestoneHeader,
      ])
  }

  @Test func listsWhoCitesWhom() {
    #expect(
      index(Self.papers)["references.json"] == #"""
        {
          "schema": "councildocs/references/1",
          "references": [
            {"id": "C23/62(Rev.1)", "work": "C23/62", "edition": "Rev.1", "kind": "document", "held": "work", "documents": ["a.json"], "citedBy": [
              {"document": "c.json", "symbol": "C24/70", "language": "en", "mentions": [{"block": "b1", "start": 44, "end": 57, "where": "body", "text": "C23/62(Rev.1)", "excerpt": "It then took up 审议 C23/62(Rev.1) at once."}]}
            ]},
            {"id": "C24/9", "work": "C24/9", "kind": "document", "held": "edition", "documents": ["b-en.json", "b-fr.json"], "citedBy": [
              {"document": "c.json", "symbol": "C24/70", "language": "en", "mentions": [{"block": "b1", "start": 18, "end": 23, "where": "body", "text": "C24/9", "excerpt": "The Council noted C24/9."}]}
            ]},
            {"id": "C24/70", "work": "C24/70", "kind": "document", "held": "edition", "documents": ["c.json"], "citedBy": [
              {"document": "b-en.json", "symbol": "C24/9", "language": "en", "mentions": [{"block": "b1", "start": 4, "end": 10, "where": "body", "text": "C24/70", "excerpt": "See C24/70."}]},
              {"document": "b-fr.json", "symbol": "C24/9", "language": "fr", "mentions": [{"block": "b1", "start": 14, "end": 20, "where": "body", "text": "C24/70", "excerpt": "Voir C24/9 et C24/70, puis C24/70."}]}
            ]},
            {"id": "PP/RES/71", "work": "PP/RES/71", "kind": "document", "held": "no", "documents": [], "citedBy": [
              {"document": "n.json", "language": "en", "mentions": [{"block": "b1", "start": 0, "end": 9, "where": "body", "text": "PP/RES/71", "excerpt": "PP/RES/71"}]}
            ]}
          ]
        }

        """#)
  }

  @Test func listsDocumentsInNaturalOrder() throws {
    let text = try #require(index(Self.papers)["documents.json"])
    let lines = text.split(separator: "\n").filter { $0.contains("\"file\"") }
    let outputs = lines.map { line in line.split(separator: "\"").map(String.init)[7] }
    #expect(outputs == ["a.json", "b-en.json", "b-fr.json", "c.json", "n.json"])
    #expect(
      lines[2]
        == #"    {"file": "b-fr.docx", "output": "b-fr.json", "sha256": "00", "symbol": "C24/9", "title": null, "#
        + #""language": "fr", "date": null, "session": null, "counts": {"blocks": 1, "tables": 0, "references": 1, "#
        + #""milestones": 1, "notes": 0, "links": 0, "diagnostics": 0}, "cites": 1},"#)
  }

  @Test func listsMilestones() {
    #expect(
      index(Self.papers)["milestones.csv"]
        == Self.milestoneHeader + "b-fr.json,C24/9,Plan,unknown,,,,,,,,,,,,,,,\r\n"
        + "c.json,C24/70,\"Act, now\",in-progress,going on,Q3 2025,2025-35,2025-07-01,2025-09-30,One,t2,3,,,,,,,\r\n")
  }

  @Test func doesNotDependOnTheOrderOfAdding() {
    let expected = index(Self.papers)
    #expect(index(Self.papers.reversed()) == expected)
    #expect(index(Array(Self.papers[2...] + Self.papers[..<2])) == expected)
  }

  @Test func replacesADocumentThatIsAddedAgain() {
    var changed = Self.papers[2]
    changed.paragraphs = ["See nothing."]
    changed.references = []
    #expect(index(Self.papers + [changed]) == index(Self.papers.filter { $0.file != "b-en" } + [changed]))
  }

  @Test func leavesOutPartsOfTheOwnDocument() throws {
    let paper = Paper(
      file: "x", symbol: "C24/1", paragraphs: ["See Annex 1."], references: [("annex-1", "Annex 1", 0)],
      kind: .internal)
    #expect(try #require(index([paper])["references.json"]).contains("\"references\": []"))
  }

  @Test func takesWhatASymbolSaysBeforeAShortForm() throws {
    let pointer = Paper(
      file: "a", symbol: nil, paragraphs: ["the said Resolution"], references: [("PP/RES/1", "the said Resolution", 0)],
      kind: .pointer)
    let symbol = Paper(
      file: "b", symbol: nil, paragraphs: ["Resolution 1"], references: [("PP/RES/1", "Resolution 1", 0)],
      kind: .resolution)
    #expect(try #require(index([pointer, symbol])["references.json"]).contains("\"kind\": \"resolution\", \"held\""))
  }
}
