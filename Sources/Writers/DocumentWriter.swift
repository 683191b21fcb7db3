public import Tagging

/// A file to be written: a relative path and its bytes.
public struct OutputFile: Sendable {
  /// The path below the output folder, with `/` between folders.
  public var path: String
  /// The content.
  public var bytes: ContiguousArray<UInt8>

  /// A file from its path and content.
  public init(path: String, bytes: ContiguousArray<UInt8>) {
    self.path = path
    self.bytes = bytes
  }
}

/// Writes documents in one format.
///
/// A writer knows the model and nothing of readers, folders or terminals. The same document gives the same bytes: no
/// dates of the run, no absolute paths, no order that depends on hashing.
public protocol DocumentWriter: Sendable {
  /// The name of the format on the command line and in pipeline files.
  static var format: String { get }

  /// A writer with default settings.
  init()

  /// The files for one document, most formats give one. `name` is the path of the source below its input folder,
  /// without the extension.
  func files(for document: AnnotatedDocument, name: String) -> [OutputFile]
}
