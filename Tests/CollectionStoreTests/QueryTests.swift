import CorpusIndex
import DocumentModel
import Tagging
import TestSupport
import Testing

@testable import CollectionStore

@Suite struct QueryTests {
  /// A paper with paragraphs; a citation is the first place of its text in the paragraph.
  private func paper(
    _ symbol: String, _ language: String, date: String?, _ paragraphs: [String],
    _ citations: [(id: String, text: String, paragraph: Int)] = []
  ) -> CollectionPaper {
    let name = symbol.replacing("/", with: "-") + language
    var paper = CollectionPaper(
      output: name + ".json", path: name + ".docx", source: DocumentSource(file: name + ".docx", sha256: name, bytes: 1)
    )
    paper.metadata.symbol = symbol
    paper.metadata.language = language
    paper.metadata.date = date
    paper.metadata.title = "Title of \(symbol)"
    paper.blocks = paragraphs.map {
      CollectionPaper.Block(kind: "paragraph", place: "body", text: $0, folded: SearchText.folded($0))
    }
    for (id, text, paragraph) in citations {
      let place = SearchText.place(of: SearchText.words(of: "\"\(text)\"")[0], in: paragraphs[paragraph])
      paper.mentions.append(
        CollectionPaper.Mention(
          target: CitedText(id: id), kind: id.contains("RES") ? .resolution : .document, block: paragraph,
          start: place.lowerBound, end: place.upperBound, place: "body", text: text, rule: "test"))
    }
    return paper
  }

  private var papers: [CollectionPaper] {
    [
      paper(
        "C24/1", "en", date: "2024-06-01",
        ["Beginning. It rests on C23/62 here. Two.", "Résolution préservée: the Budget."],
        [("C23/62", "C23/62", 0)]),
      paper("C24/1", "zh", date: "2024-06-01", ["首先。审议了C23/62号文件。然后结束。", "预算"], [("C23/62", "C23/62", 0)]),
      paper("C23/62", "en", date: "2023-05-01", ["See C22/3 of long ago."], [("C22/3", "C22/3", 0)]),
      paper("C23/62(Rev.1)", "en", date: "2024-01-01", ["Revised."]),
      paper("C22/3", "ar", date: nil, ["الميزانِيَّة العامة", "PP 71"], [("PP/RES/71(Rev. Dubai, 2016)", "71", 1)]),
      paper(
        "C25/9", "ru", date: "2025-01-01", ["Отчёт о бюджете", "C24/1"], [("C24/1", "C24/1", 1), ("C20/5", "C24/1", 1)]),
    ]
  }

  private func with<Value>(_ papers: [CollectionPaper], _ body: (CollectionStore) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    let store = try CollectionStore(updating: path)
    let update = try CollectionUpdate(of: store, fingerprint: "", plausibility: Plausibility(try Vocabulary.load()))
    for paper in papers { try update.add(paper, files: []) }
    try update.commit()
    store.close()
    let reading = try CollectionStore(reading: path)
    defer { reading.close() }
    return try body(reading)
  }

  private func column(_ name: String, _ answer: Answer) -> [String?] { answer.rows.map { answer.text($0, name) } }

  @Test func everyReferenceHasItsState() throws {
    try with(papers) { (store) throws in
      let states = Dictionary(uniqueKeysWithValues: try store.states().map { ($0.state, $0.count) })
      #expect(states == [.resolved: 4, .otherEdition: 0, .notHeld: 1, .impossible: 1, .ambiguous: 0])
    }
  }

  @Test func saysWhoCitesWithTheSentence() throws {
    try with(papers) { (store) throws in
      let answer = try store.citedBy(CitedText(id: "C23/62"))
      #expect(column("sentence", answer) == ["It rests on C23/62 here.", "审议了C23/62号文件。"])
      #expect(column("meant", answer) == ["C23/62(Rev.1)", "C23/62(Rev.1)"])
      #expect(column("decided", answer) == ["date", "date"])
      #expect(try store.citedBy(CitedText(id: "C23/62(Rev.1)")).rows.count == 2)
      #expect(try store.citedBy(CitedText(id: "C23/62(Rev.2)")).rows.isEmpty)
      #expect(try store.citedBy(CitedText(id: "C23/62"), limit: 1).hasMore)
    }
  }

  @Test func saysWhatIsCited() throws {
    try with(papers) { (store) throws in
      let answer = try store.cites(CitedText(id: "C24/1"))
      #expect(column("id", answer) == ["C23/62"])
      #expect(column("mentions", answer) == ["2"])
      #expect(column("title", answer) == ["Title of C23/62(Rev.1)"])
      #expect(try store.cites(CitedText(id: "C23/62(Rev.1)")).rows.isEmpty)
    }
  }

