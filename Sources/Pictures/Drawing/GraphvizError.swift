/// Why there is no picture.
package struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  package enum Code: String, Hashable, Sendable {
    /// There is no such program.
    case missing = "no-graphviz"
    /// It failed.
    case failed = "graphviz-failed"
    /// It was stopped.
    case tooSlow = "graphviz-too-slow"
  }

  package var code: Code
  package var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { "error: \(message) [\(code.rawValue)]" }

  /// What a user can do about it.
  package var hint: String {
    switch code {
    case .missing:
      "install it, as with 'apt install graphviz' or 'dnf install graphviz', so that dot is in PATH; --format html needs no Graphviz"
    case .failed: "draw the output of --format dot yourself, or use --format html, which needs no other program"
    case .tooSlow: "choose less with --limit, --around or --session"
    }
  }
}
