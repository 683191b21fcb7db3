import Tagging

/// A template of a series with its words folded, ready to be matched.
struct FoldedTemplate: Sendable {
  /// A piece of a template.
  indirect enum Piece: Sendable {
    case literal([UInt32])
    case loose
    case choice([[Piece]])
    /// A field by its index; codes are its spellings with their canonical forms, for fields of codes.
    case field(Int, SymbolField.Form, codes: [(spelling: [UInt32], canonical: String)])
  }

  let pieces: [Piece]

  /// Folds a template of a series.
  init(_ template: SymbolTemplate, fields: [SymbolField]) {
    pieces = Self.folded(template.elements, fields)
  }

  private static func folded(_ elements: [SymbolTemplate.Element], _ fields: [SymbolField]) -> [Piece] {
    elements.compactMap { element in
      switch element {
      case .literal(let literal): return .literal(PhraseText(literal).scalars)
      case .loose: return .loose
      case .choice(let choices): return .choice(choices.map { folded($0, fields) })
      case .outer: return nil
      case .field(let index, _):
        var codes: [(spelling: [UInt32], canonical: String)] = []
        if case .codes(let all) = fields[index].form {
          codes = all.flatMap { code in
            code.spellings.map { (PhraseText($0.text).scalars, code.canonical) }
          }
        }
        return .field(index, fields[index].form, codes: codes)
      }
    }
  }
}

/// Matches a template against a text, by trying.
struct TemplateMatch {
  /// The values of the fields, by their index in the series.
  typealias Values = [Int: String]

  let text: PhraseText

  /// The longest match from a start that ends at the border of a word.
  func longest(_ template: FoldedTemplate, at start: Int) -> (Int, Values)? {
    matches(template.pieces[...], at: start, [:])
      .filter { end, _ in
        end == text.count || ScalarClass.isBorder(text.scalars[end - 1], text.scalars[end])
      }
      .max { $0.0 < $1.0 }
  }

  private func matches(
    _ pieces: ArraySlice<FoldedTemplate.Piece>, at index: Int, _ values: Values
  ) -> [(Int, Values)] {
    guard let piece = pieces.first else { return [(index, values)] }
    let rest = pieces.dropFirst()
    switch piece {
    case .literal(let literal):
      return end(of: literal, at: index).map { matches(rest, at: $0, values) } ?? []
    case .loose:
      let isSkipped = index < text.count && [0x2d, 0x20].contains(text.scalars[index])
      return (isSkipped ? matches(rest, at: index + 1, values) : []) + matches(rest, at: index, values)
    case .choice(let choices):
      return choices.flatMap { matches($0[...], at: index, values) }.flatMap { matches(rest, at: $0.0, $0.1) }
    case .field(let field, let form, let codes):
      let ends =
        codes.isEmpty
        ? ends(of: form, at: index)
        : codes.compactMap { code in end(of: code.spelling, at: index).map { ($0, code.canonical) } }
      return ends.flatMap { end, value in
        var values = values
        values[field] = value
        return matches(rest, at: end, values)
      }
    }
  }

  private func end(of literal: [UInt32], at index: Int) -> Int? {
    let end = index + literal.count
    return end <= text.count && text.scalars[index..<end].elementsEqual(literal) ? end : nil
  }

  /// Where a field can end, and its value.
  private func ends(of form: SymbolField.Form, at index: Int) -> [(Int, String)] {
    switch form {
    case .year: run(at: index, [2, 4], ScalarClass.isDigit)
    case .digits(let counts): run(at: index, Array(counts), ScalarClass.isDigit)
    case .letter: run(at: index, [1], ScalarClass.isSpacedLetter)
    case .path, .recommendationNumber: path(at: index)
    case .codes: []
    }
  }

  /// A whole run of scalars of one class, where its length is among those allowed.
  private func run(at index: Int, _ counts: [Int], _ belongs: (UInt32) -> Bool) -> [(Int, String)] {
    var end = index
    while end < text.count, belongs(text.scalars[end]) { end += 1 }
    return counts.contains(end - index) ? [(end, text.upperString(index..<end))] : []
  }

  /// Letters, digits and points in parts parted by slashes, with a digit somewhere.
  private func path(at index: Int) -> [(Int, String)] {
    var end = index
    var hasDigit = false
    while end < text.count {
      let scalar = text.scalars[end]
      guard ScalarClass.isDigit(scalar) || (0x61...0x7a).contains(scalar) || scalar == 0x2e || scalar == 0x2f else {
        break
      }
      hasDigit = hasDigit || ScalarClass.isDigit(scalar)
      end += 1
    }
    while end > index, [0x2e, 0x2f].contains(text.scalars[end - 1]) { end -= 1 }
    return hasDigit ? [(end, text.upperString(index..<end))] : []
  }
}

/// Writes a symbol by its canonical template.
struct SymbolFormat {
  let fields: [SymbolField]
  let values: TemplateMatch.Values

  /// The canonical form.
  func string(_ elements: [SymbolTemplate.Element]) -> String {
    elements.map { element in
      switch element {
      case .literal(let literal): literal
      case .loose: "-"
      case .outer: ""
      case .choice(let choices): choices.first { isComplete($0) }.map { string($0) } ?? ""
      case .field(let field, let padding): padded(values[field] ?? "", padding, fields[field].form)
      }
    }.joined()
  }

  private func isComplete(_ elements: [SymbolTemplate.Element]) -> Bool {
    elements.allSatisfy { element in
      if case .field(let field, _) = element { return values[field] != nil }
      return true
    }
  }

  private func padded(_ value: String, _ padding: Int, _ form: SymbolField.Form) -> String {
    guard case .digits = form else { return value }
    let digits = value.drop { $0 == "0" }
    let number = digits.isEmpty ? "0" : String(digits)
    return String(repeating: "0", count: max(0, padding - number.count)) + number
  }
}
