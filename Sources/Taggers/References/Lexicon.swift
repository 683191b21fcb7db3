internal import Tagging

/// A vocabulary made ready for the lexer and the grammar: words in one tree, templates compiled.
final class Lexicon: Sendable {
  let words: WordTrie
  /// Words that are looked for only beside a number or a symbol: they tell whose it is.
  let ownerWords: WordTrie
  /// What each word of the tree can mean.
  let meanings: [[UInt8]: Meaning]
  let symbols: SymbolMatcher
  let beginnings: Beginnings
  let series: [SymbolSeries]
  let bodies: [Body]
  let places: [Place]
  let conferences: [Conference]
  /// The two numbers of each class of concrete, the first times 1000 plus the second.
  let strengthClasses: Set<Int>
  /// The numbers of points that a picture has.
  let screenHeights: Set<Int>
  /// The last characters of Chinese names of organizations, folded.
  let ownerEndings: Set<[UInt8]>
  /// Those that end other words too.
  let weakOwnerEndings: Set<[UInt8]>

  init(_ vocabulary: Vocabulary) {
    var builder = Builder()
    for language in vocabulary.languages {
      for (section, names) in Meaning.ofNames {
        for (name, meaning) in names {
          for word in language.words(section, name) {
            builder.add(word, meaning)
            if let word = Self.behindFor(word) { builder.add(word, meaning) }
          }
        }
      }
    }
    for (index, body) in vocabulary.bodies.enumerated() {
      for name in body.names {
        builder.add(name, .body, body: index)
        if let name = Self.behindFor(name) { builder.add(name, .body, body: index) }
      }
      for code in body.codes { builder.add(code, [.body, .bodyCode], body: index) }
    }
    for (index, place) in vocabulary.places.enumerated() {
      for name in place.names { builder.add(name, .place, place: index) }
    }
    for (trap, meaning) in [
      ("strength", Meaning.strength), ("parts", .part), ("units", .unit), ("places", .placeName),
      ("treaty-qualifiers", .treatyQualifier), ("screens", .screen),
    ] {
      for word in vocabulary.traps[trap] ?? [] { builder.add(word, meaning) }
    }
    for (series, meaning) in [
      ("itu-t-recommendation", Meaning.standardization), ("itu-r-recommendation", .radiocommunication),
    ] {
      guard
        let sector = vocabulary.series.first(where: { $0.id == series })?.fields.first(where: { $0.name == "sector" }),
        case .codes(let codes) = sector.form
      else { continue }
      for code in codes { for spelling in code.spellings { builder.add(spelling, meaning) } }
    }
    var owners = Builder()
    for (trap, meaning) in Self.ownerLists {
      for word in vocabulary.traps[trap] ?? [] { owners.add(word, meaning) }
    }
    ownerWords = WordTrie(owners.words)
    builder.add(Word("C"), .councilCode)
    builder.add(Word("R"), .shortResolution)
    builder.add(Word("D"), .shortDecision)
    words = WordTrie(builder.words)
    meanings = builder.words.mapValues(\.meaning)
    symbols = SymbolMatcher(vocabulary.series)
    beginnings = Beginnings(words: builder.words.keys, in: words, symbols: symbols)
    series = vocabulary.series
    bodies = vocabulary.bodies
    places = vocabulary.places
    conferences = vocabulary.conferences
    screenHeights = Set((vocabulary.traps["screen-heights"] ?? []).compactMap { Int($0.text) })
    ownerEndings = Set((vocabulary.traps["owner-endings"] ?? []).map(\.folded))
    weakOwnerEndings = Set((vocabulary.traps["weak-owner-endings"] ?? []).map(\.folded))
    strengthClasses = Set(
      (vocabulary.traps["strength-classes"] ?? []).compactMap { word in
        let parts = word.text.split(separator: "/").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 1000 + parts[1] : nil
      })
  }

  private static let ownerLists: [(trap: String, meaning: Meaning)] = [
    ("owner-links", .ownerLink), ("organs", .organ), ("plain-organs", .plainOrgan), ("own-names", .ownName),
    ("council-qualifiers", .councilQualifier), ("enacting", .enacting), ("possessives", .whose), ("actions", .action),
    ("product-words", .productWord), ("insertions", .insertion), ("counted", .counted),
  ]

  /// Whether a program reads Recommendations with the name of the Sector in front: where one stands, a bare F.96 is one
  /// too.
  func isStandardization(_ program: Int) -> Bool {
    let program = symbols.program(Int32(program))
    return program.form == .full && !series[Int(program.series)].bare.isEmpty
  }

  /// An Arabic word as it is written behind "for": the article ال becomes لل. The other particles that are written
  /// together with the next word leave it as it is.
  private static func behindFor(_ word: Word) -> Word? {
    word.text.hasPrefix("ال") ? Word("لل" + word.text.dropFirst(2)) : nil
  }

  private struct Builder {
    var words: [[UInt8]: WordTrie.Entry] = [:]

    mutating func add(_ word: Word, _ meaning: Meaning, body: Int = -1, place: Int = -1) {
      var entry = words[word.folded] ?? WordTrie.Entry(meaning: [])
      entry.meaning.formUnion(meaning)
      if body >= 0, entry.body < 0 { entry.body = Int16(body) }
      if place >= 0, entry.place < 0 { entry.place = Int16(place) }
      words[word.folded] = entry
    }
  }
}
