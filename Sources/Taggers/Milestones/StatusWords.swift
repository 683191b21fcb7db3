import Tagging

/// Reads words that say how far an action has come.
struct StatusWords: Sendable {
  /// A status and its words.
  struct Found: Sendable {
    var status: MilestoneStatus
    var range: Range<Int>
  }

  private var words = WordTable<MilestoneStatus>()
  private var negations = WordTable<Bool>()
  private var percents = WordTable<Bool>()

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary) {
    for status in MilestoneStatus.allCases {
      for word in vocabulary.words("status", status.rawValue) { words.insert(word, status) }
    }
    for word in vocabulary.words("tables", "not") { negations.insert(word, true) }
    for word in vocabulary.words("status", "percent") { percents.insert(word, true) }
  }

  /// How much is done, in per cent; nil where no share, or more than one, is given.
  func share(_ text: PhraseText, _ range: Range<Int>) -> Int? {
    var found: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      guard let (value, end) = text.number(at: index) else {
        index += 1
        continue
      }
      index = end
      let sign = text.skipping([0x20], from: end)
      guard sign < range.upperBound, percents.longestMatch(in: text, at: sign, until: range.upperBound) != nil else {
        continue
      }
      guard found == nil, value <= 100 else { return nil }
      found = value
    }
    return found
  }

  /// The status where a range, signs at its ends aside, is nothing but its words.
  func whole(_ text: PhraseText, _ range: Range<Int>) -> Found? {
    let range = text.trimmingSigns(range)
    guard let match = words.longestMatch(in: text, at: range.lowerBound, until: range.upperBound),
      match.range.upperBound == range.upperBound
    else { return nil }
    return Found(status: match.meanings[0], range: range)
  }

  /// The status words at the start of a range with a sign or a border behind them: "Completed (May 2026)".
  func leading(_ text: PhraseText, _ range: Range<Int>) -> Found? {
    let range = text.trimmingSigns(range)
    guard let match = words.longestMatch(in: text, at: range.lowerBound, until: range.upperBound) else { return nil }
    return Found(status: match.meanings[0], range: match.range)
  }

  /// All status words in a range, those behind a negation left out.
  func all(_ text: PhraseText, _ range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var isNegated = false
    var index = range.lowerBound
    while index < range.upperBound {
      if let match = words.longestMatch(in: text, at: index, until: range.upperBound) {
        if !isNegated { found.append(Found(status: match.meanings[0], range: match.range)) }
        isNegated = false
        index = match.range.upperBound
      } else if let match = negations.longestMatch(in: text, at: index, until: range.upperBound) {
        isNegated = true
        index = match.range.upperBound
      } else {
        if text.scalars[index] != 0x20 { isNegated = false }
        index += 1
      }
    }
    return found
  }

  /// One status for several: done in part is in progress.
  static func combined(_ found: [Found]) -> MilestoneStatus {
    let all = Set(found.map(\.status))
    guard all.count > 1 else { return all.first ?? .unknown }
    return all.contains(.completed) ? .inProgress : found[0].status
  }
}

extension PhraseText {
  /// A range without spaces and signs at its ends; brackets count as signs.
  func trimmingSigns(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, Self.isSign(scalars[low]) { low += 1 }
    while low < high, Self.isSign(scalars[high - 1]) { high -= 1 }
    return low..<high
  }

  /// Spaces, ASCII signs, general and Chinese punctuation.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e, 0x2000...0x206f, 0x3001...0x3020: true
    default: false
    }
  }
}
