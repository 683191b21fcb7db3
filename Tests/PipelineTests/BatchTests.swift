import DocumentModel
import Foundation
import GRDB
import Tagging
import TestSupport
import Testing

@testable import Pipeline

@Suite struct BatchTests {
  private func run(
    _ inputs: [Input], to folder: String, formats: String = "json"
  ) async throws -> (BatchSummary, [BatchResult]) {
    let pipeline = try PipelineDescription(yaml: "writers: [\(formats)]", file: "my.yaml")
    let batch = Batch(pipeline: pipeline, vocabulary: Vocabulary(), output: OutputFolder(folder), jobs: 2)
    var results: [BatchResult] = []
    let summary = await batch.run(inputs) { results.append($0) }
    return (summary, results)
  }

  @Test func oneFailureIsAResultAndTakesOldOutputAway() async throws {
    let folder = try TemporaryFolder()
    try folder.make("broken.docx", "out/broken.json", "out/broken.t1.csv", "out/broken.t2.csv", "out/other.json")
    let (summary, results) = try await run(
      [Input(path: folder.path + "/broken.docx", name: "broken")], to: folder.path + "/out", formats: "json, csv")
    #expect(summary.converted == 0)
    #expect(summary.failed == 1)
    guard case .failure(let error)? = results.first?.outcome else { return #expect(results.count == 1) }
    #expect(error.code == .notAnArchive)
    #expect(error.file == folder.path + "/broken.docx")
    #expect(folder.files() == ["broken.docx", "out/other.json"])
  }

  @Test(.enabled(if: !Repository.papers.isEmpty)) func tablesThatAreGoneAreTakenAway() async throws {
    let folder = try TemporaryFolder()
    let paper = Input(path: Repository.papers[0].path, name: "a")
    _ = try await run([paper], to: folder.path, formats: "json, csv")
    let files = folder.files()
    let tables = files.count { $0.hasSuffix(".csv") && $0.hasPrefix("a.t") }
    #expect(tables > 0)
    try folder.make("a.t\(tables + 1).csv", "a.t\(tables + 2).csv", "a.txt", "b.t1.csv")
    _ = try await run([paper], to: folder.path, formats: "json, csv")
    #expect(folder.files() == (files + ["a.txt", "b.t1.csv"]).sorted())
  }

  @Test(.enabled(if: !Repository.papers.isEmpty)) func theOthersGoOn() async throws {
    let folder = try TemporaryFolder()
    try folder.make("broken.docx")
    let papers = Repository.papers.prefix(3).enumerated().map { Input(path: $1.path, name: "p/\($0)") }
    let broken = Input(path: folder.path + "/broken.docx", name: "broken")
    let (summary, results) = try await run([broken] + papers, to: folder.path)
    #expect(results.map(\.input) == [broken] + papers)
    #expect(summary.converted == papers.count)
    #expect(summary.failed == 1)
    #expect(!summary.wasInterrupted)
    let index = ["collection.sqlite", "documents.json", "milestones.csv", "references.json"]
    let written = papers.map { $0.name + ".json" } + ["broken.docx"] + index
    #expect(folder.files() == written.sorted())
  }

  @Test(.enabled(if: !Repository.papers.isEmpty)) func doesNotReadAgainWhatHasNotChanged() async throws {
    let folder = try TemporaryFolder()
    let count = Repository.papers.count
    for (index, paper) in Repository.papers.enumerated() { try folder.copy(paper, to: "\(index).docx") }
    let inputs = (0..<count).map { Input(path: folder.path + "/\($0).docx", name: "\($0)") }
    let (first, _) = try await run(inputs, to: folder.path + "/out")
    #expect(first.unchanged == 0)
    let files = ["documents.json", "references.json", "milestones.csv"]
    let before = try files.map { try folder.text("out/" + $0) }
    let (second, results) = try await run(inputs, to: folder.path + "/out")
    #expect(second.unchanged == count)
    #expect(second.converted == count)
    #expect(second.findings == first.findings)
    #expect(second.distinctReferences == first.distinctReferences)
    #expect(results.count == count)
    #expect(try files.map { try folder.text("out/" + $0) } == before)
    // An index that is gone is made again from what was kept.
    try FileManager.default.removeItem(atPath: folder.path + "/out/references.json")
    #expect(try await run(inputs, to: folder.path + "/out").0.unchanged == count)
    #expect(try files.map { try folder.text("out/" + $0) } == before)

    // Another content, an output that is gone, a paper that is gone.
    try FileManager.default.removeItem(atPath: folder.path + "/0.docx")
    try folder.copy(Repository.papers[3], to: "0.docx")
    try FileManager.default.removeItem(atPath: folder.path + "/out/1.json")
    let (third, _) = try await run(Array(inputs.prefix(2)), to: folder.path + "/out")
    #expect(third.unchanged == 0)
    #expect(folder.exists("out/1.json"))
    let (whole, _) = try await run(Array(inputs.prefix(2)), to: folder.path + "/new")
    #expect(third.findings == whole.findings)
    for file in files { #expect(try folder.text("out/" + file) == folder.text("new/" + file)) }
    let other = try PipelineDescription(yaml: "writers: [json]\nview: original", file: "my.yaml")
    // Without JSON a paper is known all the same.
    let plain = try PipelineDescription(yaml: "writers: [csv]", file: "my.yaml")
    for expected in [0, count - 1] {
      let batch = Batch(pipeline: plain, vocabulary: Vocabulary(), output: OutputFolder(folder.path + "/csv"), jobs: 2)
      #expect(await batch.run(Array(inputs.dropFirst())) { _ in }.unchanged == expected)
    }
    let batch = Batch(pipeline: other, vocabulary: Vocabulary(), output: OutputFolder(folder.path + "/out"), jobs: 2)
    #expect(await batch.run(Array(inputs.prefix(2))) { _ in }.unchanged == 0)
  }

  /// Of papers that were not read again only the collection tells: better an old index than one that lacks them.
  @Test(.enabled(if: !Repository.papers.isEmpty)) func leavesTheIndexWhereTheCollectionFails() async throws {
    let folder = try TemporaryFolder()
    let inputs = Repository.papers.prefix(2).enumerated().map { Input(path: $1.path, name: "\($0)") }
    _ = try await run(inputs, to: folder.path)
    let queue = try DatabaseQueue(path: folder.path + "/collection.sqlite")
    try await queue.write { db in try db.execute(sql: "DROP TABLE blocks") }
    try queue.close()
    let before = try folder.text("references.json")
    try folder.write("", to: "documents.json")
    let (summary, _) = try await run(inputs, to: folder.path)
    #expect(summary.unchanged == 2)
    #expect(summary.indexFailure?.code.description == "unreadable-collection")
    #expect(try folder.text("references.json") == before)
    #expect(try folder.text("documents.json") == "")
  }

  @Test(.enabled(if: !Repository.papers.isEmpty)) func aCancelledBatchWritesNoIndex() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let inputs = (0..<500).map { Input(path: Repository.papers[0].path, name: "\($0)") }
    let task = Task { try await run(inputs, to: path).0 }
    task.cancel()
    let summary = try await task.value
    #expect(summary.wasInterrupted)
    #expect(summary.converted < 500)
    #expect(folder.files().count == summary.converted)
  }
}
