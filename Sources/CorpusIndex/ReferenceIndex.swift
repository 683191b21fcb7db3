import DocumentModel
import Tagging
import Writers

/// Who cites whom: the entries of `references.json`, in the form that `Schemas/references.schema.json` fixes.
struct ReferenceIndex {
  /// One text and where it is cited.
  private struct Entry {
    var target: MentionTable.Target
    /// The mentions, document by document, as indices of documents and of their mentions.
    var citations: ContiguousArray<(document: Int32, mention: Int32)> = []
  }

  private let documents: [DocumentRecord]
  private var entries: ContiguousArray<Entry> = []
  /// Where each id is in `entries`.
  private var indices: [String: Int] = [:]
  private var holdersByID: [String: [Int]] = [:]
  private var holdersByWork: [String: [Int]] = [:]

  /// The index of documents that are in order.
  init(_ documents: [DocumentRecord]) {
    self.documents = documents
    for index in documents.indices {
      guard let symbol = documents[index].symbol, let work = documents[index].work else { continue }
      holdersByID[symbol, default: []].append(index)
      holdersByWork[work, default: []].append(index)
    }
    for index in documents.indices {
      add(documents[index].citations, of: Int32(index))
    }
  }

  private mutating func add(_ table: MentionTable, of document: Int32) {
    let places = table.targets.map { target in
      if let known = indices[target.id] {
        entries[known].target.complete(from: target)
        return known
      }
      indices[target.id] = entries.count
      entries.append(Entry(target: target))
      return entries.count - 1
    }
    for (number, mention) in table.mentions.enumerated() {
      entries[places[Int(mention.target)]].citations.append((document, Int32(number)))
    }
  }

  /// Writes the index as JSON, some megabytes at a time; every citing document is one line.
  func write(to sink: IndexFile.Sink) throws(DocumentError) {
    let ordered = entries.indices.map { (NaturalOrder(entries[$0].target.id), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var json = JSONOutput(capacity: Self.piece)
    json.beginObject(.lines)
    json.member("schema", "councildocs/references/1")
    json.key("references")
    json.beginArray(.lines)
    for index in ordered {
      write(entries[index], to: &json)
      if json.count >= Self.piece { try sink(json.takePiece()) }
    }
    json.end()
    json.end()
    try sink(json.finished())
  }

  /// The bytes after which a piece is handed over.
  private static let piece = 1 << 22

  private func write(_ entry: Entry, to json: inout JSONOutput) {
    let same = holdersByID[entry.target.id] ?? []
    let holders = same.isEmpty ? holdersByWork[entry.target.work] ?? [] : same
    json.beginObject()
    json.member("id", entry.target.id)
    json.member("work", entry.target.work)
    json.member("edition", ifKnown: entry.target.edition)
    json.member("kind", entry.target.kind.rawValue)
    json.member("url", ifKnown: entry.target.url)
    json.member("held", !same.isEmpty ? "edition" : holders.isEmpty ? "no" : "work")
    json.key("documents")
    json.beginArray()
    for holder in holders { json.string(documents[holder].output) }
    json.end()
    json.key("citedBy")
    json.beginArray(.lines)
    var start = 0
    while start < entry.citations.count {
      let document = entry.citations[start].document
      let end = entry.citations[start...].firstIndex { $0.document != document } ?? entry.citations.count
      write(entry.citations[start..<end], of: Int(document), to: &json)
      start = end
    }
    json.end()
    json.end()
  }

  private func write(
    _ citations: ContiguousArray<(document: Int32, mention: Int32)>.SubSequence, of document: Int,
    to json: inout JSONOutput
  ) {
    json.beginObject()
    json.member("document", documents[document].output)
    json.member("symbol", ifKnown: documents[document].symbol)
    json.member("language", ifKnown: documents[document].language)
    json.key("mentions")
    json.beginArray()
    let table = documents[document].citations
    for citation in citations {
      let mention = table.mentions[Int(citation.mention)]
      json.beginObject()
      json.key("block")
      json.block(Int(mention.block))
      json.member("start", Int(mention.start))
      json.member("end", Int(mention.end))
      json.member("where", table.places[Int(mention.place)])
      json.key("text")
      json.string(table.excerpts.span.extracting(Int(mention.textStart)..<Int(mention.textEnd)))
      json.key("excerpt")
      json.string(table.excerpts.span.extracting(Int(mention.excerptStart)..<Int(mention.excerptEnd)))
      json.end()
    }
    json.end()
    json.end()
  }
}
