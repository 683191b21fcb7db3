import CorpusIndex
import GRDB
import Tagging

/// Writes and reads the rows of the table `milestones`: the two go together, field by field.
enum MilestoneRows {
  static func insert(_ milestones: [CollectionPaper.Promise], first: Int64, _ db: Database) throws {
    let columns = """
      id, action, status, status_text, phase, owner, progress, basis, "table", row, block, start, "end", blocks, \
      \(dateColumns("target")), \(dateColumns("completed"))
      """
    let marks = Array(repeating: "?", count: columns.split(separator: ",").count).joined(separator: ", ")
    let insert = try db.cachedStatement(sql: "INSERT INTO milestones (\(columns)) VALUES (\(marks))")
    for (number, row) in milestones.enumerated() {
      let milestone = row.milestone
      let values: [(any DatabaseValueConvertible)?] = [
        first + Int64(number), milestone.action, milestone.status.rawValue, milestone.statusText, milestone.phase,
        milestone.owner, milestone.progress, milestone.basis.joined(separator: "\n"), milestone.table, milestone.row,
        row.sentence?.block, row.sentence?.start, row.sentence?.end,
        milestone.blocks.map { "b\($0 + 1)" }.joined(separator: " "),
      ]
      try insert.execute(
        arguments: StatementArguments(values + fields(milestone.target) + fields(milestone.completed)))
    }
  }

  /// The milestones of a document, without the blocks and the sentences that they were read from.
  static func fetch(_ first: Int64, _ last: Int64, _ db: Database) throws -> [Milestone] {
    let select = try db.cachedStatement(sql: "SELECT * FROM milestones WHERE id BETWEEN ? AND ? ORDER BY id")
    return try Row.fetchAll(select, arguments: [first, last]).map { row in
      let status: String = row["status"]
      let basis: String = row["basis"]
      var milestone = Milestone(
        action: row["action"], status: MilestoneStatus(rawValue: status) ?? .unknown, statusText: row["status_text"],
        target: date("target", in: row), phase: row["phase"], table: row["table"], row: row["row"], blocks: [])
      milestone.completed = date("completed", in: row)
      milestone.progress = row["progress"]
      milestone.owner = row["owner"]
      milestone.basis = basis.split(separator: "\n").map(String.init)
      return milestone
    }
  }

  // MARK: Dates

  /// The columns of a date, each followed by its type where one is given. The words of the source have the name of the date itself.
  static func dateColumns(_ name: String, _ type: String = "") -> String {
    ([name] + ["edtf", "start", "end", "relation", "relative_to", "open"].map { "\(name)_\($0)" }).map { $0 + type }
      .joined(separator: ", ")
  }

  private static func fields(_ date: TargetDate?) -> [(any DatabaseValueConvertible)?] {
    [
      date?.text, date?.edtf, date?.start, date?.end, date?.relation?.rawValue, date?.relativeTo, date?.open?.rawValue,
    ]
  }

  private static func date(_ name: String, in row: Row) -> TargetDate? {
    guard let text: String = row[name] else { return nil }
    let relation: String? = row[name + "_relation"]
    let open: String? = row[name + "_open"]
    return TargetDate(
      text: text, edtf: row[name + "_edtf"], start: row[name + "_start"], end: row[name + "_end"],
      relation: relation.flatMap(EventRelation.init), relativeTo: row[name + "_relative_to"],
      open: open.flatMap(OpenTarget.init))
  }
}
