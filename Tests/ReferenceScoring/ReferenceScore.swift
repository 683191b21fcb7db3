public import Tagging

/// When a reference that was found counts as one that is expected. The id must be right in either mode.
public enum MatchMode: String, Sendable, CaseIterable {
  /// The spans are the same.
  case exact
  /// The spans overlap.
  case overlap
}

/// What was found in one passage, beside what is expected.
public struct PassageScore: Sendable {
  /// What was found of what is expected.
  public struct Hit: Sendable {
    /// What is expected.
    public var expected: AnnotatedPassage.Expected
    /// What was found.
    public var found: PassageTagger.Found
  }

  /// The passage.
  public var passage: AnnotatedPassage
  /// What is expected and was found.
  public var hits: [Hit] = []
  /// What is expected and was not found.
  public var misses: [AnnotatedPassage.Expected] = []
  /// What was found and is not expected.
  public var alarms: [PassageTagger.Found] = []

  /// Kinds that are not annotated: one that is found is no false alarm, unless the record lists one of the kind.
  public static let unannotated: Set<ReferenceKind> = [.pointer, .internal, .link]

  /// Compares what is expected with what was found. Each of either side is used once; spans that are the same go before
  /// spans that overlap.
  public init(_ passage: AnnotatedPassage, found: [PassageTagger.Found], mode: MatchMode) {
    self.passage = passage
    var rest = found
    var matches: [PassageTagger.Found?] = passage.refs.map { _ in nil }
    func match(_ fits: (AnnotatedPassage.Expected, PassageTagger.Found) -> Bool) {
      for (index, expected) in passage.refs.enumerated() where matches[index] == nil {
        guard let place = rest.firstIndex(where: { $0.id == expected.id && fits(expected, $0) }) else { continue }
        matches[index] = rest.remove(at: place)
      }
    }
    match { $0.start == $1.start && $0.end == $1.end }
    if mode == .overlap { match { $0.start < $1.end && $1.start < $0.end } }
    for (expected, match) in zip(passage.refs, matches) {
      if let match { hits.append(Hit(expected: expected, found: match)) } else { misses.append(expected) }
    }
    let listed = Set(passage.refs.compactMap(\.kind))
    alarms = rest.filter { !Self.unannotated.contains($0.kind) || listed.contains($0.kind.rawValue) }
  }
}

/// The figures over a number of passages.
public struct ReferenceTally: Hashable, Sendable {
  /// What is expected and was found.
  public var hits = 0
  /// What is expected and was not found.
  public var misses = 0
  /// What was found and is not expected.
  public var alarms = 0

  /// Figures of nothing.
  public init() {}

  /// The share of what was found that is expected.
  public var precision: Proportion { Proportion(hits, of: hits + alarms) }
  /// The share of what is expected that was found.
  public var recall: Proportion { Proportion(hits, of: hits + misses) }
  /// The harmonic mean of both; nil where nothing is expected and nothing was found. It is no share of trials and has no
  /// interval.
  public var f1: Double? {
    let all = 2 * hits + misses + alarms
    return all == 0 ? nil : 2 * Double(hits) / Double(all)
  }
}

/// The figures of a set of passages in one mode.
public struct ReferenceScore: Sendable {
  /// When a reference counts as found.
  public var mode: MatchMode
  /// The passages in their order.
  public var passages: [PassageScore]
  /// The figures of all.
  public private(set) var total = ReferenceTally()
  /// The figures by language.
  public private(set) var languages: [String: ReferenceTally] = [:]
  /// The figures by kind: of what is expected, or of what was found where nothing is.
  public private(set) var kinds: [String: ReferenceTally] = [:]

  /// Finds the references of all passages and compares.
  public init(_ passages: [AnnotatedPassage], _ tagger: PassageTagger, mode: MatchMode) {
    self.init(passages.map { PassageScore($0, found: tagger.find($0.text), mode: mode) }, mode: mode)
  }

  /// The figures of passages that were compared.
  public init(_ passages: [PassageScore], mode: MatchMode) {
    self.mode = mode
    self.passages = passages
    for score in passages {
      let language = score.passage.lang
      for hit in score.hits { add(\.hits, language, Self.kind(hit.expected)) }
      for miss in score.misses { add(\.misses, language, Self.kind(miss)) }
      for alarm in score.alarms { add(\.alarms, language, alarm.kind.rawValue) }
    }
  }

  private mutating func add(_ count: WritableKeyPath<ReferenceTally, Int>, _ language: String, _ kind: String) {
    total[keyPath: count] += 1
    languages[language, default: ReferenceTally()][keyPath: count] += 1
    kinds[kind, default: ReferenceTally()][keyPath: count] += 1
  }

  private static func kind(_ expected: AnnotatedPassage.Expected) -> String {
    expected.kind ?? ReferenceKind(id: expected.id).rawValue
  }

  /// The hard cases, and those of them with a miss and with a false alarm.
  public var traps: (count: Int, missed: Int, alarmed: Int) {
    let traps = passages.filter { $0.passage.trap == true }
    return (traps.count, traps.count { !$0.misses.isEmpty }, traps.count { !$0.alarms.isEmpty })
  }
}
