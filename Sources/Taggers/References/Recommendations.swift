internal import DocumentModel
internal import Tagging

/// Recommendations without the name of the Sector: E.164, F.96. Figures, annexes and clauses have such numbers too.
extension ReferenceParser {
  /// What a letter and a number say where they stand.
  enum Standing {
    case accepted, refused
    /// A Recommendation if the document cites it with the Sector elsewhere.
    case undecided
  }

  func bareRecommendation(_ index: Int) -> Standing {
    let token = tokens[index]
    // U.S. 50
    if token.start > 0, text.span[Int(token.start) - 1] == 0x2E { return .refused }
    // "C.12 of Rec. ITU-T H.262", "I.14 of [ITU-T K.44]" are clauses.
    var behind = skip(index + 1, .of)
    if behind > index + 1 {
      if isMark(behind, "[") || isMark(behind, "(") { behind += 1 }
      if isWord(behind, [.recommendation, .standardization]) || next(behind)?.kind == .symbol { return .refused }
    }
    var place = index
    while isBehindMark(place, "[") || isBehindMark(place, "(") { place -= 1 }
    let before = place > 0 && !tokens[place].followsOther ? tokens[place - 1] : nil
    if let before, !before.meaning.isDisjoint(with: [.part, .section]) { return .refused }
    let namesSector = meanings.contains(.standardization)
    if let before, !before.meaning.isDisjoint(with: [.recommendation, .standardization]) {
      return namesSector || hasTwoDigits(token) ? .accepted : .refused
    }
    if radioRecommendation(index) != nil { return .accepted }
    // "Recommendations T.4 (MH, MR), T.6 (MMR) and T.82"
    if let before, before.kind == .mark || before.meaning.contains(.and), let last = references.indices.last,
      Int(references[last].span.block) == block, references[last].kind == .recommendation,
      isOfSeries(text.span[Int(token.start)], references[last].work)
    {
      return .accepted
    }
    // What stands alone counts where the Sector is named; one digit is more often that of a clause.
    guard hasTwoDigits(token) else { return .refused }
    if namesSector { return .accepted }
    // One end of E.100–E.119 says nothing without the other; both together do in a document that cites the series.
    if isMark(index + 1, "-"), let second = next(index + 2), second.kind == .symbol {
      return isSeries(token, second) ? .undecided : .refused
    }
    if isBehindMark(index, "-"), self.token(index - 2)?.kind == .symbol { return .refused }
    return .undecided
  }

  /// Whether an id is that of a Recommendation of the series with a folded letter: ITU-T T.4 for t.
  private func isOfSeries(_ letter: UInt8, _ work: String) -> Bool {
    var bytes = work.utf8[...]
    for byte in "ITU-T ".utf8 where bytes.popFirst() != byte { return false }
    return bytes.popFirst() == letter &- 0x20 && bytes.first == 0x2E
  }

  /// The id of a bare symbol that goes on with a list of Recommendations of the other Sector: "ITU-R P.676-13 and P.838-3".
  func radioRecommendation(_ index: Int) -> String? {
    guard let before = previous(index), before.kind == .mark || before.meaning.contains(.and),
      let last = references.last,
      Int(last.span.block) == block, last.work.hasPrefix("ITU-R "),
      text.sourceEnd(of: Int(tokens[index].start)) - Int(last.span.end) < 16
    else { return nil }
    return "ITU-R " + capitals(Int(tokens[index].start), Int(tokens[index].end))
  }

  /// E.100–E.103: which Recommendations stand between the two is not known, so the range is one reference. Arabic text has
  /// it turned round.
  mutating func parseRange(at index: Int, work: String, rule: String) -> Int? {
    guard isMark(index + 1, "-"), let second = next(index + 2), second.kind == .symbol,
      lexicon.symbols.program(second.value).form == .bare, let space = work.firstIndex(of: " ")
    else { return nil }
    let sector = work[...space]
    let ends = [String(work[work.index(after: space)...]), capitals(Int(second.start), Int(second.end))]
    guard ends[0].first == ends[1].first else { return nil }
    let ordered = ends.sorted { Self.number(of: $0) < Self.number(of: $1) }
    add(
      Identity(work: "\(sector)\(ordered[0])-\(ordered[1])"), .recommendation, Int(tokens[index].start),
      Int(second.end),
      rule: rule)
    return index + 3
  }

  private static func number(of symbol: String) -> Int {
    Int(symbol.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
  }

  /// Whether two bare symbols are the ends of a part of a series: one letter, three digits each.
  private func isSeries(_ first: Token, _ second: Token) -> Bool {
    first.end - first.start >= 5 && second.end - second.start >= 5
      && text.span[Int(first.start)] == text.span[Int(second.start)]
  }

  /// Whether the number behind the letter has two digits at least: F.96, but not C.3.1.
  private func hasTwoDigits(_ token: Token) -> Bool {
    var place = Int(token.start)
    while place < Int(token.end), !Letters.isDigit(text.span[place]) { place += 1 }
    return place + 1 < Int(token.end) && Letters.isDigit(text.span[place + 1])
  }

  /// Adds what was undecided, where the document names it in full.
  mutating func decide() {
    guard !undecided.isEmpty else { return }
    let named = Set(references.lazy.filter { $0.kind == .recommendation }.map(\.work))
    // A part of a series, "ITU-T E.100-E.119", counts where the document cites another Recommendation of that series.
    let series = Set(named.compactMap { work in work.firstIndex(of: ".").map { work[...$0] } })
    references += undecided.filter { found in
      guard found.work.dropFirst(5).contains("-") else { return named.contains(found.work) }
      return found.work.firstIndex(of: ".").map { series.contains(found.work[...$0]) } ?? false
    }
    undecided = []
  }
}
