import DocumentModel
import Foundation
import Glibc
import Tagging
import Writers

/// The folder `datapackage` below an output folder. Rows are written as papers come, into a folder beside it that takes
/// its place in the end: it is whole or not there.
struct DataPackageFolder {
  private let folder: OutputFolder
  private let staging: OutputFolder
  private var package = DataPackage()
  private var files: [FileHandle] = []
  /// Why the package cannot be written; nothing more is done then.
  private(set) var failure: DocumentError?

  /// A package below an output folder. It is begun with the first paper.
  init(in output: OutputFolder) {
    folder = OutputFolder(output.fullPath(DataPackage.format))
    staging = OutputFolder(output.fullPath(".\(DataPackage.format)-\(getpid())~"))
  }

  /// Adds a paper.
  mutating func add(_ annotated: AnnotatedDocument, name: String) {
    guard failure == nil else { return }
    do throws(DocumentError) {
      if files.isEmpty { try begin() }
      let addition = package.add(annotated, name: name)
      try staging.write(addition.tables)
      for (index, rows) in addition.rows.enumerated() {
        try append(rows.csv, to: 2 * index)
        try append(rows.lines, to: 2 * index + 1)
      }
    } catch {
      failure = error
      discard()
    }
  }

  /// Puts the package in its place, and away with the one of an earlier run.
  mutating func finish() {
    guard failure == nil, !files.isEmpty else { return }
    do throws(DocumentError) {
      for file in files { close(file) }
      files = []
      try staging.write([OutputFile(path: DataPackage.descriptor, bytes: package.description())])
      guard removeEarlier() else {
        throw DocumentError(
          .unwritableOutput, file: folder.path, "this is no data package of an earlier run, and would be replaced")
      }
      if unsafe rename(staging.path, folder.path) != 0 {
        throw DocumentError(.unwritableOutput, file: folder.path, "the folder cannot be written")
      }
    } catch {
      failure = error
      discard()
    }
  }

  /// Removes what an earlier run wrote: its papers are gone.
  ///
  /// - Returns: Whether there is nothing at the place any more. A folder that is no data package is not touched.
  @discardableResult func removeEarlier() -> Bool {
    guard let content = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return !FileManager.default.fileExists(atPath: folder.path)
    }
    guard content.isEmpty || content.contains(DataPackage.descriptor) else { return false }
    return (try? FileManager.default.removeItem(atPath: folder.path)) != nil
  }

  /// Removes what was written so far.
  mutating func discard() {
    for file in files { close(file) }
    files = []
    try? FileManager.default.removeItem(atPath: staging.path)
  }

  private mutating func begin() throws(DocumentError) {
    try? FileManager.default.removeItem(atPath: staging.path)
    var empty: [OutputFile] = []
    for entity in Entity.all {
      empty.append(OutputFile(path: entity.name + ".csv", bytes: DataPackage.heading(of: entity)))
      empty.append(OutputFile(path: entity.name + ".jsonl", bytes: []))
    }
    try staging.write(empty)
    for file in empty {
      guard let handle = FileHandle(forWritingAtPath: staging.fullPath(file.path)) else {
        throw DocumentError(.unwritableOutput, file: staging.fullPath(file.path), "the file cannot be opened")
      }
      files.append(handle)
      _ = try? handle.seekToEnd()
    }
  }

  private func append(_ bytes: ContiguousArray<UInt8>, to index: Int) throws(DocumentError) {
    if bytes.isEmpty { return }
    do {
      try files[index].write(contentsOf: Data(bytes))
    } catch {
      throw DocumentError(.unwritableOutput, file: folder.path, "the data package cannot be written whole")
    }
  }

  private func close(_ file: FileHandle) { try? file.close() }
}
