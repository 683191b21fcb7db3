import CollectionStore
import CorpusIndex
public import DocumentModel
import FoundationEssentials
public import Writers

/// The folder that a batch writes to.
public struct OutputFolder: Sendable {
  /// The folder, as the user named it.
  public let path: String

  /// A folder from its path. It is made when the first file is written.
  public init(_ path: String) {
    self.path = path
  }

  /// Says at once, rather than once for each document, that this can be no folder.
  ///
  /// - Throws: `DocumentError` with `.unwritableOutput`.
  public func check() throws(DocumentError) {
    if FileManager.default.fileExists(atPath: path), !FileManager.default.fileExists(atPath: path + "/") {
      throw DocumentError(.unwritableOutput, file: path, "this is a file, not a folder")
    }
  }

  /// Writes files, each to a temporary name in its own folder and then renamed, so that nobody sees half a file. If one
  /// cannot be written, none of them is left.
  ///
  /// - Throws: `DocumentError` with `.unwritableOutput` and the path of the file.
  public func write(_ files: [OutputFile]) throws(DocumentError) {
    for (index, file) in files.enumerated() {
      do throws(DocumentError) {
        try AtomicFile.write(file.bytes, to: fullPath(file.path))
      } catch {
        for written in files[..<index] { remove(written.path) }
        throw error
      }
    }
  }

  /// Writes files of the index, each as `write(_:)` does; those before one that cannot be written stay.
  ///
  /// - Throws: `DocumentError` with `.unwritableOutput` and the path of the file.
  func write(_ files: [IndexFile]) throws(DocumentError) {
    for file in files {
      try AtomicFile.write(to: fullPath(file.path)) { sink throws(DocumentError) in try file.write(to: sink) }
    }
  }

  /// Removes a file that an earlier run may have left. A folder is not touched.
  ///
  /// - Parameter path: The path below the folder.
  /// - Returns: Whether there was a file, and it is gone.
  @discardableResult public func remove(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: fullPath(path))
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return false }
    do {
      try FileManager.default.removeItem(atPath: fullPath(path))
      return true
    } catch {
      return false
    }
  }

  /// Whether there is a file of a path below the folder.
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: fullPath(path)) }

  /// The size of a file in bytes; nil where there is none.
  func size(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: fullPath(path)))?[.size] as? Int
  }

  /// Whether a file is there as it was written, as far as its size tells.
  func has(_ file: WrittenFile) -> Bool { size(file.path) == file.bytes }

  /// Makes the folder, where it is missing. What prevents it shows when a file is written.
  func make() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// The path of a file below the folder, as the user may open it.
  public func fullPath(_ path: String) -> String {
    self.path.hasSuffix("/") ? self.path + path : self.path + "/" + path
  }
}
