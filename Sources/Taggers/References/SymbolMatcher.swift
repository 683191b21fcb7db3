internal import Tagging

/// The templates of all series, compiled to one array of steps.
struct SymbolMatcher: Sendable {
  /// Which of the forms of a series was met.
  enum Form: UInt8, Sendable {
    case full, bare, short
  }

  /// One template, compiled.
  struct Program: Sendable {
    var series: Int16
    var template: Int16
    var form: Form
    var start: Int32
  }

  /// Where the fields of a series stand in the text; three numbers a field: start, end, index of the code.
  struct Captures: Notes {
    var values: InlineArray<24, Int32> = .init(repeating: -1)

    subscript(start field: Int) -> Int { Int(values[field &* 3]) }
    subscript(end field: Int) -> Int { Int(values[field &* 3 &+ 1]) }
    subscript(code field: Int) -> Int { Int(values[field &* 3 &+ 2]) }

    mutating func set(_ field: Int, _ start: Int, _ end: Int, code: Int) {
      values[field &* 3] = Int32(truncatingIfNeeded: start)
      values[field &* 3 &+ 1] = Int32(truncatingIfNeeded: end)
      values[field &* 3 &+ 2] = Int32(truncatingIfNeeded: code)
    }
  }

  /// Where fields are noted, or not: to find the end of a symbol nothing need be.
  private protocol Notes {
    mutating func set(_ field: Int, _ start: Int, _ end: Int, code: Int)
  }

  private struct NoNotes: Notes {
    @inline(__always)
    func set(_ field: Int, _ start: Int, _ end: Int, code: Int) {}
  }

  enum Step: Sendable {
    case byte(UInt8, next: Int32)
    case loose(next: Int32)
    case field(Int16, Test, next: Int32)
    /// One of the steps of a range of `choices`.
    case either(first: Int32, end: Int32)
    case end
  }

  enum Test: Sendable {
    case year
    case digits(Int, Int)
    case path
    case letter
    case recommendationNumber
    /// One of a range of `spellings`, the longest first.
    case codes(first: Int32, end: Int32)
  }

  /// One spelling of a code: a range of `letters`.
  struct Spelling: Sendable {
    /// The first byte.
    var lead: UInt8
    var first: Int32
    var count: Int32
    var code: Int32
  }

  private(set) var programs: ContiguousArray<Program> = []
  /// The range of `spellings` of each field of each series, for its templates to share.
  private var codes: [[Int]: Test] = [:]
  // Flat arrays: a step that holds an array of its own costs a reference count each time it is looked at.
  private(set) var steps: ContiguousArray<Step> = []
  private(set) var choices: ContiguousArray<Int32> = []
  private(set) var spellings: ContiguousArray<Spelling> = []
  private(set) var letters: ContiguousArray<UInt8> = []

  init(_ series: [SymbolSeries]) {
    for (index, entry) in series.enumerated() {
      for (form, templates) in [(Form.full, entry.templates), (.bare, entry.bare), (.short, entry.short)] {
        for (number, template) in templates.enumerated() {
          let start = compile(template.elements[...], index, entry.fields, next: append(.end))
          programs.append(Program(series: Int16(index), template: Int16(number), form: form, start: start))
        }
      }
    }
  }

  // MARK: Compiling

  private mutating func append(_ step: Step) -> Int32 {
    steps.append(step)
    return Int32(steps.count - 1)
  }

  private mutating func compile(
    _ elements: ArraySlice<SymbolTemplate.Element>, _ series: Int, _ fields: [SymbolField], next: Int32
  ) -> Int32 {
    var next = next
    for element in elements.reversed() {
      switch element {
      case .literal(let text):
        for byte in FoldedText.folding(text).reversed() { next = append(.byte(byte, next: next)) }
      case .loose: next = append(.loose(next: next))
      case .field(let field, _):
        next = append(.field(Int16(field), test(fields[field].form, [series, field]), next: next))
      case .choice(let choices):
        let starts = choices.map { compile($0[...], series, fields, next: next) }
        let first = Int32(self.choices.count)
        self.choices += starts
        next = append(.either(first: first, end: Int32(self.choices.count)))
      case .outer: break
      }
    }
    return next
  }

  private mutating func test(_ form: SymbolField.Form, _ field: [Int]) -> Test {
    if let known = codes[field] { return known }
    switch form {
    case .year: return .year
    case .digits(let range): return .digits(range.lowerBound, range.upperBound)
    case .path: return .path
    case .letter: return .letter
    case .recommendationNumber: return .recommendationNumber
    case .codes(let codes):
      let words = codes.enumerated().flatMap { index, code in
        code.spellings.map { (bytes: $0.folded, code: index) }
      }
      let first = Int32(spellings.count)
      for word in words.sorted(by: { $0.bytes.count > $1.bytes.count }) {
        spellings.append(
          Spelling(
            lead: word.bytes.first ?? 0, first: Int32(letters.count), count: Int32(word.bytes.count),
            code: Int32(word.code)))
        letters += word.bytes
      }
      self.codes[field] = .codes(first: first, end: Int32(spellings.count))
      return .codes(first: first, end: Int32(spellings.count))
    }
  }

