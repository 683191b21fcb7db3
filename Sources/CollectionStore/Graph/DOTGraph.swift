import Writers

/// Graphs as DOT (https://graphviz.org/doc/info/lang.html). Every id is quoted.
package struct DOTGraph {
  /// An attribute: its name and its value.
  package typealias Attribute = (name: String, value: Value)

  /// The value of an attribute.
  package enum Value {
    case text(String)
    /// The lines of a label.
    case lines([String])
    /// HTML as Graphviz knows it, which the caller has made well-formed.
    case html(String)
  }

  /// The attributes of the graph; of nodes and of edges that have none of their own.
  package var graph: [Attribute] = []
  package var nodes: [Attribute] = []
  package var edges: [Attribute] = []
  /// The attributes of one node, and of one edge.
  package var node: (GraphData.Node) -> [Attribute]
  package var edge: (GraphData.Edge) -> [Attribute]

  /// A graph whose attributes are those of other formats.
  package static var data: DOTGraph {
    DOTGraph { node in
      zip(GraphFormat.nodeAttributes, node.values).map { ($0.name, .text($1)) }
    } edge: { edge in
      zip(GraphFormat.edgeAttributes, edge.values).map { ($0.name, .text($1)) }
    }
  }

  /// A graph whose nodes and edges have the attributes that functions name.
  package init(node: @escaping (GraphData.Node) -> [Attribute], edge: @escaping (GraphData.Edge) -> [Attribute]) {
    self.node = node
    self.edge = edge
  }

  /// The graph in UTF-8.
  package func bytes(of data: GraphData) -> ContiguousArray<UInt8> {
    var dot = "digraph collection {\n"
    for (name, attributes) in [("graph", graph), ("node", nodes), ("edge", edges)] where !attributes.isEmpty {
      dot += "  \(name) [\(Self.list(attributes))];\n"
    }
    for node in data.nodes { dot += "  \(Self.quoted(node.id)) [\(Self.list(self.node(node)))];\n" }
    for edge in data.edges {
      dot += "  \(Self.quoted(data.nodes[edge.source].id)) -> \(Self.quoted(data.nodes[edge.target].id))"
      dot += " [\(Self.list(self.edge(edge)))];\n"
    }
    return ContiguousArray((dot + "}\n").utf8)
  }

  private static func list(_ attributes: [Attribute]) -> String {
    attributes.map { name, value in
      switch value {
      case .text(let text): "\(name)=\(quoted(text))"
      case .lines(let lines): "\(name)=\"\(lines.map(escaped).joined(separator: "\\n"))\""
      case .html(let html): "\(name)=<\(html)>"
      }
    }.joined(separator: ", ")
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// In a quoted text of DOT only the quotation mark has an escape; a backslash would begin one of a label. Control
  /// characters could stand in no SVG.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
