internal import DocumentModel
internal import Tagging

/// Owners in front of a noun: "APT Decision 7", "the Board, in its Resolution 12", "the shareholders passed Resolution 12".
extension ReferenceParser {
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
  func isCommonCouncil(_ index: Int) -> Bool {
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
  func enactingBody(before noun: Int) -> NamedBody? {
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
    // Where the last verb ends: between it and the noun only an article may stand, not "changes to".
    var verb = 0
    while offset < end {
      let byte = text.span[offset]
      if byte == 0x20 || byte == 0x2D || Letters.isDigit(byte) {
        offset += 1
        continue
      }
      guard startsWord(offset) || byte >= 0xE4 && byte <= 0xE9 else { return nil }
      let (wordEnd, meaning) = ownerWord(at: offset)
      if meaning.contains(.enacting) { verb = wordEnd } else { words += 1 }
      offset = meaning.contains(.enacting) ? wordEnd : self.wordEnd(offset)
      if words > 3 { return nil }
    }
    guard verb > 0, end - verb <= Self.articleLength else { return nil }
    return isOtherCouncil(place) ? anyForeignBody : NamedBody(body: body(of: place), edition: nil, place: place)
  }

  /// The bytes of an article with the spaces around it.
  static let articleLength = 6

  /// The last body in a sentence in front of "its": "the Board, in its Resolution 12".
  func possessor(before noun: Int) -> NamedBody? {
    let end = Int(tokens[noun].start)
    // "The World Bank, in Resolution 647": without "its" the owner is another's only directly in front of the comma.
    let isWhose = isBehindOwnerWord(end, .whose) || isPossessiveForm(noun)
    let comma = isWhose ? 0 : commaOfInsertion(before: end)
    guard isWhose || comma > 0 || script(of: noun) != .han else { return nil }
    var found: NamedBody?
    var foundEnd = 0
    // A verb behind what adopts by itself: "the shareholders passed Resolution 12". Committees adopt texts of others too.
    var isEnacted = false
    var hasMark = false
    var verb = 0
    var offset = max(0, end - 240)
    while offset < end {
      let byte = text.span[offset]
      if (byte == 0x2E || byte == 0x3B) && offset + 1 < end && text.span[offset + 1] == 0x20 { found = nil }
      if byte < 0x80, byte != 0x20, byte != 0x27, !Letters.isAlphanumeric(byte) { (isEnacted, hasMark) = (false, true) }
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
        (isEnacted, hasMark) = (false, false)
      } else if let index = tokenStarting(at: offset), tokens[index].meaning.contains(.itu) {
        found = nil
        isEnacted = false
        offset = Int(tokens[index].end)
      } else if meaning.contains(.organ), isNumbered(behind: wordEnd) {
        // "Committee 5 approved Resolution 71": conferences of the Union number their committees.
        (found, isEnacted) = (nil, false)
        offset = wordEnd
      } else if meaning.contains(.organ) {
        found = anyForeignBody
        offset = wordEnd
        foundEnd = meaning.contains(.plainOrgan) ? end : offset
        (isEnacted, hasMark) = (false, false)
      } else if meaning.contains(.enacting) {
        isEnacted = found != nil && !hasMark && offset - foundEnd < 40
        verb = wordEnd
        offset = wordEnd
      } else {
        // "The Assembly, in its Resolution 5": whose assembly is not known.
        if meaning.contains(.plainOrgan) {
          found = isCompleted(behind: wordEnd, script(of: noun)) ? anyForeignBody : nil
        }
        offset = self.wordEnd(offset)
      }
    }
    if isWhose { return found }
    if comma == 0 { return isEnacted && found?.place == 0 && end - verb <= Self.articleLength ? found : nil }
    guard foundEnd <= comma, comma - foundEnd < 24, found.map({ lexicon.bodies[$0.body].isForeign }) == true else {
      return nil
    }
    // An adjective may part them: "la Banque mondiale, dans".
    let isParted = (foundEnd..<comma).contains {
      text.span[$0] < 0x80 && text.span[$0] != 0x20 && !Letters.isLatin(text.span[$0])
    }
    return isParted ? nil : found
  }

  /// The offset of a comma that nothing but a preposition and an article parts from the noun; 0 for none.
  func commaOfInsertion(before end: Int) -> Int {
    var offset = end
    for _ in 0..<3 {
      guard offset > 1, text.span[offset - 1] == 0x20 else { return 0 }
      if text.span[offset - 2] == 0x2C { return offset == end ? 0 : offset - 2 }
      let start = wordStart(before: offset - 1)
      guard start < offset - 1, ownerWord(at: start).meaning.contains(.insertion) else { return 0 }
      offset = start
    }
    return 0
  }

  private func isNumbered(behind end: Int) -> Bool {
    end + 1 < text.count && text.span[end] == 0x20 && Letters.isDigit(text.span[end + 1])
  }

  func isLetter(before offset: Int) -> Bool {
    let byte = text.span[offset - 1]
    return Letters.isLatin(byte) || byte >= 0x80
  }

  /// Some body that is none of the Union's.
  var anyForeignBody: NamedBody? {
    lexicon.bodies.firstIndex { $0.isForeign }.map { NamedBody(body: $0, edition: nil, place: 0) }
  }

  /// Whether the common name of a council is that of another's, by what stands behind it or in front of it.
  func isOtherCouncil(_ index: Int) -> Bool {
    isGeneric(index) && (isCompleted(behind: Int(tokens[index].end), script(of: index)) || isPartOfOther(index))
  }

  /// The longest word of the list of owners that starts at an offset: where it ends and what it means, nothing for none.
  func ownerWord(at offset: Int) -> (end: Int, meaning: Meaning) {
    let match = lexicon.ownerWords.longestMatch(in: text.span, at: offset)
    return (match.end, match.entry >= 0 ? lexicon.ownerWords.entries[match.entry].meaning : [])
  }

  /// Whether a word of the list of owners ends directly in front of an offset.
  func isBehindOwnerWord(_ end: Int, _ meaning: Meaning) -> Bool {
    guard end > 2, text.span[end - 1] == 0x20 else { return false }
    let word = ownerWord(at: wordStart(before: end - 1))
    return word.end == end - 1 && word.meaning.contains(meaning)
  }

  /// Whether an Arabic noun ends in "his" or "her": قراره.
  func isPossessiveForm(_ noun: Int) -> Bool {
    let end = Int(tokens[noun].end)
    guard end >= 4, script(of: noun) == .arabic else { return false }
    let isHis = text.span[end - 2] == 0xD9 && text.span[end - 1] == 0x87
    return isHis
      || text.span[end - 4] == 0xD9 && text.span[end - 3] == 0x87 && text.span[end - 2] == 0xD8
        && text.span[end - 1] == 0xA7
  }
}
