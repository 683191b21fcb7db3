import CLibZip
import DocumentModel
import XMLEvents

/// The unpacked bytes of one part.
struct PartStream: ByteSource, ~Copyable {
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
