public import Foundation
public import Testing

/// Expects a text to be the same as a golden file, byte for byte.
///
/// With `RECORD_GOLDEN=1` in the environment the file is written instead, and the test fails all the same, so that a
/// recording cannot pass for a check.
public func expectGolden(
  _ actual: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(file.lastPathComponent); run again to compare", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  if actual == expected { return }
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let differing = (0..<max(actualLines.count, expectedLines.count)).filter { line in
    line >= actualLines.count || line >= expectedLines.count || actualLines[line] != expectedLines[line]
  }
  let shown = differing.prefix(8).map { line in
    "line \(line + 1)\n  expected: \(line < expectedLines.count ? String(expectedLines[line].prefix(300)) : "–")"
      + "\n  actual:   \(line < actualLines.count ? String(actualLines[line].prefix(300)) : "–")"
  }
  Issue.record(
    "\(file.lastPathComponent) differs in \(differing.count) lines\n\(shown.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
