import ArgumentParser

/// The tool. It knows of arguments, terminals and exit statuses; everything else is in the library.
@main
struct CouncilDocs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "councildocs",
    abstract: "Reads ITU council papers (.docx) and gives back what is in them as data.",
    discussion: """
      Finds the tables, milestones and references to other papers, resolutions and decisions, in six languages.

      Exit status: 0 all done, 1 some documents failed, 2 none done, 64 wrong usage (a wrong pipeline file included), \
      130 interrupted. A question to a collection: 0 answered, 1 nothing found, 2 the collection cannot be read, 3 no \
      Graphviz to draw with. Results go to standard output or to the output folder, messages to standard error.
      """,
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self, ShowCommand.self, TablesCommand.self, MilestonesCommand.self, AuditCommand.self,
      ExplainCommand.self, VocabularyCommand.self, CitesCommand.self, CitedByCommand.self, PathCommand.self,
      SearchCommand.self, DocumentsCommand.self, ReferencesCommand.self, MissingCommand.self, RankCommand.self,
      GraphCommand.self,
    ]
  )

  /// Runs the command that is named. A name that is none is told by itself: the parser would only count arguments.
  static func main() async {
    if let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), !CommandName(name: first).isKnown {
      let known = CommandName.known.joined(separator: ", ")
      let hint = CommandName(name: first).nearest.map { "did you mean '\($0)'?" } ?? "known: \(known)"
      Messages(progress: false).show("error: unknown command '\(first)'", hint: hint)
      exit(withError: ExitCode.validationFailure)
    }
    await main(nil)
  }
}

extension ExitCode {
  /// A question has no answer, as with `grep`.
  static let nothingFound = ExitCode(1)
  /// Some documents failed.
  static let someFailed = ExitCode(1)
  /// No document could be done.
  static let noneDone = ExitCode(2)
  /// Graphviz is missing or fails.
  static let noGraphviz = ExitCode(3)
  /// The user pressed Ctrl-C.
  static let interrupted = ExitCode(130)
}
