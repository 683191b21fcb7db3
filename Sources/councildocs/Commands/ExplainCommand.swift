import ArgumentParser
import DocumentModel
import Foundation
import Glibc
import Pipeline
import Tagging

/// `councildocs explain`: what is found in a piece of text, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows the references in a piece of text, and why they are read so.",
    discussion: """
      For each reference: its id, the rule that found it, what told the body and the edition. Below them, what has the \
      form of a reference and is none. The lines of the text are the paragraphs of one paper.

      Exit status: 0 done, found or not; 2 the text cannot be read or the output not be written, 64 wrong usage.
      """
  )

  /// How the explanation is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(help: "The text; - reads it from standard input.")
  var text: String

  @Option(name: .long, help: .init("The language of addresses.", valueName: "language"))
  var language = "en"

  @Option(
    name: .long, help: .init("The symbol of the paper that the text stands in, such as C24/70.", valueName: "symbol"))
  var symbol: String?

  @Option(name: .long, help: .init("For people, or JSON.", valueName: "format"))
  var format = Format.text

  @OptionGroup var options: VocabularyOptions

  func run() throws {
    let messages = Messages(progress: false)
    let limits = try options.loadPipeline(messages).limits
    let book = try options.loadRuleBook(messages)
    guard book.vocabulary.language(language) != nil else {
      let known = book.vocabulary.languages.map(\.code).joined(separator: ", ")
      messages.show("error: unknown language '\(language)'", hint: "known: \(known)")
      throw ExitCode.validationFailure
    }
    do throws(DocumentError) {
      let explanation = TextExplanation(
        of: text == "-" ? try input(limit: limits.textBytes) : text, symbol: symbol, language: language,
        vocabulary: book.vocabulary)
      switch format {
      case .text:
        let width = min(Terminal.width(STDOUT_FILENO), DocumentReport.largestWidth)
        try StandardStream.output.write(ExplanationReport(explanation, book, width: width).text())
      case .json: try StandardStream.output.write(ExplanationData(explanation, book).json())
      }
    } catch {
      messages.show(error.description, hint: error.code.hint)
      throw ExitCode.noneDone
    }
  }

  /// What standard input holds, without the line feed at its end.
  private func input(limit: Int) throws(DocumentError) -> String {
    let data: Data?
    do {
      data = try FileHandle.standardInput.read(upToCount: limit + 1)
    } catch {
      throw DocumentError(.unreadableFile, file: "standard input", "the text cannot be read")
    }
    guard let data else { return "" }
    guard data.count <= limit else {
      throw DocumentError(.limitExceeded, file: "standard input", "the text is longer than \(limit) bytes")
    }
    var text = String(decoding: data, as: UTF8.self)
    if text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
