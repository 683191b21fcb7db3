internal import Tagging

/// What a bracket behind a number says of the edition: `(Rev. Dubai, 2018)`, `（2022年，布加勒斯特，修订版）`, `(C01, last
/// amended C20)`, `(Rev.WRC-23)`.
struct Edition {
  var isRevised = false
  /// The index of the place, or -1.
  var place = -1
  /// The index of the body that a code names, or -1.
  var body = -1
  /// Whether the code is that of a Council session.
  var isCouncil = false
  /// The last year that the bracket names, or 0.
  var year = 0
  /// The code of a conference as printed in ids: WRC-23.
  var code = ""
  /// The byte behind the bracket.
  var end = 0

  /// Whether the bracket says enough to be an edition.
  var isMeaningful: Bool { place >= 0 || body >= 0 || isCouncil || year > 0 }
}

extension ReferenceParser {
  /// The edition in the bracket that starts at a token.
  ///
  /// - Returns: The edition and the token behind the bracket; nil where the bracket says something else.
  func edition(at index: Int) -> (Edition, next: Int)? {
    // Arabic text is at times stored with its brackets turned round.
    let isMirrored = isMark(index, ")")
    guard isMirrored || isMark(index, "(") else { return nil }
    let close: Unicode.Scalar = isMirrored ? "(" : ")"
    var edition = Edition()
    var index = index + 1
    // "(Rev. (Hammamet, 2016)" has one bracket too many.
    var opened = 1
    let limit = index + 20
    // Some brackets are never closed: "(Rev. Bucharest, 2022 and Decision 11".
    var unclosed: (Edition, next: Int)?
    while index < limit, let token = next(index) {
      switch token.kind {
      case .symbol: return unclosed
      case .number:
        // A year, or nothing that an edition holds.
        guard Self.isYear(token) else { return unclosed }
        edition.year = Int(token.value)
        if edition.place >= 0 {
          edition.end = Int(token.end)
          unclosed = (edition, index + 1)
        }
      case .mark:
        if isMark(index, close) {
          index += 1
          edition.end = Int(token.end)
          if opened > 1, isMark(index, close) {
            edition.end = Int(tokens[index].end)
            index += 1
          }
          return edition.isMeaningful ? (edition, index) : nil
        }
        switch UInt8(truncatingIfNeeded: token.value) {
        case 0x28 where !isMirrored: opened += 1
        case 0x5B:
          // Converters leave "[footnoteRef:3]" behind.
          while index < limit, !isMark(index, "]"), token.value != 0, index + 1 < tokens.count { index += 1 }
        case 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x5D: break
        default: return unclosed
        }
      case .word:
        if !token.meaning.isDisjoint(with: [.councilCode, .bodyCode]), let (year, end) = codeYear(after: index) {
          edition.year = year
          if token.meaning.contains(.bodyCode) {
            edition.body = Int(lexicon.words.entries[Int(token.value)].body)
            edition.code = "\(lexicon.bodies[edition.body].id)-\(twoDigits(year))"
          } else {
            edition.isCouncil = true
          }
          index = end
          continue
        }
        guard accept(token, &edition) else { return unclosed }
      }
      index += 1
    }
    return unclosed
  }

  /// An edition without a bracket: "Resolution 71 Rev. Dubai, 2018", "Res. 21 Rev. PP-06", "Res. 21.PP-2006".
  func openEdition(at index: Int) -> (Edition, next: Int)? {
    // "Resolution 71, Rev. Dubai, 2018"
    if isMark(index, ","), isWord(index + 1, .revision) { return openEdition(at: index + 1) }
    if isMark(index, "."), touches(index), touches(index + 1) { return openCode(at: index + 1, isRevised: false) }
    guard isWord(index, .revision) else { return nil }
    var edition = Edition(isRevised: true)
    var place = index + 1
    if isMark(place, ".") { place += 1 }
    place = skip(place, .of)
    guard let name = next(place), name.kind == .word else { return nil }
    if name.meaning.contains(.place) {
      edition.place = Int(lexicon.words.entries[Int(name.value)].place)
      place += 1
      if isMark(place, ",") { place += 1 }
      guard let year = next(place), Self.isYear(year) else { return nil }
      edition.year = Int(year.value)
      edition.end = Int(year.end)
      return (edition, place + 1)
    }
    return openCode(at: place, isRevised: true)
  }

  /// An edition without a bracket behind a Chinese noun: 第71号决议2018年迪拜修订版.
  func openChineseEdition(at index: Int) -> (Edition, next: Int)? {
    guard let year = next(index), Self.isYear(year), isWord(index + 1, .yearSuffix) else { return nil }
    let place = isMark(index + 2, ",") ? index + 3 : index + 2
    let revision = isMark(place + 1, ",") ? place + 2 : place + 1
    guard isWord(place, .place), isWord(revision, .revision) else { return nil }
    var edition = Edition(isRevised: true)
    edition.place = Int(lexicon.words.entries[Int(tokens[place].value)].place)
    edition.year = Int(year.value)
    edition.end = Int(tokens[revision].end)
    return (edition, revision + 1)
  }

  /// The code of a conference as an edition.
  private func openCode(at place: Int, isRevised: Bool) -> (Edition, next: Int)? {
    guard let name = next(place), name.kind == .word, name.meaning.contains(.bodyCode),
      let (year, after) = codeYear(after: place)
    else { return nil }
    var edition = Edition(isRevised: isRevised)
    edition.body = Int(lexicon.words.entries[Int(name.value)].body)
    edition.code = "\(lexicon.bodies[edition.body].id)-\(twoDigits(year))"
    edition.year = year
    edition.end = Int(tokens[after - 1].end)
    return (edition, after)
  }

  private func accept(_ token: Token, _ edition: inout Edition) -> Bool {
    if token.meaning.contains(.place) {
      edition.place = Int(lexicon.words.entries[Int(token.value)].place)
    } else if !token.meaning.isDisjoint(with: [.revision, .amended]) {
      edition.isRevised = true
    } else if token.meaning.contains(.body) {
      let body = Int(lexicon.words.entries[Int(token.value)].body)
      edition.body = body
      edition.isCouncil = lexicon.bodies[body].id == "C"
    } else {
      return !token.meaning.isDisjoint(with: [.yearSuffix, .of, .to, .and, .itu])
    }
    return true
  }

  /// The year behind a code: C24, C-1985, WRC-07.
  private func codeYear(after index: Int) -> (year: Int, next: Int)? {
    var place = index + 1
    if isMark(place, "-") { place += 1 }
    guard let number = next(place), number.kind == .number, number.letters == 0 else { return nil }
    let digits = Int(number.end - number.start)
    if digits == 4, Self.isYear(number) { return (Int(number.value), place + 1) }
    guard digits == 2 else { return nil }
    return (Self.fullYear(Int(number.value)), place + 1)
  }

  static func isYear(_ token: Token) -> Bool {
    // Four digits, in Chinese characters of three bytes each.
    token.kind == .number && token.letters == 0 && (token.end - token.start == 4 || token.end - token.start == 12)
      && token.value >= 1865 && token.value < 2100
  }

  static func fullYear(_ year: Int) -> Int { year >= 47 ? 1900 + year : 2000 + year }

  private func twoDigits(_ year: Int) -> String {
    let digits = String(year % 100)
    return digits.count == 1 ? "0" + digits : digits
  }
}
