internal import DocumentModel
internal import Tagging

/// Circulars, service orders, documents named without their prefix, and the short forms of contents lists.
extension ReferenceParser {
  mutating func parseOther(at index: Int) -> Int {
    let meaning = tokens[index].meaning
    var place = skip(index + 1, .numberSign)
    if isMark(place, "."), place > index + 1 { place += 1 }
    guard isNumber(place), !isGluedToOther(place) else { return index + 1 }
    let number = tokens[place]
    let isBureau = isBehindWord(index, .standardizationBureau)
    if !meaning.isDisjoint(with: [.circular, .tsbCircular]), number.letters == 0, number.value < 1000,
      let next = parseCirculars(at: index, number: place, isBureau: isBureau)
    {
      return next
    }
    if meaning.contains(.collectiveLetter), let next = parseCollectiveLetter(at: index, number: place) { return next }
    if meaning.contains(.serviceOrder) { return parseServiceOrders(at: index, number: place) }
    if meaning.contains(.document) { return parseBareDocument(at: index, number: place) }
    // R 1372 and D 482 count beside the full word only.
    guard isCapital(at: Int(tokens[index].start)), number.letters == 0, tokens[index].end < number.start else {
      return index + 1
    }
    if meaning.contains(.shortResolution), (1000..<1500).contains(number.value), meanings.contains(.resolution) {
      add(
        Identity(work: "C/RES/\(number.value)"), .resolution, Int(tokens[index].start), Int(number.end),
        rule: "resolution")
      return place + 1
    }
    if meaning.contains(.shortDecision), (300..<900).contains(number.value),
      !meanings.isDisjoint(with: [.resolution, .decision])
    {
      add(
        Identity(work: "C/DEC/\(number.value)"), .decision, Int(tokens[index].start), Int(number.end), rule: "decision")
      return place + 1
    }
    return index + 1
  }

  /// TSB Circular 179, TSB Circulars 104 and 179, Circular 179 of TSB. Other series have other numbers, so nothing is
  /// found where the Bureau is not named.
  private mutating func parseCirculars(at index: Int, number place: Int, isBureau: Bool) -> Int? {
    let form = ListForm(isPlural: tokens[index].meaning.contains(.plural))
    let (items, next) = list(at: place, form)
    guard !items.isEmpty else { return nil }
    let behind = skip(next, [.of, .to])
    let isNamedBehind = isWord(behind, .standardizationBureau)
    guard tokens[index].meaning.contains(.tsbCircular) || isBureau || isNamedBehind else { return nil }
    addCirculars(items, start: Int(tokens[index].start), end: isNamedBehind ? Int(tokens[behind].end) : nil)
    return isNamedBehind ? behind + 1 : max(next, place + 1)
  }

  /// Adds circulars of the Bureau; the words around a single one belong to it.
  mutating func addCirculars(_ items: [ListItem], start: Int, end: Int?) {
    for item in items where item.value < 1000 {
      let isSingle = items.count == 1
      add(
        Identity(work: "TSB Circular \(item.value)"), .circular, isSingle ? start : item.start,
        isSingle ? end ?? item.end : item.end, rule: isSingle ? "tsb-circular" : "tsb-circular-list")
    }
  }

  /// TSB Collective letter 9/16: the number and the study group.
  private mutating func parseCollectiveLetter(at index: Int, number place: Int) -> Int? {
    guard isMark(place + 1, "/") else { return nil }
    let behind = skip(place + 3, [.of, .to])
    let isNamedBehind = isWord(behind, .standardizationBureau)
    return addCollectiveLetter(number: place, start: index, next: isNamedBehind ? behind + 1 : place + 3)
  }

  /// 第9/16号集体函
  mutating func parseChineseCollectiveLetter(at index: Int) -> Int? {
    guard isWord(index + 4, .numberAfter), isWord(index + 5, .collectiveLetter) else { return nil }
    let start = isBehindWord(index, .standardizationBureau) ? index - 1 : index
    return addCollectiveLetter(number: index + 1, start: start, next: index + 6)
  }

  private mutating func addCollectiveLetter(number place: Int, start: Int, next: Int) -> Int? {
    guard touches(place + 1), isNumber(place + 2), touches(place + 2), tokens[place].letters == 0,
      tokens[place + 2].letters == 0, tokens[place + 2].value < 40
    else { return nil }
    let work = "TSB Collective letter \(tokens[place].value)/\(tokens[place + 2].value)"
    add(
      Identity(work: work), .circular, Int(tokens[start].start), Int(tokens[next - 1].end), rule: "collective-letter")
    return next
  }

  /// Service Order No. 20/03, Service Orders 20/03 and 22/12.
  private mutating func parseServiceOrders(at index: Int, number place: Int) -> Int {
    func further(_ next: Int) -> Int? {
      guard let number = separator(at: next, ListForm()), isNumber(number), isMark(number + 1, "/"),
        touches(number + 1),
        isNumber(number + 2), touches(number + 2)
      else { return nil }
      return number
    }
    let isSingle = further(place + 3) == nil
    var next = parseServiceOrder(number: place, start: isSingle ? index : place, next: place)
    while let number = further(next) { next = parseServiceOrder(number: number, start: number, next: number) }
    return next
  }

  /// 第20/03号行政规定, 第20/03、22/12号行政规定.
  mutating func parseChineseServiceOrders(at index: Int) -> Int? {
    var numbers = [index + 1]
    while let number = separator(at: numbers[numbers.count - 1] + 3, ListForm()), isNumber(number) {
      numbers.append(number)
    }
    let end = numbers[numbers.count - 1] + 3
    guard isWord(end, .numberAfter), isWord(end + 1, .serviceOrder) else { return nil }
    if numbers.count == 1 { return parseServiceOrder(number: index + 1, start: index, next: end + 2) }
    for number in numbers { _ = parseServiceOrder(number: number, start: number, next: number) }
    return end + 2
  }

  /// 第20/03号行政规定, Service Order No. 20/03: year and number.
  mutating func parseServiceOrder(number place: Int, start: Int, next: Int) -> Int {
    guard isMark(place + 1, "/"), isNumber(place + 2), tokens[place].end - tokens[place].start == 2 else {
      return max(next, place + 1)
    }
    let (year, number) = (tokens[place], tokens[place + 2])
    let digits = number.value < 10 ? "0\(number.value)" : String(number.value)
    let end = next > place + 2 ? Int(tokens[next - 1].end) : Int(number.end)
    let work = "SO/\(capitals(Int(year.start), Int(year.end)))/\(digits)"
    let first = Int(tokens[start].start)
    add(
      Identity(work: work), .order, first, end,
      rule: "service-order")
    return max(next, place + 3)
  }

  /// "Document 11-E (Rev. 1)" in the papers of a conference, whose code is that of the own symbol.
  private mutating func parseBareDocument(at index: Int, number place: Int) -> Int {
    let number = tokens[place]
    guard let own = context.symbol, let slash = own.firstIndex(of: "/"), own[..<slash].contains("-"),
      number.letters == 0, number.value < 1000, isMark(place + 1, "-"), touches(place + 1)
    else { return index + 1 }
    let end = afterLanguageSuffix(Int(number.end))
    guard end > Int(number.end) else { return index + 1 }
    var tail = tail(endingAt: end, from: place + 2)
    var edition: String?
    if let (mark, more) = markBehind(tail, isHanDocument: false) {
      edition = mark
      tail = more
    }
    let identity = Identity(work: "\(own[..<slash])/\(number.value)", edition: edition)
    add(identity, .document, Int(number.start), tail.end, rule: "bare-document")
    return tail.next
  }
}
