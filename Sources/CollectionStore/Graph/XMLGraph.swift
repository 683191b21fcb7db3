/// Graphs as XML.
enum XMLGraph {
  /// GraphML 1.0: keys first, then nodes, then edges.
  static func graphML(_ graph: GraphData) -> ContiguousArray<UInt8> {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    let types = ["string": "string", "boolean": "boolean", "integer": "int", "double": "double"]
    for (target, attributes) in [("node", GraphFormat.nodeAttributes), ("edge", GraphFormat.edgeAttributes)] {
      for (index, attribute) in attributes.enumerated() {
        xml += """
            <key id="\(target.prefix(1))\(index)" for="\(target)" attr.name="\(attribute.name)" \
          attr.type="\(types[attribute.type.rawValue] ?? "string")"/>

          """
      }
    }
    xml += "  <graph id=\"collection\" edgedefault=\"directed\">\n"
    for node in graph.nodes {
      xml += "    <node id=\"\(escaped(node.id))\">\(data(node.values, "n"))</node>\n"
    }
    for (index, edge) in graph.edges.enumerated() {
      let (source, target) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
      // The id tells edges between the same nodes apart.
      xml += "    <edge id=\"e\(index)\" source=\"\(escaped(source))\" target=\"\(escaped(target))\">"
      xml += "\(data(edge.values, "e"))</edge>\n"
    }
    return ContiguousArray((xml + "  </graph>\n</graphml>\n").utf8)
  }

  /// GEXF 1.3 (https://gexf.net/schema.html).
  static func gexf(_ graph: GraphData) -> ContiguousArray<UInt8> {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph defaultedgetype="directed" mode="static">

      """
    for (target, attributes) in [("node", GraphFormat.nodeAttributes), ("edge", GraphFormat.edgeAttributes)] {
      xml += "    <attributes class=\"\(target)\">\n"
      for (index, attribute) in attributes.enumerated() {
        xml += "      <attribute id=\"\(index)\" title=\"\(attribute.name)\" type=\"\(attribute.type.rawValue)\"/>\n"
      }
      xml += "    </attributes>\n"
    }
    xml += "    <nodes>\n"
    for node in graph.nodes {
      xml += "      <node id=\"\(escaped(node.id))\" label=\"\(escaped(node.id))\">\(values(node.values))</node>\n"
    }
    xml += "    </nodes>\n    <edges>\n"
    for (index, edge) in graph.edges.enumerated() {
      let (source, target) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
      xml += "      <edge id=\"\(index)\" source=\"\(escaped(source))\" target=\"\(escaped(target))\""
      xml += " weight=\"\(edge.mentions).0\">\(values(edge.values))</edge>\n"
    }
    return ContiguousArray((xml + "    </edges>\n  </graph>\n</gexf>\n").utf8)
  }

  private static func data(_ values: [String], _ prefix: String) -> String {
    values.enumerated().map { "<data key=\"\(prefix)\($0)\">\(escaped($1))</data>" }.joined()
  }

  private static func values(_ values: [String]) -> String {
    let all = values.enumerated().map { "<attvalue for=\"\($0)\" value=\"\(escaped($1))\"/>" }.joined()
    return "<attvalues>\(all)</attvalues>"
  }

  /// XML 1.0, §2.2 and §2.4: control characters have no form in it, line ends in attributes would become spaces.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
