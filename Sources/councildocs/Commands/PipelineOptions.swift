import ArgumentParser
import DocumentModel
import Pipeline
import Tagging

/// The pipeline and the words for it; the same for all commands.
struct VocabularyOptions: ParsableArguments {
  @Option(
    name: .long, help: .init("The pipeline file; without it, the one for council papers.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(
    name: .long, help: .init("A folder with words and forms that are added to the built-in ones.", valueName: "folder"),
    completion: .directory)
  var vocabulary: String?

  /// The pipeline. A file that cannot be used is named and ends the program as wrong usage; so below.
  func loadPipeline(_ messages: Messages) throws -> PipelineDescription {
    try Self.naming(messages) { () throws(PipelineError) in
      if let pipeline { try PipelineDescription(contentsOf: pipeline) } else { try PipelineDescription.embedded() }
    }
  }

  /// The words.
  func loadVocabulary(_ messages: Messages) throws -> Vocabulary {
    try Self.naming(messages) { () throws(PipelineError) in try Vocabulary.load(addingFilesIn: vocabulary) }
  }

  /// The files that are added to the built-in words.
  func addedFiles(_ messages: Messages) throws -> [VocabularyFile] {
    try Self.naming(messages) { () throws(PipelineError) in try VocabularyFile.files(in: vocabulary) }
  }

  /// The words with their sources and examples.
  func loadRuleBook(_ messages: Messages) throws -> RuleBook {
    try Self.naming(messages) { () throws(PipelineError) in try RuleBook.load(addingFilesIn: vocabulary) }
  }

  private static func naming<Value>(_ messages: Messages, _ load: () throws(PipelineError) -> Value) throws -> Value {
    do throws(PipelineError) {
      return try load()
    } catch {
      messages.show(error.description, hint: error.hint)
      throw ExitCode.validationFailure
    }
  }
}

/// What documents go through; the same for all commands that read some.
struct PipelineOptions: ParsableArguments {
  @OptionGroup var files: VocabularyOptions

  @Option(
    name: .long,
    help: .init(
      "Which state of tracked changes is read: all accepted (final), all rejected (original), or both marked (all).",
      valueName: "view"))
  var view: ViewName?

  /// The pipeline and the words for it.
  func load(_ messages: Messages) throws -> (PipelineDescription, Vocabulary) {
    var description = try files.loadPipeline(messages)
    if let view { description.view = view.view }
    return (description, try files.loadVocabulary(messages))
  }
}

/// A view of tracked changes on the command line.
struct ViewName: ExpressibleByArgument {
  let view: RevisionView

  init?(argument: String) {
    guard let view = RevisionView(rawValue: argument) else { return nil }
    self.view = view
  }

  static var allValueStrings: [String] { RevisionView.allCases.map(\.rawValue) }
}

/// A format that documents can be written in.
struct OutputFormat: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard PipelineDescription.knownFormats.contains(argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { PipelineDescription.knownFormats }
}
