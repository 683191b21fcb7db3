internal import DocumentModel
internal import Tagging

/// Bodies that no vocabulary names. What stands beside a number may still tell that the text is another's: "Decision 5 of
/// the Xyz Committee", "the board, in its Resolution 12".
extension ReferenceParser {
  /// Whether what stands around the numbers of a noun tells that its texts are another's. The place and the year of a
  /// conference of the Union are proof enough that they are not.
  func isOthers(_ items: [ListItem], noun: Int, after: NamedBody?, before: NamedBody?, isNamed: Bool) -> Bool {
    if isSettled(items, tokens[noun].meaning) { return false }
    let isCouncilsNumber = items.allSatisfy { isCouncilNumber($0.value, tokens[noun].meaning) }
    if let after {
      guard !after.isOwn else { return false }
      return isGeneric(after.name) && isCompleted(behind: Int(tokens[after.place - 1].end), script(of: after.name))
    }
    if isNamed { return false }
    let end = items.reduce(0) { max($0, $1.end, $1.edition?.end ?? 0) }
    if isOwnedByOther(behind: end, noun: noun, isCouncilsNumber: isCouncilsNumber) { return true }
    if let before {
      guard isGeneric(before.place), !before.isOwn else { return false }
      if let other = previous(before.place), other.kind == .word, other.meaning.contains(.body) {
        return lexicon.bodies[Int(lexicon.words.entries[Int(other.value)].body)].isForeign
      }
      return isPartOfOther(before.place)
    }
    if isBehindOther(noun) { return true }
    // Where a text speaks of pixels, a resolution is one of a screen.
    if lexicon.screenHeights.contains(items[0].value), meanings.contains(.screen), items[0].edition == nil {
      return true
    }
    return meanings.contains(.unit) && items.allSatisfy { $0.edition == nil }
      && tokens[noun].meaning.contains(.resolution)
  }

  /// The same for 第…号决议, from 第.
  func isOthers(_ items: [ListItem], _ noun: Meaning, behindHan index: Int) -> Bool {
    isBehindHanOwner(index, overTokens: !isSettled(items, noun))
  }

  private func isSettled(_ items: [ListItem], _ noun: Meaning) -> Bool {
    guard let item = items.last else { return false }
    if item.isSessional { return true }
    guard let edition = item.edition else { return false }
    return edition.isCouncil || (edition.body >= 0 && !lexicon.bodies[edition.body].isForeign)
      || (edition.place >= 0 && conference(edition, noun, nil) != nil)
  }

  /// The body that a sentence speaks of, where the text stands with nothing of its own that tells it.
  func subjectBody(of items: [ListItem], _ noun: Meaning, before index: Int) -> NamedBody? {
    guard items.allSatisfy({ !isSettled([$0], noun) }),
      let subject = possessor(before: index) ?? enactingBody(before: index)
    else { return nil }
    let body = lexicon.bodies[subject.body]
    return body.isForeign || (isProperNoun(index) && adopts(body.id, Self.kindName(noun))) ? subject : nil
  }

  /// Whether a number is followed by what it counts: 决定560人午餐.
  func isCounted(behind end: Int) -> Bool {
    guard end < text.count, text.span[end] >= 0xE4 else { return false }
    let match = lexicon.ownerWords.longestMatch(in: text.span, at: end)
    return match.entry >= 0 && lexicon.ownerWords.entries[match.entry].meaning.contains(.counted)
  }

  /// Whether the session of the General Assembly follows in Roman numerals, as up to 1976: "resolution 2625 (XXV)". Such a
  /// text has an id of another form.
  func isOldSession(behind end: Int) -> Bool {
    var offset = end
    skipSpaces(&offset)
    guard offset < text.count, text.span[offset] == 0x28 else { return false }
    let start = offset + 1
    offset = start
    // The letters of numerals: i, v, x, l.
    while offset < text.count, [0x69, 0x76, 0x78, 0x6C].contains(text.span[offset]) { offset += 1 }
    return offset > start && offset < text.count && text.span[offset] == 0x29
  }

