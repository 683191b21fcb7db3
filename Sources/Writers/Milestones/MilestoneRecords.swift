package import Tagging

/// Milestones as records of a table: fields that are not known are empty; `table` and `row` are those of the document JSON.
package enum MilestoneRecords {
  /// The names of the fields.
  package static let columns = [
    "action", "status", "statusText", "target", "edtf", "start", "end", "phase", "table", "row", "relation",
    "relativeTo", "open", "completed", "progress", "owner", "basis",
  ]

  /// The fields of a milestone. Several ids are parted by a semicolon.
  package static func fields(_ milestone: Milestone) -> [String] {
    let target = milestone.target
    return [
      milestone.action, milestone.status.rawValue, milestone.statusText, target?.text ?? "", target?.edtf ?? "",
      target?.start ?? "", target?.end ?? "", milestone.phase ?? "", milestone.table.map { "t\($0 + 1)" } ?? "",
      milestone.row.map { String($0) } ?? "", target?.relation?.rawValue ?? "", target?.relativeTo ?? "",
      target?.open?.rawValue ?? "", milestone.completed?.edtf ?? "", milestone.progress.map { String($0) } ?? "",
      milestone.owner ?? "", milestone.basis.joined(separator: "; "),
    ]
  }

  /// A table of milestones of many papers (RFC 4180).
  package static func csv(_ entries: [MilestoneEntry]) -> ContiguousArray<UInt8> {
    var output = CSVOutput()
    output.record(["file", "symbol", "language"] + columns + ["overdue"])
    for entry in entries {
      output.record(
        [entry.file, entry.symbol ?? "", entry.language ?? ""] + fields(entry.milestone)
          + [entry.isOverdue.map { $0 ? "true" : "false" } ?? ""])
    }
    return output.bytes
  }

  /// The same as JSON, in the form that `Schemas/milestones.schema.json` fixes.
  package static func json(_ entries: [MilestoneEntry]) -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: entries.count * 400 + 256)
    json.beginObject(.lines)
    json.member("schema", "councildocs/milestones/1")
    json.key("milestones")
    json.beginArray(.lines)
    for entry in entries {
      json.beginObject()
      json.member("file", entry.file)
      json.member("symbol", orNull: entry.symbol)
      json.member("language", orNull: entry.language)
      json.member("place", entry.place)
      if let isOverdue = entry.isOverdue { json.member("overdue", isOverdue) }
      JSONWriter.writeMembers(of: entry.milestone, to: &json)
      json.end()
    }
    json.end()
    json.end()
    return json.finished()
  }
}
