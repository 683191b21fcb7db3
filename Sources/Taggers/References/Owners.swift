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
    isBehindHanOwner(
      index, overTokens: !isSettled(items, noun),
      isCouncilsNumber: items.allSatisfy { isCouncilNumber($0.value, noun) })
  }

  func isSettled(_ items: [ListItem], _ noun: Meaning) -> Bool {
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
    return ownerWord(at: end).meaning.contains(.counted)
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
    let link = ownerWord(at: offset)
    if link.meaning.contains(.ownerLink) {
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
  func isDay(at offset: Int) -> Bool {
    guard let index = tokenStarting(at: offset), tokens[index].kind == .number, tokens[index].letters == 0 else {
      return false
    }
    let end = Int(tokens[index].end)
    guard (1...31).contains(tokens[index].value), end + 1 < text.count else { return false }
    return (text.span[end] == 0x20 && startsWord(end + 1))
      || (text.span[end] == 0x2E && Letters.isDigit(text.span[end + 1]))
  }

  /// Goes over an ordinal: "of the 34th Conference", "34-й Международной конференции".
  func skipOrdinal(_ offset: inout Int) -> Bool {
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
  func isOther(at start: Int, noun: Int, _ script: Script, isCouncilsNumber: Bool = true) -> Bool {
    var offset = start
    var isQualified = skipOrdinal(&offset)
    let isAllCapitals = isSetInCapitals(noun)
    for count in 0..<6 {
      guard offset < text.count, startsWord(offset) else { return false }
      let (nounEnd, meaning) = ownerWord(at: offset)
      if let known = knownOwner(at: offset) {
        // "Межправительственного совета": a name of its own in front of the common one.
        return known || (isQualified && tokenStarting(at: offset).map { isCommonCouncil($0) } == true)
      }
      if meaning.contains(.ownName) { return false }
      if meaning.contains(.organ) || (count == 0 && meaning.contains(.whose)) { return true }
      if meaning.contains(.plainOrgan) { return isQualified || isCompleted(behind: nounEnd, script) }
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
    let (linkEnd, meaning) = ownerWord(at: offset)
    if meaning.contains(.councilQualifier) { return true }
    if meaning.contains(.ownerLink) {
      offset = linkEnd
      skipSpaces(&offset)
      if offset < text.count, text.span[offset] == 0x27 { offset += 1 }
    } else if script == .latin {
      // "Consejo Nacional"; an acronym: "Council FIFA" is no phrase.
      return false
    }
    guard offset < text.count, startsWord(offset) else { return false }
    if let known = knownOwner(at: offset) { return known }
    let next = ownerWord(at: offset).meaning
    if next.contains(.ownName) { return false }
    if next.contains(.organ) { return true }
    guard script != .arabic, isCapital(at: offset), !isKnownWord(at: offset) else { return false }
    return script == .latin || isAcronym(offset, wordEnd(offset))
  }
}
