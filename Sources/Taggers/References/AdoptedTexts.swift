internal import DocumentModel
internal import Tagging

/// Resolutions, decisions, recommendations and opinions.
extension ReferenceParser {
  /// A noun with numbers behind it: "Resolutions 47 and 48 (Rev. Dubai, 2012) of the WTSA".
  ///
  /// - Returns: The token to go on with, `index` itself where nothing was understood.
  mutating func parseAdopted(at index: Int) -> Int {
    let noun = tokens[index].meaning
    // HEIGHT_RESOLUTION is the name of something, T-SP-PP.RES.21 a part of an address.
    let start = Int(tokens[index].start)
    if start > 0, text.span[start - 1] == 0x5F { return index }
    if start > 1, text.span[start - 1] == 0x2E, Letters.isAlphanumeric(text.span[start - 2]) { return index }
    var place = index + 1
    if isMark(place, "."), touches(place) { place += 1 }
    // قرار الجمعية العامة رقم 302, Резолюции Совета 1372 и 1386: the body may stand between noun and number.
    var between: NamedBody?
    let name = noun.contains(.plural) ? skip(place, .of) : place
    if isWord(name, .body), isNamed(name) {
      between = NamedBody(body: body(of: name), edition: nil, place: name)
      place = name + 1
    }
    // Resolution ITU-R 7-3, ITU-R Resolution 7-3
    var isRadio = isWord(place, .radiocommunication) || isBehindWord(index, .radiocommunication)
    if isWord(place, .radiocommunication) { place += 1 }
    let sign = place
    place = skip(place, .numberSign)
    if isMark(place, "."), place > index + 1 { place += 1 }
    guard isNumber(place) else { return index }
    let hasSign = place > sign
    var form = ListForm(readsEditions: true, isPlural: noun.contains(.plural))
    form.allowsVersions = isRadio || !form.isPlural
    form.allowsRanges = !isRadio && form.isPlural
    form.allowsSessions = noun.contains(.resolution)
    let (items, next) = list(at: place, form)
    guard !items.isEmpty else { return index }
    if !isRadio, between == nil, items.count == 1, items[0].second > 0 { isRadio = isListedWithRadio(index) }
    // Behind a body a number alone says little: a sign in front of it or an edition behind tell that it is the text's.
    guard
      between == nil || hasSign || items.allSatisfy({ $0.edition != nil || $0.isSessional })
        || between.map({ numbersTexts($0, items, noun) }) == true
    else { return index }
    // "Cancer Res 7(1)" is the volume of a journal.
    if isMark(next, "("), touches(next), isNumber(next + 1), isMark(next + 2, ")"), tokens[next + 1].value < 1000 {
      return next
    }
    if isWord(next, .unit) || (isWord(next, .outOf) && isNumber(next + 1)) { return next }
    if isDate(items, next, noun: index) { return next }
    if isCounted(behind: items[items.count - 1].end) || isOldSession(behind: items[items.count - 1].end) { return next }
    let after = bodyAfter(next)
    let before = after == nil && between == nil ? bodyBefore(index) : nil
    if isOthers(items, noun: index, after: after, before: before, isNamed: between != nil || isRadio) { return next }
    let named = after ?? between ?? before ?? (isRadio ? nil : subjectBody(of: items, noun, before: index))
    // "Decision → 7" is a line of a table of contents.
    if named == nil, items[0].edition == nil, !isRadio, hasTab(before: items[0].start, behind: index) { return next }
    if named == nil, items.allSatisfy({ $0.edition == nil || $0.isSessional }), namesForeignBody(before: index) {
      return next
    }
    let isProperNoun = isProperNoun(index)
    let hasFurther = form.isPlural && after.flatMap { separator(at: $0.place, form) }.map { isNumber($0) } == true
    add(
      items, noun, named, isRadio: isRadio, start: items.count == 1 && !hasFurther ? start : nil,
      isProperNoun: isProperNoun)
    return parseFurtherNumbers(at: after?.place ?? next, noun, form, isProperNoun: isProperNoun)
  }

  /// Numbers behind the body of others, with a body of their own: "… of the Plenipotentiary Conference and 1187 of the
  /// Council".
  private mutating func parseFurtherNumbers(at index: Int, _ noun: Meaning, _ form: ListForm, isProperNoun: Bool) -> Int
  {
    guard form.isPlural, let start = separator(at: index, form), isNumber(start) else { return index }
    let (items, next) = list(at: start, form)
    guard !items.isEmpty, let body = bodyAfter(next) else { return index }
    add(items, noun, body, isRadio: false, start: nil, isProperNoun: isProperNoun)
    return parseFurtherNumbers(at: body.place, noun, form, isProperNoun: isProperNoun)
  }

  /// Whether a tab stands between a noun and a number.
  private func hasTab(before number: Int, behind noun: Int) -> Bool {
    let start = base + text.sourceEnd(of: Int(tokens[noun].end))
    return source[start..<max(start, base + text.sourceStart(of: number))].contains(0x09)
  }

  /// Whether an abbreviated noun is a month: "Dec. 30, 1986", "Dec. 5 2019".
  private func isDate(_ items: [ListItem], _ place: Int, noun: Int) -> Bool {
    let isAbbreviated = text.span[Int(tokens[noun].end) - 1] == 0x2E || isMark(noun + 1, ".")
    guard isAbbreviated, items[0].edition == nil, (1...31).contains(items[0].value) else { return false }
    if items.count > 1 { return (1865..<2100).contains(items[1].value) }
    return next(place).map { Self.isYear($0) } ?? false
  }

