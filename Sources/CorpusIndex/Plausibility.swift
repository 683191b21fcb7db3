package import Tagging

/// Tells references to texts that cannot exist, from what the vocabulary knows of conferences and sessions.
package struct Plausibility: Sendable {
  private struct Meeting: Hashable {
    var body: String
    var place: String
    var year: Int
  }

  private let meetings: Set<Meeting>
  /// The years of which the vocabulary knows whether a body met.
  private let years: [String: ClosedRange<Int>]
  private let places: Set<String>
  private let highest: [String: Int]

  package init(_ vocabulary: Vocabulary) {
    meetings = Set(vocabulary.conferences.map { Meeting(body: $0.body, place: $0.place, year: $0.year) })
    // Each body meets about every four years, so up to then its list is taken to be as complete as those of the others.
    let end = (vocabulary.conferences.map(\.year).max() ?? 0) - 4
    var years: [String: ClosedRange<Int>] = [:]
    for conference in vocabulary.conferences {
      let known = years[conference.body] ?? conference.year...max(conference.year, end)
      years[conference.body] = min(known.lowerBound, conference.year)...max(known.upperBound, conference.year)
    }
    self.years = years
    places = Set(vocabulary.conferences.map(\.place))
    highest = Dictionary(vocabulary.sessions.map { ($0.series, $0.highest) }) { $1 }
  }

  /// What is to be said of a reference to a text that the collection does not hold.
  ///
  /// - Parameters:
  ///   - text: What is cited.
  ///   - candidates: The works that come into question where the text does not tell which is meant.
  /// - Returns: That it is impossible, ambiguous, or not held.
  package func resolution(of text: CitedText, candidates: [String]) -> Resolution {
    if reason(text, candidates: candidates) != nil { return Resolution(.impossible) }
    return Resolution(candidates.isEmpty ? .notHeld : .ambiguous)
  }

  /// Why there is no such text, in words for people; nil where there may be one.
  package func reason(_ text: CitedText, candidates: [String] = []) -> String? {
    if let (series, number) = Self.parts(of: text.work), let highest = highest[series], number > highest {
      return "the highest number of \(series) is \(highest)"
    }
    guard let edition = text.edition, let (place, year) = Self.meeting(in: edition), places.contains(place) else {
      return nil
    }
    let works = candidates.isEmpty ? [text.work] : candidates
    let bodies = works.map { String($0.prefix { $0 != "/" }) }
    for body in bodies {
      guard let known = years[body], known.contains(year) else { return nil }
      if meetings.contains(Meeting(body: body, place: place, year: year)) { return nil }
    }
    return bodies.count == 1
      ? "no conference of \(bodies[0]) met in \(place) in \(year)" : "no conference met in \(place) in \(year)"
  }

  /// The place and year of an edition such as `Rev. Dubai, 2018`.
  private static func meeting(in edition: String) -> (place: String, year: Int)? {
    guard let comma = edition.lastIndex(of: ","),
      let year = Int(edition[edition.index(after: comma)...].drop { $0 == " " })
    else { return nil }
    let place = edition[..<comma]
    return (String(place.hasPrefix("Rev. ") ? place.dropFirst(5) : place), year)
  }

  /// The series and number of an id such as `C24/INF/12`.
  private static func parts(of work: String) -> (series: String, number: Int)? {
    guard let slash = work.lastIndex(of: "/"), let number = Int(work[work.index(after: slash)...]) else { return nil }
    return (String(work[..<slash]), number)
  }
}
