import CorpusIndex
import Foundation
import GRDB
import Tagging
import TestSupport
import Testing

@testable import CollectionStore

/// The file itself: who made it, who may read it, and how it is left.
@Suite struct CollectionFileTests {
  /// Makes a collection without papers.
  private func make(_ path: String) throws {
    let store = try CollectionStore(updating: path)
    let update = try CollectionUpdate(of: store, fingerprint: "1", plausibility: Plausibility(Vocabulary.load()))
    try update.commit()
    store.close()
  }

  private func code(_ body: () throws -> Void) throws -> CollectionError {
    try #require(throws: CollectionError.self) { try body() }
  }

  /// A file in WAL mode – bytes 18 and 19 of its header are 2 – cannot be opened where nothing may be written beside it.
  @Test func isLeftSoThatItCanBeReadWhereNothingMayBeWritten() throws {
    let folder = try TemporaryFolder()
    try make(folder.path + "/collection.sqlite")
    #expect(folder.names() == ["collection.sqlite"])
    let header = try Data(contentsOf: URL(filePath: folder.path + "/collection.sqlite")).prefix(20)
    #expect(Array(header[18...19]) == [1, 1])
    let store = try CollectionStore(reading: folder.path + "/collection.sqlite")
    _ = try store.documents()
    #expect(folder.names() == ["collection.sqlite"], "reading leaves nothing beside the file")
    store.close()
  }

  @Test func canBeReadDuringAnUpdate() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    try make(path)
    let writer = try CollectionStore(updating: path)
    let update = try CollectionUpdate(of: writer, fingerprint: "2", plausibility: Plausibility(Vocabulary.load()))
    let reader = try CollectionStore(reading: path)
    #expect(try reader.documents().rows.isEmpty)
    try update.commit()
    writer.close()
    #expect(try reader.documents().rows.isEmpty)
    reader.close()
    // The reader kept the file in WAL mode; the next update ends that.
    try make(path)
    #expect(folder.names() == ["collection.sqlite"])
  }

  /// A copy of a file that was in WAL mode can only be opened as one that nobody changes.
  @Test func namesAFileThatNobodyChanges() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/50% of #1?.sqlite"
    let queue = try DatabasePool(path: path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (7)") }
    try queue.close()
    try? FileManager.default.removeItem(atPath: path + "-wal")
    try? FileManager.default.removeItem(atPath: path + "-shm")
    let name = try #require(CollectionFile(path: path).immutableName)
    #expect(name.hasSuffix("/50%25 of %231%3f.sqlite?immutable=1"))
    var configuration = Configuration()
    configuration.readonly = true
    let reader = try DatabaseQueue(path: name, configuration: configuration)
    #expect(try reader.read { db in try Int.fetchOne(db, sql: "SELECT x FROM t") } == 7)
    try reader.close()
    #expect(folder.names() == ["50% of #1?.sqlite"])
    let link = folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(CollectionFile(path: link).immutableName != nil)
    try folder.write("", to: "50% of #1?.sqlite-wal")
    #expect(CollectionFile(path: link).immutableName == nil)
    #expect(CollectionFile(path: path).immutableName == nil)
  }

  @Test func refusesDatabasesOfOtherPrograms() throws {
    let folder = try TemporaryFolder()
    for (name, sql) in [
      ("tables", "CREATE TABLE letters (id INTEGER PRIMARY KEY)"), ("id", "PRAGMA application_id = 252006673"),
      ("grdb", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"),
    ] {
      let path = folder.path + "/\(name).sqlite"
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
      try queue.close()
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(try code { _ = try CollectionStore(updating: path) }.code == .foreign, "\(name)")
      #expect(try code { _ = try CollectionStore(reading: path) }.code == .foreign, "\(name)")
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func knowsItsOwn() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    // An empty file is nobody's.
    try folder.write("", to: "collection.sqlite")
    try make(path)
    // One that was made before there was an id gets it.
    for id in [CollectionFile.applicationID, 0] {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == CollectionFile.applicationID)
        try db.execute(sql: "PRAGMA application_id = \(id)")
      }
      try queue.close()
      try CollectionStore(reading: path).close()
      try make(path)
    }
  }

  @Test func tellsReasonsApart() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/collection.sqlite"
    #expect(try code { _ = try CollectionStore(reading: path) }.code == .missing)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    for error in [
      try code({ _ = try CollectionStore(reading: path) }), try code({ _ = try CollectionStore(updating: path) }),
    ] {
      #expect(error.code == .foreign)
      #expect(error.message == "this is a folder, not a collection")
    }
    try FileManager.default.removeItem(atPath: path)
    try make(path)
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    try queue.close()
    for error in [
      try code({ _ = try CollectionStore(reading: path) }), try code({ _ = try CollectionStore(updating: path) }),
    ] {
      #expect(error.code == .tooNew)
    }
    try Data(try Data(contentsOf: URL(filePath: path)).prefix(100) + Data(repeating: 7, count: 9000)).write(
      to: URL(filePath: path))
    for error in [
      try code({ _ = try CollectionStore(reading: path) }), try code({ _ = try CollectionStore(updating: path) }),
    ] {
      #expect(error.code == .unreadable)
      #expect(error.hint == "remove the file and convert again; the papers are safe")
    }
  }

  /// Whoever may not read or write a file is not told to remove it.
  @Test(arguments: [ResultCode.SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_FULL])
  func neverAdvisesToRemoveWhatIsWhole(_ code: ResultCode) {
    for tried in [CollectionError.Code.unreadable, .unwritable] {
      let error = CollectionError(DatabaseError(resultCode: code), tried, file: "collection.sqlite")
      #expect(!error.hint.contains("remove"))
    }
  }
}
