import DocumentModel
import Tagging

/// Finds the symbol that a document bears itself.
struct OwnSymbol {
  let document: Document
  let words: FirstPageWords
  let matcher: SymbolMatcher

  /// The symbol of the header block, else that of the running heads.
  func find(on page: FirstPage) -> SymbolMatcher.Symbol? {
    inHeaderBlock(page.headerLines) ?? inRunningHeads()
  }

  /// "Document C23/36-E", "文件 C23/36-C", "C23/36-E"; the line before may say "Revision 1 to".
  private func inHeaderBlock(_ lines: ArraySlice<FirstPage.Line>) -> SymbolMatcher.Symbol? {
    var edition: String?
    for line in lines {
      let label = words.label(of: line.text)
      let announced = label.flatMap { self.edition(of: $0, in: line.text) }
      let start = announced?.end ?? label?.value.lowerBound ?? line.text.trimming(line.text.all).lowerBound
      let isDocument = label?.meanings.contains(.document) ?? false
      guard var symbol = matcher.firstSymbol(in: line.text, from: start) else {
        edition = announced?.mark ?? (isDocument ? edition : nil)
        continue
      }
      // A symbol in the title or the source of the paper is not its own: the own one is announced, or stands alone.
      guard isDocument || announced != nil || edition != nil || isAlone(symbol, in: line.text) else { continue }
      if let mark = announced?.mark ?? edition {
        symbol.edition = symbol.edition.map { "\($0), \(mark)" } ?? mark
      }
      return symbol
    }
    return nil
  }

  /// "Revision 1 to", "Addendum 2 to Document", "修订1"
  private func edition(
    of label: (meanings: [FieldLabel], value: Range<Int>, hasColon: Bool), in text: PhraseText
  ) -> (mark: String, end: Int)? {
    for case .edition(let mark) in label.meanings {
      if let number = text.number(at: label.value.lowerBound) { return ("\(mark)\(number.value)", number.end) }
    }
    return nil
  }

  private func isAlone(_ symbol: SymbolMatcher.Symbol, in text: PhraseText) -> Bool {
    text.trimming(text.all) == symbol.range
  }

  /// A symbol with the letter of a language comes first; without one it must stand alone, a page number aside.
  private func inRunningHeads() -> SymbolMatcher.Symbol? {
    var bare: SymbolMatcher.Symbol?
    for kind in [StoryKind.header, .footer] {
      for story in document.stories where story.kind == kind {
        for index in story.blocks.range where !document.blocks[index].text.isEmpty {
          let text = PhraseText(document.blocks[index], in: document)
          guard let symbol = matcher.firstSymbol(in: text) else { continue }
          if symbol.letter != nil { return symbol }
          if bare == nil, isAllButNumbers(symbol, in: text) { bare = symbol }
        }
      }
    }
    return bare
  }

  private func isAllButNumbers(_ symbol: SymbolMatcher.Symbol, in text: PhraseText) -> Bool {
    text.all.allSatisfy { index in
      symbol.range.contains(index) || text.scalars[index] <= 0x40  // spaces, digits, signs
    }
  }
}
