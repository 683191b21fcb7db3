import DocumentModel
import Tagging

/// Finds the symbol that a document bears itself.
struct OwnSymbol {
  let document: Document
  let words: FirstPageWords
  let reader: SymbolReader

  /// The symbol of the header block, else that of the running heads of the first section, and the line of the page that
  /// bears the former, as an index of `FirstPage.lines`.
  func find(on page: FirstPage) -> (symbol: SymbolReader.Symbol?, line: Int?) {
    if let found = inHeaderBlock(page) { return found }
    return (inRunningHeads(), nil)
  }

  /// Whether a line bears the symbol: "Document C23/36-E", "文件 C23/36-C", "C23/36-E", "Revision 1 to Document C23/36-E".
  ///
  /// A symbol in the title or the source of the paper is not its own: the own one is announced, or stands alone.
  func symbol(of line: TextLine) -> SymbolReader.Symbol? {
    guard let symbol = reader.symbol(in: line, of: document) else { return nil }
    if let label = words.label(of: line.text), label.meanings.contains(.document) {
      return line.bytes(label.value).lowerBound == symbol.bytes.lowerBound ? symbol : nil
    }
    return symbol.bytes.lowerBound == line.range.lowerBound && symbol.bytes.upperBound >= line.range.upperBound
      ? symbol : nil
  }

  /// The mark that a line announces for the next one: "Revision 1 to", "Addendum 2 to Document", "修订1".
  func edition(of line: TextLine) -> String? {
    guard let label = words.label(of: line.text) else { return nil }
    for case .edition(let mark) in label.meanings {
      if let number = line.text.number(at: label.value.lowerBound) { return "\(mark)\(number.value)" }
    }
    return nil
  }

  private func inHeaderBlock(_ page: FirstPage) -> (symbol: SymbolReader.Symbol?, line: Int?)? {
    var edition: String?
    let lines = page.headerLines
    for (index, line) in zip(lines.indices, lines) where page.mayBearSymbol(index) {
      if var symbol = symbol(of: line) {
        if let edition { symbol.edition = symbol.edition.map { "\($0), \(edition)" } ?? edition }
        return (symbol, index)
      }
      // The word for document may stand in a line of its own between the mark and the symbol.
      let isDocumentAlone = words.label(of: line.text).map { $0.meanings.contains(.document) && $0.value.isEmpty }
      edition = self.edition(of: line) ?? (isDocumentAlone == true ? edition : nil)
    }
    return nil
  }

  /// A symbol with the letter of a language comes first; without one it must stand alone, a page number aside.
  ///
  /// A later section may be taken over from another paper with its running heads: they say nothing of this one.
  private func inRunningHeads() -> SymbolReader.Symbol? {
    var bare: SymbolReader.Symbol?
    for story in firstRunningHeads() {
      for index in document.stories[story].blocks.range where !document.blocks[index].text.isEmpty {
        guard let symbol = reader.symbols(inBlock: index, of: document).first else { continue }
        if symbol.letter != nil { return symbol }
        if bare == nil, isAllButNumbers(symbol, index) { bare = symbol }
      }
    }
    return bare
  }

  /// The headers of the first section, then its footers, as indices of `Document.stories`; all of a document without
  /// sections, which is no Word file.
  private func firstRunningHeads() -> [Int] {
    if let section = document.sections.first {
      return (section.headers + section.footers).map { Int($0) }.filter { document.stories.indices.contains($0) }
    }
    return [StoryKind.header, .footer].flatMap { kind in
      document.stories.indices.filter { document.stories[$0].kind == kind }
    }
  }

  private func isAllButNumbers(_ symbol: SymbolReader.Symbol, _ block: Int) -> Bool {
    let text = document.blocks[block].text.range
    return text.allSatisfy { index in
      symbol.bytes.contains(index - text.lowerBound) || document.text[index] <= 0x40  // spaces, digits, signs
    }
  }
}
