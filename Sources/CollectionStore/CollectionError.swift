/// Why a collection cannot be read or written.
package struct CollectionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  package enum Code: String, Hashable, Sendable {
    /// There is no collection at the place.
    case missing = "no-collection"
    /// The file is none of ours, or damaged.
    case unreadable = "unreadable-collection"
    /// A later version of the program made it.
    case tooNew = "newer-collection"
    /// It cannot be written.
    case unwritable = "unwritable-collection"
  }

  package var code: Code
  package var file: String
  package var message: String

  package var description: String { "\(file): error: \(message) [\(code.rawValue)]" }

  /// What a user can do about it.
  package var hint: String {
    switch code {
    case .missing: "make one with convert, or name one with --collection"
    case .unreadable: "remove the file and convert again"
    case .tooNew: "use the version of the program that made it, or remove the file and convert again"
    case .unwritable: "see whether the place exists, has room, and you may write to it"
    }
  }
}
