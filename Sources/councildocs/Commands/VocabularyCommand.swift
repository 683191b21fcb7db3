import ArgumentParser
import DocumentModel
import Pipeline
import Tagging

/// `councildocs vocabulary`: the rules by which references are found.
struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "Prints the rule book: what is found as a reference, by which forms and words.",
    discussion: """
      For each series of symbols and each form that is built from words: how it is written, its canonical id, its \
      address, where it was seen, texts with what is found in them, and texts that only look so. Then the bodies, the \
      conferences, and the words of each language.

      Exit status: 0 done, 2 the output cannot be written, 64 wrong usage.
      """
  )

  /// How the rule book is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown
    case json
  }

  @Option(name: .long, help: .init("Markdown for people, or JSON.", valueName: "format"))
  var format = Format.markdown

  @Option(
    name: .long, help: .init("Only this series or form, such as council-document or resolutions.", valueName: "id"))
  var series: String?

  @OptionGroup var options: VocabularyOptions

  func run() throws {
    let messages = Messages(progress: false)
    // The pipeline has no part in it; its file must be right all the same.
    _ = try options.loadPipeline(messages)
    let book = try options.loadRuleBook(messages)
    var rules = book.rules
    if let series {
      rules = rules.filter { $0.id == series }
      if rules.isEmpty {
        messages.show(
          "error: there is no series or form '\(series)'",
          hint: "known: \(book.rules.map(\.id).joined(separator: ", "))")
        throw ExitCode.validationFailure
      }
    }
    do throws(DocumentError) {
      switch format {
      case .markdown:
        try StandardStream.output.write(RuleBookPage(book.vocabulary, rules, isWhole: series == nil).text())
      case .json:
        try StandardStream.output.write(RuleBookData(book.vocabulary, rules, isWhole: series == nil).json())
      }
    } catch {
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
  }
}
