internal import Tagging

/// One way of the sieve through a text, from word to word.
struct SieveScan: ~Escapable {
  private let text: Span<UInt8>
  private let table: FirstWords.Table
  private let symbols: Beginnings.Table
  private let isMarkBehind: Bool
  /// What was seen so far.
  private(set) var signs: Signs = []

  @_lifetime(copy text, borrow sieve)
  init(_ text: Span<UInt8>, _ sieve: borrowing Sieve) {
    self.text = text
    table = sieve.words.table
    symbols = sieve.beginnings.table
    isMarkBehind = sieve.isMarkBehind
  }

  /// Looks at the first eight bytes of each word.
  ///
  /// The text is read in windows of 64 bytes: one bit for each byte tells letters from the rest, and so where words start
  /// and how long they are. No branch depends on the length of a word.
  ///
  /// - Returns: Whether the text is plain, or folded; nothing is said of other text.
  @_lifetime(self: copy self)
  mutating func run(isFolded: Bool, noting places: inout some PlaceList) -> Bool {
    let count = text.count
    var digits: UInt64 = 0
    // Whether the byte before the window is a letter.
    var carry: UInt64 = 0
    var offset = 0
    while offset < count {
      var letters: UInt64 = 0
      var unplain: UInt64 = 0
      var place = offset
      let end = min(offset &+ Self.window, count)
      while place < end {
        var bytes = EightBytes(in: text, from: place)
        // Behind the end there are zeros, which are not plain.
        if place &+ 8 > count {
          bytes = EightBytes(value: bytes.value | Self.spaces &<< UInt64((count &- place) &<< 3))
        }
        letters |= EightBytes.gathered(bytes.letters) &<< UInt64(place &- offset)
        digits |= bytes.digits
        unplain |= bytes.unplain
        place &+= 8
      }
      if unplain != 0 {
        guard isFolded else { return false }
        guard let others = others(offset, end) else {
          offset = slowly(from: offset, to: end, &carry, &places)
          continue
        }
        letters |= others
      }
      look(letters & ~(letters &<< 1 | carry), letters, offset, &places)
      carry = letters &>> 63
      offset &+= Self.window
    }
    if digits != 0 { signs.insert(.digit) }
    return true
  }

  private static var window: Int { 64 }
  private static var spaces: UInt64 { 0x2020_2020_2020_2020 }

