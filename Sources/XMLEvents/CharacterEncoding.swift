import CLibXML2
import Glibc

/// What text in other formats than XML needs of the C libraries: character sets and the names of characters in HTML.
public enum CharacterEncoding {
  /// Text in a character set as UTF-8; nil where the set is not known. What cannot be converted is U+FFFD.
  public static func utf8(_ bytes: Span<UInt8>, in charset: String) -> ContiguousArray<UInt8>? {
    let converter = iconv_open("UTF-8", charset)
    // `iconv_open` gives -1 for a set that it does not know.
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var result: ContiguousArray<UInt8> = []
    bytes.withUnsafeBytes { source in
      var input = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
      var left = source.count
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { chunk in
        while left > 0 {
          var output: UnsafeMutablePointer<CChar>? = chunk.baseAddress!.assumingMemoryBound(to: CChar.self)
          var room = chunk.count
          let code = iconv(converter, &input, &left, &output, &room)
          let failure = errno
          result.append(contentsOf: chunk[..<(chunk.count - room)])
          if code != Int.max.magnitude * 2 + 1 { continue }
          if failure == E2BIG { continue }
          result.append(contentsOf: [0xef, 0xbf, 0xbd])
          if left > 0 {
            input = input.map { $0 + 1 }
            left -= 1
          }
        }
      }
    }
    return result
  }

  /// The character that a name stands for in HTML, such as `nbsp`; nil for a name that HTML 4 does not have.
  public static func character(named name: String) -> Unicode.Scalar? {
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }
}
