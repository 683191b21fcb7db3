import DocumentModel
import Foundation
import Tagging
import TestSupport
import Testing

@testable import Pipeline

/// The data package of a batch: whole, with keys that resolve, and never in the way of other folders.
@Suite struct DataPackageTests {
  private static let entities = ["blocks", "cells", "columns", "documents", "milestones", "references", "tables"]

  private func run(_ inputs: [Input], to folder: String) async throws -> BatchSummary {
    let pipeline = try PipelineDescription(yaml: "writers: [datapackage]\nindex: []", file: "my.yaml")
    let batch = Batch(pipeline: pipeline, vocabulary: try Vocabulary.load(), output: OutputFolder(folder), jobs: 2)
    return await batch.run(inputs) { _ in }
  }

  private func paper(_ rows: [[String]], in folder: TemporaryFolder, named name: String) throws -> Input {
    let cells = rows.enumerated().map { number, row in
      "<w:tr>" + (number == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
        + row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
    }
    let body = "<w:p><w:r><w:t>Table 1 – Staff</w:t></w:r></w:p><w:tbl>\(cells.joined())</w:tbl>"
    try Data(WordPackage(body: body).archive.bytes).write(to: URL(filePath: folder.path + "/\(name).docx"))
    return Input(path: folder.path + "/\(name).docx", name: name)
  }

  private func resources(_ folder: TemporaryFolder) throws -> [[String: Any]] {
    let text = try folder.text("out/datapackage/datapackage.json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(object?["resources"] as? [[String: Any]])
  }

  @Test func writesEntitiesAndTables() async throws {
    let folder = try TemporaryFolder()
    let one = try paper(
      [["Region", "Region", ""], ["Africa", "1 650", "x"], ["Total", "1 650", ""]], in: folder, named: "a!b")
    let two = try paper([["Region", "Staff"], ["Asia", "12"], ["Europe", "n/a"]], in: folder, named: "Ä b")
    let summary = try await run([one, two], to: folder.path + "/out")
    #expect(summary.converted == 2)
    #expect(summary.indexFailure == nil)
    let expected =
      Self.entities.flatMap { ["\($0).csv", "\($0).jsonl"] } + [
        "datapackage.json", "tables/a!b.t1.csv", "tables/Ä b.t1.csv",
      ]
    #expect(folder.files().filter { $0.hasPrefix("out/") } == expected.map { "out/datapackage/" + $0 }.sorted())
    #expect(
      try folder.text("out/datapackage/tables/a!b.t1.csv")
        == "row,total,Region,Region 2,column 3\r\n1,false,Africa,1650,x\r\n2,true,Total,1650,\r\n")
    #expect(try folder.text("out/datapackage/tables/Ä b.t1.csv") == "row,Region,Staff\r\n1,Asia,12\r\n2,Europe,\r\n")
    let resources = try resources(folder)
    let names = resources.compactMap { $0["name"] as? String }
    #expect(Set(names).count == names.count)
    #expect(
      names.allSatisfy { name in name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) } })
    #expect(resources.compactMap { $0["path"] as? String }.allSatisfy { folder.exists("out/datapackage/" + $0) })
  }

  @Test func hasEveryMemberInEveryLine() async throws {
    let folder = try TemporaryFolder()
    let paper = try paper([["Region", "Staff"], ["Asia", "12"], ["Europe", "–"]], in: folder, named: "a")
    _ = try await run([paper], to: folder.path + "/out")
    for entity in Self.entities {
      let heading = try folder.text("out/datapackage/\(entity).csv").split(separator: "\r\n").first ?? ""
      for line in try folder.text("out/datapackage/\(entity).jsonl").split(separator: "\n") {
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(Set(row?.keys ?? [:].keys) == Set(heading.split(separator: ",").map(String.init)), "\(entity)")
        #expect(row?.values.contains { $0 is [Any] || $0 is [String: Any] } == false)
      }
    }
  }

  @Test func replacesThePackageOfAnEarlierRun() async throws {
    let folder = try TemporaryFolder()
    let one = try paper([["Region", "Staff"], ["Asia", "12"]], in: folder, named: "a")
    let two = try paper([["Region", "Staff"], ["Asia", "12"]], in: folder, named: "b")
    _ = try await run([one, two], to: folder.path + "/out")
    _ = try await run([two], to: folder.path + "/out")
    #expect(!folder.exists("out/datapackage/tables/a.t1.csv"))
    #expect(folder.exists("out/datapackage/tables/b.t1.csv"))
    // Nothing but the package is left.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") == ["datapackage"])
    // Where every paper fails, the package of an earlier run goes too.
    try folder.make("b.docx")
    let failed = try await run([two], to: folder.path + "/out")
    #expect(failed.failed == 1)
    #expect(!folder.exists("out/datapackage"))
  }

  @Test func leavesAFolderOfOthersAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.make("out/datapackage/mine.txt")
    let one = try paper([["Region", "Staff"], ["Asia", "12"]], in: folder, named: "a")
    let summary = try await run([one], to: folder.path + "/out")
    #expect(summary.indexFailure?.code == .unwritableOutput)
    #expect(folder.files().filter { $0.hasPrefix("out/") } == ["out/datapackage/mine.txt"])
  }
}
