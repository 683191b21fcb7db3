import ArgumentParser
import DocumentModel
import Pipeline
import WordReader
import Writers

/// `councildocs audit`: what became of every character of a file.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Accounts for every character of papers: shown, hidden, deleted, … or left out.",
    discussion: """
      The characters of each part of a file are counted twice: in the XML, and by the reader, which puts each in one \
      class: shown; hidden (Word does not print it); deleted (out of view by a tracked change); field code (the \
      instruction of a field); alternative (a copy of what stands elsewhere); left out, which a diagnostic tells. The \
      account balances when the classes add up to what the XML holds and all that is shown stands in the document.

      Exit status: 0 every account balances, 1 one does not or a file cannot be read, 2 none can be read or the \
      output not be written, 64 wrong usage.
      """
  )

  /// How the accounts are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(help: "Files and folders; - reads a list from standard input, one path a line.", completion: .file())
  var input: [String]

  @Option(name: .long, help: .init("A table for people, or JSON, one line a file.", valueName: "format"))
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Show only files whose account does not balance, and the sum.")
  var quiet = false

  @OptionGroup var options: PipelineOptions

  func run() throws {
    let messages = Messages(progress: false)
    let (pipeline, _) = try options.load(messages)
    let found = InputDiscovery(InputPaths.withList(input))
    found.tell(messages)
    var tally = AuditTally(failed: found.failures.count)
    do throws(DocumentError) {
      var reader = WordReader(view: pipeline.view, limits: pipeline.limits)
      for input in found.inputs {
        guard let audit = audit(input.path, with: &reader, messages) else {
          tally.failed += 1
          continue
        }
        tally.add(audit)
        if !quiet || !audit.isBalanced { try write(AuditReport(audit)) }
      }
      if format == .text { try StandardStream.output.write(tally.text) }
    } catch {
      // Only writing comes here: what cannot be written once cannot be written for the next file either.
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
    if tally.audited == 0 { throw ExitCode.noneDone }
    if tally.failed > 0 || tally.unbalanced > 0 { throw ExitCode.someFailed }
  }

  /// The account of a file; nil, and a message, where it cannot be read.
  private func audit(_ path: String, with reader: inout WordReader, _ messages: Messages) -> PackageAudit? {
    do throws(DocumentError) {
      return try reader.audit(path: path, name: path)
    } catch {
      messages.show(error.description, hint: error.code.hint)
      return nil
    }
  }

  private func write(_ report: AuditReport) throws(DocumentError) {
    switch format {
    case .json: try StandardStream.output.write(report.json())
    case .text: try StandardStream.output.write(report.text())
    }
  }
}

/// The sum over all files.
private struct AuditTally {
  var failed: Int
  var audited = 0
  var unbalanced = 0
  var characters = 0

  init(failed: Int) { self.failed = failed }

  mutating func add(_ audit: PackageAudit) {
    audited += 1
    characters += audit.characters
    if !audit.isBalanced { unbalanced += 1 }
  }

  var text: String {
    let unread = failed > 0 ? "; \(failed) could not be read" : ""
    if audited == 0 { return "no file was read\(unread)\n" }
    let result = unbalanced == 0 ? "every account balances" : "\(unbalanced) do not balance"
    return "\(SummaryText.count(audited, "file")), \(characters) characters: \(result)\(unread)\n"
  }
}
