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
      for mention in documents[index].mentions.indices { add(mention, of: index) }
    }
  }

  private mutating func add(_ number: Int, of document: Int) {
    let id = documents[document].mentions[number].id
    let index: Int
    if let known = indices[id] {
      index = known
      complete(index, from: documents[document].mentions[number])
    } else {
      let mention = documents[document].mentions[number]
      index = entries.count
      indices[id] = index
      entries.append(
        Entry(id: id, work: mention.work, edition: mention.edition, kind: mention.kind, url: mention.url))
    }
    entries[index].citations.append((Int32(document), Int32(number)))
  }

  /// A short form says less of what it points at than a symbol does.
  private mutating func complete(_ index: Int, from mention: DocumentRecord.Mention) {
    if entries[index].kind == .pointer, mention.kind != .pointer {
      entries[index].work = mention.work
      entries[index].edition = mention.edition
      entries[index].kind = mention.kind
    }
    if entries[index].url == nil { entries[index].url = mention.url }
  }

  /// The index as JSON; every citing document is one line.
  func json() -> ContiguousArray<UInt8> {
    let ordered = entries.indices.map { (NaturalOrder(entries[$0].id), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var json = JSONOutput(capacity: ordered.count * 800 + 256)
    json.beginObject(.lines)
    json.member("schema", "councildocs/references/1")
    json.key("references")
    json.beginArray(.lines)
    for index in ordered { write(entries[index], to: &json) }
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

  /// The mentions in one document. Fields are taken one by one: a mention as a whole would be copied with its strings.
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
    let excerpts = documents[document].excerpts
    for citation in citations {
      let number = Int(citation.mention)
      json.beginObject()
      json.key("block")
      json.block(documents[document].mentions[number].block)
      json.member("start", documents[document].mentions[number].start)
      json.member("end", documents[document].mentions[number].end)
      json.member("where", documents[document].mentions[number].place)
      json.key("text")
      json.string(excerpts.span.extracting(documents[document].mentions[number].text))
      json.key("excerpt")
      json.string(excerpts.span.extracting(documents[document].mentions[number].excerpt))
      json.end()
    }
    json.end()
    json.end()
  }
}
