internal import Tagging

/// Tells what a text may hold, before it is cut into words: the one look that every text gets.
///
/// Most texts hold nothing: no number beside a word that could start a citation, no word of short forms. Plain ASCII is
/// looked at as it is, other text when it is folded. What the sieve lets through is only a promise, but what it turns away
/// holds nothing.
struct Sieve: Sendable {
  private var words = FirstWords()
  /// Signs that every text with a digit shows, for what the table cannot tell.
  private var alwaysWithDigit: Signs = []
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon, pointers: some Sequence<[UInt8]>) {
    self.lexicon = lexicon
    for (word, meaning) in lexicon.meanings where !meaning.isDisjoint(with: .anchor) {
      // Words that begin with a digit or a mark are none to the lexer.
      if let first = word.first, first >= 0x80 || Letters.isLatin(first) { add(word, .anchor) }
    }
    for word in pointers { add(word, .pointer) }
    for program in lexicon.symbols.programs.indices {
      guard let firstWords = lexicon.symbols.firstWords(of: program) else {
        alwaysWithDigit.insert(.symbol)
        continue
      }
      for word in firstWords { add(word.bytes, word.isInside ? .inside : .symbol) }
    }
  }

  private mutating func add(_ word: [UInt8], _ sign: Signs) {
    if !words.insert(word, sign) { alwaysWithDigit.insert(sign) }
  }

  /// The signs of a folded text.
  func signs(of folded: Span<UInt8>) -> Signs { signs(of: folded, isFolded: true) ?? [] }

  /// The signs of a text that was not folded; nil for one that is not plain ASCII.
  func signs(ofPlain text: Span<UInt8>) -> Signs? { signs(of: text, isFolded: false) }

  @inline(__always)
  private func signs(of text: Span<UInt8>, isFolded: Bool) -> Signs? {
    var scan = Scan(text: text, table: words.table)
    guard scan.run(isFolded: isFolded, lexicon.beginnings) else { return nil }
    if scan.signs.contains(.digit) { scan.signs.formUnion(alwaysWithDigit) }
    return scan.signs
  }
}

extension Sieve {
  /// One way through a text, from word to word.
  private struct Scan: ~Escapable {
    let text: Span<UInt8>
    let table: FirstWords.Table
    var signs: Signs = []

    @_lifetime(copy text, copy table)
    init(text: Span<UInt8>, table: consuming FirstWords.Table) {
      self.text = text
      self.table = table
    }

    /// Looks at the first eight bytes of each word.
    ///
    /// - Returns: Whether the text is plain, or folded.
    @_lifetime(self: copy self)
    mutating func run(isFolded: Bool, _ beginnings: borrowing Beginnings) -> Bool {
      let count = text.count
      var digits: UInt64 = 0
      // Whether the byte before is a letter, as the top bit of the lowest byte.
      var carry: UInt64 = 0
      var offset = 0
      while offset < count {
        let bytes = EightBytes(in: text, from: offset)
        let isLast = offset &+ 8 > count
        // Behind the end there are zeros, which are not plain.
        let plain = isLast ? EightBytes(value: bytes.value | Self.spaces &<< UInt64((count &- offset) &<< 3)) : bytes
        var letters = plain.letters
        digits |= plain.digits
        if !plain.isPlain {
          guard isFolded else { return false }
          letters |= plain.others
          if plain.atLeast(0xD8) | plain.equal(to: 0xC2) != 0 {
            offset = slowly(from: offset, isBehindLetter: carry != 0, &carry, &digits, beginnings)
            continue
          }
        }
        var starts = letters & ~(letters &<< 8 | carry)
        carry = letters &>> 56
        while starts != 0 {
          let place = offset &+ starts.trailingZeroBitCount &>> 3
          starts &= starts &- 1
          let word = EightBytes(in: text, from: place)
          let length = isFolded ? FirstWords.lettersLength(word) : EightBytes.leading(word.letters)
          let key = FirstWords.key(word, length)
          if table.mayHold(key) { look(key, place, beginnings) }
        }
        offset &+= 8
      }
      if digits != 0 { signs.insert(.digit) }
      return true
    }

    private static var spaces: UInt64 { 0x2020_2020_2020_2020 }

    /// The same for eight bytes among which are Arabic or Chinese characters or signs, one character after the other.
    ///
    /// - Returns: The offset behind them, where a character starts.
    @_lifetime(self: copy self)
    private mutating func slowly(
      from start: Int, isBehindLetter: Bool, _ carry: inout UInt64, _ digits: inout UInt64,
      _ beginnings: borrowing Beginnings
    ) -> Int {
      let end = min(start &+ 8, text.count)
      var offset = start
      var isLetter = isBehindLetter
      var isArabic = false
      // The rest of a letter that began before.
      while offset < end, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
      while offset < end {
        let byte = text[offset]
        if Letters.startsLetter(byte) {
          if !isLetter { look(offset, beginnings) }
          isLetter = true
          isArabic = false
          offset &+= byte < 0x80 ? 1 : 2
          continue
        }
        isLetter = false
        if byte < 0x80 {
          if Letters.isDigit(byte) { digits = 1 }
          isArabic = false
          offset &+= 1
        } else if Letters.startsArabicLetter(byte) {
          // All of the word; particles may be glued to the one that counts.
          if !isArabic { lookAtArabic(offset, beginnings) }
          isArabic = true
          offset &+= 2
          while offset < text.count, Letters.startsArabicLetter(text[offset]) { offset &+= 2 }
        } else {
          look(offset, beginnings)
          isArabic = false
          offset &+= 1
          while offset < text.count, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
        }
      }
      carry = isLetter ? 0x80 : 0
      return offset
    }

    @_lifetime(self: copy self)
    private mutating func lookAtArabic(_ offset: Int, _ beginnings: borrowing Beginnings) {
      look(offset, beginnings)
      var place = offset
      for _ in 0..<2 where PointerParser.isParticle(text, place) {
        place &+= 2
        look(place, beginnings)
      }
    }

    @_lifetime(self: copy self)
    private mutating func look(_ offset: Int, _ beginnings: borrowing Beginnings) {
      let key = FirstWords.key(EightBytes(in: text, from: offset))
      if table.mayHold(key) { look(key, offset, beginnings) }
    }

    @_lifetime(self: copy self)
    private mutating func look(_ key: UInt64, _ offset: Int, _ beginnings: borrowing Beginnings) {
      var new = table.signs(of: key)
      if new.contains(.symbol), !Lexer.symbolMayStart(text, offset) || !beginnings.mayBeginSymbol(in: text, at: offset) {
        new.remove(.symbol)
      }
      // A symbol has no space before its letters.
      if new.contains(.inside), offset == 0 || text[offset &- 1] <= 0x20 { new.remove(.inside) }
      signs.formUnion(new)
    }
  }
}
