internal import DocumentModel
internal import Tagging

/// Symbols, with marks of revision before or behind.
extension ReferenceParser {
  /// A symbol: `C23/62(Rev.1)`, `Revision 1 to Document C17/130-E`, `C19/35 + Add.1`.
  mutating func parseSymbol(at index: Int) -> Int {
    let token = tokens[index]
    let program = lexicon.symbols.program(token.value)
    let series = lexicon.series[Int(program.series)]
    guard accepts(index, program, series) else { return index + 1 }
    let captures = lexicon.symbols.captures(of: Int(token.value), in: text.span, at: Int(token.start))
    if series.collidesWithStrengthClasses, isStrengthClass(index, captures) { return index + 1 }
    guard var work = work(of: token, program, series, captures) else { return index + 1 }
    if program.form == .bare, let radio = radioRecommendation(index) { work = radio }

    let url = program.form == .full ? address(series, captures) : nil
    if let field = leadingNumber(of: program, series) {
      parseSharedSuffix(before: index, series, captures, number: field)
    }
    guard series.kind != .recommendation else {
      if endsInFurtherNumber(index) { return index + 1 }
      let isUndecided = program.form == .bare && bareRecommendation(index) == .undecided
      if let next = parseRange(at: index, work: work, rule: series.id) {
        if isUndecided { undecided.append(references.removeLast()) }
        return next
      }
      add(Identity(work: work), series.kind, Int(token.start), Int(token.end), rule: series.id, url: url)
      if isUndecided { undecided.append(references.removeLast()) }
      return index + 1
    }
    if endsInFurtherNumber(index), !isNamedDocument(index) { return index + 1 }
    var start = Int(token.start)
    var marks: [String] = []
    if let (mark, first) = markBefore(index) {
      marks.append(mark)
      start = Int(tokens[first].start)
    }
    var tail = tail(endingAt: afterLanguageSuffix(Int(token.end)), from: index + 1)
    if let (mark, more) = shortRevision(behind: tail) {
      marks.append(mark)
      tail = more
    }
    while marks.count < 3, let (mark, more) = markBehind(tail, isHanDocument: true) {
      marks.append(mark)
      tail = more
    }
    add(
      Identity(work: work, edition: marks.isEmpty ? nil : marks.joined(separator: ", ")), series.kind, start, tail.end,
      rule: series.id, url: url)
    // An addendum that is cited together with its document: C19/35 + Add.1, C19/35 and its Add.1 and Add.2.
    while let first = furtherMark(at: tail.next),
      let (mark, more) = markBehind(Tail(end: tail.end, next: first), isHanDocument: false),
      !isMarkOfNext(more.next)
    {
      add(
        Identity(work: work, edition: mark), series.kind, Int(tokens[first].start), more.end, rule: series.id, url: url)
      tail = more
    }
    return parseSharedPrefix(behind: tail, index, work: work, series: series)
  }

  /// Whether a hyphen and digits follow directly.
  private func endsInFurtherNumber(_ index: Int) -> Bool {
    isMark(index + 1, "-") && touches(index + 1) && isNumber(index + 2) && touches(index + 2)
  }

  /// Further numbers under one symbol and one noun: "Documents C24/70, 71 and 72(Rev.1)", C24/70、71和72号文件; a range names
  /// its ends.
  private mutating func parseSharedPrefix(
    behind first: Tail, _ index: Int, work: String, series: SymbolSeries
  ) -> Int {
    guard let slash = work.lastIndex(of: "/"), series.kind == .document, !series.canonical.isEmpty else {
      return first.next
    }
    var members: [(number: Token, edition: String?, end: Int)] = []
    var tail = first
    while members.count < 100, let (number, edition, more) = furtherNumber(behind: tail) {
      members.append((number, edition, more.end))
      tail = more
    }
    guard isPluralDocument(index) || isWord(tail.next, .document) else { return first.next }
    for (number, edition, end) in members {
      add(
        Identity(work: "\(work[...slash])\(number.value)", edition: edition), series.kind, Int(number.start), end,
        rule: series.id)
    }
    return tail.next
  }

  /// A number behind a comma, "and" or a hyphen, with the marks of its revision.
  private func furtherNumber(behind tail: Tail) -> (Token, edition: String?, Tail)? {
    let isRange = isMark(tail.next, "-") || isWord(tail.next, .range)
    guard let place = isRange ? tail.next + 1 : separator(at: tail.next, ListForm()), isNumber(place) else {
      return nil
    }
    let number = tokens[place]
    guard number.letters == 0, number.value > 0, number.end - number.start <= 4, !isMark(place + 1, "/"),
      !isMark(place + 1, "%"), !isMark(place + 1, ".") || !touches(place + 2)
    else { return nil }
    let end = self.tail(endingAt: afterLanguageSuffix(Int(number.end)), from: place + 1)
    guard let (mark, more) = markBehind(end, isHanDocument: false) else { return (number, nil, end) }
    return (number, mark, more)
  }

