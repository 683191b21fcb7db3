import Foundation

/// The built tool, run as a user would.
struct Command {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The tool stands beside the test bundle.
  static let executable = Bundle.main.bundleURL.appending(path: "councildocs")

  /// A run that was begun.
  let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  init(_ arguments: [String], input: String? = nil, environment: [String: String] = [:], folder: String? = nil) throws {
    process.executableURL = Self.executable
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    } else {
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }
  }

  /// Waits for the end, on a thread of its own: those of the tests are no more than there are cores.
  func outcome() async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { [process, output, errors] in
        continuation.resume(with: Result { try Self.outcome(of: process, output, errors) })
      }
    }
  }

  /// What is printed may be more than a pipe holds, but errors may not.
  private static func outcome(of process: Process, _ output: Pipe, _ errors: Pipe) throws -> Outcome {
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// Runs the tool to its end.
  static func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:], folder: String? = nil
  ) async throws -> Outcome {
    try await run(arguments, input: input, environment: environment, folder: folder)
  }

  /// Runs the tool to its end.
  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:], folder: String? = nil
  ) async throws -> Outcome {
    try await Command(arguments, input: input, environment: environment, folder: folder).outcome()
  }
}
