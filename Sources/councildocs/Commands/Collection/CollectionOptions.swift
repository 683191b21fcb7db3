import ArgumentParser
import CollectionStore
import DocumentModel
import Glibc
import Tagging
import Writers

/// Where a collection is and how an answer is printed; the same for all commands that ask one.
struct CollectionOptions: ParsableArguments {
  /// How an answer is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
  }

  @Option(
    name: .long,
    help: .init(
      "The collection: a folder that convert wrote to, or its collection.sqlite; without it, the current folder.",
      valueName: "path"), completion: .file())
  var collection: String?

  @Option(name: .long, help: .init("For people, JSON or CSV.", valueName: "format"))
  var format = Format.text

  @Option(name: .long, help: .init("The most rows; 0 for all.", valueName: "number"))
  var limit = 20

  @OptionGroup var vocabulary: VocabularyOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0.") }
  }

  /// The most rows.
  var rows: Int { limit == 0 ? .max : limit }

  /// Opens the collection, asks it, prints the answer, and ends the program where nothing was found.
  ///
  /// - Parameters:
  ///   - name: The name of the question, for the JSON.
  ///   - folder: The collection, where it was named as an argument.
  ///   - ask: Asks.
  ///   - nothing: Says why there is no answer.
  ///   - text: Sets the answer for people.
  /// - Throws: `ExitCode`: 1 where nothing was found, 2 where the collection cannot be read.
  func answer(
    _ name: String, in folder: String? = nil, _ ask: (CollectionStore) throws -> Answer,
    nothing: (CollectionStore) throws -> NothingFound, text: (Answer, AnswerText) -> [String]
  ) throws {
    let messages = Messages(progress: false)
    do {
      let store = try open(folder)
      defer { store.close() }
      let answer = try ask(store)
      switch format {
      case .text:
        if !answer.rows.isEmpty {
          let page = AnswerText(width: min(Terminal.width(STDOUT_FILENO), DocumentReport.largestWidth))
          var lines = text(answer, page)
          if answer.hasMore { lines += ["", "… and more: --limit 0 shows all"] }
          try StandardStream.output.write(lines.joined(separator: "\n") + "\n")
        }
      case .json: try StandardStream.output.write(AnswerData.json(answer, name))
      case .csv: try StandardStream.output.write(AnswerData.csv(answer))
      }
      if answer.rows.isEmpty {
        try nothing(store).show(messages)
        throw ExitCode.nothingFound
      }
    } catch let error as CollectionError {
      messages.show(error.description, hint: error.hint)
      throw ExitCode.noneDone
    } catch let error as DocumentError {
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
  }

  /// Opens the collection.
  func open(_ folder: String? = nil) throws(CollectionError) -> CollectionStore {
    try Self.open(folder ?? collection ?? ".")
  }

  /// Opens the collection at a place: a folder or the file itself.
  static func open(_ place: String) throws(CollectionError) -> CollectionStore {
    let isFile = place.hasSuffix(".sqlite") || place.hasSuffix(".db")
    let path = isFile ? place : (place.hasSuffix("/") ? place : place + "/") + CollectionStore.fileName
    return try CollectionStore(reading: place == "." ? CollectionStore.fileName : path)
  }

  /// The text that a user means.
  func text(_ spelling: String, in store: CollectionStore) throws -> NamedText {
    try NamedText(spelling, in: store, try words())
  }

  /// The words and forms that ids are read by.
  func words() throws -> Vocabulary { try vocabulary.loadVocabulary(Messages(progress: false)) }
}
