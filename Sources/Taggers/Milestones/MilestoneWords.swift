import Tagging

/// The words of tables of milestones.
struct MilestoneWords: Sendable {
  /// Words for states.
  let statuses: StatusWords
  /// Dates and phases.
  let targets: TargetReader
  /// Beginnings of rows that are no entries: totals and notes.
  private var noEntries = WordTable<Bool>()

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary) {
    statuses = StatusWords(vocabulary: vocabulary)
    targets = TargetReader(vocabulary: vocabulary, statuses: statuses)
    for name in ["total", "note"] {
      for word in vocabulary.words("tables", name) { noEntries.insert(word, true) }
    }
  }

  /// Whether the text of an action is a total ("Total") or begins a note ("Note: …", "注1：…").
  func isNoEntry(_ action: String) -> Bool {
    let text = PhraseText(action)
    let range = text.trimmingSigns(text.all)
    guard let match = noEntries.longestMatch(in: text, at: range.lowerBound, until: range.upperBound) else {
      return false
    }
    var next = text.skipping([0x20], from: match.range.upperBound)
    while next < text.count, ScalarClass.isDigit(text.scalars[next]) { next += 1 }
    return next >= range.upperBound || [0x3a, 0x2d, 0x2e].contains(text.scalars[next])
  }
}
