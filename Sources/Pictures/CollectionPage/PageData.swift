import CollectionStore
import Tagging
import Writers

/// What the script of a page reads, as JSON. `Page/collection.js` says what it makes of it.
struct PageData {
  let graph: GraphData
  let contents: CollectionContents
  let caption: String
  let notice: String?

  func json() -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: contents.citations.count * 200 + 100_000)
    json.beginObject(.lines)
    json.member("caption", caption)
    json.member("notice", ifKnown: notice)
    json.key("works")
    writeWorks(&json)
    json.key("edges")
    json.beginArray(.lines)
    for edge in graph.edges {
      json.beginArray()
      json.integer(edge.source)
      json.integer(edge.target)
      json.integer(edge.mentions)
      json.string(edge.state)
      json.end()
    }
    json.end()
    json.key("papers")
    json.beginArray(.lines)
    for paper in contents.papers { write(paper, &json) }
    json.end()
    writeCitations(&json)
    json.end()
    return json.finished()
  }

  private func writeWorks(_ json: inout JSONOutput) {
    let layout = ForceLayout(nodes: graph.nodes.count, edges: graph.edges.map { ($0.source, $0.target) })
    json.beginArray(.lines)
    for (node, point) in zip(graph.nodes, layout.points) {
      json.beginObject()
      json.member("id", node.id)
      json.member("kind", node.kind)
      json.member("held", node.held)
      json.member("citedBy", node.citedBy)
      json.member("cites", node.cites)
      json.key("rank")
      json.number(node.pagerank)
      json.key("x")
      json.number((point.x * 10).rounded() / 10)
      json.key("y")
      json.number((point.y * 10).rounded() / 10)
      json.member("url", ifKnown: contents.addresses[node.id])
      json.end()
    }
    json.end()
  }

  private func write(_ paper: CollectionContents.Paper, _ json: inout JSONOutput) {
    json.beginObject()
    json.member("work", paper.work)
    json.member("output", paper.output)
    json.member("path", paper.path)
    json.member("symbol", ifKnown: paper.symbol)
    json.member("language", ifKnown: paper.language)
    json.member("title", ifKnown: paper.title)
    json.member("session", ifKnown: paper.session)
    json.member("date", ifKnown: paper.date)
    json.key("fields")
    json.beginArray()
    for (name, text) in paper.fields {
      json.beginArray()
      json.string(name)
      json.string(text)
      json.end()
    }
    json.end()
    json.key("tables")
    json.beginArray()
    for table in paper.tables { write(table, &json) }
    json.end()
    json.key("milestones")
    json.beginArray()
    for milestone in paper.milestones { write(milestone, &json) }
    json.end()
    json.end()
  }

  private func write(_ table: CollectionContents.Table, _ json: inout JSONOutput) {
    json.beginObject()
    json.member("id", table.id)
    json.member("caption", ifKnown: table.caption)
    json.member("rows", table.rows)
    json.member("columns", table.columns)
    json.member("shown", table.shownRows)
    json.member("place", table.place)
    // Row, column, the rows and columns that it spans, whether it is a head, text.
    json.key("cells")
    json.beginArray()
    for cell in table.cells {
      json.beginArray()
      json.integer(cell.row)
      json.integer(cell.column)
      json.integer(cell.rowSpan)
      json.integer(cell.columnSpan)
      json.integer(cell.isHeader ? 1 : 0)
      json.string(cell.text)
      json.end()
    }
    json.end()
    json.end()
  }

  private func write(_ milestone: Milestone, _ json: inout JSONOutput) {
    json.beginObject()
    json.member("action", milestone.action)
    json.member("status", milestone.status.rawValue)
    json.member("statusText", milestone.statusText)
    json.member("target", ifKnown: milestone.target?.text)
    json.member("start", ifKnown: milestone.target?.start)
    json.member("end", ifKnown: milestone.target?.end)
    json.member("phase", ifKnown: milestone.phase)
    json.member("completed", ifKnown: milestone.completed?.text)
    json.member("owner", ifKnown: milestone.owner)
    if let progress = milestone.progress { json.member("progress", progress) }
    json.key("basis")
    json.beginArray()
    for id in milestone.basis { json.string(id) }
    json.end()
    json.end()
  }

  /// Sentences stand by themselves: many cite several texts.
  private func writeCitations(_ json: inout JSONOutput) {
    var places: [String: Int] = [:]
    var sentences: [String] = []
    json.key("citations")
    json.beginArray(.lines)
    for citation in contents.citations {
      let place = places[citation.sentence] ?? sentences.count
      if place == sentences.count {
        places[citation.sentence] = place
        sentences.append(citation.sentence)
      }
      json.beginObject()
      json.member("paper", citation.paper)
      json.member("work", citation.work)
      json.member("cited", citation.cited)
      json.member("type", ifKnown: citation.type)
      json.member("state", citation.state)
      json.member("meant", ifKnown: citation.meant)
      json.member("decided", ifKnown: citation.decided)
      json.member("place", citation.place)
      json.member("block", citation.block)
      json.member("text", citation.text)
      json.member("sentence", place)
      json.member("mentions", citation.mentions)
      json.end()
    }
    json.end()
    json.key("sentences")
    json.beginArray(.lines)
    for sentence in sentences { json.string(sentence) }
    json.end()
  }
}
