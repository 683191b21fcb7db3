internal import DocumentModel
internal import Tagging

/// Provisions and articles of the Constitution, the Convention, the General Rules and the Radio Regulations.
extension ReferenceParser {
  private var listForm: ListForm {
    ListForm(allowsPoints: true, allowsLetters: true, allowsRanges: true, repeatsProvision: true)
  }

  /// "Nos. 278 and 279 of the ITU Convention", "Articles 17, 18 and 19 of the Constitution".
  mutating func parseProvision(at index: Int) -> Int {
    let isArticle = tokens[index].meaning.contains(.article)
    var place = skip(index + 1, [.numberSign, .provision])
    if isMark(place, ".") { place += 1 }
    guard isNumber(place) else { return index }
    let (items, next) = list(at: place, listForm)
    guard !items.isEmpty else { return index }
    place = next
    place = skip(place, [.of, .to])
    // "No. 28 of Article 4 of the Constitution": numbers go through the whole text, so the article adds nothing.
    if !isArticle, isWord(place, .article), isNumber(place + 1) {
      let treaty = skip(place + 2, [.of, .to])
      if isTreaty(treaty) { place = treaty }
    }
    if isTreaty(place) {
      if isForeignTreaty(place) || isNamedTreaty(place, behind: Int(tokens[next - 1].end)) { return place + 1 }
      addProvisions(
        items, tokens[place].meaning, isArticle: isArticle, start: Int(tokens[index].start), end: Int(tokens[place].end)
      )
      return parseFurtherProvisions(at: place + 1, isArticle: isArticle)
    }
    // RR No. 5.441B, Convention No. 488
    if previous(index) != nil, isTreaty(index - 1) {
      addProvisions(
        items, tokens[index - 1].meaning, isArticle: isArticle, start: Int(tokens[index - 1].start), end: items[0].end)
      return next
    }
    // "Nos. 5.340 and 22.5C thereof": only the Radio Regulations number with points, and the paragraph names them.
    if !isArticle, meanings.contains(.radioRegulations), items.allSatisfy({ $0.number.contains(".") }) {
      addProvisions(items, .radioRegulations, isArticle: false, start: Int(tokens[index].start), end: items[0].end)
      return next
    }
    return index
  }

  /// Numbers behind the treaty of others, with a treaty of their own: "Articles 17 and 21 of the Constitution and 14A of
  /// the Convention".
  private mutating func parseFurtherProvisions(at index: Int, isArticle: Bool) -> Int {
    guard let start = separator(at: index, listForm), isNumber(start), !isBehindWord(start, [.provision, .article])
    else {
      return index
    }
    let (items, next) = list(at: start, listForm)
    let treaty = skip(next, [.of, .to])
    guard !items.isEmpty, treaty > next, isTreaty(treaty), !isForeignTreaty(treaty) else { return index }
    addProvisions(
      items, tokens[treaty].meaning, isArticle: isArticle, start: items[0].start, end: Int(tokens[treaty].end))
    return parseFurtherProvisions(at: treaty + 1, isArticle: isArticle)
  }

  /// 《组织法》第4条第28款, 《公约》第10条和第27条, from the sign in front of the first number.
  mutating func parseChineseProvisions(_ items: [ListItem], at index: Int, noun: Int) -> Int {
    // 第9.7款 in a paragraph that speaks of the Radio Regulations: they alone number with points.
    if tokens[noun].meaning.contains(.provision), meanings.contains(.radioRegulations),
      items.allSatisfy({ $0.number.contains(".") }),
      previous(index).map({ $0.meaning.isDisjoint(with: .treaty) }) ?? true
    {
      addProvisions(
        items, .radioRegulations, isArticle: false, start: Int(tokens[index].start), end: Int(tokens[noun].end))
      return noun + 1
    }
    guard previous(index) != nil, isTreaty(index - 1) else { return noun + 1 }
    let treaty = tokens[index - 1].meaning
    let isArticle = tokens[noun].meaning.contains(.article)
    let start = Int(tokens[index - 1].start)
    // Numbers go through the whole text, so the article in front of one adds nothing; in the Financial Regulations they
    // count the paragraphs of an article.
    if isArticle, treaty.isDisjoint(with: [.financialRegulations, .telecommunicationRegulations]),
      isWord(noun + 1, .numberBefore), isNumber(noun + 2)
    {
      let (inner, behind) = list(at: noun + 2, listForm)
      if !inner.isEmpty, isWord(behind, .provision) {
        addProvisions(inner, treaty, isArticle: false, start: start, end: Int(tokens[behind].end))
        return behind + 1
      }
    }
    var next = noun + 1
    var lists = [(items: items, isArticle: isArticle)]
    while let place = separator(at: next, listForm), isNumber(place), isBehindWord(place, .numberBefore) {
      let (further, behind) = list(at: place, listForm)
      guard !further.isEmpty, isWord(behind, [.provision, .article]) else { break }
      lists.append((further, tokens[behind].meaning.contains(.article)))
      next = behind + 1
    }
    for list in lists {
      let isAlone = lists.count == 1
      addProvisions(
        list.items, treaty, isArticle: list.isArticle, start: isAlone ? start : list.items[0].start,
        end: isAlone ? Int(tokens[noun].end) : list.items[0].end)
    }
    return next
  }

