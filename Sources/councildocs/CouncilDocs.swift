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
      130 interrupted. Results go to standard output or to the output folder, messages to standard error.
      """,
    version: "0.1.0",
    subcommands: [
      ConvertCommand.self, ShowCommand.self, TablesCommand.self, MilestonesCommand.self, AuditCommand.self,
      ExplainCommand.self,
      VocabularyCommand.self,
    ]
  )
}

extension ExitCode {
  /// Some documents failed.
  static let someFailed = ExitCode(1)
  /// No document could be done.
  static let noneDone = ExitCode(2)
  /// The user pressed Ctrl-C.
  static let interrupted = ExitCode(130)
}
