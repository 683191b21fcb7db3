internal import Tagging

/// How symbols are written in ids and addresses.
extension ReferenceParser {
  /// The id of a symbol without its edition; nil where it cannot be made.
  func work(
    of token: Token, _ program: SymbolMatcher.Program, _ series: SymbolSeries, _ captures: SymbolMatcher.Captures
  ) -> String? {
    if series.canonical.isEmpty { return printed(Int(token.start), Int(token.end)) }
    let template = series.canonical[series.canonical.count > 1 ? Int(program.template) : 0]
    if program.form == .short {
      // The part that is missing is that of the own symbol: C20 for DT/1 in C20/70.
      guard let own = context.symbol, let slash = own.firstIndex(of: "/") else { return nil }
      return own[..<slash] + "/" + capitals(Int(token.start), Int(token.end))
    }
    return render(template.elements[...], series, captures)
  }

  /// The address of a document; nil where its form is not proven.
  func address(_ series: SymbolSeries, _ captures: SymbolMatcher.Captures) -> String? {
    guard let template = series.url else { return nil }
    for (field, entry) in series.fields.enumerated() where captures[start: field] >= 0 {
      // The address of a paper with a further part, such as PP-22/INF/3, has a form of its own.
      let isUsed = template.elements.contains { element in
        if case .field(field, _) = element { true } else { false }
      }
      if !isUsed { return nil }
      if case .year = entry.form, captures[end: field] - captures[start: field] != 2 { return nil }
    }
    return render(template.elements[...], series, captures)
  }

  private func render(
    _ elements: ArraySlice<SymbolTemplate.Element>, _ series: SymbolSeries, _ captures: SymbolMatcher.Captures
  ) -> String? {
    var string = ""
    for element in elements {
      switch element {
      case .literal(let text): string += text
      case .outer: string += context.language
      case .loose: break
      case .choice(let choices):
        if let piece = choices.lazy.compactMap({ render($0[...], series, captures) }).first { string += piece }
      case .field(let field, let padding):
        guard captures[start: field] >= 0 else { return nil }
        string += value(field, padding, series, captures)
      }
    }
    return string
  }

  private func value(
    _ field: Int, _ padding: Int, _ series: SymbolSeries, _ captures: SymbolMatcher.Captures
  ) -> String {
    let (start, end) = (captures[start: field], captures[end: field])
    switch series.fields[field].form {
    case .codes(let codes): return codes[captures[code: field]].canonical
    case .digits:
      let digits = String(number(start, end))
      return String(repeating: "0", count: max(0, padding - digits.count)) + digits
    case .path: return printed(start, end)
    case .year: return year(start, end)
    case .letter, .recommendationNumber: return capitals(start, end)
    }
  }

  /// A year in two digits, as symbols have it; 2000 alone has four (C2000/89).
  private func year(_ start: Int, _ end: Int) -> String {
    guard end - start == 4, number(start, end) != 2000 else { return capitals(start, end) }
    return capitals(start + 2, end)
  }

  /// A range as the source has it, with plain hyphens, digits and Latin letters.
  func printed(_ start: Int, _ end: Int) -> String {
    var string = ""
    for offset in start..<end {
      let byte = text.span[offset]
      let isCapital = Letters.isLatin(byte) && isCapital(at: offset)
      string.unicodeScalars.append(Unicode.Scalar(isCapital ? byte - 0x20 : byte))
    }
    return string
  }
}
