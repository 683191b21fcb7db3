package import CorpusIndex
import DocumentModel
import GRDB

/// An update of a collection: documents come and go, and `commit` makes them seen.
///
/// One value is used by one task at a time.
package final class CollectionUpdate {
  /// What the collection knows of a document that may be taken as it is.
  package struct Known: Sendable, Hashable {
    /// The path of its JSON file below the output folder: what it is known by.
    package var output: String
    package var sha256: String
    package var files: [WrittenFile]
  }

  private struct Before {
    var output: String
    var path: String
    var sha256: String
  }

  /// The documents that may be taken as they are, by the path of the source below the folder that all inputs share.
  package let known: [String: Known]

  let store: CollectionStore
  /// The documents before the update, whoever made them.
  private let before: [Before]
  private let plausibility: Plausibility
  private var nextDocument: Int64
  /// The documents as they are now, by output.
  private(set) var ids: [String: Int64]
  private var works: [String: Int64] = [:]
  private var nextWork: Int64
  private var isNew: Set<Int64> = []
  /// The works of which a document came or went.
  private var touched: Set<Int64> = []
  /// Works of which a document or a mention went: they may be named nowhere now.
  private var abandoned: Set<Int64> = []
  private var isOpen = true

  /// Begins an update.
  ///
  /// - Parameters:
  ///   - store: A collection that is open to be updated.
  ///   - fingerprint: Stands for the program, the pipeline and the vocabulary. What another one made is
  ///     taken out, since all of it may differ.
  ///   - plausibility: Tells what cannot exist.
  /// - Throws: `CollectionError` where the file cannot be written, such as while another program writes it.
  package init(
    of store: CollectionStore, fingerprint: String, plausibility: Plausibility
  ) throws(CollectionError) {
    self.store = store
    self.plausibility = plausibility
    let state = try CollectionStore.catching(store.path, .unwritable) {
      try store.queue.writeWithoutTransaction { db in
        try db.beginTransaction(.immediate)
        var known: [String: Known] = [:]
        var ids: [String: Int64] = [:]
        let before = try Row.fetchAll(db, sql: "SELECT output, path, sha256 FROM documents").map { row in
          Before(output: row[0], path: row[1], sha256: row[2])
        }
        if try CollectionProperty.fingerprint.value(db) != fingerprint {
          try Self.empty(db)
          try CollectionProperty.fingerprint.set(fingerprint, db)
        }
        let rows = try Row.fetchCursor(db, sql: "SELECT id, output, path, sha256, files FROM documents")
        while let row = try rows.next() {
          ids[row[1]] = row[0]
          known[row[2]] = Known(output: row[1], sha256: row[3], files: WrittenFile.list(row[4]))
        }
        let lastWork = try Int64.fetchOne(db, sql: "SELECT max(id) FROM works") ?? 0
        return (known, ids, lastWork + 1, before)
      }
    }
    (known, ids, nextWork, before) = state
    nextDocument = (ids.values.max() ?? 0) + 1
  }

  deinit { rollBack() }

  /// The number of documents, so far.
  package var count: Int { ids.count }

  /// Whether a document came or went.
  package var hasChanges: Bool { !isNew.isEmpty || !touched.isEmpty }

  /// Adds a document, or puts it in the place of the one with the same output.
  ///
  /// - Parameters:
  ///   - paper: The document.
  ///   - files: Its output files.
  /// - Throws: `CollectionError` where the file cannot be written.
  package func add(_ paper: CollectionPaper, files: [WrittenFile]) throws(CollectionError) {
    let paper = paper.cut(toRows: Schema.mostRows)
    try write { db in
      try remove(paper.output, db)
      let id = nextDocument
      nextDocument += 1
      ids[paper.output] = id
      isNew.insert(id)
      try PaperWriter(db, document: id).write(paper, files: files) { name in
        let work = try self.work(name, db)
        return work
      } own: {
        self.touched.insert($0)
      } fallback: { mention in
        plausibility.resolution(of: mention.target, candidates: mention.considered)
      }
    }
  }

  /// Takes a document out; nothing where there is none.
  package func remove(_ output: String) throws(CollectionError) {
    try write { db in try remove(output, db) }
  }

  /// Takes out all documents but some.
  package func keepOnly(_ outputs: Set<String>) throws(CollectionError) {
    try write { db in
      for output in ids.keys.sorted() where !outputs.contains(output) { try remove(output, db) }
    }
  }

  /// How many documents left with the update since they are no longer among the inputs. One that is there under another
  /// name did not leave.
  ///
  /// - Parameter inputs: The paths of all inputs below the folder that they share, of those too that failed.
  /// - Returns: The number.
  /// - Throws: `CollectionError` where the file cannot be read.
  package func left(besides inputs: Set<String>) throws(CollectionError) -> Int {
    let gone = before.filter { ids[$0.output] == nil && !inputs.contains($0.path) }
    if gone.isEmpty { return 0 }
    let old = Set(before.map(\.output))
    return try CollectionStore.catching(store.path, .unreadable) {
      try store.queue.writeWithoutTransaction { db in
        let select = try db.cachedStatement(sql: "SELECT sha256 FROM documents WHERE id = ?")
        var renamed: [String: Int] = [:]
        for (output, id) in ids where !old.contains(output) {
          if let sha256 = try String.fetchOne(select, arguments: [id]) { renamed[sha256, default: 0] += 1 }
        }
        return gone.count { document in
          let count = renamed[document.sha256] ?? 0
          if count > 0 { renamed[document.sha256] = count - 1 }
          return count == 0
        }
      }
    }
  }

  /// Finds what each reference means now, and makes the update seen.
  package func commit() throws(CollectionError) {
    try write { db in
      if hasChanges {
        try ReferenceResolver(db, plausibility: plausibility).resolve(newDocuments: isNew, touchedWorks: touched)
        try GraphWriter(db).write(newDocuments: isNew, touchedWorks: touched, all: ids.count)
        try removeAbandonedWorks(db)
        try CollectionProperty.indexFiles.set("", db)
      }
      try db.commit()
      isOpen = false
    }
  }

  /// Leaves the collection as it was.
  package func rollBack() {
    guard isOpen else { return }
    isOpen = false
    try? store.queue.writeWithoutTransaction { db in if db.isInsideTransaction { try db.rollback() } }
  }

  private func write(_ body: (Database) throws -> Void) throws(CollectionError) {
    try CollectionStore.catching(store.path, .unwritable) { try store.queue.writeWithoutTransaction(body) }
  }

  private func work(_ name: String, _ db: Database) throws -> Int64 {
    if let id = works[name] { return id }
    let find = try db.cachedStatement(sql: "SELECT id FROM works WHERE work = ?")
    if let id = try Int64.fetchOne(find, arguments: [name]) {
      works[name] = id
      return id
    }
    let insert = try db.cachedStatement(sql: "INSERT INTO works VALUES (?, ?)")
    try insert.execute(arguments: [nextWork, name])
    works[name] = nextWork
    nextWork += 1
    return nextWork - 1
  }

  /// What the documents have rows in.
  private static let contents = ["blocks", "mentions", "links", "tables", "cells", "milestones", "diagnostics"]

  /// Takes out all documents at once, which costs far less than one by one.
  private static func empty(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
    for table in contents + ["documents", "works", "candidates", "edges", "ranks", "properties"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  private func remove(_ output: String, _ db: Database) throws {
    guard let id = ids.removeValue(forKey: output) else { return }
    isNew.remove(id)
    let find = try db.cachedStatement(sql: "SELECT work_id FROM documents WHERE id = ?")
    if let work = try Int64.fetchOne(find, arguments: [id]) {
      touched.insert(work)
      abandoned.insert(work)
    }
    let (first, last) = Schema.rows(ofDocument: id)
    let cited = try db.cachedStatement(sql: "SELECT DISTINCT work_id FROM mentions WHERE id BETWEEN ? AND ?")
    abandoned.formUnion(try Int64.fetchAll(cited, arguments: [first, last]))
    let deletions = [
      "INSERT INTO search (search, rowid, folded) SELECT 'delete', id, folded FROM blocks WHERE id BETWEEN ? AND ?",
      "DELETE FROM candidates WHERE mention_id BETWEEN ? AND ?",
    ]
    for sql in deletions + Self.contents.map({ "DELETE FROM \($0) WHERE id BETWEEN ? AND ?" }) {
      try db.cachedStatement(sql: sql).execute(arguments: [first, last])
    }
    try db.cachedStatement(sql: "DELETE FROM documents WHERE id = ?").execute(arguments: [id])
  }

  private func removeAbandonedWorks(_ db: Database) throws {
    let statement = try db.makeStatement(
      sql: """
        DELETE FROM works WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM documents WHERE work_id = ?1)
          AND NOT EXISTS (SELECT 1 FROM mentions WHERE work_id = ?1 AND state IS NOT NULL)
        """)
    for work in abandoned { try statement.execute(arguments: [work]) }
  }
}