  /// Whether the plural of the word document stands in front of a symbol.
  private func isPluralDocument(_ index: Int) -> Bool {
    guard let before = previous(index) else { return false }
    return before.meaning.contains(.document) && before.meaning.contains(.plural)
  }

  /// Where a mark may stand that is joined to a document by a plus sign or by "and its".
  private func furtherMark(at index: Int) -> Int? {
    // CWG-COP-22/4号文件及其增补1
    let isHanDocument = isWord(index, .document) && touches(index) && isWord(index + 1, .and)
    let index = isHanDocument ? index + 1 : index
    var place = index
    if isMark(place, "+") || isMark(place, ",") || isWord(place, .and) { place += 1 }
    if place == index { return nil }
    if isMark(place - 1, ","), isWord(place, .and) { place += 1 }
    if isWord(place, .possessive) { place += 1 }
    return isWord(place, .mark) ? place : nil
  }

  /// Whether a mark that ends in front of a token is that of a document behind it: "and Addendum 1 to Document C20/12".
  private func isMarkOfNext(_ index: Int) -> Bool {
    var place = skip(index, [.to, .of])
    place = skip(place, .document)
    return next(place)?.kind == .symbol
  }

  /// Where a symbol with its marks ends: in the text, and the token behind it.
  struct Tail {
    var end: Int
    var next: Int
  }

  /// The tail that ends at an offset, whose last token is in front of an index or behind it.
  func tail(endingAt end: Int, from index: Int) -> Tail {
    var next = index
    while next < tokens.count, Int(tokens[next].start) < end { next += 1 }
    return Tail(end: end, next: next)
  }

  /// Whether the place of a symbol is one where its form counts.
  private func accepts(_ index: Int, _ program: SymbolMatcher.Program, _ series: SymbolSeries) -> Bool {
    let token = tokens[index]
    let startsWithDigit = Letters.isDigit(text.span[Int(token.start)])
    guard startsWithDigit || isCapital(at: Int(token.start)), !isBehindPlace(index) else { return false }
    // Recommendations may go on with a letter: J.112-B.
    if series.kind != .recommendation, isProduct(index) { return false }
    switch program.form {
    case .full: return true
    case .short: return context.symbol?.hasPrefix("C") == true && context.symbol?.contains("/") == true
    case .bare: return bareRecommendation(index) != .refused
    }
  }

  /// Whether a symbol, or the first of its list or range, stands behind the name of a room or a box: "panel C24/12 to C24/48".
  private func isBehindPlace(_ index: Int) -> Bool {
    var place = index
    if isBehindWord(place, .numberSign) { place -= 1 }
    while place >= 2, isBehindWord(place, [.and, .range, .to]) || isBehindMark(place, ",") || isBehindMark(place, "-"),
      !tokens[place - 1].followsOther, tokens[place - 2].kind == .symbol
    {
      place -= 2
    }
    return isBehindWord(place, .placeName)
  }

  /// Whether a symbol is a part of the name of a product or of a place: C24/70 Pro, C23/36-B.
  private func isProduct(_ index: Int) -> Bool {
    let end = Int(tokens[index].end)
    guard end + 1 < text.count else { return false }
    if text.span[end] == 0x2D, Letters.isLatin(text.span[end + 1]), isCapital(at: end + 1) {
      let isAlone = end + 2 == text.count || !Letters.isAlphanumeric(text.span[end + 2])
      return isAlone && afterLanguageSuffix(end) == end
    }
    guard text.span[end] == 0x20 else { return false }
    let (wordEnd, meaning) = ownerWord(at: end + 1)
    return meaning.contains(.productWord) && (isCapital(at: end + 1) || wordEnd - end < 4)
  }

  private func isStrengthClass(_ index: Int, _ captures: SymbolMatcher.Captures) -> Bool {
    guard meanings.contains(.strength) else { return false }
    if isNamedDocument(index) { return false }
    let first = number(captures[start: 0], captures[end: 0])
    return lexicon.strengthClasses.contains(first * 1000 + number(captures[start: 1], captures[end: 1]))
  }

  /// Whether the word document stands in front of a symbol or behind it.
  private func isNamedDocument(_ index: Int) -> Bool {
    if !tokens[index].followsOther, let before = token(index - 1), before.meaning.contains(.document) { return true }
    return isWord(index + 1, .document)
  }

  func number(_ start: Int, _ end: Int) -> Int {
    var value = 0
    for offset in start..<end { value = value * 10 + Int(text.span[offset]) - 0x30 }
    return value
  }

  // MARK: Marks