  /// The type is that of the sentence shown; English comes first, and all types are told.
  @Test func showsTheSentenceOfTheType() throws {
    var chinese = paper("C24/1", "zh", date: nil, ["审议了C23/62号文件。"], [("C23/62", "C23/62", 0)])
    chinese.mentions[0].type = "considers"
    chinese.output = "A.json"
    var english = paper(
      "C24/1", "en", date: nil, ["C23/62 came.", "To carry out C23/62.", "Noting C23/62.", "C20/5 came."],
      [("C23/62", "C23/62", 0), ("C23/62", "C23/62", 1), ("C23/62", "C23/62", 2), ("C20/5", "C20/5", 3)])
    english.mentions[1].type = "implements"
    english.mentions[2].type = "notes"
    try with([chinese, english]) { (store) throws in
      let answer = try store.cites(CitedText(id: "C24/1"))
      #expect(column("sentence", answer) == ["C20/5 came.", "To carry out C23/62."])
      #expect(column("type", answer) == [nil, "implements"])
      #expect(column("types", answer) == [nil, "implements considers notes"])
      #expect(column("block", answer) == ["b4", "b2"])
      #expect(try store.graph().edges.map(\.type) == ["", ""])
    }
    english.mentions[2].type = "implements"
    try with([english]) { (store) throws in
      #expect(try column("types", store.cites(CitedText(id: "C24/1"))) == [nil, "implements"])
      #expect(try store.graph().edges.map(\.type) == ["", "implements"])
    }
  }

  @Test func findsTheShortestChain() throws {
    // The order of additions does not matter.
    for papers in [papers, papers.reversed()] {
      try with(papers) { (store) throws in
        let answer = try store.path(from: "C25/9", to: "C22/3")
        #expect(column("citing", answer) == ["C25/9", "C24/1", "C23/62"])
        #expect(column("cited", answer) == ["C24/1", "C23/62", "C22/3"])
        #expect(column("sentence", answer).last == "See C22/3 of long ago.")
        #expect(try store.path(from: "C22/3", to: "C25/9").rows.isEmpty)
        #expect(try store.path(from: "C99/1", to: "C25/9").rows.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("预算", ["C24-1zh.json b2"]), ("C23/62", ["C24-1en.json b1", "C24-1zh.json b1"]),
    ("c23/62号", ["C24-1zh.json b1"]), ("الميزانية", ["C22-3ar.json b1"]), ("БЮДЖЕТ", ["C25-9ru.json b1"]),
    ("budget preservee", ["C24-1en.json b2"]), ("\"rests on\" two", ["C24-1en.json b1"]), ("\"on rests\"", []),
    ("算", ["C24-1zh.json b2"]), ("rests nowhere", []), ("%", []), ("\"\"\"", []), ("*", []), ("NEAR(", []), ("", []),
  ])
  func searchesAllScripts(query: String, expected: [String]) throws {
    try with(papers) { (store) throws in
      let answer = try store.search(query)
      let found = answer.rows.map { "\(answer.text($0, "document") ?? "") \(answer.text($0, "block") ?? "")" }
      #expect(found == expected)
    }
  }

  @Test func listsWhatIsMissing() throws {
    try with(papers) { (store) throws in
      #expect(try column("work", store.missing()) == ["C20/5"], "what cannot be is not missing")
      #expect(try store.missing(kind: "resolution").rows.isEmpty)
    }
  }

  @Test func listsDocumentsAndReferences() throws {
    try with(papers) { (store) throws in
      #expect(
        try column("symbol", store.documents()) == ["C22/3", "C23/62", "C23/62(Rev.1)", "C24/1", "C24/1", "C25/9"])
      #expect(try column("language", store.documents(of: "C24/1")) == ["en", "zh"])
      #expect(try column("id", store.references(states: [.impossible])) == ["PP/RES/71(Rev. Dubai, 2016)"])
      #expect(try column("citing", store.references(kind: "document", limit: 2)).count == 2)
      #expect(try column("work", store.rank(onlyHeld: true, limit: 1)) == ["C22/3"])
    }
  }

  @Test func cutsTheGraph() throws {
    try with(papers) { (store) throws in
      let whole = try store.graph(isMerged: false)
      #expect(whole.nodes.map(\.id) == ["C20/5", "C22/3", "C23/62", "C24/1", "C25/9", "PP/RES/71"])
      #expect(whole.edges.count == 6)
      #expect(try store.graph().edges.count == 5)
      #expect(try store.graph(around: "C22/3").nodes.map(\.id) == ["C22/3", "C23/62", "PP/RES/71"])
      #expect(try store.graph(around: "C22/3", depth: 2).nodes.count == 4)
      #expect(try store.graph(session: "C25").nodes.map(\.id) == ["C20/5", "C24/1", "C25/9"])
    }
  }
}
