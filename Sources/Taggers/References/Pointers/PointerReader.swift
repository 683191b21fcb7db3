internal import DocumentModel
internal import Tagging

/// Adds to the references of a document what is said in short, and what the links over them witness.
struct PointerReader: Sendable {
  private let words: PointerWords
  private let sieve: Sieve
  private let addresses: AddressReader

  init(_ words: PointerWords, _ sieve: Sieve, _ addresses: AddressReader) {
    self.words = words
    self.sieve = sieve
    self.addresses = addresses
  }

  /// Adds short forms and parts of the own document to references that stand in the order of the text.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - promising: The blocks that may hold any.
  ///   - annotations: What was found so far beside references.
  ///   - references: The references, in the order of the text.
  /// - Returns: What could not be made out.
  func addPointers(
    of document: Document, in promising: ContiguousArray<Int32>, _ annotations: Annotations,
    to references: inout [Reference]
  ) -> [Diagnostic] {
    var (found, named) = find(in: promising, of: document, annotations, references)
    for (reference, part) in named where references[reference].part == nil { references[reference].part = part }
    var witness = LinkWitness(document, addresses, language: annotations.metadata.language ?? "en")
    witness.examine(&found)
    witness.compare(references)
    references += found
    return witness.diagnostics
  }

  /// What stands in the blocks. On return nothing holds the references any more, so that they are changed in their place.
  private func find(
    in promising: ContiguousArray<Int32>, of document: Document, _ annotations: Annotations, _ references: [Reference]
  ) -> (found: [Reference], named: [(reference: Int, part: String)]) {
    guard !promising.isEmpty else { return ([], []) }
    var parser = PointerParser(words, sieve, document, references, annotations)
    parser.parse(promising)
    return (parser.found, parser.named)
  }
}
