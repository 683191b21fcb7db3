public import DocumentModel

/// XML as UTF-8 bytes, whatever encoding it is in.
public enum XMLText {
  /// Reads a source to its end.
  ///
  /// - Parameters:
  ///   - source: The bytes, UTF-8 or UTF-16.
  ///   - part: The name for errors.
  /// - Returns: The bytes in UTF-8; a declaration of another encoding stays as it is.
  /// - Throws: `.forbiddenEncoding`, and what the source throws.
  public static func utf8<Source: ByteSource & ~Copyable>(
    _ source: inout Source, part: String
  ) throws(DocumentError) -> ContiguousArray<UInt8> {
    var limits = ReadLimits()
    // Base64 has no tags for megabytes. Nothing is parsed here.
    limits.markupBytes = .max
    var input = PartInput(part: part, limits: limits, endsAtDamage: false)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { chunk.deallocate() }
    var all: ContiguousArray<UInt8> = []
    while true {
      let bytes = try input.nextChunk(from: &source, into: chunk)
      if bytes.isEmpty { return all }
      all.append(contentsOf: bytes)
    }
  }
}

/// Bytes in memory as a source.
public struct MemorySource: ByteSource {
  private let bytes: ContiguousArray<UInt8>
  private var position: Int
  private let end: Int

  /// A source of a range of bytes.
  public init(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Fills a buffer from its start.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, end - position)
    bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[position..<position + count])) }
    position += count
    return count
  }
}
