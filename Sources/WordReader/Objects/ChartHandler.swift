import DocumentModel
import OfficePackage
import XMLEvents

/// What the words and numbers of a chart are.
struct ChartText {
  /// A point of a list of data: `c:pt` (ECMA-376 Part 1 §21.2.2.151).
  struct Point {
    /// The level of a category: 0 for the innermost, which stands first in the file.
    var level = 0
    /// The position (`@idx`).
    var index = 0
    /// Its bytes in `ChartText.bytes`.
    var text: TextRange
  }

  /// The lists of data of a series, in the order of their columns behind the categories.
  enum Column: Int, CaseIterable { case value, size, plus, minus, label }

  struct Series {
    var names: [Point] = []
    var categories: [Point] = []
    var columns = [[Point]](repeating: [], count: Column.allCases.count)
  }

  var bytes: ContiguousArray<UInt8> = []
  /// How many characters were passed over because they say the same again.
  var repeated = 0
  /// The paragraphs of the title.
  var titles: [TextRange] = []
  /// Titles of axes.
  var axisTitles: [TextRange] = []
  /// Texts of data labels, trend lines, units.
  var labels: [TextRange] = []
  var series: [Series] = []
  /// The relationship to shapes that the author drew on the chart (`c:userShapes`).
  var shapes: String?
  /// The relationship to the workbook (`c:externalData`).
  var workbook: String?
}

/// Reads a chart part (ECMA-376 Part 1 §14.2.1), an extended chart ([MS-ODRAWXML] §2.24), or the shapes drawn on a chart.
///
/// Values are the cached ones; formulas are passed over. Every `c:v` and `a:t` ends in one of the lists of `ChartText`.
struct ChartHandler: XMLHandler {
  /// What a text at hand is.
  private enum Slot: Hashable {
    case none, title, axisTitle, label, series, name, category
    case column(ChartText.Column)
    /// The name of a series of an extended chart, which says later what data it has.
    case extendedSeries
  }

  /// The most series of a chart: a series of a few bytes takes a few hundred in memory. Word's own charts have 255.
  private static let seriesLimit = 65_536

  private(set) var chart = ChartText()
  /// The slots of the open elements that make one.
  private var slots: [(element: OfficeElement, slot: Slot)] = []
  private var isInPlotArea = false
  private var level = -1
  private var pointIndex = 0
  private var textStart = 0
  /// How many names or categories the series had when the list at hand began.
  private var listStart = 0
  private var isText = false
  private var isInParagraph = false
  private var alternatives: [Bool] = []
  private var skipDepth = 0
  // Of extended charts
  private var dataIDs: [String: Int] = [:]
  private var extendedNames: [ChartText.Point] = []
  private var strings = 0
  private var numbers = 0