  /// Every way in which three bytes of a symbol of one program can begin, digits as zeros; shorter ones are filled up with
  /// zero bytes.
  func beginnings(of program: Int) -> Set<[UInt8]> {
    var seen = Set<[UInt8]>()
    expand(Int(programs[program].start), [], &seen)
    return seen
  }

  private static func plain(_ byte: UInt8) -> UInt8 { Letters.isDigit(byte) ? 0x30 : byte }

  private func expand(_ step: Int, _ prefix: [UInt8], _ seen: inout Set<[UInt8]>) {
    if prefix.count >= 3 {
      seen.insert(Array(prefix.prefix(3)))
      return
    }
    switch steps[step] {
    case .byte(let byte, let next): expand(Int(next), prefix + [Self.plain(byte)], &seen)
    case .loose(let next):
      for between in [[], [0x20], [0x2D], [0x20, 0x2D], [0x2D, 0x20]] as [[UInt8]] {
        expand(Int(next), prefix + between, &seen)
      }
    case .either(let first, let end):
      for choice in choices[Int(first)..<Int(end)] { expand(Int(choice), prefix, &seen) }
    case .field(_, let test, let next):
      switch test {
      case .codes(let first, let end):
        for spelling in spellings[Int(first)..<Int(end)] {
          let bytes = letters[Int(spelling.first)..<Int(spelling.first + spelling.count)]
          expand(Int(next), prefix + bytes.map(Self.plain), &seen)
        }
      case .letter: for letter in UInt8(0x61)...0x7A { expand(Int(next), prefix + [letter], &seen) }
      case .digits(let low, let high):
        for count in low...min(high, 3) { expand(Int(next), prefix + Array(repeating: 0x30, count: count), &seen) }
      case .year: expand(Int(next), prefix + [0x30, 0x30], &seen)
      case .recommendationNumber, .path:
        for byte in [0x30] + Array(UInt8(0x61)...0x7A) { expand(Int(next), prefix + [byte], &seen) }
      }
    case .end: seen.insert(prefix + Array(repeating: 0, count: 3 - prefix.count))
    }
  }

  // MARK: Matching

  func program(_ index: Int32) -> Program { programs[Int(index)] }

  /// The longest symbol at an offset by one of the programs of a list.
  ///
  /// - Returns: The index of the program and the end, or -1 and the offset.
  func longestMatch(
    in text: Span<UInt8>, at offset: Int, programs list: ContiguousArray<Int16>
  ) -> (program: Int, end: Int) {
    var found = (program: -1, end: offset)
    var nothing = NoNotes()
    // Templates of one series begin with the same codes: which of these stand here is found once.
    var lead = (first: Int32(-1), spellings: InlineArray<4, Int32>(repeating: -1), count: 0)
    for program in list {
      let start = Int(programs[Int(program)].start)
      var end = -1
      if case .field(_, .codes(let first, let last), let next) = steps[start] {
        if first != lead.first {
          lead.first = first
          lead.count = 0
          for index in first..<last where lead.count < 4 && stands(spellings[Int(index)], text, offset) {
            lead.spellings[lead.count] = index
            lead.count += 1
          }
        }
        if lead.count == 4 {
          // There may be more.
          end = match(start, text, offset, &nothing)
        } else {
          var place = 0
          while place < lead.count, end < 0 {
            end = match(Int(next), text, offset &+ Int(spellings[Int(lead.spellings[place])].count), &nothing)
            place += 1
          }
        }
      } else {
        end = match(start, text, offset, &nothing)
      }
      if end > found.end { found = (Int(program), end) }
    }
    return found
  }

  /// The fields of a symbol that was found before.
  func captures(of program: Int, in text: Span<UInt8>, at offset: Int) -> Captures {
    var captures = Captures()
    _ = match(Int(programs[program].start), text, offset, &captures)
    return captures
  }

