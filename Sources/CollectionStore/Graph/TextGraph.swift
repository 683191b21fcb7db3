import Writers

/// Graphs as plain text.
enum TextGraph {
  /// DOT (https://graphviz.org/doc/info/lang.html). Every id is quoted.
  static func dot(_ graph: GraphData) -> ContiguousArray<UInt8> {
    var dot = "digraph collection {\n"
    for node in graph.nodes {
      dot += "  \(quoted(node.id)) [\(attributes(GraphFormat.nodeAttributes.map(\.name), node.values))];\n"
    }
    for edge in graph.edges {
      dot += "  \(quoted(graph.nodes[edge.source].id)) -> \(quoted(graph.nodes[edge.target].id))"
      dot += " [\(attributes(GraphFormat.edgeAttributes.map(\.name), edge.values))];\n"
    }
    return ContiguousArray((dot + "}\n").utf8)
  }

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

  private static func attributes(_ names: [String], _ values: [String]) -> String {
    zip(names, values).map { "\($0)=\(quoted($1))" }.joined(separator: ", ")
  }

  /// In a quoted text of DOT only the quotation mark has an escape; a backslash would begin one of a label.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n", "\r\n", "\t": result += " "
      default: result.append(character)
      }
    }
    return result + "\""
  }
}
