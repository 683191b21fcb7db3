/// The words and forms that taggers look for, in all languages.
public struct Vocabulary: Sendable {
  /// The words of each language, in the order of their codes.
  public internal(set) var languages: [LanguageWords] = []
  /// Who adopts resolutions and decisions.
  public internal(set) var bodies: [Body] = []
  /// The names of places.
  public internal(set) var places: [Place] = []
  /// Which body met where and when, in the order of the file: the first is meant where two share place and year.
  public internal(set) var conferences: [Conference] = []
  /// The symbols of documents, circulars, orders and Recommendations.
  public internal(set) var series: [SymbolSeries] = []
  /// The highest numbers of series that are closed.
  public internal(set) var sessions: [SessionNumbers] = []
  /// What a text may say of what it cites, in the order of the file: the first is meant where two stand in one place.
  public internal(set) var citationTypes: [CitationType] = []
  /// Words before a reference that tell nothing, though they look like those of a type.
  public internal(set) var citationTraps: [LocalNames] = []
  /// Words that deny the words of a type behind them.
  public internal(set) var citationNegations: [LocalNames] = []
  /// Words between a text and the verb whose subject it is: "has been".
  public internal(set) var citationAuxiliaries: [LocalNames] = []
  /// Words that begin a clause on the text in front of them: "which".
  public internal(set) var citationRelatives: [LocalNames] = []
  /// Words that begin a clause whose verb stands behind its object.
  public internal(set) var citationOpenings: [LocalNames] = []
  /// What looks like a reference and is not: lists of words by the name of the trap.
  public internal(set) var traps: [String: [Word]] = [:]

  /// What tables have in common in all languages: lists of words by name; a name inside a name is written with a point.
  public internal(set) var tables: [String: [Word]] = [:]

  private let derived = DerivedValues()

  /// What a tagger makes of the vocabulary, made once for all taggers and workers that have this vocabulary or a copy.
  ///
  /// - Parameter make: Makes the value; it depends on this vocabulary alone, and derives nothing else from it.
  /// - Returns: The value, which is the only one of its type.
  public func derived<Value: Sendable>(_ make: (Vocabulary) -> Value) -> Value {
    derived.value { make(self) }
  }

  /// A vocabulary without words.
  public init() {}

  /// The words of one language.
  ///
  /// - Parameter code: `ar`, `en`, `es`, `fr`, `ru` or `zh`.
  /// - Returns: The words; nil for a language that the vocabulary does not know.
  public func language(_ code: String) -> LanguageWords? {
    languages.first { $0.code == code }
  }

  /// The words of all languages under one name, such as `words("status", "completed")`.
  public func words(_ section: String, _ name: String) -> [Word] {
    languages.flatMap { $0.words(section, name) }
  }
}

/// A word or phrase, as the file has it and as it is compared.
public struct Word: Hashable, Sendable {
  /// The word as it stands in the file.
  public var text: String
  /// The bytes to compare with those of a `FoldedText`.
  public var folded: [UInt8]

  /// A word from its text.
  public init(_ text: String) {
    self.text = text
    folded = FoldedText.folding(text)
  }

  init(text: String, folded: [UInt8]) {
    self.text = text
    self.folded = folded
  }
}

/// The words of one language. Sections and names are those of the files in `Pipelines/vocabulary/languages`.
public struct LanguageWords: Sendable {
  /// The code of the language, such as `fr`.
  public var code: String
  /// The words by section and name; a name inside a name is written with a point: `months.12`, `languages.fr`.
  public var sections: [String: [String: [Word]]]

  /// The words under a name; empty where there are none.
  public func words(_ section: String, _ name: String) -> [Word] {
    sections[section]?[name] ?? []
  }

  /// The names in a section, in order.
  public func names(in section: String) -> [String] {
    sections[section]?.keys.sorted() ?? []
  }
}

/// A body that adopts resolutions, decisions and the like.
public struct Body: Hashable, Sendable {
  /// The first part of the ids of what it adopts, such as `PP`.
  public var id: String
  /// The kinds of text that it adopts: resolution, decision, recommendation, opinion.
  public var adopts: Set<String>
  /// Codes that stand alone or before a year: `WTDC`, `CMDT`.
  public var codes: [Word]
  /// Names by language.
  public var localNames: [LocalNames]
  /// Whether it is no body of the Union, so that what it adopts is none of our references.
  public var isForeign: Bool
  /// Whether its names are common nouns (a court, a company), which speak only for what stands directly beside them.
  public var isNameless: Bool

  /// Names in all languages.
  public var names: [Word] { localNames.flatMap(\.words) }
}

/// The names of something in one language.
public struct LocalNames: Hashable, Sendable {
  /// The code of the language, such as `fr`.
  public var language: String
  /// The names, with their inflected forms.
  public var words: [Word]
}

/// A place where conferences meet.
public struct Place: Hashable, Sendable {
  /// The English name, as ids have it.
  public var id: String
  /// The names by language, as far as they are others than the id.
  public var localNames: [LocalNames]

  /// The names in all languages.
  public var names: [Word] { [Word(id)] + localNames.flatMap(\.words) }
}

/// A conference that adopted texts.
public struct Conference: Hashable, Sendable {
  /// The id of the body.
  public var body: String
  /// The id of the place.
  public var place: String
  /// The year.
  public var year: Int
}
