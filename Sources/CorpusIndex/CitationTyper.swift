package import DocumentModel
package import Tagging

/// Tells from the words around a reference what kind of citation it is.
///
/// Of the words of `Pipelines/vocabulary/citation-types.yaml` that stand before the reference in its sentence the nearest
/// tells, the longest of several that end in one place. Where there is none, the line over the list tells in which the
/// reference stands; where there is no such line, the first words close behind the reference.
package struct CitationTyper: Sendable {
  /// The types, as the vocabulary has them.
  package let types: [CitationType]
  let before: CitationCues
  let behind: CitationCues
  let headings: CitationCues
  let negations: CitationNegations
  let subjects: CitationSubjects
  /// The words that touch a reference which takes the place of what a verb governs.
  let instruments: CitationCues

  package init(_ vocabulary: Vocabulary) {
    types = vocabulary.citationTypes
    var (before, behind, headings, instruments) = (CitationCues(), CitationCues(), CitationCues(), CitationCues())
    for (index, type) in types.enumerated() {
      before.add(type.before, type: index, type.isClose ? .governsClose : .governs)
      before.add(type.touching, type: index, .touches)
      before.add(type.yielding, type: index, .yields)
      behind.add(type.behind, type: index, type.yielding.isEmpty ? .governs : .yields)
      headings.add(type.headings, type: index, .governs)
      instruments.add(type.instruments, type: index, .touches)
    }
    before.add(vocabulary.citationTraps, type: -1, .misleads)
    before.add(vocabulary.citationOpenings, type: -1, .opens)
    (self.before, self.behind, self.headings, self.instruments) = (before, behind, headings, instruments)
    negations = CitationNegations(vocabulary.citationNegations)
    subjects = CitationSubjects(
      auxiliaries: vocabulary.citationAuxiliaries, relatives: vocabulary.citationRelatives)
  }

  /// A reader, which keeps its buffers from reference to reference.
  package func reader() -> Reader { Reader(typer: self) }

  /// Reads the words around the references of one document.
  package struct Reader {
    /// How many bytes are looked at on each side: no sentence that is read easily is longer.
    private static let reach = 400

    private let typer: CitationTyper
    private var text = FoldedText()
    private var headings = CitationHeadings()
    /// The first reference of the block that was looked at last, or of one before it.
    private var near = 0

    init(typer: CitationTyper) { self.typer = typer }

    /// The type of the citation at a place; nil where no words tell it.
    ///
    /// - Parameters:
    ///   - span: The reference.
    ///   - references: All references of the document, in its order: the words inside of them tell nothing, as those of
    ///     an edition, "Rev. Dubai, 2018".
    ///   - document: The document.
    /// - Returns: The id of the type.
    package mutating func type(of span: BlockSpan, among references: [Reference], in document: Document) -> String? {
      let block = document.blocks[Int(span.block)].text
      let start = Int(block.start)
      // A cut inside of a character would only lose that character: it is no letter of a word.
      let first = max(0, Int(span.start) - Self.reach)
      let last = min(block.count, Int(span.end) + Self.reach)
      var bytes = ContiguousArray(document.text[start + first..<start + last])
      while near < references.count,
        (references[near].span.block, references[near].span.end) < (span.block, Int32(first))
      {
        near += 1
      }
      var index = near
      while index < references.count, references[index].span.block == span.block, references[index].span.start < last {
        let other = references[index].span
        for place in max(Int(other.start), first)..<max(min(Int(other.end), last), max(Int(other.start), first)) {
          bytes[place - first] = place == Int(other.start) ? CitationText.reference : 0x20
        }
        index += 1
      }
      let isOnlyCited = CitationText.standsInSquareBrackets(
        bytes.span, Int(span.start) - first, Int(span.end) - first)
      text.fold(bytes.span.extracting(0..<Self.lineEnd(of: bytes.span, before: Int(span.start) - first)))
      let lineStart = text.count
      text.fold(bytes.span.extracting(0..<Int(span.start) - first))
      let front = typer.inFront(text.span, lineStart: lineStart, isOnlyCited: isOnlyCited)
      switch front {
      case .type(let type): return typer.types[type].id
      case .denied: return nil
      case .yields(let type) where isOnlyCited: return typer.types[type].id
      case _ where isOnlyCited: return nil
      default: break
      }
      if let type = headings.type(over: span.block, of: document, typer.headings, &text) { return typer.types[type].id }
      if front == .misled { return nil }
      text.fold(bytes.span.extracting(Int(span.end) - first..<bytes.count))
      return switch (typer.behind(text.span), front) {
      case (.type(let type), _), (_, .yields(let type)), (.yields(let type), _): typer.types[type].id
      default: nil
      }
    }

    /// Where the last line feed in front of an index stands that words follow; 0 where there is none.
    private static func lineEnd(of text: Span<UInt8>, before end: Int) -> Int {
      var hasWords = false
      for place in stride(from: end - 1, through: 0, by: -1) {
        if text[place] == UInt8(ascii: "\n"), hasWords { return place }
        if text[place] > 0x20 { hasWords = true }
      }
      return 0
    }
  }
}

