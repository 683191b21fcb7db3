import CLibZip
public import DocumentModel
public import XMLEvents

/// A .docx as a package of parts (ECMA-376 Part 2): a ZIP archive or one XML file (Flat OPC), its relationships and its
/// properties.
///
/// Nothing is believed that the archive says of itself: sizes are counted while unpacking, and names are only ever
/// looked up inside the archive.
public struct OfficePackage: ~Copyable {
  /// The archive, owned: released by `deinit` and nowhere else; nil for a package that is one XML file.
  private let archive: OpaquePointer?
  /// The parts of a package that is one XML file.
  private let flat: FlatPackage?
  /// The bytes that the archive is read from; they must outlive it.
  private let bytes: FileBytes
  private let limits: ReadLimits
  /// The names without case, made when one is first looked up: libzip would compare with all names each time.
  private let foldedNames = FoldedNames()
  /// The unpacked bytes of all parts read so far.
  public private(set) var unpackedBytes = 0

  /// Opens a file.
  ///
  /// - Throws: `DocumentError` with `.unreadableFile`, `.emptyFile`, `.legacyWord`, `.encrypted`,
  ///   `.notAWordDocument`, `.notAnArchive` or `.limitExceeded`.
  public init(path: String, limits: ReadLimits) throws(DocumentError) {
    try self.init(FileBytes(path: path, limit: limits.fileBytes), limits: limits)
  }

  /// Opens a package from its bytes, which are copied.
  ///
  /// - Throws: `DocumentError` with `.legacyWord`, `.encrypted`, `.notAWordDocument`, `.notAnArchive` or
  ///   `.limitExceeded`.
  public init(bytes: ContiguousArray<UInt8>, limits: ReadLimits) throws(DocumentError) {
    try self.init(FileBytes(copying: bytes), limits: limits)
  }

  private init(_ bytes: consuming FileBytes, limits: ReadLimits) throws(DocumentError) {
    try bytes.checkSignature()
    let flat = bytes.isFlat ? try FlatPackage(bytes, limits: limits) : nil
    let archive = flat == nil ? try Self.open(bytes, limits: limits) : nil
    self.flat = flat
    self.archive = archive
    self.bytes = bytes
    self.limits = limits
  }

  private static func open(_ bytes: borrowing FileBytes, limits: ReadLimits) throws(DocumentError) -> OpaquePointer {
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
    return archive
  }

  deinit { if let archive { zip_discard(archive) } }

  /// Whether a file is a package as one XML file. False where it cannot be read.
  public static func isFlat(path: String) -> Bool {
    FileBytes.startIsFlat(path: path)
  }

  /// The SHA-256 of a file as it is, package or not.
  ///
  /// - Throws: `DocumentError` with `.unreadableFile`, `.emptyFile` or `.limitExceeded`.
  public static func sha256(ofFile path: String, limits: ReadLimits) throws(DocumentError) -> String {
    try FileBytes(path: path, limit: limits.fileBytes).sha256
  }

  /// The SHA-256 of bytes.
  public static func sha256(of bytes: ContiguousArray<UInt8>) -> String {
    FileBytes(copying: bytes).digest(count: bytes.count)
  }

  /// The SHA-256 of the file, as 64 hexadecimal digits.
  public var sha256: String { bytes.sha256 }
  /// The size of the file in bytes.
  public var size: Int { bytes.buffer.count }

  /// Whether the package has a part. Part names are compared without case (ECMA-376 Part 2 §6.2.2.3).
  public func contains(_ part: String) -> Bool {
    flat != nil ? flatPart(part) != nil : index(of: part) != nil
  }

