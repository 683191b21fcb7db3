import Tagging

/// The grammar of a whole phrase: one date, a range of dates, or a date with words that bound it.
///
///     phrase   = lead* (deadline | range | since | position) trail*
///     deadline = (by | by-end | before)+ (end | beginning | middle)? date  |  date (by | by-end | end)+
///     position = (end | beginning | middle) date  |  date (beginning | middle)
///     range    = from? date (to | and | dash) date
///     since    = (since | after) date  |  date (since | after)
///
/// "Before" and "after" leave out the date that they stand with, "by" and "from … on" include it.
/// Every token must have its place: a phrase with a word that the vocabulary does not hold is not understood, because
/// the word may turn its meaning ("after", "except").
struct DateGrammar {
  private let tokens: [DateToken]
  private let partial: PartialDateGrammar

  /// A grammar over the tokens of one phrase.
  init(tokens: [DateToken]) {
    let tokens = Self.withoutWeekdays(tokens)
    self.tokens = tokens
    self.partial = PartialDateGrammar(tokens: tokens)
  }

  /// "Friday, 26 June", "1 December (Tuesday)": the day of the week and the signs that set it apart go.
  private static func withoutWeekdays(_ tokens: [DateToken]) -> [DateToken] {
    guard tokens.contains(where: { $0.means(.weekday) }) else { return tokens }
    var kept: [DateToken] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].means(.weekday) else {
        kept.append(tokens[index])
        index += 1
        continue
      }
      index += 1
      if let open = kept.last, open.isSign("("), index < tokens.count, tokens[index].isSign(")") {
        kept.removeLast()
        index += 1
      } else if index < tokens.count, tokens[index].isSign(",") {
        index += 1
      }
    }
    return kept
  }

  /// What the phrase says; nil where it is not understood.
  func value() -> DateValue? {
    guard !tokens.isEmpty, !tokens.contains(where: { $0.kind == .unknown }) else { return nil }
    if let value = plainValue() { return value }
    // "2026 (first half)", "Q4 2026 (tentative)"
    let plain = tokens.filter { !$0.isSign("(") && !$0.isSign(")") }
    return plain.count == tokens.count - 2 ? DateGrammar(tokens: plain).plainValue() : nil
  }

  /// What the phrase says, brackets and all.
  private func plainValue() -> DateValue? {
    guard !tokens.isEmpty else { return nil }
    var start = 0
    while true {
      if let value = deadline(at: start) ?? since(at: start) ?? position(at: start) { return value }
      if let value = single(at: start) ?? range(at: start) { return value }
      guard start < tokens.count, isLead(start) || (start > 0 && isLeadSign(start)) else { return nil }
      start += 1
    }
  }

  // MARK: One date

  private func single(at start: Int) -> DateValue? {
    let about = partial.means(.about, at: start)
    var first = about ? start + 1 : start
    while about, isFiller(first) { first += 1 }
    return longest(at: first) { unit, next in
      let aboutBehind = partial.means(.about, at: next)
      guard isEnd(aboutBehind ? next + 1 : next) else { return nil }
      return about || aboutBehind ? DateValue(about: unit) : DateValue(unit)
    }
  }

  /// Tries the dates that begin at a token, those that take the most tokens first.
  private func longest(at start: Int, _ value: (CalendarUnit, Int) -> DateValue?) -> DateValue? {
    for candidate in sorted(partial.candidates(at: start)) {
      if let unit = candidate.date.unit, let found = value(unit, candidate.next) { return found }
    }
    return nil
  }

  private func sorted(_ candidates: [PartialDateGrammar.Candidate]) -> [PartialDateGrammar.Candidate] {
    candidates.enumerated().sorted { ($1.element.next, $0.offset) < ($0.element.next, $1.offset) }.map(\.element)
  }

  // MARK: Bounds

  private func deadline(at start: Int) -> DateValue? {
    var index = start
    if partial.means(.before, at: start) {
      index += 1
      while isFiller(index) { index += 1 }
      if partial.means(.end, at: index), let value = bounded(at: index, isDeadline: true) { return value }
      if let value = longest(at: index, { unit, next in isEnd(next) ? DateValue(before: unit) : nil }) { return value }
      index = start
    }
    while partial.means(.by, at: index) || partial.means(.byEnd, at: index) { index += 1 }
    if index > start {
      while isFiller(index) { index += 1 }
      if let value = bounded(at: index, isDeadline: true) { return value }
      return longest(at: index) { unit, next in
        isEnd(skippingBounds(next)) ? DateValue(until: unit) : nil
      }
    }
    return longest(at: start) { unit, next in
      let end = skippingBounds(next)
      return end > next && isEnd(end) ? DateValue(until: unit) : nil
    }
  }

  /// Steps over 前, 底前, 底, 之前 behind a date.
  private func skippingBounds(_ index: Int) -> Int {
    var index = index
    while partial.means(.by, at: index) || partial.means(.byEnd, at: index) || partial.means(.end, at: index) {
      index += 1
    }
    return index
  }

  private func position(at start: Int) -> DateValue? {
    bounded(at: start, isDeadline: false)
      ?? longest(at: start) { unit, next in
        guard isEnd(next + 1) else { return nil }
        if partial.means(.beginning, at: next) { return DateValue(about: unit.beginning) }
        return partial.means(.middle, at: next) ? DateValue(about: unit.middle) : nil
      }
  }

  /// "end of 2026", "mid-2026", "early June 2026". The end of a period is a deadline: its last day.
  private func bounded(at start: Int, isDeadline: Bool) -> DateValue? {
    let parts: [(DateMeaning, (CalendarUnit) -> DateValue)] = [
      (.end, { DateValue(until: $0) }),
      (.beginning, { isDeadline ? DateValue(until: $0.beginning) : DateValue(about: $0.beginning) }),
      (.middle, { isDeadline ? DateValue(until: $0.middle) : DateValue(about: $0.middle) }),
    ]
    for (meaning, make) in parts where partial.means(meaning, at: start) {
      var index = start + 1
      if index < tokens.count, tokens[index].isSign("-") { index += 1 }  // end-2026
      while isFiller(index) { index += 1 }
      if let value = longest(at: index, { unit, next in isEnd(next) ? make(unit) : nil }) { return value }
    }
    return nil
  }

  private func since(at start: Int) -> DateValue? {
    if partial.means(.since, at: start) {
      var index = start + 1
      while isFiller(index) { index += 1 }
      return longest(at: index) { unit, next in isEnd(next) ? DateValue(since: unit) : nil }
    }
    if partial.means(.after, at: start) {
      var index = start + 1
      while isFiller(index) { index += 1 }
      return longest(at: index) { unit, next in isEnd(next) ? DateValue(after: unit) : nil }
    }
    return longest(at: start) { unit, next in
      guard isEnd(next + 1) else { return nil }
      if partial.means(.since, at: next) { return DateValue(since: unit) }
      return partial.means(.after, at: next) ? DateValue(after: unit) : nil
    }
  }

  // MARK: Ranges

  private func range(at start: Int) -> DateValue? {
    let hasFrom = (0..<start + 1).contains { partial.means(.from, at: $0) }
    for left in sorted(partial.candidates(at: start)) {
      var behind = left.next
      while partial.means(.from, at: behind), !isJoiner(behind) { behind += 1 }  // 1 января с … is no range
      guard behind == left.next, let joiner = joiner(at: behind) else { continue }
      var index = joiner.next
      while isFiller(index) { index += 1 }
      for right in sorted(partial.candidates(at: index)) where isEnd(right.next) {
        guard let (from, to) = PartialDate.units(from: left.date, to: right.date) else { continue }
        // "First and third quarter" is no period.
        if joiner.isAnd, !hasFrom, from.last.next != to.first { continue }
        return DateValue(from: from, to: to)
      }
    }
    return nil
  }

  private func isJoiner(_ index: Int) -> Bool { joiner(at: index) != nil }

  private func joiner(at index: Int) -> (next: Int, isAnd: Bool)? {
    guard index < tokens.count else { return nil }
    let isAnd = tokens[index].means(.and) || ["+", "&", ","].contains { tokens[index].isSign($0) }
    guard isAnd || tokens[index].means(.to) || ["-", "/", "~"].contains(where: { tokens[index].isSign($0) }) else {
      return nil
    }
    return (index + 1, isAnd)
  }

  // MARK: Words around a date

  /// Words that may stand before a date and add nothing: "in", "during", "从".
  private func isLead(_ index: Int) -> Bool {
    [.during, .from, .of].contains { partial.means($0, at: index) }
  }

  /// A dash or a colon behind such a word: "срок – до 30 июня".
  private func isLeadSign(_ index: Int) -> Bool { tokens[index].isSign("-") || tokens[index].isSign(":") }

  private func isFiller(_ index: Int) -> Bool {
    [.during, .of].contains { partial.means($0, at: index) }
  }

  /// Whether the phrase ends here, but for signs and words of a period (期间).
  private func isEnd(_ index: Int) -> Bool {
    guard index <= tokens.count else { return false }
    return tokens[index...].allSatisfy { token in
      token.means(.during) || token.means(.yearWord) || token.isSign(".") || token.isSign(",") || token.isSign(";")
    }
  }
}

extension CalendarUnit {
  /// The first month of a period, the first day of a month.
  fileprivate var beginning: CalendarUnit {
    switch self {
    case .year, .half, .third, .quarter, .months: .month(year: first.year, month: first.month)
    case .month, .day, .days: .day(first)
    }
  }

  /// The month in which the first half of a year ends, the middle month of a quarter, the middle day of a month.
  fileprivate var middle: CalendarUnit {
    switch self {
    case .year(let year): .month(year: year, month: 6)
    case .half(let year, let half): .month(year: year, month: half * 6 - 3)
    case .quarter(let year, let quarter): .month(year: year, month: quarter * 3 - 1)
    case .month(let year, let month): .day(CalendarDay(year: year, month: month, day: 15))
    case .third(let year, let third): .month(year: year, month: third * 4 - 2)
    case .months(let year, let first, let last): .month(year: year, month: (first + last) / 2)
    case .day, .days: self
    }
  }
}
