internal import Tagging

/// Tells what a text may hold, before it is cut into words: the one look that every text gets.
///
/// Most texts hold nothing: no number beside a word that could start a citation, no word of short forms beside another.
/// Plain ASCII is looked at as it is, other text when it is folded. What the sieve lets through is only a promise, but what
/// it turns away holds nothing.
struct Sieve: Sendable {
  private(set) var words = FirstWords()
  /// Signs that every text with a digit shows, for what the table cannot tell.
  private var alwaysWithDigit: Signs = []
  /// Whether `behind` has words that begin with a mark, so that any mark may be one.
  private(set) var isMarkBehind = false
  let lexicon: Lexicon
  let beginnings: Beginnings

  init(_ lexicon: Lexicon, _ pointers: PointerWords) {
    self.lexicon = lexicon
    beginnings = lexicon.beginnings
    for (word, meaning) in lexicon.meanings where !meaning.isDisjoint(with: .anchor) {
      // Words that begin with a digit or a mark are none to the lexer.
      if let first = word.first, first >= 0x80 || Letters.isLatin(first) { add(word, .anchor) }
    }
    for program in lexicon.symbols.programs.indices {
      guard let firstWords = lexicon.symbols.firstWords(of: program) else {
        alwaysWithDigit.insert(.symbol)
        continue
      }
      for word in firstWords { add(word.bytes, word.isInside ? .inside : .symbol) }
    }
    for (word, roles) in pointers.roles { addPointer(word, roles) }
    add(HanNumber.sign, .digit)
  }

  private mutating func addPointer(_ word: [UInt8], _ roles: PointerRole) {
    if !roles.isDisjoint(with: [.noun, .part]) { add(word, .named) }
    if !roles.isDisjoint(with: [.behind, .numberSign, .numberBefore]), !words.insert(word, .behind) {
      isMarkBehind = true
    }
    if roles.contains(.partBehind) { add(word, .partBehind) }
    guard !roles.isDisjoint(with: .heads) else { return }
    let length = FirstWords.length(of: word)
    if length < word.count {
      addPhrase(word, length)
      return
    }
    if !roles.isDisjoint(with: [.trap, .ibid, .idem, .opCit]) { add(word, .pointer) }
    if !roles.isDisjoint(with: [.part, .itsPart]) { add(word, .part) }
    if roles.contains(.noun) { add(word, .noun) }
    if roles.contains(.numberBefore) { add(word, .numberBefore) }
    if !roles.isDisjoint(with: [.present, .this, .that, .weak, .its, .theirs]) { add(word, .determiner) }
  }

  /// Adds a phrase whose first word has a length.
  private mutating func addPhrase(_ phrase: [UInt8], _ length: Int) {
    let second = Array(phrase[(length + (phrase[length] == 0x20 ? 1 : 0))...])
    if phrase[length] == 0x20, length <= 3, FirstWords.length(of: second) > 3, Letters.startsLetter(phrase[0]),
      Letters.startsLetter(second[0]), words.insert(second, .behindCommon)
    {
      add(phrase, .common)
    } else if words.insert(second, .second) {
      add(phrase, .phrase)
    } else if phrase[length] != 0x20, !Letters.isDigit(phrase[length]) {
      add(phrase, .marked)
    } else {
      add(phrase, .pointer)
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
    var scan = SieveScan(text, self)
    var nothing = NoPlaces()
    guard scan.run(isFolded: isFolded, noting: &nothing) else { return nil }
    return scan.signs.contains(.digit) ? scan.signs.union(alwaysWithDigit) : scan.signs
  }

  /// Replaces some offsets by those of the words in a folded text that may begin a short form or the name of a part.
  func findPointers(in folded: Span<UInt8>, _ places: inout ContiguousArray<Int32>) {
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    var scan = SieveScan(folded, self)
    _ = scan.run(isFolded: true, noting: &places)
  }
}
