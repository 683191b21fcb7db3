internal import DocumentModel
internal import Tagging

/// Whose part a text names: that of the own document, of a text cited beside it, or of something else.
extension PointerParser {
  /// Whose part it is.
  enum Owner {
    /// The own document's.
    case own
    /// The own document's where it has such a part; else something else's.
    case perhaps
    /// That of a reference.
    case reference(Int)
    /// That of a reference in front of a comma, or the own document's.
    case eitherOf(Int)
    /// That of a short form that begins at an offset.
    case shortForm(Int)
    /// "Annex 2 thereto": that of the text named before; the end of the word.
    case before(Int)
    /// That of something else.
    case other
  }

  /// Tells whose part it is by what stands behind it, then by what stands before it.
  func owner(_ kind: PartKind, _ label: PartLabel, _ start: Int, _ end: Int, isChinese: Bool) -> Owner {
    let behind = skipSubitem(end)
    let place = skipSpaces(behind)
    // "Annex 1, section 2": a section of the annex.
    if annexEnd >= 0, kind == .section || kind == .paragraph, isGap(annexEnd, start) { return .other }
    if let (word, _, wordEnd) = word(at: place) {
      if word.roles.contains(.own) { return .own }
      if word.roles.contains(.thereto) { return .before(wordEnd) }
      if isChinese, behind == end, word.roles.contains(.counted) { return .other }
    }
    if let owner = ownerBehind(place, isChinese: isChinese) { return owner }
    return ownerBefore(kind, label, start, isChinese: isChinese)
  }

  /// What is named behind: "to Decision 5", "of the contract".
  private func ownerBehind(_ place: Int, isChinese: Bool) -> Owner? {
    guard place < text.count else { return nil }
    if let owner = shortForm(place) { return owner }
    // "(see Annex A) [b-ITU-T J.112]"
    if byte(place) == 0x29, byte(skipSpaces(place + 1)) == 0x5B,
      let index = reference(startingAt: skipSpaces(place + 1))
    {
      return .reference(index)
    }
    if let tie = word(at: place), !tie.word.roles.isDisjoint(with: [.tie, .looseTie]) {
      let next = skipSpaces(tie.end)
      if let owner = shortForm(next) { return owner }
      if let index = reference(startingAt: next) { return .reference(index) }
      if byte(next) == 0x5B { return .other }
      if isOwnAnnex(next) { return .perhaps }
      // "section 3 in ANSI 861"
      if isCapital(at: next), isCapital(at: next + 1), byte(next) < 0x80 { return .perhaps }
      return tie.word.roles.contains(.tie) ? .other : nil
    }
    if isChinese { return nil }
    if let index = referenceBehindTitle(place) { return .reference(index) }
    if let index = reference(startingAt: place), byte(place) != 0x28 { return .reference(index) }
    if Letters.startsArabicLetter(byte(place)) {
      // بالقرار and للقرار are "to the resolution".
      let letter = UInt16(byte(place)) << 8 | UInt16(byte(place + 1))
      guard letter == 0xD8A8 || letter == 0xD984 else { return nil }
      if let owner = shortForm(place + 2) { return owner }
      if let index = reference(startingAt: place + 2) { return .reference(index) }
      return .other
    }
    if isCyrillic(at: place) {
      // What is no verb or preposition may be a genitive: раздел 5 договора.
      guard let word = word(at: place), word.word.roles.contains(.follows) else { return .perhaps }
    }
    return nil
  }

  /// A short form that starts at a place: the part is its own text's, or that of the text it stands for.
  private func shortForm(_ place: Int) -> Owner? {
    guard let (word, _, end) = word(at: place) else { return nil }
    if !word.roles.isDisjoint(with: [.present, .this, .that, .weak]),
      let noun = self.word(at: skipSpaces(end)), noun.word.roles.contains(.noun), let kind = noun.word.kind
    {
      guard !word.roles.isDisjoint(with: [.present, .this]) else { return .shortForm(place) }
      return kind == .document || antecedents.own(kind, block: block) != nil ? .own : .shortForm(place)
    }
    if word.roles.contains(.noun), let behind = self.word(at: skipSpaces(end)), behind.word.roles.contains(.behind) {
      return .shortForm(place)
    }
    return nil
  }

  /// Whether "the annex" stands at a place, alone.
  private func isOwnAnnex(_ place: Int) -> Bool {
    var place = place
    if let (word, _, end) = word(at: place), word.roles.contains(.article) { place = skipSpaces(end) }
    guard let (word, _, end) = word(at: place), word.part?.holdsSections == true else { return false }
    return isAtEnd(end)
  }

  /// The reference that starts at a place; nouns, articles and the body that adopted it may stand between.
  private func reference(startingAt place: Int) -> Int? {
    var offset = place
    // [ITU-T Z.101], and [b-ITU-T Z.101] for what is only named.
    if byte(offset) == 0x5B { offset += byte(offset + 1) == 0x62 && byte(offset + 2) == 0x2D ? 3 : 1 }
    for _ in 0..<6 {
      let source = text.sourceStart(of: offset)
      let index = firstCited(from: source)
      if index < cited.upperBound, Int(references[index].span.start) == source, references[index].kind != .link {
        return index
      }
      if let (word, _, end) = word(at: offset), word.roles.contains(.article) {
        offset = skipSpaces(end)
        continue
      }
      let match = lexicon.words.longestMatch(in: text.span, at: offset)
      guard match.entry >= 0, match.end > offset,
        !lexicon.words.entries[match.entry].meaning.isDisjoint(with: Self.fillers)
      else { return nil }
      offset = skipSpaces(match.end)
    }
    return nil
  }