extension CitationTyper {
  /// What the words on one side of a reference tell.
  enum Finding: Equatable {
    case type(Int)
    /// A type, where no other words tell one.
    case yields(Int)
    /// The words of a type are denied.
    case denied
    /// Words that only look like those of a type.
    case misled
    case nothing
  }

  /// How many characters may stand between a verb and the reference that it governs: such as the title of a report.
  private static let reachOfVerbs = 150
  /// The same of a verb whose object is the text itself: "paragraph 2 of the annex to".
  private static let reachOfCloseVerbs = 50
  /// How many characters may stand between references that one verb governs, as "of the Plenipotentiary Conference, and".
  private static let reachOfReferences = 50
  /// How many bytes behind a reference its words may begin.
  private static let reachBehind = 64

  /// What the words of a folded text tell of the reference behind it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - lineStart: Where its last line starts: verbs of a line above govern nothing in it.
  ///   - isOnlyCited: Whether the reference stands alone in square brackets, so that no act tells of it.
  /// - Returns: What they tell.
  func inFront(_ text: Span<UInt8>, lineStart: Int = 0, isOnlyCited: Bool = false) -> Finding {
    guard let nearest = last(of: before, in: text, to: text.count, withoutActs: isOnlyCited) else { return .nothing }
    let preamble = isOnlyCited ? nil : preamble(in: text, to: nearest.start).map(Finding.type)
    guard reaches(nearest, in: text, lineStart) else { return preamble ?? .nothing }
    if negations.deny(text, at: nearest.start) { return .denied }
    if isOfAnother(nearest, in: text) { return preamble ?? .nothing }
    let cue = nearest.cue
    switch cue.force {
    case .governs, .governsClose, .touches:
      return takesThePlace(of: nearest, in: text) ? .misled : .type(cue.type)
    case .yields:
      // "implement Resolution 71 are described in": what governs another reference does not govern this one.
      guard
        let verb = last(of: before, in: text, to: nearest.start, stopsAtReference: true, withoutActs: isOnlyCited),
        verb.cue.force == .governs
      else { return .yields(cue.type) }
      return negations.deny(text, at: verb.start) ? .denied : .type(verb.cue.type)
    case .opens: return preamble ?? .nothing
    // "noting the budget approved in": a preamble is about the text all the same.
    case .misleads: return preamble ?? .misled
    }
  }

  private func isAct(_ cue: CitationCue) -> Bool { cue.type >= 0 && types[cue.type].isAct }

  /// Whether a verb is that of another text in front of it, which is its subject.
  private func isOfAnother(_ verb: CitationCues.Match, in text: Span<UInt8>) -> Bool {
    guard isAct(verb.cue),
      let subject = subjects.subject(ofVerbAt: verb.start, in: text, language: verb.cue.language)
    else { return false }
    if subject.isShown { return true }
    // "Pursuant to Resolution 5 approves": what other words govern is no subject.
    guard let cue = last(of: before, in: text, to: subject.reference) else { return true }
    return !Self.reaches(from: cue.end, in: text, to: subject.reference, Self.reachOfCloseVerbs)
  }

