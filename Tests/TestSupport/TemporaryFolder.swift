public import Foundation

/// A folder that is gone when the test is over.
public final class TemporaryFolder {
  /// Where it stands, without a slash at the end.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    path = NSTemporaryDirectory().appending("councildocs-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and makes the folders that it stands in.
  public func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: place(for: file))
  }

  /// Writes files of which only the names matter.
  public func make(_ files: String...) throws {
    for file in files { try write("content of \(file)", to: file) }
  }

  /// Copies a file to a name in the folder, and makes the folders that it stands in.
  public func copy(_ file: URL, to name: String) throws {
    try FileManager.default.copyItem(at: file, to: place(for: name))
  }

  /// Whether a file or folder of a name is there.
  public func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  /// What stands in a file.
  public func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// The names of all files and folders below, hidden ones too, in order.
  public func names() -> [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  /// The names of all files below, hidden ones too, in order.
  public func files() -> [String] {
    names().filter { file in
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
  }

  private func place(for file: String) throws -> URL {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    return url
  }
}
