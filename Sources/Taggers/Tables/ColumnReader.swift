import DocumentModel
import Tagging

/// The cells of one table, read, and what its columns hold.
struct ColumnReader: Sendable {
  /// A cell and what it holds.
  struct Entry: Sendable {
    var cell: Int
    var row: Int
    var column: Int
    var reading: CellReading
  }

  /// What a column is about by its heading.
  private enum Topic: Hashable, Sendable {
    /// Numbers that count entries, or references.
    case number
    case year
    /// Pieces: no money, whatever the caption says.
    case quantity
    /// Shares and means, which no total sums up.
    case notSummed
  }

  /// What is known of a column, beyond what annotations keep.
  struct Result: Sendable {
    var column: TableColumn
    /// Whether its totals can be the sums of what stands above.
    var isSummed = false
  }

  private var topics = WordTable<Topic>()
  private var decimalSigns: [String: Set<UInt32>] = [:]
  private let units: UnitReader

  /// A reader with the words of a vocabulary.
  init(words: FigureWords, vocabulary: Vocabulary) {
    units = UnitReader(words: words, vocabulary: vocabulary)
    let names: [(String, Topic)] = [
      ("number", .number), ("year", .year), ("target", .year), ("quantity", .quantity), ("not-summed", .notSummed),
    ]
    for language in vocabulary.languages {
      for (name, topic) in names {
        for word in language.words("tables", name) { topics.insert(word, topic) }
      }
      decimalSigns[language.code] = Set(
        language.words("tables", "decimal-sign").compactMap { PhraseText($0.text).scalars.first })
    }
  }

  // MARK: Units

  /// The unit that the caption, the line above or the first heading gives to a whole table.
  func unit(of table: Int, _ annotation: TableAnnotation, names: [String], _ document: Document) -> TableUnit? {
    if let caption = annotation.caption, let unit = units.unit(in: caption, isHeading: false) { return unit }
    if let above = document.neighbour(ofTable: table, step: -1), above != annotation.captionBlock,
      document.blocks[above].text.count <= 200, let unit = units.whole(document.string(document.blocks[above]))
    {
      return unit
    }
    guard annotation.headerRows > 0 else { return nil }
    let corner = names.first.flatMap { units.whole($0) }
    if let corner, corner.currency != nil || corner.exponent != 0 { return corner }
    let grid = TableGrid(table, of: document)
    let first = grid.cells(inRow: 0)
    guard first.count == 1, Int(document.cells[first[0]].columnSpan) == grid.columns else { return nil }
    return units.unit(in: document.plainText(ofCell: first[0]), isHeading: false)
  }

  /// The headings of the columns; those of several rows are joined by a dash.
  func names(_ grid: TableGrid, headerRows: Int, _ document: Document) -> [String] {
    var names = [String](repeating: "", count: grid.columns)
    var last = [Int](repeating: -1, count: grid.columns)
    // More rows than these are no headings any more.
    for row in 0..<min(headerRows, 8) {
      for index in grid.cells(inRow: row) where document.hasText(cell: index) {
        let cell = document.cells[index]
        // A title over all columns heads none of them.
        if Int(cell.columnSpan) >= grid.columns, grid.columns > 1 { continue }
        let text = document.plainText(ofCell: index)
        for column in Int(cell.column)..<min(grid.columns, Int(cell.column + max(1, cell.columnSpan)))
        where last[column] != index {
          last[column] = index
          names[column] += names[column].isEmpty ? text : " – " + text
        }
      }
    }
    return names
  }

  // MARK: Types

  /// What each column holds, and its values.
  ///
  /// - Parameters:
  ///   - entries: The cells below the headings, those over several columns left out.
  ///   - names: The headings.
  ///   - unit: The unit of the table.
  ///   - language: The language of the document.
  /// - Returns: The columns, and the values in the order of the cells.
  func columns(
    _ entries: [Entry], names: [String], unit: TableUnit?, language: String?
  ) -> (columns: [Result], values: [TableValue]) {
    var byColumn = [[Int]](repeating: [], count: names.count)
    for (index, entry) in entries.enumerated() where names.indices.contains(entry.column) {
      byColumn[entry.column].append(index)
    }
    var shared = SignEvidence()
    for entry in entries { if case .figure(let figure) = entry.reading { shared.add(figure) } }
    let signs = language.flatMap { decimalSigns[$0] } ?? [WrittenFigure.point]
    var results: [Result] = []
    var values: [TableValue] = []
    for (column, name) in names.enumerated() {
      let own = byColumn[column].map { entries[$0] }
      var evidence = SignEvidence()
      for entry in own { if case .figure(let figure) = entry.reading { evidence.add(figure) } }
      let topic = topic(of: name)
      let number: (WrittenFigure) -> DecimalNumber? = { figure in
        figure.number { evidence.isDecimal($0) ?? shared.isDecimal($0) ?? signs.contains($0) }
      }
      let type = type(of: own, topic, number)
      var result = Result(column: TableColumn(name: name, type: type))
      let found = self.values(of: own, type, number)
      let filled = own.count
      result.column.exceptions = type == .text ? 0 : filled - found.count
      if type == .integer { setFigures(&result, own, topic, found, table: unit) }
      if result.column.type != .text { values += found }
      results.append(result)
    }
    values.sort { $0.cell < $1.cell }
    return (results, values)
  }

  private func topic(of name: String) -> Topic? {
    let text = PhraseText(name)
    let range = text.trimmingSigns(text.all)
    // The last part of a heading of several rows says most of its own column.
    let start = (range.last { text.scalars[$0] == 0x2d }).map { $0 + 1 } ?? range.lowerBound
    for from in [text.trimming(start..<range.upperBound), range] {
      guard let match = topics.longestMatch(in: text, at: from.lowerBound, until: from.upperBound) else { continue }
      let isWhole = match.range.upperBound == from.upperBound
      if let topic = match.meanings.first(where: { isWhole || $0 == .quantity || $0 == .notSummed }) { return topic }
    }
    return nil
  }

