import CLibZip
public import DocumentModel
public import XMLEvents

/// A .docx as a package of parts (ECMA-376 Part 2): a ZIP archive, its relationships and its properties.
///
/// Nothing is believed that the archive says of itself: sizes are counted while unpacking, and names are only ever
/// looked up inside the archive.
public struct OfficePackage: ~Copyable {
  /// The archive, owned: released by `deinit` and nowhere else.
  private let archive: OpaquePointer
  /// The bytes that the archive is read from; they must outlive it.
  private let bytes: FileBytes
  private let limits: ReadLimits
  /// The names without case, made when one is first looked up: libzip would compare with all names each time.
  private let foldedNames = FoldedNames()
  /// The unpacked bytes of all parts read so far.
  private var unpackedBytes = 0

  /// Opens a file.
  ///
  /// - Throws: `DocumentError` with `.unreadableFile`, `.emptyFile`, `.legacyWord`, `.encrypted`,
  ///   `.notAWordDocument`, `.notAnArchive` or `.limitExceeded`.
  public init(path: String, limits: ReadLimits) throws(DocumentError) {
    let bytes = try FileBytes(path: path, limit: limits.fileBytes)
    try bytes.checkSignature()
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.buffer.baseAddress, zip_uint64_t(bytes.buffer.count), 0, &error)
    else { throw DocumentError(.notAnArchive, String(cString: zip_error_strerror(&error))) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw DocumentError(
        .notAnArchive,
        bytes.isCutOff
          ? "the file is cut off: the directory at the end of its ZIP archive is missing"
          : "the ZIP archive is damaged: \(String(cString: zip_error_strerror(&error)))")
    }
    let entries = Int(zip_get_num_entries(archive, 0))
    guard entries <= limits.entries else {
      zip_discard(archive)
      throw DocumentError(.limitExceeded, "the archive has \(entries) entries; \(limits.entries) are allowed")
    }
    self.archive = archive
    self.bytes = bytes
    self.limits = limits
  }

  deinit { zip_discard(archive) }

  /// The SHA-256 of the file, as 64 hexadecimal digits.
  public var sha256: String { bytes.sha256 }
  /// The size of the file in bytes.
  public var size: Int { bytes.buffer.count }

  /// Whether the package has a part. Part names are compared without case (ECMA-376 Part 2 §6.2.2.3).
  public func contains(_ part: String) -> Bool { index(of: part) != nil }

  /// The first bytes of a part as text, a few thousand; nil where there is no such part or it cannot be read.
  func start(of part: String) -> String? {
    guard let index = index(of: part), let file = zip_fopen_index(archive, index, 0) else { return nil }
    defer { zip_fclose(file) }
    return withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
      let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
      return count < 0 ? nil : String(decoding: buffer[..<Int(count)], as: UTF8.self)
    }
  }

  private func index(of part: String) -> zip_uint64_t? {
    let exact = zip_name_locate(archive, part, 0)
    if exact >= 0 { return zip_uint64_t(exact) }
    return foldedNames.index(of: part, in: archive)
  }

  /// Reads one part and hands its events to a handler.
  ///
  /// - Throws: `.missingPart`, `.damagedPart`, `.limitExceeded`, and what `XMLReader.read` throws.
  @inlinable
  public mutating func read<Handler: XMLHandler & ~Copyable>(
    _ part: String, with reader: inout XMLReader, into handler: inout Handler
  ) throws(DocumentError) {
    try read(part, with: &reader) { batch throws(DocumentError) in try batch.dispatch(to: &handler) }
  }

  /// Reads one part, and where it is damaged a second time, as far as it can be read.
  ///
  /// - Parameters:
  ///   - part: The name of the part.
  ///   - reader: The reader to use.
  ///   - handler: What takes the events.
  ///   - restart: What makes the handler forget a first reading that came upon damage.
  /// - Returns: What is wrong with the part; nil for one that is sound.
  /// - Throws: What `read` throws; `.damagedPart` and `.malformedXML` only where nothing can be mended.
  @inlinable
  public mutating func readMending<Handler: XMLHandler & ~Copyable>(
    _ part: String, with reader: inout XMLReader, into handler: inout Handler, restart: (inout Handler) -> Void
  ) throws(DocumentError) -> DocumentError? {
    do {
      try read(part, with: &reader, into: &handler)
      return nil
    } catch {
      guard error.code == .malformedXML || error.code == .damagedPart else { throw error }
      restart(&handler)
      try read(part, with: &reader, mends: true) { batch throws(DocumentError) in try batch.dispatch(to: &handler) }
      return error
    }
  }

  /// Reads one part and hands its events on in batches.
  ///
  /// - Throws: `.missingPart`, `.damagedPart`, `.limitExceeded`, and what `XMLReader.read` throws.
  public mutating func read(
    _ part: String, with reader: inout XMLReader, mends: Bool = false,
    take: (borrowing XMLBatch) throws(DocumentError) -> Void
  ) throws(DocumentError) {
    guard let index = index(of: part) else {
      throw DocumentError(.missingPart, at: SourceLocation(part: part), "the package has no part of this name")
    }
    var stream = try PartStream(
      archive: archive, index: index, part: part, limit: min(limits.partBytes, limits.packageBytes - unpackedBytes))
    // A part that fails has cost its bytes all the same.
    defer { unpackedBytes += stream.byteCount }
    do {
      try reader.read(&stream, part: part, limits: limits, mends: mends, take: take)
    } catch {
      var placed = error
      // A handler need not know the name of its part.
      if placed.location.part == nil { placed.location.part = part }
      throw placed
    }
  }
}

