import Pipeline

/// What `convert` says in the end.
enum SummaryText {
  /// A few lines on what was found and where it is.
  static func text(for summary: BatchSummary, in folder: OutputFolder) -> String {
    let findings = summary.findings
    let documents = count(summary.converted, "document")
    let done =
      summary.unchanged == 0
      ? "\(documents) converted" : "\(documents), \(summary.unchanged) of them unchanged and not read again"
    var lines = [
      "\(done), \(summary.failed) failed",
      "\(count(findings.tables, "table")), \(count(findings.references, "reference")) "
        + "(\(summary.distinctReferences) distinct), \(count(findings.milestones, "milestone")), "
        + "\(count(findings.warnings, "warning")), \(count(findings.notes, "note"))",
    ]
    if !summary.references.isEmpty {
      let states = summary.references.map { "\($0.count) \($0.state)" }
      lines.append("references: " + states.joined(separator: ", "))
    }
    if summary.left > 0 {
      lines.append("\(count(summary.left, "paper")) left the collection (no longer among the inputs)")
    }
    if summary.wasInterrupted {
      lines.append("interrupted: the index files were not written; the documents so far are in \(folder.path)")
    } else {
      lines.append("written to \(folder.path)")
    }
    return lines.joined(separator: "\n")
  }

  /// A number and its noun.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
