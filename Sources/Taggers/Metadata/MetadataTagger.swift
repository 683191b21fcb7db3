public import DocumentModel
public import Tagging

/// Finds what the first page says of the document: symbol, language, title, session, date and the rest.
///
/// The first page of a council paper has a header block with lines in a firm order – session and place; agenda item;
/// symbol; date; original language; source; title – and a box with the summary. Each line is known by its label, its
/// style or its place. Where there is no such page, only symbol (from the running heads) and language are found.
public struct MetadataTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "metadata"

  private let words: FirstPageWords
  private let symbols: SymbolReader
  private let dates: DateParser
  private let language: DocumentLanguage

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    words = FirstPageWords(vocabulary: vocabulary)
    symbols = SymbolReader(vocabulary: vocabulary)
    dates = DateParser(vocabulary: vocabulary)
    language = DocumentLanguage(vocabulary: vocabulary)
  }

  /// Adds what it finds to the annotations.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    let page = FirstPage(document, words: words)
    let own = OwnSymbol(document: document, words: words, reader: symbols)
    let (symbol, line) = own.find(on: page)
    var metadata = annotations.metadata
    metadata.symbol = symbol?.id
    metadata.language = language.code(of: document, letter: symbol?.letter)
    metadata.summary = SummaryBox(document: document, words: words).read(on: page)
    let reader = HeaderBlock(document: document, words: words, own: own, dates: dates)
    reader.read(page, symbol: line, into: &metadata)
    annotations.metadata = metadata
  }
}
