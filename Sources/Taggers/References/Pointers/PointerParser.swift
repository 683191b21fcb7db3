internal import DocumentModel
internal import Tagging

/// Finds short forms ("the said Decision") and parts of the own document ("Table 1") in block after block, where the
/// references of the document are known.
///
/// It reads only on from a word that can begin one. The rules stand in extensions: short forms, parts, labels.
struct PointerParser {
  let words: PointerWords
  let sieve: Sieve
  let document: Document
  /// The references of the document, in order.
  let references: [Reference]
  /// The parts that are named of references, by their indices: they are noted here, since all references would be copied to
  /// change one.
  var named: [(reference: Int, part: String)] = []
  var antecedents: Antecedents
  var parts: OwnParts
  let ownSymbol: String?
  var text = FoldedText()
  /// The words of the block that may begin something.
  private var places: ContiguousArray<Int32> = []
  var block = 0
  /// Where the block's text starts in the text of the document.
  var base = 0
  /// The references of the block, as indices of `references`.
  var cited = 0..<0
  var isInNote = false
  /// What was found.
  var found: [Reference] = []
  /// The part in front of a short form: "Annex 2 to" the said Decision.
  var pending: (part: String, start: Int)?
  /// The last block that cites a text of a kind by a number that is no reference: one of another organization.
  var unread: [ReferenceKind: Int] = [:]
  /// The end of the last annex of the block, which may hold the section named behind it; -1 for none.
  var annexEnd = -1
  /// The end of the last part of the block; -1 for none.
  var partEnd = -1

  init(
    _ words: PointerWords, _ sieve: Sieve, _ document: Document, _ references: [Reference],
    _ annotations: Annotations
  ) {
    self.words = words
    self.sieve = sieve
    self.document = document
    self.references = references
    ownSymbol = annotations.metadata.symbol
    antecedents = Antecedents(document, references, words)
    parts = OwnParts(words, annotations.tables)
  }

  /// Goes through blocks that may hold something. What running heads say is about pages.
  mutating func parse(_ promising: ContiguousArray<Int32>) {
    var first = 0
    var folded = FoldedText()
    let document = document
    for index in promising.lazy.map({ Int($0) }) {
      let block = document.blocks[index]
      while first < references.count, Int(references[first].span.block) < index { first += 1 }
      var last = first
      while last < references.count, Int(references[last].span.block) == index { last += 1 }
      let story = block.story < document.stories.count ? document.stories[Int(block.story)].kind : .body
      guard story != .header, story != .footer, block.text.count > 1 else { continue }
      if let undeleted = document.undeletedText(of: block) {
        folded.fold(undeleted.span)
      } else {
        folded.fold(document.utf8(block))
      }
      // The text is lent, so that its buffers are filled again.
      swap(&text, &folded)
      defer { swap(&text, &folded) }
      self.block = index
      base = Int(block.text.start)
      cited = first..<last
      isInNote = story == .footnote || story == .endnote
      pending = nil
      annexEnd = -1
      partEnd = -1
      scan()
    }
  }

  private mutating func scan() {
    // Taken out of the parser while its rules run.
    var places: ContiguousArray<Int32> = []
    swap(&places, &self.places)
    defer { swap(&places, &self.places) }
    sieve.findPointers(in: text.span, &places)
    var offset = 0
    var place = 0
    while offset < text.count {
      // Where the rules stopped a word may begin, whatever stands in front.
      var head = head(at: offset)
      if head == nil {
        let end = Self.endOfWord(text.span, offset)
        while place < places.count, Int(places[place]) < end { place += 1 }
        while place < places.count, head == nil {
          let start = Int(places[place])
          // Behind a digit letters go on with a word.
          let isInside = Letters.startsLetter(byte(start)) && Letters.isDigit(byte(start - 1))
          let isGlued = Letters.startsArabicLetter(byte(start)) && Letters.startsArabicLetter(byte(start - 2))
          if !isInside, isGlued || words.heads.mayBegin(in: text.span, at: start) {
            head = self.head(startingAt: start)
          }
          place += 1
        }
      }
      guard let (word, start, end) = head else { return }
      offset = max(parse(words.heads[word], start, end), start + 1)
    }
  }

  /// The word at an offset, or glued to particles there, that can begin something.
  private func head(at offset: Int) -> (word: Int, start: Int, end: Int)? {
    let first = byte(offset)
    if first < 0x80, !Letters.isAlphanumeric(first) { return nil }
    if words.heads.mayBegin(in: text.span, at: offset), let head = head(startingAt: offset) { return head }
    guard Letters.startsArabicLetter(first) else { return nil }
    // Behind one or two particles that are glued to the word.
    var place = offset
    for _ in 0..<2 where Self.isParticle(text.span, place) {
      place += 2
      if let head = head(startingAt: place) { return head }
    }
    return nil
  }

  private func head(startingAt offset: Int) -> (word: Int, start: Int, end: Int)? {
    let match = words.heads.longestMatch(in: text.span, at: offset)
    return match.entry >= 0 ? (match.entry, offset, match.end) : nil
  }