  // MARK: Behind a number

  /// Whether an owner that is none of the Union's is named behind a number or a bracket. A number that only the Council
  /// has reached is another's only by a name or by a noun that says so.
  func isOwnedByOther(behind end: Int, noun: Int, isCouncilsNumber: Bool) -> Bool {
    var offset = end
    var hasLink = false
    skipBracket(&offset)
    skipSpaces(&offset)
    // "Decision 5, adopted by the board": only a participle ties over a comma.
    let hasComma = offset < text.count && text.span[offset] == 0x2C
    if hasComma {
      offset += 1
      skipSpaces(&offset)
    }
    let link = lexicon.ownerWords.longestMatch(in: text.span, at: offset)
    if link.entry >= 0, lexicon.ownerWords.entries[link.entry].meaning.contains(.ownerLink) {
      if hasComma, link.end - offset < 8 { return false }
      hasLink = true
      offset = link.end
      skipSpaces(&offset)
      if offset < text.count, text.span[offset] == 0x27 { offset += 1 }
    }
    guard !hasComma || hasLink else { return false }
    // "Resolución 740 de 2021 del Ministerio"
    if hasLink, let year = tokenStarting(at: offset), Self.isYear(tokens[year]) {
      offset = Int(tokens[year].end)
      skipSpaces(&offset)
      let (end, meaning) = ownerWord(at: offset)
      guard meaning.contains(.ownerLink) else { return false }
      offset = end
      skipSpaces(&offset)
    }
    if hasLink, !isCouncilsNumber, isDay(at: offset) { return true }
    switch script(of: noun) {
    case .latin:
      return hasLink && isOther(at: offset, noun: noun, .latin, isCouncilsNumber: isCouncilsNumber || hasComma)
    case .cyrillic: return isOther(at: offset, noun: noun, .cyrillic)
    case .arabic:
      if isOther(at: offset, noun: noun, .arabic) { return true }
      return hasLink && !isOwn(at: offset) && !ownerWord(at: offset).meaning.contains(.plainOrgan)
    case .han: return false
    }
  }

  /// Whether the day of a date stands at an offset: the Union's texts are not cited by the day of their adoption.
  private func isDay(at offset: Int) -> Bool {
    guard let index = tokenStarting(at: offset), tokens[index].kind == .number, tokens[index].letters == 0 else {
      return false
    }
    let end = Int(tokens[index].end)
    guard (1...31).contains(tokens[index].value), end + 1 < text.count else { return false }
    return (text.span[end] == 0x20 && startsWord(end + 1))
      || (text.span[end] == 0x2E && Letters.isDigit(text.span[end + 1]))
  }

  /// Goes over an ordinal: "of the 34th Conference", "34-й Международной конференции".
  private func skipOrdinal(_ offset: inout Int) -> Bool {
    guard offset < text.count, Letters.isDigit(text.span[offset]) else { return false }
    var place = offset
    while place < text.count, Letters.isDigit(text.span[place]) { place += 1 }
    if place + 1 < text.count, text.span[place] == 0x2D { place += 1 }
    guard place < text.count, startsWord(place) else { return false }
    offset = wordEnd(place)
    skipSpaces(&offset)
    return true
  }

