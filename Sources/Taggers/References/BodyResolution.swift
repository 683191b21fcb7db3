internal import DocumentModel
internal import Tagging

/// Whose resolution it is.
extension ReferenceParser {
  /// A body that a text names beside a number, and what its bracket says of the conference.
  struct NamedBody {
    var body: Int
    /// Whether the words are "this Conference".
    var isOwn = false
    var edition: Edition?
    /// The token behind the name, or the first of it.
    var place: Int
    /// The token of the name, where it stands behind the number.
    var name = 0
  }

  /// The body in front of a noun or of 第: "WTSA Resolution 40", 全权代表大会（PP-22）第169号决议.
  func bodyBefore(_ index: Int) -> NamedBody? {
    var place = index
    while place > 0, !tokens[place].followsOther, isLeading(place - 1) {
      place -= 1
    }
    guard place > 0, !tokens[place].followsOther else { return nil }
    // Over a bracket: （PP-22）.
    if isClosing(place - 1) {
      var open = place - 1
      while open > 0, place - open < 8, !isOpening(open) { open -= 1 }
      guard isOpening(open), open > 0, !tokens[open].followsOther, edition(at: open) != nil else { return nil }
      place = open
    }
    // Over the dash of a running foot: WTSA-16 – Resolution 1.
    if place > 3, isMark(place - 1, "-"), !touches(place), !touches(place - 1), isNumber(place - 2),
      isMark(place - 3, "-"), touches(place - 2)
    {
      place -= 1
    }
    // Over the year of a code or a session: WTSA-24 Resolution 40, 理事会2016年会议第1333号决议.
    if place > 0, tokens[place - 1].meaning.contains(.yearSuffix), !tokens[place].followsOther { place -= 1 }
    if place > 0, !tokens[place].followsOther, tokens[place - 1].kind == .number, !isGluedToOther(place - 1) {
      place -= 1
      if place > 0, !tokens[place].followsOther, tokens[place - 1].kind == .mark, tokens[place - 1].value == 0x2D {
        place -= 1
      }
    }
    guard place > 0, !tokens[place].followsOther, tokens[place - 1].kind == .word else { return nil }
    if tokens[place - 1].meaning.contains(.ownConference), let own = ownConference {
      return NamedBody(body: own, isOwn: true, edition: nil, place: place - 1)
    }
    guard tokens[place - 1].meaning.contains(.body), isNamed(place - 1) else { return nil }
    return NamedBody(body: body(of: place - 1), edition: nil, place: place - 1)
  }

  /// The body behind a list of numbers: "of the World Telecommunication Development Conference", "de l'AMNT".
  func bodyAfter(_ index: Int) -> NamedBody? {
    var place = index
    // "Resolution 1, Section 8 of the WTSC"
    var behindSection = place
    if isMark(behindSection, ",") { behindSection += 1 }
    if isWord(behindSection, .section), isNumber(behindSection + 1) {
      place = behindSection + 2
      if isMark(place, ",") { place += 1 }
    }
    let start = place
    place = skip(place, [.of, .to, .numberSign])
    if let year = next(place), Self.isYear(year) { place += 1 }
    if isWord(place, .itu), isWord(place + 1, .body) { place += 1 }
    if isWord(place, .conferenceNoun), isWord(place + 1, .bodyCode) { place += 1 }
    if isWord(place, .ownConference), let own = ownConference {
      return NamedBody(body: own, isOwn: true, edition: nil, place: place + 1)
    }
    guard isWord(place, .body), isNamed(place) else { return nil }
    // Without a preposition only the languages that need none: Резолюция 33 ВКРЭ, القرار 1 للمؤتمر.
    if place == start, Letters.isLatin(source[base + text.sourceStart(of: Int(tokens[place].start))] | 0x20) {
      return nil
    }
    let body = body(of: place)
    let name = place
    place += 1
    if isMark(place, "-"), isNumber(place + 1) { place += 2 }
    if let (edition, next) = edition(at: place) {
      // "of the Council (C16)", "of WTSC (Helsinki, 1993)"; another bracket speaks of something else.
      let isOwn = edition.place >= 0 || edition.body == body || lexicon.bodies[body].id == "C"
      return NamedBody(body: body, edition: isOwn ? edition : nil, place: next, name: name)
    }
    return NamedBody(body: body, edition: nil, place: place, name: name)
  }

  /// Whether numbers that stand directly behind a body are those of its texts: several under a plural, one behind a code,
  /// and what only the Council can have numbered.
  func numbersTexts(_ named: NamedBody, _ items: [ListItem], _ noun: Meaning) -> Bool {
    if lexicon.bodies[named.body].id == "C" { return items.allSatisfy { isCouncilNumber($0.value, noun) } }
    guard items.allSatisfy({ !(1900..<2100).contains($0.value) }) else { return false }
    return noun.contains(.plural) ? items.count > 1 : tokens[named.place].meaning.contains(.bodyCode)
  }

