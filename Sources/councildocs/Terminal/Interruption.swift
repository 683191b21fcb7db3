import Dispatch
import Glibc

/// Ctrl-C.
enum Interruption {
  /// Runs work that the first Ctrl-C cancels and the second ends at once. SIGTERM counts as Ctrl-C.
  static func cancelling<Success: Sendable>(
    _ work: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    // A closed standard error must not end a conversion half-way.
    signal(SIGPIPE, SIG_IGN)
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      // The default would end the process before the source sees the signal.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { if task.isCancelled { _exit(130) } else { task.cancel() } }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