  /// Whether the words from a place on name an organization.
  private func isOther(at start: Int, noun: Int, _ script: Script, isCouncilsNumber: Bool = true) -> Bool {
    var offset = start
    var isQualified = skipOrdinal(&offset)
    let isAllCapitals = isSetInCapitals(noun)
    for count in 0..<6 {
      guard offset < text.count, startsWord(offset) else { return false }
      let match = lexicon.ownerWords.longestMatch(in: text.span, at: offset)
      let meaning = match.entry >= 0 ? lexicon.ownerWords.entries[match.entry].meaning : []
      if let known = knownOwner(at: offset) {
        // "Межправительственного совета": a name of its own in front of the common one.
        return known || (isQualified && tokenStarting(at: offset).map { isCommonCouncil($0) } == true)
      }
      if meaning.contains(.ownName) { return false }
      if meaning.contains(.organ) || (count == 0 && meaning.contains(.whose)) { return true }
      if meaning.contains(.plainOrgan) { return isQualified || isCompleted(behind: match.end, script) }
      let isProper = isCapital(at: offset) && !isKnownWord(at: offset)
      let end = wordEnd(offset)
      switch script {
      case .latin:
        if isProper, count == 0, !isAllCapitals { return true }
        // "Resolution 35 of the tenants": what a text of ours belongs to has a name, or is known.
        if count == 0, !isAllCapitals, !isCouncilsNumber, !isKnownWord(at: offset), end - offset > 3 { return true }
      case .cyrillic:
        if isProper, !isAllCapitals, isAcronym(offset, end) { return true }
        // What stands in front of a noun in the genitive agrees with it.
        if !endsAsAdjective(offset, end) { return false }
      case .arabic, .han: return false
      }
      isQualified = isQualified || isProper
      offset = end
      if offset < text.count, text.span[offset] == 0x2D || text.span[offset] == 0x27 { offset += 1 }
      skipSpaces(&offset)
    }
    return false
  }

  /// Whether the name of a council or an assembly goes on with that of its organization: "Council of FIFA", "Consejo de la
  /// FIFA", "Совета ФИФА", المجلس البلدي.
  func isCompleted(behind end: Int, _ script: Script) -> Bool {
    var offset = end
    skipSpaces(&offset)
    guard offset > end, offset < text.count else { return false }
    let match = lexicon.ownerWords.longestMatch(in: text.span, at: offset)
    let meaning = match.entry >= 0 ? lexicon.ownerWords.entries[match.entry].meaning : []
    if meaning.contains(.councilQualifier) { return true }
    if meaning.contains(.ownerLink) {
      offset = match.end
      skipSpaces(&offset)
      if offset < text.count, text.span[offset] == 0x27 { offset += 1 }
    } else if script == .latin {
      // "Consejo Nacional"; an acronym: "Council FIFA" is no phrase.
      return false
    }
    guard offset < text.count, startsWord(offset) else { return false }
    if let known = knownOwner(at: offset) { return known }
    let next = lexicon.ownerWords.longestMatch(in: text.span, at: offset)
    if next.entry >= 0 {
      let meaning = lexicon.ownerWords.entries[next.entry].meaning
      if meaning.contains(.ownName) { return false }
      if meaning.contains(.organ) { return true }
    }
    guard script != .arabic, isCapital(at: offset), !isKnownWord(at: offset) else { return false }
    return script == .latin || isAcronym(offset, wordEnd(offset))
  }

  // MARK: In front of a noun

  /// Whether an owner that is none of the Union's stands directly in front of a noun: "APT Decision 7", "the Board's
  /// Decision 7".
  func isBehindOther(_ noun: Int) -> Bool {
    let start = Int(tokens[noun].start)
    let script = script(of: noun)
    guard script == .latin || script == .cyrillic, start > 3, text.span[start - 1] == 0x20 else { return false }
    let end = start - 1
    if text.span[end - 1] == 0x73, text.span[end - 2] == 0x27 {
      let owner = wordStart(before: end - 2)
      if let index = tokenStarting(at: owner), tokens[index].meaning.contains(.body) {
        return lexicon.bodies[body(of: index)].isForeign
      }
      return !isOwn(at: owner)
    }
    let first = wordStart(before: end)
    guard end - first >= 3, tokens[noun].followsOther, isProperNoun(noun), !isSetInCapitals(noun) else { return false }
    let (wordEnd, meaning) = ownerWord(at: first)
    if wordEnd == end, meaning.contains(.organ), !meaning.contains(.ownName) { return true }
    if wordEnd == end, meaning.contains(.plainOrgan), first > 2, text.span[first - 1] == 0x20 {
      // "African Union Assembly Decision 707"
      let name = wordStart(before: first - 1)
      return name > 0 && isCapital(at: name) && !isKnownWord(at: name)
    }
    return script == .latin && isAcronym(first, end) && !meaning.contains(.action)
  }

