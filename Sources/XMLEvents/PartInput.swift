import DocumentModel

/// Prepares the bytes of one part for libxml2: checks the encoding, turns UTF-16 into UTF-8, bounds the length of tags.
struct PartInput {
  let part: String
  let limits: ReadLimits
  /// Whether a part that is damaged ends at the damage, rather than with an error.
  let endsAtDamage: Bool
  private var hasEnded = false
  private static let smallestStep = 64
  private var isFirst = true
  /// A part in UTF-16, transcoded as a whole: rare, and libxml2's own conversion would go unbounded.
  private var transcoded: ContiguousArray<UInt8>?
  private var transcodedRead = 0
  /// The number of bytes since the last `<`, less those of chunks with text.
  private var sinceMarkup = 0

  init(part: String, limits: ReadLimits, endsAtDamage: Bool) {
    self.part = part
    self.limits = limits
    self.endsAtDamage = endsAtDamage
  }

  /// The next bytes, in UTF-8; empty at the end.
  mutating func nextChunk<Source: ByteSource & ~Copyable>(
    from source: inout Source, into chunk: UnsafeMutableRawBufferPointer
  ) throws(DocumentError) -> UnsafeRawBufferPointer {
    var bytes = UnsafeRawBufferPointer(rebasing: chunk[0..<0])
    if transcoded == nil {
      let count = try read(from: &source, into: chunk)
      bytes = UnsafeRawBufferPointer(rebasing: chunk[0..<count])
      if isFirst {
        isFirst = false
        if Self.isUTF16(bytes) {
          try transcode(bytes, and: &source)
        } else if Self.isForeign(bytes) {
          throw DocumentError(
            .forbiddenEncoding, at: SourceLocation(part: part),
            "the part is in UCS-4 or EBCDIC; only UTF-8 and UTF-16 are allowed")
        } else if let encoding = Self.declaredEncoding(bytes), !Self.isAllowed(encoding) {
          throw DocumentError(
            .forbiddenEncoding, at: SourceLocation(part: part),
            "the part declares the encoding “\(String(decoding: encoding, as: UTF8.self))”; only UTF-8 and UTF-16 are allowed"
          )
        }
      }
    }
    if let transcoded {
      let count = min(chunk.count, transcoded.count - transcodedRead)
      transcoded.withUnsafeBytes {
        chunk.copyMemory(from: .init(rebasing: $0[transcodedRead..<transcodedRead + count]))
      }
      transcodedRead += count
      bytes = UnsafeRawBufferPointer(rebasing: chunk[0..<count])
    }
    try boundMarkup(bytes)
    return bytes
  }

  /// The next bytes of the source. Where it may be damaged it is asked for a few at a time: what is unpacked in the same
  /// step as the damage is lost.
  private mutating func read<Source: ByteSource & ~Copyable>(
    from source: inout Source, into buffer: UnsafeMutableRawBufferPointer
  ) throws(DocumentError) -> Int {
    guard endsAtDamage else { return try source.read(into: buffer) }
    var count = 0
    while count < buffer.count, !hasEnded {
      do {
        let step = min(Self.smallestStep, buffer.count - count)
        let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<count + step]))
        count += read
        hasEnded = read == 0
      } catch {
        guard error.code == .damagedPart else { throw error }
        hasEnded = true
      }
    }
    return count
  }

  /// The parser has met text in the last chunk, so that no tag is older than that. One that begins in it may be longer
  /// than the limit by as much as the chunk.
  mutating func hasText() {
    sinceMarkup = 0
  }

  /// libxml2 compares each attribute of a tag with all others and cannot be interrupted meanwhile. `<` cannot stand in
  /// an attribute value, so the distance between two of them bounds the length of a tag.
  private mutating func boundMarkup(_ bytes: UnsafeRawBufferPointer) throws(DocumentError) {
    if let last = bytes.lastIndex(of: UInt8(ascii: "<")) {
      sinceMarkup = bytes.count - last
    } else {
      sinceMarkup += bytes.count
    }
    if sinceMarkup > limits.markupBytes {
      throw DocumentError(
        .limitExceeded, at: SourceLocation(part: part), "more than \(limits.markupBytes) bytes of one tag")
    }
  }

  private mutating func transcode<Source: ByteSource & ~Copyable>(
    _ start: UnsafeRawBufferPointer, and source: inout Source
  ) throws(DocumentError) {
    var all = ContiguousArray(start)
    let rest = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 2)
    defer { rest.deallocate() }
    while true {
      let count = try read(from: &source, into: rest)
      if count == 0 { break }
      all.append(contentsOf: rest[0..<count])
    }
    let isBigEndian = all[0] == 0xfe || all[0] == 0
    var units = ContiguousArray<UInt16>()
    units.reserveCapacity(all.count / 2)
    for index in stride(from: 0, to: all.count - 1, by: 2) {
      let (high, low) = isBigEndian ? (all[index], all[index + 1]) : (all[index + 1], all[index])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    if units.first == 0xfeff { units.removeFirst() }
    transcoded = ContiguousArray(String(decoding: units, as: UTF16.self).utf8)
  }

  /// By the byte order mark, or by the first character, which is always `<` (XML 1.0, appendix F).
  private static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    return [(0xff, 0xfe), (0xfe, 0xff), (0x3c, 0), (0, 0x3c)].contains { $0 == (bytes[0], bytes[1]) }
  }

  /// By the first bytes of the encodings that libxml2 would convert by itself: UCS-4 and EBCDIC. It would hide tags from
  /// the count of `<`.
  private static func isForeign(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: [0, 0]) || bytes.starts(with: [0x4c, 0x6f, 0xa7, 0x94])
  }

  /// Whether a name of an encoding stands for one that needs no conversion. A UTF-16 part that was transcoded outside
  /// still says so in its declaration.
  private static func isAllowed(_ encoding: UnsafeRawBufferPointer) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii", "utf-16"].contains { (name: StaticString) in
      name.utf8CodeUnitCount == encoding.count
        && encoding.indices.allSatisfy { encoding[$0] | 0x20 == name.utf8Start[$0] | 0x20 }
    }
  }

  /// The encoding in the XML declaration (XML 1.0, production 80); nil where there is none.
  private static func declaredEncoding(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.starts(with: "<?xml".utf8) || bytes.dropFirst(3).starts(with: "<?xml".utf8) else { return nil }
    let head = bytes.prefix(256)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    var index = 5
    while index + 8 < end, !bytes[index...].starts(with: "encoding".utf8) { index += 1 }
    guard index + 8 < end, let open = bytes[index..<end].firstIndex(where: isQuote),
      let close = bytes[(open + 1)..<end].firstIndex(where: isQuote)
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[open + 1..<close])
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
