import Tagging
import Writers

/// Writes `milestones.csv`: one record for each milestone, documents in the order of the index. Fields that are not known
/// are empty; `table` and `row` are those of the document JSON.
enum MilestoneList {
  static let columns = [
    "document", "symbol", "action", "status", "statusText", "target", "edtf", "start", "end", "phase", "table", "row",
  ]

  static func csv(for documents: [DocumentRecord]) -> ContiguousArray<UInt8> {
    var output = CSVOutput()
    output.record(columns)
    for document in documents {
      for milestone in document.milestones {
        let target = milestone.target
        output.record([
          document.output, document.symbol ?? "", milestone.action, milestone.status.rawValue, milestone.statusText,
          target?.text ?? "", target?.edtf ?? "", target?.start ?? "", target?.end ?? "", milestone.phase ?? "",
          milestone.table.map { "t\($0 + 1)" } ?? "", milestone.row.map { String($0) } ?? "",
        ])
      }
    }
    return output.bytes
  }
}
