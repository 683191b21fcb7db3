internal import DocumentModel
internal import Tagging

/// Parts that a text names: "Table 1", "Annex 2 to Decision 5", 第2.3节.
extension PointerParser {
  func labels(at offset: Int, isPlural: Bool) -> [PartLabel] { labelReader.labels(at: offset, isPlural: isPlural) }

  /// A noun with labels behind it.
  mutating func parsePart(_ kind: PartKind, isPlural: Bool, _ start: Int, _ end: Int) -> Int {
    let isChinese = isHan(at: start)
    var labels = labels(at: end, isPlural: isPlural || isChinese)
    if isChinese, labels.count > 1, isHan(at: labels[labels.count - 1].end) { labels.removeLast(labels.count - 1) }
    if let taken = labels.firstIndex(where: { isTaken(span($0.start, $0.end)) }) { labels.removeSubrange(taken...) }
    // A line of a table of contents names the part that it leads to, and counts pages.
    guard let last = labels.last, document.blocks[block].kind != .other, !hasTab(end, labels[0].start) else {
      return end
    }
    // "Huffman table N" has a variable.
    if kind == .table || kind == .figure, !isCapital(at: start), last.text.utf8.allSatisfy(Letters.isLatin) {
      return last.end
    }
    // ANEXO A LA RESOLUCIÓN: in capitals a letter may be a word.
    if labels.count == 1, last.text.count == 1, !Letters.isDigit(byte(last.start)), isCapital(at: start),
      isCapital(at: start + (byte(start) < 0x80 ? 1 : 2)), !isAtEnd(last.end)
    {
      return last.end
    }
    if start <= 1, parts.label(ofBlock: block, document)?.1 == labels[0].text { return last.end }
    return settle(kind, labels, start, last.end, isChinese: isChinese)
  }

  /// A number with a noun behind it: 第2.3节.
  mutating func parsePartBehind(_ start: Int, _ end: Int) -> Int {
    guard let label = labels(at: end, isPlural: false).first,
      let (word, _, next) = word(at: skipSpaces(label.end)), word.roles.contains(.partBehind), let kind = word.part
    else { return end }
    return settle(kind, [label], start, next, isChinese: true)
  }

  /// Finds whose part it is, and adds what is to be added.
  private mutating func settle(_ kind: PartKind, _ labels: [PartLabel], _ start: Int, _ end: Int, isChinese: Bool)
    -> Int
  {
    var owner = owner(kind, labels[0], start, end, isChinese: isChinese)
    // Each annex and each other text counts its sections anew; of tables and figures the label tells more.
    if case .perhaps = owner, !isCyrillic(at: start), kind != .table, kind != .figure { owner = .other }
    func words() -> String { document.string(span(start, end)) }
    switch owner {
    case .own: addInternal(kind, labels, start, end, isSure: true)
    case .perhaps: addInternal(kind, labels, start, end, isSure: false)
    case .reference(let index): addPart(words(), to: index)
    case .eitherOf(let index):
      // Where the own document has such parts too, nothing tells whose are meant.
      if labels.contains(where: { parts.find(kind, $0.text, in: document) == .none }) { addPart(words(), to: index) }
    case .shortForm(let place): pending = (words(), place)
    case .before(let end):
      if let antecedent = antecedents.inParagraph(position(start)) {
        addPointer(antecedent, start, end, rule: "its-part", part: words())
      }
      return end
    case .other: break
    }
    if kind.holdsSections { annexEnd = end }
    partEnd = end
    return end
  }

  // MARK: Results

  /// Whether the sign of a section stands at an offset, and a point in front of it: U.S.C. § 586.
  private func isBehindAbbreviation(_ offset: Int) -> Bool {
    var place = offset - 1
    while place > 0, text.span[place] == 0x20 { place -= 1 }
    return place > 0 && offset < text.count && text.span[offset] == 0xC2 && text.span[place] == 0x2E
  }

  private mutating func addPart(_ part: String, to index: Int) {
    named.append((index, part))
  }

  /// Adds a reference for each label. A list gives each label its own span, one label the whole phrase.
  private mutating func addInternal(_ kind: PartKind, _ labels: [PartLabel], _ start: Int, _ end: Int, isSure: Bool) {
    for label in labels {
      let span = labels.count == 1 ? span(start, end) : span(label.start, label.end)
      guard !isTaken(span) else { continue }
      let answer = parts.find(kind, label.text, in: document)
      var target: Content?
      if case .one(let content) = answer { target = content }
      guard isSure || target != nil else { continue }
      if target == nil, parts.label(ofBlock: block, document) != nil { continue }
      // 28 U.S.C. § 586(b): the sign of a section behind an abbreviation is that of a law.
      if answer == .none, isBehindAbbreviation(start) { continue }
      // What the document has not may well be a part of the text that was just named.
      if answer == .none, kind != .table, kind != .figure, antecedents.namesAny(before: position(start)) { continue }
      let id = kind.idPrefix + label.id
      found.append(Reference(id: id, work: id, kind: .internal, span: span, rule: kind.rule, target: target))
    }
  }
}
