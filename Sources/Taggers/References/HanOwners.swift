internal import Tagging

/// Owners in front of a number in Chinese, which have neither capitals nor prepositions.
extension ReferenceParser {
  /// Whether an organization that no vocabulary has stands in front of a token: 某协会第71号决议, 市政府2022年第5号决定,
  /// 国际足联理事会第4号决定, APT第7号决定.
  func isBehindHanOwner(_ index: Int, overTokens: Bool, isCouncilsNumber: Bool) -> Bool {
    var place = index
    var isOverOf = false
    // Over "of", a year, and the common name of a conference or council.
    while overTokens, place > 0, !tokens[place].followsOther {
      let before = tokens[place - 1]
      let isYearBefore = before.kind == .number && place < index
      guard
        isYearBefore || (before.kind == .word && !before.meaning.isDisjoint(with: [.of, .yearSuffix, .conferenceNoun]))
          || (before.kind == .word && before.meaning.contains(.body) && isGeneric(place - 1))
      else { break }
      isOverOf = isOverOf || before.meaning.contains(.of)
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
      return start - first >= 3 && isAcronym(first, start) && !ownerWord(at: first).meaning.contains(.action)
    }
    // 关于设立工作组的第1333号决议 is a title.
    if isOverOf, isTitle(endingAt: start) { return false }
    let last = [text.span[start - 3], text.span[start - 2], text.span[start - 1]]
    if lexicon.ownerEndings.contains(last) { return true }
    guard overTokens, !isCouncilsNumber, !isOverOf else { return false }
    return (place < index && lexicon.weakOwnerEndings.contains(last)) || (start >= 9 && isHanMeeting(start))
  }

  /// Whether a word for "on" stands in the clause that ends at an offset.
  private func isTitle(endingAt end: Int) -> Bool {
    var offset = end - 3
    while offset >= 0, offset > end - 120, text.span[offset] >= 0x80 || text.span[offset] == 0x20 {
      for word in Self.titleWords where offset + word.count <= end {
        if (0..<word.count).allSatisfy({ text.span[offset + $0] == word[$0] }) { return true }
      }
      offset -= 1
    }
    return false
  }

  private static let titleWords = ["关于", "有关", "涉及", "针对"].map { Array($0.utf8) }

  /// Whether the name of a meeting ends in front of an offset, 坎帕拉会议, and not a word for the own one, such as 本次会议.
  func isHanMeeting(_ end: Int) -> Bool {
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
}
