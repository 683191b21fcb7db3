/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// A day from its parts, which nobody looks into.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day from `YYYY-MM-DD` (ISO 8601-1, complete extended form); nil for every other text and for a day that there is not.
  public init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], iso.utf8.allSatisfy({ $0 == 0x2d || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), day > 0,
      day <= Self.count(year: year, month: month)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether a day is earlier.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days of a month.
  public static func count(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day after this one.
  public var next: CalendarDay {
    if day < Self.count(year: year, month: month) { return CalendarDay(year: year, month: month, day: day + 1) }
    return month < 12
      ? CalendarDay(year: year, month: month + 1, day: 1) : CalendarDay(year: year + 1, month: 1, day: 1)
  }

  /// The day before this one.
  public var previous: CalendarDay {
    if day > 1 { return CalendarDay(year: year, month: month, day: day - 1) }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return CalendarDay(year: year, month: month, day: Self.count(year: year, month: month))
  }

  /// `YYYY-MM-DD`
  public var iso: String { "\(isoMonth)-\(Self.two(day))" }

  /// `YYYY-MM`
  public var isoMonth: String { "\(year)-\(Self.two(month))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
