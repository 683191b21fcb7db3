import CorpusIndex
import DocumentModel
import Foundation
import Glibc
import Synchronization

/// Writes a file whole or not at all: to a temporary name in the same folder, which is then renamed.
///
/// `Data.write(to:options: .atomic)` would do the same, but waits for the disk after each file, which makes thousands of
/// small ones slow. Output that a power failure takes is made again by another run.
enum AtomicFile {
  /// The number of temporary names given so far, which keeps those of this process apart.
  private static let count = Atomic(0)

  /// Writes a file and makes the folders that it stands in.
  static func write(_ bytes: ContiguousArray<UInt8>, to path: String) throws(DocumentError) {
    try write(to: path) { sink throws(DocumentError) in try sink(bytes) }
  }

  /// Writes a file that comes in pieces and makes the folders that it stands in.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - content: Gives the pieces.
  /// - Throws: `DocumentError` with `.unwritableOutput`.
  static func write(to path: String, content: (IndexFile.Sink) throws(DocumentError) -> Void) throws(DocumentError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let number = count.add(1, ordering: .relaxed).newValue
    let temporary = "\(folder).councildocs-\(getpid())-\(number)~"
    do throws(Failure) {
      let descriptor = try create(temporary, in: folder)
      var failure: CInt?
      // A sink that has failed takes no more; what it throws only ends the work early.
      try? content { piece throws(DocumentError) in
        failure = failure ?? fill(descriptor, with: piece)
        if failure != nil { throw DocumentError(.unwritableOutput, file: path, "") }
      }
      // Some file systems say only now that there was no room.
      if close(descriptor) != 0 { failure = failure ?? errno }
      if failure == nil, unsafe rename(temporary, path) != 0 { failure = errno }
      if let failure {
        unsafe unlink(temporary)
        throw Failure(code: failure)
      }
    } catch {
      throw DocumentError(.unwritableOutput, file: path, "the file cannot be written: \(error.reason)")
    }
  }

  private static func create(_ path: String, in folder: String) throws(Failure) -> CInt {
    var descriptor = create(path)
    if descriptor < 0, errno == ENOENT {
      // An error shows below, when the file cannot be made.
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      descriptor = create(path)
    }
    if descriptor < 0 { throw Failure(code: errno) }
    return descriptor
  }

  /// Writes all bytes; returns the system's error number where that fails.
  private static func fill(_ descriptor: CInt, with bytes: ContiguousArray<UInt8>) -> CInt? {
    unsafe bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let written = unsafe Glibc.write(descriptor, buffer.baseAddress! + start, buffer.count - start)
        if written < 0, errno != EINTR { return errno }
        start += max(written, 0)
      }
      return nil
    }
  }

  private static func create(_ path: String) -> CInt {
    unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  }

  /// An error number of the system.
  private struct Failure: Error {
    var code: CInt

    var reason: String {
      switch code {
      case EACCES, EPERM: "permission denied"
      case EROFS: "the disk is read-only"
      case ENOSPC, EDQUOT: "no space left"
      case EISDIR, ENOTEMPTY, EEXIST: "a folder has its name"
      case ENOTDIR, ENOENT: "its folder cannot be made"
      case ENAMETOOLONG: "the name is too long"
      default: "system error \(code)"
      }
    }
  }
}