  /// Whether a token is the word for a council without a capital letter, which that of the Union has.
  private func isCommonCouncil(_ index: Int) -> Bool {
    tokens[index].meaning.contains(.body) && isGeneric(index) && !isCapital(at: Int(tokens[index].start))
  }

  /// Whether the name of a council in front of a noun is a part of that of another: "FIFA Council Decision 4".
  func isPartOfOther(_ body: Int) -> Bool {
    let start = Int(tokens[body].start)
    let script = script(of: body)
    guard tokens[body].followsOther, start > 3, script == .latin || script == .cyrillic, text.span[start - 1] == 0x20
    else { return false }
    let end = start - 1
    let first = wordStart(before: end)
    // "Ученый совет"
    if script == .cyrillic { return isCommonCouncil(body) && isCapital(at: first) && !isKnownWord(at: first) }
    let (wordEnd, meaning) = ownerWord(at: first)
    if wordEnd == end, meaning.contains(.councilQualifier) { return true }
    return end - first >= 2 && isAcronym(first, end) && !isSetInCapitals(body)
  }

  /// The body that makes a text its own by a verb: "WTSA-24 revised Resolutions 22 and 65".
  private func enactingBody(before noun: Int) -> NamedBody? {
    let end = Int(tokens[noun].start)
    var place = noun - 1
    while place >= max(0, noun - 8) {
      let token = tokens[place]
      if token.kind == .symbol { return nil }
      if token.kind == .word {
        if token.meaning.contains(.body), isNamed(place) { break }
        if !token.meaning.isDisjoint(with: .anchor) { return nil }
      }
      place -= 1
    }
    guard place >= max(0, noun - 8) else { return nil }
    // A verb, and little else.
    var offset = Int(tokens[place].end)
    guard end - offset < 64 else { return nil }
    var words = 0
    var hasVerb = false
    while offset < end {
      let byte = text.span[offset]
      if byte == 0x20 || byte == 0x2D || Letters.isDigit(byte) {
        offset += 1
        continue
      }
      guard startsWord(offset) || byte >= 0xE4 && byte <= 0xE9 else { return nil }
      let (end, meaning) = ownerWord(at: offset)
      hasVerb = hasVerb || meaning.contains(.enacting)
      if !meaning.contains(.enacting) { words += 1 }
      offset = meaning.contains(.enacting) ? end : wordEnd(offset)
      if words > 3 { return nil }
    }
    guard hasVerb else { return nil }
    return isOtherCouncil(place) ? anyForeignBody : NamedBody(body: body(of: place), edition: nil, place: place)
  }

