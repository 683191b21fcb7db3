/// What a word of the vocabulary can mean in a citation. One word may mean several things: "No." counts provisions and
/// stands before the number of a resolution.
struct Meaning: OptionSet, Sendable {
  var rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: Int) { rawValue = 1 << UInt64(bit) }

  // Nouns
  static let document = Meaning(bit: 0)
  static let resolution = Meaning(bit: 1)
  static let decision = Meaning(bit: 2)
  static let recommendation = Meaning(bit: 3)
  static let opinion = Meaning(bit: 4)
  static let article = Meaning(bit: 5)
  static let provision = Meaning(bit: 6)
  static let constitution = Meaning(bit: 7)
  static let convention = Meaning(bit: 8)
  static let generalRules = Meaning(bit: 9)
  static let radioRegulations = Meaning(bit: 10)
  static let foreignTreaty = Meaning(bit: 11)
  static let telecommunicationRegulations = Meaning(bit: 53)
  static let financialRegulations = Meaning(bit: 54)
  static let circular = Meaning(bit: 12)
  static let tsbCircular = Meaning(bit: 13)
  static let serviceOrder = Meaning(bit: 14)
  static let section = Meaning(bit: 15)
  static let draft = Meaning(bit: 16)
  /// The Telecommunication Standardization Bureau, whose circulars are cited by their number.
  static let standardizationBureau = Meaning(bit: 18)
  static let collectiveLetter = Meaning(bit: 19)
  /// A noun that may stand before several numbers.
  static let plural = Meaning(bit: 17)

  // Connectives
  static let and = Meaning(bit: 20)
  static let of = Meaning(bit: 21)
  static let to = Meaning(bit: 22)
  static let range = Meaning(bit: 23)
  static let numberSign = Meaning(bit: 24)
  static let numberBefore = Meaning(bit: 25)
  static let numberAfter = Meaning(bit: 26)
  static let itu = Meaning(bit: 27)
  /// "5 out of 12" counts things.
  static let outOf = Meaning(bit: 29)
  /// "its", as in "C19/35 and its Add.1".
  static let possessive = Meaning(bit: 28)

  // Editions
  static let revision = Meaning(bit: 30)
  static let addendum = Meaning(bit: 31)
  static let corrigendum = Meaning(bit: 32)
  static let amended = Meaning(bit: 33)
  static let yearSuffix = Meaning(bit: 34)

  // Names
  static let body = Meaning(bit: 40)
  /// "this Conference": the one whose paper it is.
  static let ownConference = Meaning(bit: 48)
  static let bodyCode = Meaning(bit: 41)
  static let place = Meaning(bit: 42)
  /// "C" as in C24 or C-1985.
  static let councilCode = Meaning(bit: 43)
  /// "ITU-T" and its forms.
  static let standardization = Meaning(bit: 44)
  /// "ITU-R" and its forms.
  static let radiocommunication = Meaning(bit: 45)
  /// "R 1372" as contents lists have it.
  static let shortResolution = Meaning(bit: 46)
  /// "D 482" as contents lists have it.
  static let shortDecision = Meaning(bit: 47)

  // Traps
  static let strength = Meaning(bit: 50)
  static let part = Meaning(bit: 51)
  static let unit = Meaning(bit: 52)
  /// "Conference", as it stands in front of a code: "of the Conference PP-22".
  static let conferenceNoun = Meaning(bit: 57)
  /// A room, a box, an account, whose name may have the form of a symbol.
  static let placeName = Meaning(bit: 55)
  /// "collective", "Europeo": what makes a convention another's.
  static let treatyQualifier = Meaning(bit: 56)

  // Owners: the tree of words beside numbers
  /// A body that adopts texts of its own: committee, board.
  static let organ = Meaning(bit: 58)
  /// One that the Union has too: assembly.
  static let plainOrgan = Meaning(bit: 59)
  /// What ties an owner to the number in front of it.
  static let ownerLink = Meaning(bit: 60)
  /// A name that is no owner: "the Union".
  static let ownName = Meaning(bit: 61)
  /// "adopted", between a body and its texts.
  static let enacting = Meaning(bit: 62)
  /// "its", in front of a noun.
  static let whose = Meaning(bit: 63)
  /// What makes of a council another's.
  static let councilQualifier = Meaning(bit: 35)
  /// MOD, ADD: capitals in front of a noun that are no owner.
  static let action = Meaning(bit: 36)
  /// C24/70 Pro.
  static let productWord = Meaning(bit: 37)
  /// What shows a picture, whose resolution is no text.
  static let screen = Meaning(bit: 39)
  /// "in", between the comma behind an owner and the noun.
  static let insertion = Meaning(bit: 49)
  /// What is counted: 560人.
  static let counted = Meaning(bit: 38)

  /// What a body adopts.
  static let adopted: Meaning = [.resolution, .decision, .recommendation, .opinion]
  /// The texts whose provisions are cited.
  static let treaty: Meaning = [
    .constitution, .convention, .generalRules, .radioRegulations, .telecommunicationRegulations, .financialRegulations,
  ]
  /// Marks of a document's edition.
  static let mark: Meaning = [.revision, .addendum, .corrigendum]
  /// Words that can start a citation when a number follows or goes before. The letters of contents lists only can beside one
  /// of these.
  static let anchor: Meaning = [
    .resolution, .decision, .recommendation, .opinion, .article, .provision, .constitution, .convention, .generalRules,
    .radioRegulations, .telecommunicationRegulations, .financialRegulations, .tsbCircular, .circular, .collectiveLetter,
    .serviceOrder, .document,
  ]

  /// The names under `nouns`, `connectives` and `revision` in the files of the languages.
  static let ofNames: [String: [String: Meaning]] = [
    "nouns": [
      "document": .document, "resolution": .resolution, "decision": .decision, "recommendation": .recommendation,
      "opinion": .opinion, "article": .article, "provision": .provision, "constitution": .constitution,
      "convention": .convention, "general-rules": .generalRules, "radio-regulations": .radioRegulations,
      "telecommunication-regulations": .telecommunicationRegulations, "financial-regulations": .financialRegulations,
      "foreign-treaty": .foreignTreaty, "circular": .circular, "circular-letter": .circular,
      "administrative-circular": .circular, "collective-letter": .collectiveLetter, "tsb": .standardizationBureau,
      "tsb-circular": .tsbCircular, "service-order": .serviceOrder,
      "annex": .section, "section": .section, "draft": .draft, "plural": .plural,
    ],
    "connectives": [
      "and": .and, "of": .of, "to": .to, "range": .range, "number-sign": .numberSign, "number-before": .numberBefore,
      "number-after": .numberAfter, "itu": .itu, "its": .possessive, "out-of": .outOf, "conference": .conferenceNoun,
      "own-conference": .ownConference,
    ],
    "revision": [
      "revision": .revision, "addendum": .addendum, "corrigendum": .corrigendum, "amended": .amended,
      "year-suffix": .yearSuffix,
    ],
  ]
}
