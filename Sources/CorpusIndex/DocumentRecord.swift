import DocumentModel
import Tagging
import Writers

/// What the index keeps of one document.
package struct DocumentRecord: Sendable {
  /// How much is in the document.
  package struct Counts: Sendable {
    package var blocks: Int
    package var tables: Int
    package var references: Int
    package var milestones: Int
    package var notes: Int
    package var links: Int
    package var diagnostics: Int

    package init(
      blocks: Int, tables: Int, references: Int, milestones: Int, notes: Int, links: Int, diagnostics: Int
    ) {
      self.blocks = blocks
      self.tables = tables
      self.references = references
      self.milestones = milestones
      self.notes = notes
      self.links = links
      self.diagnostics = diagnostics
    }
  }

  var output: String
  var source: DocumentSource
  var symbol: String?
  var title: String?
  var language: String?
  var date: String?
  var session: String?
  var counts: Counts
  /// The citations; what a document says of itself or of its own parts cites nothing.
  var citations = MentionTable()
  var milestones: [Milestone]

  init(_ annotated: AnnotatedDocument, output: String) {
    let document = annotated.document
    let found = annotated.annotations
    self.output = output
    source = document.source
    symbol = found.metadata.symbol
    title = found.metadata.title
    language = found.metadata.language
    date = found.metadata.date
    session = found.metadata.session
    counts = Counts(
      blocks: document.blocks.count, tables: document.tables.count,
      references: found.references.count { $0.citesAnother },
      milestones: found.milestones.count, notes: document.notes.count, links: document.links.count,
      diagnostics: document.diagnostics.count + found.diagnostics.count)
    milestones = found.milestones
    var offsets = ScalarOffsets()
    for reference in found.references where reference.citesAnother && !reference.id.isEmpty {
      let span = reference.span
      let start = offsets.scalars(before: span.start, inBlock: span.block, of: document)
      let end = offsets.scalars(before: span.end, inBlock: span.block, of: document)
      citations.add(
        MentionTable.Target(
          id: reference.id, work: reference.work, edition: reference.edition, kind: reference.kind, url: reference.url),
        block: Int(span.block), scalars: start..<end, bytes: span.range,
        of: document.text[document.blocks[Int(span.block)].text.range], place: document.place(ofBlock: Int(span.block)))
    }
    citations.finish()
  }

  /// The record of a document that the collection has kept: the same as that of the document itself.
  ///
  /// - Parameters:
  ///   - paper: The document, with its metadata, milestones, the mentions that are citations, and the blocks that hold
  ///     them; other blocks may be missing from `texts`.
  ///   - counts: How much is in it.
  ///   - texts: The texts of blocks by their ordinals.
  package init(_ paper: CollectionPaper, counts: Counts, texts: [Int: String]) {
    output = paper.output
    source = paper.source
    symbol = paper.metadata.symbol
    title = paper.metadata.title
    language = paper.metadata.language
    date = paper.metadata.date
    session = paper.metadata.session
    self.counts = counts
    milestones = paper.milestones.map(\.milestone)
    var block = -1
    var bytes: ContiguousArray<UInt8> = []
    for mention in paper.mentions where mention.isCitation {
      if mention.block != block {
        block = mention.block
        bytes = ContiguousArray((texts[block] ?? "").utf8)
      }
      let scalars = mention.start..<mention.end
      citations.add(
        MentionTable.Target(
          id: mention.target.id, work: mention.target.work, edition: mention.target.edition, kind: mention.kind,
          url: mention.url),
        block: block, scalars: scalars, bytes: Excerpt.bytes(of: scalars, in: bytes), of: bytes[...],
        place: mention.place)
    }
    citations.finish()
  }

  /// The symbol without its edition: what stands before the bracket.
  var work: String? {
    symbol.map { symbol in String(symbol.prefix { $0 != "(" }) }
  }
}
