import Foundation
import FoundationXML
import Glibc
import TestSupport
import Testing

@testable import Pictures

@Suite struct GraphvizTests {
  /// A folder with a program `dot` that is a script.
  private func folder(_ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n" + script, to: "dot")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/dot")
    return folder
  }

  private func error(_ script: String, within limit: Duration = .seconds(30)) async throws -> GraphvizError? {
    let folder = try folder(script)
    let graphviz = try Graphviz(searching: folder.path)
    return await #expect(throws: GraphvizError.self) { try await graphviz.svg(of: [], within: limit) }
  }

  @Test func saysThatItIsMissing() throws {
    let empty = try TemporaryFolder()
    try empty.make("dot/file")
    for path in ["", ":", ".", "bin", empty.path] {
      let error = #expect(throws: GraphvizError.self) { try Graphviz(searching: path) }
      #expect(error?.code == .missing)
      #expect(error?.hint.contains("apt install graphviz") == true)
    }
  }

  @Test func takesTheFirstProgramOfAnAbsoluteFolder() throws {
    let (first, second) = (try folder("exit 0"), try folder("exit 0"))
    #expect(try Graphviz(searching: "bin:/nowhere:\(first.path):\(second.path)").executable == first.path + "/dot")
  }

  @Test func tellsWhatAFailureSaid() async throws {
    let failure = try await error("echo 'Error: bad graph' >&2; exit 3")
    #expect(failure?.code == .failed)
    #expect(failure?.message == "Graphviz ended with status 3: Error: bad graph")
    #expect(try await error("exit 0")?.message == "Graphviz wrote no picture")
    #expect(try await error("kill -SEGV $$")?.message == "Graphviz was ended by signal 11")
  }

  @Test func cutsLongMessages() async throws {
    let failure = try await error("head -c 300000 /dev/zero | tr '\\0' x >&2; exit 1")
    #expect((failure?.message.utf8.count ?? 0) < 3000)
  }

  @Test func endsAHang() async throws {
    let mark = try TemporaryFolder()
    // It ignores the polite signals, and has a child of its own.
    let failure = try await error(
      "trap '' TERM INT; sleep 3000 & echo $! > \(mark.path)/child; wait; sleep 3000", within: .seconds(1))
    #expect(failure?.code == .tooSlow)
    let child = try #require(Int32(try mark.text("child").trimmingCharacters(in: .whitespacesAndNewlines)))
    // Its child is gone, or about to be.
    var isGone = false
    for _ in 0..<100 where !isGone {
      isGone = kill(child, 0) != 0 || Self.isZombie(child)
      if !isGone { try await Task.sleep(for: .milliseconds(20)) }
    }
    #expect(isGone)
  }

  private static func isZombie(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.contains(") Z ") ?? true
  }

  @Test func endsWithItsTask() async throws {
    let folder = try folder("sleep 50")
    let graphviz = try Graphviz(searching: folder.path)
    let task = Task { try await graphviz.svg(of: [], within: .seconds(60)) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func leavesNothingBehind() async throws {
    let mark = try TemporaryFolder()
    _ = try await error("pwd > \(mark.path)/place; exit 1")
    let place = try mark.text("place").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(!place.isEmpty && !FileManager.default.fileExists(atPath: place))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot"), "Graphviz is not installed"))
  func drawsAnythingThatPapersSay() async throws {
    let graphviz = try Graphviz(searching: "/usr/bin")
    let titles = ["<b>&nbsp;\u{1}\u{7F} \"q\" \\N \\", "预算 C24/1", "الميزانية", "Бюджет", ""]
    let nodes = titles.enumerated().map { Graphs.node("C24/\($0)\"\\", title: $1) }
    for count in [5, 70] {
      let more = (5..<max(count, 5)).map { Graphs.node("C24/\($0)", kind: "resolution", held: false) }
      let graph = Graphs.graph(
        nodes + more, (1..<count).map { Graphs.edge(0, $0, state: "impossible") } + [Graphs.edge(1, 1)])
      let looks = GraphLooks(
        of: graph, caption: "a < b", addresses: ["C24/5": "https://example.org/?a=1&b=\"2\"onload=\"x&#34;"])
      let picture = try await graphviz.svg(of: looks.dot(of: graph), within: .seconds(60))
      let parser = XMLParser(data: Data(picture.bytes))
      #expect(parser.parse(), "\(String(describing: parser.parserError)) \(parser.lineNumber)")
      let text = String(decoding: picture.bytes, as: UTF8.self)
      for word in ["预算", "الميزانية", "Бюджет", "&lt;b&gt;&amp;nbsp;"] { #expect(text.contains(word), "\(word)") }
      #expect(picture.warnings == "")
    }
  }
}
