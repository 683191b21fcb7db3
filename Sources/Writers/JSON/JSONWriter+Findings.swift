import DocumentModel
import Tagging

// What was found in the text: everything here points at blocks, most of it at a stretch of their text.
extension JSONWriter {
  static func writeReferences(_ references: [Reference], of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("references")
    json.beginArray(.lines)
    for reference in references {
      json.beginObject()
      json.member("id", reference.id)
      json.member("work", reference.work)
      json.member("edition", ifKnown: reference.edition)
      json.member("kind", reference.kind.rawValue)
      write(reference.span, of: document, &offsets, to: &json)
      json.member("where", document.place(ofBlock: Int(reference.span.block)))
      json.member("self", reference.isSelf)
      json.member("url", ifKnown: reference.url)
      json.member("link", ifKnown: reference.link)
      json.member("rule", reference.rule)
      json.member("part", ifKnown: reference.part)
      switch reference.target {
      case .block(let block):
        json.key("target")
        json.block(block)
      case .table(let table):
        json.key("target")
        json.table(table)
      case nil: break
      }
      json.member("body", ifKnown: reference.bodyEvidence?.rawValue)
      if !reference.considered.isEmpty {
        json.key("considered")
        json.beginArray()
        for work in reference.considered { json.string(work) }
        json.end()
      }
      json.end()
    }
    json.end()
  }

  /// Writes what a milestone is, without the blocks that it was read from.
  static func writeMembers(of milestone: Milestone, to json: inout JSONOutput) {
    json.member("action", milestone.action)
    json.member("status", milestone.status.rawValue)
    json.member("statusText", milestone.statusText)
    if let target = milestone.target { write(target, as: "target", to: &json) }
    if let completed = milestone.completed { write(completed, as: "completed", to: &json) }
    if let progress = milestone.progress { json.member("progress", progress) }
    json.member("phase", ifKnown: milestone.phase)
    json.member("owner", ifKnown: milestone.owner)
    if !milestone.basis.isEmpty {
      json.key("basis")
      json.beginArray()
      for id in milestone.basis { json.string(id) }
      json.end()
    }
    if let table = milestone.table {
      json.key("table")
      json.table(table)
    }
    if let row = milestone.row { json.member("row", row) }
  }

  private static func write(_ date: TargetDate, as key: String, to json: inout JSONOutput) {
    json.key(key)
    json.beginObject()
    json.member("text", date.text)
    json.member("edtf", ifKnown: date.edtf)
    json.member("start", ifKnown: date.start)
    json.member("end", ifKnown: date.end)
    json.member("relation", ifKnown: date.relation?.rawValue)
    json.member("relativeTo", ifKnown: date.relativeTo)
    json.member("open", ifKnown: date.open?.rawValue)
    json.end()
  }

  static func writeMilestones(_ milestones: [Milestone], of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("milestones")
    json.beginArray(.lines)
    for milestone in milestones {
      json.beginObject()
      writeMembers(of: milestone, to: &json)
      if let sentence = milestone.sentence {
        json.key("sentence")
        json.beginObject()
        write(sentence, of: document, &offsets, to: &json)
        json.end()
      }
      json.key("blocks")
      json.beginArray()
      for block in milestone.blocks { json.block(block) }
      json.end()
      json.end()
    }
    json.end()
  }

  static func writeLinks(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    let bookmarks = document.links.contains(where: document.leadsInside) ? document.bookmarksByName() : [:]
    json.key("links")
    json.beginArray(.lines)
    for link in document.links {
      json.beginObject()
      write(link.span, of: document, &offsets, to: &json)
      json.member("url", document.strings.utf8(link.target))
      if let bookmark = document.bookmark(of: link, in: bookmarks) {
        json.key("target")
        json.block(Int(document.bookmarks[bookmark].range.start.block))
      }
      json.end()
    }
    json.end()
  }

  static func writeNotes(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("notes")
    json.beginArray(.lines)
    for index in document.notes.indices {
      let note = document.notes[index]
      json.beginObject()
      json.key("id")
      json.id("n", index + 1)
      json.member("kind", note.kind.outputName)
      json.member("mark", document.strings[note.mark])
      if let anchor = note.anchor {
        json.key("anchor")
        json.beginObject()
        json.key("block")
        json.block(Int(anchor.block))
        json.member("offset", offsets.scalars(before: anchor.start, inBlock: anchor.block, of: document))
        json.end()
      }
      if !note.author.isEmpty { json.member("author", document.strings[note.author]) }
      if !note.initials.isEmpty { json.member("initials", document.strings[note.initials]) }
      if !note.date.isEmpty { json.member("date", document.strings[note.date]) }
      if let range = note.range {
        json.key("range")
        json.beginObject()
        write(range, of: document, &offsets, to: &json)
        json.end()
      }
      json.key("blocks")
      json.beginArray()
      if note.story >= 0 {
        for block in document.stories[Int(note.story)].blocks.range where document.blocks[block].story == note.story {
          json.block(block)
        }
      }
      json.end()
      json.end()
    }
    json.end()
  }

  static func writeDiagnostics(_ diagnostics: [Diagnostic], to json: inout JSONOutput) {
    json.key("diagnostics")
    json.beginArray(.lines)
    for diagnostic in diagnostics {
      json.beginObject()
      json.member("code", diagnostic.code)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message)
      json.key("source")
      json.beginObject()
      json.member("part", ifKnown: diagnostic.source.part)
      if let paragraph = diagnostic.source.paragraph { json.member("paragraph", paragraph) }
      json.member("paraId", ifKnown: diagnostic.source.paraID)
      if let line = diagnostic.source.line { json.member("line", line) }
      if let column = diagnostic.source.column { json.member("column", column) }
      json.end()
      json.end()
    }
    json.end()
  }

  /// Writes the members that say where a stretch of text stands, and the text itself.
  static func write(
    _ span: BlockSpan, of document: Document, _ offsets: inout ScalarOffsets, to json: inout JSONOutput
  ) {
    let start = Int(document.blocks[Int(span.block)].text.start)
    json.key("text")
    json.string(document.text.span.extracting(start + Int(span.start)..<start + Int(span.end)))
    json.key("block")
    json.block(Int(span.block))
    json.member("start", offsets.scalars(before: span.start, inBlock: span.block, of: document))
    json.member("end", offsets.scalars(before: span.end, inBlock: span.block, of: document))
  }
}
