import Tagging

/// A date of which parts may be missing, because a range says them only once: "5 to 9 June", "2026年第一季度至第二季度".
struct PartialDate: Hashable, Sendable {
  var year: Int?
  var half: Int?
  var quarter: Int?
  var third: Int?
  /// The months of a year from the first on: "the first three quarters".
  var firstMonths: Int?
  /// A part of the month.
  var part: MonthPart?
  var month: Int?
  var day: Int?
  /// A number of which only the other end of the range can tell what it counts.
  var bare: Int?

  /// The unit, where every part is there and possible; nil otherwise.
  var unit: CalendarUnit? {
    guard bare == nil, let year, (1900..<2200).contains(year) else { return nil }
    if let quarter { return (1...4).contains(quarter) ? .quarter(year: year, quarter: quarter) : nil }
    if let part {
      guard let month, (1...12).contains(month), day == nil else { return nil }
      let days = part.days(of: CalendarDay.count(year: year, month: month))
      return .days(year: year, month: month, first: days.lowerBound, last: days.upperBound)
    }
    if let half { return (1...2).contains(half) ? .half(year: year, half: half) : nil }
    if let third { return (1...3).contains(third) ? .third(year: year, third: third) : nil }
    if let firstMonths { return Self.firstMonths(firstMonths, of: year) }
    guard let month else { return day == nil ? .year(year) : nil }
    guard (1...12).contains(month) else { return nil }
    guard let day else { return .month(year: year, month: month) }
    guard (1...CalendarDay.count(year: year, month: month)).contains(day) else { return nil }
    return .day(CalendarDay(year: year, month: month, day: day))
  }

  /// The first months of a year, by their name where they have one.
  private static func firstMonths(_ count: Int, of year: Int) -> CalendarUnit? {
    switch count {
    case 3: .quarter(year: year, quarter: 1)
    case 4: .third(year: year, third: 1)
    case 6: .half(year: year, half: 1)
    case 2...11: .months(year: year, first: 1, last: count)
    default: nil
    }
  }

  /// Two ends of a range, each with what it leaves to the other; nil where they do not belong together.
  static func units(from left: PartialDate, to right: PartialDate) -> (CalendarUnit, CalendarUnit)? {
    var (left, right) = (left, right)
    guard left.bare == nil || right.bare == nil else { return nil }
    // Typed from right to left, the years of a period stand the other way round.
    if let first = left.year, let last = right.year, first > last, left == PartialDate(year: first),
      right == PartialDate(year: last)
    {
      return (.year(last), .year(first))
    }
    left.settleBare(by: right, isRight: false)
    right.settleBare(by: left, isRight: true)
    if left.day != nil, left.month == nil { left.month = right.month }
    if right.day != nil, right.month == nil { right.month = left.month }
    let yearWasShared = left.year == nil
    left.year = left.year ?? right.year
    right.year = right.year ?? left.year
    if yearWasShared, let from = left.unit, let to = right.unit, from.first > to.first {
      left.year = left.year.map { $0 - 1 }  // December to March 2026
    }
    guard let from = left.unit, let to = right.unit, from.first <= to.first, from.last <= to.last else { return nil }
    return (from, to)
  }

  /// Gives the bare number the meaning of its counterpart's smallest part.
  private mutating func settleBare(by other: PartialDate, isRight: Bool) {
    guard let number = bare else { return }
    bare = nil
    if other.quarter != nil {
      quarter = number
    } else if other.half != nil {
      half = number
    } else if other.day != nil {
      day = number
    } else if other.month != nil {
      month = number
    } else if isRight, let first = other.year, number < 100, number > first % 100 {
      year = first / 100 * 100 + number  // 2024-25
    } else {
      bare = number
    }
  }
}

/// A part of a month.
enum MonthPart: Hashable, Sendable {
  case half(Int)
  /// Ten days; the third has what is left.
  case third(Int)

  /// The days in a month of so many.
  func days(of count: Int) -> ClosedRange<Int> {
    switch self {
    case .half(let number): number == 1 ? 1...15 : 16...count
    case .third(let number): number == 3 ? 21...count : number * 10 - 9...number * 10
    }
  }
}
