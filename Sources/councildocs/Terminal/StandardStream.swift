import Foundation

/// Standard output or standard error.
struct StandardStream {
  static let output = StandardStream(handle: .standardOutput)
  static let error = StandardStream(handle: .standardError)

  private let handle: FileHandle

  /// Writes a text. When the reader of a pipe has gone, as with `| head`, nobody is left to tell, and the rest is lost.
  func write(_ text: String) { try? handle.write(contentsOf: Data(text.utf8)) }

  /// Writes bytes, as the text is written.
  func write(_ bytes: ContiguousArray<UInt8>) { try? handle.write(contentsOf: Data(bytes)) }
}
