/// How much of a file is read at the most. Hostile files are normal input: sizes and counts are checked while reading,
/// so that no file can take all memory or time. Ratios are not limited: real papers compress a hundredfold.
public struct ReadLimits: Hashable, Sendable {
  /// The size of the file itself, in bytes.
  public var fileBytes = 1 << 30
  /// The unpacked size of one part, in bytes. The largest real part seen has 80 MB.
  public var partBytes = 512 << 20
  /// The unpacked size of all parts read, in bytes.
  public var packageBytes = 1 << 30
  /// The number of entries in the archive.
  public var entries = 65_536
  /// The depth of elements. The deepest real document seen has some 60 levels.
  public var depth = 4_096
  /// The number of bytes between one `<` and the next; bounds tags, and so libxml2's quadratic check of attributes.
  public var markupBytes = 1 << 20
  /// The number of attributes of one element.
  public var attributes = 256
  /// The number of namespaces in scope at one place. Word declares some 35.
  public var namespaces = 512
  /// The number of paragraphs of one document. An empty paragraph takes 8 bytes in the file and some 60 in memory.
  public var blocks = 4 << 20
  /// The number of columns of one table. Word itself stops at 63.
  public var columns = 1_024
  /// The number of cells of one document.
  public var cells = 4 << 20
  /// The number of grid positions, rows times columns, of all tables. A row of a few bytes may begin at column 1,000, and
  /// writers fill the grid.
  public var gridPositions = 16 << 20
  /// The depth of fields in fields. Word itself makes do with a handful.
  public var fieldDepth = 256
  /// The bytes of text that may be moved because text boxes stand in the middle of it.
  public var movedBytes = 1 << 30
  /// The bytes of text of one document when a paragraph begins. With the largest part behind it, in a symbol font that
  /// makes three bytes of one, the text still has an address of 31 bits.
  public var textBytes = 512 << 20
  /// The number of notes of one document.
  public var notes = 1 << 20
  /// The number of links of one document; those beyond it are not listed.
  public var links = 1 << 20
  /// The number of pictures and other objects of one document; those beyond it are not listed.
  public var objects = 1 << 16
  /// The depth of documents in documents (`w:altChunk`). Each costs a package of its own; one or two levels are real.
  public var chunkDepth = 8
  /// The bytes of one embedded text or package, which is held in memory as a whole.
  public var chunkBytes = 64 << 20
  /// The number of diagnostics of one document; those beyond it are not listed.
  public var diagnostics = 10_000

  /// The defaults.
  public init() {}
}
