internal import Tagging

/// A number under a noun, with what belongs to it.
struct ListItem {
  /// The number as ids have it: 71, 84A, 25.1, 7-3, 70/1, 160A-160H.
  var number: String
  var value: Int
  /// The second number of a range (101-103) or a version (7-3), or 0.
  var second = 0
  /// Whether it is a session and a number, as the United Nations write: 70/1.
  var isSessional = false
  var start: Int
  var end: Int
  var edition: Edition?
  /// Whether the edition stands directly behind this number.
  var hasOwnEdition = false

  /// The number, a range with the smaller number first: Arabic text has it turned round.
  var ordered: String {
    guard second > 0, second < value, let dash = number.firstIndex(of: "-") else { return number }
    return "\(number[number.index(after: dash)...])-\(number[..<dash])"
  }
}

/// Which numbers a list may hold.
struct ListForm {
  /// 25.1, 5.441B: provisions of the Radio Regulations.
  var allowsPoints = false
  /// 7-3: versions of the resolutions of the Radiocommunication Assembly.
  var allowsVersions = false
  /// 84A, 160I.
  var allowsLetters = false
  /// 160A-160H.
  var allowsRanges = false
  /// 70/1.
  var allowsSessions = false
  /// п. 58 и п. 59: the word in front of the first number may stand again in front of others.
  var repeatsProvision = false
  /// Brackets behind members are editions.
  var readsEditions = false
  /// Whether the noun is a plural, so that numbers may follow the first without an edition of their own.
  var isPlural = true
}

extension ReferenceParser {
  /// The numbers that stand one after the other from a token on.
  ///
  /// - Returns: The members and the token behind them; no members where something else stands there.
  func list(at start: Int, _ form: ListForm) -> (items: [ListItem], next: Int) {
    var items: [ListItem] = []
    var index = start
    while let (item, next) = item(at: index, form) {
      if !items.isEmpty, !form.isPlural, !item.hasOwnEdition { break }
      items.append(item)
      index = next
      guard let following = separator(at: index, form) else { break }
      guard isNumber(following) else { break }
      index = following
    }
    // A separator that nothing follows is none.
    let end = items.last.map { item in
      var place = start
      while place < tokens.count, Int(tokens[place].start) < item.edition.map({ max($0.end, item.end) }) ?? item.end {
        place += 1
      }
      return place
    }
    shareEditions(&items)
    return (items, end ?? start)
  }

  /// A comma, a semicolon, "and", or a comma and "and".
  func separator(at index: Int, _ form: ListForm) -> Int? {
    // 第25号、第48号和第77号决议
    let start = isWord(index, .numberAfter) ? index + 1 : index
    var place = start
    if isMark(place, ",") || isMark(place, ";") || isMark(place, "&") { place += 1 }
    if isWord(place, .and) { place += 1 }
    guard place > start, start == index || isWord(place, .numberBefore) else { return nil }
    // 第71、第130号决议; Nos. 12 and No. 14
    if isWord(place, [.numberBefore, .numberSign]), isNumber(place + 1) { place += 1 }
    // п. 58 и п. 59; Resolutions ITU-R 1-8 and ITU-R 9-6
    if form.repeatsProvision, isWord(place, .provision), isNumber(place + 1) { place += 1 }
    if form.allowsVersions, isWord(place, .radiocommunication), isNumber(place + 1) { place += 1 }
    return place
  }

  private func item(at index: Int, _ form: ListForm) -> (ListItem, next: Int)? {
    guard let first = token(index), first.kind == .number, digitCount(first) < 9, !isGluedToOther(index) else {
      return nil
    }
    guard first.letters == 0 || (form.allowsLetters && capitalLetters(first)) else { return nil }
    var item = ListItem(
      number: isHan(first) ? String(first.value) : capitals(Int(first.start), Int(first.end)), value: Int(first.value),
      start: Int(first.start),
      end: Int(first.end))
    var place = index + 1
    func extends(_ mark: Unicode.Scalar) -> Bool {
      isMark(place, mark) && touches(place) && isNumber(place + 1) && touches(place + 1)
    }
    if extends(".") {
      guard form.allowsPoints, let second = token(place + 1), second.letters == 0 || capitalLetters(second) else {
        return nil
      }
      item.number += "." + capitals(Int(second.start), Int(second.end))
      item.end = Int(second.end)
      place += 2
    }
    if extends("/") {
      let second = tokens[place + 1]
      guard form.allowsSessions, (30...99).contains(first.value), (1...500).contains(second.value), second.letters == 0
      else { return nil }
      item.number += "/\(second.value)"
      item.isSessional = true
      item.end = Int(second.end)
      place += 2
    }
    if isMark(place, "-"), isNumber(place + 1), form.allowsRanges || (form.allowsVersions && touches(place)) {
      let second = tokens[place + 1]
      item.number += "-" + capitals(Int(second.start), Int(second.end))
      item.second = Int(second.value)
      item.end = Int(second.end)
      place += 2
    } else if form.allowsRanges, isWord(place, .range), isNumber(place + 1) {
      let second = tokens[place + 1]
      item.number += "-" + capitals(Int(second.start), Int(second.end))
      item.second = Int(second.value)
      item.end = Int(second.end)
      place += 2
    }
    // What goes on with a slash, a point or a hyphen is another kind of number: 12.3.4, 3/CP.19.
    if isMark(place, "/"), touches(place), Int(tokens[place].end) < text.count,
      Letters.isAlphanumeric(text.span[Int(tokens[place].end)])
    {
      return nil
    }
    if isMark(place, "/") || isMark(place, "-") || isMark(place, "."), touches(place), isNumber(place + 1),
      touches(place + 1)
    {
      return nil
    }
    if isMark(place, "%") { return nil }
    if form.readsEditions, let (edition, next) = edition(at: place) ?? openEdition(at: place) {
      item.edition = edition
      item.hasOwnEdition = true
      place = next
    }
    return (item, place)
  }

  /// Whether a number is written in Chinese characters.
  func isHan(_ number: Token) -> Bool { text.span[Int(number.start)] >= 0xE0 }

  private func digitCount(_ number: Token) -> Int {
    Int(number.end - number.start) / (isHan(number) ? 3 : 1)
  }

  private func capitalLetters(_ token: Token) -> Bool {
    let end = Int(token.end)
    return (end - Int(token.letters)..<end).allSatisfy { isCapital(at: $0) }
  }

  /// An edition behind the last of several numbers is that of all since the edition before.
  func shareEditions(_ items: inout [ListItem]) {
    var edition: Edition?
    var owner = -1
    for index in items.indices.reversed() {
      if items[index].hasOwnEdition {
        edition = items[index].edition
        owner = index
        continue
      }
      guard edition != nil else { continue }
      items[index].edition = edition
      // A bracket shared by several belongs to none of their spans.
      items[owner].hasOwnEdition = false
    }
  }
}
