/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days of a month.
  static func count(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day after this one.
  var next: CalendarDay {
    if day < Self.count(year: year, month: month) { return CalendarDay(year: year, month: month, day: day + 1) }
    return month < 12
      ? CalendarDay(year: year, month: month + 1, day: 1) : CalendarDay(year: year + 1, month: 1, day: 1)
  }

  /// `YYYY-MM-DD` (ISO 8601-1, complete extended form).
  var iso: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// `YYYY-MM`
  var isoMonth: String { "\(year)-\(Self.two(month))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A day, month, quarter, half or year.
enum CalendarUnit: Hashable, Sendable {
  case day(CalendarDay)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case year(Int)

  /// The first day.
  var first: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .quarter(let year, let quarter): CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    case .half(let year, let half): CalendarDay(year: year, month: half * 6 - 5, day: 1)
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    }
  }

  /// The last day.
  var last: CalendarDay {
    switch self {
    case .day(let day): day
    case .month(let year, let month): Self.lastDay(year, month)
    case .quarter(let year, let quarter): Self.lastDay(year, quarter * 3)
    case .half(let year, let half): Self.lastDay(year, half * 6)
    case .year(let year): Self.lastDay(year, 12)
    }
  }

  private static func lastDay(_ year: Int, _ month: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: CalendarDay.count(year: year, month: month))
  }

  /// The unit in EDTF: quarters are 33 to 36, halves 40 and 41 (ISO 8601-2, sub-year groupings).
  var edtf: String {
    switch self {
    case .day(let day): day.iso
    case .month: first.isoMonth
    case .quarter(let year, let quarter): "\(year)-\(32 + quarter)"
    case .half(let year, let half): "\(year)-\(39 + half)"
    case .year(let year): "\(year)"
    }
  }

  /// Whether the unit is smaller than a month.
  var isDay: Bool {
    if case .day = self { return true }
    return false
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

  /// From the first day of a unit on.
  init(since unit: CalendarUnit) {
    (start, end) = (unit.first, nil)
    if case .year(let year) = unit { edtf = "\(year)/.." } else { edtf = "\(unit.first.iso)/.." }
  }

  /// About a unit. EDTF has no approximate quarters or halves: they stay exact.
  init(about unit: CalendarUnit) {
    self.init(unit)
    switch unit {
    case .quarter, .half: break
    default: edtf += "~"
    }
  }
}
