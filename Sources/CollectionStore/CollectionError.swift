package import DocumentModel
import GRDB

/// Why a collection cannot be read or written.
package struct CollectionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  package enum Code: String, Hashable, Sendable {
    /// There is no collection at the place.
    case missing = "no-collection"
    /// The file is damaged, or no database at all.
    case unreadable = "unreadable-collection"
    /// What stands at the place is whole, but none of ours: another program's database, or a folder.
    case foreign = "not-a-collection"
    /// A later version of the program made it.
    case tooNew = "newer-collection"
    /// It cannot be written.
    case unwritable = "unwritable-collection"
    /// The user may not read or write it.
    case forbidden = "forbidden-collection"
    /// Another program is using it.
    case busy = "busy-collection"
  }

  package var code: Code
  package var file: String
  package var message: String

  package var description: String { "\(file): error: \(message) [\(code.rawValue)]" }

  /// What a user can do about it.
  package var hint: String {
    switch code {
    case .missing: "make one with convert, or name one with --collection"
    case .unreadable: "remove the file and convert again; the papers are safe"
    case .foreign: "move it away, or name another folder"
    case .tooNew:
      "use the version of the program that made it, or remove the file and convert again; the papers are safe"
    case .unwritable: "see whether the place exists, has room, and you may write to it"
    case .forbidden: "see whether you may read the file and, to convert, write to it and its folder"
    case .busy: "try again when it is done"
    }
  }

  /// The error as those of other outputs are.
  package var documentError: DocumentError {
    DocumentError(DocumentError.Code(code.rawValue, hint: hint), file: file, message)
  }

  package init(code: Code, file: String, message: String) {
    self.code = code
    self.file = file
    self.message = message
  }

  /// The error that stands for one of SQLite; what it says of itself counts for more than what was tried.
  init(_ error: any Error, _ code: Code, file: String) {
    guard let error = error as? DatabaseError else {
      self.init(code: code, file: file, message: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(code: .unreadable, file: file, message: "the file is no database")
    case .SQLITE_CORRUPT: self.init(code: .unreadable, file: file, message: "the file is damaged")
    case .SQLITE_FULL: self.init(code: .unwritable, file: file, message: "no space left")
    case .SQLITE_BUSY: self.init(code: .busy, file: file, message: "another program is using the file")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(code: .forbidden, file: file, message: "the file or its folder may not be written")
    case .SQLITE_CANTOPEN: self.init(code: .forbidden, file: file, message: "the file cannot be opened")
    default: self.init(code: code, file: file, message: error.message ?? "\(error.resultCode)")
    }
  }
}
