/// An output file as it was written, so that one that was spoilt or edited since is told from it.
///
/// Only the size is kept: to compare contents would cost as much as to read the papers again.
package struct WrittenFile: Sendable, Hashable {
  /// The path below the output folder.
  package var path: String
  /// The size in bytes.
  package var bytes: Int

  package init(path: String, bytes: Int) {
    self.path = path
    self.bytes = bytes
  }

  /// Files as the database has them: a line for each, size and path.
  static func text(_ files: [WrittenFile]) -> String {
    files.map { "\($0.bytes) \($0.path)" }.joined(separator: "\n")
  }

  /// The files of a text. A line without a size stands for a file that is nowhere as it was.
  static func list(_ text: String) -> [WrittenFile] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let bytes = Int(parts[0]) else { return WrittenFile(path: String(line), bytes: -1) }
      return WrittenFile(path: String(parts[1]), bytes: bytes)
    }
  }
}
