import DocumentModel
import Tagging

/// Reads the symbols of documents in single lines, by the same grammar as references in running text.
struct SymbolReader: Sendable {
  /// A symbol as read.
  struct Symbol: Hashable, Sendable {
    /// The canonical id without edition.
    var work: String
    /// The edition, such as `Rev.1`; nil for none.
    var edition: String?
    /// The letter of the language behind the symbol, such as `E`; nil for none.
    var letter: Character?
    /// The bytes in the block's text, edition and letter included.
    var bytes: Range<Int>

    /// The canonical id.
    var id: String { edition.map { "\(work)(\($0))" } ?? work }
  }

  private let lexer: Lexer

  /// A reader with the series of a vocabulary.
  init(vocabulary: Vocabulary) {
    lexer = Lexer(lexicon: vocabulary.derived(Lexicon.init))
  }

  /// The symbols of documents in a block, in order.
  func symbols(inBlock index: Int, of document: Document) -> [Symbol] {
    let block = document.blocks[index]
    let utf8 = document.utf8(block)
    guard FoldedText.holdsDigit(utf8) else { return [] }
    var folded = FoldedText()
    folded.fold(utf8)
    var tokens: ContiguousArray<Token> = []
    let summary = lexer.tokens(of: folded.span, into: &tokens)
    guard summary.isPromising else { return [] }
    var parser = ReferenceParser(
      lexer.lexicon, ParserContext(symbol: nil, language: "en"), source: document.text)
    parser.parse(&folded, &tokens, summary.meanings, block: index, base: Int(block.text.start))
    return parser.references.filter { $0.kind == .document }.map { reference in
      Symbol(
        work: reference.work, edition: reference.edition, letter: Self.letter(document.string(reference.span)),
        bytes: reference.span.range)
    }
  }

  /// The symbol that begins in a line; nil for none.
  func symbol(in line: TextLine, of document: Document) -> Symbol? {
    symbols(inBlock: line.block, of: document).first { line.range.contains($0.bytes.lowerBound) }
  }

  /// The letter of the language in "C23/36-E", "C17/130(Rev.1)-E" and "Document 11-E (Rev. 1)".
  private static func letter(_ symbol: String) -> Character? {
    var before: Character?
    for (index, character) in zip(symbol.indices, symbol) {
      let next = symbol.index(after: index)
      let isEnd = next == symbol.endIndex || [" ", "("].contains(symbol[next])
      if let before, ["-", "\u{2011}", "\u{2010}"].contains(before), isEnd,
        DocumentLanguage.code(ofLetter: character) != nil
      {
        return character
      }
      before = character
    }
    return nil
  }
}
