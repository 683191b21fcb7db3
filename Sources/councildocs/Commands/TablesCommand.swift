import ArgumentParser
import DocumentModel
import Glibc
import Pipeline
import Tagging
import Writers

/// `councildocs tables`: the tables of one document.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Lists the tables of a paper, or prints one.",
    discussion: """
      The list gives each table's id, caption and size, and what its columns hold. With --table one table is drawn; with \
      --format it is printed for programs. Tables that only make layout are listed with --all.

      Exit status: 0 done, 2 the document cannot be read or the output not be written, 64 wrong usage, a table that is \
      not there included.
      """
  )

  /// The formats of one table.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case json
    case markdown
    case html
  }

  @Argument(help: "The paper.", completion: .file(extensions: ["docx", "docm", "dotx", "dotm"]))
  var file: String

  @Option(name: .long, help: .init("The table to print, such as t3 or 3.", valueName: "table"))
  var table: String?

  @Option(name: .long, help: .init("The format, for programs; without it, a drawing.", valueName: "format"))
  var format: Format?

  @Flag(name: .long, help: "List tables that only make layout too.")
  var all = false

  @OptionGroup var options: PipelineOptions

  func validate() throws {
    if format != nil, table == nil { throw ValidationError("--format prints one table: name it with --table.") }
    if let table, Self.number(table) == nil { throw ValidationError("--table takes a number, such as t3 or 3.") }
  }

  func run() throws {
    let messages = Messages(progress: false)
    let (description, vocabulary) = try options.load(messages)
    var engine = Engine(description, vocabulary: vocabulary)
    var missing: String?
    do throws(DocumentError) {
      let annotated = try engine.read(file)
      let width = min(Terminal.width(STDOUT_FILENO), DocumentReport.largestWidth)
      let list = TableList(annotated, width: width)
      guard let table, let number = Self.number(table) else {
        return try StandardStream.output.write(list.text(all: all))
      }
      guard annotated.document.tables.indices.contains(number - 1) else {
        missing = "it has \(SummaryText.count(annotated.document.tables.count, "table"))"
        throw DocumentError(.unreadableFile, file: file, "there is no table t\(number)")
      }
      if let format, let export = TableExport(rawValue: format.rawValue) {
        try StandardStream.output.write(export.bytes(ofTable: number - 1, annotated))
      } else {
        try StandardStream.output.write(list.drawing(of: number - 1))
      }
    } catch {
      if let missing {
        messages.show("\(file): error: \(error.message)", hint: missing)
        throw ExitCode.validationFailure
      }
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
  }

  /// The number of a table, from 1.
  private static func number(_ text: String) -> Int? {
    guard let number = Int(text.hasPrefix("t") ? text.dropFirst() : text[...]), number > 0 else { return nil }
    return number
  }
}
