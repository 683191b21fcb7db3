import ArgumentParser
import CollectionStore
import CorpusIndex

/// `councildocs cites`: what a paper cites.
struct CitesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cites",
    abstract: "Shows what a paper of a collection cites.",
    discussion: """
      A line for each text, with the types of its citations and the first sentence that tells one, English first; the first \
      type is that of the sentence. Without an edition, all editions of the paper are meant.

      Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Argument(help: "The paper, in any spelling: C24/70, c24/70, \"C23/62 rev1\".") var id: String
  @OptionGroup var options: CollectionOptions

  func run() throws {
    var named: NamedText?
    try options.answer("cites") { store in
      let text = try options.text(id, in: store)
      named = text
      return try store.cites(text.text, limit: options.rows)
    } nothing: { store in
      try named?.reason(in: store, wanted: .held) ?? NothingFound("the paper cites no other text")
    } text: { answer, page in
      answer.rows.flatMap { row in
        let mentions = answer.text(row, "mentions") ?? "1"
        return page.entry(
          [
            (answer.text(row, "id") ?? "") + (mentions == "1" ? "" : " ×\(mentions)"),
            answer.text(row, "types")?.replacing(" ", with: ", "),
            ReferencesCommand.state(answer, row),
          ], [answer.text(row, "title"), answer.text(row, "sentence")])
      }
    }
  }
}

/// `councildocs cited-by`: who cites a text.
struct CitedByCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cited-by",
    abstract: "Shows who in a collection cites a text, with the sentences.",
    discussion: """
      The newest papers come first. With an edition – C23/62(Rev.1) – the places are shown that name it, and those that name \
      the work alone where this edition was meant by their date.

      Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Argument(help: "The text, in any spelling: C24/70, \"Resolution 71 (Rev. Dubai, 2018)\".") var id: String
  @OptionGroup var options: CollectionOptions

  func run() throws {
    var named: NamedText?
    try options.answer("cited-by") { store in
      let text = try options.text(id, in: store)
      named = text
      return try store.citedBy(text.text, limit: options.rows)
    } nothing: { store in
      try named?.reason(in: store, wanted: .cited) ?? NothingFound("only the paper itself names it")
    } text: { answer, page in
      answer.rows.flatMap { row in
        let decided = answer.text(row, "decided")
        return page.entry(
          [
            answer.text(row, "citing"), answer.text(row, "language"), answer.text(row, "date"),
            answer.text(row, "type"),
            "\(answer.text(row, "document") ?? "") \(answer.text(row, "block") ?? "")",
            decided == "date" ? "\(answer.text(row, "meant") ?? "") by its date" : nil,
          ], [answer.text(row, "sentence")])
      }
    }
  }
}

/// `councildocs path`: how one paper leads to another.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Shows the shortest chain of citations from one text to another.",
    discussion: """
      Each hop comes with the sentence that makes it. Editions of one text count as one.

      Exit status: 0 answered, 1 there is no chain, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Argument(help: "The paper that the chain begins with.") var from: String
  @Argument(help: "The text that it leads to.") var to: String
  @OptionGroup var options: CollectionOptions

  func run() throws {
    var ends: [NamedText] = []
    try options.answer("path") { store in
      ends = [try options.text(from, in: store), try options.text(to, in: store)]
      return try store.path(from: ends[0].text.work, to: ends[1].text.work)
    } nothing: { store in
      try ends.first?.reason(in: store, wanted: .heldWork) ?? ends.last?.reason(in: store, wanted: .citedWork)
        ?? NothingFound("no chain of citations leads from \(ends[0].text.work) to \(ends[1].text.work)")
    } text: { answer, page in
      answer.rows.flatMap { row in
        page.entry(
          [
            "\(answer.text(row, "citing") ?? "") → \(answer.text(row, "id") ?? "")", answer.text(row, "type"),
            "\(answer.text(row, "document") ?? "") \(answer.text(row, "block") ?? "")",
          ], [answer.text(row, "sentence")])
      }
    }
  }
}

/// `councildocs references`: the references of a collection, by kind and state.
struct ReferencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "Lists the references of a collection, by what they cite and what became of them.",
    discussion: """
      Each reference ended in one state: resolved, other-edition (the collection holds the work in another edition), \
      not-held, impossible (there is no such text), ambiguous (several come into question).

      Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Option(name: .long, help: .init("The kind: document, resolution, decision and so on.", valueName: "kind"))
  var kind: KindName?
  @Option(name: .long, help: .init("A state. Can be given several times.", valueName: "state"))
  var state: [StateName] = []
  @Option(name: .long, help: .init("The type of the citation, such as pursuant-to.", valueName: "type"))
  var type: String?
  @Flag(name: .long, help: "Those that are not held, impossible or ambiguous.") var unresolved = false
  @OptionGroup var options: CollectionOptions

  func run() throws {
    let states = state.map(\.state) + (unresolved ? [.notHeld, .impossible, .ambiguous] : [])
    if type != nil { try AllowedValues.check(type: type, in: options.words()) }
    try options.answer("references") { store in
      try store.references(kind: kind?.name, states: states, type: type, limit: options.rows)
    } nothing: { _ in
      NothingFound("the collection has no such reference")
    } text: { answer, page in
      answer.rows.flatMap { row in
        page.entry(
          [
            answer.text(row, "citing"), answer.text(row, "id"), answer.text(row, "type"), Self.state(answer, row),
            answer.text(row, "candidates").map { "one of \($0)" },
          ], [answer.text(row, "sentence")])
      }
    }
  }

  /// What became of the reference of a row, in words.
  static func state(_ answer: Answer, _ row: [Answer.Value]) -> String? {
    let meant = answer.text(row, "meant") ?? ""
    switch (answer.text(row, "state"), answer.text(row, "decided")) {
    case ("resolved", "date"): return "held; \(meant) by its date"
    case ("resolved", _): return "held"
    case ("other-edition", _): return "held as \(meant)"
    case ("not-held", _): return "not held"
    case (let state, _): return state
    }
  }
}