  /// The last body in a sentence in front of "its": "the Board, in its Resolution 12".
  private func possessor(before noun: Int) -> NamedBody? {
    let end = Int(tokens[noun].start)
    // "The World Bank, in Resolution 647": without "its" the owner is another's only directly in front of the comma.
    let isWhose = isBehindOwnerWord(end, .whose) || isPossessiveForm(noun)
    let comma = isWhose ? 0 : commaOfInsertion(before: end)
    guard isWhose || comma > 0 || script(of: noun) != .han else { return nil }
    var found: NamedBody?
    var foundEnd = 0
    // A verb behind what adopts by itself: "the shareholders passed Resolution 12". Committees adopt texts of others too.
    var isEnacted = false
    var offset = max(0, end - 240)
    while offset < end {
      let byte = text.span[offset]
      if (byte == 0x2E || byte == 0x3B) && offset + 1 < end && text.span[offset + 1] == 0x20 { found = nil }
      if byte < 0x80, byte != 0x20, byte != 0x27, !Letters.isAlphanumeric(byte) { isEnacted = false }
      guard startsWord(offset), offset == 0 || !isLetter(before: offset) else {
        offset += 1
        continue
      }
      let (wordEnd, meaning) = ownerWord(at: offset)
      if let index = tokenStarting(at: offset), tokens[index].kind == .word, tokens[index].meaning.contains(.body),
        isNamed(index)
      {
        found = isOtherCouncil(index) ? anyForeignBody : NamedBody(body: body(of: index), edition: nil, place: index)
        offset = Int(tokens[index].end)
        foundEnd = offset
        isEnacted = false
      } else if meaning.contains(.organ) {
        found = anyForeignBody
        offset = wordEnd
        foundEnd = meaning.contains(.plainOrgan) ? end : offset
        isEnacted = false
      } else if meaning.contains(.enacting) {
        isEnacted = found != nil && offset - foundEnd < 40
        offset = wordEnd
      } else {
        // "The Assembly, in its Resolution 5": whose assembly is not known.
        if meaning.contains(.plainOrgan), !isCompleted(behind: wordEnd, script(of: noun)) { found = nil }
        if meaning.contains(.plainOrgan), isCompleted(behind: wordEnd, script(of: noun)) { found = anyForeignBody }
        offset = self.wordEnd(offset)
      }
    }
    if isWhose { return found }
    if comma == 0 { return isEnacted && found?.place == 0 && end - foundEnd < 64 ? found : nil }
    guard foundEnd <= comma, comma - foundEnd < 24, found.map({ lexicon.bodies[$0.body].isForeign }) == true else {
      return nil
    }
    // An adjective may part them: "la Banque mondiale, dans".
    let hasMark = (foundEnd..<comma).contains {
      text.span[$0] < 0x80 && text.span[$0] != 0x20 && !Letters.isLatin(text.span[$0])
    }
    return hasMark ? nil : found
  }

  /// The offset of a comma that nothing but a preposition and an article parts from the noun; 0 for none.
  private func commaOfInsertion(before end: Int) -> Int {
    var offset = end
    for _ in 0..<3 {
      guard offset > 1, text.span[offset - 1] == 0x20 else { return 0 }
      if text.span[offset - 2] == 0x2C { return offset == end ? 0 : offset - 2 }
      let start = wordStart(before: offset - 1)
      guard start < offset - 1, offset - start < 12 else { return 0 }
      offset = start
    }
    return 0
  }

  private func isLetter(before offset: Int) -> Bool {
    let byte = text.span[offset - 1]
    return Letters.isLatin(byte) || byte >= 0x80
  }

  /// Some body that is none of the Union's.
  private var anyForeignBody: NamedBody? {
    lexicon.bodies.firstIndex { $0.isForeign }.map { NamedBody(body: $0, edition: nil, place: 0) }
  }

  /// Whether the common name of a council is that of another's, by what stands behind it or in front of it.
  func isOtherCouncil(_ index: Int) -> Bool {
    isGeneric(index) && (isCompleted(behind: Int(tokens[index].end), script(of: index)) || isPartOfOther(index))
  }

  private func ownerWord(at offset: Int) -> (end: Int, meaning: Meaning) {
    let match = lexicon.ownerWords.longestMatch(in: text.span, at: offset)
    return (match.end, match.entry >= 0 ? lexicon.ownerWords.entries[match.entry].meaning : [])
  }

  /// Whether a word of the list of owners ends directly in front of an offset.
  private func isBehindOwnerWord(_ end: Int, _ meaning: Meaning) -> Bool {
    guard end > 2, text.span[end - 1] == 0x20 else { return false }
    let match = lexicon.ownerWords.longestMatch(in: text.span, at: wordStart(before: end - 1))
    return match.entry >= 0 && match.end == end - 1 && lexicon.ownerWords.entries[match.entry].meaning.contains(meaning)
  }

