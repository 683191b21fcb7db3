import Foundation

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory().appending("councildocs-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes files, and the folders that they stand in.
  func make(_ files: String...) throws {
    for file in files {
      let url = URL(filePath: path).appending(path: file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("content of \(file)".utf8).write(to: url)
    }
  }

  /// All files below, hidden ones too, in order.
  func files() -> [String] {
    let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return paths.filter { file in
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }
}