  /// Whether a noun has a capital, or is of a script that has none.
  func isProperNoun(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    return !Letters.startsLetter(text.span[start]) || isCapital(at: start)
  }

  /// Numbers in front of the noun: 第102、130和133号决议（2018年，迪拜，修订版）, 《公约》第61和102款.
  mutating func parseChinese(at index: Int) -> Int {
    guard isNumber(index + 1) else { return index + 1 }
    if isMark(index + 2, "/"),
      let next = parseChineseServiceOrders(at: index) ?? parseChineseCollectiveLetter(at: index)
    {
      return next
    }
    // Whether the numbers are provisions is known only behind them, so both forms are read.
    let form = ListForm(
      allowsPoints: true, allowsLetters: true, allowsRanges: true, allowsSessions: true, readsEditions: true)
    var (items, next) = list(at: index + 1, form)
    guard !items.isEmpty else { return index + 1 }
    let counter = next
    if isWord(next, .numberAfter) { next += 1 }
    // 第2250（2015）号决议 is the form of the Security Council.
    if next > counter, let edition = items[items.count - 1].edition, edition.place < 0, edition.body < 0,
      !edition.isCouncil, !edition.isRevised
    {
      return next
    }
    guard let noun = self.next(next), noun.kind == .word else { return index + 1 }
    if !noun.meaning.isDisjoint(with: [.provision, .article]), next == counter {
      return parseChineseProvisions(items, at: index, noun: next)
    }
    if noun.meaning.contains(.serviceOrder) {
      return parseServiceOrder(number: index + 1, start: index, next: next + 1)
    }
    // 电信标准化局第179号通函
    if !noun.meaning.isDisjoint(with: [.circular, .tsbCircular]) {
      let isBureau = isBehindWord(index, .standardizationBureau)
      guard isBureau || noun.meaning.contains(.tsbCircular) else { return next }
      addCirculars(items, start: Int(tokens[isBureau ? index - 1 : index].start), end: Int(noun.end))
      return next + 1
    }
    var named = bodyBefore(index)
    let isRadio =
      isBehindWord(index, .radiocommunication) || named.map { lexicon.bodies[$0.body].id } == "RA"
      || (named == nil && items.count == 1 && items[0].second > 0 && isListedWithRadio(index))
    let isNumbered = items.allSatisfy { item in
      item.number.utf8.allSatisfy { Letters.isDigit($0) || $0 == 0x2F || ($0 == 0x2D && isRadio) }
    }
    guard !noun.meaning.isDisjoint(with: .adopted), isNumbered else { return next }
    next += 1
    var end = Int(noun.end)
    // 第1号决议第8节（1993年，赫尔辛基）
    var behind = next
    if isWord(next, .numberBefore), isNumber(next + 1), isWord(next + 2, .section) { behind = next + 3 }
    if let (edition, after) = edition(at: behind) ?? openChineseEdition(at: next) {
      if items.count == 1, behind == next { end = edition.end }
      for place in items.indices where items[place].edition == nil { items[place].edition = edition }
      next = after
    }
    if items.count == 1 {
      items[0].end = end
      items[0].hasOwnEdition = false
    }
    if isOthers(items, noun.meaning, behindHan: index) { return next }
    if named == nil, !isRadio, items.allSatisfy({ $0.edition == nil }), namesForeignBody(before: index) { return next }
    if named == nil, !isRadio { named = subjectBody(of: items, noun.meaning, before: index) }
    // 第219号决议（全权代表大会，PP-22通过）
    if named == nil, isMark(next, "("), let body = bodyAfter(next + 1) { named = body }
    add(
      items, noun.meaning, named, isRadio: isRadio,
      // The Sector belongs to the number: ITU-R第1-8号决议.
      start: items.count == 1 ? Int(tokens[isBehindWord(index, .radiocommunication) ? index - 1 : index].start) : nil
    )
    return next
  }

  /// A number that needs no word in front: 71号决议（2022年，布加勒斯特，修订版）.
  mutating func parseNumberFirst(at index: Int) -> Int {
    guard !isGluedToOther(index), isWord(index + 1, .numberAfter), isWord(index + 2, .adopted) else { return index + 1 }
    guard
      index == 0 || tokens[index - 1].kind != .mark || isMark(index - 1, ",") || isMark(index - 1, ";")
        || isMark(index - 1, "(")
    else {
      return index + 1
    }
    let noun = tokens[index + 2]
    let named = bodyBefore(index)
    let edition = edition(at: index + 3)
    guard named != nil || edition != nil, tokens[index].letters == 0 else { return index + 1 }
    let end = edition?.0.end ?? Int(noun.end)
    let item = ListItem(
      number: String(tokens[index].value), value: Int(tokens[index].value), start: Int(tokens[index].start), end: end,
      edition: edition?.0)
    add([item], noun.meaning, named, isRadio: false, start: item.start)
    return edition?.next ?? index + 3
  }

  private mutating func add(
    _ items: [ListItem], _ noun: Meaning, _ named: NamedBody?, isRadio: Bool, start: Int?, isProperNoun: Bool = true
  ) {
    let kind = ReferenceKind(rawValue: Self.kindName(noun)) ?? .resolution
    for item in items {
      guard let identity = identity(item, noun, named, isRadio: isRadio, isProperNoun: isProperNoun)
      else { continue }
      var end = item.end
      if item.hasOwnEdition, let edition = item.edition { end = max(end, edition.end) }
      add(identity, kind, start ?? item.start, end, rule: items.count > 1 ? "\(kind.rawValue)-list" : kind.rawValue)
    }
  }
}