  /// Whether an Arabic noun ends in "his" or "her": قراره.
  private func isPossessiveForm(_ noun: Int) -> Bool {
    let end = Int(tokens[noun].end)
    guard end >= 4, script(of: noun) == .arabic else { return false }
    let isHis = text.span[end - 2] == 0xD9 && text.span[end - 1] == 0x87
    return isHis
      || text.span[end - 4] == 0xD9 && text.span[end - 3] == 0x87 && text.span[end - 2] == 0xD8
        && text.span[end - 1] == 0xA7
  }

  // MARK: Chinese

  /// Whether an organization that no vocabulary has stands in front of a token: 某协会第71号决议, 市政府2022年第5号决定,
  /// 国际足联理事会第4号决定, APT第7号决定.
  func isBehindHanOwner(_ index: Int, overTokens: Bool) -> Bool {
    var place = index
    // Over "of", a year, and the common name of a conference or council.
    while overTokens, place > 0, !tokens[place].followsOther {
      let before = tokens[place - 1]
      let isYearBefore = before.kind == .number && place < index
      guard
        isYearBefore || (before.kind == .word && !before.meaning.isDisjoint(with: [.of, .yearSuffix, .conferenceNoun]))
          || (before.kind == .word && before.meaning.contains(.body) && isGeneric(place - 1))
      else { break }
      place -= 1
    }
    if place > 0, place < index, !tokens[place].followsOther, tokens[place - 1].kind == .word,
      tokens[place - 1].meaning.contains(.body), isNamed(place - 1)
    {
      return lexicon.bodies[body(of: place - 1)].isForeign
    }
    let start = Int(tokens[place].start)
    // The 表 of 代表大会 is a word too.
    let isBehindPart = isBehindWord(place, .part) && Int(tokens[place - 1].end) == start
    guard tokens[place].followsOther || isBehindPart, start >= 3 else { return false }
    if text.span[start - 1] < 0x80 {
      guard Letters.isLatin(text.span[start - 1]) else { return false }
      let first = wordStart(before: start)
      let match = lexicon.ownerWords.longestMatch(in: text.span, at: first)
      let isAction = match.entry >= 0 && lexicon.ownerWords.entries[match.entry].meaning.contains(.action)
      return start - first >= 3 && isAcronym(first, start) && !isAction
    }
    if lexicon.ownerEndings.contains([text.span[start - 3], text.span[start - 2], text.span[start - 1]]) {
      return true
    }
    return overTokens && start >= 9 && isHanMeeting(start)
  }

  /// Whether the name of a meeting ends in front of an offset, 坎帕拉会议, and not a word for the own one, such as 本次会议.
  private func isHanMeeting(_ end: Int) -> Bool {
    func character(_ place: Int) -> [UInt8] { [text.span[place], text.span[place + 1], text.span[place + 2]] }
    guard text.span[end - 9] >= 0xE4, character(end - 6) + character(end - 3) == Array("会议".utf8) else { return false }
    return !Self.ownMeetings.contains(character(end - 9))
  }

  private static let ownMeetings = Set("年次届别常体此该本各会".map { Array(String($0).utf8) })

  /// Whether the name of a body is a common noun that others use too: the Council, the General Assembly.
  func isGeneric(_ index: Int) -> Bool {
    let id = lexicon.bodies[body(of: index)].id
    return (id == "C" || id == "A") && !tokens[index].meaning.contains(.bodyCode)
  }

  // MARK: Letters

  enum Script { case latin, cyrillic, arabic, han }

  /// The script that a token is written in.
  func script(of index: Int) -> Script {
    switch source[base + text.sourceStart(of: Int(tokens[index].start))] {
    case 0..<0xD0: .latin
    case 0xD0..<0xD8: .cyrillic
    case 0xD8..<0xE0: .arabic
    default: .han
    }
  }

  private func startsWord(_ offset: Int) -> Bool {
    Letters.startsLetter(text.span[offset]) || Letters.startsArabicLetter(text.span[offset])
  }

  private func skipSpaces(_ offset: inout Int) {
    while offset < text.count, text.span[offset] == 0x20 { offset += 1 }
  }

