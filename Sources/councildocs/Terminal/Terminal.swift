import FoundationEssentials
import Glibc

/// What is known of the terminal.
enum Terminal {
  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

  /// Whether the terminal cannot move its cursor, or says nothing of itself.
  static var isDumb: Bool { environment("TERM") ?? "dumb" == "dumb" }

  /// The number of columns: of the terminal; else what `COLUMNS` says; else 80.
  static func width(_ descriptor: CInt) -> Int {
    var size = winsize()
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    guard let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 else { return 80 }
    return columns
  }

  /// A variable of the environment; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    let value = ProcessInfo.processInfo.environment[name]
    return value == "" ? nil : value
  }
}
