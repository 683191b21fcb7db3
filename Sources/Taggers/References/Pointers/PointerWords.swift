internal import Tagging

/// A part of a document that texts name by a label. The names are those of ids: `#annex-1`.
enum PartKind: String, Sendable, CaseIterable {
  case annex, appendix, attachment, table, figure, section, paragraph, note

  /// What the ids of such parts begin with: `#annex-`.
  var idPrefix: String { Self.names[self]!.idPrefix }
  /// The name of the rule that finds them: `own-annex`.
  var rule: String { Self.names[self]!.rule }

  /// Put together once, not for each reference.
  private static let names = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, (idPrefix: "#\($0.rawValue)-", rule: "own-\($0.rawValue)")) })

  /// Whether such a part has sections of its own.
  var holdsSections: Bool { self == .annex || self == .appendix || self == .attachment }
}

/// What a word means in a short form or in the name of a part.
struct PointerRole: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: Int) { rawValue = 1 << UInt32(bit) }

  /// A noun of texts: document, resolution.
  static let noun = PointerRole(bit: 0)
  /// "the present": the own text, whatever is cited nearby.
  static let present = PointerRole(bit: 1)
  /// "this": the own text, unless another was just named.
  static let this = PointerRole(bit: 2)
  /// "the said": a text named before.
  static let that = PointerRole(bit: 3)
  /// "that", which is a conjunction too.
  static let weak = PointerRole(bit: 4)
  /// "mentioned above" behind a noun.
  static let behind = PointerRole(bit: 5)
  /// "ibid."
  static let ibid = PointerRole(bit: 6)
  /// The same, of words that mean it in notes alone.
  static let idem = PointerRole(bit: 7)
  /// "op. cit."
  static let opCit = PointerRole(bit: 8)
  /// "its" before a part.
  static let its = PointerRole(bit: 9)
  /// "its annex" in one word.
  static let itsPart = PointerRole(bit: 10)
  /// "their" before a part.
  static let theirs = PointerRole(bit: 11)
  /// "thereto" behind a part.
  static let thereto = PointerRole(bit: 12)
  /// A noun of parts: annex, table.
  static let part = PointerRole(bit: 13)
  /// The same where the number stands before it: 第2.3节.
  static let partBehind = PointerRole(bit: 14)
  /// A noun of parts that may stand before several labels.
  static let plural = PointerRole(bit: 15)
  /// "of", "to".
  static let tie = PointerRole(bit: 16)
  /// "in", which ties only what is cited behind it.
  static let looseTie = PointerRole(bit: 17)
  /// "above": the part is the own document's.
  static let own = PointerRole(bit: 18)
  static let article = PointerRole(bit: 19)
  static let preposition = PointerRole(bit: 20)
  static let follows = PointerRole(bit: 21)
  static let counted = PointerRole(bit: 22)
  static let and = PointerRole(bit: 23)
  static let range = PointerRole(bit: 24)
  static let numberSign = PointerRole(bit: 25)
  static let numberBefore = PointerRole(bit: 26)
  /// A word that holds one of the others and means something else.
  static let trap = PointerRole(bit: 27)
  /// "(continued)" in the caption of a part that began before.
  static let continued = PointerRole(bit: 28)

  /// What may begin a short form or the name of a part.
  static let heads: PointerRole = [
    .noun, .present, .this, .that, .weak, .ibid, .idem, .opCit, .its, .itsPart, .theirs, .part, .numberBefore, .trap,
  ]

  /// The names in the section `pointers` of the languages.
  static let ofNames: [String: PointerRole] = [
    "present": .present, "this": .this, "that": .that, "weak": .weak, "behind": .behind, "ibid": .ibid, "idem": .idem,
    "op-cit": .opCit, "its": .its, "theirs": .theirs, "thereto": .thereto, "plural": .plural, "tie": .tie,
    "loose-tie": .looseTie, "own": .own, "article": .article, "preposition": .preposition, "follows": .follows,
    "counted": .counted, "trap": .trap, "continued": .continued,
  ]
}

/// The words of short forms and of parts, made ready.
final class PointerWords: Sendable {
  struct Word: Sendable {
    var roles: PointerRole = []
    /// The kind of text that a noun stands for.
    var kind: ReferenceKind?
    /// The kind of part that a noun stands for.
    var part: PartKind?
  }

  /// The words that begin something; the others are looked up only behind one of these.
  let heads: PhraseTree<Word>
  /// What each word can mean.
  let roles: [[UInt8]: PointerRole]
  /// The nouns that the titles of parts begin with.
  let titles: PhraseTree<Word>
  /// All words but the traps.
  let all: PhraseTree<Word>
  /// What may stand directly before the name of a part in Chinese.
  let leads: [[UInt8]]
  /// The nouns for parts that hold tables and sections of their own, in Chinese.
  let annexes: [[UInt8]]
  /// The prepositions behind which "that" points.
  let prepositions: [[UInt8]]

  init(_ vocabulary: Vocabulary) {
    var words: [[UInt8]: Word] = [:]
    func add(_ list: [Tagging.Word], _ role: PointerRole, kind: ReferenceKind? = nil, part: PartKind? = nil) {
      for word in list {
        words[word.folded, default: Word()].roles.insert(role)
        if let kind { words[word.folded]?.kind = kind }
        if let part { words[word.folded]?.part = part }
      }
    }
    for (name, role) in PointerRole.ofNames { add(vocabulary.words("pointers", name), role) }
    for kind in ReferenceKind.allCases { add(vocabulary.words("pointers", "noun.\(kind.rawValue)"), .noun, kind: kind) }
    for part in PartKind.allCases {
      add(vocabulary.words("pointers", "part.\(part.rawValue)"), .part, part: part)
      add(vocabulary.words("pointers", "part-behind.\(part.rawValue)"), .partBehind, part: part)
      add(vocabulary.words("pointers", "its-part.\(part.rawValue)"), .itsPart, part: part)
    }
    for (name, role) in [
      ("and", PointerRole.and), ("range", .range), ("number-sign", .numberSign), ("number-before", .numberBefore),
    ] {
      add(vocabulary.words("connectives", name), role)
    }
    roles = words.mapValues(\.roles)
    heads = PhraseTree(words.filter { !$0.value.roles.isDisjoint(with: .heads) })
    titles = PhraseTree(words.filter { $0.value.roles.contains(.part) })
    all = PhraseTree(words.filter { $0.value.roles != .trap })
    leads = vocabulary.words("pointers", "leads").map(\.folded)
    annexes = ["annex", "appendix", "attachment"].flatMap {
      vocabulary.language("zh")?.words("pointers", "part.\($0)").map(\.folded) ?? []
    }
    prepositions = vocabulary.words("pointers", "preposition").map(\.folded)
  }
}