  /// Goes over a bracket, which may hold an edition that is none of ours.
  private func skipBracket(_ offset: inout Int) {
    var place = offset
    skipSpaces(&place)
    guard place < text.count, text.span[place] == 0x28 else { return }
    let limit = min(text.count, place + 120)
    while place < limit {
      if text.span[place] == 0x29 {
        offset = place + 1
        return
      }
      place += 1
    }
  }

  private func wordEnd(_ start: Int) -> Int {
    var offset = start
    if text.span[start] >= 0xE0 { return min(start + 3, text.count) }
    while offset < text.count, startsWord(offset) { offset += text.span[offset] < 0x80 ? 1 : 2 }
    return max(min(offset, text.count), start + 1)
  }

  private func wordStart(before end: Int) -> Int {
    var offset = end
    while offset > 0 {
      let byte = text.span[offset - 1]
      if Letters.isLatin(byte) {
        offset -= 1
      } else if offset > 1, byte & 0xC0 == 0x80,
        Letters.startsLetter(text.span[offset - 2]) || Letters.startsArabicLetter(text.span[offset - 2])
      {
        offset -= 2
      } else {
        break
      }
    }
    return offset
  }

  /// Whether a word is written in capitals throughout, two of them at least.
  private func isAcronym(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    var letters = 0
    while offset < end {
      guard startsWord(offset) else { break }
      guard isCapital(at: offset) else { return false }
      letters += 1
      offset += text.span[offset] < 0x80 ? 1 : 2
    }
    return letters >= 2
  }

  /// Whether a noun stands in a heading that is set in capitals.
  private func isSetInCapitals(_ index: Int) -> Bool {
    let token = tokens[index]
    let second = Int(token.start) + (text.span[Int(token.start)] < 0x80 ? 1 : 2)
    return second < Int(token.end) && Letters.startsLetter(text.span[second]) && isCapital(at: second)
  }

  /// Whether a word ends as a Russian adjective in the genitive does.
  private func endsAsAdjective(_ start: Int, _ end: Int) -> Bool {
    for ending in Self.genitives where end - start > ending.count + 2 {
      if (0..<ending.count).allSatisfy({ text.span[end - ending.count + $0] == ending[$0] }) { return true }
    }
    return false
  }

  private static let genitives = ["ого", "его", "ой", "ей", "ых", "их"].map { FoldedText.folding($0) }

  /// The token that starts at an offset.
  private func tokenStarting(at offset: Int) -> Int? {
    let index = tokens.partitioningIndex { Int($0.start) >= offset }
    return index < tokens.count && Int(tokens[index].start) == offset ? index : nil
  }

  /// Whether a body that a file knows is named at an offset, and is another's; nil where none is.
  private func knownOwner(at offset: Int) -> Bool? {
    guard let index = tokenStarting(at: offset), tokens[index].kind == .word else { return nil }
    if tokens[index].meaning.contains(.body), isNamed(index) {
      let isForeign = lexicon.bodies[body(of: index)].isForeign
      return isForeign || (isGeneric(index) && isCompleted(behind: Int(tokens[index].end), script(of: index)))
    }
    return isOwn(at: offset) ? false : nil
  }

  /// Whether a word that is the Union's stands at an offset.
  private func isOwn(at offset: Int) -> Bool {
    guard let index = tokenStarting(at: offset) else { return false }
    let meaning = tokens[index].meaning
    if meaning.contains(.body), isNamed(index) { return !lexicon.bodies[body(of: index)].isForeign }
    return tokens[index].kind != .word
      || !meaning.isDisjoint(with: [
        .ownConference, .itu, .standardization, .radiocommunication, .place, .document, .section,
        .standardizationBureau,
      ]) || !meaning.isDisjoint(with: .treaty)
  }

  /// Whether a word that is no owner's name stands at an offset: "of the International Telecommunication Convention".
  func isOwnName(at offset: Int) -> Bool { ownerWord(at: offset).meaning.contains(.ownName) }

  func isKnownWord(at offset: Int) -> Bool { tokenStarting(at: offset) != nil }
}