  private func match(_ start: Int, _ text: Span<UInt8>, _ offset: Int, _ captures: inout some Notes) -> Int {
    var step = start
    var offset = offset
    steps: while true {
      switch steps[step] {
      case .end: return offset
      case .byte(let byte, let next):
        guard offset < text.count, text[offset] == byte else { return -1 }
        offset += 1
        step = Int(next)
      case .loose(let next):
        if offset < text.count, text[offset] == 0x20 { offset += 1 }
        if offset < text.count, text[offset] == 0x2D { offset += 1 }
        if offset < text.count, text[offset] == 0x20 { offset += 1 }
        step = Int(next)
      case .either(let first, let last):
        for choice in Int(first)..<Int(last) {
          if case .byte(let byte, _) = steps[Int(choices[choice])], offset >= text.count || text[offset] != byte {
            continue
          }
          if choice == Int(last) - 1 {
            step = Int(choices[choice])
            continue steps
          }
          var attempt = captures
          let end = match(Int(choices[choice]), text, offset, &attempt)
          if end >= 0 {
            captures = attempt
            return end
          }
        }
        return -1
      case .field(let field, .codes(let first, let last), let next):
        for index in Int(first)..<Int(last) where stands(spellings[index], text, offset) {
          let spelling = spellings[index]
          let behind = offset &+ Int(spelling.count)
          var attempt = captures
          attempt.set(Int(field), offset, behind, code: Int(spelling.code))
          let end = match(Int(next), text, behind, &attempt)
          if end >= 0 {
            captures = attempt
            return end
          }
        }
        return -1
      case .field(let field, let test, let next):
        let end = Self.end(of: test, text, offset)
        guard end > offset else { return -1 }
        captures.set(Int(field), offset, end, code: -1)
        offset = end
        step = Int(next)
      }
    }
  }

  /// Whether a spelling stands at an offset.
  @inline(__always)
  private func stands(_ spelling: Spelling, _ text: Span<UInt8>, _ offset: Int) -> Bool {
    offset < text.count && text[offset] == spelling.lead && matches(spelling, text, offset)
  }

  private func matches(_ spelling: Spelling, _ text: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset &+ Int(spelling.count) <= text.count else { return false }
    let first = Int(spelling.first)
    for index in 0..<Int(spelling.count) where text[offset &+ index] != letters[first &+ index] { return false }
    return true
  }

  private static func endOfDigits(_ text: Span<UInt8>, _ offset: Int) -> Int {
    var end = offset
    while end < text.count, Letters.isDigit(text[end]) { end += 1 }
    return end
  }

  private static func end(of test: Test, _ text: Span<UInt8>, _ offset: Int) -> Int {
    let digits = endOfDigits(text, offset)
    switch test {
    case .year:
      // Two digits from 31 to 46 are neither years of this century nor, since the first Council, of the last.
      let isYear =
        (digits - offset == 2 && !(31...46).contains(Int(text[offset] &- 0x30) &* 10 &+ Int(text[offset &+ 1] &- 0x30)))
        || (digits - offset == 4 && (text[offset] == 0x31 || text[offset] == 0x32))
      return isYear ? digits : -1
    case .digits(let low, let high): return (low...high).contains(digits - offset) ? digits : -1
    case .letter: return offset < text.count && Letters.isLatin(text[offset]) ? offset + 1 : -1
    case .recommendationNumber: return endOfRecommendationNumber(text, digits, offset)
    case .path: return endOfPath(text, offset)
    case .codes: return -1
    }
  }

  /// Digits with points between, as in Q.708 and M.3016.1; and a second designation, as in Y.4102/Y.2074 and
  /// G.8113.1/Y.1372.1.
  private static func endOfRecommendationNumber(_ text: Span<UInt8>, _ digits: Int, _ offset: Int) -> Int {
    guard digits > offset, digits - offset < 6 else { return -1 }
    var end = digits
    while end + 1 < text.count, text[end] == 0x2E, Letters.isDigit(text[end + 1]) { end = endOfDigits(text, end + 1) }
    // D.608R is a Recommendation of a region.
    if end < text.count, text[end] == 0x72, end + 1 == text.count || !Letters.isAlphanumeric(text[end + 1]) { end += 1 }
    if end + 3 < text.count, text[end] == 0x2F, Letters.isLatin(text[end + 1]), text[end + 2] == 0x2E,
      Letters.isDigit(text[end + 3])
    {
      end = endOfDigits(text, end + 3)
      while end + 1 < text.count, text[end] == 0x2E, Letters.isDigit(text[end + 1]) { end = endOfDigits(text, end + 1) }
    }
    return end
  }

  /// Letters, digits and points with slashes between; one digit at least; no slash or point at the end.
  private static func endOfPath(_ text: Span<UInt8>, _ offset: Int) -> Int {
    var end = offset
    var lastDigit = -1
    // Longer ones than any symbol of the United Nations are none.
    let limit = min(text.count, offset + 64)
    while end < limit, Letters.isAlphanumeric(text[end]) || text[end] == 0x2E || text[end] == 0x2F {
      if Letters.isDigit(text[end]) { lastDigit = end }
      end += 1
    }
    while end > offset, text[end - 1] == 0x2E || text[end - 1] == 0x2F { end -= 1 }
    guard lastDigit >= offset, Letters.isAlphanumeric(text[offset]) else { return -1 }
    // Behind the last digit only a short tail belongs to a symbol, not the word that follows without a space.
    return end - lastDigit > 6 ? lastDigit + 1 : end
  }
}
