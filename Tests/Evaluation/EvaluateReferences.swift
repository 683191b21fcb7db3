import ArgumentParser
import Foundation
import Pipeline
import ReferenceScoring
import Tagging

/// `swift run evaluate-references`: how many references of annotated passages are found, and how many are invented.
@main
struct EvaluateReferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-references",
    abstract: "Measures precision and recall of references on annotated passages.",
    discussion: """
      A file holds one record a line: id, lang, text, refs (text, start, end in Unicode characters, id), and perhaps set \
      (dev, held-out), trap and note. A reference counts as found when its id is right and its span is the same (exact) \
      or overlaps. Pointers, internal references and links are scored only where a record lists them by their kind.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case json
  }

  @Argument(help: "Files of records.", completion: .file(extensions: ["jsonl"]))
  var files: [String]

  @Option(name: .long, help: "A folder with words and forms that are added to the built-in ones.")
  var vocabulary: String?

  @Option(name: .long, help: "Only the records of this set: dev or held-out. A record without one is of dev.")
  var set: String?

  @Flag(name: .long, help: "List each miss and each false alarm, but of records that are held out only their number.")
  var list = false

  @Option(name: .long, help: "How to print the figures.")
  var format = Format.text

  func run() throws {
    var passages: [AnnotatedPassage] = []
    for file in files { passages += try AnnotatedPassage.read(URL(filePath: file), name: file) }
    if let set { passages = passages.filter { ($0.set ?? "dev") == set } }
    guard !passages.isEmpty else { throw ValidationError("There is no such record in the files.") }
    let tagger = PassageTagger(vocabulary: try Vocabulary.load(addingFilesIn: vocabulary))
    let scores = MatchMode.allCases.map { ReferenceScore(passages, tagger, mode: $0) }
    switch format {
    case .text: print(EvaluationReport(scores).text(listing: list), terminator: "")
    case .markdown: print(EvaluationReport(scores).markdown(listing: list), terminator: "")
    case .json: print(try EvaluationData(scores, listing: list).json(), terminator: "")
    }
  }
}
