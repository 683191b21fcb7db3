import Foundation
import OfficePackage
import Tagging
import Testing

@testable import CollectionStore
@testable import Pictures

@Suite struct CollectionPageTests {
  private let hostile = "</script><img src=x onerror=alert(1)><!--<script>{{DATA}}"

  private func page(_ title: String) -> String {
    let graph = Graphs.graph(
      [Graphs.node("C24/1", title: title), Graphs.node(title, kind: "resolution", held: false)], [Graphs.edge(0, 1)])
    var contents = CollectionContents()
    contents.papers = [
      CollectionContents.Paper(
        work: "C24/1", output: "a.json", path: title, symbol: "C24/1", language: "ar", title: title, session: nil,
        date: "2025-01-02", fields: [("Author", title)],
        tables: [
          .init(
            id: "t1", caption: title, rows: 1, columns: 1, place: "body",
            cells: [.init(row: 0, column: 0, rowSpan: 1, columnSpan: 1, isHeader: true, text: title)], shownRows: 1)
        ],
        milestones: [
          Milestone(
            action: title, status: .planned, statusText: title, target: TargetDate(text: title), phase: title,
            blocks: [])
        ])
    ]
    contents.citations = (0..<2).map { _ in
      .init(
        paper: 0, work: title, cited: title, type: nil, state: "not-held", meant: nil, decided: nil, place: "body",
        block: "b1", text: title, sentence: title, mentions: 1)
    }
    return String(
      decoding: CollectionPage.bytes(of: graph, contents, caption: title, notice: nil), as: UTF8.self)
  }

  private func part(_ page: String, from start: String, to end: String) throws -> String {
    let first = try #require(page.firstRange(of: start)).upperBound
    let last = try #require(page[first...].firstRange(of: end)).lowerBound
    return String(page[first..<last])
  }

  @Test func keepsTextsFromBecomingCode() throws {
    let page = page(hostile)
    let data = try part(page, from: "<script type=\"application/json\" id=\"data\">", to: "</script>")
    #expect(!data.contains("<"))
    #expect(!page.contains("<img"))
    // It is all there, as it was.
    let object = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(object["caption"] as? String == hostile)
    let papers = try #require(object["papers"] as? [[String: Any]])
    #expect(papers[0]["title"] as? String == hostile)
    #expect(object["sentences"] as? [String] == [hostile])
    #expect((object["citations"] as? [Any])?.count == 2)
    #expect((object["works"] as? [[String: Any]])?.map { $0["id"] as? String } == ["C24/1", hostile])
  }

  @Test func allowsItsOwnScriptAndStyleAlone() throws {
    let page = page("Title")
    for (kind, start) in [("script", "<script>"), ("style", "<style>")] {
      let code = try part(page, from: start, to: "</\(kind)>")
      let digest = try #require(Self.bytes(ofHexadecimal: OfficePackage.sha256(of: ContiguousArray(code.utf8))))
      #expect(page.contains("\(kind)-src 'sha256-\(digest.base64EncodedString())'"))
    }
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("unsafe-"))
  }

  private static func bytes(ofHexadecimal text: String) -> Data? {
    let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
    return digits.count == 64 ? Data(stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }) : nil
  }

  @Test func loadsNothing() throws {
    let page = page("Title")
    #expect(!page.contains("{{") && !page.contains("}}</"))
    for word in [
      "<link rel=\"stylesheet", "src=", "@import", "url(http", "fetch(", "XMLHttpRequest", "innerHTML", "eval(",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func marksWhatIsLeftOut() throws {
    let graph = Graphs.graph([Graphs.node("C24/1")])
    let page = String(
      decoding: CollectionPage.bytes(of: graph, CollectionContents(), caption: "x", notice: "the 1 of 2"), as: UTF8.self
    )
    #expect(page.contains("\"notice\": \"the 1 of 2\""))
  }
}