  /// The names of all parts, in the order of the archive; of a package that is one XML file, by name.
  public var partNames: [String] {
    guard let archive else { return flat.map { $0.parts.values.map(\.name).sorted() } ?? [] }
    return (0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) }
    }
  }

  /// The first bytes of a part as text, a few thousand; nil where there is no such part or it cannot be read.
  func start(of part: String) -> String? {
    if let part = flatPart(part) { return String(decoding: part.bytes.prefix(16_384), as: UTF8.self) }
    guard let archive, let index = index(of: part), let file = zip_fopen_index(archive, index, 0) else { return nil }
    defer { zip_fclose(file) }
    return withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
      let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
      return count < 0 ? nil : String(decoding: buffer[..<Int(count)], as: UTF8.self)
    }
  }

  /// The content types of a package that is one XML file, by the names of its parts in small letters.
  var flatContentTypes: [String: String]? { flat?.parts.mapValues(\.contentType) }

  private func flatPart(_ part: String) -> FlatPackage.Part? {
    flat?.parts[part.lowercased()] ?? flat?.parts[part.withoutPercents.lowercased()]
  }

  /// Part names are addresses: some programs write `%20` where the archive has a space, or the other way round.
  private func index(of part: String) -> zip_uint64_t? {
    guard let archive else { return nil }
    if let index = index(of: part, in: archive) { return index }
    let decoded = part.withoutPercents
    return decoded == part ? nil : index(of: decoded, in: archive)
  }

  private func index(of part: String, in archive: OpaquePointer) -> zip_uint64_t? {
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
    _ name: String, with reader: inout XMLReader, mends: Bool = false,
    take: (borrowing XMLBatch) throws(DocumentError) -> Void
  ) throws(DocumentError) {
    if let part = flatPart(name) {
      var source = MemorySource(part.bytes)
      return try reader.read(&source, part: name, limits: limits, mends: mends, take: take)
    }
    var stream = try stream(of: name)
    // A part that fails has cost its bytes all the same.
    defer { unpackedBytes += stream.byteCount }
    do {
      try reader.read(&stream, part: name, limits: limits, mends: mends, take: take)
    } catch {
      var placed = error
      // A handler need not know the name of its part.
      if placed.location.part == nil { placed.location.part = name }
      throw placed
    }
  }

  /// The bytes of one part.
  ///
  /// - Parameters:
  ///   - name: The name of the part.
  ///   - limit: The most bytes; a part that has more is refused.
  /// - Returns: The bytes.
  /// - Throws: `.missingPart`, `.damagedPart`, `.limitExceeded`.
  public mutating func bytes(of name: String, limit: Int) throws(DocumentError) -> ContiguousArray<UInt8> {
    if let part = flatPart(name) {
      guard part.bytes.count <= limit else {
        throw DocumentError(.limitExceeded, at: SourceLocation(part: name), "the part has more than \(limit) bytes")
      }
      return part.bytes
    }
    var stream = try stream(of: name, limit: limit)
    defer { unpackedBytes += stream.byteCount }
    var all: ContiguousArray<UInt8> = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try stream.read(into: chunk)
      if count == 0 { return all }
      all.append(contentsOf: chunk[..<count])
    }
  }

  private func stream(of name: String, limit: Int = .max) throws(DocumentError) -> PartStream {
    guard let archive, let index = index(of: name) else {
      throw DocumentError(.missingPart, at: SourceLocation(part: name), "the package has no part of this name")
    }
    return try PartStream(
      archive: archive, index: index, part: name,
      limit: min(limits.partBytes, limits.packageBytes - unpackedBytes, limit))
  }

  /// The names that more than one entry of the package has, which no package may have (ECMA-376 Part 2 §6.2.2.3). The
  /// first counts.
  public var duplicateParts: [String] {
    guard let archive else { return flat?.duplicates ?? [] }
    var seen: Set<String> = []
    var duplicates: [String] = []
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      let text = String(cString: name)
      if !seen.insert(text.lowercased()).inserted { duplicates.append(text) }
    }
    return duplicates
  }
}

extension String {
  /// The name with `%20` and the like replaced by what they stand for (RFC 3986 §2.1).
  fileprivate var withoutPercents: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
