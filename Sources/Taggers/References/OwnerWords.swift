internal import DocumentModel
internal import Tagging

/// The words around a number as letters: where they start and end, their script and their capitals.
extension ReferenceParser {
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

  func startsWord(_ offset: Int) -> Bool {
    Letters.startsLetter(text.span[offset]) || Letters.startsArabicLetter(text.span[offset])
  }

  func skipSpaces(_ offset: inout Int) {
    while offset < text.count, text.span[offset] == 0x20 { offset += 1 }
  }

  /// Goes over a bracket, which may hold an edition that is none of ours.
  func skipBracket(_ offset: inout Int) {
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

  func wordEnd(_ start: Int) -> Int {
    var offset = start
    if text.span[start] >= 0xE0 { return min(start + 3, text.count) }
    while offset < text.count, startsWord(offset) { offset += text.span[offset] < 0x80 ? 1 : 2 }
    return max(min(offset, text.count), start + 1)
  }

  func wordStart(before end: Int) -> Int {
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
  func isAcronym(_ start: Int, _ end: Int) -> Bool {
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
  func isSetInCapitals(_ index: Int) -> Bool {
    let token = tokens[index]
    let second = Int(token.start) + (text.span[Int(token.start)] < 0x80 ? 1 : 2)
    return second < Int(token.end) && Letters.startsLetter(text.span[second]) && isCapital(at: second)
  }

  /// Whether a word ends as a Russian adjective in the genitive does.
  func endsAsAdjective(_ start: Int, _ end: Int) -> Bool {
    for ending in Self.genitives where end - start > ending.count + 2 {
      if (0..<ending.count).allSatisfy({ text.span[end - ending.count + $0] == ending[$0] }) { return true }
    }
    return false
  }

  private static let genitives = ["ого", "его", "ой", "ей", "ых", "их"].map { FoldedText.folding($0) }

  /// The token that starts at an offset.
  func tokenStarting(at offset: Int) -> Int? {
    let index = tokens.partitioningIndex { Int($0.start) >= offset }
    return index < tokens.count && Int(tokens[index].start) == offset ? index : nil
  }

  /// Whether a body that a file knows is named at an offset, and is another's; nil where none is.
  func knownOwner(at offset: Int) -> Bool? {
    guard let index = tokenStarting(at: offset), tokens[index].kind == .word else { return nil }
    if tokens[index].meaning.contains(.body), isNamed(index) {
      let isForeign = lexicon.bodies[body(of: index)].isForeign
      return isForeign || (isGeneric(index) && isCompleted(behind: Int(tokens[index].end), script(of: index)))
    }
    return isOwn(at: offset) ? false : nil
  }

  /// Whether a word that is the Union's stands at an offset.
  func isOwn(at offset: Int) -> Bool {
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
