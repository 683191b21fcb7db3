/// Makes ZIP archives with uncompressed entries: enough to build a package in a test, and to build one that is wrong.
public struct StoredArchive {
  /// One file of the archive.
  public struct Entry {
    /// The name in the archive.
    public var name: String
    /// The bytes of the file.
    public var bytes: [UInt8]
    /// The compression method that the headers claim; the bytes are stored all the same.
    public var method: UInt16 = 0
    /// The general purpose flags; bit 0 says that the entry is encrypted.
    public var flags: UInt16 = 0
    /// The checksum that the headers claim; nil for the right one.
    public var claimedChecksum: UInt32?

    /// A file with its right checksum.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The files, in the order of the archive.
  public var entries: [Entry] = []

  /// Whether sizes and places stand in the fields of 64 bits (APPNOTE.TXT 4.5.3), as in archives beyond 4 GiB.
  public var is64Bit = false

  /// An archive without files.
  public init() {}

  /// The archive as a file (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = out.count
      let name = Array(entry.name.utf8)
      var shared: [UInt8] = []
      shared.append(little: entry.flags)
      shared.append(little: entry.method)
      shared.append(little: 0 as UInt16)
      // The first of January 1980.
      shared.append(little: 0x21 as UInt16)
      shared.append(little: entry.claimedChecksum ?? Self.checksum(entry.bytes))
      let size = is64Bit ? UInt32.max : UInt32(entry.bytes.count)
      shared.append(little: size)
      shared.append(little: size)
      shared.append(little: UInt16(name.count))
      var local: [UInt8] = []
      if is64Bit {
        local.append(little: 1 as UInt16)
        local.append(little: 16 as UInt16)
        local.append(little: UInt64(entry.bytes.count))
        local.append(little: UInt64(entry.bytes.count))
      }
      var central = local
      if is64Bit {
        central[2] = 24
        central.append(little: UInt64(offset))
      }
      out.append(little: 0x0403_4b50 as UInt32)
      out.append(little: 20 as UInt16)
      out += shared
      out.append(little: UInt16(local.count))
      out += name + local + entry.bytes
      directory.append(little: 0x0201_4b50 as UInt32)
      directory.append(little: 20 as UInt16)
      directory.append(little: 20 as UInt16)
      directory += shared
      directory.append(little: UInt16(central.count))
      // No comment, disk 0, no attributes.
      directory += [UInt8](repeating: 0, count: 10)
      directory.append(little: is64Bit ? UInt32.max : UInt32(offset))
      directory += name + central
    }
    let start = out.count
    out += directory
    if is64Bit {
      let end = out.count
      out.append(little: 0x0606_4b50 as UInt32)
      out.append(little: 44 as UInt64)
      out.append(little: 45 as UInt16)
      out.append(little: 45 as UInt16)
      out.append(little: 0 as UInt64)
      out.append(little: UInt64(entries.count))
      out.append(little: UInt64(entries.count))
      out.append(little: UInt64(directory.count))
      out.append(little: UInt64(start))
      out.append(little: 0x0706_4b50 as UInt32)
      out.append(little: 0 as UInt32)
      out.append(little: UInt64(end))
      out.append(little: 1 as UInt32)
    }
    out.append(little: 0x0605_4b50 as UInt32)
    out.append(little: 0 as UInt32)
    let count = is64Bit ? UInt16.max : UInt16(truncatingIfNeeded: entries.count)
    out.append(little: count)
    out.append(little: count)
    out.append(little: is64Bit ? UInt32.max : UInt32(directory.count))
    out.append(little: is64Bit ? UInt32.max : UInt32(start))
    out.append(little: 0 as UInt16)
    return out
  }

  /// CRC-32 (APPNOTE.TXT 4.4.7), with a table since tests run unoptimised.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~0 as UInt32
    for byte in bytes { crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc >> 8) }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xedb8_8320 ^ (crc >> 1) : crc >> 1 }
  }
}

extension [UInt8] {
  fileprivate mutating func append<Number: FixedWidthInteger>(little number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
