import DocumentModel
import Tagging

/// One entry of a target or status cell: "Phase 1: second quarter of 2026".
struct TargetPiece: Sendable {
  /// The line that it stands in.
  var line: TextLine
  /// The words of the date, or all words where no date was understood.
  var words: Range<Int>
  /// What the words say; nil where they are not understood.
  var date: DateValue?
  /// The label of the phase; nil for none.
  var phase: Range<Int>?
}

/// Takes target cells apart: several phases, each with its date, and remarks in brackets.
struct TargetReader: Sendable {
  /// What whole phrases say.
  let phrases: TargetPhrases
  private var dates: DateParser { phrases.dates }
  private let labels: PhaseLabels
  private let statuses: StatusWords
  /// Words before the date in force (true), and before one that no longer is (false).
  private var revisions = WordTable<Bool>()
  /// The longest line that is taken apart.
  private static let mostScalars = 500

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary, statuses: StatusWords) {
    phrases = TargetPhrases(vocabulary: vocabulary)
    labels = PhaseLabels(vocabulary: vocabulary)
    self.statuses = statuses
    for word in vocabulary.words("dates", "revised") { revisions.insert(word, true) }
    for word in vocabulary.words("dates", "previous") { revisions.insert(word, false) }
  }

  /// Whether a cell holds a date.
  func holdsDate(_ lines: [TextLine], language: String?) -> Bool {
    lines.contains { line in
      (DateParser.mayHoldYear(line.text, line.text.all) || DateParser.mayHoldShortYear(line.text, line.text.all))
        && pieces([line], language: language).contains { $0.date != nil }
    }
  }

  /// The pieces of all lines of a cell.
  func pieces(_ lines: [TextLine], language: String?) -> [TargetPiece] {
    lines.flatMap { line -> [TargetPiece] in
      let whole = line.text.trimming(line.text.all)
      // Running text holds no target; and what is not looked into costs nothing, however long it is.
      guard whole.count <= Self.mostScalars else { return [TargetPiece(line: line, words: whole, date: nil)] }
      return parts(of: line.text, whole, language: language).map {
        piece(line, $0, language: language)
      }
    }
  }

  // MARK: Parts of a line

  /// A line that is one date stays whole; else it is cut at semicolons, and where several phases have labels, at these.
  private func parts(of text: PhraseText, _ range: Range<Int>, language: String?) -> [Range<Int>] {
    if dates.value(of: text, in: range, language: language) != nil { return [range] }
    if dateInForce(text, range, language: language) != nil { return [range] }
    var parts = text.split(range, at: [0x3b])
    parts = parts.flatMap { part -> [Range<Int>] in
      let found = labels.labels(in: text, part, language: language)
      guard found.count > 1 else { return [part] }
      if found[0].lowerBound == part.lowerBound {
        let starts = found.map(\.lowerBound) + [part.upperBound]
        return zip(starts, starts.dropFirst()).map { text.trimming($0..<$1) }
      }
      return text.split(part, at: [0x2c])  // the label stands behind its date
    }
    return parts.filter { !text.trimmingSigns($0).isEmpty }
  }

  // MARK: One part

  private func piece(_ line: TextLine, _ range: Range<Int>, language: String?) -> TargetPiece {
    let text = line.text
    if let date = dates.value(of: text, in: range, language: language) {
      return TargetPiece(line: line, words: text.trimmingEnd(range), date: date)
    }
    if let label = labels.labels(in: text, range, language: language).first {
      // The label in front ("Phase 1: …", "Phase 1 (…)"), or behind the date.
      let rest =
        label.lowerBound - text.trimmingSigns(range).lowerBound <= 0
        ? label.upperBound..<range.upperBound : range.lowerBound..<label.lowerBound
      if let found = dateAmongSigns(text, rest, language: language) {
        return TargetPiece(line: line, words: found.0, date: found.1, phase: label)
      }
      return TargetPiece(line: line, words: text.trimmingSigns(rest), date: nil, phase: label)
    }
    if let date = dateInForce(text, range, language: language) {
      return TargetPiece(line: line, words: text.trimming(range), date: date)
    }
    for candidate in withoutRemarks(text, range) {
      if let found = dateAmongSigns(text, candidate, language: language) {
        return TargetPiece(line: line, words: found.0, date: found.1)
      }
    }
    // Any words before a colon name a phase: "Pilot: second quarter of 2026".
    if let colon = range.first(where: { text.scalars[$0] == 0x3a }),
      let found = dateAmongSigns(text, colon + 1..<range.upperBound, language: language)
    {
      let name = text.trimmingSigns(range.lowerBound..<colon)
      let isStatus = statuses.whole(text, name) != nil
      return TargetPiece(line: line, words: found.0, date: found.1, phase: isStatus || name.isEmpty ? nil : name)
    }
    return TargetPiece(line: line, words: text.trimming(range), date: nil)
  }

  /// The date that holds where another one has been replaced: "Q4 2025 (revised: Q2 2026)", "initially March 2025, now
  /// June 2026", "June 2026 (instead of March 2026)".
  private func dateInForce(_ text: PhraseText, _ range: Range<Int>, language: String?) -> DateValue? {
    var former: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      guard let match = revisions.longestMatch(in: text, at: index, until: range.upperBound) else {
        index += 1
        continue
      }
      if match.meanings.contains(true) {
        let end = range.upperBound
        let close = (match.range.upperBound..<end).first { text.scalars[$0] == 0x29 } ?? end
        for stop in Set([close, end]) {
          if let found = dateAmongSigns(text, match.range.upperBound..<stop, language: language) { return found.1 }
        }
      } else if former == nil {
        former = match.range.lowerBound
      }
      index = match.range.upperBound
    }
    return former.flatMap { dateAmongSigns(text, range.lowerBound..<$0, language: language)?.1 }
  }

  /// A date with nothing but signs around it.
  private func dateAmongSigns(_ text: PhraseText, _ range: Range<Int>, language: String?) -> (Range<Int>, DateValue)? {
    for words in [text.trimmingEnd(text.trimmingStart(range)), text.trimmingSigns(range)] where !words.isEmpty {
      if let date = dates.value(of: text, in: words, language: language) { return (words, date) }
    }
    return nil
  }

  /// What is left without a remark in brackets, or without status words in front or behind.
  private func withoutRemarks(_ text: PhraseText, _ range: Range<Int>) -> [Range<Int>] {
    var candidates: [Range<Int>] = []
    if let open = range.first(where: { text.scalars[$0] == 0x28 }), open > range.lowerBound {
      candidates.append(range.lowerBound..<open)
      candidates.append(open..<range.upperBound)
    }
    if let close = range.last(where: { text.scalars[$0] == 0x29 }), text.scalars[range.lowerBound] == 0x28 {
      candidates.append(close + 1..<range.upperBound)
    }
    for status in statuses.all(text, range) {
      candidates.append(status.range.upperBound..<range.upperBound)
      candidates.append(range.lowerBound..<status.range.lowerBound)
    }
    return candidates
  }
}

extension PhraseText {
  /// The parts of a range between some scalars, brackets not opened.
  func split(_ range: Range<Int>, at separators: Set<UInt32>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if scalars[index] == 0x28 { depth += 1 }
      if scalars[index] == 0x29 { depth -= 1 }
      if depth <= 0, separators.contains(scalars[index]) {
        parts.append(trimming(start..<index))
        start = index + 1
      }
    }
    parts.append(trimming(start..<range.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  /// A range without signs at its start.
  func trimmingStart(_ range: Range<Int>) -> Range<Int> {
    trimmingSigns(range).lowerBound..<max(range.upperBound, trimmingSigns(range).lowerBound)
  }

  /// A range without spaces, commas, semicolons, dashes and unopened brackets at its end; a point may belong to an
  /// abbreviation.
  func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
    let opened = range.contains { scalars[$0] == 0x28 }
    var high = range.upperBound
    while high > range.lowerBound,
      [0x20, 0x2c, 0x3b, 0x2d].contains(scalars[high - 1]) || (scalars[high - 1] == 0x29 && !opened)
    {
      high -= 1
    }
    return trimming(range.lowerBound..<high)
  }
}
