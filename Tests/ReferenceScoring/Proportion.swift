import Foundation

/// A share of a number of trials, with what can be said of the share behind it.
public struct Proportion: Hashable, Sendable {
  /// The trials that went well.
  public var successes: Int
  /// All trials.
  public var trials: Int

  /// A share from its parts.
  public init(_ successes: Int, of trials: Int) {
    self.successes = successes
    self.trials = trials
  }

  /// The share; nil where nothing was tried.
  public var value: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

  /// The interval that holds the true share with a confidence of 95 %, after E. B. Wilson (1927). It stays inside 0 to 1
  /// and says something where all trials went well, as few do.
  public var interval: ClosedRange<Double>? {
    guard let value else { return nil }
    // The quantile of the normal distribution at 0.975.
    let z = 1.959963984540054
    let n = Double(trials)
    let center = value + z * z / (2 * n)
    let reach = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return max(0, (center - reach) / scale)...min(1, (center + reach) / scale)
  }
}