  /// TD011-R1: the revision as names of files have it.
  private func shortRevision(behind tail: Tail) -> (String, Tail)? {
    let bytes = text.span
    guard tail.end + 2 < bytes.count, bytes[tail.end] == 0x2D, bytes[tail.end + 1] == 0x72,
      bytes[tail.end + 2] &- 0x31 < 9
    else { return nil }
    var end = tail.end + 2
    while end < bytes.count, Letters.isDigit(bytes[end]) { end += 1 }
    if end - tail.end > 4 || end < bytes.count && Letters.isLatin(bytes[end]) { return nil }
    return ("Rev.\(number(tail.end + 2, end))", self.tail(endingAt: end, from: tail.next))
  }

  /// "Revision 1 to Document" in front of a symbol.
  private func markBefore(_ index: Int) -> (String, first: Int)? {
    var place = index
    while place > 0, !tokens[place].followsOther, tokens[place - 1].kind == .word,
      !tokens[place - 1].meaning.isDisjoint(with: [.document, .to, .of])
    {
      place -= 1
    }
    guard place < index, !tokens[place].followsOther, place >= 2 else { return nil }
    let number = tokens[place - 1]
    guard number.kind == .number, number.letters == 0, number.value < 100, !number.followsOther else { return nil }
    let word = tokens[place - 2]
    guard word.kind == .word, !word.meaning.isDisjoint(with: .mark) else { return nil }
    // "C19/35 Add.1 and Document C20/1": the mark belongs to what stands before it.
    if place >= 3, !word.followsOther, tokens[place - 3].kind == .symbol { return nil }
    return (Self.mark(word.meaning, Int(number.value)), place - 2)
  }

  /// `(Rev.1)`, `Rev.1`, `/(Rev.1)`, `号文件修订3` behind a symbol.
  func markBehind(_ tail: Tail, isHanDocument: Bool) -> (String, Tail)? {
    var index = tail.next
    if isHanDocument, isWord(index, .document), touches(index) { index += 1 }
    // C23/102号文件的勘误1, and no word of another script
    if isHanDocument, index > tail.next, isWord(index, .of), touches(index), isWord(index + 1, .mark) { index += 1 }
    if isMark(index, "/") || isMark(index, "-") || isMark(index, ".") { index += 1 }
    let isBracketed = isMark(index, "(")
    if isBracketed { index += 1 }
    guard isWord(index, .mark) else { return nil }
    let meaning = tokens[index].meaning
    index += 1
    while isMark(index, ".") || isMark(index, "-") || isWord(index, [.numberSign, .numberBefore]) { index += 1 }
    guard let number = next(index), number.kind == .number, number.letters == 0, number.value < 100 else { return nil }
    index += 1
    var end = Int(number.end)
    if isBracketed {
      // The bracket belongs to the mark where nothing else is in it.
      guard isMark(index, ")") else { return nil }
      end = Int(tokens[index].end)
      index += 1
    }
    return (Self.mark(meaning, Int(number.value)), self.tail(endingAt: afterLanguageSuffix(end), from: index))
  }

  private static func mark(_ meaning: Meaning, _ number: Int) -> String {
    if meaning.contains(.addendum) { return "Add.\(number)" }
    return meaning.contains(.corrigendum) ? "Cor.\(number)" : "Rev.\(number)"
  }

  /// The end behind the letter of the language, such as `-E`.
  func afterLanguageSuffix(_ end: Int) -> Int {
    let bytes = text.span
    guard end + 1 < bytes.count, bytes[end] == 0x2D else { return end }
    // The letters of the languages: A, C, E, F, R, S; X for all together.
    guard [0x61, 0x63, 0x65, 0x66, 0x72, 0x73, 0x78].contains(bytes[end + 1]) else { return end }
    if end + 2 < bytes.count, Letters.isAlphanumeric(bytes[end + 2]) || bytes[end + 2] >= 0xC3 && bytes[end + 2] < 0xD8
    {
      return end
    }
    return end + 2
  }

  // MARK: Old symbols

  /// The field of a template that begins with a number, as in 4856/CA30.
  private func leadingNumber(of program: SymbolMatcher.Program, _ series: SymbolSeries) -> Int? {
    guard program.form == .full, case .field(let field, _)? = series.templates[Int(program.template)].elements.first,
      case .digits(let range) = series.fields[field].form, range.upperBound > 1
    else { return nil }
    return field
  }

  /// The numbers of a list whose last member alone has the session: 7064 and 7076/CA45.
  private mutating func parseSharedSuffix(
    before index: Int, _ series: SymbolSeries, _ captures: SymbolMatcher.Captures, number: Int
  ) {
    var place = index
    var found: [Token] = []
    while place >= 2, isBehindWord(place, .and) || isBehindMark(place, ","),
      tokens[place - 2].kind == .number, tokens[place - 2].value >= 100, tokens[place - 2].letters == 0
    {
      found.append(tokens[place - 2])
      place -= 2
    }
    let suffix = capitals(captures[end: number], Int(tokens[index].end))
    for token in found.reversed() {
      add(Identity(work: "\(token.value)\(suffix)"), series.kind, Int(token.start), Int(token.end), rule: series.id)
    }
  }
}
