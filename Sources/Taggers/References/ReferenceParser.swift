internal import DocumentModel
internal import Tagging

/// What a parser must know of the document around the text.
struct ParserContext: Sendable {
  /// The document's own symbol.
  var symbol: String?
  /// The language of addresses.
  var language: String
}

/// The grammar over the tokens of one block.
///
/// It goes from left to right; each rule takes what it understands and says where it stopped. The rules stand in
/// extensions: symbols, adopted texts (resolutions, decisions, …), provisions, others.
struct ReferenceParser {
  let lexicon: Lexicon
  let context: ParserContext
  /// The text as it stands in the document, for what folding takes away: capitals.
  let source: ContiguousArray<UInt8>
  var text = FoldedText()
  var tokens: ContiguousArray<Token> = []
  /// All meanings of all words of the block.
  var meanings: Meaning = []
  /// Where the block's text starts in `source`.
  var base = 0
  var block = 0
  /// A buffer for ids.
  var scratch: ContiguousArray<UInt8> = []
  /// What was found in all blocks so far.
  var references: [Reference] = []
  /// What is a reference only if the document cites the same work elsewhere; see `decide()`.
  var undecided: [Reference] = []

  init(_ lexicon: Lexicon, _ context: ParserContext, source: ContiguousArray<UInt8>) {
    self.lexicon = lexicon
    self.context = context
    self.source = source
  }

  /// A parser of one block, for `parse()`.
  init(
    lexicon: Lexicon, context: ParserContext, text: FoldedText, tokens: ContiguousArray<Token>, meanings: Meaning,
    source: ContiguousArray<UInt8>, base: Int, block: Int
  ) {
    self.init(lexicon, context, source: source)
    self.text = text
    self.tokens = tokens
    self.meanings = meanings
    self.base = base
    self.block = block
  }

  /// Parses one block. Text and tokens are lent: they come back with their buffers, to be filled again.
  mutating func parse(
    _ text: inout FoldedText, _ tokens: inout ContiguousArray<Token>, _ meanings: Meaning, block: Int, base: Int
  ) {
    swap(&self.text, &text)
    swap(&self.tokens, &tokens)
    self.meanings = meanings
    self.block = block
    self.base = base
    parse()
    swap(&self.text, &text)
    swap(&self.tokens, &tokens)
  }

  /// Goes through the tokens.
  mutating func parse() {
    var index = 0
    while index < tokens.count {
      let next = parseOne(at: index)
      index = max(next, index + 1)
    }
  }

  /// Tries the rules for a token.
  ///
  /// - Returns: The token to go on with.
  private mutating func parseOne(at index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .symbol: return parseSymbol(at: index)
    case .number: return parseNumberFirst(at: index)
    case .mark: return index + 1
    case .word: break
    }
    let meaning = token.meaning
    if !meaning.isDisjoint(with: [.numberBefore]) { return parseChinese(at: index) }
    if !meaning.isDisjoint(with: .adopted) {
      let next = parseAdopted(at: index)
      if next > index { return next }
    }
    if !meaning.isDisjoint(with: .treaty) {
      let next = parseTreatyFirst(at: index)
      if next > index { return next }
    }
    if !meaning.isDisjoint(with: [.provision, .article]) {
      let next = parseProvision(at: index)
      if next > index { return next }
    }
    if !meaning.isDisjoint(with: [
      .circular, .tsbCircular, .collectiveLetter, .serviceOrder, .document, .shortResolution, .shortDecision,
    ]) {
      return parseOther(at: index)
    }
    return index + 1
  }

  // MARK: Looking at tokens

  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The token, where nothing else stands between it and the one before.
  func next(_ index: Int) -> Token? {
    guard let token = token(index), !token.followsOther else { return nil }
    return token
  }

  /// The token in front of another, where nothing else stands between them.
  func previous(_ index: Int) -> Token? {
    guard index > 0, index <= tokens.count, index == tokens.count || !tokens[index].followsOther else { return nil }
    return tokens[index - 1]
  }

  /// Whether a word with a meaning stands directly in front of a token.
  func isBehindWord(_ index: Int, _ meaning: Meaning) -> Bool {
    guard let token = previous(index), token.kind == .word else { return false }
    return !token.meaning.isDisjoint(with: meaning)
  }

  /// Whether a character stands directly in front of a token.
  func isBehindMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    guard let token = previous(index), token.kind == .mark else { return false }
    return token.value == Int32(character.value)
  }

  func isMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    guard let token = next(index), token.kind == .mark else { return false }
    return token.value == Int32(character.value)
  }

  func isWord(_ index: Int, _ meaning: Meaning) -> Bool {
    guard let token = next(index), token.kind == .word else { return false }
    return !token.meaning.isDisjoint(with: meaning)
  }

  func isNumber(_ index: Int) -> Bool {
    guard let token = next(index) else { return false }
    return token.kind == .number
  }

  /// Whether two tokens touch.
  func touches(_ index: Int) -> Bool {
    guard index > 0, let token = next(index) else { return false }
    return tokens[index - 1].end == token.start
  }

  /// Whether a token is glued to text that is no token, such as the 15 of QH15.
  func isGluedToOther(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.followsOther, token.start > 0 else { return false }
    let before = text.span[Int(token.start) - 1]
    return Letters.isAlphanumeric(before)
  }

  func skip(_ index: Int, _ meaning: Meaning) -> Int {
    var index = index
    while isWord(index, meaning) { index += 1 }
    return index
  }

  /// Whether the first letter of a folded range is a capital in the source.
  func isCapital(at folded: Int) -> Bool {
    let start = base + text.sourceStart(of: folded)
    let byte = source[start]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard start + 1 < source.count else { return false }
    // Cyrillic capitals are D0 80 to D0 AF; full-width ones EF BC A1 to EF BC BA.
    if byte == 0xD0 { return source[start + 1] < 0xB0 }
    return byte == 0xEF && start + 2 < source.count && source[start + 1] == 0xBC && source[start + 2] &- 0xA1 < 26
  }

  /// The folded text of a range, in capital letters.
  func capitals(_ start: Int, _ end: Int) -> String {
    var string = ""
    for offset in start..<end where text.span[offset] < 0x80 {
      let byte = text.span[offset]
      string.unicodeScalars.append(Unicode.Scalar(Letters.isLatin(byte) ? byte - 0x20 : byte))
    }
    return string
  }

  // MARK: Results

  mutating func add(_ id: Identity, _ kind: ReferenceKind, _ start: Int, _ end: Int, rule: String, url: String? = nil) {
    let span = BlockSpan(block: block, start: text.sourceStart(of: start), end: text.sourceEnd(of: end))
    references.append(
      Reference(
        id: id.description, work: id.work, edition: id.edition, kind: kind, span: span, url: url, rule: rule,
        bodyEvidence: id.evidence, considered: id.considered))
  }
}

/// A canonical id in its two parts.
struct Identity {
  var work: String
  var edition: String?
  /// What told the body, where one adopted the text.
  var evidence: BodyEvidence?
  /// The works in question where nothing told it.
  var considered: [String] = []

  var description: String { edition.map { "\(work)(\($0))" } ?? work }
}
