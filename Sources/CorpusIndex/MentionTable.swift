import Tagging

/// The citations of one document, packed: an index keeps those of all documents, which may be millions.
struct MentionTable: Sendable {
  /// A text that is cited.
  struct Target: Sendable {
    var id: String
    var work: String
    var edition: String?
    var kind: ReferenceKind
    var url: String?

    /// Takes over what another mention of the same text says better: a short form says less than a symbol.
    mutating func complete(from other: Target) {
      if kind == .pointer, other.kind != .pointer {
        work = other.work
        edition = other.edition
        kind = other.kind
      }
      if url == nil { url = other.url }
    }
  }

  /// A mention. Texts are bytes of `excerpts`.
  struct Mention: Sendable {
    /// The index of what is cited in `targets`.
    var target: Int32
    /// The block, as an index of `Document.blocks`.
    var block: Int32
    /// The first Unicode scalar in the block's text.
    var start: Int32
    /// The scalar behind the last.
    var end: Int32
    /// The index of the place in `places`.
    var place: Int32
    /// The sentence around it.
    fileprivate(set) var excerptStart: Int32 = 0
    fileprivate(set) var excerptEnd: Int32 = 0
    /// Its own words there.
    fileprivate(set) var textStart: Int32 = 0
    fileprivate(set) var textEnd: Int32 = 0
  }

  /// The bytes of sentences of one document that are kept; behind them a mention has its own words alone. A real paper has
  /// a hundredth of that; one made of nothing but symbols would have a sentence of 500 bytes for each.
  private static let mostExcerpts = 1 << 26

  /// Each text once, in the order in which they are cited first.
  private(set) var targets: [Target] = []
  private(set) var places: [String] = []
  private(set) var mentions: ContiguousArray<Mention> = []
  /// The sentences around all mentions, UTF-8.
  private(set) var excerpts: ContiguousArray<UInt8> = []
  private var targetsByID: [String: Int32] = [:]

  /// Adds a mention.
  ///
  /// - Parameters:
  ///   - target: What is cited.
  ///   - block: The block, as an index of `Document.blocks`.
  ///   - scalars: The Unicode scalars of the mention in the text of the block.
  ///   - bytes: The same in bytes.
  ///   - text: The text of the block.
  ///   - place: Where in the document it is.
  mutating func add(
    _ target: Target, block: Int, scalars: Range<Int>, bytes: Range<Int>, of text: Excerpt.Text, place: String
  ) {
    var mention = Mention(
      target: index(of: target), block: Int32(block), start: Int32(scalars.lowerBound), end: Int32(scalars.upperBound),
      place: index(ofPlace: place))
    var start = excerpts.count
    var words = 0
    if start < Self.mostExcerpts {
      words = Excerpt.append(around: bytes, in: text, to: &excerpts) - start
    } else {
      excerpts.append(contentsOf: text[text.startIndex + bytes.lowerBound..<text.startIndex + bytes.upperBound])
    }
    // Several texts are cited in one sentence more often than not: it is kept once.
    if let last = mentions.last, last.block == mention.block {
      let before = Int(last.excerptStart)..<Int(last.excerptEnd)
      if before.upperBound == start, excerpts[before] == excerpts[start...] {
        excerpts.removeLast(excerpts.count - start)
        start = before.lowerBound
      }
    }
    words += start
    mention.excerptStart = Int32(start)
    mention.excerptEnd = Int32(excerpts.count)
    mention.textStart = Int32(words)
    mention.textEnd = Int32(words + bytes.count)
    mentions.append(mention)
  }

  /// Ends the additions: what only they need is let go.
  mutating func finish() {
    targetsByID = [:]
    mentions = ContiguousArray(mentions[...])
    excerpts = ContiguousArray(excerpts[...])
  }

  private mutating func index(of target: Target) -> Int32 {
    if let known = targetsByID[target.id] {
      targets[Int(known)].complete(from: target)
      return known
    }
    targets.append(target)
    targetsByID[target.id] = Int32(targets.count - 1)
    return Int32(targets.count - 1)
  }

  private mutating func index(ofPlace place: String) -> Int32 {
    // Mentions come in the order of the text, so the place is one of the last.
    if let known = places.lastIndex(of: place) { return Int32(known) }
    places.append(place)
    return Int32(places.count - 1)
  }
}
