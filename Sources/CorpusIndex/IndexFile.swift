public import DocumentModel

/// A file of the index, which is written piece by piece: that of a large collection need not be in memory as a whole.
public struct IndexFile: Sendable {
  /// The name of the file.
  public let path: String
  private let pieces: @Sendable (Sink) throws(DocumentError) -> Void

  /// Takes one piece after another.
  public typealias Sink = (ContiguousArray<UInt8>) throws(DocumentError) -> Void

  init(path: String, pieces: @escaping @Sendable (Sink) throws(DocumentError) -> Void) {
    self.path = path
    self.pieces = pieces
  }

  /// Hands the content over.
  ///
  /// - Parameter sink: Takes the pieces.
  /// - Throws: What the sink throws.
  public func write(to sink: Sink) throws(DocumentError) { try pieces(sink) }

  /// The content as a whole.
  public var bytes: ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    // The sink throws nothing.
    try? write { bytes += $0 }
    return bytes
  }
}