  /// Whether a noun or 第 continues a list with a text of the Radiocommunication Assembly: ITU-R第2-9号决议和第1-9号决议.
  func isListedWithRadio(_ index: Int) -> Bool {
    guard let last = references.last, last.span.block == block, last.work.hasPrefix("RA/") else { return false }
    var place = index
    while let token = previous(place),
      token.kind == .mark ? [0x2C, 0x3B].contains(token.value) : token.meaning.contains(.and)
    {
      place -= 1
    }
    guard place < index, previous(place) != nil else { return false }
    return last.span.end == text.sourceEnd(of: Int(tokens[place - 1].end))
  }

  func body(of index: Int) -> Int { Int(lexicon.words.entries[Int(tokens[index].value)].body) }

  /// The conference whose paper this is: the Plenipotentiary Conference for PP-22/40.
  private var ownConference: Int? {
    guard let symbol = context.symbol else { return nil }
    let code = symbol.prefix { $0.isLetter }
    return lexicon.bodies.firstIndex { $0.id == code && $0.id != "C" }
  }

  /// Whether a body that is none of the Union's is named in front of a token, in its sentence and nearer than any of the
  /// Union's: the resolutions of others are numbered like ours.
  func namesForeignBody(before index: Int) -> Bool {
    for place in (max(0, index - Self.reach)..<index).reversed() {
      let token = tokens[place]
      if token.kind == .mark, token.value == 0x2E, Int(token.end) < text.count, text.span[Int(token.end)] == 0x20 {
        return false
      }
      // 。 ends a Chinese sentence.
      if token.kind == .word, text.span[Int(token.start)] >= 0xE0, endsHanSentence(behind: place) {
        return false
      }
      guard token.kind == .word else { continue }
      if token.meaning.contains(.itu) { return false }
      if token.meaning.contains(.body), isNamed(place) {
        let body = lexicon.bodies[body(of: place)]
        if !body.isForeign, isOtherCouncil(place) { return true }
        if !body.isNameless { return body.isForeign }
      }
    }
    return false
  }

  /// Whether a Chinese sentence ends between a token and the next.
  private func endsHanSentence(behind place: Int) -> Bool {
    var offset = Int(tokens[place].end)
    let limit = min(place + 1 < tokens.count ? Int(tokens[place + 1].start) : text.count, offset + 300)
    while offset < limit {
      let byte = text.span[offset]
      if byte == 0xE3, offset + 2 < limit, text.span[offset + 1] == 0x80, text.span[offset + 2] == 0x82 { return true }
      offset += 1
    }
    return false
  }

  /// How many tokens a sentence is followed back. Text without any end of a sentence must not cost its square.
  private static let reach = 60

  /// A code such as RA or AR counts in capitals only.
  func isNamed(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.meaning.contains(.bodyCode) || isCapital(at: Int(token.start))
  }

  /// What may stand between a body and what it adopted: "draft new", 的. Other prepositions say something else: "instructs
  /// the Council in Resolution 71".
  private func isLeading(_ index: Int) -> Bool {
    guard index >= 0, tokens[index].kind == .word else { return false }
    if tokens[index].meaning.contains(.draft) { return true }
    return tokens[index].meaning.contains(.of) && text.span[Int(tokens[index].start)] >= 0xE0
  }

  private func isClosing(_ index: Int) -> Bool {
    index >= 0 && tokens[index].kind == .mark && tokens[index].value == 0x29
  }

  private func isOpening(_ index: Int) -> Bool {
    index >= 0 && tokens[index].kind == .mark && tokens[index].value == 0x28
  }

  // MARK: Deciding

