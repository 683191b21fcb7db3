import DocumentModel
import Writers

/// Writes `documents.json`: one line for each document, in the form that `Schemas/documents.schema.json` fixes.
enum DocumentList {
  static func json(for documents: [DocumentRecord]) -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: documents.count * 400 + 256)
    json.beginObject(.lines)
    json.member("schema", "councildocs/documents/1")
    json.key("documents")
    json.beginArray(.lines)
    for document in documents {
      json.beginObject()
      json.member("file", document.source.file)
      json.member("output", document.output)
      json.member("sha256", document.source.sha256)
      json.member("symbol", orNull: document.symbol)
      json.member("title", orNull: document.title)
      json.member("language", orNull: document.language)
      json.member("date", orNull: document.date)
      json.member("session", orNull: document.session)
      json.key("counts")
      json.beginObject()
      json.member("blocks", document.counts.blocks)
      json.member("tables", document.counts.tables)
      json.member("references", document.counts.references)
      json.member("milestones", document.counts.milestones)
      json.member("notes", document.counts.notes)
      json.member("links", document.counts.links)
      json.member("diagnostics", document.counts.diagnostics)
      json.end()
      json.member("cites", document.citations.targets.count)
      json.end()
    }
    json.end()
    json.end()
    return json.finished()
  }
}
