/// What became of a reference.
package struct Resolution: Sendable, Hashable {
  /// How it ended.
  package enum State: String, Sendable, CaseIterable {
    /// The collection holds the edition that is meant.
    case resolved
    /// The collection holds the work, but not the edition that is meant.
    case otherEdition = "other-edition"
    /// The collection does not hold the work.
    case notHeld = "not-held"
    /// There is no such text.
    case impossible
    /// Several texts come into question.
    case ambiguous
  }

  /// How the edition was found where the text names the work alone.
  package enum Decision: String, Sendable, CaseIterable {
    /// It is the latest that is not later than the citing document.
    case date
    /// It is the latest: the dates are not known.
    case order
    /// It is the only one that the collection holds.
    case only
  }

  package var state: State
  /// The id of the edition in the collection; nil where it holds none.
  package var meant: String?
  /// How the edition was decided; nil where the text names it.
  package var decision: Decision?

  package init(_ state: State, meant: String? = nil, decision: Decision? = nil) {
    self.state = state
    self.meant = meant
    self.decision = decision
  }
}

/// The editions of one work that a collection holds, and which of them a reference means.
package struct HeldEditions: Sendable {
  private struct Edition {
    var id: String
    /// Nil for the first edition.
    var name: String?
    /// The earliest date that a language version of it bears, `YYYY-MM-DD`.
    var date: String?
    var order: NaturalOrder
    /// Whether it is the work itself: addenda and corrigenda are not.
    var isText: Bool
  }

  private var editions: [Edition] = []

  package init() {}

  package var isEmpty: Bool { editions.isEmpty }

  /// Adds a document; language versions of one edition may come one by one, in any order.
  package mutating func add(_ text: CitedText, date: String?) {
    if let index = editions.firstIndex(where: { $0.id == text.id }) {
      if let date { editions[index].date = min(editions[index].date ?? date, date) }
      return
    }
    let isText = text.edition.map { $0.hasPrefix("Rev") } ?? true
    editions.append(
      Edition(
        id: text.id, name: text.edition, date: date, order: NaturalOrder(text.edition ?? ""), isText: isText))
    editions.sort { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// What a reference means.
  ///
  /// - Parameters:
  ///   - text: What is cited.
  ///   - date: The date of the document that cites it, `YYYY-MM-DD`; nil where it is not known.
  /// - Returns: The resolution; nil where the collection holds no edition of the work.
  package func resolution(of text: CitedText, citedOn date: String?) -> Resolution? {
    if editions.isEmpty { return nil }
    if text.edition != nil {
      if editions.contains(where: { $0.id == text.id }) { return Resolution(.resolved, meant: text.id) }
      return Resolution(.otherEdition, meant: choice(citedOn: date).edition.id)
    }
    let (edition, decision, isEarlyEnough) = choice(citedOn: date)
    return Resolution(
      edition.isText && isEarlyEnough ? .resolved : .otherEdition, meant: edition.id, decision: decision)
  }

  /// The latest edition that is not later than a date; where all are later, the first.
  private func choice(citedOn date: String?) -> (edition: Edition, decision: Resolution.Decision, isEarlyEnough: Bool) {
    let texts = editions.filter(\.isText)
    guard let last = texts.last else { return (editions[0], .only, true) }
    if let date, texts.contains(where: { $0.date != nil }) {
      // An edition without a date is taken to be as old as the next one before it that has one.
      let inTime = texts.last { $0.date.map { $0 <= date } ?? ($0.name == nil) }
      let chosen = inTime ?? texts[0]
      if texts.count == 1, inTime != nil { return (chosen, .only, true) }
      return (chosen, .date, inTime != nil)
    }
    return (last, texts.count == 1 ? .only : .order, true)
  }
}
