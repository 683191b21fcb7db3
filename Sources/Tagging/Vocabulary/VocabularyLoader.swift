internal import Yams

/// Gathers a vocabulary from its files, one after the other.
struct VocabularyLoader {
  private(set) var vocabulary = Vocabulary()

  /// Adds what a file holds. What a file defines again replaces what was there.
  mutating func add(_ file: VocabularyFile) throws(VocabularyError) {
    let reader = try VocabularyReader(file)
    if reader.has("language") {
      try addLanguage(reader)
    } else if reader.has("bodies") {
      try addBodies(reader)
    } else if reader.has("places") {
      try addConferences(reader)
    } else if reader.has("traps") {
      for (name, value) in try reader.pairs(reader.value("traps")) {
        vocabulary.traps[name] = try reader.words(value)
      }
    } else if reader.has("citation-types") {
      try addCitationTypes(reader)
    } else if reader.has("sessions") {
      for entry in try reader.list(reader.value("sessions")) {
        let numbers = SessionNumbers(
          series: try reader.text(reader.value("series", in: entry)),
          highest: try reader.integer(reader.value("highest", in: entry)))
        vocabulary.sessions.removeAll { $0.series == numbers.series }
        vocabulary.sessions.append(numbers)
      }
    } else if reader.has("tables") {
      for (name, words) in try Self.names(reader, reader.value("tables")) { vocabulary.tables[name] = words }
    } else if reader.has("templates") {
      try addSeries(reader)
    } else if !reader.has("form") {
      throw VocabularyError(
        .unknownForm, file: file.name,
        "none of language, bodies, places, traps, tables, templates, form, sessions and citation-types is a key of this file"
      )
    }
  }

  /// What the files name must be defined in one of them.
  func finish() throws(VocabularyError) -> Vocabulary {
    for conference in vocabulary.conferences {
      if !vocabulary.bodies.contains(where: { $0.id == conference.body }) {
        throw VocabularyError(.unknownName, file: "conferences.yaml", "there is no body '\(conference.body)'")
      }
      if !vocabulary.places.contains(where: { $0.id == conference.place }) {
        throw VocabularyError(.unknownName, file: "conferences.yaml", "there is no place '\(conference.place)'")
      }
    }
    return vocabulary
  }

  private mutating func addCitationTypes(_ reader: VocabularyReader) throws(VocabularyError) {
    for entry in try reader.list(reader.value("citation-types")) {
      let type = CitationType(
        id: try reader.text(reader.value("id", in: entry)), title: try reader.text(reader.value("title", in: entry)),
        cito: try reader.text(ifPresent: "cito", in: entry), eli: try reader.text(ifPresent: "eli", in: entry),
        isClose: try reader.flag("close", in: entry), isAct: try reader.flag("act", in: entry),
        before: try reader.localNames(reader.value("before", in: entry)),
        touching: try reader.localNames(ifPresent: "touching", in: entry),
        yielding: try reader.localNames(ifPresent: "yielding", in: entry),
        behind: try reader.localNames(reader.value("behind", in: entry)),
        instruments: try reader.localNames(ifPresent: "instruments", in: entry),
        headings: try reader.localNames(ifPresent: "headings", in: entry))
      if let index = vocabulary.citationTypes.firstIndex(where: { $0.id == type.id }) {
        vocabulary.citationTypes[index] = type
      } else {
        vocabulary.citationTypes.append(type)
      }
    }
    if reader.has("citation-traps") {
      vocabulary.citationTraps = try reader.localNames(reader.value("citation-traps"))
    }
    if reader.has("citation-auxiliaries") {
      vocabulary.citationAuxiliaries = try reader.localNames(reader.value("citation-auxiliaries"))
    }
    if reader.has("citation-relatives") {
      vocabulary.citationRelatives = try reader.localNames(reader.value("citation-relatives"))
    }
    if reader.has("citation-openings") {
      vocabulary.citationOpenings = try reader.localNames(reader.value("citation-openings"))
    }
    if reader.has("citation-negations") {
      vocabulary.citationNegations = try reader.localNames(reader.value("citation-negations"))
    }
  }

  private static let sections: Set = [
    "nouns", "connectives", "revision", "status", "dates", "labels", "tables", "milestones",
  ]
  /// Sections that a file may do without.
  private static let furtherSections: Set = ["pointers"]