  /// The id of an adopted text; nil for one of a body that is none of the Union's.
  func identity(
    _ item: ListItem, _ noun: Meaning, _ named: NamedBody?, isRadio: Bool, isProperNoun: Bool
  ) -> Identity? {
    let kind = Self.abbreviation(noun)
    let namedBody = named.map { lexicon.bodies[$0.body] }
    if let namedBody, namedBody.isForeign { return nil }
    if item.isSessional {
      guard namedBody == nil || namedBody?.id == "A" else { return nil }
      return Identity(work: "A/\(kind)/\(item.number)", evidence: .form)
    }
    let edition = item.edition ?? named?.edition
    if edition == nil, namedBody == nil, !isRadio, (1900..<2100).contains(item.value) { return nil }
    guard item.value > 0, item.value < 10_000 else { return nil }

    let conference = edition.flatMap { self.conference($0, noun, namedBody?.id) }
    var body = conference?.body ?? namedBody?.id
    var evidence =
      namedBody != nil
      ? (named?.isOwn == true ? BodyEvidence.ownConference : .named) : edition?.place ?? -1 >= 0 ? .placeAndYear : .code
    if isRadio { (body, evidence) = ("RA", .form) }
    if body == nil, let edition, edition.body >= 0 {
      guard !lexicon.bodies[edition.body].isForeign else { return nil }
      (body, evidence) = (lexicon.bodies[edition.body].id, .code)
    }
    if body == nil, edition?.isCouncil == true { (body, evidence) = ("C", .code) }
    if body == nil, isProperNoun, isCouncilNumber(item.value, noun) { (body, evidence) = ("C", .number) }
    // 7-3 is a number with its version, which only the Radiocommunication Assembly writes; 101-103 is a range.
    if item.second > 0 {
      if body == "RA" { guard item.second < 100 else { return nil } }
      if body != "RA" { guard noun.contains(.plural), (1..<100).contains(item.second - item.value) else { return nil } }
    }
    // Without a body, "Recommendation 3" is that of an auditor as likely as not.
    if body == nil, edition.map({ $0.place < 0 }) ?? true, !noun.isDisjoint(with: [.recommendation, .opinion]) {
      return nil
    }
    // "decision 5 of the jury": what nothing but its number tells of is written with a capital, if it is one of ours.
    if body == nil, edition == nil, !isProperNoun { return nil }
    let name = body ?? "?"
    return Identity(
      work: "\(name)/\(kind)/\(item.number)", edition: edition.flatMap { form($0, body: name, conference) },
      evidence: body == nil ? .open : evidence,
      considered: body == nil ? bodiesInQuestion(noun).map { "\($0)/\(kind)/\(item.number)" } : [])
  }

  /// The bodies of the Union that adopt texts of a kind.
  private func bodiesInQuestion(_ noun: Meaning) -> [String] {
    let kind = Self.kindName(noun)
    return lexicon.bodies.lazy.filter { !$0.isForeign && $0.id != "A" && $0.adopts.contains(kind) }.map(\.id)
  }

  static func abbreviation(_ noun: Meaning) -> String {
    if noun.contains(.resolution) { return "RES" }
    if noun.contains(.decision) { return "DEC" }
    return noun.contains(.recommendation) ? "REC" : "OP"
  }

  /// Numbers of the Plenipotentiary's texts are small: its decisions have reached 16, its resolutions 219.
  func isCouncilNumber(_ number: Int, _ noun: Meaning) -> Bool {
    if noun.contains(.resolution) { return number > 220 && number < 2000 }
    return noun.contains(.decision) && number > 100 && number < 2000
  }

  /// The conference that an edition speaks of.
  func conference(_ edition: Edition, _ noun: Meaning, _ named: String?) -> Conference? {
    guard edition.year > 0, !edition.isCouncil else { return nil }
    let kind = Self.kindName(noun)
    let met = lexicon.conferences.filter { $0.year == edition.year && adopts($0.body, kind) }
    if edition.place >= 0 {
      let here = met.filter { $0.place == lexicon.places[edition.place].id }
      return here.first { $0.body == named } ?? here.first
    }
    if edition.body >= 0 { return met.first { $0.body == lexicon.bodies[edition.body].id } }
    // A year alone speaks for a conference only if it is that of the body that is named.
    return named.flatMap { name in met.first { $0.body == name } }
  }

  func adopts(_ body: String, _ kind: String) -> Bool {
    lexicon.bodies.first { $0.id == body }?.adopts.contains(kind) ?? false
  }

  static func kindName(_ noun: Meaning) -> String {
    if noun.contains(.resolution) { return "resolution" }
    if noun.contains(.decision) { return "decision" }
    return noun.contains(.recommendation) ? "recommendation" : "opinion"
  }

  /// The bracket of the id.
  private func form(_ edition: Edition, body: String, _ conference: Conference?) -> String? {
    // Texts of the Council have a year; those of radio conferences the code of the conference.
    if body == "C" { return edition.year > 0 ? String(edition.year) : nil }
    if body == "WRC", !edition.code.isEmpty { return (edition.isRevised ? "Rev." : "") + edition.code }
    let revised = edition.isRevised ? "Rev. " : ""
    if edition.place >= 0 {
      let place = lexicon.places[edition.place].id
      return edition.year > 0 ? "\(revised)\(place), \(edition.year)" : revised + place
    }
    if let conference { return "\(revised)\(conference.place), \(conference.year)" }
    if !edition.code.isEmpty { return revised + edition.code }
    return edition.year > 0 ? revised + String(edition.year) : nil
  }
}
