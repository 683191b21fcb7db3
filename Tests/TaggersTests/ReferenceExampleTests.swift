import Foundation
import Tagging
import TestSupport
import Testing

/// The examples and counterexamples of the vocabulary.
@Suite struct ReferenceExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var file: String
    var text: String
    var before: [String] = []
    var symbol: String?
    /// The covered words by the id that must be found.
    var find: [String: String]
    var testDescription: String { "\(file): \(text)" }

    /// What is found in a text: the short forms for the examples of these, what is cited for all others.
    func found(in text: String) -> [ReferencePassages.Found] {
      file == "forms/pointers.yaml"
        ? ReferencePassages.findShortForms(text, before: before, symbol: symbol)
        : ReferencePassages.find(text, symbol: symbol)
    }
  }

  static let all: [Example] = {
    let folder = Repository.root.appending(path: "Pipelines/vocabulary")
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().filter { $0.hasPrefix("series/") || $0.hasPrefix("forms/") }.flatMap { name -> [Example] in
      do {
        let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
        return try VocabularyExample.read(from: VocabularyFile(name: name, bytes: bytes)).map {
          Example(file: name, text: $0.text, before: $0.before, symbol: $0.symbol, find: $0.find)
        }
      } catch {
        return [Example(file: name, text: "", find: ["\(error)": ""])]
      }
    }
  }()

  @Test(arguments: all) func findsWhatTheFileSays(example: Example) {
    let found = example.found(in: example.text)
    #expect(Dictionary(found.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first }) == example.find)
    #expect(found.count == example.find.count)
  }
}
