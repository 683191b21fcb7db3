internal import DocumentModel
internal import Tagging

/// Compares what a text cites with where the links over it lead: the one is an independent witness of the other.
struct LinkWitness {
  private let document: Document
  private let addresses: AddressReader
  private let language: String
  /// The first reported mention of each part that the document does not have.
  private var missing: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ document: Document, _ addresses: AddressReader, language: String) {
    self.document = document
    self.addresses = addresses
    self.language = language
  }

  // MARK: Other texts

  /// Reports links that lead to another text than the one their words cite. Both are kept.
  mutating func compare(_ references: [Reference]) {
    var index = 0
    while index < references.count {
      guard let link = references[index].link, references[index].kind != .link else {
        index += 1
        continue
      }
      // A link may cover a list: it leads to one member of it.
      var end = index + 1
      while end < references.count, references[end].link == link,
        references[end].span.block == references[index].span.block
      {
        end += 1
      }
      let cited = references[index..<end]
      if let address = addresses.read(link, language: language),
        cited.allSatisfy({ Self.isComparable($0.kind, address.kind) && $0.work != address.work })
      {
        report(
          "link-disagrees", .warning, "the text cites \(references[index].id), its link leads to \(address.id)",
          references[index])
      }
      index = end
    }
  }

  /// Whether two kinds name the same thing by rights. A resolution may well be read in a numbered document.
  private static func isComparable(_ cited: ReferenceKind, _ address: ReferenceKind) -> Bool {
    let papers: Set<ReferenceKind> = [.document, .circular]
    return papers.contains(cited) ? papers.contains(address) : cited == address
  }

  // MARK: Parts of the own document

  /// Joins links to short forms and parts. Where the text alone does not tell which part is meant, the link does.
  mutating func examine(_ found: inout [Reference]) {
    guard !found.isEmpty else { return }
    let crossReferences = crossReferences()
    let bookmarks =
      !crossReferences.isEmpty || document.links.contains(where: document.leadsInside)
      ? document.bookmarksByName() : [:]
    var covering: [Int32: [Link]] = [:]
    for link in document.links where link.span.count > 0 { covering[link.span.block, default: []].append(link) }
    for index in found.indices {
      let span = found[index].span
      if let link = covering[span.block]?.first(where: { $0.span.start <= span.start && span.end <= $0.span.end }) {
        found[index].link = document.strings[link.target]
        if let bookmark = document.bookmark(of: link, in: bookmarks) {
          examine(&found[index], leadsTo: Int(document.bookmarks[bookmark].range.start.block))
        } else if found[index].kind == .pointer {
          compare([found[index]])
        }
      } else if let (_, name) = crossReferences[span.block]?.first(where: {
        $0.span.start < span.end && span.end <= $0.span.end
      }),
        let bookmark = bookmarks[name]
      {
        examine(&found[index], leadsTo: Int(document.bookmarks[bookmark].range.start.block))
      }
      guard found[index].kind == .internal, found[index].target == nil, missing.insert(found[index].id).inserted else {
        continue
      }
      report(
        "unresolved-internal-reference", .note,
        "no place of this document, or more than one, is “\(document.string(span))”", found[index])
    }
  }

  /// The results of fields REF (ECMA-376 Part 1 §17.16.5.56), which Word puts in for a cross-reference, with the bookmarks
  /// that they repeat.
  private func crossReferences() -> [Int32: [(span: BlockSpan, name: StringID)]] {
    guard let ref = document.strings.find("REF".utf8.span) else { return [:] }
    var all: [Int32: [(span: BlockSpan, name: StringID)]] = [:]
    for field in document.fields where field.name == ref {
      let words = document.strings[field.instruction].split(separator: " ")
      guard words.count > 1, let span = field.result.span, let name = document.strings.find(String(words[1]).utf8.span)
      else { continue }
      all[span.block, default: []].append((span, name))
    }
    return all
  }

  private mutating func examine(_ reference: inout Reference, leadsTo block: Int) {
    guard reference.kind == .internal, block < document.blocks.count else { return }
    // A bookmark is set on the caption, or on what it is the caption of.
    let isCaptioned = reference.rule == "own-table" || reference.rule == "own-figure"
    let tolerance = isCaptioned ? Self.captionDistance : 0
    let place: Range<Int>
    switch reference.target {
    case nil:
      reference.target = .block(block)
      return
    case .table(let table): place = document.tables[table].blocks.range
    case .block(let target): place = target..<target + 1
    }
    if block < place.lowerBound - tolerance || block >= place.upperBound + tolerance {
      reportDisagreement(reference, block)
    }
  }

  /// So many paragraphs stand between a caption and what it belongs to, at the most.
  private static let captionDistance = 3

  private mutating func reportDisagreement(_ reference: Reference, _ block: Int) {
    report(
      "link-disagrees", .warning,
      "the text cites \(reference.id), its link leads to “\(document.string(document.blocks[block]).prefix(60))”",
      reference)
  }

  private mutating func report(
    _ code: String, _ severity: Diagnostic.Severity, _ message: String, _ reference: Reference
  ) {
    let block = document.blocks[Int(reference.span.block)]
    let source = block.story < document.stories.count ? document.location(of: block) : SourceLocation()
    diagnostics.append(Diagnostic(code: code, severity: severity, message: message, source: source))
  }
}
