import DocumentModel

/// Counts the lists of one document and prints their labels as Word does.
///
/// Counters belong to the abstract list, so that two instances of it continue each other, and run in document order
/// through cells and text boxes; a start override counts once for each instance (ECMA-376 Part 1 §17.9.26).
struct NumberingCounter {
  private let definitions: NumberingDefinitions
  private let styles: Styles
  /// The language of paragraphs that state none.
  let language: NumberFormatLanguage
  /// The last number printed on each level, by abstract list; nil for a level that begins anew.
  private var counters: [Int: [Int?]] = [:]
  /// The levels of each instance whose start override was used.
  private var usedOverrides: [Int: UInt16] = [:]
  /// The formats that were written as decimal numbers for want of knowledge; each is told of once.
  private var doubtfulFormats: Set<DoubtfulFormat> = []
  private var newDoubt: DoubtfulFormat?

  /// A format that Word writes otherwise than as decimal numbers, which is what is written for it.
  enum DoubtfulFormat: Hashable {
    case known(NumberFormat)
    case unknown(StringID)
  }

  init(definitions: NumberingDefinitions, styles: Styles, language: NumberFormatLanguage) {
    self.definitions = definitions
    self.styles = styles
    self.language = language
  }

  /// Counts one paragraph and appends its label; appends nothing where the list does not exist.
  ///
  /// - Parameters:
  ///   - numbering: The instance (`w:numId`).
  ///   - stated: The level, from 0; nil where it is found by the style.
  ///   - style: The paragraph's style.
  ///   - base: The style that states the numbering, which the paragraph's style may be based on.
  ///   - language: The language of numbers that are words.
  ///   - label: Where the label is appended, UTF-8.
  /// - Returns: The level.
  mutating func count(
    numbering: Int, level stated: Int?, style: StringID, base: StringID, language: NumberFormatLanguage,
    label: inout ContiguousArray<UInt8>
  ) -> Int? {
    guard let instance = definitions.instances[numbering],
      let (abstractID, abstract) = definitions.abstract(of: instance, styles: styles)
    else { return nil }
    let level = min(
      max(
        stated ?? self.level(of: style, in: abstract, instance)
          ?? self.level(of: base, in: abstract, instance) ?? 0, 0), 8)
    var numbers = counters[abstractID] ?? [Int?](repeating: nil, count: 9)
    let definition = instance.levels[level] ?? abstract.levels[level]

    if let override = instance.startOverrides[level], usedOverrides[numbering, default: 0] & (1 << level) == 0 {
      usedOverrides[numbering, default: 0] |= 1 << level
      numbers[level] = override
    } else {
      numbers[level] = numbers[level].map { $0 + 1 } ?? instance.startOverrides[level] ?? definition.start
    }
    // A level that was skipped counts as if it had its first item here.
    for skipped in 0..<level where numbers[skipped] == nil {
      numbers[skipped] =
        instance.startOverrides[skipped] ?? (instance.levels[skipped] ?? abstract.levels[skipped]).start
      if instance.startOverrides[skipped] != nil { usedOverrides[numbering, default: 0] |= 1 << skipped }
    }
    for deeper in level + 1..<9 where numbers[deeper] != nil {
      // Restart after the level before it unless the file says after which, or never.
      let restart = (instance.levels[deeper] ?? abstract.levels[deeper]).restart ?? deeper
      if level < restart { numbers[deeper] = nil }
    }
    counters[abstractID] = numbers
    append(definition, numbers: numbers, instance: instance, abstract: abstract, language, to: &label)
    return level
  }

  /// The doubtful format that the last label has, the first time that one has it.
  mutating func takeDoubt() -> DoubtfulFormat? {
    defer { newDoubt = nil }
    return newDoubt
  }

  private mutating func note(_ doubt: DoubtfulFormat) {
    if doubtfulFormats.insert(doubt).inserted { newDoubt = doubt }
  }

  /// The level whose `w:pStyle` is a style.
  private func level(
    of style: StringID, in abstract: NumberingDefinitions.Abstract, _ instance: NumberingDefinitions.Instance
  ) -> Int? {
    if style.isEmpty { return nil }
    return (0..<9).first { (instance.levels[$0] ?? abstract.levels[$0]).style == style }
  }

  private mutating func append(
    _ level: NumberingLevel, numbers: [Int?], instance: NumberingDefinitions.Instance,
    abstract: NumberingDefinitions.Abstract, _ language: NumberFormatLanguage, to label: inout ContiguousArray<UInt8>
  ) {
    if level.format == .bullet { return appendBullet(level, to: &label) }
    var index = 0
    while index < level.text.count {
      let byte = level.text[index]
      if byte == UInt8(ascii: "%"), index + 1 < level.text.count,
        (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(level.text[index + 1])
      {
        let other = Int(level.text[index + 1] - UInt8(ascii: "1"))
        let definition = instance.levels[other] ?? abstract.levels[other]
        let format = level.isLegal && definition.format != .none ? .decimal : definition.format
        let isCertain = format.append(numbers[other] ?? definition.start, language: language, to: &label)
        if !isCertain { note(.known(format)) }
        if !level.isLegal, !definition.unknownFormat.isEmpty { note(.unknown(definition.unknownFormat)) }
        index += 2
      } else {
        label.append(byte)
        index += 1
      }
    }
  }

  private func appendBullet(_ level: NumberingLevel, to label: inout ContiguousArray<UInt8>) {
    if level.hasPictureBullet { return label.append(Unicode.Scalar(0x2022)!) }
    for scalar in String(decoding: level.text, as: UTF8.self).unicodeScalars {
      label.append(printed(scalar, font: level.font))
    }
  }

  /// The character that a bullet looks like: in a symbol font by its table; a private-use character of an unknown
  /// font is a bullet.
  private func printed(_ scalar: Unicode.Scalar, font: SymbolFont?) -> Unicode.Scalar {
    let isPrivate = (0xf000...0xf0ff).contains(scalar.value)
    if let font, scalar.value < 0x100 || isPrivate {
      return font.scalar(for: UInt16(scalar.value)) ?? Unicode.Scalar(0x2022)!
    }
    return isPrivate ? Unicode.Scalar(0x2022)! : scalar
  }
}
