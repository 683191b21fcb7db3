/// An equation in Office Math (`m:oMath`, ECMA-376 Part 1 §22.1.2.77). The text of its block holds the characters of
/// the equation in order, without its structure.
public struct Equation: Hashable, Sendable {
  /// The characters of the equation; a point where it has none.
  public var span: BlockSpan
  /// The equation in LaTeX, without delimiters; needs the package amsmath. Empty where the equation is too large.
  public var latex: StringID
  /// Whether it stands on a line of its own (`m:oMathPara`, §22.1.2.78).
  public var isDisplay: Bool

  /// An equation from its parts.
  public init(span: BlockSpan, latex: StringID, isDisplay: Bool) {
    self.span = span
    self.latex = latex
    self.isDisplay = isDisplay
  }
}

/// The reading that stands beside some characters (`w:ruby`, ECMA-376 Part 1 §17.3.3.25).
public struct Reading: Hashable, Sendable {
  /// The characters that are read (`w:rubyBase`).
  public var span: BlockSpan
  /// How they are read (`w:rt`): it is not in the text of the block.
  public var text: StringID

  /// A reading from its parts.
  public init(span: BlockSpan, text: StringID) {
    self.span = span
    self.text = text
  }
}

/// A field (ECMA-376 Part 1 §17.16): text that Word computes from an instruction.
public struct Field: Hashable, Sendable {
  /// The first word of the instruction in capital letters, such as PAGEREF; empty for a field without instruction.
  public var name = StringID.empty
  /// The instruction as written, without the space around it.
  public var instruction = StringID.empty
  /// The result, which is text of its blocks; a point for a field without result. Fields may be nested in it.
  public var result = Stretch()

  /// A field that says nothing.
  public init() {}
}

/// A named place (`w:bookmarkStart`, ECMA-376 Part 1 §17.13.6.2).
public struct Bookmark: Hashable, Sendable {
  /// The name.
  public var name: StringID
  /// What it names; a point where the bookmark is never ended.
  public var range: Stretch

  /// A bookmark from its name and place.
  public init(name: StringID, range: Stretch) {
    self.name = name
    self.range = range
  }
}

extension Document {
  /// The first bookmark of each name, as indices of `bookmarks`.
  public func bookmarksByName() -> [StringID: Int] {
    var result: [StringID: Int] = [:]
    for (index, bookmark) in bookmarks.enumerated() where result[bookmark.name] == nil {
      result[bookmark.name] = index
    }
    return result
  }

  /// Whether a link leads to a bookmark of this document, which need not exist, rather than to an address.
  public func leadsInside(_ link: Link) -> Bool {
    let target = strings.utf8(link.target)
    return target.count > 1 && target[0] == UInt8(ascii: "#")
  }

  /// The bookmark that a link leads to, of those by their names; nil where it leads to none.
  public func bookmark(of link: Link, in byName: [StringID: Int]) -> Int? {
    guard leadsInside(link) else { return nil }
    let target = strings.utf8(link.target)
    guard let name = strings.find(target.extracting(1..<target.count)) else { return nil }
    return byName[name]
  }
}
