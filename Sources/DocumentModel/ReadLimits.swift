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
  /// The number of bytes of one tag, comment, CDATA section or processing instruction, counted from its `<`; bounds libxml2's quadratic
  /// check of attributes. Text may be as long as `textBytes`.
  public var markupBytes = 1 << 20
  /// The number of attributes of one element.
  public var attributes = 256
  /// The number of namespaces in scope at one place. Word declares some 35.
  public var namespaces = 512
  /// The number of faults in the XML of a damaged part that are passed over. Each takes a microsecond or two.
  public var faults = 1 << 20
  /// The number of paragraphs of one document. An empty paragraph takes 8 bytes in the file and some 60 in memory.
  public var blocks = 2 << 20
  /// The number of tables of one document; a file of its own is written for each. Real papers have some hundreds.
  public var tables = 1 << 16
  /// The number of columns of one table. Word itself stops at 63.
  public var columns = 1_024
  /// The number of cells of one document.
  public var cells = 2 << 20
  /// The number of grid positions, rows times columns, of all tables. A row of a few bytes may begin at column 1,000, and
  /// writers fill the grid.
  public var gridPositions = 16 << 20
  /// The depth of fields in fields, and of links in links. Word itself makes do with a handful.
  public var fieldDepth = 256
  /// The bytes of text and runs that may be moved because text boxes stand in the middle of it.
  public var movedBytes = 1 << 30
  /// The bytes of text of one document, that of deletions included, before another piece is added; the output takes some three times as much memory. With the
  /// largest part behind it, in a symbol font that makes three bytes of one, the text still has an address of 31 bits.
  public var textBytes = 128 << 20
  /// The bytes of all labels, names and addresses of one document when a paragraph begins. A label of a few bytes in the
  /// file may be printed with each paragraph.
  public var stringBytes = 64 << 20
  /// The bytes of the pattern of one list label; what is beyond is cut off. Word itself stops at 255 characters.
  public var labelBytes = 1_024
  /// The number of styles, of abstract lists and of lists of one document, each. Those of a part that has more are not used.
  public var definitions = 1 << 18
  /// The number of notes, headers and text boxes of one document.
  public var stories = 1 << 18
  /// The number of references to notes of one document.
  public var notes = 1 << 18
  /// The number of links of one document; those beyond it are not listed.
  public var links = 1 << 18
  /// The number of tracked changes of one document; those beyond it are not listed.
  public var revisions = 1 << 18
  /// The number of fields of one document; likewise of bookmarks, controls, their items, equations, readings, comment
  /// ranges, page starts and sections. An element of a few bytes takes some 60 in memory; what is beyond is not listed.
  public var marks = 1 << 18
  /// The number of elements of one equation; a larger one has no LaTeX. The largest real one seen has some hundreds.
  public var equationElements = 1 << 18
  /// The bytes of LaTeX of one document; equations beyond have none. A sign of two bytes may become a word of twenty.
  public var equationBytes = 64 << 20
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
