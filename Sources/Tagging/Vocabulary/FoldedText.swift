/// A text made ready for comparison, with an exact map back to the bytes that it was made from.
///
/// Case, diacritics of Latin letters, Arabic vowels and tatweel, kinds of spaces, hyphens and digits, full-width forms and
/// look-alike Cyrillic letters make no difference in a folded text; a run of spaces is one space; soft hyphens, zero-width
/// and bidirectional controls are gone, and so are zero bytes. The words of the vocabulary are folded in the same way, so that both compare byte
/// by byte. A folded text is never longer than its source.
///
/// One value is used again for text after text and keeps its buffers.
public struct FoldedText: Sendable {
  /// A place behind which folded and source bytes run in step again.
  struct Shift: Sendable {
    /// The offset in the folded text.
    var folded: Int32 = 0
    /// Where the source of the byte before ends.
    var before: Int32 = 0
    /// Where the source of the byte at `folded` starts; differs from `before` by what was dropped between.
    var after: Int32 = 0
  }

  /// The number of folded bytes.
  public private(set) var count = 0
  private var storage: ContiguousArray<UInt8> = []
  private var shifts: ContiguousArray<Shift> = []
  /// The number of shifts that count.
  private var shiftCount = 0
  private let twoByteForms: ContiguousArray<UInt16>

  /// An empty text.
  public init() {
    twoByteForms = FoldingTable.twoByteForms
  }

  /// The folded bytes.
  public var span: Span<UInt8> {
    @_lifetime(borrow self)
    get { storage.span.extracting(0..<count) }
  }

  /// The source offset of the character that starts at a folded offset.
  public func sourceStart(of folded: Int) -> Int {
    let index = lastShift(notBehind: folded)
    guard index >= 0 else { return folded }
    return Int(shifts[index].after) + folded - Int(shifts[index].folded)
  }

  /// The source offset where the character in front of a folded offset ends.
  public func sourceEnd(of folded: Int) -> Int {
    let index = lastShift(notBehind: folded)
    guard index >= 0 else { return folded }
    let shift = shifts[index]
    return Int(shift.folded) == folded ? Int(shift.before) : Int(shift.after) + folded - Int(shift.folded)
  }

