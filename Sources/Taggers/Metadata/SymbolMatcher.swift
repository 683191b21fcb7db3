import Tagging

/// Reads symbols of documents by the templates of the vocabulary.
///
/// Made for the few lines that may hold a document's own symbol: it tries each series in turn.
struct SymbolMatcher: Sendable {
  /// A symbol as read.
  struct Symbol: Hashable, Sendable {
    /// The canonical id without edition.
    var work: String
    /// The edition, such as `Rev.1`; nil for none.
    var edition: String?
    /// The letter of the language behind the symbol, such as `e`; nil for none.
    var letter: Character?
    /// The folded scalars, edition and letter included.
    var range: Range<Int>

    /// The canonical id.
    var id: String { edition.map { "\(work)(\($0))" } ?? work }
  }

  private let series: [(series: SymbolSeries, templates: [FoldedTemplate])]
  private let words: FirstPageWords

  /// A matcher for the documents among the series of a vocabulary.
  init(vocabulary: Vocabulary, words: FirstPageWords) {
    series = vocabulary.series.filter { $0.kind == .document }.map { series in
      (series, series.templates.map { FoldedTemplate($0, fields: series.fields) })
    }
    self.words = words
  }

  /// The symbol that begins at an index; where several series fit, the longest.
  func symbol(in text: PhraseText, at start: Int) -> Symbol? {
    guard start < text.count, start == 0 || ScalarClass.isBorder(text.scalars[start - 1], text.scalars[start]) else {
      return nil
    }
    var best: Symbol?
    let match = TemplateMatch(text: text)
    for (series, templates) in series {
      for (index, template) in templates.enumerated() {
        guard let (end, values) = match.longest(template, at: start) else { continue }
        if let best, best.range.upperBound >= end { continue }
        let canonical = series.canonical.count > 1 ? series.canonical[index] : series.canonical.first
        let work =
          canonical.map { SymbolFormat(fields: series.fields, values: values).string($0.elements) }
          ?? text.upperString(start..<end)
        best = Symbol(work: work, range: start..<end)
      }
    }
    return best.map { withTail($0, in: text) }
  }

  /// The first symbol in a line. Every symbol holds a slash.
  func firstSymbol(in text: PhraseText, from start: Int = 0) -> Symbol? {
    guard text.scalars.contains(0x2f) else { return nil }
    for index in start..<max(start, text.count) where text.scalars[index] != 0x20 {
      if let symbol = symbol(in: text, at: index) { return symbol }
    }
    return nil
  }

  /// Adds edition and language letter, in any order: "(Rev.1)-E", "-E (Rev. 1)", "Rev.1".
  private func withTail(_ symbol: Symbol, in text: PhraseText) -> Symbol {
    var symbol = symbol
    while let next = letter(in: text, at: symbol.range.upperBound, &symbol)
      ?? edition(in: text, at: symbol.range.upperBound, &symbol)
    {
      symbol.range = symbol.range.lowerBound..<next
    }
    return symbol
  }

  private func letter(in text: PhraseText, at index: Int, _ symbol: inout Symbol) -> Int? {
    guard symbol.letter == nil, index + 1 < text.count, text.scalars[index] == 0x2d,
      let scalar = Unicode.Scalar(text.scalars[index + 1]), DocumentLanguage.code(ofLetter: Character(scalar)) != nil,
      index + 2 == text.count || ScalarClass.isBorder(text.scalars[index + 1], text.scalars[index + 2])
    else { return nil }
    symbol.letter = Character(scalar)
    return index + 2
  }

  private func edition(in text: PhraseText, at start: Int, _ symbol: inout Symbol) -> Int? {
    var index = start
    var isOpen = false
    while index < text.count, [0x20, 0x28, 0x2f, 0x2b].contains(text.scalars[index]) {
      isOpen = isOpen || text.scalars[index] == 0x28
      index += 1
    }
    guard let word = words.editions.longestMatch(in: text, at: index, until: text.count, insideWord: true),
      let number = text.number(at: text.skipping([0x20, 0x2e], from: word.range.upperBound))
    else { return nil }
    let mark = "\(word.meanings[0])\(number.value)"
    symbol.edition = symbol.edition.map { "\($0), \(mark)" } ?? mark
    index = number.end
    if isOpen, index < text.count, text.scalars[index] == 0x29 { index += 1 }
    return index
  }
}

extension PhraseText {
  /// The number that begins at an index, and the index behind it.
  func number(at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < count, index < start + 9, ScalarClass.isDigit(scalars[index]) {
      value = value * 10 + Int(scalars[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index) : nil
  }

  /// The first index from a start that holds none of some scalars.
  func skipping(_ skipped: Set<UInt32>, from start: Int) -> Int {
    var index = start
    while index < count, skipped.contains(scalars[index]) { index += 1 }
    return index
  }

  /// The folded scalars with capital letters.
  func upperString(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars[range].compactMap { Unicode.Scalar($0) })
    return String(string).uppercased()
  }
}
