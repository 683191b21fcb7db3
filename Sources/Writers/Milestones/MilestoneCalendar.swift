import Tagging

/// Milestones as a calendar: iCalendar (RFC 5545), an all-day event for each that has a date.
///
/// An event and not a to-do, since most programs show no to-dos. It takes the days of the target; where one side is open,
/// the day that is known. The same papers give the same bytes: `DTSTAMP` is the day of the paper.
package struct MilestoneCalendar {
  private var lines: ContiguousArray<UInt8> = []
  private var used: [String: Int] = [:]
  /// How many milestones have no date and are left out.
  package private(set) var left = 0

  /// A calendar of milestones.
  package init(_ entries: [MilestoneEntry]) {
    add("BEGIN:VCALENDAR")
    add("VERSION:2.0")
    add("PRODID:-//councildocs//milestones//EN")
    add("CALSCALE:GREGORIAN")
    for entry in entries { add(entry) }
    add("END:VCALENDAR")
  }

  /// The calendar's bytes.
  package var bytes: ContiguousArray<UInt8> { lines }

  private mutating func add(_ entry: MilestoneEntry) {
    let milestone = entry.milestone
    guard let target = milestone.target, let first = target.start ?? target.end, let last = target.end ?? target.start
    else {
      left += 1
      return
    }
    add("BEGIN:VEVENT")
    add("UID:" + uid(entry))
    add("DTSTAMP:" + Self.digits(entry.paperDate ?? first) + "T000000Z")
    add("DTSTART;VALUE=DATE:" + Self.digits(target.start == nil ? last : first))
    // The day behind the last (RFC 5545, 3.6.1).
    add("DTEND;VALUE=DATE:" + Self.digits(Self.next(target.end == nil ? first : last)))
    add("SUMMARY:" + Self.escaped(milestone.phase.map { "\(milestone.action) – \($0)" } ?? milestone.action))
    add("DESCRIPTION:" + Self.escaped(Self.description(entry, target)))
    add("CATEGORIES:" + Self.escaped(milestone.status.rawValue))
    add("STATUS:" + (milestone.status == .cancelled ? "CANCELLED" : "CONFIRMED"))
    add("TRANSP:TRANSPARENT")
    add("END:VEVENT")
  }

  private static func description(_ entry: MilestoneEntry, _ target: TargetDate) -> String {
    var parts = [entry.symbol ?? entry.file, "\(entry.milestone.status.rawValue): \(target.text)"]
    if entry.isOverdue ?? false { parts.append("overdue") }
    if let owner = entry.milestone.owner { parts.append(owner) }
    parts += entry.milestone.basis
    return parts.joined(separator: "\n")
  }

  /// The same for the same place of the same paper, so that a calendar that is read again changes its entries and adds
  /// none.
  private mutating func uid(_ entry: MilestoneEntry) -> String {
    let paper = [entry.symbol ?? entry.file, entry.language].compactMap { $0 }.joined(separator: "-")
    var plain = ""
    for byte in paper.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e: plain.append(Character(Unicode.Scalar(byte)))
      case 0x80...: plain += "x" + String(byte, radix: 16)
      default: plain.append("-")
      }
    }
    let name = "\(plain)-\(entry.place)"
    used[name, default: 0] += 1
    let number = used[name].map { $0 > 1 ? "-\($0)" : "" } ?? ""
    return "\(name)\(number)@councildocs"
  }

  // MARK: Days

  /// `YYYYMMDD`
  private static func digits(_ day: String) -> String { day.filter { $0 != "-" } }

  /// The day after a day.
  private static func next(_ day: String) -> String { CalendarDay(iso: day)?.next.iso ?? day }

  // MARK: Content lines

  /// A value of the type TEXT (RFC 5545, 3.3.11); control characters have no place in it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      case "\t": result += " "
      default: if scalar.value >= 0x20, scalar.value != 0x7f { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Writes a line, folded behind 75 octets and never inside a character (RFC 5545, 3.1).
  private mutating func add(_ line: String) {
    var column = 0
    for scalar in line.unicodeScalars {
      let utf8 = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if column + utf8.count > 75 {
        lines.append(contentsOf: [0x0d, 0x0a, 0x20])
        column = 1
      }
      lines.append(contentsOf: utf8)
      column += utf8.count
    }
    lines.append(contentsOf: [0x0d, 0x0a])
  }
}
