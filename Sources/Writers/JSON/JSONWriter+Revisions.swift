import DocumentModel

/// Tracked changes.
extension JSONWriter {
  static func writeRevisions(of document: Document, to json: inout JSONOutput) {
    var offsets = ScalarOffsets()
    json.key("revisions")
    json.beginArray(.lines)
    for revision in document.revisions {
      json.beginObject()
      json.member("kind", revision.kind.outputName)
      if revision.hasTwoWays { json.member("change", revision.isDeletion ? "deletion" : "insertion") }
      if revision.scope != .none { json.member("scope", "\(revision.scope)") }
      if !revision.author.isEmpty { json.member("author", document.strings[revision.author]) }
      if !revision.date.isEmpty { json.member("date", document.strings[revision.date]) }
      let place = revision.place
      let isPlaced = document.blocks.indices.contains(Int(place.block))
      json.key("text")
      if !revision.removed.isEmpty {
        json.string(document.removedText.span.extracting(revision.removed.range))
      } else if isPlaced {
        let start = Int(document.blocks[Int(place.block)].text.start)
        json.string(document.text.span.extracting(start + Int(place.start)..<start + Int(place.end)))
      } else {
        json.string("")
      }
      if isPlaced {
        json.key("block")
        json.block(Int(place.block))
        json.member("start", offsets.scalars(before: place.start, inBlock: place.block, of: document))
        json.member("end", offsets.scalars(before: place.end, inBlock: place.block, of: document))
        json.member("where", document.place(ofBlock: Int(place.block)))
      }
      if let other = revision.otherPlace {
        write(other, as: document.view == .original ? "to" : "from", of: document, &json)
      }
      if revision.table >= 0 {
        json.key("table")
        json.table(Int(revision.table))
        if revision.row >= 0 { json.member("row", Int(revision.row)) }
        if revision.column >= 0 { json.member("column", Int(revision.column)) }
      }
      json.end()
    }
    json.end()
  }

  private static func write(_ point: BlockSpan, as key: String, of document: Document, _ json: inout JSONOutput) {
    guard document.blocks.indices.contains(Int(point.block)) else { return }
    // Of its own: moves jump about, and these offsets are counted from the block's start.
    var offsets = ScalarOffsets()
    json.key(key)
    json.beginObject()
    json.key("block")
    json.block(Int(point.block))
    json.member("offset", offsets.scalars(before: point.start, inBlock: point.block, of: document))
    json.end()
  }
}

extension Revision {
  /// Whether the kind alone does not say if something was added or taken away.
  fileprivate var hasTwoWays: Bool {
    switch kind {
    case .row, .cell, .paragraphMark: true
    case .move: isDeletion
    case .insertion, .deletion, .format: false
    }
  }
}