  /// Tries the rules for a word.
  ///
  /// - Returns: Where to go on.
  private mutating func parse(_ word: PointerWords.Word, _ start: Int, _ end: Int) -> Int {
    let roles = word.roles
    if roles.contains(.trap) { return end }
    if !roles.isDisjoint(with: [.ibid, .idem, .opCit]) { return parseIbid(roles, start, end) }
    if !roles.isDisjoint(with: [.present, .this, .that, .weak]) {
      if let next = parseDetermined(roles, start, end) { return next }
    }
    if roles.contains(.its), let part = self.word(at: skipSpaces(end)), part.word.roles.contains(.part) {
      return parseItsPart(part.word, start, from: part.start, part.end)
    }
    if roles.contains(.itsPart) { return parseItsPart(word, start, from: start, end) }
    if roles.contains(.theirs), let part = self.word(at: skipSpaces(end)), part.word.roles.contains(.part) {
      return part.end
    }
    if roles.contains(.numberBefore) { return parsePartBehind(start, end) }
    if roles.contains(.part), let kind = word.part {
      return parsePart(kind, isPlural: roles.contains(.plural), start, end)
    }
    if roles.contains(.noun), let kind = word.kind { return parseNoun(kind, start, end) }
    return end
  }

  // MARK: Looking at the text

  var lexicon: Lexicon { sieve.lexicon }
  var labelReader: LabelReader { LabelReader(words: words, text: text, source: document.text, base: base) }

  /// The word at an offset.
  func word(at offset: Int) -> (word: PointerWords.Word, start: Int, end: Int)? {
    let match = words.all.longestMatch(in: text.span, at: offset)
    return match.entry >= 0 ? (words.all[match.entry], offset, match.end) : nil
  }

  func skipSpaces(_ offset: Int) -> Int {
    offset < text.count && text.span[offset] == 0x20 ? offset + 1 : offset
  }

  /// The byte at an offset; 0 behind the end.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < text.count ? text.span[offset] : 0
  }

  /// Whether a Chinese character starts at an offset.
  func isHan(at offset: Int) -> Bool { byte(offset) >= 0xE4 && byte(offset) <= 0xE9 }

  /// The first byte in the source of what starts at a folded offset.
  func sourceByte(_ offset: Int) -> UInt8 {
    let place = base + text.sourceStart(of: offset)
    return place < document.text.count ? document.text[place] : 0
  }

  /// Whether a capital starts at a folded offset.
  func isCapital(at offset: Int) -> Bool {
    LabelReader.isCapital(base + text.sourceStart(of: offset), in: document.text)
  }

  func isCyrillic(at offset: Int) -> Bool { sourceByte(offset) >= 0xD0 && sourceByte(offset) <= 0xD3 }

  static func isParticle(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + 2 < text.count else { return false }
    switch UInt16(text[offset]) << 8 | UInt16(text[offset + 1]) {
    case 0xD988, 0xD981, 0xD8A8, 0xD983, 0xD984: return true  // و ف ب ك ل
    default: return false
    }
  }

  static func endOfWord(_ text: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    let first = text[start]
    if Letters.startsArabicLetter(first) {
      while offset < text.count, Letters.startsArabicLetter(text[offset]) { offset &+= 2 }
    } else if Letters.startsLetter(first) || Letters.isDigit(first) {
      while offset &+ 8 <= text.count {
        let letters = EightBytes(of: text, at: offset).leadingLetters
        offset &+= letters
        if letters < 8 { break }
      }
      while offset < text.count, Letters.startsLetter(text[offset]) || Letters.isDigit(text[offset]) {
        offset &+= text[offset] < 0x80 ? 1 : 2
      }
    } else {
      offset &+= 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
    }
    return min(offset, text.count)
  }

  // MARK: Results

  /// The span of a folded range.
  func span(_ start: Int, _ end: Int) -> BlockSpan {
    BlockSpan(block: block, start: text.sourceStart(of: start), end: text.sourceEnd(of: end))
  }

  /// Whether a reference, or a link that is one, already stands at a place.
  func isTaken(_ span: BlockSpan) -> Bool {
    let next = firstCited(from: Int(span.end))
    return references[max(cited.lowerBound, next - Self.mostOverlaps)..<next].contains { span.start < $0.span.end }
  }

  /// References hardly overlap each other, so that few of them must be looked at to find one that covers a place.
  static var mostOverlaps: Int { 4 }

  /// The first reference of the block that starts at an offset of the source or behind it.
  func firstCited(from offset: Int) -> Int {
    var low = cited.lowerBound
    var high = cited.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(references[middle].span.start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func addPointer(_ antecedent: Reference, _ start: Int, _ end: Int, rule: String, part: String? = nil) {
    let span = span(start, end)
    guard !isTaken(span) else { return }
    found.append(
      Reference(
        id: antecedent.id, work: antecedent.work, edition: antecedent.edition, kind: .pointer, span: span,
        isSelf: antecedent.isSelf, url: antecedent.url, rule: rule, part: part))
  }
}
