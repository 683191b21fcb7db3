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

  /// Whether the file is to be left as any program can read it, where it may write nothing; so after an update.
  private let isUpdated: Bool

  /// Opens a collection to read it.
  package init(reading path: String) throws(CollectionError) {
    let file = CollectionFile(path: path)
    _ = try file.check(isWritten: false)
    var configuration = Configuration()
    configuration.readonly = true
    // For the moments in which an update begins and ends.
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824")
    }
    self.path = path
    isUpdated = false
    queue = try Self.catching(path, .unreadable) {
      do {
        return try Self.open(path, configuration, file)
      } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
        guard let name = file.immutableName else { throw error }
        do {
          return try Self.open(name, configuration, file)
        } catch let second as DatabaseError where second.resultCode == .SQLITE_CANTOPEN {
          throw error
        }
      }
    }
  }

  private static func open(
    _ name: String, _ configuration: Configuration, _ file: CollectionFile
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    try queue.read { db in
      try file.checkOwner(db)
      if try Schema.migrator.hasBeenSuperseded(db) { throw newer(file.path) }
      guard try Schema.migrator.hasCompletedMigrations(db) else {
        throw CollectionError(
          code: .unreadable, file: file.path, message: "this is no collection, or one of an earlier version")
      }
      // For this connection alone: the groups of three characters that the index holds.
      try db.execute(sql: "CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search, row)")
    }
    return queue
  }

  private static func newer(_ path: String) -> CollectionError {
    CollectionError(code: .tooNew, file: path, message: "a later version of the program made this collection")
  }

  /// Opens a collection to update it, and makes one where there is none.
  package init(updating path: String) throws(CollectionError) {
    let file = CollectionFile(path: path)
    if try file.check(isWritten: true) {
      // Looked at first: to open a file in WAL mode writes to it.
      try Self.catching(path, .unreadable) {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Self.patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.read { db in
          try file.checkOwner(db)
          if try Schema.migrator.hasBeenSuperseded(db) { throw Self.newer(path) }
        }
      }
    }
    var configuration = Configuration()
    configuration.journalMode = .wal
    // The transaction of an update stays open while documents are read.
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { db in
      // Output that a power failure takes is made again by another run; the file is whole all the same.
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072")
    }
    self.path = path
    isUpdated = true
    queue = try Self.catching(path, .unwritable) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { db in
        if try Int.fetchOne(db, sql: "PRAGMA application_id") != CollectionFile.applicationID {
          try db.execute(sql: "PRAGMA application_id = \(CollectionFile.applicationID)")
        }
      }
      return queue
    }
  }

  /// How many seconds one program waits for another.
  private static let patience = 10.0

  /// Closes the file: what a transaction left beside it is taken in.
  ///
  /// WAL mode lets others read during an update. It ends with the update, since a file in this mode wants files beside it
  /// even to be read, which nobody can make in a folder that may not be written. Where somebody reads just now, SQLite
  /// leaves the mode as it is.
  package func close() {
    if isUpdated {
      try? queue.writeWithoutTransaction { db in
        if !db.isInsideTransaction { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      }
    }
    try? queue.close()
  }

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
      throw CollectionError(error, code, file: path)
    }
  }
}
