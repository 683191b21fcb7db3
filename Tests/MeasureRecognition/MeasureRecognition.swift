import ArgumentParser
import DocumentModel
import Foundation
import Taggers
import Tagging

/// Times the recognition of references alone: no file is unzipped, no XML is parsed.
@main struct MeasureRecognition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-recognition",
    abstract: "Times the recognition of references in plain text, a paragraph a line.")

  @Argument(help: "Text files in UTF-8.")
  var input: [String]

  @Option(help: "How often the whole is done; the median counts.")
  var rounds = 9

  @Flag(help: "Print what is found, a reference a line, instead of the time: for a comparison of two programs.")
  var list = false

  func run() throws {
    let tagger = ReferenceTagger(vocabulary: try Vocabulary.load())
    var document = Document(source: DocumentSource(file: "text", sha256: "", bytes: 0))
    for path in input {
      let text = try Data(contentsOf: URL(filePath: path))
      for line in text.split(separator: UInt8(ascii: "\n")) { document.append(paragraph: line) }
    }
    if list {
      print(tagger, document)
    } else {
      time(tagger, document)
    }
  }

  private func time(_ tagger: ReferenceTagger, _ document: Document) {
    var found = 0
    let times = (0..<max(rounds, 1)).map { _ in
      var annotations = Annotations()
      annotations.metadata.language = "en"
      let start = clock()
      tagger.tag(document, &annotations)
      found = annotations.references.count
      return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }.sorted()
    let megabytes = Double(document.text.count) / 1e6
    let median = times[times.count / 2]
    Swift.print(
      String(
        format: "%.1f MB, %d references: median %.1f ms of CPU, %.0f MB/s; best %.0f MB/s", megabytes, found,
        median * 1000, megabytes / median, megabytes / times[0]))
  }

  /// Everything that a reference says.
  private func print(_ tagger: ReferenceTagger, _ document: Document) {
    var annotations = Annotations()
    annotations.metadata.language = "en"
    tagger.tag(document, &annotations)
    for reference in annotations.references {
      let target =
        switch reference.target {
        case nil: ""
        case .block(let block): "block \(block)"
        case .table(let table): "table \(table)"
        }
      let fields = [
        "\(reference.span.block):\(reference.span.start)-\(reference.span.end)", reference.id, reference.work,
        reference.edition ?? "", reference.kind.rawValue, reference.isSelf ? "self" : "", reference.url ?? "",
        reference.link ?? "", reference.rule, reference.bodyEvidence?.rawValue ?? "", reference.part ?? "", target,
        reference.considered.joined(separator: ","),
      ]
      Swift.print(fields.joined(separator: "\t"))
    }
    for diagnostic in annotations.diagnostics { Swift.print(diagnostic.code, diagnostic.message, separator: "\t") }
  }
}

extension Document {
  /// Adds a paragraph of plain text.
  fileprivate mutating func append(paragraph: Data) {
    var block = Block()
    let start = text.count
    text.append(contentsOf: paragraph)
    block.text = TextRange(start: start, end: text.count)
    blocks.append(block)
  }
}
