import DocumentModel
import Tagging

/// A promise found in a sentence.
struct Commitment: Sendable {
  /// The words of the promise: "will be".
  var mark: Range<Int>
  /// The words of the target.
  var target: Range<Int>
  /// What they say; the text is left to the caller.
  var date: TargetDate
}

/// Finds out whether a sentence promises something by a date.
///
/// The date must say when (not "the budget for 2026"), the word nearest before it must be one of the future or of a plan
/// ("will", "est prévu", 将), in the same clause, and nothing in the clause may deny it or make it depend. Dates in brackets,
/// in quotation marks and in references, and those before the date of the paper, are passed over. What is in doubt is no
/// promise.
struct CommitmentReader: Sendable {
  private let words: [CommitmentWords]
  private let phrases: TargetPhrases

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary, phrases: TargetPhrases) {
    words = vocabulary.languages.map { CommitmentWords($0) }
    self.phrases = phrases
  }

  /// A date or an event with its place.
  private struct Candidate {
    var range: Range<Int>
    var date: TargetDate
    var isTemporal: Bool
  }

  /// The first promise of a sentence.
  ///
  /// - Parameters:
  ///   - text: The sentence.
  ///   - language: The language of the paper.
  ///   - paperDate: The date of the paper, `YYYY-MM-DD`; what ends before it is history.
  ///   - isReference: Whether a range of the text lies in a reference.
  /// - Returns: The promise; nil for none.
  func commitment(
    in text: PhraseText, language: String, paperDate: String?, isReference: (Range<Int>) -> Bool
  ) -> Commitment? {
    guard let words = words.first(where: { $0.language == language }) else { return nil }
    let isQuoted = Self.quoted(text)
    let marks = words.marks(in: text, text.all).filter { !isQuoted[$0.range.lowerBound] }
    guard marks.contains(where: { $0.mark == .future }) else { return nil }
    let candidates = self.candidates(text, words)
    for candidate in candidates where candidate.isTemporal {
      if isQuoted[candidate.range.lowerBound] || isReference(candidate.range) { continue }
      if let paperDate, let end = candidate.date.end, end < paperDate { continue }
      let clauses = Self.clauses(text, besides: candidates.map(\.range))
      guard let mark = promise(of: candidate.range, clauses, marks, text, words) else { continue }
      return Commitment(mark: mark, target: candidate.range, date: candidate.date)
    }
    return nil
  }

  /// A date at the head of a sentence that promises nothing itself but leads into a list that may: "Au cours de la
  /// période 2026-2027, le secrétariat:". The mark is left empty.
  func lead(
    in text: PhraseText, language: String, paperDate: String?, isReference: (Range<Int>) -> Bool
  ) -> Commitment? {
    guard let words = words.first(where: { $0.language == language }), words.marks(in: text, text.all).isEmpty,
      let first = candidates(text, words).first, first.isTemporal, !isReference(first.range),
      text.trimmingSigns(0..<first.range.upperBound).lowerBound >= first.range.lowerBound
    else { return nil }
    if let paperDate, let end = first.date.end, end < paperDate { return nil }
    return Commitment(mark: 0..<0, target: first.range, date: first.date)
  }

  /// The word of the future that a text begins with; nil for none.
  func openingMark(of text: PhraseText, language: String) -> Range<Int>? {
    guard let words = words.first(where: { $0.language == language }), let mark = words.marks(in: text, text.all).first,
      mark.mark == .future, text.trimmingSigns(0..<mark.range.upperBound).lowerBound == mark.range.lowerBound
    else { return nil }
    return mark.range
  }

  // MARK: Candidates

  private func candidates(_ text: PhraseText, _ words: CommitmentWords) -> [Candidate] {
    let events = phrases.events.events(in: text, language: words.language).map { event in
      Candidate(
        range: event.range, date: TargetDate(text: "", relation: event.relation, relativeTo: event.code),
        isTemporal: event.isRelated || words.isAddressed(event.range.lowerBound, in: text))
    }
    let dates = phrases.dates.dates(in: text, language: words.language)
      .filter { date in !events.contains { $0.range.overlaps(date.range) } }
      .map { date in
        Candidate(
          range: date.range, date: TargetDate(text: "", value: date.value),
          isTemporal: words.isTemporal(date, in: text) || (words.isUnspaced && isFollowedByFuture(date, text, words)))
      }
    return (dates + events).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 秘书处2026年将开展…
  private func isFollowedByFuture(_ date: FoundDate, _ text: PhraseText, _ words: CommitmentWords) -> Bool {
    let rest = date.range.upperBound..<min(text.count, date.range.upperBound + 4)
    let start = text.skipping([0x20, 0x2c], from: rest.lowerBound)
    if start > rest.lowerBound { return true }  // at the head of the sentence, before a comma
    return words.marks(in: text, rest).first.map { $0.mark == .future && $0.range.lowerBound == start } ?? false
  }

  // MARK: The clause

  /// The word that promises what stands with a date.
  private func promise(
    of date: Range<Int>, _ clauses: [Range<Int>], _ marks: [CommitmentWords.Found], _ text: PhraseText,
    _ words: CommitmentWords
  ) -> Range<Int>? {
    guard let place = clauses.firstIndex(where: { $0.contains(date.lowerBound) }) else { return nil }
    let clause = clauses[place]
    let own = marks.filter { clause.contains($0.range.lowerBound) && !$0.range.overlaps(date) }
    // In Chinese the word of the future may be glued to the one before the date: 将于2026年.
    let inside = marks.filter { $0.range.overlaps(date) && $0.mark == .future }
    if let glued = inside.first, !own.contains(where: { $0.mark == .refused }) { return glued.range }
    if own.isEmpty {
      guard text.trimmingSigns(clause).count <= text.trimmingSigns(date).count + 2 else { return nil }
      // A date alone between commas belongs to what follows at the head of a sentence, else to what stands before.
      let neighbour = place == 0 ? 1 : place - 1
      guard clauses.indices.contains(neighbour) else { return nil }
      let theirs = marks.filter { clauses[neighbour].contains($0.range.lowerBound) }
      if theirs.contains(where: { $0.mark == .refused }) { return nil }
      let nearest = place == 0 ? theirs.first : theirs.last
      return nearest?.mark == .future ? nearest?.range : nil
    }
    if own.contains(where: { $0.mark == .refused }) { return nil }
    if let before = own.last(where: { $0.range.upperBound <= date.lowerBound }) {
      return before.mark == .future ? before.range : nil
    }
    guard let behind = own.first(where: { $0.range.lowerBound >= date.upperBound }), behind.mark == .future else {
      return nil
    }
    let between = date.upperBound..<behind.range.lowerBound
    if words.isAttributive(text, between) { return nil }
    // "In 2026 the secretariat will …", but not "the session to be held in 2026 will …".
    let isFronted = text.trimmingSigns(clause.lowerBound..<date.upperBound).lowerBound >= date.lowerBound
    return isFronted || (words.isUnspaced && text.trimmingSigns(between).isEmpty) ? behind.range : nil
  }

  /// The parts of a sentence between commas, semicolons, colons and dashes; a comma inside a date parts nothing.
  private static func clauses(_ text: PhraseText, besides dates: [Range<Int>]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in text.all {
      let isBorder =
        switch text.scalars[index] {
        case 0x2c, 0x3b, 0x3a: true
        // A dash with spaces around it.
        case 0x2d:
          index > 0 && index + 1 < text.count && text.scalars[index - 1] == 0x20 && text.scalars[index + 1] == 0x20
        default: false
        }
      guard isBorder, !dates.contains(where: { $0.contains(index) }) else { continue }
      if start < index { clauses.append(start..<index) }
      start = index + 1
    }
    if start < text.count { clauses.append(start..<text.count) }
    return clauses.filter { !text.trimmingSigns($0).isEmpty }
  }

  /// Which characters stand between quotation marks or in brackets.
  private static func quoted(_ text: PhraseText) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: text.count)
    var depth = 0
    var isOpen = false
    for index in text.all {
      switch text.scalars[index] {
      case 0x22: isOpen.toggle()
      case 0xab, 0x300c, 0x300e, 0x28, 0x5b: depth += 1
      case 0xbb, 0x300d, 0x300f, 0x29, 0x5d: depth = max(0, depth - 1)
      default: break
      }
      isQuoted[index] = isOpen || depth > 0
    }
    return isQuoted
  }
}
