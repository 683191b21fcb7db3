import ArgumentParser
import CollectionStore
import CorpusIndex
import DocumentModel
import Pipeline
import Tagging
import Writers

/// `councildocs graph`: who cites whom, for programs that draw and count graphs.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Exports who cites whom: GraphML, GEXF, DOT, Cytoscape JSON, CSV or JSON-LD.",
    discussion: """
      A node is a work: its editions and language versions are one. An edge is all citations of one work by another, or with \
      --multigraph each of them with its place. The graph goes to standard output, or with --output to a folder; CSV is \
      two files and needs one.

      Exit status: 0 done, 1 the graph is empty, 2 the collection cannot be read or the output not be written, 64 wrong \
      usage.
      """)

  @Argument(help: .init("The collection; without it, the current folder.", valueName: "folder"), completion: .directory)
  var folder: String?
  @Option(name: .long, help: .init("The format.", valueName: "format")) var format: FormatName
  @Flag(name: .long, help: "An edge for each citation.") var multigraph = false
  @Option(name: .long, help: .init("Only what is near a text.", valueName: "id")) var around: String?
  @Option(name: .long, help: .init("How many citations away from it; without it, one.", valueName: "number"))
  var depth: Int?
  @Option(name: .long, help: .init("Only what papers of a session cite, such as C24.", valueName: "session"))
  var session: String?
  @Option(name: .shortAndLong, help: .init("The folder to write to.", valueName: "folder"), completion: .directory)
  var output: String?
  @OptionGroup var vocabulary: VocabularyOptions

  /// A format on the command line.
  struct FormatName: ExpressibleByArgument {
    let format: GraphFormat

    init?(argument: String) {
      guard let format = GraphFormat(rawValue: argument) else { return nil }
      self.format = format
    }

    static var allValueStrings: [String] { GraphFormat.allCases.map(\.rawValue) }
  }

  func validate() throws {
    if let depth, !(0...100).contains(depth) { throw ValidationError("--depth takes a number from 0 to 100.") }
    if depth != nil, around == nil { throw ValidationError("--depth needs --around.") }
    if format.format == .csv, output == nil {
      throw ValidationError("--format csv writes two files: it needs --output.")
    }
  }

  func run() throws {
    let messages = Messages(progress: false)
    do {
      let store = try CollectionOptions.open(folder ?? ".")
      defer { store.close() }
      let words = try vocabulary.loadVocabulary(messages)
      let center = try around.map { try CollectionOptions.text($0, in: store, words).work }
      let graph = try store.graph(around: center, depth: depth ?? 1, session: session, isMerged: !multigraph)
      if graph.nodes.isEmpty {
        messages.show("nothing found")
        throw ExitCode.nothingFound
      }
      let files = format.format.files(of: graph, types: words.derived { CitationTyper($0) })
      if let output {
        try OutputFolder(output).write(files)
        messages.show(
          "\(SummaryText.count(graph.nodes.count, "node")), \(SummaryText.count(graph.edges.count, "edge")) written to \(output)"
        )
      } else {
        for file in files { try StandardStream.output.write(file.bytes) }
      }
    } catch let error as CollectionError {
      messages.show(error.description, hint: error.hint)
      throw ExitCode.noneDone
    } catch let error as DocumentError {
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
  }
}
