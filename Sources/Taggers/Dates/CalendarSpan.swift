import Tagging

/// A day, month, quarter, third, half or year, or a part of a month or a year that has no name in EDTF.
enum CalendarUnit: Hashable, Sendable {
  case day(CalendarDay)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  /// Four months.
  case third(year: Int, third: Int)
  case half(year: Int, half: Int)
  case year(Int)
  /// Whole months of a year: "the first three quarters".
  case months(year: Int, first: Int, last: Int)
  /// Days of a month: "the second half of June", 6月上旬.
  case days(year: Int, month: Int, first: Int, last: Int)

  /// The first day.
  var first: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .quarter(let year, let quarter): CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    case .third(let year, let third): CalendarDay(year: year, month: third * 4 - 3, day: 1)
    case .half(let year, let half): CalendarDay(year: year, month: half * 6 - 5, day: 1)
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    case .months(let year, let first, _): CalendarDay(year: year, month: first, day: 1)
    case .days(let year, let month, let first, _): CalendarDay(year: year, month: month, day: first)
    }
  }

  /// The last day.
  var last: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month): Self.lastDay(year, month)
    case .quarter(let year, let quarter): Self.lastDay(year, quarter * 3)
    case .third(let year, let third): Self.lastDay(year, third * 4)
    case .half(let year, let half): Self.lastDay(year, half * 6)
    case .year(let year): Self.lastDay(year, 12)
    case .months(let year, _, let last): Self.lastDay(year, last)
    case .days(let year, let month, _, let last): CalendarDay(year: year, month: month, day: last)
    }
  }

  private static func lastDay(_ year: Int, _ month: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: CalendarDay.count(year: year, month: month))
  }

  /// The unit in EDTF: quarters are 33 to 36, thirds 37 to 39, halves 40 and 41 (ISO 8601-2, sub-year
  /// groupings); what has no code is an interval.
  var edtf: String {
    switch self {
    case .day(let day): day.iso
    case .month: first.isoMonth
    case .quarter(let year, let quarter): "\(year)-\(32 + quarter)"
    case .third(let year, let third): "\(year)-\(36 + third)"
    case .half(let year, let half): "\(year)-\(39 + half)"
    case .year(let year): "\(year)"
    case .months: "\(first.isoMonth)/\(last.isoMonth)"
    case .days: "\(first.iso)/\(last.iso)"
    }
  }

  /// Whether the unit is smaller than a month.
  var isDay: Bool {
    switch self {
    case .day, .days: true
    default: false
    }
  }

  /// Whether the unit is a year.
  var isYear: Bool {
    if case .year = self { return true }
    return false
  }
}

/// What a phrase says of time: an EDTF expression and its inclusive bounds, nil where open.
struct DateValue: Hashable, Sendable {
  var edtf: String
  var start: CalendarDay?
  var end: CalendarDay?

  /// The whole of a unit.
  init(_ unit: CalendarUnit) {
    (edtf, start, end) = (unit.edtf, unit.first, unit.last)
  }

  /// From one unit to another. EDTF has no intervals of quarters or halves (ISO 8601-2, 4.4): months stand for them.
  init(from: CalendarUnit, to: CalendarUnit) {
    (start, end) = (from.first, to.last)
    if from.isDay || to.isDay {
      edtf = "\(from.first.iso)/\(to.last.iso)"
    } else if from.isYear && to.isYear {
      edtf = "\(from.edtf)/\(to.edtf)"
    } else {
      edtf = "\(from.first.isoMonth)/\(to.last.isoMonth)"
    }
  }

  /// Not later than the last day of a unit.
  init(until unit: CalendarUnit) {
    (start, end) = (nil, unit.last)
    edtf = "../\(unit.last.iso)"
  }

  /// Earlier than a unit.
  init(before unit: CalendarUnit) {
    let day = unit.first.previous
    (start, end) = (nil, day)
    edtf = "../\(day.iso)"
  }

  /// Later than a unit.
  init(after unit: CalendarUnit) {
    if case .year(let year) = unit {
      self.init(since: .year(year + 1))
    } else {
      self.init(since: .day(unit.last.next))
    }
  }

  /// From the first day of a unit on.
  init(since unit: CalendarUnit) {
    (start, end) = (unit.first, nil)
    if case .year(let year) = unit { edtf = "\(year)/.." } else { edtf = "\(unit.first.iso)/.." }
  }

  /// About a unit. EDTF has no approximate quarters or halves: they stay exact.
  init(about unit: CalendarUnit) {
    self.init(unit)
    switch unit {
    case .quarter, .third, .half, .months, .days: break
    default: edtf += "~"
    }
  }
}
