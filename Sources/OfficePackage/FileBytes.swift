import CLibCrypto
import DocumentModel
import Glibc
import XMLEvents

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

  /// The bytes of a package inside of another one.
  init(copying bytes: ContiguousArray<UInt8>) {
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    bytes.withUnsafeBytes { buffer.copyMemory(from: $0) }
  }

  deinit { buffer.deallocate() }

  /// The SHA-256 of the bytes, as 64 hexadecimal digits.
  var sha256: String { digest(count: buffer.count) }

  /// The SHA-256 of the first bytes: the memory may be larger than what it holds.
  func digest(count: Int) -> String {
    var digest = ContiguousArray<UInt8>(repeating: 0, count: 32)
    digest.withUnsafeMutableBufferPointer { digest in
      _ = SHA256(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count, digest.baseAddress)
    }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Whether the file is a package as one XML file.
  var isFlat: Bool { FlatPackage.isFlat(UnsafeRawBufferPointer(buffer)) }

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
    if !buffer.starts(with: [0x50, 0x4b]), !isFlat {
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

  /// Whether the start of a file is that of a package as one XML file.
  static func startIsFlat(path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 16) { start in
      let count = Glibc.read(descriptor, start.baseAddress!, start.count)
      return count > 0 && FlatPackage.isFlat(UnsafeRawBufferPointer(rebasing: start[..<count]))
    }
  }

  /// The bytes as a source.
  func source() -> FileSource { FileSource(buffer: UnsafeRawBufferPointer(buffer)) }

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

/// The bytes of a file as a source; they must outlive it.
struct FileSource: ByteSource {
  let buffer: UnsafeRawBufferPointer
  private var position = 0

  init(buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

  mutating func read(into chunk: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(chunk.count, buffer.count - position)
    chunk.copyMemory(from: .init(rebasing: buffer[position..<position + count]))
    position += count
    return count
  }
}
