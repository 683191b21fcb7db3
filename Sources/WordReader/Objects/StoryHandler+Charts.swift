import DocumentModel
import XMLEvents

/// A table of a chart: the series that have the same categories.
private struct ChartTable {
  /// A category: its level and position.
  struct Place: Hashable {
    var level: Int
    var index: Int
  }

  var categories: [Place: TextRange] = [:]
  var series: [Int] = []
  /// The number of columns for categories.
  var levels = 0
  /// The number of columns for values.
  var width = 0
}

/// A chart as a story: its title, the titles of its axes, a table – a row a category, a column a series –, its labels.
extension StoryHandler {
  mutating func addChart(_ chart: ChartText) throws(DocumentError) {
    account[.alternative] += chart.repeated
    for title in chart.titles { try addTextParagraph(chart.bytes.span.extracting(title.range), kind: .caption) }
    for title in chart.axisTitles { try addTextParagraph(chart.bytes.span.extracting(title.range)) }
    for table in tables(of: chart) { try add(table, of: chart) }
    for label in chart.labels { try addTextParagraph(chart.bytes.span.extracting(label.range)) }
  }

  /// Series share a table as long as no category of theirs says something else. The categories of all series are cached
  /// with each of them: those that agree are one.
  private mutating func tables(of chart: ChartText) -> [ChartTable] {
    var tables: [ChartTable] = []
    for (index, series) in chart.series.enumerated() {
      let width = series.columns.count { !$0.isEmpty }
      if width == 0, series.names.isEmpty, series.categories.isEmpty { continue }
      var last = tables.indices.last
      if let table = last {
        let agrees = series.categories.allSatisfy { point in
          tables[table].categories[.init(level: point.level, index: point.index)].map {
            chart.bytes[$0.range].elementsEqual(chart.bytes[point.text.range])
          } ?? true
        }
        if !agrees || tables[table].levels + tables[table].width + max(width, 1) > limits.columns { last = nil }
      }
      if last == nil { tables.append(ChartTable()) }
      let table = tables.count - 1
      tables[table].series.append(index)
      tables[table].width += max(width, 1)
      for point in series.categories {
        let known = tables[table].categories.updateValue(
          point.text, forKey: .init(level: point.level, index: point.index))
        if let known { account[.alternative] += chart.bytes.span.extracting(known.range).scalarCount }
        // Levels beyond the columns of a table would be columns of nothing else.
        tables[table].levels = max(tables[table].levels, min(point.level, limits.columns) + 1)
      }
    }
    return tables
  }

  private mutating func add(_ content: ChartTable, of chart: ChartText) throws(DocumentError) {
    var indices = Set(content.categories.keys.map(\.index))
    for series in content.series {
      for column in chart.series[series].columns { indices.formUnion(column.map(\.index)) }
    }
    let columns = content.series.flatMap { series in
      chart.series[series].columns.filter { !$0.isEmpty }.map { Self.texts(of: $0) }
    }
    try beginTable()
    try addHeader(content, of: chart)
    var isFirst = true
    for index in indices.sorted() {
      try beginRow()
      for level in stride(from: content.levels - 1, through: 0, by: -1) {
        let text = content.categories[.init(level: level, index: index)]
        // An outer category stands once and holds for the rows below it.
        let merge: OpenTable.Merge = level == 0 ? .none : text != nil || isFirst ? .restart : .goesOn
        try addTextCell(chart.bytes.span.extracting((text ?? TextRange()).range), merge: merge)
      }
      var column = 0
      for series in content.series {
        let filled = chart.series[series].columns.count { !$0.isEmpty }
        if filled == 0 { try addTextCell(ContiguousArray<UInt8>().span) }
        for _ in 0..<filled {
          try addCell(columns[column][index] ?? [], of: chart)
          column += 1
        }
      }
      try endRow()
      isFirst = false
    }
    try endTable()
  }

  private mutating func addHeader(_ content: ChartTable, of chart: ChartText) throws(DocumentError) {
    try beginRow()
    if let table = tables.indices.last { tables[table].isHeader = true }
    for _ in 0..<content.levels { try addTextCell(ContiguousArray<UInt8>().span) }
    for series in content.series {
      var name: ContiguousArray<UInt8> = []
      for point in chart.series[series].names {
        // A name may stand in several cells of the workbook.
        if !name.isEmpty {
          name.append(UInt8(ascii: " "))
          accountForSeparators(1)
        }
        name += chart.bytes[point.text.range]
      }
      try addTextCell(name.span, columnSpan: max(chart.series[series].columns.count { !$0.isEmpty }, 1))
    }
    try endRow()
  }

  /// The texts of a column by their row; more than one only in damaged files.
  private static func texts(of points: [ChartText.Point]) -> [Int: [TextRange]] {
    var texts: [Int: [TextRange]] = [:]
    for point in points { texts[point.index, default: []].append(point.text) }
    return texts
  }

  private mutating func addCell(_ texts: [TextRange], of chart: ChartText) throws(DocumentError) {
    if texts.count < 2 {
      return try addTextCell(chart.bytes.span.extracting((texts.first ?? TextRange()).range))
    }
    try beginCell()
    for text in texts { try addTextParagraph(chart.bytes.span.extracting(text.range)) }
    endCell()
  }
}
