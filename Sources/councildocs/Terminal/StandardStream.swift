import DocumentModel
import Foundation

/// Standard output or standard error.
struct StandardStream {
  static let output = StandardStream(handle: .standardOutput)
  static let error = StandardStream(handle: .standardError)

  private let handle: FileHandle

  /// Writes a text. When the reader of a pipe has gone, as with `| head`, the signal SIGPIPE ends the program.
  ///
  /// - Throws: `DocumentError` with `.unwritableOutput`, such as when the disk behind a redirection is full.
  func write(_ text: String) throws(DocumentError) { try write(Data(text.utf8)) }

  /// Writes bytes, as the text is written.
  func write(_ bytes: ContiguousArray<UInt8>) throws(DocumentError) { try write(Data(bytes)) }

  private func write(_ data: Data) throws(DocumentError) {
    do {
      try handle.write(contentsOf: data)
    } catch {
      throw DocumentError(.unwritableOutput, file: "standard output", "the output cannot be written whole")
    }
  }
}