  /// The reference in "clause 12.1 Concrete grammar of [ITU-T Z.104]": the title of the part may stand between, and
  /// brackets.
  private func referenceBehindTitle(_ place: Int) -> Int? {
    guard isCapital(at: place) || byte(place) == 0x28 else { return nil }
    var offset = place
    for _ in 0..<8 {
      if let tie = word(at: offset), !tie.word.roles.isDisjoint(with: [.tie, .looseTie]) {
        return reference(startingAt: skipSpaces(tie.end))
      }
      if byte(offset) == 0x5B, offset > place { return reference(startingAt: offset) }
      if byte(offset) == 0x28 {
        var close = offset
        while close < text.count, close < offset + 60, byte(close) != 0x29 { close += 1 }
        offset = skipSpaces(close + 1)
        continue
      }
      guard offset < text.count, Letters.startsLetter(byte(offset)) else { return nil }
      offset = skipSpaces(Self.endOfWord(text.span, offset))
    }
    return nil
  }

  private static var fillers: Meaning { [.document, .body, .draft, .itu, .numberSign, .numberBefore, .adopted] }

  /// What is named before: 第71号决议附件2, "Resolution 71 (Rev. Dubai, 2018), Annex 2", the contract's Annex 1.
  private func ownerBefore(_ kind: PartKind, _ label: PartLabel, _ start: Int, isChinese: Bool) -> Owner {
    let source = text.sourceStart(of: start)
    let next = firstCited(from: source)
    if let index = (max(cited.lowerBound, next - Self.mostOverlaps)..<next).last(where: {
      Int(references[$0].span.end) <= source && references[$0].kind != .link
    }), source - Int(references[index].span.end) <= 48,
      let gap = gap(from: Int(references[index].span.end), to: source, isChinese: isChinese)
    {
      // Behind a comma it may be a part of the own document as well.
      return gap == .comma ? .eitherOf(index) : .reference(index)
    }
    if isPreceded(by: Self.possessive, start) { return .other }
    if isBehindNumber(start) { return .perhaps }
    guard isChinese, start > 0 else { return .own }
    var before = start - 1
    if byte(before) == 0x20, before > 0 { before -= 1 }
    while before > 0, byte(before) & 0xC0 == 0x80 { before -= 1 }
    let isLetter = isHan(at: before)
    if !isLetter {
      // Behind a title in 《》 or a bracket it is a part of what was named there.
      let closes = byte(before) == 0x29 || byte(before) == 0x22 || isPreceded(by: Self.titleEnd, before + 3)
      return closes ? .other : .own
    }
    if words.leads.contains(where: {
      isPreceded(by: $0, start) || (byte(start - 1) == 0x20 && isPreceded(by: $0, start - 1))
    }) {
      return .own
    }
    // 附件表1 is a table of the annex.
    return words.annexes.contains { isPreceded(by: $0, start) } ? .perhaps : .other
  }

  /// Whether another text that is known by a number may stand in front: "ISO/IEC 13818-1 Annex A", "RFC 6381, section 3".
  private func isBehindNumber(_ start: Int) -> Bool {
    guard byte(start - 1) == 0x20 else { return false }
    var before = start - 2
    if byte(before) == 0x2C { before -= 1 }
    // What was just named is a part of the own document: "Table 1, Figure 2".
    if before + 1 == partEnd { return false }
    return Letters.isDigit(byte(before)) || byte(before) == 0x5D
      || (byte(before) == 0x29 && Letters.isDigit(byte(before - 1)))
  }

  private enum Gap { case close, comma }

  private static let signs = Set(" (（\u{A0}的之中号文件".unicodeScalars)
  private static let possessive = Array("'s ".utf8)
  private static let titleEnd = Array("》".utf8)
  private static let chineseOf = Array("的".utf8)

  /// What parts a reference from a part named behind it, where nothing but signs and 号文件 do.
  private func gap(from start: Int, to end: Int, isChinese: Bool) -> Gap? {
    let between = String(decoding: document.text[base + start..<base + end], as: UTF8.self)
    var gap = Gap.close
    for scalar in between.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      if !isChinese, scalar == "," || scalar == "،" { gap = .comma } else if !Self.signs.contains(scalar) { return nil }
    }
    return gap
  }

  /// Whether nothing but a comma or a bracket stands in a folded range.
  private func isGap(_ start: Int, _ end: Int) -> Bool {
    guard start <= end, end - start <= 4 else { return false }
    for offset in start..<end
    where ![0x20, 0x2C, 0x28].contains(byte(offset)) && !isPreceded(by: Self.chineseOf, offset + 3) {
      if byte(offset) & 0xC0 != 0x80 { return false }
    }
    return true
  }

  /// The offset behind "a)" or "(a)", which names a part of the part.
  private func skipSubitem(_ end: Int) -> Int {
    var place = skipSpaces(end)
    if byte(place) == 0x28 { place += 1 }
    return Letters.isLatin(byte(place)) && byte(place + 1) == 0x29 ? place + 2 : end
  }

  /// Whether a tab stands between two folded offsets.
  func hasTab(_ start: Int, _ end: Int) -> Bool {
    let source = base + text.sourceEnd(of: start)
    return document.text[source..<max(source, base + text.sourceStart(of: end))].contains(0x09)
  }

  /// Whether a word ends the text here, or a sign follows.
  func isAtEnd(_ offset: Int) -> Bool {
    let next = byte(skipSpaces(offset))
    return next == 0 || (next < 0x80 && !Letters.isAlphanumeric(next))
  }
}
