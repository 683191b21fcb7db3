package import CorpusIndex
package import Writers

/// A format in which a graph is exported. Attributes have one type throughout and a value everywhere: what is not known is
/// an empty text, since importers take the type of a column from its first value and stumble over missing ones.
package enum GraphFormat: String, Sendable, CaseIterable {
  /// GraphML (http://graphml.graphdrawing.org).
  case graphml
  /// GEXF 1.3, for Gephi.
  case gexf
  /// DOT, for Graphviz.
  case dot
  /// Cytoscape JSON (elements of cytoscape.js).
  case cytoscape
  /// Two tables: `nodes.csv` and `edges.csv`, with the columns that Gephi and Neo4j's import read.
  case csv
  /// JSON-LD with the properties of CiTO and ELI.
  case jsonld

  /// The names and types of the attributes of nodes.
  static let nodeAttributes: [(name: String, type: AttributeType)] = [
    ("label", .string), ("title", .string), ("kind", .string), ("session", .string), ("date", .string),
    ("languages", .string), ("held", .boolean), ("citedBy", .integer), ("cites", .integer), ("pagerank", .double),
  ]

  /// The names and types of the attributes of edges.
  static let edgeAttributes: [(name: String, type: AttributeType)] = [
    ("cited", .string), ("type", .string), ("state", .string), ("mentions", .integer), ("document", .string),
    ("block", .string),
  ]

  /// The type of an attribute.
  enum AttributeType: String {
    case string, boolean, integer, double
  }

  /// The files of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - types: What the types of citations are called in CiTO and ELI.
  /// - Returns: One file; for `csv` two.
  package func files(of graph: GraphData, types: CitationTyper) -> [OutputFile] {
    switch self {
    case .graphml: [OutputFile(path: "graph.graphml", bytes: XMLGraph.graphML(graph))]
    case .gexf: [OutputFile(path: "graph.gexf", bytes: XMLGraph.gexf(graph))]
    case .dot: [OutputFile(path: "graph.dot", bytes: DOTGraph.data.bytes(of: graph))]
    case .cytoscape: [OutputFile(path: "graph.json", bytes: JSONGraph.cytoscape(graph))]
    case .csv: TableGraph.tables(graph)
    case .jsonld: [OutputFile(path: "graph.jsonld", bytes: JSONGraph.linkedData(graph, types))]
    }
  }
}

extension GraphData.Node {
  /// The values of `GraphFormat.nodeAttributes`.
  var values: [String] {
    [id, title, kind, session, date, languages, held ? "true" : "false", "\(citedBy)", "\(cites)", "\(pagerank)"]
  }
}

extension GraphData.Edge {
  /// The values of `GraphFormat.edgeAttributes`.
  var values: [String] { [cited, type, state, "\(mentions)", document, block] }
}
