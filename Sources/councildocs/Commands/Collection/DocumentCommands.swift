import ArgumentParser
import CollectionStore
import CorpusIndex

/// `councildocs search`: full text.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds words in the papers of a collection, in all scripts.",
    discussion: """
      A paragraph must hold all words; those between quotation marks stand together. Case, accents, Arabic vowels and \
      full-width forms make no difference, and a word is found inside of longer ones: symbols inside of Chinese text too.

      Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Argument(help: "The words.") var words: [String]
  @Option(name: .long, help: .init("The language of the papers, such as zh.", valueName: "language"))
  var language: String?
  @OptionGroup var options: CollectionOptions

  func validate() throws {
    if SearchText.words(of: words.joined(separator: " ")).isEmpty {
      throw ValidationError("search takes one or more words.")
    }
  }

  func run() throws {
    try options.answer("search") { store in
      try AllowedValues.check(language: language, in: store)
      return try store.search(words.joined(separator: " "), language: language, limit: options.rows)
    } nothing: { _ in
      let isOne = SearchText.words(of: words.joined(separator: " ")).count == 1
      return NothingFound(
        "no paragraph\(language.map { " in \($0)" } ?? "") has \(isOne ? "this word" : "all these words")",
        hint: "words are not inflected: part of one finds its other forms")
    } text: { answer, page in
      answer.rows.flatMap { row in
        page.entry(
          [
            answer.text(row, "symbol"), answer.text(row, "language"), answer.text(row, "date"),
            "\(answer.text(row, "document") ?? "") \(answer.text(row, "block") ?? "")",
          ], [answer.text(row, "sentence")])
      }
    }
  }
}

/// `councildocs documents`: what a collection holds.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Lists the papers of a collection.",
    discussion: "Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.")

  @Argument(help: .init("The collection, as with --collection.", valueName: "folder"), completion: .directory)
  var folder: String?
  @Option(name: .long, help: .init("The work: its editions and language versions.", valueName: "id")) var work: String?
  @Option(name: .long, help: .init("The language, such as zh.", valueName: "language")) var language: String?
  @OptionGroup var options: CollectionOptions

  func run() throws {
    var named: NamedText?
    try options.answer("documents", in: folder) { store in
      try AllowedValues.check(language: language, in: store)
      named = try work.map { try options.text($0, in: store) }
      return try store.documents(of: named?.text.work, language: language, limit: options.rows)
    } nothing: { store in
      try named?.reason(in: store, wanted: .heldWork) ?? NothingFound("the collection holds no such paper")
    } text: { answer, page in
      page.table(
        ["symbol", "language", "date", "references", "cited by", "title"],
        answer.rows.map { row in
          [
            answer.text(row, "symbol") ?? answer.text(row, "document") ?? "", answer.text(row, "language") ?? "",
            answer.text(row, "date") ?? "", answer.text(row, "references") ?? "", answer.text(row, "citedBy") ?? "",
            answer.text(row, "title") ?? "",
          ]
        })
    }
  }
}

/// `councildocs missing`: what a collection lacks.
struct MissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Lists the most cited texts that a collection lacks.",
    discussion: """
      Texts that cannot exist, and numbers of which the body is open, are not among them: references --state lists those.

      Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Argument(help: .init("The collection, as with --collection.", valueName: "folder"), completion: .directory)
  var folder: String?
  @Option(name: .long, help: .init("The kind: document, resolution, decision and so on.", valueName: "kind"))
  var kind: KindName?
  @OptionGroup var options: CollectionOptions

  func run() throws {
    try options.answer("missing", in: folder) { store in
      try store.missing(kind: kind?.name, limit: options.rows)
    } nothing: { _ in
      NothingFound("the collection lacks no such text")
    } text: { answer, page in
      page.table(
        ["work", "kind", "cited by", "mentions"],
        answer.rows.map { row in ["work", "kind", "citedBy", "mentions"].map { answer.text(row, $0) ?? "" } })
    }
  }
}

/// `councildocs rank`: what counts most.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Ranks the texts of a collection by who cites them.",
    discussion: """
      "cited by" counts the works that cite a text, each once. PageRank weighs them: a reader follows one of the citations of a \
      text, each as likely, or with a chance of 15 % takes up any text anew. The score is the share of the time that \
      this reader spends with the text; "× average" says how many times as long as with an average one.

      Exit status: 0 answered, 1 nothing found, 2 the collection cannot be read, 64 wrong usage.
      """)

  @Argument(help: .init("The collection, as with --collection.", valueName: "folder"), completion: .directory)
  var folder: String?
  @Flag(name: .long, help: "Only texts that the collection holds.") var held = false
  @OptionGroup var options: CollectionOptions

  func run() throws {
    try options.answer("rank", in: folder) { store in
      try store.rank(onlyHeld: held, limit: options.rows)
    } nothing: { _ in
      NothingFound("the collection is empty")
    } text: { answer, page in
      page.table(
        ["work", "× average", "cited by", "cites", "held", "title"],
        answer.rows.map { row in
          ["work", "mean", "citedBy", "cites", "held", "title"].map { answer.text(row, $0) ?? "" }
        })
    }
  }
}
