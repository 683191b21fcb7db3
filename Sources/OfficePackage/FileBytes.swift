import CLibCrypto
import DocumentModel
import Glibc

/// The bytes of a file, read as a whole: they are hashed and unpacked from the same memory.
struct FileBytes: ~Copyable {
  let buffer: UnsafeMutableRawBufferPointer

  /// Reads a file.
  ///
  /// - Throws: `.unreadableFile`, `.emptyFile`, or `.limitExceeded` before anything is read.
  init(path: String, limit: Int) throws(DocumentError) {
    // Without O_NONBLOCK a pipe would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DocumentError(.unreadableFile, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw DocumentError(.unreadableFile, String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DocumentError(.unreadableFile, "not a regular file") }
    let size = Int(status.st_size)
    if size == 0 { throw DocumentError(.emptyFile, "the file is empty") }
    if size > limit { throw DocumentError(.limitExceeded, "the file has \(size) bytes; \(limit) are allowed") }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    var count = 0
    while count < size {
      let got = Glibc.read(descriptor, memory.baseAddress! + count, size - count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 {
        let reason = got == 0 ? "the file shrank while it was read" : String(cString: strerror(errno))
        memory.deallocate()
        throw DocumentError(.unreadableFile, reason)
      }
      count += got
    }
    buffer = memory
  }

  deinit { buffer.deallocate() }

  /// The SHA-256 of the bytes, as 64 hexadecimal digits.
  var sha256: String {
    var digest = ContiguousArray<UInt8>(repeating: 0, count: 32)
    digest.withUnsafeMutableBufferPointer { digest in
      _ = SHA256(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count, digest.baseAddress)
    }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Says what a file is that cannot be a .docx.
  ///
  /// Word 97 to 2003 and encrypted documents are both compound files ([MS-CFB] §2.2); the names in their directories,
  /// UTF-16, tell them apart ([MS-DOC] §2.1.1, [MS-OFFCRYPTO] §2.3.2).
  func checkSignature() throws(DocumentError) {
    let compound: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    if buffer.starts(with: compound) {
      if contains(name: "EncryptedPackage") || contains(name: "EncryptionInfo") {
        throw DocumentError(.encrypted, "the file is protected with a password")
      }
      if contains(name: "WordDocument") {
        throw DocumentError(.legacyWord, "the file is a Word 97–2003 document (.doc)")
      }
      throw DocumentError(.notAWordDocument, "the file is a compound file, but not a Word document")
    }
    if buffer.starts(with: Array(#"{\rtf"#.utf8)) {
      throw DocumentError(.notAWordDocument, "the file is Rich Text (RTF)")
    }
    if buffer.starts(with: Array("%PDF".utf8)) { throw DocumentError(.notAWordDocument, "the file is a PDF") }
    if !buffer.starts(with: [0x50, 0x4b]) {
      throw DocumentError(.notAnArchive, "the file is not a ZIP archive, which every .docx is")
    }
  }

  /// Whether the archive begins as one, but its directory is nowhere: it stands at the end (APPNOTE.TXT 6.3 §4.3.16), and
  /// is the first thing that is missing where a transfer was cut off.
  var isCutOff: Bool {
    let end: [UInt8] = [0x50, 0x4b, 5, 6]
    guard buffer.starts(with: [0x50, 0x4b, 3, 4]) else { return false }
    return !end.withUnsafeBytes { memmemAll(buffer.baseAddress!, buffer.count, $0.baseAddress!, $0.count) }
  }

  private func contains(name: String) -> Bool {
    let units = ContiguousArray(name.utf16)
    return units.withUnsafeBytes { memmemAll(buffer.baseAddress!, buffer.count, $0.baseAddress!, $0.count) }
  }

  /// glibc hides `memmem` from Swift; directories are small and this path is rare.
  private func memmemAll(
    _ bytes: UnsafeRawPointer, _ count: Int, _ wanted: UnsafeRawPointer, _ wantedCount: Int
  ) -> Bool {
    var start = 0
    while start + wantedCount <= count,
      let found = memchr(bytes + start, Int32(wanted.load(as: UInt8.self)), count - start - wantedCount + 1)
    {
      if memcmp(found, wanted, wantedCount) == 0 { return true }
      start = UnsafeRawPointer(found) - bytes + 1
    }
    return false
  }
}
