import ArgumentParser
import DocumentModel
import Pipeline
import Tagging

/// What the documents go through; the same for all commands.
struct PipelineOptions: ParsableArguments {
  @Option(
    name: .long, help: .init("The pipeline file; without it, the one for council papers.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(
    name: .long, help: .init("A folder with words and forms that are added to the built-in ones.", valueName: "folder"),
    completion: .directory)
  var vocabulary: String?

  @Option(
    name: .long,
    help: .init(
      "Which state of tracked changes is read: all accepted (final), all rejected (original), or both marked (all).",
      valueName: "view"))
  var view: ViewName?

  /// The pipeline and the words for it. A file that cannot be used is named and ends the program as wrong usage.
  func load(_ messages: Messages) throws -> (PipelineDescription, Vocabulary) {
    do throws(PipelineError) {
      var description =
        if let pipeline { try PipelineDescription(contentsOf: pipeline) } else { try PipelineDescription.embedded() }
      if let view { description.view = view.view }
      return (description, try Vocabulary.load(addingFilesIn: vocabulary))
    } catch {
      messages.show(error.description, hint: error.hint)
      throw ExitCode.validationFailure
    }
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
