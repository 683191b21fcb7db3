/// The words that symbols begin with, for the sieve.
extension SymbolMatcher {
  /// The first run of letters in a symbol.
  struct FirstWord: Hashable {
    /// The folded bytes from the run on.
    var bytes: [UInt8]
    /// Whether something stands before it in the symbol, as in 1940/CA12.
    var isInside: Bool
  }

  /// Every way in which the first run of letters of a program's symbols can begin; nil where the program does not tell it.
  func firstWords(of program: Int) -> Set<FirstWord>? {
    var words: Set<FirstWord> = []
    return gather(Int(programs[program].start), [], &words) ? words : nil
  }

  /// - Returns: Whether all ways are told.
  private func gather(_ step: Int, _ prefix: [UInt8], _ words: inout Set<FirstWord>) -> Bool {
    if let word = Self.firstWord(in: prefix) {
      words.insert(word)
      return true
    }
    switch steps[step] {
    case .byte(let byte, let next): return gather(Int(next), prefix + [byte], &words)
    case .loose(let next):
      return [[], [0x20], [0x2D]].allSatisfy { gather(Int(next), prefix + $0, &words) }
    case .either(let first, let end):
      return choices[Int(first)..<Int(end)].allSatisfy { gather(Int($0), prefix, &words) }
    case .field(_, let test, let next):
      switch test {
      case .codes(let first, let end):
        return spellings[Int(first)..<Int(end)].allSatisfy { spelling in
          gather(Int(next), prefix + letters[Int(spelling.first)..<Int(spelling.first + spelling.count)], &words)
        }
      case .letter: return (UInt8(0x61)...0x7A).allSatisfy { gather(Int(next), prefix + [$0], &words) }
      // How many digits there are makes no difference to the letters before and behind them.
      case .digits, .year, .recommendationNumber: return gather(Int(next), prefix + [0x30], &words)
      case .path: return false
      }
    // Where a symbol ends with letters, others may follow.
    case .end: return false
    }
  }

  /// The first run of letters, where enough is known to tell its key; one behind a space is none to look for.
  private static func firstWord(in prefix: [UInt8]) -> FirstWord? {
    guard let start = prefix.firstIndex(where: { $0 >= 0x80 || Letters.isLatin($0) }) else { return nil }
    let bytes = prefix[start...]
    var end = start
    if Letters.startsLetter(prefix[start]) {
      while end < prefix.count, Letters.startsLetter(prefix[end]) { end += prefix[end] < 0x80 ? 1 : 2 }
    } else if Letters.startsArabicLetter(prefix[start]) {
      while end < prefix.count, Letters.startsArabicLetter(prefix[end]) { end += 2 }
    } else {
      end += 4
    }
    return end < prefix.count || end - start >= 8 ? FirstWord(bytes: Array(bytes.prefix(8)), isInside: start > 0) : nil
  }
}