  /// What four of five cells hold; figures are integers until they are looked at.
  private func type(
    of entries: [Entry], _ topic: Topic?, _ number: (WrittenFigure) -> DecimalNumber?
  ) -> ColumnType {
    var counts: [ColumnType: Int] = [:]
    var (filled, years, labels) = (0, 0, 0)
    for entry in entries {
      switch entry.reading {
      case .nothing: continue
      // Digits and signs that make no number: 8.7.20.
      case .figure(let figure) where number(figure) == nil: break
      case .figure(let figure):
        counts[.integer, default: 0] += 1
        if figure.isYear { years += 1 }
        if figure.isBracketed, figure.groups.count == 1, figure.groups[0].count <= 2 { labels += 1 }
      case .date: counts[.date, default: 0] += 1
      case .status: counts[.status, default: 0] += 1
      case .reference: counts[.reference, default: 0] += 1
      case .words: break
      }
      filled += 1
    }
    guard filled > 0 else { return .text }
    // (1), (2) … are labels.
    if labels == filled { return .text }
    if topic == .year || counts[.date] != nil, years == counts[.integer] ?? 0 {
      counts[.date, default: 0] += years
      counts[.integer] = nil
    }
    let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    guard let best, best.value * 5 >= filled * 4 else { return .text }
    return best.key
  }

  private func values(
    of entries: [Entry], _ type: ColumnType, _ number: (WrittenFigure) -> DecimalNumber?
  ) -> [TableValue] {
    guard type != .text else { return [] }
    return entries.compactMap { entry in
      let content: TableValue.Content? =
        switch (entry.reading, type) {
        case (.nothing, _): .nothing
        case (.figure(let figure), .integer): number(figure).map { .number($0) }
        case (.figure(let figure), .date) where figure.isYear: number(figure).map { .text($0.description) }
        case (.date(let date), .date): .text(date)
        case (.status(let status), .status): .text(status)
        case (.reference(let ids), .reference): .text(ids)
        default: nil
        }
      return content.map { TableValue(cell: entry.cell, content: $0) }
    }
  }

  /// Finds out what the figures of a column are, and what they are counted in.
  private func setFigures(
    _ result: inout Result, _ entries: [Entry], _ topic: Topic?, _ values: [TableValue], table: TableUnit?
  ) {
    let figures = entries.compactMap { entry in
      if case .figure(let figure) = entry.reading { figure } else { nil }
    }
    let hasFraction = values.contains { value in
      if case .number(let number) = value.content { number.fraction > 0 } else { false }
    }
    // Numbers of sections, 2.1, 2.10, are no fractions.
    if topic == .number {
      if hasFraction { result.column.type = .text; result.column.exceptions = 0 }
      return
    }
    if topic == .year { return }
    let own = units.unit(in: result.column.name, isHeading: true)
    let currencies = Set(figures.compactMap(\.said.currency))
    let measures = Set(figures.compactMap(\.said.measure))
    let isShare = figures.contains { $0.said.measure == "%" } && measures.count == 1
    var unit = own
    if unit == nil, isShare {
      unit = TableUnit(text: "%", measure: "%")
    } else if unit == nil, currencies.count == 1, let code = currencies.first {
      unit = TableUnit(text: code, currency: code)
    } else if unit == nil, measures.count == 1, let measure = measures.first {
      unit = TableUnit(text: measure, measure: measure)
    } else if unit == nil, topic != .quantity, topic != .notSummed, !isShare {
      unit = table
    } else if let heading = unit, let table, heading.currency != nil, heading.exponent == 0, heading.measure == nil,
      table.currency == nil || table.currency == heading.currency
    {
      // The heading names the currency, the caption the power of ten.
      unit?.exponent = table.exponent
    } else if let heading = unit, heading.currency == nil, heading.measure == nil, let table, table.exponent == 0 {
      unit?.currency = table.currency
    }
    result.column.unit = unit
    if unit?.measure == "%" {
      result.column.type = .percentage
    } else if unit?.currency != nil || !currencies.isEmpty {
      result.column.type = .currency
    } else if hasFraction {
      result.column.type = .decimal
    }
    result.isSummed = result.column.type != .percentage && topic != .notSummed && currencies.count <= 1
  }
}

/// What figures show of the use of point and comma.
struct SignEvidence: Sendable {
  private var uses: [UInt32: Set<WrittenFigure.Use>] = [:]

  /// Takes the evidence of a figure.
  mutating func add(_ figure: WrittenFigure) {
    if let evidence = figure.evidence { uses[evidence.sign, default: []].insert(evidence.use) }
  }

  /// Whether a sign stands before fractions; nil where the figures do not show it, or contradict each other.
  func isDecimal(_ sign: UInt32) -> Bool? {
    if let own = uses[sign], own.count == 1 { return own.contains(.decimal) }
    let other = sign == WrittenFigure.point ? WrittenFigure.comma : WrittenFigure.point
    // One of the two stands before fractions, the other parts thousands.
    if uses[sign] == nil, let others = uses[other], others.count == 1 { return others.contains(.group) }
    return nil
  }
}

extension WrittenFigure {
  /// Whether the figure can be a year: four digits that begin with 19 or 20, and nothing else.
  var isYear: Bool {
    guard groups.count == 1, groups[0].count == 4, !isNegative, said.isEmpty else { return false }
    return (1900...2100) ~= groups[0].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