  /// Looks at the words that start at the bits of a mask.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func look(_ starts: UInt64, _ letters: UInt64, _ offset: Int, _ places: inout some PlaceList) {
    var starts = starts
    while starts != 0 {
      let bit = starts.trailingZeroBitCount
      starts &= starts &- 1
      let word = EightBytes(in: text, from: offset &+ bit)
      // A word may go on behind the window.
      let length =
        bit <= Self.window &- 8
        ? min((~(letters &>> UInt64(bit))).trailingZeroBitCount, 8) : FirstWords.lettersLength(word)
      let key = FirstWords.key(word, length)
      if table.mayHold(key) { look(key, offset &+ bit, &places) }
    }
  }

  /// The bytes beyond ASCII in a window, one bit each, where all are of letters of two bytes; nil where they are not.
  private func others(_ start: Int, _ end: Int) -> UInt64? {
    var others: UInt64 = 0
    var place = start
    while place < end {
      let bytes = EightBytes(in: text, from: place)
      if bytes.atLeast(0xD8) | bytes.equal(to: 0xC2) != 0 { return nil }
      others |= EightBytes.gathered(bytes.others) &<< UInt64(place &- start)
      place &+= 8
    }
    return others
  }

  /// The same for a window with Arabic or Chinese characters or signs, one character after the other.
  ///
  /// - Returns: The offset behind them, where a character starts.
  @_lifetime(self: copy self)
  private mutating func slowly(
    from start: Int, to end: Int, _ carry: inout UInt64, _ places: inout some PlaceList
  ) -> Int {
    var offset = start
    var isLetter = carry != 0
    // The rest of a letter that began before.
    while offset < end, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
    while offset < end {
      let byte = text[offset]
      if Letters.startsLetter(byte) {
        if !isLetter { look(at: offset, &places) }
        isLetter = true
        offset &+= byte < 0x80 ? 1 : 2
        continue
      }
      isLetter = false
      if byte < 0x80 {
        offset &+= 1
      } else if Letters.startsArabicLetter(byte) {
        // All of the word; particles may be glued to the one that counts.
        look(at: offset, &places)
        var place = offset
        for _ in 0..<2 where PointerParser.isParticle(text, place) {
          place &+= 2
          look(at: place, &places)
        }
        while offset < text.count, Letters.startsArabicLetter(text[offset]) { offset &+= 2 }
      } else {
        look(at: offset, &places)
        offset &+= 1
        while offset < text.count, text[offset] & 0xC0 == 0x80 { offset &+= 1 }
      }
    }
    carry = isLetter ? 1 : 0
    return offset
  }

  @_lifetime(self: copy self)
  private mutating func look(at offset: Int, _ places: inout some PlaceList) {
    guard offset < text.count else { return }
    let key = FirstWords.key(EightBytes(in: text, from: offset))
    if table.mayHold(key) { look(key, offset, &places) }
  }

  // MARK: Words of the vocabulary

  /// Notes what a word may begin.
  @_lifetime(self: copy self)
  private mutating func look(_ key: UInt64, _ offset: Int, _ places: inout some PlaceList) {
    var new = table.signs(of: key)
    if new.contains(.symbol),
      !Lexer.symbolMayStart(text, offset) || !Beginnings.mayBeginSymbol(in: text, at: offset, symbols)
    {
      new.remove(.symbol)
    }
    // A symbol has no space before its letters.
    if new.contains(.inside), offset == 0 || text[offset &- 1] <= 0x20 { new.remove(.inside) }
    if !new.contains(.pointer), !new.isDisjoint(with: .conditions), isFollowed(new, offset) { new.insert(.pointer) }
    if new.contains(.behindCommon), let start = commonWord(before: offset) {
      signs.insert(.pointer)
      places.note(start)
    }
    if new.contains(.pointer) { places.note(offset) }
    signs.formUnion(new)
  }

  /// Where the word in front of another starts, if it is the first of a phrase.
  private func commonWord(before offset: Int) -> Int? {
    var end = offset
    while end > 0, text[end &- 1] <= 0x20 { end &-= 1 }
    guard end < offset else { return nil }
    var start = end
    // Such words have three bytes at most.
    while start > 0, end &- start < 8 {
      let byte = text[start &- 1]
      if Letters.isLatin(byte | 0x20) {
        start &-= 1
      } else if byte & 0xC0 == 0x80, start > 1, Letters.startsLetter(text[start &- 2]), text[start &- 2] >= 0x80 {
        start &-= 2
      } else {
        break
      }
    }
    guard start < end else { return nil }
    return table.signs(of: FirstWords.key(EightBytes(in: text, from: start))).contains(.common) ? start : nil
  }

  /// Whether what stands behind a word lets it point.
  private func isFollowed(_ word: Signs, _ offset: Int) -> Bool {
    // A number in front makes a noun a citation too.
    if offset > 0, Letters.isDigit(text[offset &- 1]) { return true }
    let end = endOfWord(offset)
    if word.contains(.marked), end < text.count, text[end] > 0x20 { return true }
    var next = end
    while next < text.count, text[next] <= 0x20 { next &+= 1 }
    guard next < text.count else { return false }
    let follower = table.signs(of: FirstWords.key(EightBytes(in: text, from: next)))
    if word.contains(.determiner), follower.contains(.named) { return true }
    if word.contains(.phrase), follower.contains(.second) { return true }
    if word.contains(.numberBefore), isPartBehind(next) { return true }
    if !word.isDisjoint(with: [.part, .noun]), follower.contains(.behind) { return true }
    return word.contains(.part) ? mayBeLabel(next) : word.contains(.noun) && mayBeNumber(next)
  }

  /// Whether a noun of parts may stand behind a number: 第2.3节. A number is not longer than what is looked over here.
  private func isPartBehind(_ offset: Int) -> Bool {
    var place = offset
    while place < min(offset &+ 96, text.count) {
      if table.signs(of: FirstWords.key(EightBytes(in: text, from: place))).contains(.partBehind) { return true }
      place &+= 1
      while place < text.count, text[place] & 0xC0 == 0x80 { place &+= 1 }
    }
    return false
  }

  private func mayBeNumber(_ offset: Int) -> Bool {
    let byte = text[offset]
    return Letters.isDigit(byte) || (isMarkBehind && byte < 0x80 && !Letters.isLatin(byte | 0x20))
  }

  /// Whether the label of a part may start at an offset: a digit, a letter alone, a Roman or a Chinese number.
  private func mayBeLabel(_ offset: Int) -> Bool {
    let byte = text[offset]
    if Letters.isDigit(byte) { return true }
    if byte < 0x80, !Letters.isLatin(byte | 0x20) { return isMarkBehind }
    guard byte < 0x80 || Letters.startsLetter(byte) else { return byte >= 0xE0 }
    let end = endOfWord(offset)
    if end &- offset <= (byte < 0x80 ? 1 : 2) { return true }
    guard end &- offset <= 5 else { return false }
    return (offset..<end).allSatisfy { [0x69, 0x76, 0x78, 0x6C, 0x63].contains(text[$0] | 0x20) }
  }

  /// Where the word at an offset ends.
  private func endOfWord(_ start: Int) -> Int {
    var end = start
    let first = text[start]
    if Letters.startsArabicLetter(first) {
      while end < text.count, Letters.startsArabicLetter(text[end]) { end &+= 2 }
    } else if first < 0x80 || Letters.startsLetter(first) {
      while end < text.count {
        let byte = text[end]
        guard byte < 0x80 ? Letters.isLatin(byte | 0x20) : Letters.startsLetter(byte) else { break }
        end &+= byte < 0x80 ? 1 : 2
      }
    } else {
      end &+= 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end &+= 1 }
    }
    return min(end, text.count)
  }
}

/// What becomes of the places of words that may begin a short form.
protocol PlaceList {
  mutating func note(_ offset: Int)
}

/// Places that nobody asks for.
struct NoPlaces: PlaceList {
  @inline(__always)
  func note(_ offset: Int) {}
}

extension ContiguousArray<Int32>: PlaceList {
  mutating func note(_ offset: Int) {
    let place = Int32(truncatingIfNeeded: offset)
    if last != place { append(place) }
  }
}
