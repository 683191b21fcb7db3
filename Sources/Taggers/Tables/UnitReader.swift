import DocumentModel
import Tagging

/// Reads what figures are counted in from headings, captions and the lines above tables.
struct UnitReader: Sendable {
  private let words: FigureWords
  private var introductions = WordTable<Bool>()
  /// Longer lines are prose.
  private static let mostScalars = 300

  /// A reader with the words beside figures, and those of a vocabulary that introduce a unit.
  init(words: FigureWords, vocabulary: Vocabulary) {
    self.words = words
    for word in vocabulary.words("tables", "unit") { introductions.insert(word, true) }
  }

  /// The unit that a line names.
  ///
  /// - Parameters:
  ///   - line: A heading, a caption, a line.
  ///   - isHeading: Whether a currency may stand anywhere: "CHF 2024". In a caption it may be what the table is about.
  /// - Returns: The unit; nil for none.
  func unit(in line: String, isHeading: Bool) -> TableUnit? {
    let text = PhraseText(line)
    guard text.count <= Self.mostScalars else { return nil }
    var found: TableUnit?
    for part in parts(of: text) {
      if let said = said(text, part) { return unit(said.0, said.1, text, line) }
      if found == nil, isHeading, let said = anywhere(text, part) { found = unit(said.0, said.1, text, line) }
    }
    return found
  }

  /// The unit of a line that says nothing else; nil for another line.
  func whole(_ line: String) -> TableUnit? {
    let text = PhraseText(line)
    guard text.count <= 120 else { return nil }
    let range = text.trimmingSigns(text.all)
    for part in parts(of: text) {
      guard let said = said(text, part) else { continue }
      let rest = text.trimmingSigns(range.lowerBound..<max(said.1.lowerBound, range.lowerBound))
      let isAlone = rest.isEmpty || !introductions.meanings(of: text, in: rest).isEmpty
      if isAlone, text.trimmingSigns(said.1.upperBound..<max(range.upperBound, said.1.upperBound)).isEmpty {
        return unit(said.0, said.1, text, line)
      }
    }
    return nil
  }

  /// The parts between brackets, colons, commas, dashes and line feeds; first those in brackets.
  private func parts(of text: PhraseText) -> [Range<Int>] {
    var bracketed: [Range<Int>] = []
    var others: [Range<Int>] = []
    var start = 0
    var isOpen = false
    for index in 0...text.count {
      let scalar = index < text.count ? text.scalars[index] : 0x0a
      let isDash =
        scalar == 0x2d && index > 0 && index + 1 < text.count && text.scalars[index - 1] == 0x20
        && text.scalars[index + 1] == 0x20
      guard isDash || [0x0a, 0x28, 0x29, 0x5b, 0x5d, 0x3a, 0x2c, 0x3b].contains(scalar) else { continue }
      let part = text.trimming(start..<index)
      if !part.isEmpty { if isOpen { bracketed.append(part) } else { others.append(part) } }
      if [0x28, 0x5b].contains(scalar) { isOpen = true }
      if [0x29, 0x5d].contains(scalar) { isOpen = false }
      start = index + 1
    }
    return bracketed + others
  }

  /// What a part says that is nothing but a unit, or ends in one behind a word such as "in".
  private func said(_ text: PhraseText, _ part: Range<Int>) -> (FigureWords.Said, Range<Int>)? {
    if let said = words.whole(text, part) { return (said, part) }
    for index in part {
      guard let match = introductions.longestMatch(in: text, at: index, until: part.upperBound) else { continue }
      let rest = text.trimming(match.range.upperBound..<part.upperBound)
      if !rest.isEmpty, let said = words.whole(text, rest) { return (said, rest) }
    }
    return nil
  }

  /// A currency or a share among other words, with the power of ten beside it.
  private func anywhere(_ text: PhraseText, _ part: Range<Int>) -> (FigureWords.Said, Range<Int>)? {
    for index in part {
      // "at 95%" says of what, not in what.
      if let before = text.scalars[part.lowerBound..<index].last(where: { $0 != 0x20 }), ScalarClass.isDigit(before) {
        continue
      }
      let found = words.words(in: text, index..<part.upperBound)
      if found.said.currency != nil || found.said.measure == "%" { return (found.said, index..<found.end) }
    }
    return nil
  }

  private func unit(_ said: FigureWords.Said, _ range: Range<Int>, _ text: PhraseText, _ line: String) -> TableUnit {
    let bytes = text.sourceRange(range)
    return TableUnit(
      text: String(decoding: Array(line.utf8)[bytes], as: UTF8.self), currency: said.currency,
      exponent: said.exponent ?? 0, measure: said.measure)
  }
}
