/// What a word beside a status word makes of it; the names are those of the vocabulary.
enum Turn: String, Hashable, Sendable, CaseIterable {
  /// "not", "never".
  case not
  /// "partially", "almost": what is done in part is in progress.
  case part
  /// The same behind the status: "completed in part".
  case partBehind = "part-behind"
  /// "to be", "will be": what will be done is planned.
  case future
  /// "no longer": the status is over.
  case noLonger = "no-longer"
  /// "now": a status before it is over.
  case now
  /// "already": takes back a word of the future farther away.
  case already
  /// Words between: "been", "yet".
  case fillers
}

extension StatusWords {
  /// The turns before a status word.
  struct Pending {
    /// Those with nothing but spaces between them and the next word.
    private(set) var attached: Set<Turn> = []
    /// Where the first of these begins.
    private(set) var start: Int?
    /// Whether a word of the future stands a little before, with no sign between: 预计2026年完成.
    var isFuture: Bool { distance < Self.farthest }
    private var distance = Self.farthest
    /// A word of the future farther away belongs to something else; in scalars.
    private static let farthest = 24

    /// Whether no turn stands directly before.
    var isEmpty: Bool { attached.isEmpty }

    /// Takes a turn in.
    mutating func add(_ turns: Set<Turn>, _ range: Range<Int>) {
      // A filler alone turns nothing.
      if !attached.isEmpty || !turns.isSubset(of: [.fillers, .already]) {
        start = start ?? range.lowerBound
        attached.formUnion(turns)
      }
      if turns.contains(.future) { distance = 0 }
      if turns.contains(.already) { distance = Self.farthest }
    }

    /// Passes a scalar that belongs to none.
    mutating func pass(isSign: Bool) {
      attached = []
      start = nil
      distance = isSign ? Self.farthest : min(distance + 1, Self.farthest)
    }
  }
}
