import CorpusIndex
import Tagging
import Writers

/// Graphs as JSON.
enum JSONGraph {
  /// Elements as cytoscape.js and Cytoscape read them.
  static func cytoscape(_ graph: GraphData) -> ContiguousArray<UInt8> {
    var json = JSONOutput(capacity: (graph.nodes.count + graph.edges.count) * 300)
    json.beginObject(.lines)
    // What networkx wants to know.
    json.member("directed", true)
    json.member("multigraph", !graph.isMerged)
    json.key("data")
    json.beginArray()
    json.end()
    json.key("elements")
    json.beginObject(.lines)
    json.key("nodes")
    json.beginArray(.lines)
    for node in graph.nodes {
      json.beginObject()
      json.key("data")
      json.beginObject()
      json.member("id", node.id)
      json.member("value", node.id)
      json.member("name", node.id)
      write(GraphFormat.nodeAttributes, node.values, to: &json)
      json.end()
      json.end()
    }
    json.end()
    json.key("edges")
    json.beginArray(.lines)
    for (index, edge) in graph.edges.enumerated() {
      json.beginObject()
      json.key("data")
      json.beginObject()
      json.member("id", "edge \(index)")
      if !graph.isMerged { json.member("key", index) }
      json.member("source", graph.nodes[edge.source].id)
      json.member("target", graph.nodes[edge.target].id)
      write(GraphFormat.edgeAttributes, edge.values, to: &json)
      json.end()
      json.end()
    }
    json.end()
    json.end()
    json.end()
    return json.finished()
  }

  /// JSON-LD 1.1. Each citation is one of CiTO's: `cito:Citation` with its entities and its characteristic; so nothing is
  /// lost where one text cites another in several ways.
  static func linkedData(_ graph: GraphData, _ typer: CitationTyper) -> ContiguousArray<UInt8> {
    let types = Dictionary(typer.types.map { ($0.id, $0) }) { $1 }
    var json = JSONOutput(capacity: (graph.nodes.count + graph.edges.count) * 300)
    json.beginObject(.lines)
    json.key("@context")
    json.beginObject(.lines)
    for (prefix, address) in [
      ("cito", "http://purl.org/spar/cito/"), ("dcterms", "http://purl.org/dc/terms/"),
      ("eli", "http://data.europa.eu/eli/ontology#"), ("councildocs", "https://councildocs.invalid/terms/"),
    ] {
      json.member(prefix, address)
    }
    json.end()
    json.key("@graph")
    json.beginArray(.lines)
    for node in graph.nodes {
      json.beginObject()
      json.member("@id", address(node.id))
      json.member("dcterms:identifier", node.id)
      json.member("dcterms:title", node.title)
      json.member("dcterms:date", node.date)
      json.member("councildocs:kind", node.kind)
      json.member("councildocs:held", node.held)
      json.end()
    }
    for (index, edge) in graph.edges.enumerated() {
      let type = types[edge.type]
      json.beginObject()
      json.member("@id", "urn:councildocs:citation:\(index)")
      json.member("@type", "cito:Citation")
      pointer("cito:hasCitingEntity", address(graph.nodes[edge.source].id), to: &json)
      pointer("cito:hasCitedEntity", address(graph.nodes[edge.target].id), to: &json)
      pointer("cito:hasCitationCharacterization", "cito:\(type?.cito ?? "cites")", to: &json)
      if let eli = type?.eli { pointer("councildocs:characterization", "eli:\(eli)", to: &json) }
      json.member("councildocs:type", edge.type)
      json.member("councildocs:cited", edge.cited)
      json.member("councildocs:state", edge.state)
      json.member("councildocs:mentions", edge.mentions)
      json.end()
    }
    json.end()
    json.end()
    return json.finished()
  }

  private static func pointer(_ name: String, _ address: String, to json: inout JSONOutput) {
    json.key(name)
    json.beginObject()
    json.member("@id", address)
    json.end()
  }

  /// A work as a URN (RFC 8141): what may not stand in one is written as its bytes.
  private static func address(_ id: String) -> String {
    var address = "urn:councildocs:work:"
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return address
  }

  private static func write(
    _ attributes: [(name: String, type: GraphFormat.AttributeType)], _ values: [String], to json: inout JSONOutput
  ) {
    for (attribute, value) in zip(attributes, values) {
      switch attribute.type {
      case .string: json.member(attribute.name, value)
      case .boolean: json.member(attribute.name, value == "true")
      case .integer: json.member(attribute.name, Int(value) ?? 0)
      case .double:
        json.key(attribute.name)
        json.number(Double(value) ?? 0)
      }
    }
  }
}
