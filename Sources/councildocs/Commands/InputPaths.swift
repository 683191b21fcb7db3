import DocumentModel
import Pipeline

/// The files and folders that a command names.
enum InputPaths {
  /// The paths, with those of the list on standard input in the place of `-`.
  static func withList(_ input: [String]) -> [String] {
    input.flatMap { path in
      guard path == "-" else { return [path] }
      var lines: [String] = []
      while let line = readLine() { if !line.isEmpty { lines.append(line) } }
      return lines
    }
  }
}

extension InputDiscovery {
  /// Says which of the paths give nothing to read.
  func tell(_ messages: Messages) {
    for failure in failures { messages.show(failure.description) }
    let severity = inputs.isEmpty ? "error" : "warning"
    for folder in emptyFolders { messages.show("\(folder): \(severity): there is no Word file in the folder") }
    if inputs.isEmpty, failures.isEmpty, emptyFolders.isEmpty { messages.show("error: no file is named") }
  }
}
