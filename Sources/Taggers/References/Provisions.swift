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
      addProvisions(
        items, tokens[place].meaning, isArticle: isArticle, start: Int(tokens[index].start), end: Int(tokens[place].end)
      )
      return place + 1
    }
    // RR No. 5.441B, Convention No. 488
    if previous(index) != nil, isTreaty(index - 1) {
      addProvisions(
        items, tokens[index - 1].meaning, isArticle: isArticle, start: Int(tokens[index - 1].start), end: items[0].end)
      return next
    }
    return index
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
    guard !items.isEmpty, provisionID(items[0], tokens[index].meaning, isArticle) != nil else { return index }
    if isRadio, !isArticle, place == index + 1, !items[0].number.contains(".") { return index }
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
    let others = tokens.indices.lazy.filter { $0 != index && self.isTreaty($0) }
    if !others.isEmpty || isMark(index + 2, ",") || isMark(index + 2, ";") || isWord(index + 2, .and) { return true }
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

  mutating func addProvisions(_ items: [ListItem], _ treaty: Meaning, isArticle: Bool, start: Int, end: Int) {
    let rule = isArticle ? "article" : "provision"
    for item in items {
      guard let id = provisionID(item, treaty, isArticle) else { continue }
      if items.count == 1 {
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
    return isArticle ? "\(code)/ART/\(item.number)" : "\(code)/\(item.number)"
  }
}
