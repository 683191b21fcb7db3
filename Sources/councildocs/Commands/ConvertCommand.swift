import ArgumentParser
import DocumentModel
import FoundationEssentials
import Pipeline

/// `councildocs convert`: many documents to files.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts papers to JSON and tables, and indexes who cites whom.",
    discussion: """
      A folder stands for all Word files in it and below, without hidden and lock files. Outputs are named by their \
      path below the closest folder that all inputs share: Papers/2024/036C.docx gives 2024/036C.json when Papers is \
      converted. Of two files that differ in their extension alone, the .docx has the plain name, the other keeps its \
      extension: 036C.docm.json.

      collection.sqlite in the folder keeps the whole collection: a paper that has not changed since the run before is \
      not read again, unless one of its outputs is gone or has another size, or --fresh is given; one that is no longer \
      among the inputs leaves it. The commands cites, cited-by, search and others \
      ask it.

      Every file is whole or not there. A document that fails is named on standard error, the others go on; what an \
      earlier run wrote for it is removed. Ctrl-C ends what is in work and leaves the index files as they were.

      Exit status: 0 all done, 1 some documents failed, or the collection or another index file could not be \
      written, 2 none done, 64 wrong usage, 130 interrupted.
      """
  )

  @Argument(help: "Files and folders; - reads a list from standard input, one path a line.", completion: .file())
  var input: [String]

  @Option(name: .shortAndLong, help: .init("The folder to write to.", valueName: "folder"), completion: .directory)
  var output: String

  @OptionGroup var options: PipelineOptions

  @Option(
    name: .long,
    help: .init("A format to write, instead of those of the pipeline. Can be given several times.", valueName: "format")
  )
  var format: [OutputFormat] = []

  @Option(
    name: .shortAndLong,
    help: .init("How many documents are in work at a time; without it, one a core.", valueName: "number"))
  var jobs: Int?

  @Flag(name: .long, help: "Read all papers, those too that have not changed.")
  var fresh = false

  @Flag(inversion: .prefixedNo, help: "Show progress. Without either, only where standard error is a terminal.")
  var progress: Bool?

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    if output.isEmpty { throw ValidationError("--output takes the name of a folder.") }
    if input.contains(where: \.isEmpty) { throw ValidationError("An input has an empty name.") }
  }

  func run() async throws {
    // Read before Ctrl-C is caught: a list that nobody types would wait for ever.
    let paths = InputPaths.withList(input)
    if let status = try await Interruption.cancelling({ try await convert(paths) }) { throw status }
  }

  /// Converts, and says in the end how to leave.
  private func convert(_ paths: [String]) async throws -> ExitCode? {
    let messages = Messages(progress: quiet ? false : progress)
    let (description, vocabulary) = try options.load(messages)
    var pipeline = description
    if !format.isEmpty { pipeline.formats = format.map(\.name) }

    let found = InputDiscovery(paths, reserved: pipeline.indexFiles)
    found.tell(messages)

    let folder = OutputFolder(output)
    do throws(DocumentError) {
      try folder.check()
    } catch {
      messages.show(error.description, hint: error.code.hint)
      return .noneDone
    }
    let batch = Batch(
      pipeline: pipeline, vocabulary: vocabulary, output: folder,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      vocabularyFiles: try options.files.addedFiles(messages), isFresh: fresh)
    var done = 0
    var summary = await batch.run(found.inputs) { result in
      done += 1
      if case .failure(let error) = result.outcome { messages.show(error.description, hint: error.code.hint) }
      messages.progress("\(done)/\(found.inputs.count) \(result.input.path)")
    }
    messages.endProgress()
    summary.failed += found.failures.count
    if let failure = summary.indexFailure { messages.show(failure.description, hint: failure.code.hint) }
    if !quiet, summary.converted > 0 { messages.show(SummaryText.text(for: summary, in: folder)) }
    return status(of: summary)
  }

  private func status(of summary: BatchSummary) -> ExitCode? {
    if summary.wasInterrupted { return .interrupted }
    if summary.converted == 0 { return .noneDone }
    return summary.failed > 0 || summary.indexFailure != nil ? .someFailed : nil
  }
}
