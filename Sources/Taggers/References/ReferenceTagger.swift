public import DocumentModel
public import Tagging

/// Finds the references of a document: symbols of documents, resolutions and decisions with their bodies and editions,
/// provisions of the treaties, circulars, Recommendations.
public struct ReferenceTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "references"

  private let sieve: Sieve
  private let lexer: Lexer
  private let addresses: AddressReader
  private let pointers: PointerReader

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    let lexicon = vocabulary.derived(Lexicon.init)
    lexer = Lexer(lexicon: lexicon)
    addresses = AddressReader(lexicon)
    let pointerWords = vocabulary.derived(PointerWords.init)
    sieve = vocabulary.derived { _ in Sieve(lexicon, pointerWords) }
    pointers = PointerReader(pointerWords, sieve, addresses)
  }

  /// Adds the references in document order. The own symbol and the language are taken from the metadata, where they are
  /// known; where the symbol is not, it is set if the running heads name a Recommendation or a resolution.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    let context = ParserContext(
      symbol: annotations.metadata.symbol, language: annotations.metadata.language ?? "en")
    var folded = FoldedText()
    var tokens: ContiguousArray<Token> = []
    var parser = ReferenceParser(lexer.lexicon, context, source: document.text)
    var promising: ContiguousArray<Int32> = []
    for (index, block) in document.blocks.enumerated() {
      if block.text.count < 2 { continue }
      var isFolded = false
      let signs: Signs
      if let undeleted = document.undeletedText(of: block) {
        folded.fold(undeleted.span)
        isFolded = true
        signs = sieve.signs(of: folded.span)
      } else if let plain = sieve.signs(ofPlain: document.utf8(block)) {
        signs = plain
      } else {
        folded.fold(document.utf8(block))
        isFolded = true
        signs = sieve.signs(of: folded.span)
      }
      if signs.mayPoint { promising.append(Int32(index)) }
      guard signs.mayCite else { continue }
      if !isFolded { folded.fold(document.utf8(block)) }
      let summary = lexer.tokens(of: folded.span, into: &tokens)
      guard summary.isPromising else { continue }
      parser.parse(&folded, &tokens, summary.meanings, block: index, base: Int(block.text.start))
    }
    parser.decide()
    // Taken out of the parser: an array with two owners is copied as soon as one of them changes it.
    var references: [Reference] = []
    swap(&references, &parser.references)
    if context.symbol == nil { annotations.metadata.symbol = OwnText(document: document, references: references).id() }
    markOwn(&references, annotations.metadata.symbol)
    // Links are joined to references in the order of the text.
    Self.sort(&references)
    let found = references.count
    addLinks(of: document, context, to: &references)
    if references.count > found { Self.sort(&references) }
    let cited = references.count
    annotations.diagnostics += pointers.addPointers(of: document, in: promising, annotations, to: &references)
    if references.count > cited { Self.sort(&references) }
    if annotations.references.isEmpty {
      annotations.references = references
    } else {
      annotations.references += references
    }
  }

  private static func sort(_ references: inout [Reference]) {
    references.sort { ($0.span.block, $0.span.start, $0.span.end) < ($1.span.block, $1.span.start, $1.span.end) }
  }

  private func markOwn(_ references: inout [Reference], _ symbol: String?) {
    guard let symbol else { return }
    let work = symbol.prefix { $0 != "(" }
    let hasEdition = work.endIndex < symbol.endIndex
    for index in references.indices {
      let reference = references[index]
      // A revision calls itself by its bare symbol too, and the other way round; but another revision is another paper.
      references[index].isSelf =
        reference.id == symbol || (reference.work == work && (reference.edition == nil || !hasEdition))
    }
  }

  /// Gives references the targets of the links over them, and adds links whose text holds no symbol ("see here") but
  /// whose target is a document.
  private func addLinks(of document: Document, _ context: ParserContext, to references: inout [Reference]) {
    guard !document.links.isEmpty else { return }
    var found: [Reference] = []
    for link in document.links {
      let target = document.strings[link.target]
      // References stand in the order of their blocks.
      let first = references.partitioningIndex { $0.span.block >= link.span.block }
      let covered = references[first...].prefix { $0.span.block == link.span.block }.indices.filter { index in
        references[index].span.start < link.span.end && link.span.start < references[index].span.end
      }
      for index in covered { references[index].link = target }
      guard covered.isEmpty, link.span.count > 0, let address = addresses.read(target, language: context.language)
      else {
        continue
      }
      found.append(
        Reference(
          id: address.id, work: address.work, edition: address.edition, kind: .link, span: link.span, url: address.url,
          link: target,
          rule: address.series))
    }
    references += found
  }
}
