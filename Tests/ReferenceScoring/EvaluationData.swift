import Foundation

/// The figures of an evaluation for programs.
public struct EvaluationData: EvaluationJSON {
  struct Share: Encodable {
    var value: Double?
    /// The ends of the 95 % interval.
    var interval: [Double]?

    init(_ share: Proportion) {
      value = share.value
      interval = share.interval.map { [$0.lowerBound, $0.upperBound] }
    }
  }

  struct Figures: Encodable {
    var hits: Int
    var misses: Int
    var falseAlarms: Int
    var precision: Share
    var recall: Share
    var f1: Double?

    init(_ tally: ReferenceTally) {
      (hits, misses, falseAlarms) = (tally.hits, tally.misses, tally.alarms)
      (precision, recall, f1) = (Share(tally.precision), Share(tally.recall), tally.f1)
    }
  }

  struct Mode: Encodable {
    var mode: String
    var all: Figures
    var languages: [String: Figures]
    var kinds: [String: Figures]
  }

  struct Entry: Encodable {
    var record: String
    var what: String
    var id: String
    var text: String
    var start: Int
    var end: Int
  }

  var passages: Int
  var traps: Int
  var modes: [Mode]
  /// Misses and false alarms in the mode where spans may differ, without those of records that are held out.
  var list: [Entry]?

  /// The figures of the same passages in one or more modes.
  ///
  /// - Parameters:
  ///   - scores: The figures.
  ///   - listing: Whether each miss and each false alarm is told.
  public init(_ scores: [ReferenceScore], listing: Bool) {
    passages = scores.last?.passages.count ?? 0
    traps = scores.last?.traps.count ?? 0
    modes = scores.map { score in
      Mode(
        mode: score.mode.rawValue, all: Figures(score.total), languages: score.languages.mapValues(Figures.init),
        kinds: score.kinds.mapValues(Figures.init))
    }
    guard listing, let score = scores.first(where: { $0.mode == .overlap }) ?? scores.first else { return }
    list = score.passages.filter { $0.passage.set != "held-out" }.flatMap { passage in
      passage.misses.map { miss in
        Entry(
          record: passage.passage.id, what: "miss", id: miss.id, text: miss.text, start: miss.start, end: miss.end)
      }
        + passage.alarms.map { alarm in
          Entry(
            record: passage.passage.id, what: "false-alarm", id: alarm.id, text: alarm.text, start: alarm.start,
            end: alarm.end)
        }
    }
  }
}

/// Figures that are written as JSON.
public protocol EvaluationJSON: Encodable {}

extension EvaluationJSON {
  /// The JSON, with its members in order, so that the same figures give the same bytes.
  ///
  /// - Returns: The text, ending in a line feed.
  /// - Throws: What the encoder throws, which numbers that are finite rule out.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
