internal import Tagging

/// How symbols are written in ids and addresses.
extension ReferenceParser {
  /// The id of a symbol without its edition; nil where it cannot be made.
  mutating func work(
    of token: Token, _ program: SymbolMatcher.Program, _ series: SymbolSeries, _ captures: SymbolMatcher.Captures
  ) -> String? {
    if series.canonical.isEmpty { return printed(Int(token.start), Int(token.end)) }
    let template = series.canonical[series.canonical.count > 1 ? Int(program.template) : 0]
    if program.form == .short {
      // The part that is missing is that of the own symbol: C20 for DT/1 in C20/70.
      guard let own = context.symbol, let slash = own.firstIndex(of: "/") else { return nil }
      return own[..<slash] + "/" + capitals(Int(token.start), Int(token.end))
    }
    return render(template.elements, series, captures)
  }

  /// The address of a document; nil where its form is not proven.
  mutating func address(_ series: SymbolSeries, _ captures: SymbolMatcher.Captures) -> String? {
    guard let template = series.url else { return nil }
    for (field, entry) in series.fields.enumerated() where captures[start: field] >= 0 {
      // The address of a paper with a further part, such as PP-22/INF/3, has a form of its own.
      let isUsed = template.elements.contains { element in
        if case .field(field, _) = element { true } else { false }
      }
      if !isUsed { return nil }
      if case .year = entry.form, captures[end: field] - captures[start: field] != 2 { return nil }
    }
    return render(template.elements, series, captures)
  }

  private mutating func render(
    _ elements: [SymbolTemplate.Element], _ series: SymbolSeries, _ captures: SymbolMatcher.Captures
  ) -> String? {
    // Put together from bytes, in a buffer that is used again; a string is made once.
    var bytes: ContiguousArray<UInt8> = []
    swap(&bytes, &scratch)
    defer { swap(&bytes, &scratch) }
    bytes.removeAll(keepingCapacity: true)
    guard append(elements, series, captures, to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(
    _ elements: [SymbolTemplate.Element], _ series: SymbolSeries, _ captures: SymbolMatcher.Captures,
    to bytes: inout ContiguousArray<UInt8>
  ) -> Bool {
    for element in elements {
      switch element {
      case .literal(let text): bytes.append(contentsOf: text.utf8)
      case .outer: bytes.append(contentsOf: context.language.utf8)
      case .loose: break
      case .choice(let choices):
        let count = bytes.count
        for choice in choices {
          if append(choice, series, captures, to: &bytes) { break }
          bytes.removeSubrange(count...)
        }
      case .field(let field, let padding):
        guard captures[start: field] >= 0 else { return false }
        append(field, padding, series, captures, to: &bytes)
      }
    }
    return true
  }

  private func append(
    _ field: Int, _ padding: Int, _ series: SymbolSeries, _ captures: SymbolMatcher.Captures,
    to bytes: inout ContiguousArray<UInt8>
  ) {
    let (start, end) = (captures[start: field], captures[end: field])
    switch series.fields[field].form {
    case .codes(let codes): bytes.append(contentsOf: codes[captures[code: field]].canonical.utf8)
    case .digits:
      let digits = String(number(start, end))
      for _ in 0..<max(0, padding - digits.utf8.count) { bytes.append(0x30) }
      bytes.append(contentsOf: digits.utf8)
    case .path: bytes.append(contentsOf: printed(start, end).utf8)
    case .year:
      // Two digits, as symbols have it; 2000 alone has four (C2000/89).
      let isLong = end - start == 4 && number(start, end) != 2000
      appendCapitals(isLong ? start + 2 : start, end, to: &bytes)
    case .letter, .recommendationNumber: appendCapitals(start, end, to: &bytes)
    }
  }

  /// Appends the folded text of a range, in capital letters.
  private func appendCapitals(_ start: Int, _ end: Int, to bytes: inout ContiguousArray<UInt8>) {
    for offset in start..<end where text.span[offset] < 0x80 {
      let byte = text.span[offset]
      bytes.append(Letters.isLatin(byte) ? byte - 0x20 : byte)
    }
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
