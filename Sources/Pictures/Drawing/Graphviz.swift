import Foundation

/// Graphviz, which draws: the program `dot`, where there is one. It is run without a shell, with files of a folder of its own
/// and for a limited time.
package struct Graphviz: Sendable {
  /// Where the program is.
  package let executable: String

  /// Finds the program in the folders of a search path.
  ///
  /// - Parameter path: The folders, joined by colons, as in the variable `PATH`. One that is not absolute is passed over,
  ///   so that no program is run because of the folder in which somebody happens to stand.
  /// - Throws: `GraphvizError` with `.missing`.
  package init(searching path: String) throws(GraphvizError) {
    let candidates = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/dot" }
    guard let executable = candidates.first(where: { Self.isProgram($0) }) else {
      throw GraphvizError(.missing, "Graphviz is not installed, and draws the picture")
    }
    self.executable = executable
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// A picture, and what Graphviz had to say about it.
  package struct Picture: Sendable {
    package var bytes: ContiguousArray<UInt8>
    package var warnings: String
  }

  /// Draws a graph as SVG.
  ///
  /// - Parameters:
  ///   - dot: The graph.
  ///   - limit: The time that it may take.
  /// - Returns: The picture.
  /// - Throws: `GraphvizError`; `CancellationError` where the task is cancelled. Nothing is left running.
  package func svg(of dot: ContiguousArray<UInt8>, within limit: Duration) async throws -> Picture {
    let folder = FileManager.default.temporaryDirectory.appending(path: "councildocs-" + UUID().uuidString)
    let (graph, picture, messages) = (
      folder.appending(path: "graph.dot"), folder.appending(path: "graph.svg"), folder.appending(path: "messages")
    )
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(dot).write(to: graph)
      try Data().write(to: messages)
    } catch {
      throw GraphvizError(.failed, "a folder for temporary files cannot be made: \(error.localizedDescription)")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files rather than pipes: whatever the program writes, nobody waits for somebody to read it.
    let errors = try FileHandle(forWritingTo: messages)
    defer { try? errors.close() }
    let child = try ChildProcess(executable, ["-Tsvg", "-o", picture.path, graph.path], in: folder, errors: errors)
    let end = try await child.end(within: limit)
    let words = Self.text(messages)
    switch end {
    case .outOfTime:
      throw GraphvizError(.tooSlow, "Graphviz did not end within \(limit.components.seconds) seconds")
    case .status(0):
      guard let data = try? Data(contentsOf: picture), !data.isEmpty else {
        throw GraphvizError(.failed, "Graphviz wrote no picture" + Self.behind(words))
      }
      return Picture(bytes: ContiguousArray(data), warnings: words)
    case .status(let status):
      throw GraphvizError(.failed, "Graphviz ended with status \(status)" + Self.behind(words))
    case .signal(let signal):
      throw GraphvizError(.failed, "Graphviz was ended by signal \(signal)" + Self.behind(words))
    }
  }

  /// The most bytes of a message that are passed on.
  private static let mostWords = 2000

  private static func text(_ file: URL) -> String {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return "" }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: mostWords)) ?? Data()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func behind(_ words: String) -> String { words.isEmpty ? "" : ": " + words }
}
