import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct PipelineDescriptionTests {
  private func error(_ yaml: String) -> PipelineError? {
    #expect(throws: PipelineError.self) { try PipelineDescription(yaml: yaml, file: "my.yaml") }
  }

  @Test func theEmbeddedPipelineSaysWhatTheDefaultsAre() throws {
    let pipeline = try PipelineDescription.embedded()
    #expect(pipeline.name == "council")
    #expect(pipeline.limits == ReadLimits())
    #expect(pipeline.taggers == PipelineDescription.knownTaggers)
    #expect(pipeline.formats == ["json", "csv"])
    #expect(pipeline.indexFiles == ["documents.json", "references.json", "milestones.csv", "collection.sqlite"])
  }

  @Test func everyLimitHasAKey() throws {
    let fields = Mirror(reflecting: ReadLimits()).children.compactMap(\.label)
    #expect(PipelineDescription.limitKeys.count == fields.count)
    let yaml = try String(contentsOf: Repository.root.appending(path: "Pipelines/council.yaml"), encoding: .utf8)
    for key in PipelineDescription.limitKeys.keys { #expect(yaml.contains("\n  \(key): "), "\(key) is not explained") }
  }

  @Test func readsEveryKey() throws {
    let pipeline = try PipelineDescription(
      yaml: """
        name: short
        reader: {file-bytes: 3 MiB, depth: 12}
        taggers: [tables, metadata]
        writers: [json]
        index: []
        """, file: "my.yaml")
    #expect(pipeline.name == "short")
    #expect(pipeline.limits.fileBytes == 3 << 20)
    #expect(pipeline.limits.depth == 12)
    #expect(pipeline.limits.partBytes == ReadLimits().partBytes)
    // In the order in which they build on each other.
    #expect(pipeline.taggers == ["metadata", "tables"])
    #expect(pipeline.formats == ["json"])
    #expect(pipeline.indexFiles == [])
  }

  @Test func anEmptyFileIsTheDefault() throws {
    #expect(try PipelineDescription(yaml: "# nothing\n", file: "my.yaml") == .embedded())
    #expect(try PipelineDescription(yaml: "index: []", file: "my.yaml").formats == ["json", "csv"])
  }

  @Test func namesTheLineOfAnUnknownTaggerAndTheKnownOnes() throws {
    let error = error("name: x\ntaggers:\n  - metadata\n  - milestoens\n")
    #expect(error?.code == .unknownTagger)
    #expect(error?.line == 4)
    #expect(error?.column == 5)
    #expect(error?.hint?.contains("milestones") == true)
    #expect(error?.description == "my.yaml:4:5: error: unknown tagger 'milestoens' [unknown-tagger]")
  }

  @Test(
    arguments: [
      ("writers: [yaml]", "unknown-format", 1), ("index:\n- who.json", "unknown-index-file", 2),
      ("name: x\nwriter: [json]", "unknown-key", 2), ("reader:\n  deepth: 3", "unknown-key", 2),
      ("reader:\n  depth: -3", "wrong-value", 2), ("reader:\n  depth: 3 MB", "wrong-value", 2),
      ("reader:\n  file-bytes: 9999999999 GiB", "wrong-value", 2), ("taggers: metadata", "wrong-value", 1),
      ("taggers: [tables, tables]", "duplicate", 1), ("name: x\nname: y", "duplicate", 1),
      ("- a list", "wrong-value", 1), ("name: [\n", "malformed-yaml", 2), ("name:", "wrong-value", 1),
    ])
  func refusesWhatIsWrong(yaml: String, code: String, line: Int) throws {
    let error = error(yaml)
    #expect(error?.code.description == code)
    #expect(error?.line == line)
    #expect(error?.file == "my.yaml")
  }

  @Test func namesAFileThatCannotBeRead() throws {
    let error = #expect(throws: PipelineError.self) { try PipelineDescription(contentsOf: "/nowhere/my.yaml") }
    #expect(error?.code == .unreadableFile)
    #expect(error?.file == "/nowhere/my.yaml")
  }
}