  private func lastShift(notBehind folded: Int) -> Int {
    var low = 0
    var high = shiftCount
    while low < high {
      let middle = (low + high) / 2
      if Int(shifts[middle].folded) <= folded { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Folds a text; what was folded before is gone.
  public mutating func fold(_ text: Span<UInt8>) {
    if storage.count < text.count {
      storage = ContiguousArray(repeating: 0, count: max(text.count, 2 * storage.count, 1024))
    }
    var state = State()
    while state.read < text.count {
      // One shift is noted for each character at the most.
      let stop = min(state.read + Self.stretch, text.count)
      let most = state.shifts + stop - state.read
      if shifts.count < most {
        shifts.append(contentsOf: repeatElement(Shift(), count: max(most, 2 * shifts.count) - shifts.count))
      }
      Self.fold(text, until: stop, into: &storage, twoByteForms, &shifts, &state)
    }
    count = state.write
    shiftCount = state.shifts
  }

  /// So many bytes are folded before room is made for the shifts of the next ones.
  private static let stretch = 4096

  /// How far folding has come.
  private struct State {
    var read = 0
    var write = 0
    var shifts = 0
    var lastWasSpace = false
  }

  /// Folds on to an offset, or to the end of the character that goes over it.
  private static func fold(
    _ text: Span<UInt8>, until stop: Int, into storage: inout ContiguousArray<UInt8>, _ forms: ContiguousArray<UInt16>,
    _ shifts: inout ContiguousArray<Shift>, _ state: inout State
  ) {
    var output = storage.mutableSpan
    var shifts = Shifts(span: shifts.mutableSpan, count: state.shifts)
    let twoByteForms = forms.span
    var read = state.read
    var write = state.write
    var lastWasSpace = state.lastWasSpace
    let end = text.count
    while read < stop {
      let lead = text[read]
      if lead < 0x80 {
        // Most text is plain letters and digits with single spaces between: up to eight of them at a time. What is written
        // too much is written over; the folded text is never longer than what was read.
        if read &+ 8 <= end {
          let (bytes, plain) = EightBytes(of: text, at: read).folded(behindSpace: lastWasSpace)
          if plain > 0 {
            bytes.store(in: &output, at: write)
            write &+= plain
            read &+= plain
            lastWasSpace = output[write &- 1] == 0x20
            continue
          }
        }
        if lead > 0x20 || (lead == 0x20 && !lastWasSpace) {
          lastWasSpace = lead == 0x20
          output[write] = lead &- 0x41 < 26 ? lead | 0x20 : lead
          write &+= 1
          read &+= 1
          continue
        }
        var width = 1
        if lead == 0 {
          shifts.drop(1, at: read, write)
        } else if lastWasSpace {
          // The rest of a run of spaces.
          while read &+ width &+ 8 <= end {
            let more = EightBytes(of: text, at: read &+ width).leadingSpaces
            width &+= more
            if more < 8 { break }
          }
          shifts.drop(width, at: read, write)
        } else {
          output[write] = 0x20
          write &+= 1
          lastWasSpace = true
        }
        read &+= width
        continue
      }
      if lead >= 0xE4, lead <= 0xE9, read &+ 3 <= end {
        output[write] = lead
        output[write &+ 1] = text[read &+ 1]
        output[write &+ 2] = text[read &+ 2]
        write &+= 3
        read &+= 3
        lastWasSpace = false
        continue
      }
      let width = read + FoldingTable.width(lead) <= end ? FoldingTable.width(lead) : 1
      // What is no UTF-8 stays as it is.
      var form = FoldingTable.keep
      if width == 2 {
        form = twoByteForms[Int(lead & 0x1F) &<< 6 | Int(text[read &+ 1] & 0x3F)]
        // Letters, the most of the text of many languages: they stay, or become another of two bytes.
        if form >= 0x80, form != FoldingTable.drop {
          let isKept = form == FoldingTable.keep
          output[write] = isKept ? lead : UInt8(truncatingIfNeeded: 0xC0 | form &>> 6)
          output[write &+ 1] = isKept ? text[read &+ 1] : UInt8(truncatingIfNeeded: 0x80 | form & 0x3F)
          write &+= 2
          read &+= 2
          lastWasSpace = false
          continue
        }
      } else if width == 3 {
        form = FoldingTable.threeByteForm(lead, text[read &+ 1], text[read &+ 2])
      }
      let next = read &+ width
      if form == FoldingTable.keep {
        var offset = 0
        while offset < width {
          output[write &+ offset] = text[read &+ offset]
          offset &+= 1
        }
        write &+= width
        lastWasSpace = false
      } else if form == FoldingTable.drop || (form == 0x20 && lastWasSpace) {
        shifts.drop(width, at: read, write)
      } else {
        if form < 0x80 {
          output[write] = UInt8(truncatingIfNeeded: form)
          write &+= 1
        } else {
          output[write] = UInt8(truncatingIfNeeded: 0xC0 | form &>> 6)
          output[write &+ 1] = UInt8(truncatingIfNeeded: 0x80 | form & 0x3F)
          write &+= 2
        }
        if form < 0x80 || width != 2 { shifts.append(behind: next, write) }
        lastWasSpace = form == 0x20
      }
      read = next
    }
    state = State(read: read, write: write, shifts: shifts.count, lastWasSpace: lastWasSpace)
  }

  /// The shifts of a text that is being folded.
  private struct Shifts: ~Copyable, ~Escapable {
    private var span: MutableSpan<Shift>
    private(set) var count: Int

    @_lifetime(copy span)
    init(span: consuming MutableSpan<Shift>, count: Int) {
      self.span = span
      self.count = count
    }

    /// Notes that what follows stands behind a character of another length.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(behind next: Int, _ write: Int) {
      let place = Int32(truncatingIfNeeded: next)
      span[count] = Shift(folded: Int32(truncatingIfNeeded: write), before: place, after: place)
      count &+= 1
    }

    /// Notes that bytes were dropped.
    @_lifetime(self: copy self)
    mutating func drop(_ width: Int, at read: Int, _ write: Int) {
      let after = Int32(truncatingIfNeeded: read + width)
      if count > 0, Int(span[count &- 1].folded) == write {
        span[count &- 1].after = after
      } else {
        span[count] = Shift(
          folded: Int32(truncatingIfNeeded: write), before: Int32(truncatingIfNeeded: read), after: after)
        count &+= 1
      }
    }
  }
}

extension FoldedText {
  /// Folds one word. For vocabularies and tests: it makes arrays.
  public static func folding(_ word: String) -> [UInt8] {
    var text = FoldedText()
    let source = ContiguousArray(word.utf8)
    text.fold(source.span)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.span.indices { bytes.append(text.span[index]) }
    return bytes
  }

  /// Whether a text holds a digit of any kind. Without one it holds no reference and need not be folded.
  public static func holdsDigit(_ text: Span<UInt8>) -> Bool {
    var index = 0
    let end = text.count
    while index < end {
      while index &+ 8 <= end, !EightBytes(of: text, at: index).mayHoldDigit { index &+= 8 }
      if index == end { break }
      let byte = text[index]
      if byte &- 0x30 < 10 { return true }
      // Arabic-Indic digits are D9 A0 to D9 A9 and DB B0 to DB B9, full-width ones EF BC 90 to EF BC 99.
      if byte >= 0xD9, byte == 0xD9 || byte == 0xDB || byte == 0xEF, index &+ 1 < end {
        let next = text[index &+ 1]
        if byte == 0xD9, next &- 0xA0 < 10 { return true }
        if byte == 0xDB, next &- 0xB0 < 10 { return true }
        if byte == 0xEF, next == 0xBC, index &+ 2 < end, text[index &+ 2] &- 0x90 < 10 { return true }
      }
      index &+= 1
    }
    return false
  }
}
