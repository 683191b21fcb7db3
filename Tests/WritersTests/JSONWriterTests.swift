import DocumentModel
import Tagging
import Testing
import Writers

@Suite struct JSONWriterTests {
  private func lines(_ builder: DocumentBuilder, in member: String) -> [String] {
    let lines = String(decoding: JSONWriter.json(for: builder.annotated), as: UTF8.self).split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  \"\(member)\":") }) else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("   ") }.map { line in
      var line = line.drop { $0 == " " }
      if line.hasSuffix(",") { line.removeLast() }
      return String(line)
    }
  }

  @Test func writesEveryMemberOfAnEmptyDocument() {
    let builder = DocumentBuilder()
    let files = JSONWriter().files(for: builder.annotated, name: "sub/paper")
    #expect(files.map(\.path) == ["sub/paper.json"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        {
          "schema": "councildocs/document/1",
          "source": {"file": "paper.docx", "sha256": "\(String(repeating: "a", count: 64))", "bytes": 9},
          "symbol": null,
          "language": null,
          "metadata": {},
          "properties": {},
          "blocks": [],
          "tables": [],
          "references": [],
          "milestones": [],
          "links": [],
          "notes": [],
          "equations": [],
          "ruby": [],
          "fields": [],
          "controls": [],
          "bookmarks": [],
          "sections": [],
          "objects": [],
          "revisions": [],
          "diagnostics": []
        }

        """)
  }

  @Test func writesBlocksWithTheirNumbersAndPlaces() {
    var builder = DocumentBuilder()
    builder.block("Scope \"one\"", .heading, level: 2, number: "2.1", paraID: 0x3F2A_11C0)
    let host = builder.block("Item", .listItem, number: "a)", typed: true)
    builder.story(.textBox, host: host) { $0.block("In the box") }
    #expect(
      lines(builder, in: "blocks") == [
        #"{"id": "b1", "kind": "heading", "level": 2, "number": "2.1", "text": "Scope \"one\"", "where": "body", "#
          + #""source": {"part": "word/document.xml", "paragraph": 1, "paraId": "3F2A11C0"}}"#,
        #"{"id": "b2", "kind": "list-item", "number": "a)", "numberTyped": true, "text": "Item", "where": "body", "#
          + #""source": {"part": "word/document.xml", "paragraph": 2}}"#,
        #"{"id": "b3", "kind": "paragraph", "text": "In the box", "where": "textbox", "host": "b2", "#
          + #""source": {"part": "word/textBox.xml", "paragraph": 3}}"#,
      ])
  }

  @Test func writesWhatStandsInsideRunningText() {
    var builder = DocumentBuilder()
    builder.block("é x²")
    builder.block("two")
    let range = Stretch(start: TextPoint(block: 0, offset: 3), end: TextPoint(block: 1, offset: 3))
    let intern = { (text: String) in builder.document.strings.intern(text) }
    builder.document.equations = [
      Equation(span: BlockSpan(block: 0, start: 3, end: 6), latex: intern("x^{2}"), isDisplay: true)
    ]
    var field = Field()
    (field.name, field.instruction, field.result) = (intern("TOC"), intern("TOC \\o"), range)
    builder.document.fields = [field]
    var control = Control()
    (control.kind, control.isPlaceholder, control.value, control.content) = (.comboBox, true, intern("1"), range)
    control.items = IndexRange(start: 0, end: 1)
    builder.document.controls = [control]
    builder.document.controlItems = [ControlItem(text: intern("One"), value: intern("1"))]
    builder.document.bookmarks = [Bookmark(name: intern("here"), range: range)]
    builder.document.links = [Link(span: BlockSpan(block: 0, start: 0, end: 2), target: intern("#here"))]
    builder.document.pageStarts = [TextPoint(block: 0, offset: 3), TextPoint(block: 1, offset: 0)]
    let point = #"{"block": "b1", "offset": 2}, "end": {"block": "b2", "offset": 3}}"#
    #expect(
      lines(builder, in: "equations") == [
        #"{"latex": "x^{2}", "text": "x²", "block": "b1", "start": 2, "end": 4, "display": true}"#
      ])
    #expect(
      lines(builder, in: "fields") == [
        #"{"name": "TOC", "instruction": "TOC \\o", "block": "b1", "start": 2, "endBlock": "b2", "end": 3}"#
      ])
    #expect(
      lines(builder, in: "controls") == [
        #"{"kind": "comboBox", "value": "1", "placeholder": true, "items": [{"text": "One", "value": "1"}], "start": "#
          + point
      ])
    #expect(
      lines(builder, in: "bookmarks") == [
        #"{"name": "here", "block": "b1", "offset": 2, "endBlock": "b2", "endOffset": 3}"#
      ])
    #expect(
      lines(builder, in: "links") == [
        ##"{"text": "é", "block": "b1", "start": 0, "end": 1, "url": "#here", "target": "b1"}"##
      ])
    #expect(lines(builder, in: "blocks").map { $0.hasSuffix(#""page": 1}}"#) } == [true, false])
    #expect(lines(builder, in: "blocks").map { $0.hasSuffix(#""page": 3}}"#) } == [false, true])
  }

  @Test func writesRunsThatSayMoreThanTheDefault() {
    var builder = DocumentBuilder()
    let block = builder.block("abcdef")
    let french = builder.document.strings.intern("fr-FR")
    let english = builder.document.strings.intern("en-GB")
    builder.document.defaultLanguages.latin = english
    let runs: [(Int, RunFormat, StringID)] = [
      (0, [.bold], english), (1, [], french), (2, [.bold], french), (3, [.hidden, .rightToLeft], .empty),
      (4, [], .empty),
      (5, [.inserted], .empty),
    ]
    for (start, format, language) in runs {
      builder.document.runs.append(
        Run(range: TextRange(start: start, end: start + 1), format: format, language: language))
    }
    builder.document.blocks[block].runs = IndexRange(start: 0, end: runs.count)
    let expected =
      #""runs": [{"start": 1, "end": 3, "language": "fr-FR"}, {"start": 3, "end": 4, "direction": "rtl", "hidden": true}, "#
      + #"{"start": 5, "end": 6, "inserted": true}]"#
    #expect(lines(builder, in: "blocks").first?.contains(expected) == true)
  }

  @Test func countsOffsetsInUnicodeScalars() {
    var builder = DocumentBuilder()
    builder.block("Before")
    // One to four bytes a scalar, and two scalars in one character.
    let block = builder.block("é审😀e\u{301} C24/70 和 C24/9")
    builder.reference("C24/9", "C24/9", in: block)
    builder.reference("C24/70", "C24/70", in: block, isSelf: true)
    builder.found.references[0].url = "https://example.org/9"
    builder.link("#mark", "C24/70", in: block)
    #expect(
      lines(builder, in: "references") == [
        #"{"id": "C24/9", "work": "C24/9", "kind": "document", "text": "C24/9", "block": "b2", "start": 15, "end": 20, "#
          + #""where": "body", "self": false, "url": "https://example.org/9", "rule": "test"}"#,
        #"{"id": "C24/70", "work": "C24/70", "kind": "document", "text": "C24/70", "block": "b2", "start": 6, "#
          + #""end": 12, "where": "body", "self": true, "rule": "test"}"#,
      ])
    #expect(
      lines(builder, in: "links") == [
        ##"{"text": "C24/70", "block": "b2", "start": 6, "end": 12, "url": "#mark"}"##
      ])
  }

  @Test func writesMergedCellsOnceAndNestedTablesApart() {
    var builder = DocumentBuilder()
    builder.table(
      3, headerRows: 1, caption: "Table 1",
      [
        [.init("Head", column: 0, columnSpan: 2), .init("", column: 2)],
        [
          CellSpec(column: 1, rowSpan: 2) {
            $0.block("a")
            $0.table(texts: [["inner"]])
            $0.block("b")
          }, .init("c", column: 2),
        ],
        [CellSpec(column: 1, origin: 2) { $0.block("hidden") }, .init("d", column: 2)],
      ])
    #expect(
      lines(builder, in: "tables") == [
        #"{"id": "t1", "caption": "Table 1", "rows": 3, "columns": 3, "headerRows": 1, "where": "body", "cells": ["#,
        #"{"row": 0, "column": 0, "rowSpan": 1, "columnSpan": 2, "header": true, "text": "Head", "blocks": ["b1"]}"#,
        #"{"row": 0, "column": 2, "rowSpan": 1, "columnSpan": 1, "header": true, "text": "", "blocks": ["b2"]}"#,
        #"{"row": 1, "column": 1, "rowSpan": 2, "columnSpan": 1, "header": false, "text": "a\nb\nhidden", "#
          + #""blocks": ["b3", "b5", "b7"], "tables": ["t2"]}"#,
        #"{"row": 1, "column": 2, "rowSpan": 1, "columnSpan": 1, "header": false, "text": "c", "blocks": ["b6"]}"#,
        #"{"row": 2, "column": 2, "rowSpan": 1, "columnSpan": 1, "header": false, "text": "d", "blocks": ["b8"]}"#,
        "]}",
        #"{"id": "t2", "rows": 1, "columns": 1, "headerRows": 0, "where": "table", "#
          + #""parent": {"table": "t1", "row": 1, "column": 1}, "cells": ["#,
        #"{"row": 0, "column": 0, "rowSpan": 1, "columnSpan": 1, "header": false, "text": "inner", "blocks": ["b4"]}"#,
        "]}",
      ])
    #expect(lines(builder, in: "blocks").allSatisfy { $0.contains(#""where": "table""#) })
  }

  @Test func writesNotesAtTheirAnchors() {
    var builder = DocumentBuilder()
    let block = builder.block("预算 text")
    builder.note(.footnote, "1", in: block, at: 6, "First.", "Second.")
    builder.document.notes.append(Note(kind: .endnote, id: 9, mark: .empty, anchor: nil))
    #expect(
      lines(builder, in: "notes") == [
        #"{"id": "n1", "kind": "footnote", "mark": "1", "anchor": {"block": "b1", "offset": 2}, "#
          + #""blocks": ["b2", "b3"]}"#,
        #"{"id": "n2", "kind": "endnote", "mark": "", "blocks": []}"#,
      ])
    #expect(lines(builder, in: "blocks")[1].contains(#""where": "footnote""#))
  }

  @Test func writesMilestonesOfTablesAndOfProse() {
    var builder = DocumentBuilder()
    let block = builder.block("The plan ends in 2025.")
    builder.table(texts: [["Act", "done"]])
    builder.found.milestones = [
      Milestone(
        action: "Act", status: .onHold, statusText: "done",
        target: TargetDate(text: "Q3 2025", edtf: "2025-35", start: "2025-07-01", end: "2025-09-30"), phase: "One",
        table: 0, row: 0, blocks: [1, 2]),
      Milestone(
        action: "Plan", status: .unknown, statusText: "", target: TargetDate(text: "some day"),
        sentence: builder.span("plan ends", in: block), blocks: [block]),
    ]
    #expect(
      lines(builder, in: "milestones") == [
        #"{"action": "Act", "status": "on-hold", "statusText": "done", "target": {"text": "Q3 2025", "#
          + #""edtf": "2025-35", "start": "2025-07-01", "end": "2025-09-30"}, "phase": "One", "table": "t1", "row": 0, "#
          + #""blocks": ["b2", "b3"]}"#,
        #"{"action": "Plan", "status": "unknown", "statusText": "", "target": {"text": "some day"}, "#
          + #""sentence": {"text": "plan ends", "block": "b1", "start": 4, "end": 13}, "blocks": ["b1"]}"#,
      ])
  }

  @Test func writesWhatElseIsKnownOfAMilestone() {
    var builder = DocumentBuilder()
    builder.table(texts: [["Act", "done"]])
    var milestone = Milestone(
      action: "Act", status: .completed, statusText: "done",
      target: TargetDate(text: "before PP-26", relation: .before, relativeTo: "PP-26"), table: 0, row: 0, blocks: [0])
    milestone.completed = TargetDate(text: "May 2025", edtf: "2025-05", start: "2025-05-01", end: "2025-05-31")
    milestone.progress = 100
    milestone.owner = "BDT"
    milestone.basis = ["PP/RES/71", "C/DEC/5"]
    builder.found.milestones = [milestone]
    #expect(
      lines(builder, in: "milestones") == [
        #"{"action": "Act", "status": "completed", "statusText": "done", "target": {"text": "before PP-26", "#
          + #""relation": "before", "relativeTo": "PP-26"}, "completed": {"text": "May 2025", "edtf": "2025-05", "#
          + #""start": "2025-05-01", "end": "2025-05-31"}, "progress": 100, "owner": "BDT", "#
          + #""basis": ["PP/RES/71", "C/DEC/5"], "table": "t1", "row": 0, "blocks": ["b1"]}"#
      ])
  }

  @Test func writesMetadataAndDiagnostics() {
    var builder = DocumentBuilder()
    builder.found.metadata.symbol = "C23/36"
    builder.found.metadata.language = "zh"
    builder.found.metadata.title = "进展"
    builder.found.metadata.summary.purpose = "Report"
    builder.document.diagnostics = [
      Diagnostic(
        code: "unknown-element", severity: .warning, message: "left out",
        source: SourceLocation(part: "word/document.xml", paragraph: 3))
    ]
    builder.found.diagnostics = [
      Diagnostic(code: "odd-date", severity: .note, message: "odd", source: SourceLocation())
    ]
    let text = String(decoding: JSONWriter.json(for: builder.annotated), as: UTF8.self)
    #expect(text.contains("  \"symbol\": \"C23/36\",\n  \"language\": \"zh\",\n"))
    #expect(lines(builder, in: "metadata") == [#""title": "进展""#, #""summary": {"#, #""purpose": "Report""#, "}"])
    #expect(
      lines(builder, in: "diagnostics") == [
        #"{"code": "unknown-element", "severity": "warning", "message": "left out", "#
          + #""source": {"part": "word/document.xml", "paragraph": 3}}"#,
        #"{"code": "odd-date", "severity": "note", "message": "odd", "source": {}}"#,
      ])
  }
}
