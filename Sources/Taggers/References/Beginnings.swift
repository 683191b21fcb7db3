/// What can begin with three bytes: words of the vocabulary, symbols by some of the templates, or nothing.
///
/// Most words of a text begin like no word of the vocabulary; this table tells so with one look. Digits count as one
/// another. It is a hash table with open addressing.
struct Beginnings: Sendable {
  /// A slot holds the three bytes above bit 40, the node of the tree of words that they lead to above bit 20, a flag for
  /// words of one or two bytes, and in its low 16 bits the index of a list of programs plus one. Zero is free.
  private var slots = ContiguousArray<UInt64>(repeating: 0, count: slotCount)
  /// One bit for each hash of three bytes that lead to a slot: small enough to stay in the nearest cache, it turns most
  /// words away.
  private var filter = ContiguousArray<UInt64>(repeating: 0, count: filterBits / 64)
  private(set) var programLists: ContiguousArray<ContiguousArray<Int16>> = []
  private static let slotCount = 1 << 13
  private static let filterBits = 1 << 16
  private static let shortFlag: UInt64 = 1 << 16

  /// What may begin at a place.
  struct Answer {
    var bits: UInt64
    /// Whether a word may begin.
    var isWord: Bool { bits &>> 16 != 0 }
    /// Whether it may be one of one or two bytes.
    var isShort: Bool { bits & Beginnings.shortFlag != 0 }
    /// The node of the tree behind the three bytes; 0 for none.
    var node: Int { Int(truncatingIfNeeded: bits &>> 20) }
    /// The index of the list of programs whose symbols may begin; -1 for none.
    var programs: Int { Int(truncatingIfNeeded: bits & 0xFFFF) &- 1 }
  }

  init(words: some Sequence<[UInt8]>, in trie: WordTrie, symbols: SymbolMatcher) {
    for word in words {
      if word.count < 3 {
        // Such a word is told by its bytes and its end, for which zeros stand.
        slots[slot(of: Self.key(word[0], word.count > 1 ? word[1] : 0, 0))] |= Self.shortFlag
      } else {
        let slot = slot(of: Self.key(word[0], word[1], word[2]))
        // Digits share a slot, so words that begin with one are looked up from the root of the tree.
        let hasDigit = word.prefix(3).contains { Letters.isDigit($0) }
        if hasDigit {
          slots[slot] |= Self.shortFlag
        } else if slots[slot] >> 20 & 0xFFFFF == 0 {
          slots[slot] |= UInt64(trie.node(behind: word)) << 20
        }
      }
    }
    for program in symbols.programs.indices {
      for beginning in symbols.beginnings(of: program) {
        let slot = slot(of: Self.key(beginning[0], beginning[1], beginning[2]))
        if slots[slot] & 0xFFFF == 0 {
          programLists.append([])
          slots[slot] |= UInt64(programLists.count)
        }
        programLists[Int(slots[slot] & 0xFFFF) - 1].append(Int16(program))
      }
    }
  }

  private mutating func slot(of key: UInt64) -> Int {
    var slot = Self.hash(key)
    while slots[slot] != 0, slots[slot] >> 40 != key { slot = (slot + 1) & (Self.slotCount - 1) }
    if slots[slot] == 0 {
      slots[slot] = key << 40
      let bit = Self.filterBit(key)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return slot
  }

  /// The tables, to be taken once for many looks.
  var table: Table {
    @_lifetime(borrow self)
    get { Table(slots: slots.span, filter: filter.span) }
  }

  /// The slots and their filter.
  struct Table: ~Escapable {
    let slots: Span<UInt64>
    let filter: Span<UInt64>

    @_lifetime(copy slots, copy filter)
    init(slots: Span<UInt64>, filter: Span<UInt64>) {
      self.slots = slots
      self.filter = filter
    }
  }

  /// Looks up what may begin at an offset.
  @inline(__always)
  static func look(in text: Span<UInt8>, at offset: Int, _ table: borrowing Table) -> Answer {
    let last = text.count &- 1
    let first = text[offset]
    let second: UInt8 = offset < last ? text[offset &+ 1] : 0
    let third: UInt8 = offset &+ 1 < last ? text[offset &+ 2] : 0
    let key = key(first, second, third)
    let bit = filterBit(key)
    var bits = (table.filter[bit &>> 6] &>> UInt64(bit & 63)) & 1
    if bits != 0 { bits = entry(key, table.slots) }
    if !Letters.isLatin(third), second != 0 { bits |= entry(Self.key(first, second, 0), table.slots) & shortFlag }
    if first < 0x80, !Letters.isLatin(second) { bits |= entry(Self.key(first, 0, 0), table.slots) & shortFlag }
    return Answer(bits: bits)
  }

  /// Whether a symbol may begin at an offset of a text that was folded or is ASCII.
  static func mayBeginSymbol(in text: Span<UInt8>, at offset: Int, _ table: borrowing Table) -> Bool {
    var bytes: InlineArray<3, UInt8> = [0, 0, 0]
    var count = 0
    var offset = offset
    while count < 3, offset < text.count {
      let byte = text[offset]
      offset += 1
      if byte > 0x20 {
        bytes[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        count += 1
      } else if count == 0 || bytes[count - 1] != 0x20 {
        bytes[count] = 0x20
        count += 1
      }
    }
    return entry(key(bytes[0], bytes[1], bytes[2]), table.slots) & 0xFFFF != 0
  }

  @inline(__always)
  private static func entry(_ key: UInt64, _ table: Span<UInt64>) -> UInt64 {
    var slot = hash(key)
    while true {
      let entry = table[slot]
      if entry == 0 || entry &>> 40 == key { return entry & 0xFF_FFFF_FFFF }
      slot = (slot &+ 1) & (slotCount &- 1)
    }
  }

  /// The three bytes in one number, which is never zero.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt64 {
    UInt64(plain(first)) &<< 16 | UInt64(plain(second)) &<< 8 | UInt64(plain(third))
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 51)
  }

  @inline(__always)
  private static func filterBit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }

  @inline(__always)
  private static func plain(_ byte: UInt8) -> UInt8 { Letters.isDigit(byte) ? 0x30 : byte }
}