  private mutating func addLanguage(_ reader: VocabularyReader) throws(VocabularyError) {
    let code = try reader.text(reader.value("language"))
    var sections: [String: [String: [Word]]] = [:]
    for (section, value) in try reader.pairs() where section != "language" {
      guard Self.sections.contains(section) || Self.furtherSections.contains(section) else {
        throw reader.error(.unknownName, at: value, "there is no section '\(section)'")
      }
      sections[section] = try Self.names(reader, value)
    }
    for section in Self.sections.sorted() where sections[section] == nil {
      throw reader.error(.missing, "the section '\(section)' is missing")
    }
    vocabulary.languages.removeAll { $0.code == code }
    vocabulary.languages.append(LanguageWords(code: code, sections: sections))
    vocabulary.languages.sort { $0.code < $1.code }
  }

  /// The lists of words by their names; a name inside a name is joined to it by a point.
  private static func names(_ reader: VocabularyReader, _ node: Yams.Node) throws(VocabularyError) -> [String: [Word]] {
    var names: [String: [Word]] = [:]
    for (name, value) in try reader.pairs(node) {
      if !reader.holdsNames(value) {
        names[name] = try reader.words(value)
      } else {
        for (inner, value) in try reader.pairs(value) { names["\(name).\(inner)"] = try reader.words(value) }
      }
    }
    return names
  }

  private mutating func addBodies(_ reader: VocabularyReader) throws(VocabularyError) {
    for entry in try reader.list(reader.value("bodies")) {
      let id = try reader.text(reader.value("id", in: entry))
      let body = Body(
        id: id,
        adopts: Set(try reader.words(reader.value("adopts", in: entry)).map(\.text)),
        codes: try reader.words(reader.value("codes", in: entry)),
        localNames: try reader.localNames(reader.value("names", in: entry)),
        isForeign: try reader.flag("foreign", in: entry), isNameless: try reader.flag("nameless", in: entry)
      )
      vocabulary.bodies.removeAll { $0.id == id }
      vocabulary.bodies.append(body)
    }
  }

  private mutating func addConferences(_ reader: VocabularyReader) throws(VocabularyError) {
    for (id, value) in try reader.pairs(reader.value("places")) {
      vocabulary.places.removeAll { $0.id == id }
      vocabulary.places.append(Place(id: id, localNames: try reader.localNames(value)))
    }
    for entry in try reader.list(reader.value("conferences")) {
      let conference = Conference(
        body: try reader.text(reader.value("body", in: entry)),
        place: try reader.text(reader.value("place", in: entry)),
        year: try reader.integer(reader.value("year", in: entry))
      )
      if !vocabulary.conferences.contains(conference) { vocabulary.conferences.append(conference) }
    }
  }

  private mutating func addSeries(_ reader: VocabularyReader) throws(VocabularyError) {
    let id = try reader.text(reader.value("id"))
    let kindNode = try reader.value("kind")
    guard let kind = ReferenceKind(rawValue: try reader.text(kindNode)) else {
      throw reader.error(.wrongValue, at: kindNode, "this is no kind of reference")
    }
    var fields: [SymbolField] = []
    for (name, value) in try reader.pairs(reader.value("fields")) {
      fields.append(SymbolField(name: name, form: try reader.fieldForm(value)))
    }
    let names = fields.map(\.name)
    let templates = try reader.templates("templates", fields: names)
    var canonical = try reader.templates("canonical", fields: names)
    if canonical.count == 1, canonical[0].elements == [.literal("as printed")] { canonical = [] }
    guard canonical.count <= 1 || canonical.count == templates.count else {
      throw reader.error(.wrongValue, "there must be one canonical form, or as many as templates")
    }
    vocabulary.series.removeAll { $0.id == id }
    vocabulary.series.append(
      SymbolSeries(
        id: id, title: try reader.text("title"), seen: try reader.text("seen"), kind: kind, fields: fields,
        templates: templates,
        short: try reader.templates("short", fields: names), bare: try reader.templates("bare", fields: names),
        canonical: canonical, url: try reader.templates("url", fields: names).first,
        addresses: try reader.templates("addresses", fields: names),
        collidesWithStrengthClasses: try reader.flag("strength-classes")
      ))
  }
}

extension Vocabulary {
  /// The vocabulary that travels inside the program, with files added to it.
  ///
  /// - Parameter files: Files of the same forms; what they define replaces what was there.
  /// - Returns: The vocabulary.
  /// - Throws: `VocabularyError` with the file and the line.
  public static func load(adding files: [VocabularyFile] = []) throws(VocabularyError) -> Vocabulary {
    try load(from: VocabularyFile.embedded + files)
  }

  /// A vocabulary of these files alone.
  public static func load(from files: [VocabularyFile]) throws(VocabularyError) -> Vocabulary {
    var loader = VocabularyLoader()
    for file in files { try loader.add(file) }
    return try loader.finish()
  }
}
