/// The forms in which one date stands in a phrase. Every form that fits is given: what follows decides between them.
struct PartialDateGrammar {
  /// A date and the index of the token behind it.
  struct Candidate: Hashable {
    var date: PartialDate
    var next: Int
  }

  let tokens: [DateToken]

  /// All dates that begin at a token.
  func candidates(at index: Int) -> [Candidate] {
    guard index < tokens.count else { return [] }
    var all = yearFirst(at: index) + numeric(at: index)
    for candidate in withoutYear(at: index) {
      all.append(candidate)
      for next in skipping(candidate.next, signs: [",", "-", "/", "."], words: [.of, .during]) {
        guard let (year, end) = year(at: next) else { continue }
        var date = candidate.date
        date.year = year
        all.append(Candidate(date: date, next: end))
      }
    }
    all += withShortYear(at: index)
    if let bare = bareNumber(at: index) {
      all.append(bare)
      // "The quarters first and second of 2026": an ordinal before its year, with its word at the other end.
      if case .word = tokens[index].kind {
        for next in skipping(bare.next, signs: [], words: [.of, .during]) {
          guard let (year, end) = year(at: next) else { continue }
          var date = bare.date
          date.year = year
          all.append(Candidate(date: date, next: end))
        }
      }
    }
    return all
  }

  // MARK: Years

  /// "2026", "2026年", "2026 года", "عام 2026"
  private func year(at index: Int) -> (Int, Int)? {
    var index = index
    if means(.yearWord, at: index) {
      index += 1
      if means(.of, at: index), !means(.yearWord, at: index) { index += 1 }  // ejercicio financiero de 2027
      if means(.yearWord, at: index) { index += 1 }
    }
    guard index < tokens.count, case .number(let value, digits: 4) = tokens[index].kind, (1900..<2200).contains(value)
    else { return nil }
    index += 1
    while means(.yearWord, at: index) { index += 1 }
    return (value, index)
  }

  /// "1Q26", "Q1/26", "H1'26": behind a quarter or a half two digits are a year of this century.
  private func withShortYear(at index: Int) -> [Candidate] {
    quarterOrHalf(at: index).flatMap { candidate in
      skipping(candidate.next, signs: ["-", "/", "'"], words: []).compactMap { next in
        guard let year = shortYear(at: next) else { return nil }
        var date = candidate.date
        date.year = year
        return Candidate(date: date, next: next + 1)
      }
    }
  }

  /// A year in two digits, not far from the years that papers plan for: other numbers are numbers of something else.
  private func shortYear(at index: Int) -> Int? {
    guard index < tokens.count, case .number(let value, digits: 2) = tokens[index].kind, (15...60).contains(value)
    else { return nil }
    return 2000 + value
  }

  /// A year and what it is divided into: "2026年第三季度", "2026-Q3", "2026年6月15日", "2026-06".
  private func yearFirst(at index: Int) -> [Candidate] {
    guard let (year, next) = year(at: index) else { return [] }
    var all = [Candidate(date: PartialDate(year: year), next: next)]
    for start in skipping(next, signs: [",", "-", "/", "."], words: [.of]) {
      // A bare number is one end of a range: 2026年1至6月.
      for candidate in withoutYear(at: start) + (bareNumber(at: start).map { [$0] } ?? []) {
        var date = candidate.date
        date.year = year
        all.append(Candidate(date: date, next: candidate.next))
      }
    }
    return all
  }

  // MARK: Parts of a year

  private func withoutYear(at index: Int) -> [Candidate] {
    quarterOrHalf(at: index) + firstMonths(at: index) + monthAndDay(at: index) + partOfMonth(at: index)
  }

  /// "first three quarters", "trois premiers trimestres", "الأرباع الثلاثة الأولى", 前三季度, 前四个月
  private func firstMonths(at index: Int) -> [Candidate] {
    func found(_ count: Int, _ length: Int, _ next: Int) -> [Candidate] {
      [Candidate(date: PartialDate(firstMonths: count * length), next: next)]
    }
    if means(.firstOf, at: index) {
      if let number = oneWordQuarter(at: index + 1), number > 1 { return found(number, 3, index + 2) }
      if let count = count(at: index + 1), let length = lengthOfWord(at: index + 2) {
        return found(count, length, index + 3)
      }
      return []
    }
    if let count = count(at: index), ordinal(at: index + 1) == 1, let length = lengthOfWord(at: index + 2) {
      return found(count, length, index + 3)
    }
    if ordinal(at: index) == 1, let count = count(at: index + 1), let length = lengthOfWord(at: index + 2) {
      return found(count, length, index + 3)
    }
    if let length = lengthOfWord(at: index), let count = count(at: index + 1), ordinal(at: index + 2) == 1 {
      return found(count, length, index + 3)
    }
    return []
  }

