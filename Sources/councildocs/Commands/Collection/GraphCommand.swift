import ArgumentParser
import CollectionStore
import CorpusIndex
import DocumentModel
import Pictures
import Pipeline
import Tagging
import Writers

/// `councildocs graph`: who cites whom, for people and for programs that draw and count graphs.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Shows who cites whom as a page or a picture, or exports it for other programs.",
    discussion: """
      --format html writes one page that opens in a browser without a network: the graph, the papers with who cites them, \
      their tables, the milestones of all on a time line, and a search. --format svg is a picture that Graphviz draws, \
      where it is installed. The rest is for programs: GraphML, GEXF, DOT, Cytoscape JSON, CSV, JSON-LD.

      A node is a work: its editions and language versions are one. An edge is all citations of one work by another, or with \
      --multigraph each of them with its place. The graph goes to standard output, or with --output to a folder; CSV is \
      two files and needs one. A picture has at most \(PictureFormat.svg.limit) works and a page \
      \(PictureFormat.html.limit), unless --limit says otherwise: those that are held, then those that rank highest.

      Exit status: 0 done, 1 the graph is empty, 2 the collection cannot be read or the output not be written, 3 Graphviz is \
      missing or fails, 64 wrong usage, 130 interrupted.
      """)

  @Argument(help: .init("The collection; without it, the current folder.", valueName: "folder"), completion: .directory)
  var folder: String?
  @Option(name: .long, help: .init("The format.", valueName: "format")) var format: GraphFormatName
  @Flag(name: .long, help: "An edge for each citation.") var multigraph = false
  @Option(name: .long, help: .init("Only what is near a text.", valueName: "id")) var around: String?
  @Option(name: .long, help: .init("How many citations away from it; without it, one.", valueName: "number"))
  var depth: Int?
  @Option(name: .long, help: .init("Only what papers of a session cite, such as C24.", valueName: "session"))
  var session: String?
  @Option(name: .long, help: .init("The most works of svg and html; 0 for all.", valueName: "number"))
  var limit: Int?
  @Option(name: .shortAndLong, help: .init("The folder to write to.", valueName: "folder"), completion: .directory)
  var output: String?
  @Option(
    name: .long, help: .init("The collection, as the argument.", valueName: "path"), completion: .file())
  var collection: String?
  @OptionGroup var vocabulary: VocabularyOptions

  func validate() throws {
    if folder != nil, collection != nil { throw ValidationError("The collection is named twice.") }
    try AllowedValues.check(session: session)
    if let depth, !(0...100).contains(depth) { throw ValidationError("--depth takes a number from 0 to 100.") }
    if depth != nil, around == nil { throw ValidationError("--depth needs --around.") }
    if format == .data(.csv), output == nil {
      throw ValidationError("--format csv writes two files: it needs --output.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    if limit != nil, case .data = format {
      throw ValidationError("--limit is for svg and html: other formats have all.")
    }
    if multigraph, format == .picture(.html) {
      throw ValidationError("--multigraph says nothing for html: the page lists each citation.")
    }
  }

  func run() async throws {
    let messages = Messages(progress: false)
    do {
      let store = try CollectionOptions.open(folder ?? collection ?? ".")
      defer { store.close() }
      let words = try vocabulary.loadVocabulary(messages)
      let named = try around.map { try NamedText($0, in: store, words) }
      let center = named?.text.work
      let graph = try store.graph(around: center, depth: depth ?? 1, session: session, isMerged: !multigraph)
      if graph.nodes.isEmpty {
        try nothing(named, store).show(messages)
        throw ExitCode.nothingFound
      }
      switch format {
      case .data(let format):
        try write(format.files(of: graph, types: words.derived { CitationTyper($0) }), graph, messages)
      case .picture(let format): try await show(graph, as: format, center, store, messages)
      }
    } catch let error as CollectionError {
      messages.show(error.description, hint: error.hint)
      throw ExitCode.noneDone
    } catch let error as DocumentError {
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    } catch let error as GraphvizError {
      messages.show(error.description, hint: error.hint)
      throw ExitCode.noGraphviz
    } catch is CancellationError {
      throw ExitCode.interrupted
    }
  }

  /// Why the graph is empty.
  private func nothing(_ named: NamedText?, _ store: CollectionStore) throws -> NothingFound {
    if let nothing = try named?.reason(in: store, wanted: .either) { return nothing }
    guard let session else { return NothingFound("the collection is empty") }
    let sessions = try store.sessions().joined(separator: ", ")
    return NothingFound(
      around == nil
        ? "the collection has no paper of session \(session)" : "no paper of session \(session) is near that text",
      hint: sessions.isEmpty ? nil : "it holds papers of \(sessions)")
  }

  /// Writes a picture, and says what is not on it.
  private func show(
    _ whole: GraphData, as format: PictureFormat, _ center: String?, _ store: CollectionStore, _ messages: Messages
  ) async throws {
    let most = limit == 0 ? Int.max : limit ?? format.limit
    var part: [String] = []
    if let session { part.append("in papers of \(session)") }
    if let center { part.append("around \(center)") }
    let picture = GraphPicture(whole, limit: most, center: center, part: part.joined(separator: " "))
    if let notice = picture.notice {
      messages.show("shown: \(notice)", hint: "--around or --session chooses a part, --limit 0 shows all")
    } else if picture.graph.nodes.count > format.limit {
      messages.show(
        "\(picture.graph.nodes.count) works are more than can be read well",
        hint: "choose a part with --around or --session")
    }
    let bytes: ContiguousArray<UInt8>
    switch format {
    case .svg:
      let graphviz = try Graphviz(searching: Terminal.environment("PATH") ?? "")
      let drawn = try await Interruption.cancelling { try await picture.svg(graphviz, store) }
      for line in drawn.warnings.split(separator: "\n") { messages.show("graphviz: \(line)") }
      bytes = drawn.bytes
    case .html:
      bytes = try picture.html(store)
      if bytes.count > CollectionPage.largeSize {
        messages.show(
          "the page has \(bytes.count / 1_000_000) MB and is slow to open",
          hint: "choose a part with --around or --session, or less with --limit")
      }
    }
    try write([OutputFile(path: format.file, bytes: bytes)], picture.graph, messages)
  }

  private func write(_ files: [OutputFile], _ graph: GraphData, _ messages: Messages) throws(DocumentError) {
    guard let output else {
      for file in files { try StandardStream.output.write(file.bytes) }
      return
    }
    let folder = OutputFolder(output)
    try folder.write(files)
    let what = "\(SummaryText.count(graph.nodes.count, "node")), \(SummaryText.count(graph.edges.count, "edge"))"
    messages.show("\(what) written to \(files.count == 1 ? folder.fullPath(files[0].path) : output)")
  }
}

/// A format of graphs on the command line.
enum GraphFormatName: Equatable, ExpressibleByArgument {
  /// For programs.
  case data(GraphFormat)
  /// For people.
  case picture(PictureFormat)

  init?(argument: String) {
    if let format = PictureFormat(rawValue: argument) {
      self = .picture(format)
    } else if let format = GraphFormat(rawValue: argument) {
      self = .data(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    PictureFormat.allCases.map(\.rawValue) + GraphFormat.allCases.map(\.rawValue)
  }
}
