import Foundation
import Glibc

/// A program that was started, which cannot outlive who waits for it.
struct ChildProcess: Sendable {
  /// How it ended.
  enum End: Sendable, Hashable {
    case status(Int32)
    case signal(Int32)
    /// It was ended because its time was up.
    case outOfTime
  }

  private let process: Process
  private let ends: AsyncStream<Void>

  /// Starts a program without a shell and without standard input; standard output is thrown away.
  ///
  /// - Parameters:
  ///   - executable: The path of the program.
  ///   - arguments: Its arguments, as it gets them.
  ///   - folder: The folder in which it runs.
  ///   - errors: Where its standard error goes.
  /// - Throws: `GraphvizError` with `.failed` where it cannot be started.
  init(_ executable: String, _ arguments: [String], in folder: URL, errors: FileHandle) throws(GraphvizError) {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    let (ends, continuation) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in continuation.finish() }
    do {
      try process.run()
    } catch {
      throw GraphvizError(.failed, "\(executable) cannot be started: \(error.localizedDescription)")
    }
    self.process = process
    self.ends = ends
  }

  /// Waits for the end. When the time is up, or the task is cancelled, the program is ended.
  ///
  /// - Parameter limit: The time that it may take.
  /// - Returns: How it ended.
  /// - Throws: `CancellationError`.
  func end(within limit: Duration) async throws -> End {
    let isInTime = await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        // Ends with the process, or with the task.
        for await _ in ends {}
        return !Task.isCancelled
      }
      group.addTask {
        try? await Task.sleep(for: limit)
        return false
      }
      let first = await group.next() ?? false
      group.cancelAll()
      return first
    }
    if !isInTime, process.isRunning { endByForce() }
    process.waitUntilExit()
    try Task.checkCancellation()
    if !isInTime { return .outOfTime }
    return process.terminationReason == .exit
      ? .status(process.terminationStatus) : .signal(process.terminationStatus)
  }

  /// Ends the program, which may ignore a polite signal, and what it started itself: Foundation's end of a process comes
  /// only when all have ended that inherited from it.
  private func endByForce() {
    let identifier = process.processIdentifier
    // Foundation makes it the leader of a group of its own; never is our own group meant.
    if getpgid(identifier) == identifier { killpg(identifier, SIGKILL) }
    kill(identifier, SIGKILL)
  }
}