  /// Whether a reference comes in the place of what a verb governs: "replaces Decision 5 by".
  private func takesThePlace(of verb: CitationCues.Match, in text: Span<UInt8>) -> Bool {
    for place in max(text.count - 16, verb.end)..<max(text.count, verb.end) {
      if let match = instruments.match(in: text, at: place), match.cue.type == verb.cue.type,
        CitationText.isBlank(text, from: match.end)
      {
        return true
      }
    }
    return false
  }

  /// The type that a preamble in front of an index tells: "noting", "bearing in mind".
  private func preamble(in text: Span<UInt8>, to limit: Int) -> Int? {
    last(of: headings, in: text, to: limit)?.cue.type
  }

  /// Whether a cue governs a reference as far behind it as the end of a text. Only that of a preamble governs a whole
  /// sentence; others some words, and of several references those that follow closely on each other.
  private func reaches(_ match: CitationCues.Match, in text: Span<UInt8>, _ lineStart: Int) -> Bool {
    if headings.match(in: text, at: match.start) != nil { return true }
    if isAct(match.cue), match.end < lineStart, !CitationText.isBlank(text.extracting(0..<lineStart), from: match.end) {
      return false
    }
    return Self.reaches(from: match.end, in: text, to: text.count, Self.reachOfVerbs)
  }

  private static func reaches(from start: Int, in text: Span<UInt8>, to end: Int, _ reach: Int) -> Bool {
    var left = reach
    var index = start
    while index < end {
      if text[index] == CitationText.reference {
        left = reachOfReferences
      } else if text[index] & 0xC0 != 0x80 {
        left -= 1
        if left < 0 { return false }
      }
      index += 1
    }
    return true
  }

  /// The last cue of a text in front of an index that no end of a sentence follows. What stands in brackets that are
  /// closed governs nothing behind them.
  private func last(
    of cues: CitationCues, in text: Span<UInt8>, to limit: Int, stopsAtReference: Bool = false,
    withoutActs: Bool = false
  ) -> CitationCues.Match? {
    var best: CitationCues.Match?
    var index = limit - 1
    while index >= 0 {
      if CitationText.endsSentence(text, at: index) || (stopsAtReference && text[index] == CitationText.reference) {
        break
      }
      if let open = CitationText.openingBracket(text, ofClosing: index) {
        index = open - 1
        continue
      }
      if let match = cues.match(in: text, at: index), match.end <= limit, best.map({ match.end >= $0.end }) ?? true,
        !(withoutActs && isAct(match.cue)), tells(match, in: text, governsText: !stopsAtReference)
      {
        // A longer one may begin before it and end where it ends: "in accordance with" is one, "with" none.
        best = match
      }
      if let best, best.end - index > 64 { break }
      index -= 1
    }
    return best
  }

  /// Whether a cue tells of the reference behind a text: of the text that is cited itself, or of what is written in it.
  private func tells(_ match: CitationCues.Match, in text: Span<UInt8>, governsText: Bool) -> Bool {
    // 预算已批准，…: a Chinese verb with a comma behind it has no object there, save for that of a preamble.
    if match.cue.language == "zh", isAct(match.cue), CitationText.startsWithComma(text, at: match.end),
      headings.match(in: text, at: match.start) == nil
    {
      return false
    }
    return switch match.cue.force {
    case .touches: CitationText.isBlank(text, from: match.end)
    case .governsClose:
      governsText && Self.reaches(from: match.end, in: text, to: text.count, Self.reachOfCloseVerbs)
    default: true
    }
  }

  /// What the words of a folded text tell of the reference in front of it: the first, if they do not yield to later ones.
  func behind(_ text: Span<UInt8>) -> Finding {
    var finding = Finding.nothing
    var index = 0
    while index < min(text.count, Self.reachBehind) {
      // What stands behind a colon is about another thing.
      if CitationText.endsSentence(text, at: index) || text[index] == UInt8(ascii: ":") { break }
      if let match = behind.match(in: text, at: index) {
        if negations.deny(text, at: match.start) { return .denied }
        if match.cue.force == .governs { return .type(match.cue.type) }
        if finding == .nothing { finding = .yields(match.cue.type) }
      }
      index += 1
    }
    return finding
  }
}
