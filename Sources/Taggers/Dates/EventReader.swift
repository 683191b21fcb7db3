import Tagging

/// Reads targets that hang on an event: "before the next session of the Council", "by WTDC-25", 理事会2027年会议.
///
/// Such a target has no date: the day of an event is not in the words.
struct EventReader: Sendable {
  /// What the words of an event can be.
  private enum Meaning: Hashable, Sendable {
    /// A body, or the code of its conferences: "PP" before "-26".
    case body(String)
    /// A word for a meeting.
    case event
    /// A word that may stand between these and adds nothing.
    case filler
  }

  /// An event and how the target stands to it.
  struct Found: Sendable {
    var relation: EventRelation
    /// The code, where body and year are named.
    var code: String?
    /// The words of the event without those of the relation.
    var words: Range<Int>
  }

  private struct Words: Sendable {
    var language: String
    var table = WordTable<Meaning>()
    var relations = WordTable<EventRelation>()
    var relationsBehind = WordTable<EventRelation>()
    var proclitics: [[UInt32]] = []
  }

  private let languages: [Words]
  /// Longer phrases hang on more than one event; in folded characters.
  private static let mostScalars = 120

  /// Takes the words from a vocabulary.
  init(vocabulary: Vocabulary) {
    languages = vocabulary.languages.map { Self.words(of: $0, vocabulary) }
  }

  private static func words(of language: LanguageWords, _ vocabulary: Vocabulary) -> Words {
    var words = Words(language: language.code)
    for body in vocabulary.bodies where !body.isForeign {
      for word in body.names + body.codes { words.table.insert(word, .body(body.id)) }
    }
    for word in language.words("dates", "events") { words.table.insert(word, .event) }
    for name in ["event-words", "of", "year", "at"] {
      for word in language.words("dates", name) { words.table.insert(word, .filler) }
    }
    // Chinese writes the relation behind the event.
    let before = language.words("dates", "event-before") + language.words("dates", "before")
    for word in before {
      words.relations.insert(word, .before)
      words.relationsBehind.insert(word, .before)
    }
    for word in language.words("dates", "after") {
      words.relations.insert(word, .after)
      words.relationsBehind.insert(word, .after)
    }
    for name in ["by", "by-end"] { for word in language.words("dates", name) { words.relations.insert(word, .by) } }
    for name in ["at", "during"] { for word in language.words("dates", name) { words.relations.insert(word, .at) } }
    for word in language.words("dates", "during") { words.relationsBehind.insert(word, .at) }
    words.proclitics = language.words("connectives", "proclitics").map { PhraseText($0.text).scalars }
    return words
  }

  /// The event that a whole phrase names; nil for none. Without a word of relation the phrase must be an event with body
  /// and year and nothing else.
  func event(in text: PhraseText, _ range: Range<Int>, language: String?) -> Found? {
    let range = text.trimmingSigns(range)
    guard !range.isEmpty, range.count <= Self.mostScalars else { return nil }
    var found: Found?
    for preferred in [true, false] {
      for words in languages where (words.language == language) == preferred {
        guard let event = Self.event(in: text, range, words) else { continue }
        if event.code != nil { return event }
        found = found ?? event
      }
    }
    return found
  }

  /// An event with body and year inside a text, by the words of one language.
  struct Place: Sendable {
    /// The whole phrase, with the word of relation where there is one.
    var range: Range<Int>
    var relation: EventRelation
    /// Whether a word says how the target stands to the event.
    var isRelated: Bool
    var code: String
  }

  /// So far before and behind its year the words of an event stand; in folded characters.
  private static let reach = 64

  /// Longer sentences are not looked into, and no further than so many numbers.
  private static let mostOfText = 1500
  private static let mostYears = 32

  /// The events with body and year in a text.
  func events(in text: PhraseText, language: String) -> [Place] {
    guard text.count <= Self.mostOfText, let words = languages.first(where: { $0.language == language }) else {
      return []
    }
    var found: [Place] = []
    var index = 0
    var tried = 0
    while index < text.count, tried < Self.mostYears {
      guard let (_, end) = text.number(at: index) else {
        index += 1
        continue
      }
      let isCode = end == index + 2 && index > 0 && text.scalars[index - 1] == 0x2d
      tried += 1
      if isCode || end == index + 4, let place = Self.place(around: index..<end, in: text, words) {
        found.append(place)
        index = max(end, place.range.upperBound)
      } else {
        index = end
      }
    }
    return found
  }

  /// The longest phrase around a year that is an event.
  private static func place(around year: Range<Int>, in text: PhraseText, _ words: Words) -> Place? {
    guard namesBody(in: text, around: year, words) else { return nil }
    let starts = (max(0, year.lowerBound - reach)...year.lowerBound).filter { isEdge(text, $0) && !isSpace(text, $0) }
    // Behind a code there is nothing to come.
    let isCode = year.count == 2
    let last = min(text.count, isCode ? year.upperBound + 4 : year.upperBound + reach)
    let ends = (year.upperBound...last).filter { isEdge(text, $0) && !isSpace(text, $0 - 1) }
    for start in starts.prefix(24) {
      for end in ends.suffix(24).reversed() {
        guard let event = event(in: text, start..<end, words), let code = event.code else { continue }
        let isRelated = event.words.lowerBound > start || event.words.upperBound < end
        return Place(range: start..<end, relation: event.relation, isRelated: isRelated, code: code)
      }
    }
    return nil
  }

