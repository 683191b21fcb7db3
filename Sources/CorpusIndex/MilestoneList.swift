import Tagging
import Writers

/// Writes `milestones.csv`: one record for each milestone, documents in the order of the index.
enum MilestoneList {
  static let columns = ["document", "symbol"] + MilestoneRecords.columns

  static func csv(for documents: [DocumentRecord]) -> ContiguousArray<UInt8> {
    var output = CSVOutput()
    output.record(columns)
    for document in documents {
      for milestone in document.milestones {
        output.record([document.output, document.symbol ?? ""] + MilestoneRecords.fields(milestone))
      }
    }
    return output.bytes
  }
}
