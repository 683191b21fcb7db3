import FoundationEssentials
import Glibc
import Writers

/// Standard error: messages, and below them a line that shows progress.
///
/// The line is drawn only on a terminal, at most ten times a second, and wiped before a message, so that neither a log
/// nor a message ever holds a piece of it.
final class Messages {
  private let showsProgress: Bool
  private var isDrawn = false
  private var lastDrawn: ContinuousClock.Instant?

  /// Messages with or without progress.
  ///
  /// - Parameter progress: Whether progress is shown; nil where the terminal decides.
  init(progress: Bool?) {
    showsProgress = progress ?? (Terminal.isTerminal(STDERR_FILENO) && !Terminal.isDumb)
  }

  /// Shows a message, and below it what the user can do about it.
  func show(_ message: String, hint: String? = nil) {
    wipe()
    write(message + "\n")
    if let hint { write("  hint: \(hint)\n") }
  }

  /// Shows how far the work has come; the line is cut to the width of the terminal.
  func progress(_ text: String) {
    guard showsProgress else { return }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < .milliseconds(100) { return }
    lastDrawn = now
    wipe()
    write(DisplayWidth.prefix(of: text, columns: Terminal.width(STDERR_FILENO) - 1))
    isDrawn = true
  }

  /// Takes the progress line away for good.
  func endProgress() { wipe() }

  private func wipe() {
    // Carriage return, then "erase in line" (ECMA-48, 8.3.41).
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func write(_ text: String) { try? StandardStream.error.write(text) }
}
