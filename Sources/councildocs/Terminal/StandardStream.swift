import Glibc

/// Standard output or standard error.
struct StandardStream {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  let descriptor: CInt

  /// Writes a text.
  ///
  /// - Returns: Whether all was taken. It is not when the reader of a pipe has gone, as with `| head`.
  @discardableResult func write(_ text: String) -> Bool { write(ContiguousArray(text.utf8)) }

  /// Writes bytes.
  ///
  /// - Returns: Whether all were taken.
  @discardableResult func write(_ bytes: ContiguousArray<UInt8>) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written <= 0 { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
