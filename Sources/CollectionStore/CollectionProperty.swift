import GRDB

/// What the table `properties` holds of the collection as a whole.
enum CollectionProperty: String {
  /// Stands for the program, the pipeline and the vocabulary that made it.
  case fingerprint
  /// The index files that were written from the documents as they are, as `WrittenFile` sets them.
  case indexFiles = "index_files"

  func value(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM properties WHERE name = ?", arguments: [rawValue])
  }

  func set(_ value: String, _ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO properties VALUES (?, ?)", arguments: [rawValue, value])
  }
}
