import DocumentModel
import WordReader
import Writers

/// The account of the characters of one file, for people or as a line of JSON.
struct AuditReport {
  private let audit: PackageAudit

  init(_ audit: PackageAudit) { self.audit = audit }

  private static let classes: [(CharacterClass, title: String, key: String)] = [
    (.shown, "shown", "shown"), (.hidden, "hidden", "hidden"), (.deleted, "deleted", "deleted"),
    (.fieldCode, "field code", "fieldCode"), (.alternative, "alternative", "alternative"),
    (.leftOut, "left out", "leftOut"),
  ]

  /// A line for each part, a sum, and what is wrong.
  func text() -> String {
    var rows = [["part", "characters"] + Self.classes.map(\.title) + [""]]
    for part in audit.parts {
      rows.append(
        [part.part, "\(part.characters)"] + Self.classes.map { "\(part.account[$0.0])" }
          + [part.isBalanced ? "" : "does not balance"])
    }
    if audit.parts.count > 1 {
      rows.append(["all parts", "\(audit.characters)"] + Self.classes.map { "\(audit.account[$0.0])" } + [""])
    }
    let widths = rows[0].indices.map { column in rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0 }
    var text = audit.file + "\n"
    for row in rows {
      var line = "  "
      for (column, cell) in row.enumerated() {
        let fill = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        line += column == 0 || column == row.count - 1 ? cell + fill : fill + cell
        line += "  "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
    for part in audit.parts where !part.isBalanced { text += "  " + reason(part) + "\n" }
    return text + "\n"
  }

  private func reason(_ part: PartAudit) -> String {
    if part.account.total != part.characters {
      return "\(part.part): \(part.characters) characters in the XML, \(part.account.total) accounted for"
    }
    if part.standing != part.expected {
      return "\(part.part): \(part.expected) characters should stand in the document, \(part.standing) do"
    }
    return "\(part.part): characters are left out without a diagnostic"
  }

  /// One object in one line.
  func json() -> ContiguousArray<UInt8> {
    var json = JSONOutput()
    json.beginObject()
    json.member("file", audit.file)
    json.member("characters", audit.characters)
    json.member("balanced", audit.isBalanced)
    json.key("parts")
    json.beginArray()
    for part in audit.parts {
      json.beginObject()
      json.member("part", part.part)
      json.member("characters", part.characters)
      for (name, _, key) in Self.classes { json.member(key, part.account[name]) }
      json.member("balanced", part.isBalanced)
      if !part.isBalanced { json.member("reason", reason(part)) }
      json.end()
    }
    json.end()
    json.end()
    return json.finished()
  }
}