  private var slot: Slot { slots.last?.slot ?? .none }
  private var isInSeries: Bool { slots.contains { $0.slot == .series } }

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    if skipDepth > 0 {
      skipDepth += 1
      return
    }
    switch element {
    case .mcAlternateContent: alternatives.append(false)
    case .mcChoice, .mcFallback: beginAlternative(element, attributes)
    case .cPlotArea, .cxPlotArea: isInPlotArea = true
    case .cTitle, .cxTitle: push(element, isInPlotArea ? .axisTitle : .title)
    case .cTx: push(element, slot == .series ? .name : slot)
    case .cSer:
      try addSeries()
      push(element, .series)
    case .cCat, .cXVal: push(element, isInSeries ? .category : .label)
    case .cVal, .cYVal: push(element, isInSeries ? .column(.value) : .label)
    case .cBubbleSize: push(element, isInSeries ? .column(.size) : .label)
    case .cPlus: push(element, isInSeries ? .column(.plus) : .label)
    case .cMinus: push(element, isInSeries ? .column(.minus) : .label)
    case .cDatalabelsRange: push(element, isInSeries ? .column(.label) : .label)
    case .cDLbl, .cTrendline, .cTrendlineLbl, .cDispUnitsLbl: push(element, .label)
    case .cLvl, .cxLvl: level += 1
    case .cPt: pointIndex = attributes.plainInteger(.idx)
    case .cxPt:
      pointIndex = attributes.plainInteger(.idx)
      beginText()
    case .cV, .cxV: beginText()
    case .cName: if slot == .label { beginText() }
    case .aP:
      textStart = chart.bytes.count
      isInParagraph = true
    case .aT, .mText: isText = true
    case .aBr: if isInParagraph { chart.bytes.append(UInt8(ascii: "\n")) }
    case .cUserShapes: chart.shapes = attributes.string(.rID)
    case .cExternalData: chart.workbook = attributes.string(.rID)
    case .cxData, .cxStrDim, .cxNumDim, .cxSeries, .cxDataId: try startExtended(element, attributes)
    default: break
    }
  }

  private mutating func startExtended(_ element: OfficeElement, _ attributes: borrowing XMLAttributes)
    throws(DocumentError)
  {
    switch element {
    case .cxData:
      dataIDs[attributes.string(.plainID) ?? ""] = chart.series.count
      try addSeries()
      strings = 0
      numbers = 0
      push(element, .series)
    case .cxStrDim:
      strings += 1
      push(element, !isInSeries ? .label : strings == 1 ? .category : .column(.label))
    case .cxNumDim:
      let column = ChartText.Column(rawValue: min(numbers, 3)) ?? .value
      numbers += 1
      push(element, isInSeries ? .column(column) : .label)
    case .cxSeries:
      extendedNames = []
      push(element, .extendedSeries)
    default:
      if let index = dataIDs[attributes.string(.plainVal) ?? ""] {
        chart.series[index].names += extendedNames
        extendedNames = []
      }
    }
  }

  mutating func end(_ element: OfficeElement) throws(DocumentError) {
    if skipDepth > 0 {
      skipDepth -= 1
      return
    }
    switch element {
    case .mcAlternateContent: _ = alternatives.popLast()
    case .cPlotArea, .cxPlotArea: isInPlotArea = false
    case .cV, .cName, .cxPt, .cxV: endText()
    case .aT, .mText: isText = false
    case .aP:
      isInParagraph = false
      endText()
    default: break
    }
    guard let last = slots.last, last.element == element else { return }
    if last.slot == .name { dropRepetition(in: \.names) }
    if last.slot == .category { dropRepetition(in: \.categories) }
    slots.removeLast()
    if element == .cxSeries {
      // A series without data has its name all the same.
      chart.labels += extendedNames.map(\.text)
      extendedNames = []
    }
  }

  mutating func text(_ text: Span<UInt8>) {
    if skipDepth > 0 {
      chart.repeated += text.scalarCount
    } else if isText {
      chart.bytes.append(text)
    }
  }

  private mutating func addSeries() throws(DocumentError) {
    guard chart.series.count < Self.seriesLimit else {
      throw DocumentError(.limitExceeded, "a chart has more than \(Self.seriesLimit) series")
    }
    chart.series.append(ChartText.Series())
  }

  private mutating func push(_ element: OfficeElement, _ slot: Slot) {
    slots.append((element, slot))
    if let last = chart.series.last { listStart = slot == .name ? last.names.count : last.categories.count }
    level = -1
    pointIndex = 0
  }

  private mutating func beginText() {
    textStart = chart.bytes.count
    isText = true
  }

  private mutating func endText() {
    isText = false
    let text = TextRange(start: textStart, end: chart.bytes.count)
    textStart = chart.bytes.count
    if text.isEmpty { return }
    let point = ChartText.Point(level: max(level, 0), index: pointIndex, text: text)
    let last = chart.series.count - 1
    switch slot {
    case .title: chart.titles.append(text)
    case .axisTitle: chart.axisTitles.append(text)
    case .extendedSeries: extendedNames.append(point)
    case .name where last >= 0: chart.series[last].names.append(point)
    case .category where last >= 0: chart.series[last].categories.append(point)
    case .column(let column) where last >= 0: chart.series[last].columns[column.rawValue].append(point)
    default: chart.labels.append(text)
    }
  }

  /// A cache beside the cache, as later versions of Office write it for filtered data, says the same again.
  private mutating func dropRepetition(in list: WritableKeyPath<ChartText.Series, [ChartText.Point]>) {
    guard let last = chart.series.indices.last, listStart > 0 else { return }
    let points = chart.series[last][keyPath: list]
    guard points.count == listStart * 2 else { return }
    for index in 0..<listStart {
      let (first, second) = (points[index], points[listStart + index])
      guard first.index == second.index, first.level == second.level,
        chart.bytes[first.text.range].elementsEqual(chart.bytes[second.text.range])
      else { return }
    }
    for point in points[listStart...] { chart.repeated += chart.bytes.span.extracting(point.text.range).scalarCount }
    chart.series[last][keyPath: list].removeLast(listStart)
  }

  private mutating func beginAlternative(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last] || element == .mcChoice && !StoryHandler.understands(attributes.string(.requires) ?? "") {
      skipDepth = 1
      return
    }
    alternatives[last] = true
  }
}

extension XMLAttributes {
  /// A number that is not negative; 0 where there is none.
  fileprivate func plainInteger(_ attribute: OfficeAttribute) -> Int { max(0, integer(attribute) ?? 0) }
}
