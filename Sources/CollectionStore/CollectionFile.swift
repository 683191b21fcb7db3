import FoundationEssentials
import GRDB
import Glibc

/// What can be told of the file of a collection before it is opened, and how it is opened where nothing may be written.
struct CollectionFile {
  /// `PRAGMA application_id` of a collection: "cdoc". By it databases of other programs are known.
  static let applicationID = 0x63_64_6F_63

  let path: String

  /// Says what is there, in better words than SQLite, which only tells that it cannot open a file.
  ///
  /// - Parameter isWritten: Whether it is to be written; then it need not be there.
  /// - Returns: Whether there is a file.
  /// - Throws: `CollectionError`.
  func check(isWritten: Bool) throws(CollectionError) -> Bool {
    guard unsafe access(path, F_OK) == 0 else {
      switch (errno, isWritten) {
      case (EACCES, _): throw CollectionError(code: .forbidden, file: path, message: "the folder may not be read")
      case (_, true): return false
      case (_, false): throw CollectionError(code: .missing, file: path, message: "there is no collection here")
      }
    }
    var isFolder = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
      throw CollectionError(code: .foreign, file: path, message: "this is a folder, not a collection")
    }
    if unsafe access(path, R_OK) != 0 {
      throw CollectionError(code: .forbidden, file: path, message: "the file may not be read")
    }
    if isWritten, unsafe access(path, W_OK) != 0 {
      throw CollectionError(code: .forbidden, file: path, message: "the file may not be written")
    }
    return true
  }

  /// Whether there is something beside the database that belongs to it: what an update did not take in yet.
  private var hasLog: Bool {
    // SQLite puts its files beside the one that a symbolic link leads to.
    let file = URL(filePath: path).resolvingSymlinksInPath().path
    return ["-wal", "-journal"].contains { unsafe access(file + $0, F_OK) == 0 }
  }

  /// The name by which SQLite takes the file for one that nobody changes, and neither locks it nor makes files beside
  /// it; nil where it must not. Wants an SQLite that reads such names (`SQLITE_USE_URI`, as of Debian and Fedora).
  ///
  /// A file in WAL mode can be opened in no other way where its folder may not be written
  /// (sqlite.org/wal.html, "Read-Only Databases"). A collection is left in this mode only where it was copied while an
  /// update went on, or where somebody read it when the update ended.
  var immutableName: String? {
    if hasLog { return nil }
    var name = path.hasPrefix("/") ? "file://" : "file:"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": name += "%25"
      case "?": name += "%3f"
      case "#": name += "%23"
      default: name.unicodeScalars.append(scalar)
      }
    }
    return name + "?immutable=1"
  }

  /// Refuses the database of another program. An empty one is nobody's.
  ///
  /// - Throws: `CollectionError`, or `DatabaseError` where the file cannot be read.
  func checkOwner(_ db: Database) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if id == Self.applicationID { return }
    let tables = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    // Collections that were made before they had an id are known by their tables.
    let own: Set = ["grdb_migrations", "properties", "works", "documents", "mentions"]
    if id == 0, tables.isEmpty || tables.isSuperset(of: own) { return }
    throw CollectionError(code: .foreign, file: path, message: "this is a database of another program")
  }
}
