import CollectionMaker
import CorpusIndex
import DocumentModel
import Foundation
import GRDB
import Tagging
import TestSupport
import Testing
import Writers

@testable import CollectionStore

@Suite struct CollectionStoreTests {
  private static let plausibility = (try? Vocabulary.load()).map { Plausibility($0) }

  /// Updates a collection: papers to put in, outputs to take out.
  private func update(
    _ path: String, adding papers: [CollectionPaper], removing: [String] = [], commits: Bool = true,
    fingerprint: String = "1"
  ) throws {
    let store = try CollectionStore(updating: path)
    defer { store.close() }
    let update = try CollectionUpdate(
      of: store, fingerprint: fingerprint, plausibility: #require(Self.plausibility))
    for output in removing { try update.remove(output) }
    for paper in papers { try update.add(paper, files: [WrittenFile(path: paper.output, bytes: 1)]) }
    if commits { try update.commit() } else { update.rollBack() }
  }

  /// Every row of every table, with names in the place of ids that hang on the order of additions.
  private func rows(_ path: String) throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      var rows: [String: [String]] = [:]
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name")
      #expect(tables.count == 14)
      let output = "(SELECT output FROM documents WHERE id ="
      let work = "(SELECT work FROM works WHERE id ="
      for table in tables {
        let names = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_xinfo(?)", arguments: [table])
        let columns = names.map { name in
          switch (table, name) {
          case ("works", "id"), ("documents", "id"): "''"
          case ("candidates", "mention_id"):
            "\(output) mention_id >> 21) || ' ' || (mention_id & 2097151)"
          case (_, "id"): "''"
          case (_, "document_id"): "\(output) t.document_id)"
          case ("edges", "source"), ("edges", "target"), (_, "work_id"): "\(work) t.\"\(name)\")"
          default: "t.\"\(name)\""
          }
        }
        let all = try Row.fetchAll(db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \"\(table)\" t")
        rows[table] = all.map { $0.databaseValues.map(\.description).joined(separator: " | ") }.sorted()
      }
      rows["search"] = try Row.fetchAll(
        db,
        sql:
          "SELECT b.document_id, b.ordinal FROM search s JOIN blocks b ON b.id = s.rowid WHERE s.folded LIKE '%预算%' OR s.folded LIKE '%budget%'"
      ).map {
        "\(try String.fetchOne(db, sql: "SELECT output FROM documents WHERE id = ?", arguments: [$0[0]]) ?? "") \($0[1] as Int)"
      }.sorted()
      return rows
    }
  }

  private func check(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    try queue.write { db in
      // Fails where the index does not hold just the text of the blocks.
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func isTheSameWhateverTheOrderOfChanges(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let made = MadeCollection(count: 60, citations: 6, paragraphs: 4, seed: seed)
    var random = SplitMix(seed: seed)
    var present: [Int: Int] = [:]
    let path = folder.path + "/collection.sqlite"
    for round in 0..<8 {
      var removed: [String] = []
      for index in present.keys.sorted() where random.next() % 4 == 0 {
        removed.append(made.paper(index).output)
        present[index] = nil
      }
      var added: [CollectionPaper] = []
      for _ in 0..<12 {
        let index = Int(random.next() % 60)
        present[index] = Int(random.next() % 3)
        added.append(made.paper(index, version: present[index] ?? 0))
      }
      try update(path, adding: added, removing: removed)
      let whole = folder.path + "/\(round).sqlite"
      let papers = present.map { made.paper($0.key, version: $0.value) }.shuffled(using: &random)
      try update(whole, adding: papers)
      let (expected, actual) = (try rows(whole), try rows(path))
      for table in expected.keys.sorted() {
        #expect(actual[table] == expected[table], "\(table) differs in round \(round)")
      }
      #expect(expected["mentions"]?.isEmpty == false)
    }
    try check(path)
  }

  @Test func anUpdateThatIsBrokenOffLeavesTheOldState() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    let made = MadeCollection(count: 20, citations: 3, paragraphs: 3)
    try update(path, adding: (0..<10).map { made.paper($0) })
    let before = try rows(path)
    try update(path, adding: (5..<20).map { made.paper($0, version: 1) }, removing: ["0/1.json"], commits: false)
    #expect(try rows(path) == before)
    // As when the process is killed: the file beside the database is left with what was not committed.
    let store = try CollectionStore(updating: path)
    let half = try CollectionUpdate(of: store, fingerprint: "1", plausibility: #require(Self.plausibility))
    for index in 5..<20 { try half.add(made.paper(index, version: 1), files: []) }
    for ending in ["", "-wal"] where folder.exists("collection.sqlite" + ending) {
      try folder.copy(URL(filePath: path + ending), to: "killed.sqlite" + ending)
    }
    half.rollBack()
    #expect(try rows(folder.path + "/killed.sqlite") == before)
  }

  /// The index counts its rows, and takes itself for damaged when more go than came.
  @Test func paragraphsWithoutTextLeaveTheIndexWhole() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    var paper = MadeCollection(count: 1, citations: 1, paragraphs: 6).paper(0)
    for index in paper.blocks.indices.dropFirst(3) {
      paper.blocks[index].text = ""
      paper.blocks[index].folded = ""
    }
    for _ in 0..<8 {
      try update(path, adding: [paper])
      try check(path)
    }
  }

  @Test func cutsWhatIsTooMuchForItsNumbers() {
    let paper = MadeCollection(count: 1, citations: 30, paragraphs: 20).paper(0)
    #expect(paper.cut(toRows: 30).diagnostics == paper.diagnostics)
    let cut = paper.cut(toRows: 10)
    #expect(cut.blocks.count == 10)
    #expect(!cut.mentions.isEmpty && cut.mentions.count <= 10)
    #expect(cut.mentions.allSatisfy { $0.block < 10 })
    #expect(cut.diagnostics.map(\.code).last == "collection-limit")
  }

  @Test func anotherProgramMakesItAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    let made = MadeCollection(count: 9)
    try update(path, adding: (0..<9).map { made.paper($0) })
    let before = try rows(path)
    try update(path, adding: (5..<9).map { made.paper($0) }, commits: false, fingerprint: "2")
    #expect(try rows(path) == before)
    try update(path, adding: (5..<9).map { made.paper($0) }, fingerprint: "2")
    try update(folder.path + "/whole.sqlite", adding: (5..<9).map { made.paper($0) }, fingerprint: "2")
    #expect(try rows(path) == rows(folder.path + "/whole.sqlite"))
    try check(path)
    let store = try CollectionStore(updating: path)
    let plausibility = try #require(Self.plausibility)
    #expect(try CollectionUpdate(of: store, fingerprint: "2", plausibility: plausibility).known.count == 4)
    #expect(try CollectionUpdate(of: store, fingerprint: "1", plausibility: plausibility).known.isEmpty)
  }

  @Test func saysWhatIsNoCollection() throws {
    let folder = try TemporaryFolder()
    try folder.write("no database, though long enough to have a header of a hundred bytes or so", to: "bad.sqlite")
    #expect(throws: CollectionError.self) { try CollectionStore(reading: folder.path + "/missing.sqlite") }
    #expect(throws: CollectionError.self) { try CollectionStore(reading: folder.path + "/bad.sqlite") }
    #expect(!folder.exists("missing.sqlite"))
  }

  /// What is read back gives the same index files as the documents themselves.
  @Test func givesTheRecordsBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    let made = MadeCollection(count: 12, citations: 5, paragraphs: 3)
    try update(path, adding: (0..<12).map { made.paper($0) })
    let store = try CollectionStore(updating: path)
    let update = try CollectionUpdate(of: store, fingerprint: "1", plausibility: #require(Self.plausibility))
    var index = CollectionIndex()
    var expected = CollectionIndex()
    for number in 0..<12 {
      let paper = made.paper(number)
      let record = try #require(try update.record(of: paper.output))
      index.add(record)
      let counts = try #require(try update.counts(of: paper.output)).counts
      let texts = Dictionary(uniqueKeysWithValues: paper.blocks.enumerated().map { ($0, $1.text) })
      expected.add(DocumentRecord(paper, counts: counts, texts: texts))
    }
    #expect(index.files().map(\.bytes) == expected.files().map(\.bytes))
  }
}
