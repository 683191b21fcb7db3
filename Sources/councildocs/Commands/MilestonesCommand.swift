import ArgumentParser
import DocumentModel
import FoundationEssentials
import Glibc
import Pipeline
import Tagging
import Writers

/// `councildocs milestones`: what was promised by when, over many papers.
struct MilestonesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestones",
    abstract: "Lists what was promised by when, over one paper or many.",
    discussion: """
      Milestones come from tables of actions and from sentences that promise something by a date. They are sorted by the \
      last day of their target; those without a date come last.

      The text is for reading, as wide as the terminal is; json and csv are for programs; ics is a calendar (RFC 5545) of \
      all that have a date.

      Exit status: 0 all read, 1 some papers failed, 2 none read or the output not written, 64 wrong usage, \
      130 interrupted.
      """
  )

  /// How the milestones are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
    case ics
  }

  @Argument(help: "Files and folders.", completion: .file())
  var input: [String]

  @Option(name: .long, help: .init("The format.", valueName: "format"))
  var format = Format.text

  @Option(name: .long, help: .init("Only those with this status. Can be given several times.", valueName: "status"))
  var status: [StatusName] = []

  @Option(name: .long, help: .init("Only those whose target ends before this day, YYYY-MM-DD.", valueName: "day"))
  var dueBefore: Day?

  @Option(
    name: .long,
    help: .init(
      "Mark as overdue what should have been done before this day, YYYY-MM-DD, and is not.", valueName: "day"))
  var asOf: Day?

  @OptionGroup var options: PipelineOptions

  func run() async throws {
    if let status = try await Interruption.cancelling({ try await list() }) { throw status }
  }

  /// Prints the list, and says in the end how to leave.
  private func list() async throws -> ExitCode? {
    let messages = Messages(progress: nil)
    let (pipeline, vocabulary) = try options.load(messages)
    let found = InputDiscovery(input)
    found.tell(messages)
    let reading = MilestoneReading(
      pipeline: pipeline, vocabulary: vocabulary, jobs: ProcessInfo.processInfo.activeProcessorCount)
    var entries: [MilestoneEntry] = []
    var (read, failed) = (0, found.failures.count)
    await reading.run(found.inputs) { input, result in
      switch result {
      case .success(let more):
        read += 1
        entries += more
      case .failure(let error):
        failed += 1
        messages.show(error.description, hint: error.code.hint)
      }
      messages.progress("\(read + failed)/\(found.inputs.count) \(input.path)")
    }
    messages.endProgress()
    if read + failed < found.inputs.count + found.failures.count { return .interrupted }
    if read == 0 { return .noneDone }
    do throws(DocumentError) {
      try write(selected(entries), papers: read, messages)
    } catch {
      messages.show(error.description, hint: error.code.hint)
      return .noneDone
    }
    return failed > 0 ? .someFailed : nil
  }

  private func selected(_ entries: [MilestoneEntry]) -> [MilestoneEntry] {
    var entries = entries.filter { entry in
      status.isEmpty || status.contains { $0.status == entry.milestone.status }
    }
    if let dueBefore {
      entries = entries.filter { entry in entry.milestone.target?.end.map { $0 < dueBefore.iso } ?? false }
    }
    if let asOf { for index in entries.indices { entries[index].mark(asOf: asOf.iso) } }
    return MilestoneEntry.sorted(entries)
  }

  private func write(_ entries: [MilestoneEntry], papers: Int, _ messages: Messages) throws(DocumentError) {
    switch format {
    case .text:
      let width = min(Terminal.width(STDOUT_FILENO), DocumentReport.largestWidth)
      try StandardStream.output.write(MilestoneReport(entries, papers: papers).text(width: width))
    case .json: try StandardStream.output.write(MilestoneRecords.json(entries))
    case .csv: try StandardStream.output.write(MilestoneRecords.csv(entries))
    case .ics:
      let calendar = MilestoneCalendar(entries)
      try StandardStream.output.write(calendar.bytes)
      if calendar.left > 0 { messages.show("\(SummaryText.count(calendar.left, "milestone")) without a date left out") }
    }
  }
}

/// A status on the command line.
struct StatusName: ExpressibleByArgument {
  let status: MilestoneStatus

  init?(argument: String) {
    guard let status = MilestoneStatus(rawValue: argument) else { return nil }
    self.status = status
  }

  static var allValueStrings: [String] { MilestoneStatus.allCases.map(\.rawValue) }
}

/// A day on the command line.
struct Day: ExpressibleByArgument {
  /// `YYYY-MM-DD`
  let iso: String

  init?(argument: String) {
    guard let day = CalendarDay(iso: argument) else { return nil }
    iso = day.iso
  }
}
