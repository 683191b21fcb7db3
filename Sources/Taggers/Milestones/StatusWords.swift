import Tagging

/// Reads words that say how far an action has come.
struct StatusWords: Sendable {
  /// A status and its words.
  struct Found: Sendable {
    var status: MilestoneStatus
    var range: Range<Int>
  }

  private var words = WordTable<MilestoneStatus>()
  private var turns = WordTable<Turn>()
  private var percents = WordTable<Bool>()

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary) {
    for status in MilestoneStatus.allCases {
      for word in vocabulary.words("status", status.rawValue) { words.insert(word, status) }
    }
    for word in vocabulary.words("tables", "not") { turns.insert(word, .not) }
    for turn in Turn.allCases where turn != .not {
      for word in vocabulary.words("status", turn.rawValue) { turns.insert(word, turn) }
    }
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

  /// The status where a range, signs at its ends aside, is nothing but its words and those that turn it.
  func whole(_ text: PhraseText, _ range: Range<Int>) -> Found? {
    let range = text.trimmingSigns(range)
    let found = all(text, range)
    return found.count == 1 && found[0].range == range ? found[0] : nil
  }

  /// The status words at the start of a range with a sign or a border behind them: "Completed (May 2026)".
  func leading(_ text: PhraseText, _ range: Range<Int>) -> Found? {
    let range = text.trimmingSigns(range)
    guard let match = words.longestMatch(in: text, at: range.lowerBound, until: range.upperBound) else { return nil }
    return Found(status: match.meanings[0], range: match.range)
  }

  /// All statuses in a range, each with the words that turn it: "almost completed", "to be completed". One that is denied
  /// is `unknown`; one that no longer holds, or did before a "now", is left out.
  func all(_ text: PhraseText, _ range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var pending = Pending()
    var index = range.lowerBound
    while index < range.upperBound {
      if let match = words.longestMatch(in: text, at: index, until: range.upperBound) {
        add(match.meanings[0], match.range, pending, text, until: range.upperBound, to: &found)
        pending = Pending()
        index = max(found.last?.range.upperBound ?? 0, match.range.upperBound)
      } else if let match = turns.longestMatch(in: text, at: index, until: range.upperBound) {
        pending.add(Set(match.meanings), match.range)
        index = match.range.upperBound
      } else {
        if text.scalars[index] != 0x20 { pending.pass(isSign: PhraseText.isSign(text.scalars[index])) }
        index += 1
      }
    }
    return found
  }

  /// Adds a status as the words before and behind it turn it.
  private func add(
    _ stated: MilestoneStatus, _ words: Range<Int>, _ pending: Pending, _ text: PhraseText, until end: Int,
    to found: inout [Found]
  ) {
    var (status, range) = (stated, words)
    if let start = pending.start { range = start..<range.upperBound }
    if pending.attached.contains(.noLonger) { return }
    // Such a word counts from farther away, "planned" only from beside it: 预计2026年完成, 计划完成.
    let isAlready = turns.longestMatch(in: text, at: words.lowerBound, until: end)?.meanings.contains(.already) ?? false
    let isFuture = pending.attached.contains(.future) || (pending.isFuture && !isAlready)
    if let last = found.last, last.status == .planned, status == .completed, !isAlready, pending.isEmpty,
      text.trimming(last.range.upperBound..<words.lowerBound).isEmpty
    {
      found[found.count - 1].range = last.range.lowerBound..<words.upperBound
      return
    }
    if pending.attached.contains(.not) {
      status = .unknown
    } else if status == .completed, isFuture {
      status = .planned
    } else if status == .completed, pending.attached.contains(.part) {
      status = .inProgress
    }
    let next = text.skipping([0x20], from: words.upperBound)
    if next < end, let behind = turns.longestMatch(in: text, at: next, until: end),
      behind.meanings.contains(.partBehind)
    {
      if status == .completed { status = .inProgress }
      range = range.lowerBound..<behind.range.upperBound
    }
    // "Delayed, now completed"
    if pending.attached.contains(.now) {
      for passed in found where Self.passes.contains(passed.status) {
        range = min(range.lowerBound, passed.range.lowerBound)..<range.upperBound
      }
      found.removeAll { Self.passes.contains($0.status) }
    }
    found.append(Found(status: status, range: range))
  }

  /// What may have passed where something else is true now.
  private static let passes: Set<MilestoneStatus> = [.delayed, .onHold, .planned, .upcoming]

  /// One status for several: done in part is in progress; what is called done and not done says nothing.
  static func combined(_ found: [Found]) -> MilestoneStatus {
    let all = Set(found.map(\.status))
    if all.isSuperset(of: [.completed, .unknown]) { return .unknown }
    let stated = all.subtracting([.unknown])
    guard stated.count > 1 else { return stated.first ?? .unknown }
    return stated.contains(.completed) ? .inProgress : found.first { $0.status != .unknown }?.status ?? .unknown
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

  /// The words around a range up to the next signs, where they are few and hold no number: "implementation in progress".
  func phrase(around range: Range<Int>) -> Range<Int> {
    func isEnd(_ index: Int) -> Bool {
      guard scalars[index] != 0x20, Self.isSign(scalars[index]) else { return false }
      // A hyphen, a slash or an apostrophe inside a word is none.
      guard [0x27, 0x2d, 0x2f].contains(scalars[index]) else { return true }
      return index == 0 || index + 1 >= count || scalars[index - 1] == 0x20 || scalars[index + 1] == 0x20
    }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, !isEnd(low - 1), range.lowerBound - low < Self.mostAround { low -= 1 }
    while high < count, !isEnd(high), high - range.upperBound < Self.mostAround { high += 1 }
    let found = trimming(low..<high)
    let isShort = range.lowerBound - low < Self.mostAround && high - range.upperBound < Self.mostAround
    return isShort && !scalars[found].contains(where: ScalarClass.isDigit) ? found : range
  }

  /// More words around a status are text of its own; in scalars.
  private static let mostAround = 40

  /// Spaces, ASCII signs, general and Chinese punctuation.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e, 0x2000...0x206f, 0x3001...0x3020: true
    default: false
    }
  }
}
