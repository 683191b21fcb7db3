import Tagging

/// A figure as it is written: groups of digits between signs, and the words beside them. Which of point and comma stands
/// before the fraction may only be seen in the column.
struct WrittenFigure: Sendable {
  /// The digits, parted where a sign stands.
  var groups: [ArraySlice<UInt32>]
  /// The signs between the groups: space, comma, point, apostrophe.
  var signs: [UInt32]
  var isNegative = false
  /// Whether it stands in brackets: the sign of accounts for a negative figure, or a mere label.
  var isBracketed = false
  var said = FigureWords.Said()

  static let point: UInt32 = 0x2e
  static let comma: UInt32 = 0x2c

  /// What a sign is for in this figure.
  enum Use: Hashable, Sendable {
    case decimal
    case group
  }

  /// What the figure shows by itself of the use of point or comma; nil where it shows nothing.
  var evidence: (sign: UInt32, use: Use)? {
    guard let last = signs.last, last == Self.point || last == Self.comma else {
      guard let sign = signs.first(where: { $0 == Self.point || $0 == Self.comma }) else { return nil }
      return (sign, .group)
    }
    if signs.count(where: { $0 == last }) > 1 { return (last, .group) }
    // Another sign parts the groups, no group of three follows, or what stands before is no group.
    if signs.count > 1 || groups[groups.count - 1].count != 3 || groups[0].count > 3 || groups[0].first == 0x30 {
      return (last, .decimal)
    }
    return nil
  }

  /// The number, where a sign that shows nothing by itself is the decimal sign or not; nil where the groups are none.
  func number(decimal: (UInt32) -> Bool) -> DecimalNumber? {
    var whole = groups
    var fraction: ArraySlice<UInt32> = []
    if let last = signs.last, last == Self.point || last == Self.comma,
      evidence.map({ $0.use == .decimal }) ?? decimal(last)
    {
      fraction = whole.removeLast()
    }
    if whole.count > 1 {
      guard (1...3).contains(whole[0].count), whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
      // Thousands are parted by one kind of sign.
      guard Set(signs.prefix(whole.count - 1)).count == 1, whole[0] != [0x30] else { return nil }
    } else if whole[0].count > 1, whole[0].first == 0x30 {
      return nil  // 007 is a code
    }
    let digits = whole.joined() + Array(fraction)
    guard digits.count <= 18 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return DecimalNumber(digits: isNegative ? -value : value, fraction: fraction.count).scaled(by: said.exponent ?? 0)
  }
}

/// Reads cells that hold one figure.
struct FigureReader: Sendable {
  private let words: FigureWords

  /// A reader with the words beside figures.
  init(words: FigureWords) { self.words = words }

  /// The figure that a text is; nil for another text.
  func figure(_ text: PhraseText) -> WrittenFigure? {
    var range = text.trimming(text.all)
    // Marks of notes behind the figure.
    while let last = range.last, [0x2a, 0x2020, 0x2021].contains(text.scalars[last]) {
      range = text.trimming(range.lowerBound..<last)
    }
    guard !range.isEmpty else { return nil }
    var figure = WrittenFigure(groups: [], signs: [])
    if text.scalars[range.lowerBound] == 0x28, text.scalars[range.upperBound - 1] == 0x29 {
      figure.isBracketed = true
      figure.isNegative = true
      range = text.trimming(range.lowerBound + 1..<range.upperBound - 1)
    }
    var index = range.lowerBound
    readSign(text, &index, range, &figure)
    let before = words.words(in: text, index..<range.upperBound)
    if !before.said.isEmpty {
      guard before.said.exponent == nil else { return nil }
      figure.said = before.said
      index = before.end
      readSign(text, &index, range, &figure)
    }
    guard readDigits(text, &index, range, &figure) else { return nil }
    let rest = text.trimming(index..<range.upperBound)
    if rest.isEmpty { return figure }
    if rest.count == 1, text.scalars[rest.lowerBound] == 0x2d, !figure.isNegative {
      figure.isNegative = true  // the sign behind the figure
      return figure
    }
    guard let behind = words.whole(text, rest) else { return nil }
    var said = figure.said
    for meaning in [
      behind.currency.map(FigureWords.Meaning.currency), behind.exponent.map(FigureWords.Meaning.exponent),
      behind.measure.map(FigureWords.Meaning.measure),
    ] {
      if let meaning, !said.add(meaning) { return nil }
    }
    figure.said = said
    return figure
  }

  private func readSign(_ text: PhraseText, _ index: inout Int, _ range: Range<Int>, _ figure: inout WrittenFigure) {
    while index < range.upperBound, text.scalars[index] == 0x20 { index += 1 }
    guard index < range.upperBound, text.scalars[index] == 0x2d || text.scalars[index] == 0x2b else { return }
    if text.scalars[index] == 0x2d { figure.isNegative = true }
    index += 1
    while index < range.upperBound, text.scalars[index] == 0x20 { index += 1 }
  }

  /// Reads groups of digits with one sign between each two.
  private func readDigits(
    _ text: PhraseText, _ index: inout Int, _ range: Range<Int>, _ figure: inout WrittenFigure
  ) -> Bool {
    while true {
      let start = index
      while index < range.upperBound, ScalarClass.isDigit(text.scalars[index]) { index += 1 }
      guard index > start else { return false }
      figure.groups.append(text.scalars[start..<index])
      guard figure.groups.count <= 8 else { return false }
      guard index + 1 < range.upperBound, Self.isSeparator(text.scalars[index]),
        ScalarClass.isDigit(text.scalars[index + 1])
      else { return true }
      // U+066C parts groups as the apostrophe does.
      figure.signs.append(text.scalars[index] == 0x66c ? 0x27 : text.scalars[index])
      index += 1
    }
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    [0x20, 0x27, WrittenFigure.comma, WrittenFigure.point, 0x66c].contains(scalar)
  }
}
