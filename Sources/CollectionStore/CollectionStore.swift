import GRDB

/// `collection.sqlite`: what is known of a collection, in one file that answers.
///
/// It is opened to be read or to be updated. An update is one transaction, however many documents it takes: readers see
/// the state before or the state behind it, and a run that is broken off leaves nothing.
package struct CollectionStore: Sendable {
  /// The name of the file in an output folder.
  package static let fileName = "collection.sqlite"

  package let path: String
  let queue: DatabaseQueue

  /// Opens a collection to read it.
  package init(reading path: String) throws(CollectionError) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824")
    }
    try self.init(path, configuration, ifMissing: .missing)
    try Self.catching(path, .unreadable) {
      try queue.read { db in
        // For this connection alone: the groups of three characters that the index holds.
        try db.execute(sql: "CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search, row)")
        if try Schema.migrator.hasBeenSuperseded(db) {
          throw CollectionError(
            code: .tooNew, file: path, message: "a later version of the program made this collection")
        }
        guard try Schema.migrator.hasCompletedMigrations(db) else {
          throw CollectionError(
            code: .unreadable, file: path, message: "this is no collection, or one of an earlier version")
        }
      }
    }
  }

  /// Opens a collection to update it, and makes one where there is none.
  package init(updating path: String) throws(CollectionError) {
    var configuration = Configuration()
    configuration.journalMode = .wal
    // The transaction of an update stays open while documents are read.
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // Output that a power failure takes is made again by another run; the file is whole all the same.
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072")
    }
    try self.init(path, configuration, ifMissing: .unwritable)
    try Self.catching(path, .unreadable) {
      let isNewer = try queue.read { try Schema.migrator.hasBeenSuperseded($0) }
      if isNewer {
        throw CollectionError(code: .tooNew, file: path, message: "a later version of the program made this collection")
      }
      try Schema.migrator.migrate(queue)
    }
  }

  private init(
    _ path: String, _ configuration: Configuration, ifMissing code: CollectionError.Code
  ) throws(CollectionError) {
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw CollectionError(
        code: code, file: path,
        message: code == .missing ? "there is no collection here" : "the collection cannot be made")
    } catch {
      throw CollectionError(code: .unreadable, file: path, message: Self.message(error))
    }
  }

  /// Closes the file: what a transaction left beside it is taken in.
  package func close() { try? queue.close() }

  /// Reads.
  func read<Value>(_ body: (Database) throws -> Value) throws(CollectionError) -> Value {
    try Self.catching(path, .unreadable) { try queue.read(body) }
  }

  /// Runs work and names the file in what goes wrong.
  static func catching<Value>(
    _ path: String, _ code: CollectionError.Code, _ body: () throws -> Value
  ) throws(CollectionError) -> Value {
    do {
      return try body()
    } catch let error as CollectionError {
      throw error
    } catch {
      throw CollectionError(code: code, file: path, message: message(error))
    }
  }

  private static func message(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    switch error.resultCode {
    case .SQLITE_NOTADB: return "the file is no database"
    case .SQLITE_CORRUPT: return "the file is damaged"
    case .SQLITE_FULL: return "no space left"
    case .SQLITE_READONLY, .SQLITE_PERM: return "the file may not be written"
    case .SQLITE_BUSY: return "another program is writing the file"
    default: return error.message ?? "\(error.resultCode)"
    }
  }
}
