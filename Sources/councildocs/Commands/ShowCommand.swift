import ArgumentParser
import DocumentModel
import Glibc
import Pipeline
import Writers

/// `councildocs show`: one document to the terminal.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what is in a paper.",
    discussion: """
      Prints the title, the summary box, milestones, references and tables for reading, as wide as the terminal is. \
      With --format it prints what convert would write in that format.

      Exit status: 0 done, 2 the document cannot be read or the output not be written, 64 wrong usage.
      """
  )

  /// When to use colours.
  enum Color: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal, unless `NO_COLOR` is set.
    case auto
    case always
    case never
  }

  /// The formats that give one file.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case markdown
    case text
  }

  @Argument(help: "The paper.", completion: .file(extensions: ["docx", "docm", "dotx", "dotm"]))
  var file: String

  @Option(name: .long, help: .init("The format, for programs; without it, a view for people.", valueName: "format"))
  var format: Format?

  @Option(name: .long, help: "When to use colours.")
  var color = Color.auto

  @OptionGroup var options: PipelineOptions

  func run() throws {
    let messages = Messages(progress: false)
    let (description, vocabulary) = try options.load(messages)
    var pipeline = description
    if let format { pipeline.formats = [format.rawValue] }
    var engine = Engine(pipeline, vocabulary: vocabulary)
    do throws(DocumentError) {
      let annotated = try engine.read(file)
      if format == nil {
        let style = TextStyle(isColored: isColored)
        let width = min(Terminal.width(STDOUT_FILENO), DocumentReport.largestWidth)
        try StandardStream.output.write(DocumentReport(annotated, width: width, style: style).text())
      } else {
        let name = InputDiscovery([file]).inputs.first?.name ?? file
        for output in engine.files(for: annotated, name: name) { try StandardStream.output.write(output.bytes) }
      }
    } catch {
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
  }

  /// See <https://no-color.org>: set and not empty means no.
  private var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      Terminal.isTerminal(STDOUT_FILENO) && !Terminal.isDumb && Terminal.environment("NO_COLOR") == nil
    }
  }
}
