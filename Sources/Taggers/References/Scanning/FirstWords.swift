internal import Tagging

/// The first words of what can be found: a table from the first bytes of a word to what may begin with it.
///
/// A word is a run of letters of one kind, or one character of a script that writes without spaces. Its first eight bytes
/// are its key, so that one look tells nearly every word of a text from those of the vocabulary.
struct FirstWords: Sendable {
  private var keys = ContiguousArray<UInt64>(repeating: 0, count: slotCount)
  private var signs = ContiguousArray<UInt32>(repeating: 0, count: slotCount)
  /// The words that begin something; others count only beside these.
  private var filter = WordFilter()
  private var count = 0
  /// A power of two.
  private static let slotCount = 1 << 13

  /// Adds a folded word that may begin something.
  ///
  /// - Returns: Whether it begins with a letter, so that it is in the table now.
  mutating func insert(_ word: [UInt8], _ sign: Signs) -> Bool {
    let key = Self.key(of: word)
    guard key != 0 else { return false }
    if count >= keys.count / 2 { grow() }
    let slot = slot(of: key)
    if keys[slot] == 0 { count += 1 }
    keys[slot] = key
    signs[slot] |= sign.rawValue
    if !sign.isDisjoint(with: .beginnings) { filter.insert(key) }
    return true
  }

  /// The slot that holds a key or is free for it.
  private func slot(of key: UInt64) -> Int {
    var slot = Self.slot(key, of: keys.count)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Makes room for a vocabulary with many words: a full table would be slow, and one without a free slot endless.
  private mutating func grow() {
    let (oldKeys, oldSigns) = (keys, signs)
    keys = ContiguousArray(repeating: 0, count: oldKeys.count * 2)
    signs = ContiguousArray(repeating: 0, count: oldKeys.count * 2)
    for (key, sign) in zip(oldKeys, oldSigns) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      signs[slot] = sign
    }
  }

  /// The key of the word that a phrase begins with; zero where it begins with none.
  static func key(of phrase: [UInt8]) -> UInt64 { key(EightBytes(in: phrase.span, from: 0)) }

  /// The key of the word that some bytes begin with; zero where they begin with none.
  static func key(_ bytes: EightBytes) -> UInt64 {
    let first = UInt8(truncatingIfNeeded: bytes.value)
    let length =
      // Text that was not folded has capitals.
      if Letters.startsLetter(first) || Letters.isLatin(first | 0x20) {
        lettersLength(bytes)
      } else if Letters.startsArabicLetter(first) {
        arabicLength(bytes)
      } else {
        first < 0x80 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      }
    return key(bytes, length)
  }

  /// The number of bytes of the word that a phrase begins with.
  static func length(of phrase: [UInt8]) -> Int {
    guard let first = phrase.first else { return 0 }
    if Letters.startsArabicLetter(first) {
      return phrase.firstIndex { $0 >= 0x80 ? $0 >= 0xC0 && !Letters.startsArabicLetter($0) : true } ?? phrase.count
    }
    if Letters.startsLetter(first) {
      var end = 0
      while end < phrase.count, Letters.startsLetter(phrase[end]) { end += phrase[end] < 0x80 ? 1 : 2 }
      return end
    }
    return first < 0x80 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// The length of a run of Latin, Greek and Cyrillic letters in folded text, at most eight bytes.
  @inline(__always)
  static func lettersLength(_ bytes: EightBytes) -> Int {
    EightBytes.leading(bytes.letters | bytes.others & ~bytes.atLeast(0xD8) & ~bytes.equal(to: 0xC2))
  }

  /// The length of a run of Arabic letters, at most eight bytes.
  @inline(__always)
  static func arabicLength(_ bytes: EightBytes) -> Int {
    EightBytes.leading(bytes.others & ~(bytes.atLeast(0xC0) & ~bytes.atLeast(0xD8) | bytes.atLeast(0xDC)))
  }

  /// The first bytes in one number. Capitals and small letters have one key, and what else differs in that bit only.
  @inline(__always)
  static func key(_ bytes: EightBytes, _ length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    return (bytes.value | 0x2020_2020_2020_2020) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length &<< 3))
  }

  @inline(__always)
  private static func slot(_ key: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (count &- 1)
  }

  /// The tables, to be taken once for many looks.
  var table: Table {
    @_lifetime(borrow self)
    get { Table(keys: keys.span, signs: signs.span, filter: filter.span) }
  }

  /// The keys, what they may begin, and their filter.
  struct Table: ~Escapable {
    private let keys: Span<UInt64>
    private let signs: Span<UInt32>
    private let filter: Span<UInt64>

    @_lifetime(copy keys, copy signs, copy filter)
    init(keys: Span<UInt64>, signs: Span<UInt32>, filter: Span<UInt64>) {
      self.keys = keys
      self.signs = signs
      self.filter = filter
    }

    /// Whether a key may be in the table.
    @inline(__always)
    borrowing func mayHold(_ key: UInt64) -> Bool {
      WordFilter.mayHold(key, filter)
    }

    /// What a word with a key may begin.
    borrowing func signs(of key: UInt64) -> Signs {
      var slot = FirstWords.slot(key, of: keys.count)
      while keys[slot] != 0 {
        if keys[slot] == key { return Signs(rawValue: signs[slot]) }
        slot = (slot &+ 1) & (keys.count &- 1)
      }
      return []
    }
  }
}
