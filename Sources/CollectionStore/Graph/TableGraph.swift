import Writers

/// Graphs as tables.
enum TableGraph {
  /// `nodes.csv` and `edges.csv`: `Id`, `Source` and `Target` are Gephi's names, which Neo4j's LOAD CSV takes as well.
  static func tables(_ graph: GraphData) -> [OutputFile] {
    var nodes = CSVOutput()
    nodes.record(["Id", "Label"] + GraphFormat.nodeAttributes.dropFirst().map(\.name))
    for node in graph.nodes { nodes.record([node.id] + node.values) }
    var edges = CSVOutput()
    edges.record(
      ["Id", "Source", "Target", "Type", "Weight"] + GraphFormat.edgeAttributes.map { "citation_" + $0.name })
    for (index, edge) in graph.edges.enumerated() {
      let ends = [graph.nodes[edge.source].id, graph.nodes[edge.target].id]
      edges.record(["\(index)"] + ends + ["Directed", "\(edge.mentions)"] + edge.values)
    }
    return [OutputFile(path: "nodes.csv", bytes: nodes.bytes), OutputFile(path: "edges.csv", bytes: edges.bytes)]
  }
}
