internal import DocumentModel
internal import Tagging

/// Short forms of texts that were named before, and of the own one.
extension PointerParser {
  /// A determiner with a noun: "the said Decision", 本文件.
  ///
  /// - Returns: Where to go on; nil where no noun follows.
  mutating func parseDetermined(_ roles: PointerRole, _ start: Int, _ end: Int) -> Int? {
    let noun = skipSpaces(end)
    guard let (word, _, nounEnd) = word(at: noun), word.roles.contains(.noun), let kind = word.kind else { return nil }
    let part = pending?.start == start ? pending?.part : nil
    guard !isContinued(nounEnd) else { return nounEnd }
    if roles.contains(.weak), roles.isDisjoint(with: [.this, .that, .present]) {
      guard isCapital(at: noun) || isBehindPreposition(start) else { return nounEnd }
    }
    let antecedent: Reference?
    let rule: String
    if roles.contains(.present) || roles.contains(.this) {
      antecedent = own(kind, before: start, isCertain: roles.contains(.present))
      rule = "this-\(kind.rawValue)"
    } else {
      antecedent = named(kind, before: start)
      rule = "above-mentioned"
    }
    if let antecedent { addPointer(antecedent, start, nounEnd, rule: rule, part: part) }
    return nounEnd
  }

  /// A noun with what points back behind it: القرار المذكور أعلاه.
  mutating func parseNoun(_ kind: ReferenceKind, _ start: Int, _ end: Int) -> Int {
    if let number = numberBeside(start, end), !isTaken(span(number, number + 1)) { unread[kind] = block }
    guard let (word, _, next) = word(at: skipSpaces(end)), word.roles.contains(.behind), !isContinued(next) else {
      return end
    }
    let part = pending?.start == start ? pending?.part : nil
    if let antecedent = named(kind, before: start) {
      addPointer(antecedent, start, next, rule: "above-mentioned", part: part)
    }
    return next
  }

  /// "ibid.", "idem" and "op. cit.".
  mutating func parseIbid(_ roles: PointerRole, _ start: Int, _ end: Int) -> Int {
    guard isInNote || roles.contains(.ibid) else { return end }
    let antecedent =
      roles.contains(.opCit)
      ? antecedents.ofEarlierNotes(position(start)) : antecedents.lastCited(position(start), isInNote: isInNote)
    if let antecedent {
      addPointer(antecedent, start, end, rule: roles.contains(.opCit) ? "op-cit" : "ibid", part: partBehind(end))
    }
    return end
  }

  /// "its Annex 2".
  mutating func parseItsPart(_ word: PointerWords.Word, _ start: Int, from noun: Int, _ end: Int) -> Int {
    let labels = labels(at: end, isPlural: word.roles.contains(.plural))
    guard let last = labels.last else { return end }
    if let antecedent = antecedents.inParagraph(position(start)) {
      addPointer(antecedent, start, last.end, rule: "its-part", part: document.string(span(noun, last.end)))
    }
    return last.end
  }

  /// The own text as a reference: the document's symbol, or the resolution that the page is headed with.
  private func own(_ kind: ReferenceKind, before start: Int, isCertain: Bool) -> Reference? {
    if kind == .document {
      guard let symbol = ownSymbol else { return nil }
      // "This document" may be the one that was just named.
      if !isCertain, antecedents.namesAnother(.document, before: position(start)) { return nil }
      let work = String(symbol.prefix { $0 != "(" })
      let edition = work.count < symbol.count ? String(symbol.dropFirst(work.count + 1).dropLast()) : nil
      return Reference(
        id: symbol, work: work, edition: edition, kind: kind, span: span(start, start), isSelf: true, rule: "")
    }
    if var own = antecedents.own(kind, block: block) {
      own.isSelf = true
      return own
    }
    guard !isCertain, unread[kind] != block else { return nil }
    return antecedents.inParagraph(position(start), of: kind)
  }

  /// The text of a kind that was named before; nil where one that is none of ours was named as near.
  private func named(_ kind: ReferenceKind, before start: Int) -> Reference? {
    guard let antecedent = antecedents.find(kind, before: position(start)) else { return nil }
    if let other = unread[kind], other >= Int(antecedent.span.block) { return nil }
    return antecedent
  }

  /// The place of a folded offset of the block.
  func position(_ offset: Int) -> TextPoint { TextPoint(block: block, offset: text.sourceStart(of: offset)) }

  /// Whether a noun goes on with a number, which makes it a citation, or with another part of a word.
  private func isContinued(_ end: Int) -> Bool { byte(end) == 0x2D || Letters.isDigit(byte(numberPlace(end))) }

  /// Where a number may stand behind a noun.
  private func numberPlace(_ end: Int) -> Int {
    let next = skipSpaces(end)
    guard let sign = word(at: next), sign.word.roles.contains(.numberSign) else { return next }
    return skipSpaces(sign.end)
  }

  /// The place of a digit of the number that makes a noun a citation: behind it, or in front in Chinese.
  private func numberBeside(_ start: Int, _ end: Int) -> Int? {
    let place = numberPlace(end)
    if Letters.isDigit(byte(place)) { return place }
    return Letters.isDigit(byte(start - 1)) ? start - 1 : nil
  }

  private func isBehindPreposition(_ start: Int) -> Bool {
    words.prepositions.contains { isPreceded(by: $0, start - 1) && !Letters.startsLetter(byte(start - 2 - $0.count)) }
  }

  /// Whether some bytes end at a folded offset.
  func isPreceded(by bytes: [UInt8], _ end: Int) -> Bool {
    guard bytes.count <= end, end <= text.count else { return false }
    for index in bytes.indices where text.span[end - bytes.count + index] != bytes[index] { return false }
    return true
  }

  /// The part named behind a comma: "Ibid., Annex 2".
  private func partBehind(_ end: Int) -> String? {
    guard byte(end) == 0x2C, let (word, start, partEnd) = word(at: skipSpaces(end + 1)), word.roles.contains(.part),
      let last = labels(at: partEnd, isPlural: word.roles.contains(.plural)).last
    else { return nil }
    return document.string(span(start, last.end))
  }
}
