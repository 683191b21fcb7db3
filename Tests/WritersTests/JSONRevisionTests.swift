import DocumentModel
import Foundation
import Tagging
import Testing
import Writers

@Suite struct JSONRevisionTests {
  private func lines(_ builder: DocumentBuilder) -> [String] {
    let text = String(decoding: JSONWriter.json(for: builder.annotated), as: UTF8.self)
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("  \"revisions\":") }.dropFirst()
    return lines.prefix { $0.hasPrefix("   ") }.map { $0.trimmingCharacters(in: .init(charactersIn: " ,")) }
  }

  @Test func writesWhoDidWhatWhenAndWhere() {
    var builder = DocumentBuilder()
    builder.block("é new")
    builder.block("moved")
    var insertion = Revision(kind: .insertion, place: BlockSpan(block: 0, start: 3, end: 6))
    insertion.author = builder.document.strings.intern("A")
    insertion.date = builder.document.strings.intern("2025-05-06T09:30:00Z")
    builder.document.removedText = ContiguousArray("old".utf8)
    var deletion = Revision(kind: .deletion, place: BlockSpan(block: 0, start: 3, end: 3))
    deletion.removed = TextRange(start: 0, end: 3)
    var move = Revision(kind: .move, place: BlockSpan(block: 1, start: 0, end: 5))
    move.otherPlace = BlockSpan(block: 0, start: 2, end: 2)
    var row = Revision(kind: .row, place: BlockSpan(block: 1, start: 0, end: 0))
    (row.isDeletion, row.table, row.row) = (true, 0, 1)
    builder.document.revisions = [insertion, deletion, move, row]
    #expect(
      lines(builder) == [
        #"{"kind": "insertion", "author": "A", "date": "2025-05-06T09:30:00Z", "text": "new", "block": "b1", "start": 2, "#
          + #""end": 5, "where": "body"}"#,
        #"{"kind": "deletion", "text": "old", "block": "b1", "start": 2, "end": 2, "where": "body"}"#,
        #"{"kind": "move", "text": "moved", "block": "b2", "start": 0, "end": 5, "where": "body", "#
          + #""from": {"block": "b1", "offset": 1}}"#,
        #"{"kind": "row", "change": "deletion", "text": "", "block": "b2", "start": 0, "end": 0, "where": "body", "#
          + #""table": "t1", "row": 1}"#,
      ])
  }

  @Test func marksWhatWasInsertedAndDeletedInTheText() {
    var builder = DocumentBuilder()
    let block = builder.block("abc")
    for (start, format) in [RunFormat.deleted, .inserted, []].enumerated() {
      builder.document.runs.append(
        Run(range: TextRange(start: start, end: start + 1), format: format, language: .empty))
    }
    builder.document.blocks[block].runs = IndexRange(start: 0, end: 3)
    let text = String(decoding: JSONWriter.json(for: builder.annotated), as: UTF8.self)
    let expected =
      #""runs": [{"start": 0, "end": 1, "deleted": true}, {"start": 1, "end": 2, "inserted": true}]"#
    #expect(text.contains(expected))
  }
}
