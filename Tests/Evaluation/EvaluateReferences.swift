import ArgumentParser
import CorpusIndex
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

      With --citation-types the records have cites (id, text, type) in place of refs, and perhaps before, the paragraphs \
      in front: measured is what is told of the type, in each language and of each type.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case json
  }

  @Argument(help: "Files of records.", completion: .file(extensions: ["jsonl"]))
  var files: [String]

  @Flag(name: .long, help: "Measure what citations are said to be for, not whether they are found.")
  var citationTypes = false

  @Option(name: .long, help: "A folder with words and forms that are added to the built-in ones.")
  var vocabulary: String?

  @Option(name: .long, help: "Only the records of this set: dev or held-out. A record without one is of dev.")
  var set: String?

  @Flag(name: .long, help: "List each miss and each false alarm, but of records that are held out only their number.")
  var list = false

  @Option(name: .long, help: "How to print the figures.")
  var format = Format.text

  func run() throws {
    let vocabulary = try Vocabulary.load(addingFilesIn: vocabulary)
    let text = try citationTypes ? types(vocabulary) : references(vocabulary)
    print(text, terminator: "")
  }

  private func references(_ vocabulary: Vocabulary) throws -> String {
    let passages = try read(AnnotatedPassage.read, \.set)
    let tagger = PassageTagger(vocabulary: vocabulary)
    let scores = MatchMode.allCases.map { ReferenceScore(passages, tagger, mode: $0) }
    return switch format {
    case .text: EvaluationReport(scores).text(listing: list)
    case .markdown: EvaluationReport(scores).markdown(listing: list)
    case .json: try EvaluationData(scores, listing: list).json()
    }
  }

  private func types(_ vocabulary: Vocabulary) throws -> String {
    let passages = try read(TypedPassage.read, \.set)
    let score = CitationTypeScore(passages, PassageTagger(vocabulary: vocabulary), CitationTyper(vocabulary))
    return switch format {
    case .text: CitationTypeReport(score).text(listing: list)
    case .markdown: CitationTypeReport(score).markdown(listing: list)
    case .json: try CitationTypeData(score, listing: list).json()
    }
  }

  /// The records of all files that belong to the set that is asked for.
  private func read<Record>(_ reader: (URL, String) throws -> [Record], _ recordSet: (Record) -> String?) throws
    -> [Record]
  {
    let records = try files.flatMap { try reader(URL(filePath: $0), $0) }
    let chosen = records.filter { set == nil || (recordSet($0) ?? "dev") == set }
    guard !chosen.isEmpty else { throw ValidationError("There is no such record in the files.") }
    return chosen
  }
}