  /// How many; a number alone would be a day or a month, so it takes a word.
  private func count(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .word(let meanings):
      for case .count(let number) in meanings { return number }
      return nil
    case .number(let value, digits: 1...2): return value
    default: return nil
    }
  }

  /// The months of what is counted.
  private func lengthOfWord(at index: Int) -> Int? {
    if means(.quarterWord, at: index) { return 3 }
    return means(.monthsWord, at: index) ? 1 : nil
  }

  private func oneWordQuarter(at index: Int) -> Int? {
    guard index < tokens.count, case .word(let meanings) = tokens[index].kind else { return nil }
    for case .quarter(let number) in meanings { return number }
    return nil
  }

  /// "second half of June", 6月上旬
  private func partOfMonth(at index: Int) -> [Candidate] {
    var all: [Candidate] = []
    if let (month, next) = month(at: index), next < tokens.count, case .word(let meanings) = tokens[next].kind {
      for case .monthThird(let number) in meanings {
        all.append(Candidate(date: PartialDate(part: .third(number), month: month), next: next + 1))
      }
    }
    for candidate in quarterOrHalf(at: index) {
      guard let half = candidate.date.half else { continue }
      for start in skipping(candidate.next, signs: [], words: [.of, .during, .from]) {
        guard let (month, next) = month(at: start) else { continue }
        all.append(Candidate(date: PartialDate(part: .half(half), month: month), next: next))
      }
    }
    return all
  }

  /// "third quarter", "quarter 3", "Q3", "III квартал", "上半年"
  private func quarterOrHalf(at index: Int) -> [Candidate] {
    guard index < tokens.count else { return [] }
    var all: [Candidate] = []
    if case .word(let meanings) = tokens[index].kind {
      for meaning in meanings {
        switch meaning {
        case .quarter(let number): all.append(Candidate(date: PartialDate(quarter: number), next: index + 1))
        case .half(let number): all.append(Candidate(date: PartialDate(half: number), next: index + 1))
        default: break
        }
      }
    }
    let pairs = [(index, index + 1), (index + 1, index)]
    for (numberIndex, wordIndex) in pairs {
      guard let number = ordinal(at: numberIndex) else { continue }
      if means(.quarterWord, at: wordIndex), (1...4).contains(number) {
        all.append(Candidate(date: PartialDate(quarter: number), next: index + 2))
      }
      if means(.halfWord, at: wordIndex), (1...2).contains(number) {
        all.append(Candidate(date: PartialDate(half: number), next: index + 2))
      }
      if means(.thirdWord, at: wordIndex), (1...3).contains(number) {
        all.append(Candidate(date: PartialDate(third: number), next: index + 2))
      }
    }
    return all
  }

  /// "June", "15 June", "June 15", "15 de junio", "6月15日", "15日"
  private func monthAndDay(at index: Int) -> [Candidate] {
    var all: [Candidate] = []
    if let (month, next) = month(at: index) {
      all.append(Candidate(date: PartialDate(month: month), next: next))
      for start in skipping(next, signs: [".", "-"], words: []) {
        if let (day, end) = day(at: start) {
          all.append(Candidate(date: PartialDate(month: month, day: day), next: end))
        }
      }
    }
    if let (day, next) = day(at: index) {
      if means(.dayWord, at: next - 1) { all.append(Candidate(date: PartialDate(day: day), next: next)) }
      for start in skipping(next, signs: [".", "-"], words: [.of]) {
        if let (month, end) = month(at: start) {
          all.append(Candidate(date: PartialDate(month: month, day: day), next: end))
        }
      }
    }
    return all
  }

  /// A name, or a number with the word for month.
  private func month(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .word(let meanings):
      for case .month(let month) in meanings {
        return (month, means(.monthWord, at: index + 1) ? index + 2 : index + 1)
      }
      return nil
    case .number(let value, digits: 1...2) where means(.monthWord, at: index + 1): return (value, index + 2)
    default: return nil
    }
  }

  /// A number or "first", with or without the word for day.
  private func day(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    let value: Int
    switch tokens[index].kind {
    case .number(let number, digits: 1...2): value = number
    case .word:
      guard let number = ordinal(at: index) else { return nil }
      value = number
    default: return nil
    }
    guard (1...31).contains(value) else { return nil }
    return (value, means(.dayWord, at: index + 1) ? index + 2 : index + 1)
  }

  // MARK: Numbers alone

  /// "15.06.2026", "15/6/2026", "06/2026", "15.XII.2018", "2018.XII.15", "2026-06-15", "2026-06".
  /// The day comes first, as council papers write it in all languages.
  private func numeric(at index: Int) -> [Candidate] {
    var numbers: [Int] = []
    var long: Int?
    var sign: DateToken.Kind?
    var next = index
    while numbers.count < 3, next < tokens.count {
      guard let (value, digits) = numericPart(at: next, isMiddle: numbers.count == 1) else { break }
      if digits == 4 {
        guard long == nil else { break }
        long = numbers.count
      }
      numbers.append(value)
      next += 1
      guard numbers.count < 3, next + 1 < tokens.count, case .sign = tokens[next].kind,
        sign == nil || sign == tokens[next].kind, [".", "-", "/"].contains(where: { tokens[next].isSign($0) })
      else { break }
      sign = tokens[next].kind
      next += 1
    }
    // A sign that no number followed is no part of the date.
    if next > index, sign != nil, tokens[next - 1].kind == sign { next -= 1 }
    let last = next - 1
    while means(.yearWord, at: next) { next += 1 }
    switch (numbers.count, long) {
    case (3, 2): return [date(numbers[2], numbers[1], numbers[0], next)]
    case (3, 0): return [date(numbers[0], numbers[1], numbers[2], next)]
    case (3, nil):
      // "30.06.26"; the month in two digits too, or it may be the number of a section.
      guard let year = shortYear(at: last), case .number(_, digits: 2) = tokens[last - 2].kind else { return [] }
      return [date(year, numbers[1], numbers[0], next)]
    case (2, 1): return [date(numbers[1], numbers[0], nil, next)]
    case (2, 0) where numbers[1] <= 12: return [date(numbers[0], numbers[1], nil, next)]
    default: return []
    }
  }

  private func date(_ year: Int, _ month: Int, _ day: Int?, _ next: Int) -> Candidate {
    Candidate(date: PartialDate(year: year, month: month, day: day), next: next)
  }

  private func numericPart(at index: Int, isMiddle: Bool) -> (Int, digits: Int)? {
    switch tokens[index].kind {
    case .number(let value, let digits) where digits <= 2 || digits == 4: (value, digits)
    case .roman(let value) where isMiddle: (value, 2)
    case .word where isMiddle: ordinal(at: index).map { ($0, 2) }
    default: nil
    }
  }

  /// One end of a range: the "5" of "5 to 9 June", the "first" of "first and second quarters".
  private func bareNumber(at index: Int) -> Candidate? {
    guard let number = ordinal(at: index) else { return nil }
    return Candidate(date: PartialDate(bare: number), next: index + 1)
  }

  /// A number from 1 to 99, in digits, as a word or Roman.
  private func ordinal(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number(let value, digits: 1...2): return value
    case .roman(let value): return value
    case .word(let meanings):
      for case .ordinal(let number) in meanings { return number }
      return nil
    default: return nil
    }
  }

  // MARK: Steps

  func means(_ meaning: DateMeaning, at index: Int) -> Bool {
    index < tokens.count && index >= 0 && tokens[index].means(meaning)
  }

  /// The indices that can be reached by skipping none, or up to three signs and words that say nothing.
  private func skipping(_ index: Int, signs: [Unicode.Scalar], words: [DateMeaning]) -> [Int] {
    var all = [index]
    var next = index
    while next < tokens.count, next < index + 3,
      words.contains(where: { tokens[next].means($0) }) || signs.contains(where: { tokens[next].isSign($0) })
    {
      next += 1
      all.append(next)
    }
    return all
  }
}