  /// CV 87A, 181A; CS68; 《公约》第488款 is read from 第.
  mutating func parseTreatyFirst(at index: Int) -> Int {
    guard isTreaty(index) else { return index }
    var place = index + 1
    var isArticle = false
    if isMark(place, ","), isWord(place + 1, [.provision, .article]) { place += 1 }
    if isWord(place, [.provision, .article, .numberSign]) {
      isArticle = tokens[place].meaning.contains(.article)
      place = skip(place, [.provision, .numberSign, .article])
    } else if tokens[index].end - tokens[index].start > 2 {
      // Only a code stands directly in front of a number.
      return index
    } else if touches(place), !isAmongCodes(index) {
      return index
    }
    if isMark(place, ".") { place += 1 }
    guard isNumber(place) else { return index }
    // Only the Radio Regulations number with points, and they number nothing without.
    let isRadio = tokens[index].meaning.contains(.radioRegulations)
    var form = listForm
    form.allowsPoints = isRadio
    let (items, next) = list(at: place, form)
    guard !items.isEmpty, provisionID(items[0], tokens[index].meaning, isArticle) != nil,
      !isBehindWord(index, .placeName)
    else { return index }
    // "Convention n° 190 de l'OIT"
    if let owner = bodyAfter(next), lexicon.bodies[owner.body].isForeign { return next }
    // "Convenio n.º 24 de colaboración"
    if tokens[index].end - tokens[index].start > 2,
      isOwnedByOther(behind: items[items.count - 1].end, noun: index, isCouncilsNumber: false)
    {
      return next
    }
    if isRadio, !isArticle, place == index + 1, !items[0].number.contains(".") { return index }
    // لجنة لوائح الراديو للرقمين 62 و63 من الدستور: the treaty behind the numbers is theirs.
    let hasWord = place > index + 1
    if hasWord, isWord(next, .of), isTreaty(skip(next, [.of, .to])) { return index }
    // The Convention has 529 numbers, so what is larger is something else; the first item carries the code.
    var start = Int(tokens[index].start)
    for item in items {
      guard let id = provisionID(item, tokens[index].meaning, isArticle) else { continue }
      add(Identity(work: id), .provision, start, item.end, rule: isArticle ? "article" : "provision")
      start = item.end
      if let following = items.first(where: { $0.start >= item.end }) { start = following.start }
    }
    return next
  }

  /// Whether a code glued to its number, such as CV62, stands in brackets, in a list or beside another treaty: alone it
  /// may be anything.
  private func isAmongCodes(_ index: Int) -> Bool {
    // Text of nothing but codes must not cost its square.
    let near = (max(0, index - 60)..<min(tokens.count, index + 60)).lazy
    if near.contains(where: { $0 != index && isTreaty($0) }) || isMark(index + 2, ",") || isMark(index + 2, ";")
      || isWord(index + 2, .and)
    {
      return true
    }
    guard let before = previous(index) else { return false }
    return before.kind == .mark
      ? [0x28, 0x2C, 0x3B].contains(before.value) : !before.meaning.isDisjoint(with: [.and, .of])
  }

  /// Whether a token names a treaty text of the Union. Codes count in capitals only.
  func isTreaty(_ index: Int) -> Bool {
    guard index >= 0, let token = token(index), token.kind == .word, !token.meaning.isDisjoint(with: .treaty) else {
      return false
    }
    return token.end - token.start > 2 || (isCapital(at: Int(token.start)) && isCapital(at: Int(token.start) + 1))
  }