/// The entries of an archive by their names in small letters.
private final class FoldedNames {
  private var indices: [String: zip_uint64_t]?

  func index(of name: String, in archive: OpaquePointer) -> zip_uint64_t? {
    if indices == nil {
      var all: [String: zip_uint64_t] = [:]
      for index in 0..<zip_uint64_t(max(zip_get_num_entries(archive, 0), 0)) {
        guard let name = zip_get_name(archive, index, 0) else { continue }
        let folded = String(cString: name).lowercased()
        if all[folded] == nil { all[folded] = index }
      }
      indices = all
    }
    return indices?[name.lowercased()]
  }
}

/// The unpacked bytes of one part.
private struct PartStream: ByteSource, ~Copyable {
  private let file: OpaquePointer
  private let part: String
  private let limit: Int
  private(set) var byteCount = 0

  init(archive: OpaquePointer, index: zip_uint64_t, part: String, limit: Int) throws(DocumentError) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    zip_stat_index(archive, index, 0, &status)
    let place = SourceLocation(part: part)
    if status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != 0 {
      throw DocumentError(.encrypted, at: place, "the part is encrypted")
    }
    // Stored and deflated are the only methods that a package may use (ECMA-376 Part 2, annex B.4).
    if status.valid & zip_uint64_t(ZIP_STAT_COMP_METHOD) != 0, ![0, 8].contains(status.comp_method) {
      throw DocumentError(
        .damagedPart, at: place, "compression method \(status.comp_method) is not allowed in a package")
    }
    guard let file = zip_fopen_index(archive, index, 0) else {
      throw DocumentError(.damagedPart, at: place, String(cString: zip_error_strerror(zip_get_error(archive))))
    }
    self.file = file
    self.part = part
    self.limit = limit
  }

  deinit { zip_fclose(file) }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int {
    let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
    let place = SourceLocation(part: part)
    if count < 0 {
      throw DocumentError(.damagedPart, at: place, String(cString: zip_error_strerror(zip_file_get_error(file))))
    }
    byteCount += count
    if byteCount > limit {
      throw DocumentError(.limitExceeded, at: place, "the part unpacks to more than \(limit) bytes")
    }
    return count
  }
}
