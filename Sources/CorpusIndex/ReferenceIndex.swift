import Tagging
import Writers

/// Who cites whom: the entries of `references.json`, in the form that `Schemas/references.schema.json` fixes.
struct ReferenceIndex {
  /// One id and where it is cited.
  private struct Entry {
    var id: String
    var work: String
    var edition: String?
    var kind: ReferenceKind
    var url: String?
    /// The mentions in one document after the other, as indices of documents and of their mentions.
    var citations: [(document: Int, mentions: [Int])] = []
  }

  private let documents: [DocumentRecord]
  private var entries: [String: Entry] = [:]
  private var holdersByID: [String: [Int]] = [:]
  private var holdersByWork: [String: [Int]] = [:]

  /// The index of documents that are in order.
  init(_ documents: [DocumentRecord]) {
    self.documents = documents
    for (index, document) in documents.enumerated() {
      guard let symbol = document.symbol, let work = document.work else { continue }
      holdersByID[symbol, default: []].append(index)
      holdersByWork[work, default: []].append(index)
    }
    for index in documents.indices {
      for mention in documents[index].mentions.indices { add(mention, of: index) }
    }
  }

  private mutating func add(_ number: Int, of document: Int) {
    let mention = documents[document].mentions[number]
    var entry =
      entries.removeValue(forKey: mention.id)
      ?? Entry(
        id: mention.id, work: mention.work, edition: mention.edition, kind: mention.kind, url: mention.url)
    // A short form says less of what it points at than a symbol does.
    if entry.kind == .pointer, mention.kind != .pointer {
      entry.work = mention.work
      entry.edition = mention.edition
      entry.kind = mention.kind
    }
    if entry.url == nil { entry.url = mention.url }
    if entry.citations.last?.document == document {
      entry.citations[entry.citations.count - 1].mentions.append(number)
    } else {
      entry.citations.append((document, [number]))
    }
    entries[mention.id] = entry
  }

  /// The index as JSON; every citing document is one line.
  func json() -> ContiguousArray<UInt8> {
    let ordered = entries.values.map { (NaturalOrder($0.id), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var json = JSONOutput(capacity: ordered.count * 800 + 256)
    json.beginObject(.lines)
    json.member("schema", "councildocs/references/1")
    json.key("references")
    json.beginArray(.lines)
    for entry in ordered { write(entry, to: &json) }
    json.end()
    json.end()
    return json.finished()
  }

  private func write(_ entry: Entry, to json: inout JSONOutput) {
    let same = holdersByID[entry.id] ?? []
    let holders = same.isEmpty ? holdersByWork[entry.work] ?? [] : same
    json.beginObject()
    json.member("id", entry.id)
    json.member("work", entry.work)
    json.member("edition", ifKnown: entry.edition)
    json.member("kind", entry.kind.rawValue)
    json.member("url", ifKnown: entry.url)
    json.member("held", !same.isEmpty ? "edition" : holders.isEmpty ? "no" : "work")
    json.key("documents")
    json.beginArray()
    for holder in holders { json.string(documents[holder].output) }
    json.end()
    json.key("citedBy")
    json.beginArray(.lines)
    for citation in entry.citations {
      let document = documents[citation.document]
      json.beginObject()
      json.member("document", document.output)
      json.member("symbol", ifKnown: document.symbol)
      json.member("language", ifKnown: document.language)
      json.key("mentions")
      json.beginArray()
      for number in citation.mentions { write(document.mentions[number], of: document, to: &json) }
      json.end()
      json.end()
    }
    json.end()
    json.end()
  }

  private func write(_ mention: DocumentRecord.Mention, of document: DocumentRecord, to json: inout JSONOutput) {
    json.beginObject()
    json.key("block")
    json.block(mention.block)
    json.member("start", mention.start)
    json.member("end", mention.end)
    json.member("where", mention.place)
    json.key("text")
    json.string(document.excerpts.span.extracting(mention.text))
    json.key("excerpt")
    json.string(document.excerpts.span.extracting(mention.excerpt))
    json.end()
  }
}
