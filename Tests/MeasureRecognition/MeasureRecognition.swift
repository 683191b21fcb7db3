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

  func run() throws {
    let tagger = ReferenceTagger(vocabulary: try Vocabulary.load())
    var document = Document(source: DocumentSource(file: "text", sha256: "", bytes: 0))
    for path in input {
      let text = try Data(contentsOf: URL(filePath: path))
      for line in text.split(separator: UInt8(ascii: "\n")) { document.append(paragraph: line) }
    }
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
    print(
      String(
        format: "%.1f MB, %d references: median %.1f ms of CPU, %.0f MB/s; best %.0f MB/s", megabytes, found,
        median * 1000, megabytes / median, megabytes / times[0]))
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