  /// Whether a body is named as near as an event's words may stand. Most years stand beside none, and trying all phrases
  /// around them is dear.
  private static func namesBody(in text: PhraseText, around year: Range<Int>, _ words: Words) -> Bool {
    let last = min(text.count, year.upperBound + reach)
    for start in max(0, year.lowerBound - reach)..<last {
      guard let match = words.table.longestMatch(in: text, at: start, until: last) else { continue }
      for meaning in match.meanings { if case .body = meaning { return true } }
    }
    return false
  }

  private static func isEdge(_ text: PhraseText, _ index: Int) -> Bool {
    index == 0 || index == text.count || ScalarClass.isBorder(text.scalars[index - 1], text.scalars[index])
  }

  private static func isSpace(_ text: PhraseText, _ index: Int) -> Bool {
    text.scalars.indices.contains(index) && PhraseText.isSign(text.scalars[index])
  }

  private static func event(in text: PhraseText, _ range: Range<Int>, _ words: Words) -> Found? {
    var rest = range
    var relation: EventRelation?
    if let match = words.relations.longestMatch(in: text, at: range.lowerBound, until: range.upperBound) {
      relation = match.meanings[0]
      rest = text.trimming(match.range.upperBound..<range.upperBound)
    }
    if let (behind, start) = relationBehind(text, rest, words) {
      relation = behind
      rest = text.trimming(rest.lowerBound..<start)
    }
    let parts = Parts(text, rest, words)
    guard !rest.isEmpty, parts.bodies.count + parts.events > 0 else { return nil }
    if parts.isWhole, let code = parts.code { return Found(relation: relation ?? .at, code: code, words: rest) }
    guard let relation, relation != .at else { return nil }
    return Found(relation: relation, code: nil, words: rest)
  }

  private static func relationBehind(
    _ text: PhraseText, _ range: Range<Int>, _ words: Words
  ) -> (EventRelation, Int)? {
    guard words.language == "zh" else { return nil }
    for start in range {
      if let match = words.relationsBehind.longestMatch(in: text, at: start, until: range.upperBound),
        match.range.upperBound == range.upperBound
      {
        return (match.meanings[0], start)
      }
    }
    return nil
  }

  /// What the words of an event are.
  private struct Parts {
    var bodies: [String] = []
    var events = 0
    var years: [Int] = []
    /// Whether there was no other word.
    var isWhole = true

    init(_ text: PhraseText, _ range: Range<Int>, _ words: Words) {
      var index = range.lowerBound
      while index < range.upperBound {
        if [0x20, 0x28, 0x29, 0x2c].contains(text.scalars[index]) {
          index += 1
        } else if let match = Parts.match(text, index, range.upperBound, words) {
          index = match.range.upperBound
          switch match.meanings[0] {
          case .body(let id):
            bodies.append(id)
            if let (year, next) = Parts.shortYear(text, index, range.upperBound) {
              years.append(year)
              index = next
            }
          case .event: events += 1
          case .filler: break
          }
        } else if let (year, next) = text.number(at: index), next == index + 4, next <= range.upperBound {
          years.append(year)
          index = next
        } else {
          isWhole = false
          index += 1
        }
      }
    }

    private static func match(
      _ text: PhraseText, _ index: Int, _ end: Int, _ words: Words
    ) -> WordTable<Meaning>.Match? {
      if let match = words.table.longestMatch(in: text, at: index, until: end) { return match }
      for letters in words.proclitics
      where index + letters.count < end && text.scalars[index..<index + letters.count].elementsEqual(letters)
        && (index == 0 || ScalarClass.isBorder(text.scalars[index - 1], text.scalars[index]))
      {
        if let match = words.table.longestMatch(in: text, at: index + letters.count, until: end, insideWord: true) {
          return match
        }
      }
      return nil
    }

    /// "-26" behind a code.
    private static func shortYear(_ text: PhraseText, _ index: Int, _ end: Int) -> (Int, Int)? {
      guard index + 2 < end, text.scalars[index] == 0x2d, let (year, next) = text.number(at: index + 1),
        next == index + 3, next <= end, next == text.count || text.scalars[next] != 0x2f
      else { return nil }
      return (2000 + year, next)
    }

    /// The code, where one body and one year are named.
    var code: String? {
      guard let body = Set(bodies).count == 1 ? bodies.first : nil,
        let year = Set(years).count == 1 ? years.first : nil,
        (1990..<2100).contains(year)
      else { return nil }
      let short = String(year % 100 + 100).dropFirst()
      return body == "C" ? "C\(short)" : "\(body)-\(short)"
    }
  }
}