  /// Whether what follows the name of a treaty makes it another's: "Convention de Vienne", "Convenio Europeo", "Устава РСС",
  /// "Constitution du 4 octobre 1958".
  func isForeignTreaty(_ index: Int) -> Bool {
    if isWord(index + 1, .treatyQualifier) || isArabicConstruct(index) { return true }
    if isWord(index + 1, .body) { return lexicon.bodies[body(of: index + 1)].isForeign }
    var end = Int(tokens[index].end)
    var place = index + 1
    while isWord(place, [.of, .to]), Int(tokens[place].start) - end <= 1 {
      end = Int(tokens[place].end)
      place += 1
    }
    let hasPreposition = place > index + 1
    if isWord(place, .body) { return lexicon.bodies[body(of: place)].isForeign }
    let start = end + 1
    guard start + 1 < text.count, text.span[end] == 0x20 else { return false }
    if let known = token(place), Int(known.start) == start {
      return hasPreposition && known.kind == .number && tokens[place - 1].end < known.start && isDay(place)
    }
    guard Letters.startsLetter(text.span[start]), isCapital(at: start) else { return false }
    if hasPreposition, text.span[start] < 0x80 { return true }
    // Russian needs no preposition, but a capital letter alone may begin anything: only РСС, ООН, where not all is set in
    // capitals.
    let second = text.span[start] < 0x80 ? start + 1 : start + 2
    let last = Int(tokens[index].end) - 1
    guard second < text.count, Letters.startsLetter(text.span[second]), isCapital(at: second) else { return false }
    return !isCapital(at: text.span[last] < 0x80 ? last : last - 1)
  }

  /// Whether an Arabic treaty has no article and an unknown name behind it: دستور تونس, not الدستور.
  private func isArabicConstruct(_ index: Int) -> Bool {
    let token = tokens[index]
    let start = Int(token.start)
    let end = Int(token.end)
    guard text.span[start] == 0xD8 || text.span[start] == 0xD9, end + 2 < text.count, text.span[end] == 0x20,
      Letters.startsArabicLetter(text.span[end + 1]), !isKnownWord(at: end + 1)
    else { return false }
    // دستور and اتفاقية alone: what the vocabulary has with a name behind it, or with an article, is longer.
    return Self.arabicTreaties.contains { name in
      name.count == end - start && (0..<name.count).allSatisfy { text.span[start + $0] == name[$0] }
    }
  }

  private static let arabicTreaties = ["دستور", "اتفاقية"].map { FoldedText.folding($0) }

  /// Whether a word with a capital letter stands between a number and a treaty: "статью 31 Венской конвенции".
  private func isNamedTreaty(_ treaty: Int, behind end: Int) -> Bool {
    var offset = end
    let start = Int(tokens[treaty].start)
    guard tokens[treaty].followsOther, start - end < 80, !isCapital(at: start) || !isCapital(at: start + 1) else {
      return false
    }
    while offset < start {
      let isFirst = offset == end || text.span[offset - 1] == 0x20
      if isFirst, Letters.startsLetter(text.span[offset]), isCapital(at: offset), !isKnownWord(at: offset),
        !isOwnName(at: offset)
      {
        return true
      }
      offset += 1
    }
    return false
  }

  /// Whether a number is the day of a date: "du 4 octobre".
  private func isDay(_ index: Int) -> Bool {
    let number = tokens[index]
    return number.letters == 0 && (1...31).contains(number.value) && Int(number.end) + 1 < text.count
      && text.span[Int(number.end)] == 0x20 && Letters.startsLetter(text.span[Int(number.end) + 1])
  }

  mutating func addProvisions(_ items: [ListItem], _ treaty: Meaning, isArticle: Bool, start: Int, end: Int) {
    let rule = isArticle ? "article" : "provision"
    for item in items {
      guard let id = provisionID(item, treaty, isArticle) else { continue }
      // The words around a single number belong to it; a range is a list.
      if items.count == 1, item.second == 0 {
        add(Identity(work: id), .provision, start, end, rule: rule)
      } else {
        add(Identity(work: id), .provision, item.start, item.end, rule: rule)
      }
    }
  }

  private static let treatyCodes: [(treaty: Meaning, code: String)] = [
    (.constitution, "CS"), (.convention, "CV"), (.generalRules, "GR"), (.radioRegulations, "RR"),
    (.telecommunicationRegulations, "ITR"), (.financialRegulations, "FR"),
  ]

  private func provisionID(_ item: ListItem, _ treaty: Meaning, _ isArticle: Bool) -> String? {
    guard item.value > 0, item.value < 1000 else { return nil }
    guard let code = Self.treatyCodes.first(where: { treaty.contains($0.treaty) })?.code else { return nil }
    // Only the Radio Regulations number with points; of the Financial Regulations only articles are cited.
    guard code == "RR" || !item.number.contains("."), code != "FR" || isArticle else { return nil }
    return isArticle ? "\(code)/ART/\(item.ordered)" : "\(code)/\(item.ordered)"
  }
}
